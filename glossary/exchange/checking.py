"""What a course file may hold: every problem of a file at once, each with its entry, field and cure."""

import difflib
import uuid
from dataclasses import dataclass, field
from functools import cache

from django.core.exceptions import ValidationError

from glossary.exchange.reading import Refused
from glossary.models import Alias, ConfusedPair, Course, Fact, ReviewQuestion, Term, Unit
from glossary.models.fields import TEXT_MAX, LineField, MarkdownField
from glossary.models.term import is_reserved

FORMAT = "studyguide-course/1"
PROBLEMS_SHOWN = 200


@dataclass
class Entry:
    """One mapping of the file after checking: ``given`` holds the model fields that it sets."""

    given: dict


@dataclass
class FactEntry(Entry):
    uid: uuid.UUID | None


@dataclass
class QuestionEntry(Entry):
    uid: uuid.UUID | None


@dataclass
class TermEntry(Entry):
    where: str
    unit: int | None = None
    aliases: list[str] = field(default_factory=list)
    facts: list[FactEntry] = field(default_factory=list)
    questions: list[QuestionEntry] = field(default_factory=list)
    confused_with: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class CourseEntry(Entry):
    units: list[Entry]
    terms: list[TermEntry]


class Checker:
    """Walks the file's mappings, gathering problems instead of stopping at the first."""

    def __init__(self):
        self.problems = []

    def problem(self, where, message):
        self.problems.append(f"{where}: {message}" if where else message)

    def mapping(self, value, where, known):
        """The value if it is a mapping; unknown keys are named with the nearest known one."""
        if not isinstance(value, dict):
            self.problem(where, f"{kind(value)} where a mapping belongs. Write “key: value” lines.")
            return {}
        for key in value:
            if key not in known:
                near = difflib.get_close_matches(str(key), known, 1, 0.5)
                cure = f"Did you mean “{near[0]}”?" if near else f"Known are {', '.join(known)}."
                self.problem(where, f"unknown key “{short(key)}”. {cure}")
        return value

    def sequence(self, value, where):
        if value is None:
            return []
        if not isinstance(value, list):
            self.problem(where, f"{kind(value)} where a list belongs. Begin each entry with a hyphen.")
            return []
        return value

    def text(self, value, where, model_field, required=False):
        """A stripped text that the model's field takes; ``""`` for nothing."""
        if value is None:
            value = ""
        if not isinstance(value, str):
            self.problem(where, f"{kind(value)} where a text belongs. Write it in quotes.")
            return ""
        value = value.strip()
        if required and not value:
            self.problem(where, "missing. Every entry of this kind needs it.")
        # What is printable holds nothing that a text field refuses.
        if value and not (value.isprintable() and len(value) <= longest(model_field)):
            for validator in validators(model_field):
                try:
                    validator(value)
                except ValidationError as error:
                    self.problem(where, " ".join(error.messages))
                    break
        return value

    def choice(self, value, where, choices):
        if value not in choices:
            self.problem(where, f"“{short(value)}” is not known. Write {', '.join(choices[:-1])} or {choices[-1]}.")
        return value

    def switch(self, value, where):
        """True or false; a YAML file gives either as a text."""
        written = str(value).strip().lower()
        if written not in ("true", "false"):
            self.problem(where, f"{short(value)} is neither true nor false.")
        return written == "true"

    def number(self, value, where):
        """A unit's number from 1 to 9999."""
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 5:
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 9999:
            self.problem(where, f"{short(value)} is not a number from 0 to 9999.")
            return None
        return value

    def uid(self, value, where):
        if value is None:
            return None
        try:
            return uuid.UUID(value)
        except (ValueError, AttributeError, TypeError):
            self.problem(where, f"“{short(value)}” is not a permanent id. Leave the line out, and one is made.")
            return None


@cache
def validators(model_field):
    return model_field.validators


@cache
def longest(model_field):
    """How long a text may be of which a field asks nothing else than to be a text; -1 for other fields."""
    if isinstance(model_field, MarkdownField):
        return TEXT_MAX
    return model_field.max_length if isinstance(model_field, LineField) else -1


@cache
def kinds():
    return ReviewQuestion.Kind.values


def kind(value):
    names = {dict: "a mapping", list: "a list", bool: "true or false", int: "a number", float: "a number"}
    return "nothing" if value is None else names.get(type(value), "a text")


def short(value):
    text = str(value)
    return text if len(text) <= 60 else f"{text[:59]}…"


def check(data):
    """A course file's mappings as a :class:`CourseEntry`.

    :raises Refused: with every problem found
    """
    checker = Checker()
    if not isinstance(data, dict):
        raise Refused(f"{kind(data)} where a course belongs. Begin with “format: {FORMAT}”.")
    if data.get("format") != FORMAT:
        raise Refused(f"format: “{short(data.get('format'))}” is not “{FORMAT}”, the only format taken here.")
    checker.mapping(data, "", ("format", "course", "units", "terms"))
    course = check_course(checker, data.get("course"))
    course.units = check_units(checker, data.get("units"))
    course.terms = check_terms(checker, data.get("terms"), {unit.given["number"] for unit in course.units})
    if checker.problems:
        raise Refused(checker.problems)
    return course


COURSE_FIELDS = ("slug", "title", "subject", "description", "license", "license_url", "attribution", "source_url")
TERM_FIELDS = ("name", "slug", "topic", "definition", "status")
TERM_KEYS = (*TERM_FIELDS, "linked", "unit", "aliases", "facts", "questions", "confused_with")


