"""An editor's upload: read, rehearsed, shown, then taken whole or not at all (``undoing.py`` takes it back).

The same checker and importer as ``manage.py import_courses`` do the work. What is shown is not a guess: the import is
carried out, looked at, and rolled back. On confirmation it is carried out again, and kept only if it does exactly what
was shown, so a site that changed meanwhile cannot be overwritten unseen.
"""

import json
import zlib
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from glossary.exchange import sniffing, tables, write
from glossary.exchange.checking import check
from glossary.exchange.comparing import compare, digest
from glossary.exchange.importing import import_course
from glossary.exchange.reading import Refused, read
from glossary.exchange.spreadsheets import read_xlsx
from glossary.models import Course, Import

TERMS_MAX = tables.ROWS_MAX
YAML_MAX = 4_000_000  # bytes: the reader of YAML takes a second for each million
# Small entries cost far more memory than the text that they are written in; these signs part entries.
ENTRY_SIGNS = {"JSON": "{[,", "YAML": "\n:,"}
ENTRIES_MAX = {"JSON": 1_500_000, "YAML": 250_000}
WAITING_DAYS = 2
WAITING_MAX = 3  # uploads of one editor
UNDO_DAYS = 30
PROBLEMS_SHOWN = 200


class NotTaken(Refused):
    """An upload that is refused: each of ``problems`` is (row, field, sentence with the cure)."""

    def __init__(self, problems):
        super().__init__([": ".join(filter(None, problem)) for problem in problems])
        self.problems = list(problems)


class Moved(Exception):
    """The site changed in a way that the preview did not show; ``names`` are the terms that it concerns."""

    def __init__(self, names):
        self.names = names
        super().__init__(", ".join(names))


@dataclass
class Reading:
    """An upload as the mappings of a course file; ``place`` says a problem as (row, field, sentence)."""

    data: dict
    found: dict
    place: object


@dataclass
class Plan:
    """What an import does: each term that it changes, and how many it leaves as they are."""

    changes: list = field(default_factory=list)
    others: list = field(default_factory=list)  # the course's own fields and units: [[label, before, after], …]
    unchanged: int = 0

    @property
    def counts(self):
        counts = Counter(change["what"] for change in self.changes)
        return {what: counts[what] for what in ("added", "changed", "removed")} | {"unchanged": self.unchanged}

    @property
    def changes_anything(self):
        return bool(self.changes or self.others)

    def pack(self):
        return pack([self.changes, self.others, self.unchanged])

    @classmethod
    def unpack(cls, data):
        return cls(*unpack(data))

    def moved_since(self, shown):
        """The names of the terms for which this plan is not the one that was shown."""
        old, new = ({change["slug"]: change for change in plan.changes} for plan in (shown, self))
        slugs = [slug for slug in {**old, **new} if old.get(slug) != new.get(slug)]
        names = [(new.get(slug) or old.get(slug))["name"] for slug in slugs]
        return names + (["the course itself"] if self.others != shown.others else [])


def pack(data):
    return zlib.compress(json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)


def unpack(data):
    return json.loads(zlib.decompress(bytes(data)).decode("utf-8", "surrogatepass"))


# --- Reading ----------------------------------------------------------------------------------------------------------


