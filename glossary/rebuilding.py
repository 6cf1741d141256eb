"""Compare what is derived with what it is derived from, and mend it: each part says how many rows were wrong."""

import json

from django.db import connection, transaction

from glossary import rendering
from glossary.models import Alias, Term, TermPage, triggers

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
    wrong = len(triggers.missing(connection))
    if wrong and fix:
        triggers.install()
    return wrong


def tables(name):
    def part(fix):
        with transaction.atomic():
            before = snapshot(name)
            triggers.run(connection, triggers.REBUILD[name])
            wrong = len(before ^ snapshot(name))
            if not fix:
                transaction.set_rollback(True)
        return wrong

    return part


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
    for batch in batches(Term.objects.exclude(page=None).select_related("page")):
        made = rendering.bodies(batch)
        stale = [term.pk for term in batch if not term.page.body or json.loads(term.page.body) != made[term.pk]]
        drifted = [term for term in batch if term.page.body and term.pk in stale]
        wrong += len(drifted)
        if fix and stale:
            TermPage.objects.filter(pk__in=stale).update(body=None)
            rendering.keep(stale)
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
    "pages": pages,
}
