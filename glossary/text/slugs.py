"""Slugs: the part of an address that stands for a name, in ASCII, whatever the name is written in."""

import re
import unicodedata
from collections.abc import Callable, Container

from anyascii import anyascii

from glossary.text.names import APOSTROPHES, DASHES, GREEK_NAMES

MAX_LENGTH = 80
FALLBACK = "term"

# Signs whose loss would make two names one, or a name unreadable: π and π*, W⁺ and W⁻, 5′ and 5. Read out loud.
_SIGNS = {
    "+": "plus", "⁺": "plus", "₊": "plus", "⁻": "minus", "₋": "minus", "±": "plus-minus", "*": "star", "×": "times",
    "÷": "divided-by", "=": "equals", "≠": "not-equal", "<": "less-than", ">": "greater-than", "≤": "at-most",
    "≥": "at-least", "≈": "about", "∞": "infinity", "√": "root", "∑": "sum", "∫": "integral", "∂": "partial",
    "∩": "intersection", "∪": "union", "∅": "empty-set", "→": "to", "↔": "to-and-from", "|": "given", "&": "and",
    "%": "percent", "‰": "per-mille", "°": "degree", "#": "sharp", "@": "at", "$": "dollar", "€": "euro", "£": "pound",
    "¥": "yen", "′": "prime", "″": "double-prime", "™": "", "®": "", "©": "", "℠": "",
}  # fmt: skip
_SIGN_WORDS = str.maketrans({sign: f" {word} " for sign, word in _SIGNS.items()})
_DASH = re.compile(f"[{re.escape(DASHES)}]")
_APOSTROPHE = re.compile(f"[{re.escape(APOSTROPHES)}]")
_MINUS = re.compile(r"(?<!\S)(?![xyz]-)(\w{1,2}|\w*\d)-(?![^\s)])|(?<!\S)()-(?=\d)", re.IGNORECASE)
_PRIME = re.compile(r"(?:(?<=\d)|(?<=\b[^\W\d_]))'(?!\w)")
# One Greek letter among others is a symbol (ΔH, α-ray); several in a row are a Greek word.
_GREEK_LETTER = re.compile("(?<![Α-Ωα-ω])[Α-Ωα-ω](?![Α-Ωα-ω])")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def slugify(name: str) -> str:
    """The slug of a name: `[a-z0-9]+(-[a-z0-9]+)*`, at most 80 characters, cut between words, never empty.

    Greek letters go by their names, signs are read out, other scripts are transliterated by anyascii.
    """
    text = _DASH.sub("-", _APOSTROPHE.sub("'", name.replace("′", " prime ")))
    text = unicodedata.normalize("NFKC", text.translate(_SIGN_WORDS)).translate(_SIGN_WORDS)
    text = _PRIME.sub(" prime ", _MINUS.sub(r"\1 minus ", text))
    text = _GREEK_LETTER.sub(lambda letter: f" {GREEK_NAMES.get(letter.group().lower(), 'sigma')} ", text)
    text = anyascii(text.replace("'", "")).lower().replace("'", "")
    return _cut(_NOT_SLUG.sub("-", text).strip("-"), MAX_LENGTH) or FALLBACK


def unique_slug(name: str, taken: Container[str], is_reserved: Callable[[str], bool]) -> str:
    """The slug of a name, or the first of `slug-2`, `slug-3` … that is neither taken nor reserved, still within 80."""
    slug = slugify(name)
    candidate, number = slug, 1
    while candidate in taken or is_reserved(candidate):
        number += 1
        suffix = f"-{number}"
        candidate = _cut(slug, MAX_LENGTH - len(suffix)) + suffix
    return candidate


def _cut(slug: str, length: int) -> str:
    if len(slug) <= length:
        return slug
    at = slug.rfind("-", 0, length + 1)
    return slug[:at] if at > 0 else slug[:length]
