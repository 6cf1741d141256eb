"""The story of each term: its state after every change, who made it, and the way back.

A state is the whole term as JSON: its own fields, and its aliases, facts, questions and pairs in order, each with the
number and the permanent id that it gets again when it is brought back. It is written in the transaction of the change.

Every door through which terms change does it inside :func:`recording`. What goes past it (a shell, ``loaddata``) is
noticed at the next change, because the database counts a term's versions itself: the state that was found is recorded
first, so nothing that was once on the site is overwritten without a trace.
"""

import difflib
import re
import uuid
from contextlib import contextmanager
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from glossary.models import (
    Alias,
    Change,
    ConfusedPair,
    ContentVersion,
    Course,
    Fact,
    ReviewQuestion,
    Term,
    TermPage,
    Unit,
    rows,
)

BATCH = 500
FIELDS = {  # of a term, with the words for an editor
    "course": "course",
    "unit": "unit",
    "topic": "topic",
    "name": "name",
    "slug": "address",
    "definition": "definition",
    "status": "status",
    "linked": "linked in texts",
}
ROWS = {  # what belongs to a term: the model, its fields, and what one is called
    "aliases": (Alias, ("name",), "alias"),
    "facts": (Fact, ("text", "source"), "fact"),
    "questions": (ReviewQuestion, ("kind", "question", "answer"), "question"),
    "confused_with": (ConfusedPair, ("other", "difference"), "often confused with"),
}
ORDERED = ("facts", "questions")


def states(term_ids):
    """``{term id: state}`` of those terms that exist; five queries for each 500."""
    term_ids = list(term_ids)
    found = {}
    for start in range(0, len(term_ids), BATCH):
        batch = term_ids[start : start + BATCH]
        for term in Term.objects.filter(pk__in=batch).order_by().values("pk", *FIELDS):
            pk = term.pop("pk")
            found[pk] = term | {name: [] for name in ROWS}
        for name, (model, fields, _) in ROWS.items():
            permanent = ("uid",) if name in ORDERED else ()
            for row in model.objects.filter(term__in=batch).values("term_id", "pk", *permanent, *fields):
                term = row.pop("term_id")
                if permanent:
                    row["uid"] = str(row["uid"])
                found[term][name].append(row)
    return found


def versions(term_ids):
    """``{term id: version}`` of those terms that exist."""
    term_ids = list(term_ids)
    found = {}
    for start in range(0, len(term_ids), BATCH):
        pages = TermPage.objects.filter(pk__in=term_ids[start : start + BATCH])
        found.update(pages.values_list("pk", "version"))
    return found


@contextmanager
def recording(terms=(), by=None, note="", by_name="", what=None, token=None, batch=None):
    """One transaction whose changes of these terms become part of their stories.

    :param terms: ids of the terms that may change; ``add()`` those that the block makes to the set that it is given
    :param by: the user, or None, with ``by_name`` where another name says more (“import_courses”)
    :param note: where the change came from, when not from the term's own page
    :param what: overrides ``Change.What``, which is otherwise told from the states
    :param token: of the form, so that it makes one term only
    :param batch: the same UUID for every change of an import or an action
    """
    with transaction.atomic():
        ContentVersion.lock()
        touched = set(terms)
        old, old_versions = states(touched), versions(touched)
        yield touched
        new, new_versions = states(touched), versions(touched)
        changed = [pk for pk in sorted(touched) if old.get(pk) != new.get(pk)]
        told, now = set(), timezone.now()
        for start in range(0, len(changed), BATCH):
            batch_of = Change.objects.filter(term__in=changed[start : start + BATCH])
            told.update(batch_of.values_list("term", "version"))
        story = []
        for pk in changed:
            before, after = old.get(pk), new.get(pk)
            if before and (pk, old_versions[pk]) not in told:
                found = {"version": old_versions[pk], "what": "found", "name": before["name"], "state": before}
                story.append(rows.row(Change, term_id=pk, at=now, **found))
            state = after or before
            happened = what or ("deleted" if not after else "changed" if before else "added")
            story.append(
                rows.row(
                    Change,
                    term_id=pk,
                    at=now,
                    version=new_versions[pk] if after else old_versions[pk],
                    what=happened,
                    by_id=by.pk if by else None,
                    by_name=by_name or (by.get_username() if by else ""),
                    note=note[:300],
                    name=state["name"],
                    state=state,
                    token=token,
                    batch=batch,
                )
            )
        rows.insert(Change, story)


def claim(term_id, version):
    """Take the next version of a term: one UPDATE that compares and advances, so of two editors one gets it."""
    page = TermPage.objects.filter(term=term_id, version=version)
    return page.update(version=F("version") + 1) == 1


# --- The way back -----------------------------------------------------------------------------------------------------


