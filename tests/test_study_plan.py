"""Which cards today: the rule itself, card by card, and what holds for every plan."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.study import plan
from glossary.study.memory import AGAIN, DEFAULT, EASY, GOOD, HARD
from glossary.study.plan import FORGETTING, GAINING, NEW

TODAY = 740_000


def after(*reviews):
    """The state after (days ago, rating), …"""
    memory = None
    for ago, rating in reviews:
        memory = DEFAULT.after(memory, rating, TODAY - ago)
    return memory


def today(cards, memories, *, days=20, n=10, **more):
    return plan.today(cards, memories, day=TODAY, test_day=TODAY + days, cards_a_day=n, **more)


def reasons(choices):
    return [(choice.card, choice.reason) for choice in choices]


memories = st.dictionaries(
    st.integers(0, 40),
    st.lists(st.tuples(st.integers(0, 9), st.integers(1, 4)), min_size=1, max_size=4).map(
        lambda reviews: after(*((10 * (len(reviews) - at) + ago - 10, r) for at, (ago, r) in enumerate(reviews)))
    ),
    max_size=30,
)


def test_first_what_is_about_to_be_forgotten_then_new_cards_then_the_rest():
    known = {"fresh": after((1, EASY)), "lapsing": after((9, GOOD)), "lapsed": after((9, AGAIN))}
    assert DEFAULT.recall(known["lapsed"].stability, 9) < DEFAULT.recall(known["lapsing"].stability, 9) < 0.85
    assert reasons(today(["fresh", "new", "lapsed", "lapsing", "newer"], known)) == [
        ("lapsing", FORGETTING),
        ("lapsed", FORGETTING),
        ("new", NEW),
        ("newer", NEW),
        ("fresh", GAINING),
    ]


def test_in_the_last_four_days_only_the_gain_counts():
    known = {"easy": after((30, GOOD), (20, EASY), (5, EASY)), "weak": after((6, HARD))}
    cards = ["easy", "weak", "new"]
    assert [choice.card for choice in today(cards, known, days=4)] == ["new", "weak", "easy"]
    gains = {card: plan.gain(known.get(card), TODAY, TODAY + 4) for card in cards}
    assert [choice.value for choice in today(cards, known, days=4)] == sorted(gains.values(), reverse=True)
    assert reasons(today(cards, known, days=5))[0] == ("weak", FORGETTING)


def test_fewer_places_than_new_cards_take_makes_only_the_gain_count():
    known = {"lapsing": after((9, GOOD))}
    cards = ["lapsing", *range(9)]
    assert today(cards, known, days=5, n=2)[0].reason == NEW  # 2 · 5 places for 9 new cards, of which 2 come again
    assert today(cards[:-1], known, days=5, n=2)[0].reason == FORGETTING


def test_a_card_is_saved_while_it_would_still_be_recalled_nine_times_in_ten():
    fading, sure = after((3, GOOD)), after((3, EASY))
    assert 0.85 < DEFAULT.recall(fading.stability, 3) < 0.9 < DEFAULT.recall(sure.stability, 3)
    assert reasons(today(["new", "sure", "fading"], {"fading": fading, "sure": sure})) == [
        ("fading", FORGETTING),
        ("new", NEW),
        ("sure", GAINING),
    ]


def test_a_new_card_gains_the_mean_of_its_first_grades():
    expected = sum(
        share * DEFAULT.recall(DEFAULT.after(None, grade, TODAY).stability, 7)
        for grade, share in zip((AGAIN, HARD, GOOD, EASY), (0.240, 0.094, 0.495, 0.171), strict=True)
    )
    assert plan.gain(None, TODAY, TODAY + 7) == pytest.approx(expected)


def test_a_seen_card_gains_what_either_outcome_leaves_less_what_would_be_left_anyway():
    memory, test = after((12, GOOD), (5, HARD)), TODAY + 7
    p = DEFAULT.recall(memory.stability, 5)
    good, again = (DEFAULT.recall(DEFAULT.after(memory, rating, TODAY).stability, 7) for rating in (GOOD, AGAIN))
    untouched = DEFAULT.recall(memory.stability, 12)
    assert plan.gain(memory, TODAY, test) == pytest.approx(p * good + (1 - p) * again - untouched)


def test_cards_recalled_today_are_left_out_and_those_not_recalled_come_back():
    known = {"recalled": after((5, GOOD), (0, HARD)), "not": after((5, GOOD), (0, AGAIN))}
    for days in (2, 20):
        assert [choice.card for choice in today(["recalled", "not"], known, days=days)] == ["not"]


def test_equal_gains_stay_in_course_order():
    cards = [f"card {number}" for number in range(9)]
    for days in (1, 30):
        assert [choice.card for choice in today(cards, {}, days=days, n=9)] == cards


@given(memories, st.integers(0, 30), st.integers(1, 25), st.integers(0, 25))
def test_no_plan_exceeds_its_places_or_asks_a_card_twice(known, days, n, places):
    chosen = [choice.card for choice in today(range(41), known, days=days, n=n, places=places)]
    askable = [
        card for card in range(41) if card not in known or known[card].day < TODAY or known[card].rating == AGAIN
    ]
    assert len(chosen) == len(set(chosen)) == min(places, len(askable))
    assert set(chosen) <= set(askable)


@given(memories, st.integers(0, 30), st.integers(1, 25))
def test_the_same_input_gives_the_same_list(known, days, n):
    shuffled = dict(sorted(known.items(), key=lambda item: hash(item)))
    assert today(range(41), known, days=days, n=n) == today(range(41), shuffled, days=days, n=n)


@settings(max_examples=40)
@given(st.integers(1, 60), st.integers(1, 15), st.integers(0, 25), st.floats(0, 1), st.integers(0, 5), st.integers())
def test_no_card_is_starved(count, n, days, skill, missed, seed):
    """Whoever has places enough, missed days apart, meets every card by the morning of the test, however it goes."""
    luck, known, test = random.Random(seed), {}, TODAY + days
    for day in range(TODAY + missed, test + 1):
        for choice in plan.today(range(count), known, day=day, test_day=test, cards_a_day=n):
            rating = GOOD if luck.random() < skill else AGAIN
            known[choice.card] = DEFAULT.after(known.get(choice.card), rating, day)
    places = n * max(days + 1 - missed, 0)
    assert len(known) == min(count, places)


def test_without_state_the_list_goes_round():
    cards = list("abcdefg")
    days = [plan.without_memory(cards, day=day, cards_a_day=3) for day in range(7)]
    assert days[:3] == [list("abc"), list("def"), list("gab")]
    assert sorted(sum(days, [])) == sorted(cards * 3)
    assert plan.without_memory(cards, day=4, cards_a_day=99) == list("abcdefg"[4 * 99 % 7 :] + "abcdefg"[: 4 * 99 % 7])


def test_two_hundred_cards_are_planned_with_a_bounded_number_of_reckonings(monkeypatch):
    """The clock says nothing in a test; what the time goes into is counted instead: one gain a card at most."""
    known = {card: after((10, 1 + card % 4), (card % 7, 1 + card % 3)) for card in range(200)}
    calls = []
    gain = plan.gain
    monkeypatch.setattr(plan, "gain", lambda *args, **kwargs: calls.append(1) or gain(*args, **kwargs))
    for days in (3, 20):
        calls.clear()
        today(range(200), known, days=days, n=200)
        assert len(calls) <= 201
