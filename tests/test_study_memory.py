"""States of cards agree with py-fsrs, however they are made."""

from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.study.memory import DEFAULT, Memory, review

histories = st.lists(st.tuples(st.integers(0, 120), st.integers(1, 4)), min_size=1, max_size=20)
START = 740_000


def by_fsrs(history):
    """The card that py-fsrs itself makes of (days since the last review, rating)."""
    scheduler = fsrs.Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())
    card, when = fsrs.Card(card_id=1), datetime.fromordinal(START).replace(hour=12, tzinfo=UTC)
    for days, rating in history:
        when += timedelta(days=days)
        card, _ = scheduler.review_card(card, fsrs.Rating(rating), when)
    return scheduler, card, when


@given(histories)
def test_a_stored_state_is_the_one_py_fsrs_makes(history):
    _, card, _ = by_fsrs(history)
    memory, day = None, START
    for days, rating in history:
        day += days
        memory = review(1, memory, rating, day)
    assert memory.stability == pytest.approx(card.stability, rel=1e-9, abs=1e-9)
    assert memory.difficulty == pytest.approx(card.difficulty, rel=1e-9, abs=1e-9)
    assert (memory.day, memory.rating) == (day, history[-1][1])


@given(histories, st.integers(0, 4000))
def test_what_the_plan_reckons_with_is_what_py_fsrs_would_make(history, later):
    scheduler, card, when = by_fsrs(history)
    memory, day = None, START
    for days, rating in history:
        day += days
        memory = DEFAULT.after(memory, rating, day)
    assert memory.stability == pytest.approx(card.stability, rel=1e-9, abs=1e-9)
    assert memory.difficulty == pytest.approx(card.difficulty, rel=1e-9, abs=1e-9)
    recall = scheduler.get_card_retrievability(card, when + timedelta(days=later))
    assert DEFAULT.recall(memory.stability, later) == pytest.approx(recall, rel=1e-9, abs=1e-9)


def test_a_clock_set_back_counts_as_the_same_day():
    known = review(1, None, 3, START)
    assert review(1, known, 3, START - 5) == review(1, known, 3, START)
    assert isinstance(known, Memory)
