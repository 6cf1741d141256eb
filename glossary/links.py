"""Names in text: the first mention of another term of the same course becomes a link.

The rules (design.md): whole words; plurals and other spellings that the key folds; never inside links, code, headings
or formulas; never to the term itself; the longest name wins. A name that stands for several terms of the course leads
to the page that shows them side by side.

The work is done on HTML that is rendered and sanitised already. A link made here is the only `<a>` that can have the
class `term` (the sanitiser lets no other through), so a linked page can be unlinked and linked anew when names change.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from django.urls import reverse
from django.utils.html import escape

from glossary.models import Alias, Course, Term
from glossary.models.term import key_address
from glossary.text.names import name_key

VERSION = 1  # part of every kept page's identity: raise it whenever the same text and names give other links

# What a mention says of how near two terms are: a word that defines weighs more than one in passing.
IN_DEFINITION, IN_TEXT = 3, 1

_TAG = re.compile(r'(<(?:[^<>"]|"[^"]*")*>)')
_TAG_NAME = re.compile(r"</?([a-z0-9]+)")
_CLOSED_TO_LINKS = frozenset(["a", "code", "pre", "math", "h1", "h2", "h3", "h4", "h5", "h6", "th"])
_HEADING = '<p class="heading">'
_MADE_HERE = re.compile(r'<a class="term" href="[^"]*">([^<]*)</a>')

# A word with what may stand inside it, as text appears in HTML. An entity that is not a word is found too, so that its
# letters are not.
_WORD = re.compile(
    "[^\\W_]\\w*+(?:(?:['’‘‐‑–-](?=[^\\W_])|[\u0300-\u036f⁺⁻₊₋+*′″°®™]|\\.(?=[^\\W_]))\\w*+)*+|&amp;|&[#\\w]+;"
)
# What may stand between two words of one name; after an initial or a short abbreviation (v., St.) also a full stop.
_GAP = re.compile(r"\s+")
_GAP_AFTER_SHORT = re.compile(r"\.?\s+")
_LONGEST = 250  # letters of a word; names have at most 200, and folding takes time that grows with the square
_HYPHENS = re.compile("[‐‑–-]")

# Two letters that begin with a capital are a symbol (He, As, In), which no rule tells from the word that opens a
# sentence.
_ORDINARY = frozenset("am an as at be by do go he if in is it me my no of on or so to up us we".split())


class Target(NamedTuple):
    """Where a name leads: a term, or the page of a name that several terms of the course have (``term`` is None)."""

    term: int | None
    terms: frozenset[int]
    address: str
    linked: bool


class _Meaning(NamedTuple):
    """One term or alias that a sequence of words may stand for."""

    by_alias: bool
    spelling: str | None  # as it must be written, for an abbreviation
    name: str
    alone: str | None  # its key, when it is a single word
    target: Target


@lru_cache(maxsize=1 << 17)
def _keys(word: str) -> tuple[str, ...]:
    """The words of a written word's key inside a name: one, or several for a word with hyphens."""
    if len(word) > _LONGEST:
        return ()
    # A few plurals count as their own word when alone (goods), but not in a phrase (public goods).
    return ("and",) if word == "&amp;" else tuple(name_key(f"x {unescape(word)}").split()[1:])


@lru_cache(maxsize=1 << 12)
def _key_alone(word: str) -> str:
    return name_key(word)


def _spelling(name: str) -> str | None:
    """How a name must be written to count: an abbreviation exactly (WHO is not who), other names in any case."""
    if " " in name:
        return None
    is_symbol = len(name) <= 2 and name[:1].isupper()
    return name if is_symbol or any(letter.isupper() for letter in name[1:]) else None


def _meant(meanings: list[_Meaning], written: str, course: str) -> Target | None:
    """The one target that is meant by what is written so; the page of the name if several terms have it."""
    if " " not in written:
        meanings = [m for m in meanings if m.alone is None or m.alone == _key_alone(written)]
    exact = [m for m in meanings if m.spelling is not None and written in (m.spelling, f"{m.spelling}s")]
    fits = exact or [m for m in meanings if m.spelling is None]
    fits = [m for m in fits if not m.by_alias] or fits
    terms = frozenset(m.target.term for m in fits)
    if len(terms) > 1:
        spelt = [m for m in fits if m.name == written]
        if len({m.target.term for m in spelt}) == 1:
            return spelt[0].target
        address = reverse("name", args=[key_address(name_key(fits[0].name))])
        linked = any(m.target.linked for m in fits)
        return Target(None, terms, f"{address}?course={course}", linked)
    return fits[0].target if fits else None