def given_texts(checker, mapping, where, model, fields, required):
    """The model fields that the mapping sets; one that is absent is left as it is on the site."""
    return {
        name: checker.text(mapping.get(name), f"{where}.{name}", model._meta.get_field(name), name in required)
        for name in fields
        if name in mapping or name in required
    }


def check_course(checker, value):
    mapping = checker.mapping(value, "course", COURSE_FIELDS)
    required = ("slug", "title", "subject")
    return CourseEntry(given_texts(checker, mapping, "course", Course, COURSE_FIELDS, required), [], [])


def check_units(checker, value):
    units, numbers = [], set()
    for index, item in enumerate(checker.sequence(value, "units"), 1):
        where = f"units[{index}]"
        mapping = checker.mapping(item, where, ("number", "title"))
        number = checker.number(mapping.get("number"), f"{where}.number")
        title = checker.text(mapping.get("title"), f"{where}.title", Unit._meta.get_field("title"), True)
        if number in numbers:
            checker.problem(f"{where}.number", f"{number} is listed twice. Give each unit its own number.")
        numbers.add(number)
        units.append(Entry({"number": number, "title": title}))
    return units


def check_terms(checker, value, units):
    terms, slugs, bare, uids = [], {}, {}, {}
    for index, item in enumerate(checker.sequence(value, "terms"), 1):
        term = check_term(checker, item, f"terms[{index}]", units)
        terms.append(term)
        for seen, name, message in (
            (slugs, term.given.get("slug"), "has the same slug as {}. Give one of them another."),
            (
                bare,
                None if term.given.get("slug") else term.given["name"],
                "has the same name as {}. Give each a slug.",
            ),
        ):
            if name and name in seen:
                checker.problem(term.where, message.format(seen[name]))
            elif name:
                seen[name] = term.where
        for entry in (*term.facts, *term.questions):
            if entry.uid and entry.uid in uids:
                checker.problem(
                    term.where, f"the id {entry.uid} also stands in {uids[entry.uid]}. Remove one of the two."
                )
            elif entry.uid:
                uids[entry.uid] = term.where
    return terms


def check_term(checker, item, where, units):
    mapping = checker.mapping(item, where, TERM_KEYS)
    if isinstance(mapping.get("name"), str):
        where = f"{where} “{short(mapping['name'])}”"
    given = given_texts(checker, mapping, where, Term, TERM_FIELDS, ("name", "definition"))
    if given.get("slug") and is_reserved(given["slug"]):
        checker.problem(f"{where}.slug", "the site needs this address for itself. Choose another.")
    if not given.get("slug"):
        given.pop("slug", None)
    if "status" in given:
        given["status"] = checker.choice(given["status"] or "published", f"{where}.status", Term.Status.values)
    if "linked" in mapping:
        given["linked"] = checker.switch(mapping["linked"], f"{where}.linked")
    term = TermEntry(given, where)
    if mapping.get("unit") not in (None, ""):
        term.unit = checker.number(mapping["unit"], f"{where}.unit")
        if term.unit is not None and term.unit not in units:
            checker.problem(f"{where}.unit", f"{term.unit} is not listed under units. List it there, with its title.")
    if "unit" in mapping:
        given["unit"] = term.unit
    alias_field = Alias._meta.get_field("name")
    for number, alias in enumerate(checker.sequence(mapping.get("aliases"), f"{where}.aliases"), 1):
        alias = checker.text(alias, f"{where}.aliases[{number}]", alias_field, True)
        if alias not in term.aliases:
            term.aliases.append(alias)
    term.facts = check_facts(checker, mapping.get("facts"), where)
    term.questions = check_questions(checker, mapping.get("questions"), where)
    for number, pair in enumerate(checker.sequence(mapping.get("confused_with"), f"{where}.confused_with"), 1):
        place = f"{where}.confused_with[{number}]"
        pair = checker.mapping(pair, place, ("term", "difference"))
        other = checker.text(pair.get("term"), f"{place}.term", Term._meta.get_field("name"), True)
        difference = ConfusedPair._meta.get_field("difference")
        term.confused_with.append(
            (other, checker.text(pair.get("difference"), f"{place}.difference", difference, True))
        )
    return term


def check_facts(checker, value, where):
    facts = []
    for number, item in enumerate(checker.sequence(value, f"{where}.facts"), 1):
        place = f"{where}.facts[{number}]"
        mapping = {"text": item} if isinstance(item, str) else checker.mapping(item, place, ("text", "source", "id"))
        given = given_texts(checker, mapping, place, Fact, ("text", "source"), ("text",))
        facts.append(FactEntry(given, checker.uid(mapping.get("id"), f"{place}.id")))
    return facts


def check_questions(checker, value, where):
    questions = []
    for number, item in enumerate(checker.sequence(value, f"{where}.questions"), 1):
        place = f"{where}.questions[{number}]"
        mapping = checker.mapping(item, place, ("kind", "question", "answer", "id"))
        given = given_texts(checker, mapping, place, ReviewQuestion, ("question", "answer"), ("question",))
        given["kind"] = checker.choice(mapping.get("kind") or "how", f"{place}.kind", kinds())
        questions.append(QuestionEntry(given, checker.uid(mapping.get("id"), f"{place}.id")))
    return questions