def bring_back(change, by, may_publish=True, seen=None, batch=None):
    """Put a term, deleted or not, into the state after that change, and record it.

    :param seen: the version that the one who asks has seen; refused when there is a newer one; None: whatever it is
    :returns: the term, and a sentence for each thing that could not be as it was
    :raises ValidationError: when the state cannot stand any more, with nothing changed
    """
    state, notes = dict(change.state), []
    if not Course.objects.filter(pk=state["course"]).exists():
        raise ValidationError("Its course is gone. Make the course again, then add the term to it.")
    with recording([change.term_id], by, f"to the state of {change.at:%Y-%m-%d %H:%M}", what="restored", batch=batch):
        term = Term.objects.filter(pk=change.term_id).first()
        gone = term is None
        if seen is not None and not gone and not claim(term.pk, seen):
            raise ValidationError("The term changed while you looked at its history. Look again, then choose.")
        if not may_publish and state["status"] == "published":
            state["status"] = "draft" if gone else term.status
        if state["unit"] and not Unit.objects.filter(pk=state["unit"], course=state["course"]).exists():
            state["unit"] = None
            notes.append("Its unit is gone, so it has none now.")
        if Term.objects.filter(course=state["course"], slug=state["slug"]).exclude(pk=change.term_id).exists():
            state["slug"] = "" if gone else term.slug
            notes.append("Another term has its address now, so it has a new one.")
        term = term or Term(pk=change.term_id)
        for name in FIELDS:
            setattr(term, Term._meta.get_field(name).attname, state[name])
        term.full_clean(exclude=["id"])
        term.save(force_insert=gone)
        if gone:  # a form that was open when the term was deleted must not take it for the one it knew
            TermPage.objects.filter(pk=term.pk).update(version=F("version") + change.version + 1)
        for name in ROWS:
            notes += put_rows(term, name, state[name])
    return term, notes


def put_rows(term, name, wanted):
    """Make a term's facts (or aliases, …) those of a state; returns what could not be, as sentences."""
    model, fields, called = ROWS[name]
    there = {row.pk: row for row in model.objects.filter(term=term)}
    keep = {row["pk"] for row in wanted}
    model.objects.filter(pk__in=[pk for pk in there if pk not in keep]).delete()
    notes = []
    for position, row in enumerate(wanted, 1):
        own = there.get(row["pk"])
        if row.get("other") and not Term.objects.filter(pk=row["other"]).exists():
            notes.append(f"One “{called}” could not come back: its other term is gone.")
            continue
        obj = own or model(pk=row["pk"], term=term)
        for field in fields:
            setattr(obj, model._meta.get_field(field).attname, row[field])
        if name in ORDERED:
            obj.uid, obj.position = uuid.UUID(row["uid"]), position
        try:
            obj.full_clean(exclude=[] if own else ["id"])
        except ValidationError as error:
            notes.append(f"One “{called}” could not come back: {' '.join(error.messages)}")
            continue
        obj.save(force_insert=own is None)
    return notes


# --- What changed -----------------------------------------------------------------------------------------------------


@dataclass
class Difference:
    """One place in which two states differ; ``before`` or ``after`` is empty where there was or is nothing."""

    label: str
    before: str
    after: str

    @property
    def pieces(self):
        """``[(kind, text), …]``, where kind is ``same``, ``del`` or ``ins``: the change word by word."""
        old, new = (re.findall(r"\S+\s*|\s+", text) for text in (self.before, self.after))
        if len(old) * len(new) > 4_000_000:  # difflib compares every word with every other
            return [("del", self.before), ("ins", self.after)]
        pieces = []
        for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind == "equal":
                pieces.append(("same", "".join(old[a:b])))
                continue
            pieces += [(tag, "".join(words)) for tag, words in (("del", old[a:b]), ("ins", new[c:d])) if words]
        return pieces


def differences(before, after):
    """What changed from one state to the other, as :class:`Difference` with words instead of numbers."""
    words = Words(before, after)
    found = [
        Difference(label, words.of(name, before[name]), words.of(name, after[name]))
        for name, label in FIELDS.items()
        if before[name] != after[name]
    ]
    for name, (_, fields, called) in ROWS.items():
        old, new = ({row["pk"]: row for row in state[name]} for state in (before, after))
        for number, row in enumerate(after[name], 1):
            was = old.get(row["pk"])
            for field in fields:
                if was is None and row[field] and field != "kind":
                    found.append(Difference(row_label(called, number, field), "", words.of(field, row[field])))
                elif was and was[field] != row[field]:
                    label = row_label(called, number, field)
                    found.append(Difference(label, words.of(field, was[field]), words.of(field, row[field])))
        for number, row in enumerate(before[name], 1):
            if row["pk"] not in new:
                text = " · ".join(words.of(field, row[field]) for field in fields if row[field] and field != "kind")
                found.append(Difference(f"{called} {number}", text, ""))
        stayed = [
            [row["pk"] for row in rows if row["pk"] in old and row["pk"] in new] for rows in (before[name], after[name])
        ]
        if name in ORDERED and stayed[0] != stayed[1]:
            orders = [", ".join(str(stayed[0].index(pk) + 1) for pk in order) for order in stayed]
            found.append(Difference(f"order of {name}", *orders))
    return found


def row_label(called, number, field):
    return f"{called} {number}" if field in ("name", "text", "question", "other") else f"{called} {number}, {field}"


class Words:
    """Names for the numbers that states hold."""

    def __init__(self, *some_states):
        def ids(name):
            return {state[name] for state in some_states if state[name]}

        others = {row["other"] for state in some_states for row in state["confused_with"] if row["other"]}
        self.known = {
            "course": dict(Course.objects.filter(pk__in=ids("course")).values_list("pk", "title")),
            "unit": {unit.pk: str(unit) for unit in Unit.objects.filter(pk__in=ids("unit"))},
            "other": dict(Term.objects.filter(pk__in=others).values_list("pk", "name")),
            "status": dict(Term.Status.choices),
            "linked": {True: "yes", False: "no"},
        }

    def of(self, name, value):
        if value in (None, ""):
            return ""
        if name in self.known:
            return self.known[name].get(value, "one that is gone")
        return value
