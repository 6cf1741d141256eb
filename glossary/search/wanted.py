"""Counting what readers searched for and did not find, or only by a guess, without ever costing a reader anything.

A search only notes the text in this process's memory. It is written after an answer has been sent, at most every
``INTERVAL`` seconds, without waiting for another writer; what cannot be written waits for the next time. A process that
is killed loses the notes of its last seconds. However many texts are thrown at it, memory, rows a day and days kept are
bounded. Answers of which this is true are marked ``no-store``, so that no cache hides a search from the count.
"""

import re
import time
from datetime import timedelta
from threading import Lock

from django.db import Error, connection, transaction
from django.utils import timezone

from glossary.models import WantedTerm

INTERVAL = 10  # seconds
PENDING = 200  # texts
A_DAY = 1_000  # texts
DAYS = 90
TEXT_MAX = 60

pending = {}
_lock = Lock()
_written_at = 0.0
# What might say something about a person is not kept: addresses, numbers to call, whole sentences.
_PERSONAL = re.compile(r"@|://|www\.|(?:\d[\s().-]*){6,}")


def note(query):
    """Remember that what this query is for was not found."""
    text = query.key
    if len(text) > TEXT_MAX or len(query.words) > 6 or _PERSONAL.search(query.text) or not re.search(r"[^\W\d]", text):
        return
    with _lock:
        if text in pending or len(pending) < PENDING:
            pending[text] = pending.get(text, 0) + 1


def after_request(**kwargs):
    """Write what is noted, if it is time; a ``request_finished`` receiver."""
    if pending and time.monotonic() - _written_at > INTERVAL:
        write()


def write():
    """Add the notes to today's counts; keeps them if the database is busy."""
    global _written_at
    _written_at = time.monotonic()
    with _lock:
        taken = dict(pending)
        pending.clear()
    try:
        _add(taken, timezone.now().date())
    except Error:
        with _lock:
            for text, count in taken.items():
                if text in pending or len(pending) < PENDING:
                    pending[text] = pending.get(text, 0) + count


def _add(counts, day):
    with _without_waiting(), transaction.atomic():
        WantedTerm.objects.filter(day__lt=day - timedelta(days=DAYS)).delete()
        today = WantedTerm.objects.filter(day=day)
        there = set(today.filter(text__in=counts).values_list("text", flat=True))
        room = A_DAY - today.count()
        new = [text for text in counts if text not in there][: max(0, room)]
        with connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO glossary_wantedterm (day, text, count) VALUES (%s, %s, %s) "
                "ON CONFLICT (day, text) DO UPDATE SET count = glossary_wantedterm.count + excluded.count",
                [(day, text, counts[text]) for text in sorted({*there, *new})],
            )


class _without_waiting:  # noqa: N801, reads as a statement
    """Fail at once where another writer holds the lock, instead of keeping this process from its next reader."""

    def __enter__(self):
        self.set("PRAGMA busy_timeout = 0", "SET lock_timeout = '100ms'")

    def __exit__(self, *error):
        milliseconds = int(connection.settings_dict["OPTIONS"].get("timeout", 5) * 1000)
        self.set(f"PRAGMA busy_timeout = {milliseconds}", "SET lock_timeout = DEFAULT")

    @staticmethod
    def set(sqlite, postgresql):
        with connection.cursor() as cursor:
            cursor.execute({"sqlite": sqlite, "postgresql": postgresql}[connection.vendor])
