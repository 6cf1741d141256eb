"""From a reader's words to names, best first.

Exact name, names that begin so, names that hold the words, definitions that do; within each the names that more courses
have come first. Where no name matches: without the words that only ask, then with typing errors mended, then by
definitions, then by some of the words.
"""

import re
from dataclasses import dataclass, field
from functools import cache

from glossary.models import Name, Term
from glossary.search import dialects, spelling
from glossary.search.mending import mended
from glossary.search.queries import Query
from glossary.search.showing import TOKEN
from glossary.search.sources import source
from glossary.text.names import name_key, sort_text

MOST = 200  # names in one answer; who wants more types another word
TEXTS = 300  # definitions looked at
SCANNED_TEXTS = 3_000  # definitions with the words, of whatever course, among which those are
INFLECTIONS = ("", "s", "es", "d", "ed", "ing")
SORTED = 40  # names looked at for the shortest among equals


@dataclass
class Hit:
    """A name that matches; ``terms`` are ids where only these terms do, by their definitions."""

    key: str
    courses: int
    terms: list[int] = field(default_factory=list)


@dataclass
class Answer:
    """``hits`` in order; where they are not for what was typed, ``shown`` is the query they are for, and
    ``shown_for`` its text for a reader. ``guessed`` says that they may well be for something else than was meant,
    ``cut`` that there may be more: of courses too large for it, not all that was asked for was looked through."""

    query: Query
    hits: list[Hit] = field(default_factory=list)
    shown: Query | None = None
    shown_for: str = ""
    guessed: bool = False
    cut: bool = False
    nearest: list[Hit] = field(default_factory=list)


def find(text, courses=None, limit=MOST, mend=True, texts=True):
    """The answer to ``text``, any text at all.

    ``courses`` is None or a queryset of courses to keep to. ``mend=False`` takes the text as it is spelt. ``texts``
    says whether definitions that match are added to names that do; where no name does, they always are. Without them,
    as for suggestions, the search for typing errors is the shorter one, too.
    """
    answer = Answer(Query.parse(text))
    if answer.query.words:
        place = source(courses)
        answer = search(place, answer, limit, mend, texts)
        answer.cut = place.cut and len(answer.hits) < limit
    return answer


def search(place, answer, limit, mend, texts):
    """The answer with what is found for its query."""
    query = answer.query
    for attempt in filter(None, (query, query.without_asking())):
        answer.hits = by_name(place, attempt, limit)
        if answer.hits:
            break
    if answer.hits:
        if texts and len(answer.hits) < limit:
            add_texts(answer.hits, place, query, limit)
        return answer
    asked = query.without_asking() or query
    some = add_texts(answer.hits, place, asked, limit, as_spelt=True)
    if answer.hits:
        return answer
    better = mend_query(place, query, texts) if mend else []
    if better:
        (answer.shown, of_name), *others = better
        answer.hits = by_name(place, answer.shown, limit, of_name)
        answer.shown_for = display(query, answer.shown, answer.hits)
        answer.guessed = not is_slip(query, answer.shown)
        # Names that are as near come right after the first: "caat" may be "cat" as well as "carat".
        also = [Hit(other.key, of_other) for other, of_other in others]
        keys = {hit.key for hit in also}
        rest = [hit for hit in answer.hits[1:] if hit.key not in keys]
        answer.hits = [*answer.hits[:1], *also, *rest][:limit]
        if texts and len(answer.hits) < limit:
            add_texts(answer.hits, place, answer.shown, limit)
        return answer
    if some:
        add_texts(answer.hits, place, asked, limit)
        answer.guessed = True
    if not answer.hits:
        answer.nearest = nearest(place, asked)
    return answer


def mend_query(place, query, thorough):
    """What the reader may have meant; ``thorough`` for who typed it whole, and may have erred more."""
    near = cache(spelling.words_near)
    for more in (0, 1) if thorough else (0,):
        for attempt in filter(None, (query, query.without_asking())):
            if better := mended(place, attempt, near, more):
                return better
    return []


def is_slip(query, shown):
    """Whether what is shown is only spelt or spaced otherwise than what was typed, with or without asking words."""
    for asked in filter(None, (query, query.without_asking())):
        if len(asked.words) == len(shown.words):
            return all(map(spelling.is_slip, asked.words, shown.words))
    return True  # a space too many or too few


