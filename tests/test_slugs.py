"""Slugs of names, and slugs beside others."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.text.slugs import slugify, unique_slug

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def never(slug: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("P", "p"),
        ("F₁", "f1"),
        ("5′ end", "5-prime-end"),
        ("5' end", "5-prime-end"),
        ("π* bonding orbital", "pi-star-bonding-orbital"),
        ("π bonding orbital", "pi-bonding-orbital"),
        ("W⁺ boson", "w-plus-boson"),
        ("W⁻ boson", "w-minus-boson"),
        ("W- boson", "w-minus-boson"),
        ("(un/in) alienable", "un-in-alienable"),
        ("“Who Lost China?” controversy", "who-lost-china-controversy"),
        ("Conditional Probability of A | B", "conditional-probability-of-a-given-b"),
        ("TeamSTEPPS®", "teamstepps"),
        ("Specific rotation, [α]D", "specific-rotation-alpha-d"),
        ("ray", "ray"),
        ("α-ray", "alpha-ray"),
        ("β-ray", "beta-ray"),
        ("γ-ray", "gamma-ray"),
        ("X-ray", "x-ray"),
        ("x ray", "x-ray"),
        ("ΔH", "delta-h"),
        ("Αθήνα", "athina"),
        ("adenosine triphosphate (ATP)", "adenosine-triphosphate-atp"),
        ("matrix structure (project management)", "matrix-structure-project-management"),
        ("Plessy v. Ferguson (1896)", "plessy-v-ferguson-1896"),
        ("Bowman's", "bowmans"),
        ("Bowman’s capsule", "bowmans-capsule"),
        ("SNS", "sns"),
        ("supply & demand", "supply-and-demand"),
        ("50% rule", "50-percent-rule"),
        ("Hall–Héroult cell", "hall-heroult-cell"),
        ("photo\u00adsynthesis", "photosynthesis"),
        ("вода", "voda"),
        ("有丝分裂", "yousifenlie"),
        ("🧪", "test-tube"),
        ("?!", "term"),
        ("", "term"),
    ],
)
def test_a_slug_reads_like_its_name(name, slug):
    assert slugify(name) == slug


@given(st.text(max_size=200))
def test_any_name_has_a_slug_of_ascii_words_within_80_characters(name):
    slug = slugify(name)
    assert SLUG.fullmatch(slug)
    assert len(slug) <= 80


def test_a_long_name_is_cut_between_words_and_a_long_word_anywhere():
    assert slugify("mitosis " * 20) == "-".join(["mitosis"] * 10)
    assert slugify("x" * 200) == "x" * 80
    assert slugify("a" * 75 + " bcdef") == "a" * 75
    assert slugify("a" * 75 + " bcde fgh") == "a" * 75 + "-bcde"


def test_a_taken_or_reserved_slug_gets_the_next_free_number():
    assert unique_slug("X-ray", set(), never) == "x-ray"
    assert unique_slug("x ray", {"x-ray"}, never) == "x-ray-2"
    assert unique_slug("x ray", {"x-ray", "x-ray-2"}, {"x-ray-3"}.__contains__) == "x-ray-4"
    assert unique_slug("Export", set(), {"export"}.__contains__) == "export-2"


def test_a_number_added_to_a_long_slug_still_fits():
    slug = unique_slug("y" * 200, {"y" * 80}, never)
    assert slug == "y" * 78 + "-2"
    long = "mitosis " * 10 + "x"
    assert unique_slug(long, {slugify(long)}, never) == "-".join(["mitosis"] * 9) + "-2"
