"""What to expect on the day of the test: recall as a range, what more time would add, how many cards stay unseen.

The plan is played forward to the day of the test on the model of memory, outcomes drawn from a fixed sequence, so that
the same state gives the same forecast. The learner's own reviews then correct it: the mean of (hit − predicted) over k
reviews made at least a day apart, taken at k/(k+20), as if twenty reviews without surprise had gone before.
"""

import math
from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple

from glossary.study import plan
from glossary.study.memory import AGAIN, DEFAULT, GOOD, Memory, Model

# One forecast weighs at most so many gains (about 3 µs each); a larger test is forecast on every so manieth card.
EFFORT = 40_000
PRIOR_REVIEWS = 20
# The variance of one review's outcome around a true recall of .85, and how wide 90 % is in standard deviations.
REVIEW_VARIANCE = 0.85 * 0.15
NINETY = 1.645
READY = 0.80
GOLDEN = (math.sqrt(5) - 1) / 2


class Day(NamedTuple):
    day: int  # an ordinal
    repeats: int
    new: int


class Forecast(NamedTuple):
    recall: float  # mean recall on the day of the test, after the learner's own correction
    low: float
    high: float
    untouched: float  # the same, if nothing more is done
    unseen: int  # cards never met before the test
    calendar: list[Day]


def correction(surprise: float, reviews: int) -> float:
    """What to add to predicted recall, from the sum of (hit − predicted) over so many spaced reviews."""
    return surprise / (reviews + PRIOR_REVIEWS)


def half_width(reviews: int) -> float:
    """Half of the 90 % range of mean recall, after so many spaced reviews."""
    return NINETY * math.sqrt(REVIEW_VARIANCE / (reviews + PRIOR_REVIEWS))


def forecast(
    cards: Sequence[Hashable],
    memories: Mapping[Hashable, Memory],
    *,
    day: int,
    test_day: int,
    cards_a_day: int,
    places_today: int | None = None,
    surprise: float = 0.0,
    reviews: int = 0,
    model: Model = DEFAULT,
) -> Forecast:
    """The forecast for a learner who practises ``cards_a_day`` each day from ``day`` up to the day before the test.

    ``places_today`` are what is left of today; ``surprise`` and ``reviews`` are the learner's own record.
    """
    days = max(test_day - day, 0)
    step = max(1, math.ceil(len(cards) * max(days, 1) / EFFORT))
    sample = list(cards)[::step]
    states = {card: memories[card] for card in sample if card in memories}
    untouched = _mean_recall(sample, states, test_day, model)
    calendar, owed, draw = [], 0.0, 0.0
    for today in range(day, test_day):
        places = cards_a_day if today > day or places_today is None else places_today
        owed += places / step
        chosen = plan.today(
            sample, states, day=today, test_day=test_day, cards_a_day=max(cards_a_day // step, 1), places=int(owed)
        )
        owed -= int(owed)
        new = sum(choice.card not in states for choice in chosen)
        for choice in chosen:
            # The golden ratio's multiples fill 0 to 1 evenly, so one run is close to the mean of many.
            draw = (draw + GOLDEN) % 1
            states[choice.card] = _reviewed(states.get(choice.card), today, draw, model)
        calendar.append(Day(today, (len(chosen) - new) * step, new * step))
    shift, width = correction(surprise, reviews), half_width(reviews)
    recall = _mean_recall(sample, states, test_day, model) + shift
    return Forecast(
        recall=_bounded(recall),
        low=_bounded(recall - width),
        high=_bounded(recall + width),
        untouched=_bounded(untouched + (shift if untouched else 0)),
        unseen=min(sum(card not in states for card in sample) * step, len(cards)),
        calendar=calendar,
    )


def ready(memory: Memory | None, test_day: int, model: Model = DEFAULT) -> bool:
    """Whether recall on the day of the test is likely enough without another review."""
    return memory is not None and model.recall(memory.stability, test_day - memory.day) >= READY


def _mean_recall(cards: Sequence[Hashable], states: Mapping[Hashable, Memory], test_day: int, model: Model) -> float:
    if not cards:
        return 0.0
    known = (states[card] for card in cards if card in states)
    return sum(model.recall(memory.stability, test_day - memory.day) for memory in known) / len(cards)


def _reviewed(memory: Memory | None, day: int, draw: float, model: Model) -> Memory:
    if memory is None:
        grade = 1
        for share in plan.FIRST_GRADES[:3]:
            if draw < share:
                break
            draw -= share
            grade += 1
        return model.after(None, grade, day)
    return model.after(memory, GOOD if draw < model.recall(memory.stability, day - memory.day) else AGAIN, day)


def _bounded(share: float) -> float:
    return min(max(share, 0.0), 1.0)
