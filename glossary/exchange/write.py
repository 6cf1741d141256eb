"""A course as a file: YAML and JSON course files, a CSV table, and a Django fixture."""

import csv
import io
import json

import yaml
from django.core import serializers
from django.db.models import prefetch_related_objects

from glossary.exchange.checking import COURSE_FIELDS, FORMAT
from glossary.models import Alias, ConfusedPair, Fact, ReviewQuestion


def course_file(course, published_only):
    """The course as the mappings of a course file, in course order."""
    terms = course.terms.published() if published_only else course.terms.all()
    terms = list(terms.in_course_order().select_related("unit"))
    prefetch_related_objects(terms, "aliases", "facts", "questions", "confused_with__other")
    return {
        "format": FORMAT,
        "course": {name: value for name in COURSE_FIELDS if (value := getattr(course, name))},
        "units": [{"number": unit.number, "title": unit.title} for unit in course.units.order_by("number")],
        "terms": [term_entry(term, {term.pk for term in terms}) for term in terms],
    }


def term_entry(term, exported):
    entry = {
        "name": term.name,
        "slug": term.slug,
        "aliases": [alias.name for alias in term.aliases.all()],
        "unit": term.unit and term.unit.number,
        "topic": term.topic,
        "definition": term.definition,
        "facts": [
            {"text": fact.text, **({"source": fact.source} if fact.source else {}), "id": str(fact.uid)}
            for fact in term.facts.all()
        ],
        "questions": [
            {"kind": question.kind, "question": question.question, "answer": question.answer, "id": str(question.uid)}
            for question in term.questions.all()
        ],
        "confused_with": [
            {"term": pair.other.name, "difference": pair.difference}
            for pair in term.confused_with.all()
            if pair.other_id in exported
        ],
        "linked": None if term.linked else "false",
        "status": term.status,
    }
    return {key: value for key, value in entry.items() if value or key in ("unit", "topic")}


def to_json(data):
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def to_yaml(data):
    return yaml.dump(
        data, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper), allow_unicode=True, sort_keys=False, width=110
    )


def to_csv(data):
    """One row a term; facts and questions in numbered columns, as many as the fullest term needs."""
    facts = max((len(term.get("facts", [])) for term in data["terms"]), default=0)
    questions = max((len(term.get("questions", [])) for term in data["terms"]), default=0)
    header = ["name", "slug", "aliases", "unit", "topic", "definition"]
    header += [f"fact {n}" for n in range(1, facts + 1)]
    header += [f"{what} {n}" for n in range(1, questions + 1) for what in ("kind", "question", "answer")]
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(header)
    for term in data["terms"]:
        row = [term["name"], term["slug"], "; ".join(term.get("aliases", [])), term["unit"], term["topic"]]
        row += [term["definition"], *pad([fact["text"] for fact in term.get("facts", [])], facts)]
        answers = attrs(term.get("questions", []), ("kind", "question", "answer"))
        writer.writerow([harmless(cell) for cell in (*row, *pad(answers, 3 * questions))])
    return table.getvalue()


def attrs(mappings, keys):
    return [mapping.get(key, "") for mapping in mappings for key in keys]


def pad(cells, width):
    return [*cells, *[""] * (width - len(cells))]


def harmless(cell):
    """A spreadsheet runs what begins like a formula (OWASP, “CSV injection”); an apostrophe makes it text."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


FORMATS = {
    "json": ("application/json", to_json),
    "yaml": ("application/yaml", to_yaml),
    "csv": ("text/csv; charset=utf-8", to_csv),
}


def fixture(course):
    """The course as a Django fixture: the bytes that dumpdata gives for a site with this course alone."""
    rows = [course, *course.units.order_by("pk"), *course.terms.order_by("pk")]
    for model in (Alias, Fact, ReviewQuestion, ConfusedPair):
        rows += model.objects.filter(term__course=course).order_by("pk")
    return serializers.serialize(
        "yaml", rows, use_natural_primary_keys=True, use_natural_foreign_keys=True, allow_unicode=True
    )
