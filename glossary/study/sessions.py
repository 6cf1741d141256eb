"""One sitting: which card is next, how an answer is graded, where a learner stands."""

import json
import zlib
from collections.abc import Iterable
from typing import NamedTuple

from django.core.cache import cache

from glossary.models import ContentVersion, Term
from glossary.study import answers, clock, learners, plan
from glossary.study.address import CARDS_A_DAY_MAX, Deck, Test
from glossary.study.cards import DEFINE, RUNGS, SECONDS, Card, Face, Pool, entries
from glossary.study.forecast import Day, Forecast, forecast, ready
from glossary.study.memory import AGAIN, GOOD, HARD
from glossary.study.models import CardState, Learner

WITHOUT_A_DATE = 14  # days: what practice for no particular day is good for
HALF = 0.5


class Next(NamedTuple):
    """The card to ask now, as the ``number``-th of ``total`` today; no card when today is done."""

    choice: plan.Choice | None
    number: int
    total: int


def now_due(deck: Deck, pool: Pool, states: dict[Card, CardState], day: int, more: int = 0) -> list[plan.Choice]:
    """What is left of today's cards, ``more`` of them beyond what was planned."""
    memories = {card: learners.memory(state) for card, state in states.items()}
    if not isinstance(deck, Test):
        return plan.today(
            pool.cards, memories, day=day, test_day=day + WITHOUT_A_DATE, cards_a_day=max(len(pool.cards), 1)
        )
    places = deck.cards_a_day + more - done_today(states, day)
    return plan.today(
        pool.cards, memories, day=day, test_day=deck.day, cards_a_day=deck.cards_a_day, places=max(places, 0)
    )


def done_today(states: dict[Card, CardState], day: int) -> int:
    return sum(state.reviews_today for state in states.values() if state.day == day)


def ten_more(test: Test, pool: Pool, states: dict[Card, CardState], day: int) -> int:
    """How many cards beyond the day's plan it takes to be asked ten more of them now; 0 where none is left."""
    more = max(done_today(states, day) - test.cards_a_day, 0) + 10
    return more if more <= CARDS_A_DAY_MAX and now_due(test, pool, states, day, more) else 0


def next_card(
    deck: Deck, pool: Pool, states: dict[Card, CardState], day: int, more: int = 0, again: Card | None = None
) -> Next:
    """The card to ask now: ``again``, if one is to be asked once more, else the first of those that are due."""
    due, done = now_due(deck, pool, states, day, more), done_today(states, day)
    if again:
        choice = next((each for each in due if each.card == again), plan.Choice(again, "", 0.0))
        return Next(choice, done + 1, done + max(len(due), 1))
    return Next(due[0] if due else None, done + 1, done + len(due))


def next_in_list(deck: Deck, pool: Pool, place: int, day: int) -> Next:
    """The same for a learner of whom nothing is kept: the ``place``-th of the day's list, from 0."""
    cards_a_day = deck.cards_a_day if isinstance(deck, Test) else len(pool.cards)
    cards = plan.without_memory(pool.cards, day=day, cards_a_day=cards_a_day) if pool.cards else []
    card = cards[place] if place < len(cards) else None
    return Next(plan.Choice(card, "", 0.0) if card else None, place + 1, len(cards))


class Verdict(NamedTuple):
    rating: int
    text: str
    right: bool
    missed: tuple[str, ...] = ()


def graded(face: Face, term: Term, data: dict, ticked: Iterable[str]) -> Verdict | None:
    """How an answer is graded; None when there is none in it.

    A name chosen among four counts as Hard, since one in four is right by chance. All facts recalled is Good, at least
    half of them Hard.
    """
    if data["answered"] == "tick" and face.facts:
        ticked = set(ticked)
        missed = tuple(fact.uid for fact in face.facts if fact.uid not in ticked)
        had = len(face.facts) - len(missed)
        rating = GOOD if not missed else HARD if had >= HALF * len(face.facts) else AGAIN
        return Verdict(rating, f"You had {had} of {len(face.facts)} facts on", rating > AGAIN, missed)
    if data["answered"] == "choice" and face.card.rung == DEFINE and data["choice"]:
        right = data["choice"] == face.card.term
        return Verdict(HARD if right else AGAIN, "Right:" if right else "Not quite. It is", right)
    if data["answered"] == "typed" and face.card.rung == DEFINE:
        course = entries(term.course_id)
        own = course[term.pk].keys if term.pk in course else frozenset()
        others = (key for entry in course.values() for key in entry.keys)
        right = bool(own) and answers.is_right(data["typed"] or "", own, others)
        return Verdict(GOOD if right else AGAIN, "Right:" if right else "Not quite. It is", right)
    if data["grade"]:
        right = data["grade"] > AGAIN
        return Verdict(data["grade"], "Kept:" if right else "It will come back:", right)
    return None


class Standing(NamedTuple):
    """Where a learner stands before a test."""

    expected: Forecast
    more: Forecast  # with five more minutes a day
    extra: int  # the cards that five minutes hold
    minutes: int  # a day's practice
    unseen: int
    due: list[plan.Choice]
    done: int
    readiness: list[tuple[int | None, list[tuple[str, int, int]]]]  # unit number, [(rung, ready, all), …]


def standing(test: Test, pool: Pool, learner: Learner | None, states: dict[Card, CardState], day: int) -> Standing:
    """The forecast is kept in the cache for as long as nothing that it rests on changes."""
    memories = {card: learners.memory(state) for card, state in states.items()}
    seconds = sum(SECONDS[card.rung] for card in pool.cards) / max(len(pool.cards), 1) or 1
    extra = max(round(5 * 60 / seconds), 1)
    record = (sum(state.surprise for state in states.values()), sum(state.spaced for state in states.values()))
    due, done = now_due(test, pool, states, day), done_today(states, day)

    def expect(cards_a_day: int) -> Forecast:
        return forecast(
            pool.cards,
            memories,
            day=day,
            test_day=test.day,
            cards_a_day=cards_a_day,
            places_today=max(cards_a_day - done, 0),
            surprise=record[0],
            reviews=record[1],
        )

    rests_on = (test.without_seed().code, day, record, sorted(memories.items()), ContentVersion.current())
    key = f"expected-{zlib.crc32(repr(rests_on).encode()):08x}-{zlib.adler32(repr(rests_on).encode()):08x}"
    kept = cache.get(key)
    if kept is None:
        # As text, which comes back the same from every cache; of tuples a shared one would make lists.
        kept = json.dumps([expect(test.cards_a_day), expect(test.cards_a_day + extra)])
        cache.set(key, kept, 24 * 3600)
    expected, more = (Forecast(*one[:-1], [Day(*day) for day in one[-1]]) for one in json.loads(kept))
    return Standing(
        expected,
        more,
        extra,
        max(round(test.cards_a_day * seconds / 60), 1),
        sum(card not in states for card in pool.cards),
        due,
        done,
        readiness(test, pool, states),
    )


def readiness(
    test: Test, pool: Pool, states: dict[Card, CardState]
) -> list[tuple[int | None, list[tuple[str, int, int]]]]:
    """Per unit and rung, how many cards would be recalled on the day without another review, and how many there are."""
    counts: dict[int | None, dict[int, list[int]]] = {}
    for card in pool.cards:
        count = counts.setdefault(pool.units[card.term], {}).setdefault(card.rung, [0, 0])
        state = states.get(card)
        count[0] += bool(state) and ready(learners.memory(state), max(test.day, clock.today()))
        count[1] += 1
    return [(unit, [(RUNGS[rung], *count) for rung, count in sorted(rungs.items())]) for unit, rungs in counts.items()]
