"""Where names are looked for: in the whole site, or inside some courses. One set of questions, two ways to answer.

Each answer is ``[(key, courses), …]`` in order: the names that more courses have first. Every question reads a bounded
number of rows, however common the words.
"""

import json
import re
from functools import cached_property

from django.db.models import Sum

from glossary.models import Course
from glossary.search import dialects
from glossary.search.index import BEGINNING, WORD_MAX

END = "\U0010ffff"  # sorts behind every text that goes on from here
SCANNED = 2_000  # entries of one word that are looked through, best names first
FEW_TERMS = 6_000  # courses with so many terms together are looked through whole
# So short a beginning is one of too many names of the whole site, most of them of other courses; and it stands before
# any ending of a plural, so that names have it as they are sorted by, of which there is an index by course.
SHORT_BEGINNING = re.compile("[a-z]{1,4}")


def source(courses=None):
    """Where to look: ``courses`` is None for everywhere, or a queryset of courses."""
    if courses is None:
        return Everywhere()
    chosen = list(courses.values_list("pk", flat=True)[:2_000])
    terms = Course.objects.filter(pk__in=chosen).aggregate(terms=Sum("tally__terms"))["terms"] or 0
    return Inside(chosen) if terms <= FEW_TERMS else Everywhere(chosen)


def has_words(key, words, begun):
    """Whether the key holds each of the words, and a word that begins with ``begun``."""
    padded = f" {key} "
    return all(f" {word} " in padded for word in words) and f" {begun}" in padded


class Everywhere:
    """The whole site through the index; with ``chosen`` course ids only names that one of these courses has.

    ``cut`` says that there were more entries than are looked through, and so perhaps more names.
    """

    def __init__(self, chosen=None):
        self.chosen = chosen
        self.counted = {}
        self.cut = False

    @cached_property
    def probe(self):
        """The condition on n.key that keeps to the chosen courses."""
        if self.chosen is None:
            return "true"
        ids = ", ".join(map(str, map(int, self.chosen))) or "0"
        return f"""(EXISTS (SELECT 1 FROM glossary_term t
                WHERE t.key = n.key AND t.status = 'published' AND t.course_id IN ({ids}))
            OR EXISTS (SELECT 1 FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id
                WHERE a.key = n.key AND t.status = 'published' AND t.course_id IN ({ids})))"""

    def exact(self, keys):
        if not keys:
            return []
        return dialects.rows(
            f"""SELECT n.key, n.courses FROM glossary_name n JOIN {{list}} ON n.key = l.value
            WHERE {self.probe} ORDER BY n.courses DESC, n.key {{by}}""",
            [json.dumps(keys)],
        )

    def beginning(self, text, limit):
        """Names that begin so: those of several courses, then the others from A to Z."""
        if self.chosen is not None and SHORT_BEGINNING.fullmatch(text):
            return self.beginning_by_course(text, limit)
        scanned = limit if self.chosen is None else SCANNED
        found = dialects.rows(
            f"""SELECT key, courses FROM (
                SELECT * FROM (SELECT key, -rank AS courses FROM (SELECT key, rank FROM glossary_searchword
                        WHERE word = %s AND key >= %s AND key < %s ORDER BY rank, key LIMIT {scanned}) AS n
                    WHERE {self.probe} ORDER BY rank, key LIMIT %s) AS popular
                UNION ALL
                SELECT * FROM (SELECT key, courses FROM (SELECT key, courses FROM glossary_name
                        WHERE key {{ge}} %s AND key {{lt}} %s ORDER BY key {{by}} LIMIT {SCANNED}) AS n
                    WHERE courses = 1 AND {self.probe} ORDER BY key {{by}} LIMIT %s) AS others) AS found
            LIMIT %s""",
            ["^" + text[:BEGINNING], text, text + END, limit, text, text + END, limit, limit],
        )
        self.look_if_cut(found, limit, "glossary_name WHERE key {ge} %s AND key {lt} %s", [text, text + END])
        return found

    def beginning_by_course(self, text, limit):
        """The same from the terms of the chosen courses: each that is read counts, so that a list cut short is long."""
        ids = ", ".join(map(str, map(int, self.chosen))) or "0"
        # In every language's order names with this beginning are between it and its last letter's next.
        stem = text.rstrip("z")
        after, until = ("AND t.sort_text < %s", [stem[:-1] + chr(ord(stem[-1]) + 1)]) if stem else ("", [])
        found = dialects.rows(
            f"""SELECT key, courses FROM glossary_name WHERE key IN (
                SELECT key FROM (SELECT t.key FROM glossary_term t WHERE t.course_id IN ({ids})
                    AND t.status = 'published' AND t.sort_text >= %s {after} AND {{at}}(t.sort_text, %s) = 1
                    LIMIT {SCANNED}) AS named
                UNION SELECT key FROM (SELECT a.key, a.term_id FROM glossary_alias a
                    WHERE a.key >= %s {after.replace("t.sort_text", "a.key")} LIMIT {SCANNED}) AS known
                WHERE {{at}}(key, %s) = 1 AND EXISTS (SELECT 1 FROM glossary_term t
                    WHERE t.id = known.term_id AND t.status = 'published' AND t.course_id IN ({ids})))
            ORDER BY courses DESC, key {{by}} LIMIT %s""",
            [text, *until, text, text, *until, text, limit],
        )
        self.look_if_cut(
            found, limit, f"glossary_alias a WHERE a.key >= %s {after.replace('t.sort_text', 'a.key')}", [text, *until]
        )
        return found

    def look_if_cut(self, found, limit, entries, params):
        """Notes whether fewer names were found than are wanted, though more entries remain than are looked through."""
        if self.chosen is not None and len(found) < limit and not self.cut:
            self.cut = bool(dialects.rows(f"SELECT 1 FROM {entries} LIMIT 1 OFFSET {SCANNED}", params))

    def holding(self, words, begun, limit):
        """Names with all of the words and one that begins with ``begun``, in any order."""
        words, begun = [word[:WORD_MAX] for word in words], begun[:WORD_MAX]
        if not words:
            found = dialects.rows(
                f"""SELECT DISTINCT key, courses FROM (SELECT key, -rank AS courses FROM glossary_searchword
                    WHERE word >= %s AND word < %s LIMIT {SCANNED}) AS n
                WHERE {self.probe} ORDER BY courses DESC, key LIMIT %s""",
                [begun, begun + END, limit],
            )
            entries = "glossary_searchword WHERE word >= %s {bytes} AND word < %s {bytes}"
            self.look_if_cut(found, limit, entries, [begun, begun + END])
            return found
        counts = self.counts(words)
        rarest = min(words, key=counts.get)
        if not counts[rarest]:
            return []
        others = [f" {word} " for word in words if word != rarest] + [f" {begun}"]
        holds = " AND ".join("{at}(' ' || key || ' ', %s) > 0" for _ in others)
        found = dialects.rows(
            f"""SELECT key, -rank FROM (SELECT key, rank FROM glossary_searchword
                WHERE word = %s ORDER BY rank, key LIMIT {SCANNED}) AS n
            WHERE {holds} AND {self.probe} ORDER BY rank, key LIMIT %s""",
            [rarest, *others, limit],
        )
        self.look_if_cut(found, limit, "glossary_searchword WHERE word = %s", [rarest])
        return found

    def counts(self, words):
        """How many names hold each of the words, counted up to 250."""
        new = [word for word in words if word not in self.counted]
        if new:
            self.counted |= dialects.rows(
                """SELECT l.value, (SELECT count(*) FROM (SELECT 1 FROM glossary_searchword
                    WHERE word = l.value {bytes} LIMIT 250) AS seen) FROM {list}""",
                [json.dumps(new)],
            )
        return {word: self.counted[word] for word in words}

    def begun(self, texts):
        """For each text that a name begins with, the courses of the best such name: ``{text: courses}``."""
        found = dialects.rows(
            f"""SELECT l.value,
                (SELECT -p.rank FROM glossary_searchword p
                 WHERE p.word = '^' || substr(l.value, 1, {BEGINNING}) {{bytes}}
                     AND p.key >= l.value {{bytes}} AND p.key < (l.value || %s) {{bytes}}
                 ORDER BY p.rank, p.key LIMIT 1),
                (SELECT n.courses FROM glossary_name n
                 WHERE n.key {{ge}} l.value AND n.key {{lt}} (l.value || %s) LIMIT 1)
            FROM {{list}}""",
            [END, END, json.dumps(texts)],
        )
        return {text: popular or some for text, popular, some in found if popular or some}

    def words_begun(self, texts):
        """The words' beginnings among the texts, each with the courses of the best name: ``{text: courses}``."""
        found = dialects.rows(
            """SELECT l.value, (SELECT -p.rank FROM glossary_searchword p
                WHERE p.word >= l.value {bytes} AND p.word < (l.value || %s) {bytes} LIMIT 1) FROM {list}""",
            [END, json.dumps(texts)],
        )
        return {text: courses for text, courses in found if courses}


