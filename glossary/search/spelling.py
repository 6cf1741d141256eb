"""Typing errors: how far two words are apart, and which words a misspelt one may be.

Distance is optimal string alignment: letters put in, left out, replaced, and neighbours exchanged count one each.
Candidates come from the deletes of Wolf Garbe's SymSpell: two words within d errors share what is left when at most d
letters are taken out of each. Words are kept under their first letters only (``index.HEAD``), so that long ones cost
no more.
"""

import json
from itertools import combinations, pairwise

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


def errors_tried(word, more):
    """The numbers of errors to try one after the other, until there are words; with ``more`` only the most."""
    most = errors_allowed(word, more)
    return range(max(1, most) if more else 1, most + 1)


def distance(typed, word, most, before=""):
    """``(errors, doubt)`` between a typed word and one that may be meant, or None if the errors are more than ``most``.

    ``before`` is the letter of the meant word before these, if there is one.
    """
    same = _same(typed, word)
    if same:
        before, typed, word = word[same - 1], typed[same:], word[same:]
    if not typed and not word:
        return 0, 0
    if most < 1 or abs(len(typed) - len(word)) > most:
        return None
    best = None
    for of_typed, of_word, doubt in _steps(typed, word, before):
        rest = distance(typed[of_typed:], word[of_word:], most - 1, word[of_word - 1] if of_word else before)
        if rest is not None:
            found = 1 + rest[0], doubt + rest[1]
            best = min(best, found) if best else found
    return best


def distance_of_beginning(typed, word, most, before=""):
    """``(errors, doubt, letters)``: the beginning of the word, so many letters long, that the typed is nearest to."""
    same = _same(typed, word)
    if same == len(typed):
        return 0, 0, same
    if most < 1:
        return None
    if same:
        before, typed, word = word[same - 1], typed[same:], word[same:]
    best = None
    for of_typed, of_word, doubt in _steps(typed, word, before):
        rest = distance_of_beginning(
            typed[of_typed:], word[of_word:], most - 1, word[of_word - 1] if of_word else before
        )
        if rest is not None:
            letters = of_word + rest[2]
            # Among equals the beginning as long as what was typed.
            found = 1 + rest[0], doubt + rest[1], abs(letters - len(typed)), same + letters
            best = min(best, found) if best else found
    return (best[0], best[1], best[3]) if best else None


def _same(a, b):
    """How many first letters are the same."""
    # Asked thousands of times a search: os.path.commonprefix takes three times as long.
    for place, (one, other) in enumerate(zip(a, b, strict=False)):
        if one != other:
            return place
    return min(len(a), len(b))


# How unlikely an error is, as minus the natural logarithm of its probability, roughly, beside that of the likeliest:
# the noisy channel of Kernighan, Church and Gale (1990). There are few ways to leave a letter out or to exchange two,
# and 25 wrong letters to put in or to replace one by; but a letter is rather doubled, or replaced by a vowel for a
# vowel, one that sounds alike (the commonest pairs in Norvig, "Natural Language Corpus Data", 2009) or the key beside.
# First letters are hardly ever wrong (Yannakoudakis and Fawthrop, 1983).
SINGLED, LEFT_OUT, EXCHANGED, ALIKE, DOUBLED, BESIDE, OTHER = 0, 0.5, 0.5, 0.5, 1, 2.5, 3.5
FIRST_LETTER = 2.5
BEGINNING = 2  # a whole word is likelier than the beginning of one
JOINED, SPLIT = 0, 2  # a space too many, and too few
_ALIKE = {
    frozenset(pair)
    for group in "aeiou iy ey ck cs cq ct cg sx sz td gj fv fp pb mn uw".split()
    for pair in combinations(group, 2)
}
_BESIDE = {frozenset(pair) for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm") for pair in pairwise(row)}


def is_slip(typed, word):
    """Whether people may type this and mean that word, which it was mended to; otherwise they rather mean another."""
    apart = distance(typed, word, 2)
    return apart is None or apart[1] <= OTHER  # None: what was mended to was a plural of the word


def _steps(typed, word, before):
    """What may have happened to the first letters, which differ: ``[(letters typed, letters meant, doubt), …]``."""
    more = 0 if before else FIRST_LETTER
    steps = []
    if word:
        steps.append((0, 1, more + (SINGLED if word[0] == before else LEFT_OUT)))
    if typed:
        steps.append((1, 0, more + (DOUBLED if typed[0] == before else OTHER)))
    if typed and word:
        pair = frozenset((typed[0], word[0]))
        steps.append((1, 1, more + (ALIKE if pair in _ALIKE else BESIDE if pair in _BESIDE else OTHER)))
        if typed[:2] == word[1::-1]:
            steps.append((2, 2, more + EXCHANGED))
    return steps


def forms(word, errors):
    """What is left of a word's first letters when so many or fewer are taken out."""
    head = word[:HEAD]
    return {
        "".join(letter for place, letter in enumerate(head) if place not in out)
        for count in range(errors + 1)
        for out in combinations(range(len(head)), count)
    }


def words_near(typed, half_typed, errors):
    """Words within so many errors, the typed one too, and beginnings of words: ``[(errors, doubt, text), …]``.

    Only a half-typed word is compared with beginnings.
    """
    letters = set(typed)
    near = {}
    for word in _sharing_a_form(typed, errors, half_typed):
        # An error brings in at most one letter and loses at most one: this says quickly of most that they are not near.
        if len(letters.difference(word)) > errors:
            continue
        if len(set(word) - letters) <= errors and (apart := distance(typed, word, errors)):
            near[word] = min(near.get(word, apart), apart)
        elif half_typed and len(typed) >= HEAD - 1 and (begun := distance_of_beginning(typed, word, errors)):
            apart, text = (begun[0], begun[1] + BEGINNING), word[: begun[2]]
            near[text] = min(near.get(text, apart), apart)
    return [(*apart, text) for text, apart in near.items()]


def _sharing_a_form(typed, errors, half_typed):
    longest = WORD_MAX if half_typed else len(typed) + errors
    found = dialects.rows(
        f"""SELECT DISTINCT word FROM glossary_spelling WHERE {{shares}}
            AND length(word) BETWEEN %s AND %s LIMIT {CANDIDATES}""",
        [json.dumps(sorted(forms(typed, errors))), len(typed) - errors, longest],
    )
    return [word for (word,) in found]


def one_error(typed):
    """Every text one error away, for words too short to be looked up by their forms."""
    cuts = [(typed[:place], typed[place:]) for place in range(len(typed) + 1)]
    out = {left + right[1:] for left, right in cuts if right}
    exchanged = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    replaced = {left + letter + right[1:] for left, right in cuts if right for letter in ALPHABET}
    added = {left + letter + right for left, right in cuts for letter in ALPHABET}
    return (out | exchanged | replaced | added) - {typed}
