"""Which cards today, of the cards of a test on a given day.

First what is about to be forgotten, then new cards; in the last four days whatever gains the learner most. The order
was found by simulation over three memory models; ``make bench-study`` compares it with others. Nothing is kept between
two days: the plan is made anew at each view from the states of the cards, so missed days need nothing special.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple

from glossary.study.memory import AGAIN, DEFAULT, GOOD, Memory, Model

LAST_DAYS = 4
FADING = 0.9  # and not .85: forgotten less often in a harsh world, at hardly any cost in a kind one (make bench-study)
# How first reviews of new cards go, as shares of Again, Hard, Good, Easy.
FIRST_GRADES = (0.240, 0.094, 0.495, 0.171)

REASONS = FORGETTING, NEW, GAINING = ("forgetting", "new", "gaining")


class Choice(NamedTuple):
    """A card for today, why it is there, and the figure behind it.

    ``value`` is the probability of recall today for FORGETTING, the expected gain on the day of the test otherwise.
    """

    card: Hashable
    reason: str
    value: float


def gain(memory: Memory | None, day: int, test_day: int, model: Model = DEFAULT) -> float:
    """How much more likely recall on the day of the test becomes, on average, by a review on ``day``."""
    left = max(test_day - day, 0)
    if memory is None:
        return sum(
            share * model.recall(stability, left)
            for share, (stability, _) in zip(FIRST_GRADES, model.first, strict=True)
        )
    passed = day - memory.day
    if passed < 1:
        p, untouched = 1.0, model.recall(memory.stability, test_day - memory.day)
        good, again = model.stability_same_day(memory, GOOD), memory.stability
    else:
        p, untouched = model.recall(memory.stability, passed), model.recall(memory.stability, test_day - memory.day)
        good, again = model.stability_later(memory, GOOD, passed), model.stability_later(memory, AGAIN, passed)
    return p * model.recall(good, left) + (1 - p) * model.recall(again, left) - untouched


def is_final(days: int, unseen: int, cards_a_day: int) -> bool:
    """Whether only the gain counts: the last four days, or fewer places left than the new cards will take.

    A new card takes more than one: about a quarter of them go wrong at first and have to come again.
    """
    return days <= LAST_DAYS or cards_a_day * days < unseen * (1 + FIRST_GRADES[0])


def today(
    cards: Sequence[Hashable],
    memories: Mapping[Hashable, Memory],
    *,
    day: int,
    test_day: int,
    cards_a_day: int,
    places: int | None = None,
    model: Model = DEFAULT,
) -> list[Choice]:
    """Today's cards, at most ``places`` (``cards_a_day`` unless told otherwise), in the order to be asked.

    ``cards`` are in course order, which also settles ties; ``memories`` holds those that were ever reviewed. ``day``
    and ``test_day`` are ordinals. Cards recalled today are left out.
    """
    places = cards_a_day if places is None else places
    if places <= 0:
        return []
    unseen = [card for card in cards if card not in memories]
    new_gain = gain(None, day, test_day, model)
    seen = [
        (card, memory)
        for card in cards
        if (memory := memories.get(card)) and (memory.day < day or memory.rating == AGAIN)
    ]
    if is_final(test_day - day, len(unseen), cards_a_day):
        gains = {card: gain(memory, day, test_day, model) for card, memory in seen}
        candidates = [card for card in cards if card in gains or card not in memories]
        choices = [
            Choice(card, NEW if card not in gains else GAINING, gains.get(card, new_gain)) for card in candidates
        ]
        # Sorting is stable, so that equal gains stay in course order.
        choices.sort(key=lambda choice: -choice.value)
        return choices[:places]
    known = [(card, memory, model.recall(memory.stability, day - memory.day)) for card, memory in seen]
    fading = [Choice(card, FORGETTING, p) for card, _, p in known if p < FADING]
    fading.sort(key=lambda choice: -choice.value)
    choices = fading + [Choice(card, NEW, new_gain) for card in unseen]
    if len(choices) < places:
        rest = [Choice(card, GAINING, gain(memory, day, test_day, model)) for card, memory, p in known if p >= FADING]
        rest.sort(key=lambda choice: -choice.value)
        choices += rest
    return choices[:places]


def without_memory(cards: Sequence[Hashable], *, day: int, cards_a_day: int) -> list[Hashable]:
    """Today's cards for a learner of whom nothing is kept: the list in turn, card (n·d + j) mod N."""
    total = len(cards)
    return [cards[(cards_a_day * day + place) % total] for place in range(min(cards_a_day, total))]