class Inside:
    """A few courses, small enough to look at every name they have."""

    cut = False

    def __init__(self, chosen):
        self.chosen = chosen

    @cached_property
    def names(self):
        """Every ``(key, courses)``, the names that more courses have first, then from A to Z."""
        if not self.chosen:
            return []
        ids = ", ".join(map(str, map(int, self.chosen)))
        return dialects.rows(
            f"""SELECT n.key, n.courses FROM (
                SELECT key FROM glossary_term WHERE course_id IN ({ids}) AND status = 'published'
                UNION SELECT a.key FROM glossary_term t JOIN glossary_alias a ON a.term_id = t.id
                    WHERE t.course_id IN ({ids}) AND t.status = 'published') AS k
            JOIN glossary_name n ON n.key = k.key ORDER BY n.courses DESC, n.key {{by}}"""
        )

    @cached_property
    def words(self):
        best = {}
        for key, courses in self.names:
            for word in key.split():
                best.setdefault(word, courses)
        return best

    def exact(self, keys):
        return [name for name in self.names if name[0] in keys]

    def beginning(self, text, limit):
        return [name for name in self.names if name[0].startswith(text)][:limit]

    def holding(self, words, begun, limit):
        return [name for name in self.names if has_words(name[0], words, begun)][:limit]

    def counts(self, words):
        return {word: self.words.get(word, 0) for word in words}

    def begun(self, texts):
        return best_beginnings(texts, self.names)

    def words_begun(self, texts):
        return best_beginnings(texts, self.words.items())


def best_beginnings(texts, names):
    """``{text: courses}`` of the first name that begins with each text."""
    best = {}
    for length in set(map(len, texts)):
        for name, courses in names:
            best.setdefault(name[:length], courses)
    return {text: best[text] for text in texts if text in best}
