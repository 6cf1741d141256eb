"""What is known and what may not be: courses, their terms, and what is said of each term."""

from glossary.models.addresses import OldCourseAddress, OldTermAddress
from glossary.models.alias import Alias
from glossary.models.content import ConfusedPair, Fact, ReviewQuestion
from glossary.models.course import Course, Unit
from glossary.models.derived import ContentVersion, CourseTally, LinkedNames, Name, TermLink, TermPage
from glossary.models.exchange import Import, Report
from glossary.models.history import Change
from glossary.models.term import Term
from glossary.models.wanted import WantedTerm

__all__ = [
    "Alias",
    "Change",
    "ConfusedPair",
    "ContentVersion",
    "Course",
    "CourseTally",
    "Fact",
    "Import",
    "LinkedNames",
    "Name",
    "OldCourseAddress",
    "OldTermAddress",
    "Report",
    "ReviewQuestion",
    "Term",
    "TermLink",
    "TermPage",
    "Unit",
    "WantedTerm",
]
