"""Keys, aliases and alphabetical place of names. data/name_pairs.tsv holds pairs of real names, joined and apart."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.text import names
from glossary.text.names import aliases_in, first_letter, name_key, sort_text

with (Path(__file__).parent / "data" / "name_pairs.tsv").open(encoding="utf-8", newline="") as table:
    PAIRS = [tuple(row) for row in csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE)][1:]

ODD_NAMES = ["?!", "…", "’’", "®", "—", "\u200b", " ", "🧪", "∩", "٪", "\u0301", "מיטוזה", "ميتوز", "митоз", "有丝分裂"]
ODD_NAMES += [
    "x" * 200,
    "ab " * 66,
    "\u202eesrever",
    "e\u0301" * 100,
    "((((",
    "()",
    "(ATP)",
    "'s",
    "-",
    "the",
    "the the",
]
ODD_NAMES += ["a.\u0301", "non e-mail"]  # one pass of the rules brings another rule into play

words = st.text(st.sampled_from("abcdefghiklmnoprstuvxyz"), min_size=1, max_size=9)
phrases = st.lists(words, min_size=1, max_size=5)
# Python's upper() moves the iota subscript among other accents, so no folding could be stable under it.
any_text = st.text(st.characters(exclude_characters="\u0345", exclude_categories=["Cs"]), min_size=1, max_size=30)
real_names = st.sampled_from(sorted({name for _, *pair in PAIRS for name in pair}))


def test_the_table_holds_at_least_200_pairs_of_both_kinds():
    verdicts = [verdict for verdict, _, _ in PAIRS]
    assert set(verdicts) == {"joined", "apart"}
    assert len(set(PAIRS)) == len(PAIRS) >= 200
    assert verdicts.count("apart") >= 80


@pytest.mark.parametrize(("verdict", "name", "other"), PAIRS)
def test_two_names_share_a_key_exactly_when_they_name_one_idea(verdict, name, other):
    assert (name_key(name) == name_key(other)) == (verdict == "joined"), (name_key(name), name_key(other))


@given(any_text | real_names)
def test_the_key_of_a_key_is_itself_and_never_empty(name):
    key = name_key(name)
    assert key
    assert name_key(key) == key


@given(real_names)
def test_the_key_does_not_change_with_case(name):
    assert name_key(name.upper()) == name_key(name.lower()) == name_key(name.title().swapcase()) == name_key(name)


@given(phrases, st.sampled_from([" ", "  ", "\u00a0", "\u2009", "\t"]))
def test_the_key_does_not_change_with_spacing(parts, space):
    assert name_key(space + space.join(parts) + space) == name_key(" ".join(parts))


@given(st.lists(words.filter(lambda word: len(word) > 2), min_size=2, max_size=4), st.sampled_from("‐‑–—−-"))
def test_the_key_does_not_change_with_the_dash_or_with_a_space_for_it(parts, dash):
    assert name_key(dash.join(parts)) == name_key(" ".join(parts)) == name_key(f" {dash} ".join(parts))


@given(phrases, words, st.sampled_from("’‘ʼ′`´"))
def test_the_key_does_not_change_with_the_apostrophe(parts, owner, apostrophe):
    rest = " ".join(parts)
    assert name_key(f"{owner}{apostrophe}s {rest}") == name_key(f"{owner}'s {rest}")
    assert name_key(f"{owner}s{apostrophe} {rest}") == name_key(f"{owner}s' {rest}")


@pytest.mark.parametrize("name", ODD_NAMES)
def test_an_odd_name_has_a_key_a_letter_and_a_place_in_the_alphabet(name):
    assert name_key(name)
    assert name_key(name_key(name)) == name_key(name)
    assert sort_text(name)
    assert len(first_letter(name)) == 1
    assert isinstance(aliases_in(name), list)


@pytest.mark.parametrize("name", ["a-'" * 5000, "(" * 5000, "(a" * 5000 + ")", "non " * 5000, "а" * 5000 + "b"])
def test_a_name_as_long_as_a_page_is_keyed_in_two_passes(name, monkeypatch):
    assert sort_text(name)
    assert aliases_in(name) == []
    passes = []
    fold = names._fold
    monkeypatch.setattr(names, "_fold", lambda text: passes.append(len(text)) or fold(text))
    name_key(name)
    assert len(passes) <= 2
    assert max(passes) <= len(name)


@pytest.mark.parametrize(
    ("name", "aliases"),
    [
        ("adenosine triphosphate (ATP)", ["ATP"]),
        ("matrix structure (project management)", []),
        ("Plessy v. Ferguson (1896)", []),
        ("Mean (arithmetic)", []),
        ("motor (dc)", []),
        ("direct current (dc)", ["dc"]),
        ("entropy (S)", []),
        ("standard entropy (S°)", []),
        ("pounds per square inch (psi)", ["psi"]),
        ("wavelength (λ)", []),
        ("F⁺ (donor) cell", []),
        ("aggregate demand (AD) curve", []),
        ("B-cell receptors (BCRs)", ["BCR"]),
        ("electrocardiography (EKG, ECG)", ["ECG"]),
        ("cost per thousand (CPM)", ["CPM"]),
        ("high-density lipoproteins (HDL or HDL-cholesterol)", ["HDL"]),
        ("AIDS (acquired immune deficiency syndrome)", ["acquired immune deficiency syndrome"]),
        ("budget constraint (or budget line)", ["budget line"]),
        ("mitochondrion (plural: mitochondria)", ["mitochondria"]),
        ("Federal Reserve System (the Fed)", ["Fed"]),
        ("absolute dating methods (see also chronometric dating methods)", []),
        ("ATP", []),
    ],
)
def test_a_bracket_gives_an_alias_only_when_it_names_the_same_thing(name, aliases):
    assert aliases_in(name) == aliases


def test_names_sort_as_a_reader_looks_for_them():
    names = [
        "zero",
        "“the medium is the message”",
        "élan",
        "Elan vital",
        "α-ray",
        "base",
        "The Great Depression",
        "A band",
    ]
    expected = ["A band", "α-ray", "base", "élan", "Elan vital", "The Great Depression", "“the medium is the message”"]
    assert sorted(names, key=sort_text) == [*expected, "zero"]


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("mitosis", "M"),
        ("élan", "E"),
        ("Øre", "O"),
        ("α-ray", "A"),
        ("ΔH", "D"),
        ("π* bonding orbital", "P"),
        ("Αθήνα", "Α"),
        ("вода", "В"),
        ("有丝分裂", "有"),
        ("“Who Lost China?” controversy", "W"),
        ("(un/in) alienable", "U"),
        ("The Enlightenment", "E"),
        ("5′ end", "#"),
        ("$5", "#"),
        ("🧪", "#"),
        ("°C", "C"),
        ("an eye for an eye", "E"),
    ],
)
def test_a_name_is_listed_under_the_letter_a_reader_of_an_english_glossary_tries(name, letter):
    assert first_letter(name) == letter
