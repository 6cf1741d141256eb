"""Courses by the words of their titles and subjects, kept in the process: a suggestion must not read every course."""

from functools import lru_cache

from glossary.models import ContentVersion, Course
from glossary.text.names import sort_text

LETTERS = 3  # fewer are in nearly every title
WORDS = 6


def named(query, most):
    """So many published courses whose title or subject holds each word of the query, those of one subject together."""
    if len(query.key) < LETTERS:
        return []
    found = _courses(ContentVersion.current())
    for word in query.typed[:WORDS]:
        found = [course for course in found if word in course[1]]
    ids = [pk for pk, _ in found[:most]]
    courses = Course.objects.published().in_bulk(ids) if ids else {}
    return [courses[pk] for pk in ids if pk in courses]


@lru_cache(maxsize=1)
def _courses(version):
    courses = Course.objects.published().by_subject().values_list("pk", "title", "subject")
    return [(pk, f"{sort_text(title)}\n{sort_text(subject)}") for pk, title, subject in courses]
