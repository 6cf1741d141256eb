"""A course as a text file: YAML and JSON course files, a CSV table, and a Django fixture.

What readers download is written piece by piece, a few hundred terms at a time, so that a large course needs no more
memory than a small one. No query stays open between two pieces: a slow reader must not hold the database.
"""

import csv
import io
import json
import re
import textwrap
from collections import defaultdict

import yaml
from django.core import serializers
from django.db.models import Count, Max

from glossary.exchange.checking import COURSE_FIELDS, FORMAT
from glossary.models import Alias, ConfusedPair, Fact, ReviewQuestion, Term

BATCH = 500


def course_file(course, published_only, full=False):
    """The course as the mappings of a course file, in course order; ``full`` writes empty values too."""
    return {**head(course, full), "terms": list(term_entries(course, published_only, full))}


def head(course, full=False):
    return {
        "format": FORMAT,
        "course": {name: value for name in COURSE_FIELDS if (value := getattr(course, name)) or full},
        "units": [{"number": unit.number, "title": unit.title} for unit in course.units.order_by("number")],
    }


def term_entries(course, published_only, full=False):
    """Each term's mapping, in course order; five queries for every ``BATCH`` terms."""
    terms = course.terms.published() if published_only else course.terms.all()
    ids = list(terms.in_course_order().values_list("pk", flat=True))
    for start in range(0, len(ids), BATCH):
        yield from entries(terms, ids[start : start + BATCH], published_only, full)


def entries(terms, ids, published_only, full):
    aliases, facts, questions, pairs = (defaultdict(list) for _ in range(4))
    for term, name in Alias.objects.filter(term__in=ids).order_by("id").values_list("term", "name"):
        aliases[term].append(name)
    rows = Fact.objects.filter(term__in=ids).order_by("position", "id")
    for term, text, source, uid in rows.values_list("term", "text", "source", "uid"):
        facts[term].append({"text": text, **({"source": source} if source or full else {}), "id": str(uid)})
    rows = ReviewQuestion.objects.filter(term__in=ids).order_by("position", "id")
    for term, kind, question, answer, uid in rows.values_list("term", "kind", "question", "answer", "uid"):
        questions[term].append({"kind": kind, "question": question, "answer": answer, "id": str(uid)})
    rows = ConfusedPair.objects.filter(term__in=ids).order_by("id")
    if published_only:
        rows = rows.filter(other__status=Term.Status.PUBLISHED)
    for term, other, difference in rows.values_list("term", "other__name", "difference"):
        pairs[term].append({"term": other, "difference": difference})
    names = ("pk", "name", "slug", "unit__number", "topic", "definition", "status", "linked")
    found = {row[0]: row for row in terms.filter(pk__in=ids).values_list(*names)}
    for pk in ids:
        if pk not in found:
            continue  # gone, or a draft again, since the order was asked for
        _, name, slug, unit, topic, definition, status, linked = found[pk]
        entry = {
            "name": name,
            "slug": slug,
            "aliases": aliases[pk],
            "unit": unit,
            "topic": topic,
            "definition": definition,
            "facts": facts[pk],
            "questions": questions[pk],
            "confused_with": pairs[pk],
            "linked": ("true" if full else None) if linked else "false",
            "status": status,
        }
        yield {key: value for key, value in entry.items() if value or full or key in ("unit", "topic")}


def to_json(data):
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def to_yaml(data):
    return yaml.dump(
        data, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper), allow_unicode=True, sort_keys=False, width=110
    )


def stream_json(course):
    """The same text as :func:`to_json` gives for the published course, in pieces."""
    yield to_json({**head(course), "terms": []}).removesuffix("]\n}\n")
    comma = ""
    for entry in term_entries(course, published_only=True):
        yield f"{comma}\n" + textwrap.indent(json.dumps(entry, ensure_ascii=False, indent=1), "  ")
        comma = ","
    yield "\n ]\n}\n" if comma else "]\n}\n"


def stream_yaml(course):
    """The same text as :func:`to_yaml` gives for the published course, in pieces."""
    yield to_yaml(head(course))
    start = "terms:\n"
    for entry in term_entries(course, published_only=True):
        yield start + to_yaml([entry])
        start = ""
    if start:
        yield "terms: []\n"


def table(course):
    """The published course as rows of texts and numbers, the heading first: one row a term.

    Facts and questions stand in numbered columns, as many as the fullest term needs.
    """
    terms = course.terms.published()
    most = {
        name: terms.annotate(number=Count(name)).aggregate(most=Max("number"))["most"] or 0
        for name in ("facts", "questions")
    }
    sources = Fact.objects.filter(term__in=terms).exclude(source="").exists()
    heading = ["name", "slug", "aliases", "unit", "unit title", "topic", "definition"]
    parts = ("fact", "source") if sources else ("fact",)
    heading += [f"{what} {n}" for n in range(1, most["facts"] + 1) for what in parts]
    heading += [f"{what} {n}" for n in range(1, most["questions"] + 1) for what in ("kind", "question", "answer")]
    yield heading
    titles = {None: "", **dict(course.units.values_list("number", "title"))}
    for term in term_entries(course, published_only=True):
        row = [term["name"], term["slug"], "; ".join(a.replace(";", "\\;") for a in term.get("aliases", []))]
        row += [term["unit"], titles.get(term["unit"], ""), term["topic"], term["definition"]]
        facts = attrs(term.get("facts", [])[: most["facts"]], ("text", "source") if sources else ("text",))
        questions = attrs(term.get("questions", [])[: most["questions"]], ("kind", "question", "answer"))
        row += pad(facts, len(parts) * most["facts"])
        yield [*row, *pad(questions, 3 * most["questions"])]


def stream_csv(course):
    """The table as CSV, with the mark by which spreadsheets know UTF-8, and no cell that they would run."""
    text = io.StringIO()
    writer = csv.writer(text)
    text.write("\ufeff")
    for row in table(course):
        writer.writerow([harmless(cell) for cell in row])
        yield text.getvalue()
        text.seek(0)
        text.truncate()


def attrs(mappings, keys):
    return [mapping.get(key, "") for mapping in mappings for key in keys]


def pad(cells, width):
    return [*cells, *[""] * (width - len(cells))]


# A spreadsheet runs a cell that begins so (OWASP, “CSV injection”); the last four are the full-width forms that it
# takes for the same signs in East Asian settings.
DANGEROUS = "=+\\-@\t\r＝＋－＠"
HARMFUL = re.compile(f"'*[{DANGEROUS}]")
MADE_HARMLESS = re.compile(f"'+[{DANGEROUS}]")


def harmless(cell):
    """A text that begins like a formula gets an apostrophe, which makes it text; :func:`as_typed` takes it off."""
    return f"'{cell}" if isinstance(cell, str) and HARMFUL.match(cell) else cell


def as_typed(cell):
    """The text that :func:`harmless` was given."""
    return cell[1:] if MADE_HARMLESS.match(cell) else cell


def fixture(course):
    """The course as a Django fixture: the bytes that dumpdata gives for a site with this course alone."""
    rows = [course, *course.units.order_by("pk"), *course.terms.order_by("pk")]
    for model in (Alias, Fact, ReviewQuestion, ConfusedPair):
        rows += model.objects.filter(term__course=course).order_by("pk")
    return serializers.serialize(
        "yaml", rows, use_natural_primary_keys=True, use_natural_foreign_keys=True, allow_unicode=True
    )
