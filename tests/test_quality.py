"""The rules of a good course: each finds its fault, and only its fault."""

import pytest
from django.core.management import CommandError, call_command

from glossary import rendering
from glossary.models import Course, Fact, ReviewQuestion, Term
from glossary.quality import Review
from tests.factories import make_course, make_term

pytestmark = pytest.mark.django_db


def sentence(seed, length):
    """A text of so many words that shares none with another seed's."""
    return " ".join(f"w{seed}x{number}" for number in range(length - 1)) + " nucleus."


@pytest.fixture
def good():
    """A term without a fault; its texts name another term of the course."""
    course = make_course("Biology", slug="biology")
    term = make_term(
        "Cell",
        course,
        definition=sentence("d", 40),
        facts=[sentence(f"f{n}", 12) for n in range(5)],
        questions=[
            (kind, sentence(f"q{kind}", 8), sentence(f"a{kind}", 80)) for kind in ("how", "discuss", "evaluate")
        ],
    )
    make_term(
        "Nucleus",
        course,
        definition=sentence("e", 39) + " Cell.",
        facts=[sentence(f"g{n}", 12) for n in range(5)],
        questions=[
            (kind, sentence(f"r{kind}", 8), sentence(f"b{kind}", 80)) for kind in ("how", "discuss", "evaluate")
        ],
    )
    return term


def problems():
    rendering.keep_stale()
    return [problem.partition(": ")[2] for problem in Review(Course.objects.filter(slug="biology")).problems]


def test_a_good_course_has_no_problem(good):
    assert problems() == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda term: setattr(term, "definition", "Too short."), "Cell: the definition has 2 words. Write 30 to 90."),
        (lambda term: term.facts.first().delete(), "Cell: 4 facts. Write 5."),
        (lambda term: term.questions.filter(kind="how").delete(), "Cell: no “how” question. Write one."),
        (
            lambda term: Fact.objects.filter(term=term, position=1).update(text="Short."),
            "Cell: fact 1 has 1 words. Write 8 to 45.",
        ),
        (
            lambda term: Fact.objects.filter(term=term, position=1).update(text=sentence("d", 20)),
            "Cell: fact 1 repeats the definition. Say something that it does not.",
        ),
        (
            lambda term: Fact.objects.filter(term=term, position=1).update(text="New. " + sentence("f2", 12)),
            "Cell: facts 1 and 3 say nearly the same. Replace one.",
        ),
        (
            lambda term: ReviewQuestion.objects.filter(term=term, kind="how").update(answer="No."),
            "Cell: the answer to the “how” question has 1 words. Write 60 to 120.",
        ),
        (
            lambda term: Fact.objects.filter(term=term, position=2).update(
                text="It plays a crucial role in " + sentence("z", 9)
            ),
            "Cell: “plays a crucial role” says nothing. Leave it out.",
        ),
        (
            lambda term: Fact.objects.filter(term=term, position=2).update(
                text="See [it](/courses/none/) " + sentence("z", 9)
            ),
            "Cell: the link to /courses/none/ leads nowhere. Mend or remove it.",
        ),
        (
            lambda term: (
                Fact.objects.filter(term=term, position=1).update(text="The colour " + sentence("y", 9))
                and Fact.objects.filter(term=term, position=2).update(text="A color " + sentence("z", 9))
            ),
            "Cell: “color” is written “colour” in Cell (Biology). Choose one spelling.",
        ),
    ],
)
def test_each_rule_finds_its_fault(good, change, message):
    change(good)
    good.save()
    assert message in problems()


def test_a_term_that_mentions_no_other_is_found(good):
    Term.objects.filter(name="Nucleus").update(name="Ribosome")
    assert "Cell: mentions no other term of its course. Name one where it belongs." in problems()


def test_a_sentence_that_stands_twice_is_found(good):
    Fact.objects.filter(term__name="Nucleus", position=1).update(text=sentence("f0", 12))
    assert any("stands again in Nucleus (Biology)" in problem for problem in problems())


def test_a_name_that_nearly_matches_one_of_another_course_is_found_unless_it_is_an_alias(good):
    twin = make_term("Nuclleus", make_course("Physics"))
    assert any("Nucleus: nearly matches “nuclleus” in Physics" in problem for problem in problems())
    twin.delete()
    make_term("Mitosis", make_course("Physics"))
    assert problems() == []


def test_the_command_prints_counts_and_fails_where_something_is_to_be_mended(good, capsys):
    call_command("check_courses")
    assert "1 courses; 1 subjects; 2 terms; 10 facts; 6 questions" in capsys.readouterr().out
    Fact.objects.first().delete()
    with pytest.raises(CommandError, match="1 things to mend"):
        call_command("check_courses", "biology")
    with pytest.raises(CommandError, match="No such course: none"):
        call_command("check_courses", "none")
