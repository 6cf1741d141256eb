"""A course as an Anki deck (.apkg): one deck a course, one deck below it a unit.

Every note carries a permanent id, so that a newer download updates the cards that an older one made, and keeps what
the learner's Anki knows of them: a fact's and a question's own id, and for a term its course and address. The kinds of
note and the decks have fixed ids for the same reason: **never change an id or a list of fields below**, or every
learner gets a second deck beside the first.
"""

import hashlib
import re
import tempfile

from django.conf import settings
from django.urls import reverse
from django.utils.html import escape

from glossary.exchange.write import term_entries
from glossary.text.markdown import render_with_latex

PIECE = 65_536  # bytes

CSS = """
.card { font: 20px/1.5 Charter, "Bitstream Charter", Cambria, Georgia, serif; text-align: center; max-width: 34em;
  margin: 0 auto; color: #1e1c17; background: #fbfaf5 }
.card.nightMode { color: #ebe8e0; background: #15171b }
.term { font-size: 1.5em; font-weight: 700 }
.ask, .from { font: 14px/1.5 system-ui, sans-serif; opacity: .75 }
"""
FROM = '<p class="from"><a href="{{Link}}">{{Course}}</a></p>'
# name: (id, fields, question, answer)
KINDS = {
    "Studyguide term": (
        1_742_905_101,
        ("Term", "Definition", "Course", "Link"),
        '<p class="term">{{Term}}</p><p class="ask">What is it?</p>',
        "{{FrontSide}}<hr id=answer>{{Definition}}" + FROM,
    ),
    "Studyguide fact": (
        1_742_905_102,
        ("Fact", "Fact without the term", "Term", "Course", "Link"),
        '{{Fact without the term}}<p class="ask">Which term is this a must-know fact about?</p>',
        '<p class="term">{{Term}}</p><hr id=answer>{{Fact}}' + FROM,
    ),
    "Studyguide question": (
        1_742_905_103,
        ("Question", "Answer", "Term", "Course", "Link"),
        '<p class="ask">{{Term}}</p>{{Question}}',
        "{{FrontSide}}<hr id=answer>{{Answer}}" + FROM,
    ),
}


def stream_anki(course):
    """The published course as the bytes of an .apkg file, in pieces."""
    with tempfile.TemporaryFile() as file:
        write_deck(course, file)
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def write_deck(course, file):
    """Write the deck; its notes are dated by the course's last change, so that an unchanged deck changes nothing."""
    import genanki

    models = {
        kind: genanki.Model(
            number,
            kind,
            fields=[{"name": field} for field in fields],
            templates=[{"name": "Card", "qfmt": question, "afmt": answer}],
            css=CSS,
        )
        for kind, (number, fields, question, answer) in KINDS.items()
    }
    decks = {None: genanki.Deck(deck_id(course), deck_name(course.title))}
    for unit in course.units.order_by("number"):
        name = f"{decks[None].name}::{unit.number:02} {deck_name(unit.title)}"
        decks[unit.number] = genanki.Deck(deck_id(course, unit.number), name)
    for unit, kind, identity, fields in notes(course):
        decks[unit].add_note(genanki.Note(models[kind], fields, guid=genanki.guid_for(*identity)))
    filled = [deck for unit, deck in decks.items() if deck.notes or unit is None]
    genanki.Package(filled).write_to_file(file, timestamp=course.tally.changed_at.timestamp())


def notes(course):
    """Every note as (number of its unit or None, its kind, what its id is made of, its fields)."""
    title = escape(course.title)
    for term in term_entries(course, published_only=True):
        address = reverse("term", args=[course.slug, term["slug"]])
        name, place = escape(term["name"]), (title, settings.SITE_URL + address)
        identity = ("studyguide", course.slug, term["slug"])
        yield term["unit"], "Studyguide term", identity, [name, field(term["definition"]), *place]
        names = [term["name"], *term.get("aliases", [])]
        for fact in term.get("facts", []):
            blank = field(without_names(fact["text"], names)).replace(BLANK, "<b>[…]</b>")
            texts = field(fact["text"]), blank
            yield term["unit"], "Studyguide fact", (fact["id"],), [*texts, name, *place]
        for question in term.get("questions", []):
            texts = field(question["question"]), field(question.get("answer", ""))
            yield term["unit"], "Studyguide question", (question["id"],), [*texts, name, *place]


def field(text):
    """Markdown as a field of a note: HTML, formulas for Anki's own MathJax, links that leave Anki."""
    return render_with_latex(text).replace('href="/', f'href="{settings.SITE_URL}/')


BLANK = "(…)"  # plain prose, which is rendered by a short cut
# Where a name stays: in a formula, in code, in an address.
UNTOUCHED = re.compile(r"(\\\(.*?\\\)|\\\[.*?\\\]|`[^`]*`|\]\([^)]*\)|https?://\S+)", re.DOTALL)


def without_names(text, names):
    """The text with a blank for every mention of the names, so that the card does not give its answer away."""
    long = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if len(name) > 3)
    short = "|".join(re.escape(name) for name in names if len(name) <= 3)
    patterns = [(long, re.IGNORECASE), (short, 0)]
    parts = UNTOUCHED.split(text)
    for pattern, flags in patterns:
        if pattern:
            mention = re.compile(rf"(?<!\w)(?:{pattern})(?:e?s)?(?!\w)", flags)
            parts[::2] = [mention.sub(BLANK, part) for part in parts[::2]]
    return "".join(parts)


def deck_id(course, unit=None):
    """A number that stays the same for this course and unit, in the range that genanki asks for."""
    digest = hashlib.sha256(f"studyguide {course.slug} {unit}".encode()).digest()
    return (1 << 30) + int.from_bytes(digest[:4], "big") % (1 << 30)


def deck_name(title):
    """Two colons would begin a deck of their own."""
    return re.sub(r":{2,}", ":", title)
