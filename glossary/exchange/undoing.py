"""Undoing the last import of a course: what it changed is brought back, except what somebody edited since."""

from django.db import transaction
from django.utils import timezone

from glossary.exchange import write
from glossary.exchange.checking import check
from glossary.exchange.comparing import compare, digest
from glossary.exchange.importing import import_course
from glossary.exchange.reading import Refused
from glossary.exchange.uploads import Moved, Plan, course_lines, states, unpack
from glossary.models import Course, Import
from glossary.models.course import Unit


def undo_plan(row):
    """What undoing would do: (:class:`Plan`, names of the terms left alone because somebody edited them since)."""
    with transaction.atomic():
        plan, edited = carry_back(row)
        transaction.set_rollback(True)
    return plan, edited


def carry_back(row, by=None, note=None):
    """Undo inside the caller's transaction: bring back what the import changed, except what was edited since."""
    undo = unpack(row.undo)
    course = Course.objects.select_for_update().filter(slug=row.course_slug).first()
    if course is None:
        raise Refused("the course is gone, and its terms with it.")
    now, lines = states(course), course_lines(course)
    edited = [slug for slug, was in undo["after"].items() if slug not in now or digest(now[slug]) != was]
    edited += [slug for slug in undo["removed"] if slug in now]
    back = {state["slug"]: state for state in undo["before"] if state["slug"] not in edited}
    terms = [
        back.pop(slug, state)
        for slug, state in now.items()
        if slug in edited or slug in back or slug not in undo["after"]
    ]
    terms += back.values()
    head = undo["head"] or write.head(course, full=True)
    used = {state["unit"] for state in terms}
    titles = {unit["number"]: unit for unit in write.head(course)["units"] if unit["number"] in used}
    head["units"] = list({**titles, **{unit["number"]: unit for unit in head["units"]}}.values())
    import_course(check({**head, "terms": terms}), prune=True, make_pages=note is not None, by=by, note=note)
    names = [(now.get(slug) or {"name": slug})["name"] for slug in edited]
    if undo["is_new"] and not terms:
        Unit.objects.filter(course=course).delete()
        course.delete()
        course = None
    else:
        course.refresh_from_db()
    after, lines_after = states(course), course_lines(course)
    others = [
        [label, lines.get(label, ""), lines_after.get(label, "")]
        for label in {**lines, **lines_after}
        if lines.get(label, "") != lines_after.get(label, "")
    ]
    return Plan(compare(now, after), others, len(after)), names


def undo(row, shown, by=None):
    """Undo an import, all or nothing.

    :param shown: the digest of the plan that the editor saw
    :raises Moved: when it would do anything else
    """
    with transaction.atomic():
        row = Import.objects.select_for_update().get(pk=row.pk)
        if row.state != Import.State.TAKEN or not row.undo:
            return row
        plan, _ = carry_back(row, by, f"undoing the import of {row.file_name}")
        if digest([plan.changes, plan.others]) != shown:
            transaction.set_rollback(True)
        else:
            row.state, row.decided_at, row.undo = Import.State.UNDONE, timezone.now(), b""
            row.save()
            return row
    raise Moved([change["name"] for change in plan.changes])