# The names that begin with a word and go on after it, the longest first; and what the word stands for by itself.
_Begun = tuple[list[tuple[tuple[str, ...], list[_Meaning]]], Target | None]


class _Beginnings(dict[str, _Begun | None]):
    """What may begin with a word as it is written in a text; filled as words are met."""

    def __init__(self, by_first: dict[str, list[tuple[tuple[str, ...], list[_Meaning]]]], course: str):
        super().__init__()
        self.by_first, self.course = by_first, course

    def __missing__(self, word: str) -> _Begun | None:
        keys = _keys(word)
        candidates = self.by_first.get(keys[0], []) if keys else []
        longer = [each for each in candidates if len(each[0]) > len(keys) and each[0][: len(keys)] == keys]
        whole = next((meanings for name, meanings in candidates if name == keys), None)
        alone = _meant(whole, unescape(word), self.course) if whole else None
        found = self[word] = (longer, alone) if longer or alone else None
        return found


class CourseNames:
    """The names of a course's published terms, to be found in texts."""

    def __init__(self, course: str, rows: Iterable[tuple[int, str, bool, str, str, bool]]):
        """
        :param course: its slug
        :param rows: ``(term id, slug, whether it is linked, name, key, whether the name is an alias)``
        """
        by_words: defaultdict[tuple[str, ...], list[_Meaning]] = defaultdict(list)
        for term, slug, linked, name, key, by_alias in rows:
            if len(name) < 2 or (len(name) == 2 and name[0].isupper() and name.lower() in _ORDINARY and name[1] > "Z"):
                continue
            target = Target(term, frozenset([term]), f"/courses/{course}/{slug}/", linked)
            meaning = _Meaning(by_alias, _spelling(name), name, None if " " in key else key, target)
            # As the key has it, and as a text may write it: half-life and half life.
            whole = _WORD.findall(escape(name))
            parts = [part for word in whole for part in (_HYPHENS.split(word) if word[0] != "&" else [word])]
            written = [[key for word in words for key in _keys(word)] for words in (whole, parts)]
            for words in {tuple(key.split()), *(tuple(each[each[:1] == ["the"] :]) for each in written)}:
                if words:
                    by_words[words].append(meaning)
        self.course = course
        self.by_first: defaultdict[str, list[tuple[tuple[str, ...], list[_Meaning]]]] = defaultdict(list)
        for words, meanings in by_words.items():
            self.by_first[words[0]].append((words, meanings))
        for candidates in self.by_first.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))
        self.by_word = _Beginnings(self.by_first, course)

    def mentions(self, text: str) -> Iterator[tuple[int, int, Target]]:
        """Where names stand in a piece of HTML text without tags: ``(start, end, target)``, from left to right."""
        by_word = self.by_word
        if "&nbsp;" in text:
            text = text.replace("&nbsp;", "\u00a0     ")  # a space of the same length
        end = 0
        for word in _WORD.finditer(text):
            begun = by_word[word.group()]
            if begun is None or word.start() < end:
                continue
            longer, target = begun
            start, stop, words = word.start(), word.end(), [word]
            for name, meanings in longer:
                found = self._end_of(name, words, text)
                if found and (meant := _meant(meanings, unescape(text[start:found]), self.course)):
                    stop, target = found, meant
                    break
            if target:
                end = stop
                yield start, end, target

    @staticmethod
    def _end_of(name: tuple[str, ...], words: list[re.Match[str]], text: str) -> int | None:
        """Where the name ends that begins with the first of these words, if it stands there whole.

        :param words: the word and what follows it, as far as it was looked at; more are added when the name needs them
        """
        done = place = 0
        while True:
            word = words[place]
            keys = _keys(word.group())
            if not keys or name[done : done + len(keys)] != keys:
                return None
            done += len(keys)
            if done == len(name):
                return word.end()
            place += 1
            if place == len(words):
                short = word.end() - word.start() <= 2 or "." in word.group()
                gap = (_GAP_AFTER_SHORT if short else _GAP).match(text, word.end())
                following = gap and _WORD.match(text, gap.end())
                if not following:
                    return None
                words.append(following)


