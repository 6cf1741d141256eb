"""From a reader's words to names, best first.

Exact name, names that begin so, names that hold the words, definitions that do; within each the names that more courses
have come first. Where no name matches: without the words that only ask, then with typing errors mended, then by
definitions, then by some of the words.
"""

from dataclasses import dataclass, field
from itertools import product

from glossary.models import Name, Term
from glossary.search import dialects, spelling
from glossary.search.queries import Query
from glossary.search.sources import source
from glossary.text.names import name_key, sort_text

MOST = 200  # names in one answer; who wants more types another word
CANDIDATES = 6  # for a misspelt word; fewer for each of several
WRONG = 4  # misspelt words that are mended together
COMBINATIONS = 60
HELD = 6  # combinations whose words are looked for inside names
TEXTS = 300  # definitions looked at
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
    ``shown_for`` its text for a reader."""

    query: Query
    hits: list[Hit] = field(default_factory=list)
    shown: Query | None = None
    shown_for: str = ""
    nearest: list[Hit] = field(default_factory=list)


def find(text, courses=None, limit=MOST, mend=True, texts=True):
    """The answer to ``text``, any text at all.

    ``courses`` is None or a queryset of courses to keep to. ``mend=False`` takes the text as it is spelt. ``texts``
    says whether definitions that match are added to names that do; where no name does, they always are. Without them,
    as for suggestions, the search for typing errors is the shorter one, too.
    """
    query = Query.parse(text)
    answer = Answer(query)
    if not query.words:
        return answer
    place = source(courses)
    for attempt in filter(None, (query, query.without_asking())):
        answer.hits = by_name(place, attempt, limit)
        if answer.hits:
            break
    if answer.hits:
        if texts and len(answer.hits) < limit:
            add_texts(answer.hits, place, query, limit)
        return answer
    asked = query.without_asking() or query
    add_texts(answer.hits, place, asked, limit, as_spelt=True)
    if answer.hits:
        return answer
    better = mended(place, asked) if mend else None
    if mend and texts and not better:
        better = mended(place, asked, more=1)  # who typed it whole may have erred more than who is typing still
    if better:
        answer.hits = by_name(place, better, limit)
        if texts and len(answer.hits) < limit:
            add_texts(answer.hits, place, better, limit)
        answer.shown, answer.shown_for = better, display(better, answer.hits)
        return answer
    answer.nearest = nearest(place, asked)
    return answer


def by_name(place, query, limit):
    """Names by tiers."""
    found = {}

    def add(names):
        for key, courses in names:
            found.setdefault(key, Hit(key, courses))
        return len(found) >= limit

    if not add(place.exact([query.key])):
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
    ``as_spelt`` refuses those.
    """
    words = query.text_words
    if not words:
        return
    there = {hit.key for hit in hits}
    found = {}
    ids = by_text(place, words, min(TEXTS, 5 * limit))
    if not ids:
        return
    terms = Term.objects.published().filter(pk__in=ids).order_by("pk")
    for pk, key, definition in terms.values_list("pk", "key", "definition"):
        if key not in there and not (as_spelt and differs_in_spelling(words, definition)):
            found.setdefault(key, []).append(pk)
    courses = dict(place.exact(list(found)))
    ranked = sorted((-courses[key], key) for key in found if key in courses)
    hits += [Hit(key, -rank, found[key]) for rank, key in ranked][: limit - len(hits)]


def differs_in_spelling(words, definition):
    text = sort_text(definition)
    return not all((word[:-1] if len(word) > 5 else word[:3]) in text or name_key(word) in text for word in words)


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
    sql = f"SELECT f.id FROM (SELECT {dialects.text('id')} AS id FROM ({match}) AS m LIMIT 3000) AS f {within}"
    return [pk for (pk,) in dialects.rows(f"{sql} LIMIT {most}", params)]


# --- Typing errors ----------------------------------------------------------------------------------------------------


