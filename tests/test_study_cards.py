"""Cards come from the content itself, and what stands on them does not give the answer away."""

import pytest

from glossary.models import ConfusedPair, ContentVersion, Fact, Term
from glossary.study import cards, quizzes
from glossary.study.address import Deck, Test
from glossary.study.cards import Card
from tests.factories import make_course, make_term, make_unit

pytestmark = pytest.mark.django_db(databases="__all__")

QUESTIONS = [("evaluate", "Is it so?", "Yes."), ("how", "How does it go?", "Thus."), ("how", "How else?", "So.")]


@pytest.fixture
def course():
    return make_course()


def names(deck):
    titles = dict(Term.objects.values_list("pk", "name"))
    return [(titles[card.term], cards.RUNGS[card.rung]) for card in cards.pool(deck).cards]


def test_there_is_one_card_per_term_and_rung_in_course_order(course):
    second, first = make_unit(course, 2), make_unit(course, 1)
    make_term("Late", course, unit=second, facts=["One."])
    make_term("Osmosis", course, unit=first, facts=["One.", "Two."], questions=QUESTIONS)
    make_term("Diffusion", course, unit=first)
    assert names(Deck(course.pk)) == [
        ("Diffusion", "define"),
        ("Osmosis", "define"),
        ("Osmosis", "facts"),
        ("Osmosis", "how"),
        ("Osmosis", "evaluate"),
        ("Late", "define"),
        ("Late", "facts"),
    ]
    assert names(Deck(course.pk, units=(2,), depth="f")) == [("Late", "facts")]
    assert names(Deck(course.pk, terms=(Term.objects.get(name="Diffusion").pk,))) == [("Diffusion", "define")]


def test_a_draft_has_no_card_and_neither_has_another_course(course):
    make_term("Seen", course)
    make_term("Draft", course, status="draft", facts=["Secret."])
    make_term("Elsewhere")
    assert names(Deck(course.pk)) == [("Seen", "define")]


def test_an_entry_that_only_refers_to_another_is_no_card(course):
    make_term("Osmosis", course)
    make_term("Water movement", course, definition="See osmosis.")
    assert names(Deck(course.pk)) == [("Osmosis", "define")]


def test_a_change_of_content_changes_the_cards_at_once(course):
    term = make_term("Seen", course)
    assert len(cards.pool(Deck(course.pk)).cards) == 1
    Fact.objects.create(term=term, text="New.")
    assert len(cards.pool(Deck(course.pk)).cards) == 2
    Term.objects.filter(pk=term.pk).update(status="draft")
    assert cards.pool(Deck(course.pk)).cards == ()


def test_more_cards_than_anyone_learns_are_refused(course, monkeypatch):
    monkeypatch.setattr(cards, "CARDS_MAX", 2)
    for _ in range(3):
        make_term(course=course)
    with pytest.raises(cards.TooManyCards):
        cards.pool(Deck(course.pk))
    one, two, _ = course.terms.values_list("pk", flat=True)
    assert len(cards.pool(Deck(course.pk, terms=(one, two))).cards) == 2


