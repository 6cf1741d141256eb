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


def make_groups():
    """Authors and Editors, as the migration makes them; tests that empty the tables need them made anew."""
    import sys

    from django.apps import apps
    from django.db.migrations.loader import MigrationLoader

    for migration in MigrationLoader(None).disk_migrations.values():
        make = getattr(sys.modules[migration.__module__], "make_groups", None)
        if make:
            make(apps, None)


def make_user(name="ana", group=None, password=None):
    """Someone who may enter the admin; ``group`` is Authors or Editors. Without a password, which is slow to make."""
    from django.contrib.auth.models import Group, User

    user = User.objects.create_user(name, password=password, is_staff=True)
    if group:
        if not Group.objects.filter(name=group).exists():
            make_groups()
        user.groups.add(Group.objects.get(name=group))
    return user
