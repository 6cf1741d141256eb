"""Compare a checked course file with what the site holds, and apply the difference, all or nothing.

Identity: a course by its slug; a term by its slug, or by its name where the file gives no slug; a fact and a question
by the permanent id, else by the same text within the term. What the file leaves out is kept unless ``prune`` is asked
for.
"""

import uuid
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from django.db import DEFAULT_DB_ALIAS, transaction

from glossary import history, rendering
from glossary.exchange.reading import Refused
from glossary.models import Alias, ConfusedPair, Course, Fact, ReviewQuestion, Term, Unit, rows, triggers
from glossary.models.bulk import changed_in_bulk
from glossary.models.term import is_reserved
from glossary.text.names import aliases_in
from glossary.text.slugs import unique_slug

BATCH = 500
SETTLE_FROM = 50  # new terms from which on derived tables are made up once at the end, not with every row


@dataclass
class Outcome:
    """What an import did, or would do: terms by what happened to them, and the ids of those to render."""

    course: str
    terms: Counter = field(default_factory=Counter)
    others: Counter = field(default_factory=Counter)
    touched: set = field(default_factory=set)

    @property
    def changes_anything(self):
        return any(self.terms[what] for what in ("added", "changed", "removed")) or any(self.others.values())


def import_course(
    entry, prune=False, dry_run=False, make_pages=True, by=None, note="import of a course file", batch=None
):
    """Bring the site to what the file says, in one transaction.

    :param entry: a :class:`glossary.exchange.checking.CourseEntry`
    :param prune: also remove what the file leaves out
    :param dry_run: work everything out, then write nothing
    :param make_pages: also make the pages' HTML in the transaction; a rehearsal that is undone need not
    :param by: the user who imports; with ``note`` and ``batch`` it becomes part of every term's history
    :param note: where the terms came from; None: a rehearsal, of which no history is written
    :returns: :class:`Outcome`
    :raises Refused: when the file and the site contradict each other
    """
    if dry_run:
        with transaction.atomic():
            outcome = Importer(entry, prune).run()
            transaction.set_rollback(True)
        return outcome
    if note is None:
        with transaction.atomic():
            return Importer(entry, prune).run()
    there = Term.objects.filter(course__slug=entry.given["slug"]).values_list("pk", flat=True)
    with history.recording(there, by, note, by_name="" if by else "an import", batch=batch) as touched:
        importer = Importer(entry, prune)
        outcome = importer.run()
        if make_pages and outcome.changes_anything:
            # Here and not after the commit, so that no reader waits for it and the disk is asked once.
            rendering.keep_course(importer.owner.pk)
        if outcome.changes_anything:
            # New rows send no signal. Nobody is named, since whoever calls this sees to the pages.
            changed_in_bulk.send(Term, owners=(), using=DEFAULT_DB_ALIAS)
        touched |= importer.added
    return outcome


