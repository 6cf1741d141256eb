"""Typed answers and hidden names: pure functions on text."""

import re
from collections.abc import Collection, Iterable

from glossary.text.names import name_key

ANSWER_MAX = 200  # characters
BLANK = "<span class=blank>_____</span>"

_TAG_OR_FORMULA = re.compile(r"(<math\b.*?</math>|<[^>]*>)", re.DOTALL)
_LINK = re.compile(r"</?a\b[^>]*>")
_WORD = re.compile(r"[^\s]+")
_EDGES = ".,;:!?“”\"'’‘()[]…"


def distance(one: str, other: str, most: int) -> int:
    """The number of letters to add, drop, change or swap with the next (optimal string alignment), or ``most`` + 1."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, against in enumerate(other, 1):
            cost = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        if min(line) > most:
            return most + 1
        before, last = last, line
    return min(last[-1], most + 1)


def forgiven(length: int) -> int:
    """How many slips of spelling a name of so many letters is forgiven."""
    return 0 if length < 4 else 1 if length < 8 else 2


def is_right(typed: str, right: Collection[str], others: Iterable[str]) -> bool:
    """Whether what was typed names the term with the keys ``right``, spelling forgiven.

    Never when it is as near to the name of another term, of which ``others`` are the keys: meiosis for mitosis is no
    slip of spelling.
    """
    key = name_key(typed[:ANSWER_MAX].strip())
    if not key:
        return False
    if key in right:
        return True
    near = [slips for each in right if 0 < (slips := distance(key, each, forgiven(len(each)))) <= forgiven(len(each))]
    return bool(near) and all(distance(key, each, min(near)) > min(near) for each in others if each not in right)


def masked(html: str, keys: Collection[str]) -> str:
    """Sanitised HTML with every mention of a name that has one of these keys blanked, and without links."""
    parts = _TAG_OR_FORMULA.split(without_links(html))
    longest = max((key.count(" ") + 1 for key in keys), default=1) + 2
    return "".join(part if part.startswith("<") else _masked_text(part, keys, longest) for part in parts)


def _masked_text(text: str, keys: Collection[str], longest: int) -> str:
    words = list(_WORD.finditer(text))
    out, at, index = "", 0, 0
    while index < len(words):
        for length in range(min(longest, len(words) - index), 0, -1):
            start, end = words[index].start(), words[index + length - 1].end()
            piece = text[start:end]
            core = piece.strip(_EDGES)
            if core and name_key(core) in keys:
                left = start + piece.index(core)
                out += text[at:left] + BLANK
                at, index = left + len(core), index + length
                break
        else:
            index += 1
    return out + text[at:]


def without_links(html: str) -> str:
    """A question must not lead to its answer."""
    return _LINK.sub("", html)


def cue(text: str) -> str:
    """The opening words of a fact, enough to tell which one it is and too few to give it away."""
    words = text.split()
    return " ".join(words[: max(2, min(5, len(words) // 3))]) + " …"
