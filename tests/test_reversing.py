"""Addresses made from their forms are those that Django's own look-up gives."""

import pytest
from django.urls import reverse

from glossary.models.reversing import address


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("courses", ()),
        ("course", ("ap-biology",)),
        ("unit", ("ap-biology", 12)),
        ("term-cards", ("ap-biology", "atp")),
        ("name", ("stand-in-0",)),
        ("name", ("50%-solution?",)),
        ("name", ("{0}",)),
        ("name", ("a/b",)),
        ("name", ("σ-bond-“x”",)),
        ("name", ("o'clock-&-c;=,!*()@:~+$",)),
    ],
)
def test_an_address_is_what_reverse_gives(name, args):
    assert address(name, *args) == reverse(name, args=args)
    assert address(name, *args) == reverse(name, args=args)