def by_name(place, query, limit, courses=None):
    """Names by tiers; ``courses`` of the name that the query is, where that is known already."""
    found = {}

    def add(names):
        for key, courses in names:
            found.setdefault(key, Hit(key, courses))
        return len(found) >= limit

    exact = place.exact([query.key]) if courses is None else [(query.key, courses)] if courses else []
    if not add(exact):
        wanted = max(limit, SORTED)
        for text in query.beginnings:
            if add(shortest_first(place.beginning(text, wanted))):
                break
        else:
            for begun in dict.fromkeys([query.begun, query.words[-1]]):
                if add(shortest_first(place.holding(list(query.words[:-1]), begun, wanted))):
                    break
    return list(found.values())[:limit]


def shortest_first(names):
    """Names of many courses first; among equals the shorter, of which more has been typed."""
    return sorted(names, key=lambda name: (-name[1], len(name[0]), name[0]))


def add_texts(hits, place, query, limit, as_spelt=False):
    """Append the names of terms whose definitions hold all of the query's words.

    The databases compare stems, and a misspelt word may have the stem of another one (operent, operation):
    ``as_spelt`` refuses those. Says whether there are any definitions with all of the words or their stems.
    """
    words = query.text_words
    ids = by_text(place, words, min(TEXTS, 5 * limit)) if words else []
    if not ids:
        return False
    there = {hit.key for hit in hits}
    spelt = spellings(words) if as_spelt else []
    found = {}
    terms = Term.objects.published().filter(pk__in=ids).order_by("pk")
    for pk, key, definition in terms.values_list("pk", "key", "definition"):
        if key not in there and (not spelt or has_all(spelt, definition)):
            found.setdefault(key, []).append(pk)
    courses = dict(place.exact(list(found)))
    ranked = sorted((-courses[key], key) for key in found if key in courses)
    hits += [Hit(key, -rank, found[key]) for rank, key in ranked][: limit - len(hits)]
    return True


def spellings(words):
    """For each word the ways to write it that leave it the same word."""
    return [{stem + ending for stem in (word, name_key(word)) for ending in INFLECTIONS} for word in words]


def has_all(spelt, definition):
    there = set(re.findall(r"[^\W_]+", sort_text(definition)))
    return not any(there.isdisjoint(ways) for ways in spelt)


def by_text(place, words, most):
    """Ids of so many published terms whose definitions hold all of the words."""
    match = dialects.text("match")
    params = [dialects.match(words)]
    within = ""
    if place.chosen is not None:
        ids = Term.objects.filter(course__in=place.chosen)
        first, last = (ids.order_by(order).values_list("pk", flat=True).first() or 0 for order in ("pk", "-pk"))
        chosen = ", ".join(map(str, map(int, place.chosen))) or "0"
        match += f" AND {dialects.text('id')} BETWEEN %s AND %s"
        params += [first, last]
        within = f"WHERE f.id IN (SELECT t.id FROM glossary_term t WHERE t.id = f.id AND t.course_id IN ({chosen}))"
    entries = f"(SELECT {dialects.text('id')} AS id FROM ({match}) AS m LIMIT %s)"
    found = dialects.rows(f"SELECT f.id FROM {entries} AS f {within} LIMIT {most}", [*params, SCANNED_TEXTS])
    if within and len(found) < most and not place.cut:
        sql = f"SELECT 1 FROM {entries} AS f LIMIT 1 OFFSET {SCANNED_TEXTS}"
        place.cut = bool(dialects.rows(sql, [*params, SCANNED_TEXTS + 1]))
    return [pk for (pk,) in found]


def display(query, shown, hits):
    """The mended words as a reader should see them: as the first name that was found writes them, else as typed."""
    name = Name.objects.filter(key__in=[hit.key for hit in hits[:1]]).values_list("name", flat=True).first() or ""
    if name_key(name) == shown.key:
        return name
    of_name, last = TOKEN.findall(name), shown.words[-1]
    begun = next((token for token in of_name if sort_text(token).startswith(last)), last)  # it may be half a word
    spelt = {last: begun} | {name_key(token): token for token in (*TOKEN.findall(query.text), *of_name)}
    return " ".join(spelt.get(word, word) for word in shown.words)


def nearest(place, query):
    """Some names near to what was not found: those that share the rarest known word, else the longest beginning."""
    known = place.counts(list(query.words))
    for word in sorted((word for word in known if known[word] and len(word) > 2), key=known.get):
        if names := place.holding([], word, 6):
            return [Hit(*name) for name in names]
    text = query.key
    beginnings = [text[:length] for length in range(min(len(text), 12), 2, -1)]
    there = place.begun(beginnings)
    longest = next((beginning for beginning in beginnings if beginning in there), None)
    return [Hit(*name) for name in place.beginning(longest, 6)] if longest else []
