"""A test is its address: whatever was chosen comes back, and whatever was mangled is told so."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.study import address
from glossary.study.address import BadAddress, Test

tests = st.builds(
    Test,
    course=st.integers(1, 10**12),
    units=st.just(()),
    terms=st.just(()),
    depth=st.sampled_from(["w", "f", "a", "wf", "wa", "fa", "wfa"]),
    date=st.dates(),
    cards_a_day=st.integers(1, 200),
    seed=st.sampled_from(["", "a", "s7k2", "000000000000"]),
)


@given(tests, st.sets(st.integers(1, 9000), max_size=20), st.sets(st.integers(1, 3000), max_size=150), st.booleans())
def test_an_address_gives_back_the_test_it_was_made_from(test, units, terms, ticked):
    chosen = {"terms": tuple(sorted(terms))} if ticked else {"units": tuple(sorted(units))}
    test = Test(**{**test.__dict__, **chosen})
    if len(test.code) <= address.CODE_MAX:
        assert address.read(test.code) == test
        assert test.code == test.code.lower()


def test_an_address_is_short():
    test = Test(course=4, units=(1, 2), depth="wf", date=date(2026, 12, 4), cards_a_day=20, seed="s7k2")
    assert test.code == "4-u1.2-wf-20261204-20-s7k2"
    test = Test(course=4, terms=(7, 8, 9, 12), depth="w", date=date(2026, 12, 4))
    assert test.code == "4-t7~2.3-w-20261204-20"


def test_whoever_chose_too_much_for_an_address_is_told_before_it_is_made():
    test = Test(course=4, depth="wfa", date=date(2026, 12, 4))
    assert replace(test, units=tuple(range(1, 201))).has_an_address()
    assert not replace(test, units=tuple(range(1, 202))).has_an_address()
    assert replace(test, terms=tuple(range(1, 1_000))).has_an_address()
    assert not replace(test, terms=tuple(range(1, 400_000, 1_000))).has_an_address()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("4-all-w-20261301-20", "no such date"),
        ("4-all-w-00000101-20", "no such date"),
        ("4-all-w-20260230-20", "no such date"),
        ("4-all-w-20261204-0", "between 1 and 200"),
        ("4-all-w-20261204-1000000", "between 1 and 200"),
        ("4-all-w-20261204", "not complete"),
        ("4-all-x-20261204-20", "not complete"),
        ("4-u-w-20261204-20", "not complete"),
        ("4-t7~~2-w-20261204-20", "list of terms"),
        ("4-t1~zz" + ".1~zz" * 100 + "-w-20261204-20", "list of terms"),
        ("", "not complete"),
        ("4-all-w-20261204-20" * 100, "not complete"),
        ("٤-all-w-20261204-20", "not complete"),
    ],
)
def test_a_mangled_address_says_what_is_wrong(code, words):
    with pytest.raises(BadAddress, match=words):
        address.read(code)


@given(st.text(alphabet="0123456789abcdefgtuw-.~", max_size=60))
def test_no_address_breaks_the_reader(code):
    try:
        test = address.read(code)
    except BadAddress:
        return
    assert address.read(test.code) == test


def test_the_course_of_a_mangled_address_is_still_known():
    with pytest.raises(BadAddress) as error:
        address.read("2s-all-w-20261399-20")
    assert error.value.course == int("2s", 36)
