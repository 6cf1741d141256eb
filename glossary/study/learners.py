"""Learners without accounts: a random key in a cookie, codes that carry practice to another device, deletion.

What is known of a learner is in ``models.py``. The database keeps digests of keys only, so that a stolen copy of it
opens nobody's practice.
"""

import hashlib
import re
import secrets
from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.db import IntegrityError, transaction
from django.db.models import QuerySet, Sum
from django.db.models.functions import Coalesce

from glossary.study import clock
from glossary.study.cards import Card
from glossary.study.memory import AGAIN, DEFAULT, Memory, review
from glossary.study.models import CardState, Key, Learner, SavedTest
from glossary.study.router import alias

COOKIE_AGE = 365 * 24 * 3600  # seconds
UNUSED_MAX = timedelta(days=365)
ONCE_MAX = timedelta(days=7)
CODE_AGE = timedelta(minutes=15)
CODE_LENGTH = 12
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
DEVICES_MAX = 20
TESTS_MAX = 20
SWEEP = 50

_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")


def cookie_name() -> str:
    return "__Host-practice" if settings.SECURE else "practice"


def new_token() -> str:
    return secrets.token_urlsafe(16)


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def of(request) -> Learner | None:
    """The learner whose key the request's cookie holds."""
    token = request.COOKIES.get(cookie_name(), "")
    if not _TOKEN.fullmatch(token):
        return None
    key = Key.objects.filter(digest=digest(token), expires_at=None).select_related("learner").first()
    return key.learner if key else None


def begin(offset: int) -> tuple[Learner, str]:
    """A new learner and the key for their cookie. Old learners are swept out on the way."""
    token = new_token()
    with transaction.atomic(using=alias()):
        sweep()
        learner = Learner.objects.create(used_on=clock.now().date(), offset=offset)
        Key.objects.create(learner=learner, digest=digest(token))
    return learner, token


def sweep() -> int:
    """Remove learners unused for a year, and codes that have run out; at most SWEEP learners. Says how many."""
    old = Learner.objects.filter(used_on__lt=clock.now().date() - UNUSED_MAX).order_by("used_on")
    Key.objects.filter(expires_at__lt=clock.now()).delete()
    return remove(old)


def forget() -> int:
    """Remove everyone whose time is over, which ``sweep`` does a little at a time; says how many.

    After a week also who answered once and never came back: a program that keeps no cookie is a new learner with each
    answer, and must not fill the disk.
    """
    once = Learner.objects.filter(used_on__lt=clock.now().date() - ONCE_MAX)
    once = once.annotate(answers=Coalesce(Sum("states__reviews"), 0)).filter(answers__lte=1)
    total = 0
    for remove_some in (sweep, lambda: remove(once)):
        while gone := remove_some():
            total += gone
    return total


def remove(some: QuerySet[Learner]) -> int:
    """Remove the first SWEEP of these learners, with all that is kept of them; says how many."""
    gone = list(some.values_list("pk", flat=True)[:SWEEP])
    if gone:
        Learner.objects.filter(pk__in=gone).delete()
    return len(gone)


def proof(learner: Learner) -> str:
    """Goes into the page that a first answer gets, to tell a browser that keeps no cookie by the next answer."""
    return signing.dumps(learner.pk, salt="practice-begun")


def refused_cookie(begun: str) -> None:
    """The cookie did not come back: remove the learner that was begun for it, of whom one answer is kept."""
    try:
        pk = signing.loads(begun, salt="practice-begun", max_age=24 * 3600)
    except signing.BadSignature:
        return
    learner = Learner.objects.filter(pk=pk).first()
    if learner and learner.states.count() <= 1 and learner.keys.count() == 1:
        learner.delete()


def touch(learner: Learner, offset: int | None) -> bool:
    """Note that the learner is here; a write once a day only. Says whether it was the day's first time."""
    today = clock.now().date()
    offset = learner.offset if offset is None else offset
    first = learner.used_on != today
    if first or learner.offset != offset:
        learner.used_on, learner.offset = today, offset
        Learner.objects.filter(pk=learner.pk).update(used_on=today, offset=offset)
    return first


def save_test(learner: Learner, code: str) -> None:
    if SavedTest.objects.filter(learner=learner, code=code).exists():
        return
    with transaction.atomic(using=alias()):
        SavedTest.objects.get_or_create(learner=learner, code=code)
        kept = SavedTest.objects.filter(learner=learner).order_by("-pk").values_list("pk", flat=True)[:TESTS_MAX]
        SavedTest.objects.filter(learner=learner).exclude(pk__in=list(kept)).delete()


# --- States -----------------------------------------------------------------------------------------------------------


def states(learner: Learner | None, cards: Iterable[Card]) -> dict[Card, CardState]:
    """The learner's states of these cards."""
    wanted = set(cards)
    if learner is None or not wanted:
        return {}
    terms = [card.term for card in wanted]
    rows = CardState.objects.filter(learner=learner, term__range=(min(terms), max(terms)))
    found = {Card(row.term, row.rung): row for row in rows}
    return {card: row for card, row in found.items() if card in wanted}