def test_refusing_a_huge_course_reads_none_of_it(course, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(cards, "CARDS_MAX", 2)
    make_term(course=course)
    for _ in range(3):
        make_term(course=course, facts=["A fact."])
    ContentVersion.current()
    for depth, queries in (("w", 2), ("f", 2), ("wfa", 2)):
        with django_assert_num_queries(queries), pytest.raises(cards.TooManyCards):
            cards.pool(Deck(course.pk, depth=depth))


def test_a_term_beyond_those_that_are_told_apart_is_still_asked(course, monkeypatch):
    monkeypatch.setattr(cards, "ENTRIES_MAX", 1)
    make_term("First", course)
    last = make_term("Last", course)
    assert face(last, 1, form="choice").form == "reveal"


def face(term, rung, **more):
    return cards.face(cards.find(Card(term.pk, rung), term.course_id), rung, **more)


def test_a_definition_is_asked_in_both_directions_by_turns(course):
    term = make_term("Osmosis", course, definition="Osmosis is a special case of diffusion.")
    shown, asked = face(term, 1, turn=0), face(term, 1, turn=1)
    assert (shown.form, shown.prompt) == ("reveal", "Osmosis")
    assert "special case" in shown.answer
    assert asked.form == "typed"
    assert "special case" in asked.prompt
    assert "Osmosis" not in asked.prompt


def test_questions_of_one_kind_are_asked_by_turns(course):
    term = make_term(course=course, questions=QUESTIONS)
    assert [face(term, 3, turn=turn).prompt for turn in range(3)] == ["How does it go?", "How else?", "How does it go?"]


def test_facts_that_were_missed_are_the_next_prompts(course):
    term = make_term(course=course, facts=["Water follows the solute.", "No energy is spent on it."])
    second = str(term.facts.get(text__startswith="No energy").uid)
    told = face(term, 2, missed=[second, "of a fact that is gone"]).facts
    assert [fact.missed for fact in told] == [False, True]
    assert told[1].opening == "No energy …"


def test_the_card_notices_that_its_own_text_changed_and_no_other(course):
    term = make_term(course=course, facts=["Old."], questions=QUESTIONS)
    before = {rung: face(term, rung).content for rung in (1, 2, 3)}
    term.facts.update(text="New.")
    assert {rung for rung in before if face(term, rung).content != before[rung]} == {2}


def test_a_card_whose_text_is_gone_says_so(course):
    term = make_term(course=course, facts=["Old."])
    term.facts.all().delete()
    with pytest.raises(cards.Gone):
        face(term, 2)
    with pytest.raises(cards.Gone):
        face(term, 4)
    Term.objects.filter(pk=term.pk).update(status="draft")
    with pytest.raises(cards.Gone):
        face(term, 1)
    with pytest.raises(cards.Gone):
        cards.find(Card(term.pk, 1), make_course().pk)


def wrong(term, **more):
    of_course = cards.entries(term.course_id)
    return [
        entry.name
        for entry in cards.wrong_names(of_course[term.pk], of_course, cards.confused_with(term), "seed", **more)
    ]


def test_wrong_names_come_from_often_confused_then_topic_then_unit_then_course(course):
    unit, other = make_unit(course, 1), make_unit(course, 2)
    places = {
        "Far": (other, "", "4"),
        "Unit": (unit, "1.2", "5"),
        "Topic": (unit, "1.1", "6"),
        "Mixed up": (other, "", "7"),
    }
    term = make_term("Right", course, unit=unit, topic="1.1", definition="The thing itself.")
    made = {
        name: make_term(name, course, unit=of, topic=topic, definition=f"Meaning {meaning}.")
        for name, (of, topic, meaning) in places.items()
    }
    ConfusedPair.objects.create(term=made["Mixed up"], other=term, difference="One is not the other.")
    assert wrong(term) == ["Mixed up", "Topic", "Unit"]


def test_no_choice_is_a_twin_nor_right_as_well(course):
    term = make_term("X-ray", course, definition="Light of short waves.", aliases=["Röntgen ray"])
    make_term("x ray", course, definition="A beam.")
    make_term("Roentgen", course, definition="Another.", aliases=["röntgen ray"])
    make_term("Short light", course, definition="light of short waves")
    make_term("Beam (particle)", course, definition="Particles.")
    make_term("beam (particle)", course, definition="Particles in a row.")
    assert [name.lower() for name in wrong(term)] == ["beam (particle)"]


def test_a_choice_of_names_has_the_right_one_once(course):
    term = make_term("Right", course, definition="The right thing.")
    for number in range(5):
        make_term(course=course, definition=f"Thing {number}.")
    choices = face(term, 1, form="choice").choices
    assert len(choices) == 4
    assert [choice.term for choice in choices].count(term.pk) == 1


def test_a_course_of_one_term_offers_no_choice(course):
    assert face(make_term(course=course), 1, form="choice").form == "typed"


def test_a_seed_gives_everyone_the_same_quiz_and_another_seed_another(course):
    for number in range(40):
        make_term(course=course, definition=f"Thing {number}.")
    asked = [quizzes.quiz(Test(course.pk, seed=seed), cards.pool(Deck(course.pk))) for seed in ("one", "one", "two")]
    assert asked[0] == asked[1]
    assert len(asked[0]) == 20
    assert [item.term for item in asked[0]] != [item.term for item in asked[2]]


def test_a_term_more_changes_no_order_of_the_others_in_a_quiz(course):
    for number in range(10):
        make_term(course=course, definition=f"Thing {number}.")
    before = [item.term for item in quizzes.quiz(Test(course.pk, seed="s"), cards.pool(Deck(course.pk)))]
    new = make_term(course=course, definition="New thing.")
    after = [item.term for item in quizzes.quiz(Test(course.pk, seed="s"), cards.pool(Deck(course.pk)))]
    assert [term for term in after if term != new.pk] == before


def test_the_drill_asks_both_of_every_pair_and_blanks_both_names(course):
    first = make_term("Mitosis", course, definition="Unlike meiosis, mitosis copies a cell.")
    second = make_term("Meiosis", course, definition="Meiosis halves the chromosomes.")
    third = make_term("Draft", course, status="draft")
    ConfusedPair.objects.create(term=first, other=second, difference="Mitosis copies, meiosis halves.")
    ConfusedPair.objects.create(term=first, other=third, difference="Not to be seen.")
    pairs = quizzes.pairs(course.pk)
    turns = [quizzes.turn(pairs, step, "today") for step in range(3)]
    assert {turn.term for turn in turns[:2]} == {first, second}
    assert turns[2] is None
    assert all("iosis" not in turn.prompt and "itosis" not in turn.prompt for turn in turns[:2])
