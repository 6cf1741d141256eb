"""Cards from the content itself: one per term and rung, and what stands on each.

A card is known by its term's permanent number and its rung, so that editing a term keeps what a learner knows of it.
"""

import hashlib
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe

from glossary import rendering
from glossary.links import only_refers
from glossary.models import Alias, ConfusedPair, ContentVersion, Course, Fact, ReviewQuestion, Term
from glossary.study import answers
from glossary.study.address import ARGUMENTS, FACTS, WORDS, Deck
from glossary.text.markdown import plain
from glossary.text.names import aliases_in, name_key

RUNGS = {1: "define", 2: "facts", 3: "how", 4: "discuss", 5: "evaluate"}
DEFINE, FACT_LIST, ANY_QUESTION = 1, 2, 3  # a depth has all rungs of questions or none
RUNG_OF_KIND = {"how": 3, "discuss": 4, "evaluate": 5}
RUNGS_OF_DEPTH = {WORDS: (1,), FACTS: (2,), ARGUMENTS: (3, 4, 5)}
# What a card takes on average, in seconds, to say what five more minutes a day are worth.
SECONDS = {1: 15, 2: 45, 3: 60, 4: 75, 5: 75}
CARDS_MAX = 5_000
ENTRIES_MAX = 20_000  # terms of a course that are told apart; the textbooks' largest has 1,500
CHOICES = 4


class Card(NamedTuple):
    term: int
    rung: int

    def __str__(self) -> str:
        return f"{self.term}.{self.rung}"

    @property
    def number(self) -> int:
        """A card_id for py-fsrs."""
        return self.term * 8 + self.rung

    @classmethod
    def read(cls, text: str) -> "Card":
        """Raises ValueError for what is no card."""
        term, rung = (int(part) for part in text[:24].split("."))
        if rung not in RUNGS or not 0 < term < 1 << 62:
            raise ValueError(text)
        return cls(term, rung)


class TooManyCards(Exception):
    """More cards than a learner could meet, and than a page should plan for."""


class Pool(NamedTuple):
    """The cards of a deck in course order, and the unit number (or None) of each term."""

    cards: tuple[Card, ...]
    units: dict[int, int | None]


class Entry(NamedTuple):
    """What telling a course's terms apart takes."""

    term: int
    name: str
    keys: frozenset[str]
    unit: int | None
    topic: str
    meaning: int


def pool(deck: Deck) -> Pool:
    """The deck's published cards. Raises TooManyCards."""
    return _pool(deck.content, ContentVersion.current())


@lru_cache(maxsize=32)
def _pool(content: tuple[int, tuple[int, ...], tuple[int, ...], str], version: int) -> Pool:
    course, units, terms, depth = content
    rungs = {rung for letter in depth for rung in RUNGS_OF_DEPTH[letter]}
    published = Term.objects.published().filter(course=course)
    if terms:
        published = published.filter(pk__in=terms)
    if units:
        published = published.filter(unit__number__in=units)
    facts = Fact.objects.filter(term__in=published).order_by().values_list("term", flat=True).distinct()
    questions = ReviewQuestion.objects.filter(term__in=published).order_by().values_list("term", "kind").distinct()
    # Looked at before anything is read: a link to a course of any size must not cost more than a page.
    if any(
        of_rung[: CARDS_MAX + 1].count() > CARDS_MAX
        for rung, of_rung in ((DEFINE, published.order_by()), (FACT_LIST, facts), (ANY_QUESTION, questions))
        if rung in rungs
    ):
        raise TooManyCards
    shown = [
        (term, unit)
        for term, unit, definition in published.in_course_order().values_list("pk", "unit__number", "definition")
        if not only_refers(definition)  # nothing to recall in "see osmosis"
    ]
    have = {(term, DEFINE) for term, _ in shown}
    if FACT_LIST in rungs:
        have |= {(term, FACT_LIST) for term in facts}
    if ANY_QUESTION in rungs:
        have |= {(term, RUNG_OF_KIND[kind]) for term, kind in questions}
    # A unit's words come before its facts, these before its arguments; within each the course's own order.
    order: dict[int | None, list[int]] = {}
    for term, unit in shown:
        order.setdefault(unit, []).append(term)
    cards = tuple(
        Card(term, rung)
        for of_unit in order.values()
        for rung in sorted(rungs)
        for term in of_unit
        if (term, rung) in have
    )
    if len(cards) > CARDS_MAX:
        raise TooManyCards
    return Pool(cards, dict(shown))


def entries(course: int) -> dict[int, Entry]:
    """The published terms of a course by number, as checking an answer and choosing wrong ones needs them."""
    return _entries(course, ContentVersion.current())


@lru_cache(maxsize=32)
def _entries(course: int, version: int) -> dict[int, Entry]:
    aliases: dict[int, set[str]] = {}
    for term, key in (
        Alias.objects.filter(term__course=course).order_by("term").values_list("term", "key")[:ENTRIES_MAX]
    ):
        aliases.setdefault(term, set()).add(key)
    rows = Term.objects.published().filter(course=course).order_by("pk")
    return {
        pk: Entry(
            pk,
            name,
            frozenset({key, *aliases.get(pk, ()), *map(name_key, aliases_in(name))}),
            unit,
            topic,
            zlib.crc32(name_key(definition[:500]).encode()),
        )
        for pk, name, key, unit, topic, definition in rows.values_list(
            "pk", "name", "key", "unit", "topic", "definition"
        )[:ENTRIES_MAX]
    }


