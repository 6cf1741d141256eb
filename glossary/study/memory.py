"""How well a card is remembered: FSRS-6 with its default parameters.

A card's state is made by py-fsrs (``review``), and that is what is stored. Planning asks thousands of times "and what
if it were reviewed today?", for which py-fsrs is thirty times too slow, so its formulas stand here once more as plain
arithmetic (``after``, ``recall``); a test holds the two together to 1e-9. Formulas: the FSRS-6 algorithm, as
implemented in py-fsrs 6, https://github.com/open-spaced-repetition/py-fsrs (parameters w0 to w20).

Days are whole: each review counts as made at noon UTC of the learner's local day, written as a proleptic ordinal.
"""

import math
from datetime import UTC, date, datetime, time
from typing import NamedTuple

from fsrs import Card, Rating, Scheduler, State
from fsrs.scheduler import DEFAULT_PARAMETERS

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
SCHEDULER = Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())


class Memory(NamedTuple):
    """What is known of a card that was reviewed: stability in days, difficulty 1 to 10, the last review."""

    stability: float
    difficulty: float
    day: int  # of the last review, an ordinal
    rating: int  # of the last review


def review(card_id: int, memory: Memory | None, rating: int, day: int) -> Memory:
    """The state after a review on ``day``; ``memory`` is None for a card never seen. By py-fsrs."""
    card = Card(card_id=card_id)
    if memory:
        card.state, card.step = State.Review, None
        card.stability, card.difficulty, card.last_review = memory.stability, memory.difficulty, _noon(memory.day)
    # A clock set back must not make a review come before the last one.
    day = max(day, memory.day) if memory else day
    card, _ = SCHEDULER.review_card(card, Rating(rating), _noon(day))
    return Memory(card.stability, card.difficulty, day, rating)


def _noon(day: int) -> datetime:
    return datetime.combine(date.fromordinal(day), time(12), UTC)


class Model:
    """FSRS-6 as arithmetic, for one set of parameters."""

    def __init__(self, parameters: tuple[float, ...] = tuple(DEFAULT_PARAMETERS)) -> None:
        self.parameters = w = parameters
        self.decay = -w[20]
        self.factor = 0.9 ** (1 / self.decay) - 1
        self.first = [(max(w[g - 1], 0.001), self._bounded(self._first_difficulty(g))) for g in (1, 2, 3, 4)]
        self.easy_difficulty = self._first_difficulty(EASY)
        self.growth = math.exp(w[8])
        self.lapse_bound = math.exp(w[17] * w[18])
        self.same_day = [math.exp(w[17] * (g - 3 + w[18])) for g in (1, 2, 3, 4)]

    def recall(self, stability: float, days: int) -> float:
        """The probability of recall ``days`` whole days after the last review; 1 on the same day."""
        return (1 + self.factor * days / stability) ** self.decay if days > 0 else 1.0

    def after(self, memory: Memory | None, rating: int, day: int) -> Memory:
        """The state after a review on ``day``; what py-fsrs gives, to rounding."""
        if memory is None:
            return Memory(*self.first[rating - 1], day, rating)
        days = day - memory.day
        stability = self.stability_same_day(memory, rating) if days < 1 else self.stability_later(memory, rating, days)
        return Memory(stability, self._next_difficulty(memory.difficulty, rating), max(day, memory.day), rating)

    def stability_same_day(self, memory: Memory, rating: int) -> float:
        increase = self.same_day[rating - 1] * memory.stability ** -self.parameters[19]
        if rating > AGAIN:
            increase = max(increase, 1.0)
        return max(memory.stability * increase, 0.001)

    def stability_later(self, memory: Memory, rating: int, days: int) -> float:
        w, stability, difficulty = self.parameters, memory.stability, memory.difficulty
        forgotten = 1 - self.recall(stability, days)
        if rating == AGAIN:
            after = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * math.exp(forgotten * w[14])
            return max(min(after, stability / self.lapse_bound), 0.001)
        gain = self.growth * (11 - difficulty) * stability ** -w[9] * (math.exp(forgotten * w[10]) - 1)
        if rating == HARD:
            gain *= w[15]
        elif rating == EASY:
            gain *= w[16]
        return max(stability * (1 + gain), 0.001)

    def _first_difficulty(self, rating: int) -> float:
        return self.parameters[4] - math.exp(self.parameters[5] * (rating - 1)) + 1

    def _next_difficulty(self, difficulty: float, rating: int) -> float:
        w = self.parameters
        damped = difficulty - w[6] * (rating - 3) * (10 - difficulty) / 9
        return self._bounded(w[7] * self.easy_difficulty + (1 - w[7]) * damped)

    @staticmethod
    def _bounded(difficulty: float) -> float:
        return min(max(difficulty, 1.0), 10.0)


DEFAULT = Model()