def read_upload(content, name, course=None, encoding="", separator=""):
    """An upload of any kind as a :class:`Reading`.

    :param content: the file's bytes
    :param course: the course that a table or a list goes into; a course file names its own
    :param encoding: guessed when empty; so is the separator
    :raises Refused: with every problem that keeps the file from being read
    """
    if sniffing.is_workbook(content):
        rows = read_xlsx(content, tables.ROWS_MAX + 1, tables.COLUMNS_MAX)
        table = tables.from_rows(rows, wanted(course), typed=True)
        return Reading(table.data, {"form": "workbook"}, table.place)
    text, encoding = sniffing.decode(content, encoding)
    found = {"encoding": sniffing.ENCODINGS[encoding]}
    if form := course_file_form(text, name):
        if form == "YAML" and len(content) > YAML_MAX:
            raise Refused(
                f"more than {YAML_MAX // 1_000_000} MB of YAML. Upload the course as JSON, or use import_courses."
            )
        if sum(map(text.count, ENTRY_SIGNS[form])) > ENTRIES_MAX[form]:
            raise Refused("more entries than a course file of this size has. Take the file in with import_courses.")
        data = read(text.encode("utf-8", "surrogatepass"), f"course.{form.lower()}")
        if isinstance(data, dict) and isinstance(data.get("terms"), list) and len(data["terms"]) > TERMS_MAX:
            raise Refused(f"more than {TERMS_MAX:,} terms. Take the file in with manage.py import_courses.")
        return Reading(data, {"form": f"course file ({form})", **found}, course_file_place)
    table, more = tables.from_text(text, wanted(course), separator)
    return Reading(table.data, {**more, **found}, table.place)


def wanted(course):
    if course is None:
        raise Refused("choose the course that the terms go into: only a course file names its own.")
    return course


def course_file_form(text, name):
    start = text[:5_000].lstrip("\ufeff \t\r\n")
    if name.lower().endswith(".json") or start.startswith(("{", "[")):
        return "JSON"
    if name.lower().endswith((".yaml", ".yml")) or start.startswith(("format:", "---")):
        return "YAML"
    return ""


def course_file_place(problem):
    place, colon, message = problem.partition(": ")
    if not colon or "[" not in place and " " in place:
        return ("", "", problem)
    entry, dot, what = place.rpartition("”.") if "”." in place else (place, "", "")
    return (entry + "”" if dot else entry, what, message)


def checked(reading):
    """The upload as a :class:`glossary.exchange.checking.CourseEntry`.

    :raises NotTaken: with every problem
    """
    try:
        return check(reading.data)
    except Refused as refused:
        raise NotTaken([reading.place(problem) for problem in refused.problems]) from None


# --- Rehearsing and taking --------------------------------------------------------------------------------------------


def states(course):
    """Every term of the course by slug, in full."""
    return (
        {entry["slug"]: entry for entry in write.term_entries(course, published_only=False, full=True)}
        if course
        else {}
    )


def course_lines(course):
    """The course's own fields and units by label."""
    if course is None:
        return {}
    head = write.head(course, full=True)
    units = {f"unit {unit['number']}": unit["title"] for unit in head["units"]}
    return {f"course {name.replace('_', ' ')}": value for name, value in head["course"].items()} | units


def carry_out(entry, prune, by=None, note=None):
    """Import inside the caller's transaction; returns (plan, states before, states after, whether the course is new).

    The caller decides whether it stays.
    """
    course = Course.objects.select_for_update().filter(slug=entry.given["slug"]).first()
    before, lines_before = states(course), course_lines(course)
    import_course(entry, prune, make_pages=False, by=by, note=note)
    now = Course.objects.get(slug=entry.given["slug"])
    after, lines_after = states(now), course_lines(now)
    others = [
        [label, lines_before.get(label, ""), lines_after.get(label, "")]
        for label in {**lines_before, **lines_after}
        if lines_before.get(label, "") != lines_after.get(label, "")
    ]
    plan = Plan(compare(before, after), others)
    touched = {change["slug"] for change in plan.changes}
    plan.unchanged = len([slug for slug in named_slugs(entry, after) if slug not in touched])
    return plan, before, after, course is None


def named_slugs(entry, after):
    """The slugs of the terms that the file names."""
    by_name = {state["name"]: slug for slug, state in reversed(after.items())}
    return {term.given.get("slug") or by_name.get(term.given["name"]) for term in entry.terms}


def rehearse(entry, prune):
    """What the import would do, as a :class:`Plan`; nothing is written.

    :raises Refused: when the file and the site contradict each other
    """
    with transaction.atomic():
        plan, *_ = carry_out(entry, prune)
        transaction.set_rollback(True)
    return plan


