"""Queries with typing errors mended: one word or several, half-typed ones, and spaces too many or too few.

Among queries with equally few errors, that is likeliest whose errors people make most and whose name more courses have:
the noisy channel of Kernighan, Church and Gale (1990).
"""

from itertools import product
from math import log

from glossary.search import spelling
from glossary.search.queries import ASKING
from glossary.text.names import name_key

CANDIDATES = 60  # for the one word that is misspelt
TOGETHER = 6  # for two that are, three each; fewer for more
WRONG = 4  # misspelt words that are mended together
ANY = 8  # known words of which any one may be the wrong one; hardly a name has more
COMBINATIONS = 120
HELD = 6  # combinations whose words are looked for inside names
OTHERS = 3  # names offered beside the likeliest


def mended(place, query, near, more=0):
    """The query with its typing errors mended, such that it finds names: ``[(query, courses), …]``, likeliest first.

    ``courses`` are those of the name that the query is, or 0 where it is only the beginning or some words of one.
    ``near`` is ``spelling.words_near`` with a memory: several attempts at a text ask for the same words.
    ``more`` errors than usual may be in a word of six letters or more.
    """
    ways = sorted((errors, doubt, words) for words, (errors, doubt) in ways_to_mend(place, query, near, more).items())
    del ways[COMBINATIONS:]
    if not ways:
        return []
    # A mended word may be a plural again: mitocondria, mitochondria, mitochondrion.
    keys = {words: name_key(" ".join(words)) for _, _, words in ways}
    exact = dict(place.exact(sorted(set(keys.values()))))
    found = ranked(ways, keys, exact)
    fewest = found[0][0] if found else ways[-1][0] + 1
    # A whole name is likelier than the beginning of one.
    texts = {words: " ".join(words) for errors, _, words in ways if errors < fewest}
    begun = ranked(ways, texts, place.begun(sorted(texts.values()))) if texts else []
    if begun:
        return [(query.corrected(begun[0][2].split()), 0)]
    if found:
        likeliest = [text for errors, _, text in found[: 1 + OTHERS] if errors == fewest]
        return [(query.corrected(text.split()), exact[text]) for text in likeliest]
    for _, _, words in ways[:HELD]:
        if place.holding(list(words[:-1]), words[-1], 1):
            return [(query.corrected(words), 0)]
    return []


def ranked(ways, texts, courses):
    """``[(errors, doubt, text), …]`` of those ways whose text some courses have, likeliest first."""
    best = {}
    for errors, doubt, words in ways:
        text = texts.get(words)
        if text in courses:
            # Halved, as names are not looked for quite as much more often as more courses have them.
            found = errors, doubt - log(courses[text]) / 2, text
            best[text] = min(best.get(text, found), found)
    return sorted(best.values())


def ways_to_mend(place, query, near, more):
    """``{words: (errors, doubt)}``: what may have been meant."""
    typed = [*query.words[:-1], query.begun]
    parts = splits(query.words)
    counts = place.counts(list(dict.fromkeys([*typed, *(part for _, *both in parts for part in both)])))
    known = [counts[word] > 0 for word in typed]
    known[-1] = known[-1] or bool(place.words_begun(typed[-1:]))
    # Words that no name has are the misspelt ones; where there are none, any may be.
    wrong = [not there for there in known] if not all(known) else [word not in ASKING for word in typed]
    one, together = sum(wrong) <= (ANY if all(known) else 1), 1 < sum(wrong) <= WRONG
    if not one and not together:
        wrong = []  # too many: to look for what each may be would cost most of all and come to nothing
    texts_near = [candidates(place, query, number, near, more) if mend else [] for number, mend in enumerate(wrong)]
    ways = respaced(query.words, [split for split in parts if counts[split[1]] and counts[split[2]]])

    def add(words, errors, doubt):
        ways[words] = min(ways.get(words, (errors, doubt)), (errors, doubt))

    if one:
        for number, texts in enumerate(texts_near):
            for errors, doubt, text in texts[:CANDIDATES]:
                add((*typed[:number], text, *typed[number + 1 :]), errors, doubt)
    if together:
        most = max(1, TOGETHER * (1 + 3 * more) // 2 ** (sum(wrong) - 1))
        choices = [
            [(0, 0, word)] * (there or not texts) + texts[:most]
            for word, there, texts in zip(typed, known, texts_near, strict=True)
        ]
        for chosen in product(*choices):
            errors = sum(errors for errors, _, _ in chosen)
            if 0 < errors <= 3:
                add(tuple(text for _, _, text in chosen), errors, sum(doubt for _, doubt, _ in chosen))
    return ways


def candidates(place, query, number, near, more):
    """``[(errors, doubt, text), …]``: what a misspelt word may be, likeliest first; the last may be half typed."""
    last = number == len(query.words) - 1
    # The end of a word may look like a plural's and be none: formles, formless.
    raw = query.typed[number] if len(query.typed) == len(query.words) else query.words[number]
    found = {}
    for typed in {query.words[number], raw}:
        tried = (near(typed, last, errors) for errors in spelling.errors_tried(typed, more))
        for errors, doubt, text in next(filter(None, tried), ()):
            if text != typed:
                found[text] = min(found.get(text, (errors, doubt)), (errors, doubt))
    if place.chosen is not None and found:
        there = place.words_begun(list(found))
        found = {text: how for text, how in found.items() if text in there}
    # A short word is not kept by what is left of its beginnings; but a name that begins otherwise has no such word.
    if last and len(raw) < spelling.HEAD - 1 and spelling.errors_allowed(raw) and (number or not found):
        for text in place.words_begun(sorted(spelling.one_error(raw))):
            errors, doubt = spelling.distance(raw, text, 1)
            found.setdefault(text, (errors, doubt + spelling.BEGINNING))
    return sorted((errors, doubt, text) for text, (errors, doubt) in found.items())


def splits(words):
    """``[(number, left, right), …]``: where a space may have been left out of the words."""
    return [
        (number, word[:cut], word[cut:])
        for number, word in enumerate(words[:4])
        if len(word) > 5
        for cut in range(2, len(word) - 1)
    ]


def respaced(words, parts):
    """The words with one space taken out, or one put in as in the parts: ``{words: (errors, doubt)}``."""
    ways = {
        (*words[:at], words[at] + words[at + 1], *words[at + 2 :]): (1, spelling.JOINED)
        for at in range(min(len(words), 6) - 1)
    }
    for number, left, right in parts:
        ways[(*words[:number], left, right, *words[number + 1 :])] = 1, spelling.SPLIT
    return ways
