"""What is kept of a learner: right, once, only theirs, and gone when they say so."""

from datetime import timedelta

import pytest
from django.test import RequestFactory

from glossary.study import clock, learners
from glossary.study.cards import Card
from glossary.study.memory import AGAIN, DEFAULT, GOOD, review
from glossary.study.models import CardState, Key, Learner, SavedTest

pytestmark = pytest.mark.django_db(databases="__all__")

DAY = 740_000
CARD = Card(7, 1)


@pytest.fixture
def learner():
    return learners.begin(0)[0]


def record(learner, rating=GOOD, seen=0, day=DAY, card=CARD, **more):
    return learners.record(learner, card, rating, seen=seen, day=day, content=1, **more)


def state(learner, card=CARD):
    return learners.states(learner, [card]).get(card)


def by_token(token):
    request = RequestFactory().get("/")
    request.COOKIES[learners.cookie_name()] = token
    return learners.of(request)


def test_a_key_opens_its_learner_and_no_other():
    learner, token = learners.begin(0)
    other, _ = learners.begin(0)
    assert by_token(token) == learner != other
    assert by_token(token[:-1] + ("A" if token[-1] != "A" else "B")) is None
    for forged in ("", "x", "é" * 22, token * 2, learners.digest(token), str(learner.pk)):
        assert by_token(forged) is None


def test_only_digests_of_keys_are_kept():
    _, token = learners.begin(0)
    assert token not in Key.objects.get().digest


def test_an_answer_is_kept_as_py_fsrs_has_it(learner):
    record(learner, GOOD)
    record(learner, AGAIN, seen=1, day=DAY + 3)
    expected = review(1, review(1, None, GOOD, DAY), AGAIN, DAY + 3)
    assert learners.memory(state(learner)) == expected


def test_the_same_form_twice_counts_once(learner):
    assert record(learner)
    assert record(learner) is None
    assert state(learner).reviews == 1
    assert record(learner, seen=1)
    assert record(learner, seen=1) is None
    assert state(learner).reviews == 2


def test_two_devices_at_once_cannot_both_count(learner, monkeypatch):
    record(learner)
    real = CardState.objects.filter
    state_before = real(learner=learner).get()

    def other_device_is_quicker(known, *args):
        real(pk=state_before.pk).update(reviews=2)
        return DEFAULT.after(known, *args[1:]) if known else None

    monkeypatch.setattr(
        learners, "review", lambda number, known, rating, day: other_device_is_quicker(known, 0, rating, day)
    )
    assert record(learner, seen=1, day=DAY + 1) is None
    assert real(learner=learner).get().stability == state_before.stability


def test_an_answer_can_be_taken_back_once(learner):
    record(learner, GOOD)
    before = learners.memory(state(learner))
    record(learner, AGAIN, seen=1, day=DAY + 2, missed=["a"])
    assert learners.take_back(learner, CARD, 2)
    assert learners.memory(state(learner)) == before
    assert (state(learner).reviews, state(learner).spaced, state(learner).missed) == (1, 0, [])
    assert not learners.take_back(learner, CARD, 2)
    assert not learners.take_back(learner, CARD, 1)  # what came before is not kept


def test_taking_back_the_first_answer_makes_the_card_new(learner):
    record(learner)
    assert learners.take_back(learner, CARD, 1)
    assert state(learner) is None


def test_own_hits_are_counted_from_reviews_a_day_apart(learner):
    record(learner, GOOD)
    record(learner, AGAIN, seen=1)  # the same day says nothing
    known = learners.memory(state(learner))
    record(learner, GOOD, seen=2, day=DAY + 4)
    assert state(learner).spaced == 1
    assert state(learner).surprise == pytest.approx(1 - DEFAULT.recall(known.stability, 4))


def test_a_code_opens_the_same_practice_on_another_device_once():
    learner, token = learners.begin(0)
    record(learner)
    code = learners.make_code(learner)
    opened, other_token = learners.redeem(code.lower().replace("-", " "), None)
    assert opened == learner == by_token(other_token) == by_token(token)
    assert learners.redeem(code, None) is None


def test_a_code_is_no_cookie_and_a_cookie_is_no_code(learner):
    code = learners.make_code(learner)
    assert by_token(learners.read_code(code)) is None
    _, token = learners.begin(0)
    assert learners.redeem(token, None) is None


@pytest.mark.parametrize("code", ["", "0000-0000-0000", "x" * 5000, "AAAA-BBBB", "‮ÄÖÜß", "0" * 12 + "\0"])
def test_a_forged_code_opens_nothing(code, learner):
    learners.make_code(learner)
    assert learners.redeem(code, None) is None
    assert Learner.objects.count() == 1


def test_a_code_runs_out(learner, monkeypatch):
    code, now = learners.make_code(learner), clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(minutes=16))
    assert learners.redeem(code, None) is None


def test_a_new_code_voids_the_one_before(learner):
    old, new = learners.make_code(learner), learners.make_code(learner)
    assert learners.redeem(old, None) is None
    assert learners.redeem(new, None)


def test_what_a_device_had_practised_comes_along_and_the_later_answer_stands():
    there, _ = learners.begin(0)
    here, here_token = learners.begin(0)
    shared, only_here = Card(1, 1), Card(2, 1)
    record(there, GOOD, card=shared, day=DAY)
    record(here, AGAIN, card=shared, day=DAY + 1)
    record(here, GOOD, card=only_here)
    learners.save_test(here, "4-all-w-20261204-20")
    opened, _ = learners.redeem(learners.make_code(there), here)
    assert opened == there == by_token(here_token)
    assert state(there, shared).rating == AGAIN
    assert state(there, only_here)
    assert SavedTest.objects.get().learner == there
    assert Learner.objects.count() == 1


def test_a_learner_unused_for_a_year_is_removed_when_anybody_begins(learner, monkeypatch):
    record(learner)
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=366))
    new, _ = learners.begin(0)
    assert list(Learner.objects.all()) == [new]
    assert not CardState.objects.exists()


def test_after_a_week_who_answered_once_and_never_came_back_is_forgotten(learner, monkeypatch):
    record(learner)
    faithful, _ = learners.begin(0)
    record(faithful)
    record(faithful, seen=1)
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=7))
    assert learners.forget() == 0
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=8))
    assert learners.forget() == 1
    assert list(Learner.objects.all()) == [faithful]


def test_everyone_unused_for_a_year_is_forgotten_at_once(monkeypatch):
    for _ in range(learners.SWEEP + 5):
        learners.begin(0)
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=366))
    assert learners.forget() == learners.SWEEP + 5
    assert not Key.objects.exists()


def test_a_refused_cookie_leaves_nothing_behind(learner):
    other, _ = learners.begin(0)
    record(learner)
    learners.refused_cookie(learners.proof(learner))
    learners.refused_cookie("forged:1:1")
    assert list(Learner.objects.all()) == [other]


def test_someone_who_practised_on_is_not_removed_by_an_old_page(learner):
    proof = learners.proof(learner)
    record(learner)
    record(learner, card=Card(8, 1))
    learners.refused_cookie(proof)
    assert Learner.objects.count() == 1


def test_the_twenty_latest_tests_are_kept(learner):
    for number in range(25):
        learners.save_test(learner, f"{number}-all-w-20261204-20")
    assert SavedTest.objects.count() == 20
    assert not SavedTest.objects.filter(code__startswith="4-").exists()
