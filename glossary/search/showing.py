"""Names that were found, as a reader sees them: each with its courses, openings and marked words."""

import re
from dataclasses import dataclass

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from glossary.models import Name, Term
from glossary.search import dialects
from glossary.text.markdown import plain
from glossary.text.names import name_key, sort_text

CLASSES = 4  # courses shown of one name
EXCERPT = 200  # characters
BEFORE = 60  # of them before the first marked word
TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass
class Found:
    """One name: its own page where several courses have it, and the terms to choose from."""

    name: Name
    terms: list[Term]

    @property
    def more(self):
        """How many courses are not shown."""
        return self.name.courses - len({term.course_id for term in self.terms})

    @property
    def address(self):
        """Where the name leads: to its one term, or to the page that compares."""
        single = self.name.courses == 1 and len(self.terms) == 1
        return (self.terms[0] if single else self.name).get_absolute_url()

    @property
    def note(self):
        """In one line what tells this name from others like it."""
        if self.name.courses > 1:
            return f"in {self.name.courses} courses"
        return self.terms[0].course.title


def show(hits, chosen=None):
    """The names of the hits with their terms, in the hits' order; ``chosen`` are ids of courses to keep to.

    What the index says and the tables do not is left out: a reader never sees what is not published.
    """
    names = Name.objects.in_bulk([hit.key for hit in hits])
    ids = {hit.key: hit.terms[:CLASSES] for hit in hits if hit.terms}
    ids |= _ids([hit.key for hit in hits if not hit.terms], chosen)
    terms = (
        Term.objects.published()
        .select_related("course")
        .only("name", "slug", "key", "definition", "course__slug", "course__title")
        .in_bulk([pk for of_name in ids.values() for pk in of_name])
    )
    found, shown = [], set()
    for hit in hits:
        of_name = [terms[pk] for pk in ids.get(hit.key, ()) if pk in terms]
        # Another name of terms that are shown already would only be in the way.
        if hit.key in names and not shown.issuperset(term.pk for term in of_name):
            shown.update(term.pk for term in of_name)
            found.append(Found(names[hit.key], sorted(of_name, key=lambda term: term.course.title)))
    return found


def _ids(keys, chosen):
    """A few published terms of each key: ``{key: [id, …]}``."""
    if not keys:
        return {}
    within = ""
    if chosen is not None:
        within = f" AND t.course_id IN ({', '.join(map(str, map(int, chosen))) or '0'})"
    # A select a name, so that one in 400 courses costs no more than one in four.
    one = f"""SELECT k, id FROM (SELECT %s AS k, t.id FROM glossary_term t
            WHERE t.key = %s AND t.status = 'published'{within} LIMIT {CLASSES}) AS named
        UNION SELECT k, id FROM (SELECT %s AS k, t.id FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id
            WHERE a.key = %s AND t.status = 'published'{within} LIMIT {CLASSES}) AS known"""
    found = {}
    # The place in the list stands for the key: PostgreSQL would have to guess the type of a text.
    params = [value for place, key in enumerate(keys) for value in (place, key, place, key)]
    for place, pk in dialects.rows(f"{' UNION ALL '.join(f'SELECT * FROM ({one}) AS o' for _ in keys)}", params):
        of_name = found.setdefault(keys[place], [])
        if len(of_name) < CLASSES:
            of_name.append(pk)
    return found


class Marker:
    """Marks the words of a query in texts, as safe HTML."""

    def __init__(self, query):
        self.words = {word for word in query.words if len(word) > 1 or len(query.words) == 1}
        self.begun = query.begun if query.words and len(query.begun) > 1 else None
        self.letters = {word[0] for word in {*self.words, self.begun or "-"}}

    def is_meant(self, token):
        first = token[0].lower()
        if first.isascii() and first not in self.letters:
            return False  # folding every word of every definition would cost more than finding them
        return name_key(token) in self.words or bool(self.begun and sort_text(token).startswith(self.begun))

    def mark(self, text):
        """The text with ``<mark>`` round the words that are meant; everything is escaped."""
        out, end = [], 0
        for token in TOKEN.finditer(text):
            if self.is_meant(token.group()):
                out += [text[end : token.start()], SafeString(f"<mark>{conditional_escape(token.group())}</mark>")]
                end = token.end()
        return mark_safe("".join(conditional_escape(part) for part in (*out, text[end:])))  # escaped part by part

    def excerpt(self, markdown):
        """The part of a definition round its first word that is meant, or its opening, marked."""
        text = plain(markdown)
        if len(text) <= EXCERPT:
            return self.mark(text)
        first = next((token.start() for token in TOKEN.finditer(text) if self.is_meant(token.group())), 0)
        start = 0 if first <= EXCERPT - BEFORE else text.find(" ", first - BEFORE) + 1
        if len(text) - start <= EXCERPT:
            start = text.rfind(" ", 0, len(text) - EXCERPT) + 1
        end = len(text) if len(text) - start <= EXCERPT else max(text.rfind(" ", start, start + EXCERPT), start + 1)
        cut = self.mark(text[start:end].rstrip(" ,;:"))
        return mark_safe(f"{'…' if start else ''}{cut}{'…' if end < len(text) else ''}")
