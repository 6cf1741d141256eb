"""What to expect on the day: honest in the middle, wide at first, narrower with every answer."""

import random

import pytest

from glossary.study import plan
from glossary.study.forecast import correction, forecast, half_width, ready
from glossary.study.memory import AGAIN, DEFAULT, GOOD

TODAY = 740_000


def expect(cards=60, days=14, n=20, memories=None, **more):
    return forecast(range(cards), memories or {}, day=TODAY, test_day=TODAY + days, cards_a_day=n, **more)


def lived(cards, days, n, seed):
    """Mean recall on the day of one learner who forgets as FSRS says, with luck of their own."""
    luck, known = random.Random(seed), {}
    for day in range(TODAY, TODAY + days):
        for choice in plan.today(range(cards), known, day=day, test_day=TODAY + days, cards_a_day=n):
            memory = known.get(choice.card)
            if memory is None:
                rating = luck.choices((1, 2, 3, 4), plan.FIRST_GRADES)[0]
            else:
                rating = GOOD if luck.random() < DEFAULT.recall(memory.stability, day - memory.day) else AGAIN
            known[choice.card] = DEFAULT.after(memory, rating, day)
    return sum(DEFAULT.recall(memory.stability, TODAY + days - memory.day) for memory in known.values()) / cards


@pytest.mark.parametrize(("cards", "days", "n"), [(60, 14, 20), (60, 7, 10), (30, 20, 3)])
def test_the_forecast_is_what_learners_who_keep_to_the_plan_reach_on_average(cards, days, n):
    reached = sum(lived(cards, days, n, seed) for seed in range(12)) / 12
    assert expect(cards, days, n).recall == pytest.approx(reached, abs=0.03)


def test_the_same_state_gives_the_same_forecast():
    assert expect() == expect()


def test_own_answers_shift_the_forecast_by_their_mean_surprise_shrunk_by_twenty_reviews():
    assert correction(-8.0, 40) == pytest.approx(-0.2 * 40 / (40 + 20))
    assert correction(0.0, 0) == 0
    assert expect(surprise=-8.0, reviews=40).recall == pytest.approx(expect().recall - 0.2 * 40 / 60)


def test_the_range_narrows_with_every_review_and_stays_between_none_and_all():
    widths = [half_width(reviews) for reviews in (0, 10, 100, 1000)]
    assert widths == sorted(widths, reverse=True)
    for surprise in (-500, 0, 500):
        found = expect(surprise=surprise, reviews=500)
        assert 0 <= found.low <= found.recall <= found.high <= 1


def test_cards_without_a_place_stay_unseen():
    assert expect(cards=60, days=2, n=20).unseen == 20
    assert expect(cards=60, days=3, n=20).unseen == 0


def test_the_calendar_fills_every_place_from_today_to_the_eve():
    calendar = expect(cards=60, days=5, n=7, places_today=3).calendar
    assert [day.day for day in calendar] == list(range(TODAY, TODAY + 5))
    assert [day.repeats + day.new for day in calendar] == [3, 7, 7, 7, 7]


def test_on_the_day_itself_it_is_what_is_remembered_now():
    known = {0: DEFAULT.after(None, GOOD, TODAY - 5)}
    found = expect(cards=2, days=0, memories=known)
    assert found.recall == pytest.approx(DEFAULT.recall(known[0].stability, 5) / 2)
    assert (found.calendar, found.unseen) == ([], 1)


def test_more_cards_a_day_never_promise_less():
    recalls = [expect(cards=120, days=10, n=n).recall for n in (5, 10, 20, 40)]
    assert recalls == sorted(recalls)


def test_a_large_test_far_away_costs_no_more_than_a_small_one(monkeypatch):
    calls = []
    gain = plan.gain
    monkeypatch.setattr(plan, "gain", lambda *args, **kwargs: calls.append(1) or gain(*args, **kwargs))
    found = expect(cards=5000, days=730, n=30)
    assert len(calls) < 60_000
    assert len(found.calendar) == 730
    assert found.unseen <= 5000


def test_a_card_is_ready_when_it_needs_no_other_look():
    fresh = DEFAULT.after(None, GOOD, TODAY)
    assert ready(fresh, TODAY + 1)
    assert not ready(fresh, TODAY + 300)
    assert not ready(None, TODAY)