def receive(content, name, user, course=None, prune=False, encoding="", separator=""):
    """Read and rehearse an upload, and keep it until the editor decides.

    :returns: an :class:`Import` that waits
    :raises NotTaken: with every problem
    """
    try:
        reading = read_upload(content, name, course, encoding, separator)
    except Refused as refused:
        raise NotTaken([read_place(problem) for problem in refused.problems]) from None
    if prune and not reading.found["form"].startswith("course file"):
        raise NotTaken([("", "", "only a course file says everything of a course. Untick “remove what is left out”.")])
    entry = checked(reading)
    try:
        plan = rehearse(entry, prune)
    except Refused as refused:
        raise NotTaken([reading.place(problem) for problem in refused.problems]) from None
    clean_up(user)
    return Import.objects.create(
        by=user,
        by_name=user.get_username(),
        course_slug=entry.given["slug"],
        file_name=name[:200],
        found=reading.found,
        prune=prune,
        counts=plan.counts,
        file=pack(reading.data),
        plan=plan.pack(),
    )


def read_place(problem):
    """A problem of reading (“row 5, fact 2: …”) as (row, field, sentence)."""
    place, colon, message = problem.partition(": ")
    if colon and place.startswith(("row ", "column", "line ")):
        row, _, what = place.partition(", ")
        return (row, what, message)
    return ("", "", problem)


def take(waiting, user):
    """Carry out a waiting import, all or nothing.

    :raises Moved: when it would do anything that its preview did not show; the preview is made anew
    :raises Refused: when it cannot be done any more
    """
    if waiting.state != Import.State.WAITING:
        return waiting
    entry = check(unpack(waiting.file))
    shown = Plan.unpack(waiting.plan)
    moved = []
    with transaction.atomic():
        row = Import.objects.select_for_update().get(pk=waiting.pk)
        if row.state != Import.State.WAITING:
            return row  # the second click of a double click
        plan, before, after, is_new = carry_out(entry, row.prune, user, f"import of {row.file_name}")
        moved = plan.moved_since(shown)
        if moved:
            transaction.set_rollback(True)
        else:
            touched = [change["slug"] for change in plan.changes]
            undo = {
                "is_new": is_new,
                "head": None if is_new else head_before(before, plan, row.course_slug),
                "before": [before[slug] for slug in touched if slug in before],
                "after": {slug: digest(after[slug]) for slug in touched if slug in after},
                "removed": [slug for slug in touched if slug not in after],
            }
            Import.objects.filter(course_slug=row.course_slug).exclude(pk=row.pk).exclude(undo=b"").update(undo=b"")
            row.state, row.decided_at = Import.State.TAKEN, timezone.now()
            row.counts, row.file, row.undo = plan.counts, b"", pack(undo)
            row.save()
    if moved:
        Import.objects.filter(pk=waiting.pk).update(plan=plan.pack(), counts=plan.counts)
        raise Moved(moved)
    return row


def head_before(before, plan, slug):
    """The course's own fields and units before the import, from what the plan says of them."""
    head = write.head(Course.objects.get(slug=slug), full=True)
    units = {f"unit {unit['number']}": unit for unit in head["units"]}
    for label, old, _ in plan.others:
        if label.startswith("course "):
            head["course"][label.removeprefix("course ").replace(" ", "_")] = old
        elif label in units:
            units[label]["title"] = old
        else:
            units[label] = {"number": int(label.removeprefix("unit ")), "title": old}
    return {**head, "units": [unit for unit in units.values() if unit["title"]]}


def clean_up(user):
    """Let go of uploads that nobody decided on, and of what undoes old imports: the table stays small by itself."""
    now = timezone.now()
    waiting = Import.objects.filter(state=Import.State.WAITING)
    own = waiting.filter(by=user).order_by("-id").values_list("pk", flat=True)[WAITING_MAX - 1 : 1_000]
    waiting.filter(Q(at__lt=now - timedelta(days=WAITING_DAYS)) | Q(pk__in=list(own))).delete()
    old = Import.objects.exclude(state=Import.State.WAITING).filter(decided_at__lt=now - timedelta(days=UNDO_DAYS))
    old.exclude(plan=b"").update(undo=b"", plan=b"")