def shuffled(items: Iterable, seed: str) -> list:
    """The items in an order that depends on the seed and on each item only, so that one more changes no other's."""
    return sorted(items, key=lambda item: hashlib.sha256(f"{seed} {item}".encode()).digest())


def wrong_names(entry: Entry, course: dict[int, Entry], confused: Iterable[int], seed: str) -> list[Entry]:
    """Terms whose names are wrong for this one's meaning: those it is confused with first, then topic, then unit.

    Never a twin (a term that shares a name), never one with the same meaning, never two with one name: so that exactly
    one choice is right. At most CHOICES - 1.
    """
    confused = set(confused)

    def nearness(other: Entry) -> int:
        if other.term in confused:
            return 0
        if other.unit == entry.unit:
            return 1 if other.topic == entry.topic else 2
        return 3

    tiers: list[list[int]] = [[], [], [], []]
    for number, other in course.items():
        tiers[nearness(other)].append(number)
    taken, chosen = set(entry.keys), []
    # A tier is shuffled only when the ones before it did not suffice.
    for other in (course[number] for tier in tiers for number in shuffled(tier, seed)):
        if other.term == entry.term or other.meaning == entry.meaning or not taken.isdisjoint(other.keys):
            continue
        chosen.append(other)
        taken |= other.keys
        if len(chosen) == CHOICES - 1:
            break
    return chosen


def confused_with(term: Term) -> dict[int, str]:
    """The deciding sentences by the number of the term that this one is confused with."""
    return {
        pair.other_id if pair.term_id == term.pk else pair.term_id: pair.difference
        for pair in ConfusedPair.objects.of(term)
    }


class Choice(NamedTuple):
    term: int
    name: str


class FactLine(NamedTuple):
    uid: str
    html: SafeString
    opening: str  # a cue for a fact that was missed
    missed: bool


class Face(NamedTuple):
    """A card as it is asked: ``form`` is reveal, typed, choice or tick."""

    card: Card
    rung: str
    form: str
    name: str
    address: str
    prompt: SafeString | str
    answer: SafeString | str
    facts: list[FactLine]
    choices: list[Choice]
    content: int


class Gone(Exception):
    """The term or its text is not published any more."""


def find(card: Card, course: int) -> Term:
    """The published term of a card. Raises Gone."""
    term = (
        Term.objects.published()
        .filter(pk=card.term, course=course)
        .select_related("course__tally", "unit", "page")
        .first()
    )
    if term is None:
        raise Gone(card)
    return term


def face(term: Term, rung: int, *, turn: int = 0, missed: Iterable[str] = (), form: str = "") -> Face:
    """What the card asks at its ``turn``-th review; ``form`` "choice" wants several names to choose from. Raises Gone.

    Definitions are asked in both directions by turns, and several questions of one kind by turns.
    """
    body, card = rendering.body(term), Card(term.pk, rung)
    prompt: SafeString | str = term.name
    answer: SafeString | str = ""
    facts: list[FactLine] = []
    choices: list[Choice] = []
    if rung == DEFINE:
        source = f"{term.name}\n{term.definition}"
        answer = mark_safe(body["definition"])
        form = form if form in {"choice", "typed", "reveal"} else ("typed" if turn % 2 else "reveal")
        of_course = entries(term.course_id) if form != "reveal" else {}
        entry = of_course.get(term.pk)
        if entry is None:
            form = "reveal"
        else:
            prompt = mark_safe(answers.masked(body["definition"], entry.keys))
            if form == "choice":
                wrong = wrong_names(entry, of_course, confused_with(term), f"{card} {turn}")
                choices = shuffled([Choice(each.term, each.name) for each in (entry, *wrong)], f"{card} {turn}")
                if not wrong:
                    form, choices = "typed", []
    elif rung == FACT_LIST:
        rows = list(Fact.objects.filter(term=term).order_by("position", "id").values_list("uid", "text"))
        source, form, away = "\n".join(text for _, text in rows), "tick", set(missed)
        facts = [
            FactLine(
                str(uid), mark_safe(answers.without_links(kept["text"])), answers.cue(plain(text)), str(uid) in away
            )
            for (uid, text), kept in zip(rows, body["facts"], strict=False)
        ]
    else:
        of_kind = [each for each in body["questions"] if RUNG_OF_KIND.get(each["kind"]) == rung]
        rows = list(
            ReviewQuestion.objects.filter(term=term, kind=RUNGS[rung])
            .order_by("position", "id")
            .values_list("question", "answer")
        )
        source, form = repr(rows), "reveal"
        if of_kind:
            prompt = mark_safe(answers.without_links(of_kind[turn % len(of_kind)]["question"]))
            answer = mark_safe(of_kind[turn % len(of_kind)]["answer"])
    if rung != DEFINE and not (facts if rung == FACT_LIST else prompt is not term.name):
        raise Gone(card)
    return Face(
        card, RUNGS[rung], form, term.name, term.get_absolute_url(), prompt, answer, facts, choices,
        zlib.crc32(source.encode()),
    )  # fmt: skip


def sheet(deck_cards: Iterable[Card], course: Course) -> list[tuple[Term, dict, set[str]]]:
    """Terms, their text and the rungs asked, in the cards' order, for print."""
    rungs: dict[int, set[str]] = {}
    for card in deck_cards:
        rungs.setdefault(card.term, set()).add(RUNGS[card.rung])
    terms = (
        Term.objects.published()
        .filter(course=course)
        .select_related("course__tally", "page", "unit")
        .in_bulk(list(rungs))
    )
    return [(terms[pk], rendering.body(terms[pk]), asked) for pk, asked in rungs.items() if pk in terms]
