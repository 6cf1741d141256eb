"""The smallest valid rows; a test states only what it is about."""

from itertools import count

from glossary.models import Alias, Course, Fact, ReviewQuestion, Term, Unit

numbers = count(1)


def make_course(title=None, **fields):
    number = next(numbers)
    return Course.objects.create(
        **{"title": title or f"Course {number}", "slug": f"course-{number}", "subject": "Natural Sciences", **fields}
    )


def make_unit(course, number=1, title="Cells"):
    return Unit.objects.create(course=course, number=number, title=title)


def make_term(name=None, course=None, facts=(), questions=(), aliases=(), **fields):
    """A published term; ``facts`` and ``aliases`` are texts, ``questions`` are (kind, question, answer)."""
    term = Term.objects.create(
        course=course or make_course(),
        name=name or f"Term {next(numbers)}",
        **{"definition": "What the thing is.", **fields},
    )
    for position, text in enumerate(facts, 1):
        Fact.objects.create(term=term, text=text, position=position)
    for position, (kind, question, answer) in enumerate(questions, 1):
        ReviewQuestion.objects.create(term=term, kind=kind, question=question, answer=answer, position=position)
    for alias in aliases:
        Alias.objects.create(term=term, name=alias)
    return term
