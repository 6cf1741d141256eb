"""Typing errors: how far two words are apart, and which words a misspelt one may be.

Distance is optimal string alignment: letters put in, left out, replaced, and neighbours exchanged count one each.
Candidates come from the deletes of Wolf Garbe's SymSpell: two words within d errors share what is left when at most d
letters are taken out of each. Words are kept under their first letters only (``index.HEAD``), so that long ones cost
no more.
"""

import json
from itertools import combinations

from glossary.search import dialects
from glossary.search.index import HEAD, WORD_MAX

CANDIDATES = 4_000  # rows looked at; a common beginning such as "inter" has some hundreds
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def errors_allowed(word, more=0):
    """How many errors a typed word may hold: none in a short one or in a number, one, and two from eight letters.

    ``more`` allows two in shorter words, too, from six letters.
    """
    if len(word) < 4 or len(word) > WORD_MAX or not word[0].isalpha():
        return 0
    return 2 if len(word) >= (6 if more else 8) else 1


def distance(a, b, most):
    """The errors between two words, or None if they are more than ``most``."""
    while a and b and a[0] == b[0]:
        same = 1
        shorter = min(len(a), len(b))
        while same < shorter and a[same] == b[same]:
            same += 1
        a, b = a[same:], b[same:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    if not a or not b:
        rest = len(a) + len(b)
        return rest if rest <= most else None
    if most < 1 or abs(len(a) - len(b)) > most:
        return None
    tries = [distance(a[1:], b[1:], most - 1), distance(a[1:], b, most - 1), distance(a, b[1:], most - 1)]
    if a[:2] == b[1::-1]:
        tries.append(distance(a[2:], b[2:], most - 1))
    found = [errors for errors in tries if errors is not None]
    return 1 + min(found) if found else None


def distance_of_beginning(typed, word, most):
    """``(errors, letters)``: the beginning of the word, so many letters long, that the typed letters are nearest to."""
    same = 0
    while same < len(typed) and same < len(word) and typed[same] == word[same]:
        same += 1
    if same == len(typed):
        return 0, same
    if most < 1:
        return None
    a, b = typed[same:], word[same:]
    steps = [(1, 1), (1, 0), (0, 1)] if b else [(1, 0)]
    if len(b) > 1 and a[:2] == b[1::-1]:
        steps.append((2, 2))
    best = None
    for of_typed, of_word in steps:
        rest = distance_of_beginning(a[of_typed:], b[of_word:], most - 1)
        if rest is not None:
            # Among equals the beginning as long as what was typed.
            found = (1 + rest[0], abs(same + of_word + rest[1] - len(typed)), same + of_word + rest[1])
            best = min(best, found) if best else found
    return (best[0], best[2]) if best else None


def forms(word, errors):
    """What is left of a word's first letters when so many or fewer are taken out."""
    head = word[:HEAD]
    return {
        "".join(letter for place, letter in enumerate(head) if place not in out)
        for count in range(errors + 1)
        for out in combinations(range(len(head)), count)
    }


def words_near(typed, half_typed, more=0):
    """Words, or beginnings of words, that the typed one may be: ``[(errors, doubt, text, courses), …]``, best first.

    ``doubt`` orders those with equally many errors. A half-typed word is compared with beginnings, too. ``more`` is
    the number of errors allowed beyond the usual, in a word that is not short.
    """
    most = errors_allowed(typed, more)
    for errors in [most] if more and most else range(1, most + 1):
        near = {}
        for word, courses in _sharing_a_form(typed, errors, half_typed):
            apart = distance(typed, word, errors)
            if apart is not None:
                near[word] = max(near.get(word, ()), (-apart, -doubt(typed, word), courses, True))
            elif half_typed and len(typed) >= HEAD - 1 and (begun := distance_of_beginning(typed, word, errors)):
                text = word[: begun[1]]
                near[text] = max(near.get(text, ()), (-begun[0], -1 - doubt(typed, text), courses, False))
        if near:
            ranked = sorted(near.items(), key=lambda item: (*(-value for value in item[1][:3]), item[0]))
            return [(-apart, -unsure, text, courses) for text, (apart, unsure, courses, _) in ranked]
    return []


def _sharing_a_form(typed, errors, half_typed):
    longest = WORD_MAX if half_typed else len(typed) + errors
    return dialects.rows(
        f"""SELECT s.word, -(SELECT min(p.rank) FROM glossary_searchword p WHERE p.word = s.word)
        FROM (SELECT DISTINCT word FROM glossary_spelling WHERE form IN (SELECT l.value {{bytes}} FROM {{list}})
            AND length(word) BETWEEN %s AND %s LIMIT {CANDIDATES}) AS s""",
        [json.dumps(sorted(forms(typed, errors))), len(typed) - errors, longest],
    )


VOWELS = set("aeiouy")
ALIKE = {frozenset(pair) for pair in ("sc", "ck", "sz", "td", "gj", "fp", "mn", "kq", "vw", "xs", "iy")}
KEYS = {
    frozenset((row[place], row[place + 1]))
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for place in range(len(row) - 1)
}


def doubt(typed, word):
    """How unlikely it is that somebody meaning ``word`` wrote ``typed``, from 0: first letters are rarely wrong,
    doubled letters, vowels, neighbours and keys beside each other often."""
    unlikely = 0 if typed[:1] == word[:1] else 3
    same = 0
    while same < min(len(typed), len(word)) and typed[same] == word[same]:
        same += 1
    a, b = typed[same : same + 2], word[same : same + 2]
    before = typed[same - 1 : same]
    if len(typed) == len(word):
        pair = frozenset((a[:1], b[:1]))
        if a == b[::-1] and len(a) == 2:
            return unlikely
        return unlikely + (1 if pair <= VOWELS or pair in ALIKE or pair in KEYS else 2)
    extra = a[:1] if len(typed) > len(word) else b[:1]
    return unlikely + (0 if extra in (before, a[1:2], b[1:2]) else 1)


def one_error(typed):
    """Every text one error away, for words too short to be looked up by their forms."""
    cuts = [(typed[:place], typed[place:]) for place in range(len(typed) + 1)]
    out = {left + right[1:] for left, right in cuts if right}
    exchanged = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    replaced = {left + letter + right[1:] for left, right in cuts if right for letter in ALPHABET}
    added = {left + letter + right for left, right in cuts for letter in ALPHABET}
    return (out | exchanged | replaced | added) - {typed}
