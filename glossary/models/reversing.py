"""Addresses of pages, worked out once each."""

from functools import lru_cache

from django.urls import reverse


@lru_cache(maxsize=4_096)
def address(name, *args):
    """``reverse()`` for what many pages link to: it takes 20 µs, and a term page has a dozen links."""
    return reverse(name, args=args)
