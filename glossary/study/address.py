"""A test as a short address, and back: course, what of it, depth, date, cards a day, and a seed for a fixed quiz.

``4-u1.2-wf-20261204-20`` is units 1 and 2 of course 4, words and facts, on 4 December 2026, 20 cards a day. Courses
and terms go by their permanent numbers, so that a renamed course or term still has its tests. Small letters, digits,
``-``, ``.`` and ``~`` only: these survive e-mail, QR codes and the site's own repair of addresses.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

WORDS, FACTS, ARGUMENTS = "w", "f", "a"
DEPTHS = {WORDS: "Words", FACTS: "Facts", ARGUMENTS: "Arguments"}
CARDS_A_DAY_MAX = 200
CODE_MAX = 1_000  # characters
SEED_MAX = 12  # of them
AHEAD_MAX = 730  # days
TERMS_MAX = 5_000
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

_PARTS = re.compile(
    r"(?P<course>[0-9a-z]{1,12})-(?P<what>all|u[0-9]{1,5}(?:\.[0-9]{1,5}){0,199}|t[0-9a-z.~]{1,900})"
    r"-(?P<depth>[wfa]{1,3})-(?P<date>[0-9]{8})-(?P<cards>[0-9]{1,9})(?:-(?P<seed>[0-9a-z]{1,12}))?"
)


class BadAddress(ValueError):
    """An address that is no test; says what to mend. ``course`` is the course's number where it could be read."""

    def __init__(self, message: str, course: int | None = None) -> None:
        super().__init__(message)
        self.course = course


@dataclass(frozen=True)
class Deck:
    """Some cards of one course, in course order; without units and terms all of them."""

    course: int
    units: tuple[int, ...] = ()
    terms: tuple[int, ...] = ()
    depth: str = WORDS + FACTS + ARGUMENTS

    @property
    def content(self) -> tuple[int, tuple[int, ...], tuple[int, ...], str]:
        """What decides which cards it has."""
        return (self.course, self.units, self.terms, self.depth)


@dataclass(frozen=True)
class Test(Deck):
    """A deck to know on a day; ``seed`` makes its quiz the same for everyone."""

    __test__ = False  # not a case for pytest

    date: date = date.max
    cards_a_day: int = 20
    seed: str = ""

    @property
    def code(self) -> str:
        what = "all"
        if self.terms:
            what = "t" + _runs(self.terms)
        elif self.units:
            what = "u" + ".".join(map(str, self.units))
        parts = [_base36(self.course), what, self.depth, self.date.strftime("%Y%m%d").zfill(8), str(self.cards_a_day)]
        return "-".join([*parts, self.seed] if self.seed else parts)

    @property
    def day(self) -> int:
        return self.date.toordinal()

    def without_seed(self) -> "Test":
        return replace(self, seed="")

    def has_an_address(self) -> bool:
        """Whether its code can be read again, with room for the seed of a quiz."""
        try:
            return read(replace(self, seed="z" * SEED_MAX).code).content == self.content
        except BadAddress:
            return False


def read(code: str) -> Test:
    """The test that an address names. Raises BadAddress with words for the reader."""
    parts = _PARTS.fullmatch(code) if len(code) <= CODE_MAX else None
    if not parts:
        raise BadAddress("This address is not complete, or a part of it was changed.", _course_of(code))
    course = int(parts["course"], 36)
    try:
        text = parts["date"]
        on = date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        raise BadAddress("There is no such date in the calendar.", course) from None
    cards_a_day = int(parts["cards"])
    if not 1 <= cards_a_day <= CARDS_A_DAY_MAX:
        raise BadAddress(f"Choose between 1 and {CARDS_A_DAY_MAX} cards a day.", course)
    what = parts["what"]
    units = tuple(sorted({int(number) for number in what[1:].split(".")})) if what[0] == "u" else ()
    return Test(
        course=course,
        units=units,
        terms=_numbers(what[1:], course) if what[0] == "t" else (),
        depth="".join(letter for letter in DEPTHS if letter in parts["depth"]),
        date=on,
        cards_a_day=cards_a_day,
        seed=parts["seed"] or "",
    )


def _course_of(code: str) -> int | None:
    start = re.match(r"[0-9a-z]{1,12}(?=-)", code)
    return int(start.group(), 36) if start else None


def _base36(number: int) -> str:
    text = ""
    while number:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
    return text or "0"


def _runs(numbers: tuple[int, ...]) -> str:
    """Ascending numbers as distances from one run of neighbours to the next: 7, 8, 9, 12 is ``7~2.3``."""
    parts, last = [], 0
    rest = sorted(set(numbers))
    while rest:
        length = 1
        while length < len(rest) and rest[length] == rest[0] + length:
            length += 1
        parts.append(_base36(rest[0] - last) + (f"~{_base36(length - 1)}" if length > 1 else ""))
        last, rest = rest[length - 1], rest[length:]
    return ".".join(parts)


def _numbers(text: str, course: int) -> tuple[int, ...]:
    numbers: list[int] = []
    last = 0
    for part in text.split("."):
        run = re.fullmatch(r"([0-9a-z]{1,10})(?:~([0-9a-z]{1,2}))?", part)
        if not run:
            raise BadAddress("The list of terms in this address was changed.", course)
        first, more = last + int(run[1], 36), int(run[2] or "0", 36)
        numbers += range(first, first + more + 1)
        last = numbers[-1]
        if len(numbers) > TERMS_MAX:
            raise BadAddress("The list of terms in this address was changed.", course)
    return tuple(sorted(set(numbers)))
