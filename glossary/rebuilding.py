"""Compare what is derived with what it is derived from, and mend it: each part says how many rows were wrong."""

import json
from collections import defaultdict

from django.db import DEFAULT_DB_ALIAS, connection, transaction

from glossary import links, rendering
from glossary.models import Alias, Term, TermLink, TermPage, triggers
from glossary.models.bulk import changed_in_bulk
from glossary.search import index

BATCH = 1_000


def keys(fix):
    """Keys, sort texts, letters and places of terms and aliases."""
    wrong = 0
    for model in (Term, Alias):
        for batch in batches(model.objects.all()):
            changed = [obj for obj in batch if obj.derive()]
            wrong += len(changed)
            if fix:
                model.objects.bulk_update(changed, model.DERIVED)
    return wrong


def trigger_set(fix):
    """The database's triggers themselves."""
    wrong = len(triggers.missing(connection)) + len(index.missing())
    if wrong and fix:
        triggers.install()
        index.install()
    return wrong


def tables(name):
    def part(fix):
        with transaction.atomic():
            before = snapshot(name)
            triggers.run(connection, triggers.REBUILD[name])
            wrong = len(before ^ snapshot(name))
            if not fix:
                transaction.set_rollback(True)
        if wrong and fix:
            void_finished_pages()
        return wrong

    return part


def void_finished_pages():
    """Let workers, and caches on the way, make anew what they made before this mended it."""
    triggers.run(connection, triggers.ADVANCE)
    changed_in_bulk.send(Term, owners=(), using=DEFAULT_DB_ALIAS)


def snapshot(name):
    columns = {
        "tallies": "course_id, terms FROM glossary_coursetally",
        "names": "key, name, sort_text, letter, courses FROM glossary_name",
    }
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns[name]}")  # noqa: S608, from the two texts above
        return set(cursor.fetchall())


def pages(fix):
    """Every term has a page row, and a kept body is what its text gives now."""
    orphans = Term.objects.filter(page=None).count()
    if orphans and fix:
        triggers.run(connection, triggers.REBUILD["pages"])
    wrong = orphans
    for batch in batches(Term.objects.exclude(page=None).select_related("page", "course__tally")):
        stale = drifted_pages(batch)
        drifted = [term for term in batch if term.page.body and term.pk in stale]
        wrong += len(drifted)
        if fix and stale:
            TermPage.objects.filter(pk__in=stale).update(body=None)
            rendering.keep(stale)
    if wrong and fix:
        void_finished_pages()
    return wrong


def drifted_pages(terms):
    """Ids of those of the terms whose kept body, or whose links beside it, are not what text and names give now."""
    there = defaultdict(dict)
    for link in TermLink.objects.filter(source__in=terms):
        there[link.source_id][link.target_id] = link.weight
    made = rendering.bodies(terms)
    drifted = []
    for term in terms:
        version = term.course.tally.names_version
        linked, weights = links.linked(made[term.pk], term.pk, links.course_names(term.course_id, version))
        is_kept = term.page.body and term.page.names_version == version
        if not is_kept or json.loads(term.page.body) != linked or there[term.pk] != weights:
            drifted.append(term.pk)
    return drifted


def search(fix):
    """The tables that search reads are what names and definitions make them."""
    wrong = index.drift()
    if wrong and fix:
        index.rebuild()
    return wrong


def batches(queryset):
    last = 0
    while batch := list(queryset.filter(pk__gt=last).order_by("pk")[:BATCH]):
        yield batch
        last = batch[-1].pk


PARTS = {
    "triggers": trigger_set,
    "keys": keys,
    "tallies": tables("tallies"),
    "names": tables("names"),
    "search": search,
    "pages": pages,
}
