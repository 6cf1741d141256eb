"""Typed names are forgiven their spelling and nothing else; a prompt does not give its answer away."""

import pytest

from glossary.study import answers
from glossary.text.names import name_key

COURSE = {
    name_key(name) for name in ("Mitosis", "Meiosis", "Osmosis", "W⁺ boson", "W⁻ boson", "Opportunity cost", "pH")
}


def right(typed, name, *aliases):
    own = {name_key(each) for each in (name, *aliases)}
    return answers.is_right(typed, own, COURSE - own)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("osmosis", "Osmosis"),
        ("  Ozmosis ", "Osmosis"),
        ("omsosis", "Osmosis"),
        ("oportunity costs", "Opportunity cost"),
        ("the opportunity-cost", "Opportunity cost"),
        ("mittosis", "Mitosis"),
    ],
)
def test_a_slip_of_spelling_is_forgiven(typed, name):
    assert right(typed, name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("", "Osmosis"),
        ("   ", "Osmosis"),
        ("diffusion", "Osmosis"),
        ("meiosis", "Mitosis"),  # two letters apart, and another term
        ("W- boson", "W⁺ boson"),
        ("p", "pH"),  # too short to forgive
        ("opportunity", "Opportunity cost"),
        ("x" * 5000, "Osmosis"),
    ],
)
def test_another_name_is_not(typed, name):
    assert not right(typed, name)


def test_an_alias_is_as_good_as_the_name():
    assert right("ATP", "Adenosine triphosphate", "ATP")


def test_a_name_as_near_to_another_term_is_not_forgiven():
    assert not answers.is_right("meitosis", {name_key("Mitosis")}, {name_key("Meitosiss")})


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xbc", 1), ("abcd", "badc", 2), ("ab", "cdef", 3)],
)
def test_slips_are_letters_added_dropped_changed_or_swapped(one, other, slips):
    assert answers.distance(one, other, 2) == slips


def test_every_mention_of_the_name_is_blanked_and_links_are_taken_out():
    html = '<p>Opportunity costs, or <a href="/x/">the opportunity cost</a> of <b>time</b>, is not cost.</p>'
    shown = answers.masked(html, {"opportunity cost"})
    assert shown == f"<p>{answers.BLANK}, or {answers.BLANK} of <b>time</b>, is not cost.</p>"


def test_formulas_and_tags_are_left_whole():
    html = '<p title="pH">The <math><mi>pH</mi></math> is pH.</p>'
    assert answers.masked(html, {"ph"}) == f'<p title="pH">The <math><mi>pH</mi></math> is {answers.BLANK}.</p>'


def test_a_cue_opens_a_fact_without_telling_it():
    assert answers.cue("Water moves toward the side with more dissolved solute in it.") == "Water moves toward …"
    assert answers.cue("ATP") == "ATP …"