class Linker:
    """Links one page: across its texts, only the first mention of each term."""

    def __init__(self, names: CourseNames, term: int):
        self.names, self.term = names, term
        self.linked: set[str] = set()
        self.weights: Counter[int] = Counter()

    def link(self, html: str, weight: int) -> str:
        """The HTML with links; ``weights`` counts every mention of every other term."""
        pieces = _TAG.split(html)
        closed = ""  # the element in which we make no links
        depth = 0
        for place, piece in enumerate(pieces):
            if place % 2 == 0:
                if not closed and piece:
                    pieces[place] = self._text(piece, weight)
                continue
            tag = _TAG_NAME.match(piece)
            name = tag.group(1) if tag else ""
            if closed:
                if name == closed:
                    depth += -1 if piece[1] == "/" else 1
                    closed = closed if depth else ""
            elif (name in _CLOSED_TO_LINKS or piece == _HEADING) and piece[1] != "/":
                closed, depth = name, 1
        return "".join(pieces)

    def _text(self, text: str, weight: int) -> str:
        parts, done = [], 0
        for start, end, target in self.names.mentions(text):
            if self.term in target.terms or not target.linked:
                continue
            if target.term:
                self.weights[target.term] += weight
            if target.address not in self.linked:
                self.linked.add(target.address)
                parts.append(f'{text[done:start]}<a class="term" href="{escape(target.address)}">{text[start:end]}</a>')
                done = end
        return "".join([*parts, text[done:]]) if parts else text


_SEE = re.compile(r"<p>\s*see(?: also)?:?\s(?!that\b)(.{1,250})</p>", re.IGNORECASE)


def linked(body, term_id, names):
    """A page body (``rendering.bodies``) with links, and ``{id of a term it mentions: weight}``.

    Definition, facts and answers are linked; a question is not, since it is what opens its answer. When the definition
    says no more than "see X", ``see`` holds ids of the terms it leads to, and ``see_also`` its X.
    """
    linker = Linker(names, term_id)
    if see := _SEE.fullmatch(body["definition"]):
        text = _TAG.sub("", see.group(1))
        meant = [target.terms for _, _, target in names.mentions(text)]
        see_text = unescape(text).strip(" .")
        body = {**body, "see": sorted(set().union(*meant) - {term_id}), "see_also": see_text}
    body = {
        **body,
        "definition": linker.link(body["definition"], IN_DEFINITION),
        "facts": [{**fact, "text": linker.link(fact["text"], IN_TEXT)} for fact in body["facts"]],
        "questions": [{**each, "answer": linker.link(each["answer"], IN_TEXT)} for each in body["questions"]],
    }
    return body, linker.weights


def only_refers(definition):
    """Whether a definition says no more than "see X"."""
    return bool(_SEE.fullmatch(f"<p>{definition.strip()}</p>"))


def unlinked(body):
    """The page body without the links made here."""
    return {
        **{name: value for name, value in body.items() if name not in ("see", "see_also")},
        "definition": without_links(body["definition"]),
        "facts": [{**fact, "text": without_links(fact["text"])} for fact in body["facts"]],
        "questions": [{**each, "answer": without_links(each["answer"])} for each in body["questions"]],
    }


def without_links(html):
    return _MADE_HERE.sub(r"\1", html)


def words(body):
    """Every word in the texts of a page that links may stand in, each once."""
    texts = [body["definition"], *(fact["text"] for fact in body["facts"]), *(q["answer"] for q in body["questions"])]
    return set(_WORD.findall(_TAG.sub(" ", " ".join(texts))))


def first_words(course, rows, among):
    """Those of the words with which a name in these rows (as for :class:`CourseNames`) could begin."""
    firsts = CourseNames(course, rows).by_first
    return {word for word in among if (keys := _keys(word)) and keys[0] in firsts}


@lru_cache(maxsize=4)
def name_rows(course_id, version):
    """The course's slug and the rows from which :class:`CourseNames` is made, as of a version read before."""
    course = Course.objects.values_list("slug", flat=True).get(pk=course_id)
    terms = Term.objects.published().filter(course=course_id).order_by("id")
    aliases = Alias.objects.filter(term__in=terms.order_by()).order_by("id")
    rows = [(*row, False) for row in terms.values_list("id", "slug", "linked", "name", "key")]
    rows += [(*row, True) for row in aliases.values_list("term_id", "term__slug", "term__linked", "name", "key")]
    return course, rows


@lru_cache(maxsize=16)
def course_names(course_id, version):
    """The names of a course as of a value of ``CourseTally.names_version`` that was read before.

    Kept in the process: a value never comes back, so what is kept under it is never older than it says.
    """
    return CourseNames(*name_rows(course_id, version))