def mended(place, query, more=0):
    """The query with its typing errors mended, such that it finds names; None where nothing near is found.

    ``more`` errors than usual may be in a word of six letters or more.
    """
    typed = [*query.words[:-1], query.begun]
    counts = place.counts(typed)
    known = [counts[word] > 0 for word in typed]
    known[-1] = known[-1] or bool(place.words_begun(typed[-1:]))
    # Words that no name has are the misspelt ones; where there are none, any may be.
    wrong = [not there for there in known] if not all(known) else [True] * len(known)
    most = max(1, CANDIDATES * (1 + 3 * more) // 2 ** (sum(wrong) - 1))
    choices = []
    for word, there, mend in zip(typed, known, wrong, strict=True):
        last = len(choices) == len(typed) - 1
        near = candidates(place, word, last, more)[:most] if mend else []
        choices.append([(0, 0, word)] * (there or not near) + near)
    combinations = []
    if sum(wrong) <= WRONG:
        for chosen in product(*choices):
            errors = sum(errors for errors, *_ in chosen)
            if 0 < errors <= 3:
                unsure = sum(doubt for _, doubt, *_ in chosen)
                combinations.append((errors, unsure, tuple(text for _, _, text in chosen)))
    combinations += respaced(place, query)
    combinations.sort()
    del combinations[COMBINATIONS:]
    if not combinations:
        return None
    # A mended word may be a plural again: mitocondria, mitochondria, mitochondrion.
    keys = {words: name_key(" ".join(words)) for _, _, words in combinations}
    exact = dict(place.exact(sorted(set(keys.values()))))
    begun = place.begun(sorted({" ".join(words) for words, key in keys.items() if key not in exact}))
    best = None
    for errors, unsure, words in combinations:
        text = keys[words] if keys[words] in exact else " ".join(words)
        courses = exact.get(text) or begun.get(text)
        if courses:
            # A whole name is likelier than the beginning of one, and a name of many courses than one of few.
            rank = (errors, (text not in exact) + unsure, -courses, text)
            best = min(best, (rank, text)) if best else (rank, text)
    if best:
        return query.corrected(best[1].split())
    for _, _, words in combinations[:HELD]:
        if place.holding(list(words[:-1]), words[-1], 1):
            return query.corrected(words)
    return None


def candidates(place, typed, last, more):
    """``[(errors, doubt, text), …]``: what a misspelt word may be, likeliest first; the last may be half typed."""
    near = spelling.words_near(typed, last, more)
    if place.chosen is not None and near:
        there = place.words_begun([text for _, _, text, _ in near])
        near = [one for one in near if one[2] in there]
    if not near and last and len(typed) < spelling.HEAD - 1 and spelling.errors_allowed(typed):
        begun = place.words_begun(sorted(spelling.one_error(typed)))
        ranked = sorted((spelling.doubt(typed, text), -courses, text) for text, courses in begun.items())
        near = [(1, unsure, text, -courses) for unsure, courses, text in ranked]
    return [(errors, unsure, text) for errors, unsure, text, _ in near]


def respaced(place, query):
    """The query with one space taken out or one put in, where that makes known words."""
    words = query.words
    joined = [
        (1, 0, (*words[:at], words[at] + words[at + 1], *words[at + 2 :])) for at in range(min(len(words), 6) - 1)
    ]
    parts = [
        (number, word[:cut], word[cut:])
        for number, word in enumerate(words[:4])
        if len(word) > 5
        for cut in range(2, len(word) - 1)
    ]
    known = place.counts(sorted({part for _, *both in parts for part in both})) if parts else {}
    split = [
        (1, 2, (*words[:number], left, right, *words[number + 1 :]))
        for number, left, right in parts
        if known[left] and known[right]
    ]
    return joined + split


def display(query, hits):
    """The mended words as a reader should see them: the name itself where they are one."""
    if hits and hits[0].key == query.key:
        return Name.objects.filter(key=query.key).values_list("name", flat=True).first() or query.key
    return query.key


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