class Importer:
    def __init__(self, entry, prune):
        self.entry, self.prune = entry, prune
        self.outcome = Outcome(entry.given["slug"])
        self.touched = set()  # terms that were there and change
        self.problems = []
        self.settling = None

    def run(self):
        self.course()
        self.units()
        for model, name in ((Fact, "facts"), (ReviewQuestion, "questions")):
            self.refuse_foreign_ids(model, name)
        if self.problems:
            raise Refused(self.problems)
        self.terms()
        self.aliases()
        self.children(Fact, "facts", ("text",))
        self.children(ReviewQuestion, "questions", ("question",))
        self.pairs()
        if self.problems:
            raise Refused(self.problems)
        self.count()
        if self.settling:
            self.settling.finish(self.outcome.touched)
        return self.outcome

    def course(self):
        try:
            self.owner = Course.objects.select_for_update().get(slug=self.entry.given["slug"])
        except Course.DoesNotExist:
            self.owner = Course.objects.create(**self.entry.given)
            self.outcome.others["course added"] += 1
            return
        if assign(self.owner, self.entry.given):
            self.owner.save()
            self.outcome.others["course changed"] += 1

    def units(self):
        there = {unit.number: unit for unit in self.owner.units.all()}
        for entry in self.entry.units:
            number = entry.given["number"]
            if number not in there:
                there[number] = Unit.objects.create(course=self.owner, **entry.given)
                self.outcome.others["units added"] += 1
            elif assign(there[number], entry.given):
                there[number].save()
                self.outcome.others["units changed"] += 1
        self.by_number = there

    def terms(self):
        """Match every entry with a term, or make one; ``self.pairs_of_terms`` keeps both together."""
        there = list(self.owner.terms.all())
        by_slug = {term.slug: term for term in there}
        claimed = {entry.given["slug"] for entry in self.entry.terms if "slug" in entry.given}
        by_name = {term.name: term for term in reversed(there) if term.slug not in claimed}
        slugs = set(by_slug) | claimed
        self.matched, added, changed = [], [], []
        for entry in self.entry.terms:
            given = dict(entry.given)
            if "unit" in given:
                unit = given.pop("unit")
                given["unit_id"] = None if unit is None else self.by_number[unit].pk
            term = by_slug.get(given["slug"]) if "slug" in given else by_name.pop(given["name"], None)
            if term is None:
                slug = given.pop("slug", None) or unique_slug(given["name"], slugs, is_reserved)
                slugs.add(slug)
                term = Term(course=self.owner, slug=slug, **given)
                added.append(term)
            elif assign(term, given):
                changed.append(term)
            self.matched.append((entry, term))
        names = ("name", "topic", "definition", "status", "linked", "unit_id")
        if len(added) >= SETTLE_FROM and not self.prune:
            self.settling = triggers.Settling(self.owner.pk)
            self.settling.begin()
        for term in added:
            term.derive()
        rows.insert(Term, added)
        if changed:
            for term in changed:
                term.derive()
            Term.objects.bulk_update(
                changed, [*(n.removesuffix("_id") for n in names), *Term.DERIVED], batch_size=BATCH
            )
        self.added = {term.pk for term in added}
        self.touched |= {term.pk for term in changed}
        kept = {term.pk for _, term in self.matched}
        self.left_out = [term for term in there if term.pk not in kept]
        self.remove(Term, [term.pk for term in self.left_out], "terms")
        if self.prune:
            numbers = {entry.given["number"] for entry in self.entry.units}
            unlisted = [unit.pk for number, unit in self.by_number.items() if number not in numbers]
            self.remove(Unit, unlisted, "units removed")

    def remove(self, model, ids, what):
        """Delete rows when pruning; rows that a term owns count as a change of that term."""
        if not (self.prune and ids):
            return
        model.objects.filter(pk__in=ids).delete()
        if model is Term:
            self.outcome.terms["removed"] += len(ids)
        elif model is Unit:
            self.outcome.others[what] += len(ids)

    def aliases(self):
        there = defaultdict(dict)
        for alias in Alias.objects.filter(term__course=self.owner):
            there[alias.term_id][alias.name] = alias
        added, removed = [], []
        for entry, term in self.matched:
            wanted = dict.fromkeys([*entry.aliases, *aliases_in(term.name)])
            wanted.pop(term.name, None)
            added += [Alias(term=term, name=name) for name in wanted if name not in there[term.pk]]
            removed += [alias for name, alias in there[term.pk].items() if name not in wanted]
        for alias in added:
            alias.derive()
        rows.insert(Alias, added)
        self.touched |= {alias.term_id for alias in added}
        if self.prune:
            self.touched |= {alias.term_id for alias in removed}
            self.remove(Alias, [alias.pk for alias in removed], "aliases")

    def children(self, model, name, identity):
        """Facts or questions: match by id, else by the same text within the term; then put them in the file's order."""
        there = defaultdict(list)
        for child in model.objects.filter(term__course=self.owner).order_by("position", "pk"):
            there[child.term_id].append(child)
        by_uid = {child.uid: child for children in there.values() for child in children}
        wanted_uids = {child.uid for entry, _ in self.matched for child in getattr(entry, name) if child.uid}
        added, changed, removed = [], {}, []
        for entry, term in self.matched:
            old = there[term.pk]
            free = defaultdict(list)
            for child in old:
                if child.uid not in wanted_uids:
                    free[tuple(getattr(child, n) for n in identity)].append(child)
            order = []
            for wanted in getattr(entry, name):
                alike = free[tuple(wanted.given[n] for n in identity)]
                child = by_uid.get(wanted.uid) if wanted.uid else alike.pop(0) if alike else None
                if child is None:
                    child = rows.row(model, term_id=term.pk, uid=wanted.uid or uuid.uuid4(), **wanted.given)
                    added.append(child)
                else:
                    self.touched.add(child.term_id) if child.term_id != term.pk else None
                    if assign(child, {**wanted.given, "term_id": term.pk}):
                        changed[child.pk] = child
                order.append(child)
            used = {child.pk for child in order}
            left_out = [child for child in old if child.pk not in used and child.uid not in wanted_uids]
            removed += left_out
            if not self.prune:
                order += left_out
            if [child.pk for child in old] != [child.pk for child in order]:
                for position, child in enumerate(order, 1):
                    if child.position != position:
                        child.position = position
                        if child.pk:
                            changed[child.pk] = child
        fields = {"facts": ("text", "source"), "questions": ("kind", "question", "answer")}[name]
        rows.insert(model, added)
        model.objects.bulk_update(changed.values(), [*fields, "position", "term"], batch_size=BATCH)
        self.touched |= {child.term_id for child in (*added, *changed.values())}
        if self.prune:
            self.touched |= {child.term_id for child in removed}
            self.remove(model, [child.pk for child in removed], name)

    def refuse_foreign_ids(self, model, name):
        """An id made for another course would silently move its fact here."""
        wanted = [(child.uid, entry.where) for entry in self.entry.terms for child in getattr(entry, name) if child.uid]
        for start in range(0, len(wanted), BATCH):
            batch = dict(wanted[start : start + BATCH])
            foreign = model.objects.filter(uid__in=batch).exclude(term__course=self.owner)
            for child in foreign.select_related("term__course"):
                self.problems.append(
                    f"{batch[child.uid]}.{name}: the id {child.uid} belongs to “{child.term}” in the course "
                    f"“{child.term.course}”. Remove the id here, and a new one is made."
                )

    def pairs(self):
        terms = {}
        for term in (*self.left_out, *(term for _, term in self.matched)):
            if not (self.prune and term in self.left_out):
                terms.setdefault(term.name, term)
        there = {}
        for pair in ConfusedPair.objects.filter(term__course=self.owner):
            there[frozenset((pair.term_id, pair.other_id))] = pair
        wanted = set()
        for entry, term in self.matched:
            for number, (name, difference) in enumerate(entry.confused_with, 1):
                where = f"{entry.where}.confused_with[{number}].term"
                other = terms.get(name)
                if other is None or other.pk == term.pk:
                    self.problems.append(f"{where}: “{name}” is no other term of this course. Write its name exactly.")
                    continue
                both = frozenset((term.pk, other.pk))
                if both in wanted:
                    self.problems.append(f"{where}: this pair is already written at “{name}”. Keep one of the two.")
                    continue
                wanted.add(both)
                pair = there.get(both) or ConfusedPair(term=term, other=other)
                if assign(pair, {"term_id": term.pk, "other_id": other.pk, "difference": difference}) or not pair.pk:
                    pair.save()
                    self.touched |= both
        if self.prune:
            gone = [pair for both, pair in there.items() if both not in wanted]
            self.touched |= {pk for pair in gone for pk in (pair.term_id, pair.other_id)}
            self.remove(ConfusedPair, [pair.pk for pair in gone], "pairs")

    def count(self):
        changed = self.touched - self.added
        self.outcome.terms["added"] = len(self.added)
        self.outcome.terms["changed"] = sum(term.pk in changed for _, term in self.matched)
        self.outcome.terms["unchanged"] = len(self.matched) - len(self.added) - self.outcome.terms["changed"]
        self.outcome.touched = self.added | changed


def assign(obj, values):
    """Set the values; says whether any was different."""
    changed = False
    for name, value in values.items():
        if getattr(obj, name) != value:
            setattr(obj, name, value)
            changed = True
    return changed
