"""What a reader typed, taken apart."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from glossary.text.names import name_key, sort_text

TEXT_MAX = 200
WORDS_MAX = 12

# What people ask with, or say between the words they mean; English, like the site.
ASKING = frozenset(
    """a about an and are as at be being between by can compare contrast define defined definition definitions describe
    did difference differences do does example examples explain explained explanation for formula from how i in into is
    it its mean meaning means me my of on or simple tell that the their there these they this to use used versus vs was
    were what whats when where which who why with you your""".split()
)


@dataclass(frozen=True)
class Query:
    """A reader's words: ``text`` as typed, ``words`` as in keys of names, ``typed`` folded but not made singular."""

    text: str
    words: tuple[str, ...]
    typed: tuple[str, ...]

    @classmethod
    def parse(cls, text):
        """Any text at all; what is too long is cut."""
        text = " ".join("".join(letter if letter.isprintable() else " " for letter in text[:TEXT_MAX]).split())
        return cls(text, tuple(name_key(text).split()[:WORDS_MAX]), tuple(sort_text(text).split()[:WORDS_MAX]))

    @cached_property
    def key(self):
        return " ".join(self.words)

    @cached_property
    def begun(self):
        """The last word, which may be half typed: "mitos" is no plural of "mito"."""
        last = self.words[-1]
        raw = self.typed[-1] if self.typed else last
        return raw if raw.startswith(last[: max(2, len(last) - 1)]) else last

    @cached_property
    def beginnings(self):
        """What names may begin with, likeliest first."""
        return list(dict.fromkeys([" ".join((*self.words[:-1], self.begun)), self.key]))

    @cached_property
    def text_words(self):
        """The words to look for in definitions: letters and digits only, without those that are everywhere."""
        found = dict.fromkeys(re.findall(r"[^\W_]+", " ".join(self.typed)))
        return [word for word in found if word not in ASKING and (len(word) > 1 or not word.isascii())][:8]

    def without_asking(self):
        """The query without "what is", "definition" and the like, or None where that changes nothing."""
        words = tuple(word for word in self.words if word not in ASKING)
        typed = tuple(word for word in self.typed if word not in ASKING)
        return replace(self, words=words, typed=typed or words) if words and words != self.words else None

    def corrected(self, words):
        """The same query with other words."""
        return Query(" ".join(words), tuple(words), tuple(words))
