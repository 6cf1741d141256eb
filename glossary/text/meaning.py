"""How near two definitions are: whether one name means the same thing in two courses."""

import re
from math import sqrt

# Letters only, from three up; the commands of formulas (`\\frac`) say nothing.
_WORD = re.compile(r"(?<![\\\w])[^\W\d_]{3,}")
# The first letters serve as the stem: on 59 homonyms of textbook glossaries (docs/names.md) they told senses apart as
# well as a real stem did, and weighing words by their rarity told no more.
_STEM = 5
_FUNCTION_WORDS = frozenset(
    "about all also and another any are because been being between both but called can does each even for from "
    "had has have how into its known like made make makes many may more most not often one only other out over "
    "own per same some such than that the their them then there these they this those through two under upon used "
    "using usually very was were what when where which while who whom whose will with within you".split()
)
SAME_SUBJECT = 0.05  # what it adds to the likeness of two definitions that their courses are of one subject
# From here up, that included, two definitions count as one meaning: on those homonyms 90 % of the pairs put together
# belong together, and 87 % of those that belong together are put together.
AGREES = 0.18


def content_words(definition: str, name: str = "") -> frozenset[str]:
    """The stems of the words that carry a definition's meaning, without those of the name that is defined."""
    own = {word[:_STEM] for word in _WORD.findall(name.lower())}
    return frozenset(
        word[:_STEM] for word in _WORD.findall(definition.lower()) if word not in _FUNCTION_WORDS
    ).difference(own)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """From 0, no content word shared, to 1, the same words: the cosine of the two sets."""
    return len(one & other) / sqrt(len(one) * len(other)) if one and other else 0.0