def memory(state: CardState) -> Memory:
    return Memory(state.stability, state.difficulty, state.day, state.rating)


TAKEN_BACK: dict = {}  # instead of the state before: nothing more can be taken back
KEPT_FOR_UNDO = (
    "stability", "difficulty", "day", "rating", "reviews", "reviews_today", "spaced", "surprise", "missed", "content"
)  # fmt: skip


def record(
    learner: Learner, card: Card, rating: int, *, seen: int, day: int, content: int, missed: Iterable[str] = ()
) -> CardState | None:
    """Keep one answer; ``seen`` is how many reviews the form knew of.

    None when that number is not right any more: the form was sent twice, or another device was quicker. A single
    statement writes, so that two at once cannot both count.
    """
    row = CardState.objects.filter(learner=learner, term=card.term, rung=card.rung).first()
    if (row.reviews if row else 0) != seen:
        return None
    known = memory(row) if row else None
    after = review(card.number, known, rating, day)
    values = {
        "stability": after.stability,
        "difficulty": after.difficulty,
        "day": after.day,
        "rating": rating,
        "reviews": seen + 1,
        "reviews_today": row.reviews_today + 1 if row and row.day == after.day else 1,
        "spaced": row.spaced if row else 0,
        "surprise": row.surprise if row else 0.0,
        "missed": list(missed)[:50],
        "content": content,
        "before": {name: getattr(row, name) for name in KEPT_FOR_UNDO} if row else None,
    }
    if known and after.day > known.day:
        values["spaced"] += 1
        values["surprise"] += (rating > AGAIN) - DEFAULT.recall(known.stability, after.day - known.day)
    if row is None:
        try:
            with transaction.atomic(using=alias()):
                return CardState.objects.create(learner=learner, term=card.term, rung=card.rung, **values)
        except IntegrityError:
            return None
    if not CardState.objects.filter(pk=row.pk, reviews=seen).update(**values):
        return None
    for name, value in values.items():
        setattr(row, name, value)
    return row


def take_back(learner: Learner, card: Card, seen: int) -> bool:
    """Undo the last answer to a card, if it is still the ``seen``-th; says whether anything was undone."""
    rows = CardState.objects.filter(learner=learner, term=card.term, rung=card.rung, reviews=seen)
    row = rows.first()
    if row is None or row.before == TAKEN_BACK:
        return False
    if row.before is None:
        return bool(rows.delete()[0])
    return bool(rows.update(**row.before, before=TAKEN_BACK))


# --- Other devices ----------------------------------------------------------------------------------------------------


def make_code(learner: Learner) -> str:
    """A code that opens this learner's practice on one more device, once, within a quarter of an hour."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
    with transaction.atomic(using=alias()):
        Key.objects.filter(learner=learner).exclude(expires_at=None).delete()
        Key.objects.create(learner=learner, digest=digest(code), expires_at=clock.now() + CODE_AGE)
    return "-".join(code[at : at + 4] for at in range(0, CODE_LENGTH, 4))


def read_code(typed: str) -> str:
    """The code as it was made, from what people type: any case, with or without dashes, O for 0, I and L for 1."""
    text = re.sub(r"[\s\-–—]", "", typed[:60]).upper().translate(str.maketrans("OIL", "011"))
    return text if len(text) == CODE_LENGTH and not text.strip(ALPHABET) else ""


def redeem(code: str, own: Learner | None) -> tuple[Learner, str] | None:
    """The learner of a code and a key for this device, or None for a code that opens nothing.

    What this device had practised before comes along: where both know a card, the later answer stands.
    """
    if not (code := read_code(code)):
        return None
    with transaction.atomic(using=alias()):
        key = Key.objects.filter(digest=digest(code), expires_at__gte=clock.now()).select_related("learner").first()
        # Whoever deletes it has used it: two at once cannot both.
        if key is None or not Key.objects.filter(pk=key.pk).delete()[0]:
            return None
        learner, token = key.learner, new_token()
        Key.objects.create(learner=learner, digest=digest(token))
        if own and own.pk != learner.pk:
            join(own, learner)
        extra = Key.objects.filter(learner=learner, expires_at=None).order_by("-pk").values_list("pk", flat=True)
        Key.objects.filter(pk__in=list(extra[DEVICES_MAX:])).delete()
    return learner, token


def join(own: Learner, learner: Learner) -> None:
    """Make one learner of two: every device of both goes on with what either knew."""
    theirs = {(state.term, state.rung): state for state in learner.states.all()}
    for state in own.states.all():
        other = theirs.get((state.term, state.rung))
        if other:
            if (other.day, other.reviews) >= (state.day, state.reviews):
                continue
            other.delete()
        CardState.objects.filter(pk=state.pk).update(learner=learner)
    known = set(learner.tests.values_list("code", flat=True))
    own.tests.exclude(code__in=known).update(learner=learner)
    own.keys.filter(expires_at=None).update(learner=learner)
    own.delete()
