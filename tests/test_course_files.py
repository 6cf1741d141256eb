"""Course files: what is refused and how it is said."""

import json

import pytest

from glossary.exchange.checking import check
from glossary.exchange.reading import Refused, read

COURSE = {"slug": "biology", "title": "Biology", "subject": "Science"}
TERM = {"name": "Cell", "definition": "The unit of life."}


def data(**changes):
    return {"format": "studyguide-course/1", "course": COURSE, "terms": [TERM], **changes}


def term(**changes):
    return data(terms=[{**TERM, **changes}])


def problems(mappings):
    with pytest.raises(Refused) as refused:
        check(mappings)
    return refused.value.problems


def refusal(content, name="x.yaml"):
    with pytest.raises(Refused) as refused:
        read(content, name)
    return str(refused.value)


def test_yaml_and_json_give_the_same_course():
    yaml = b"""
format: studyguide-course/1
course: {slug: biology, title: Biology, subject: Science}
terms:
- name: Cell
  definition: The unit of life.
"""
    assert read(yaml, "x.yaml") == read(json.dumps(data()).encode(), "x.json") == data()


def test_a_yaml_value_is_the_text_that_was_written():
    entry = read(b"name: No\nyear: 1066\nday: 2001-01-01\nnothing: ~\nempty:\n", "x.yaml")
    assert entry == {"name": "No", "year": "1066", "day": "2001-01-01", "nothing": None, "empty": None}


@pytest.mark.parametrize(
    ("mappings", "message"),
    [
        (None, "nothing where a course belongs"),
        ([], "a list where a course belongs"),
        (data(format="studyguide-course/2"), "format: “studyguide-course/2” is not “studyguide-course/1”"),
        (data(units="one"), "units: a text where a list belongs"),
        (data(course=None), "course: nothing where a mapping belongs"),
        (data(course={**COURSE, "title": ""}), "course.title: missing"),
        (data(course={**COURSE, "slug": "Not A Slug"}), "course.slug: Write small letters"),
        (data(course={**COURSE, "source_url": "javascript:alert(1)"}), "course.source_url: Enter a valid URL"),
        (data(extra=1), "unknown key “extra”"),
        (term(definiton="x"), "unknown key “definiton”. Did you mean “definition”?"),
        (term(definition=""), "terms[1] “Cell”.definition: missing"),
        (term(definition=5), "terms[1] “Cell”.definition: a number where a text belongs. Write it in quotes."),
        (term(definition="x" * 8001), "Ensure this value has at most 8000 characters"),
        (term(definition="a\0b"), "invisible control character"),
        (term(name="x" * 201), "Ensure this value has at most 200 characters"),
        (term(slug="unit-3"), "the site needs this address for itself"),
        (term(unit=3), "terms[1] “Cell”.unit: 3 is not listed under units"),
        (term(unit="one"), "one is not a number from 0 to 9999"),
        (term(unit=True), "True is not a number"),
        (term(status="hidden"), "“hidden” is not known. Write draft, review or published."),
        (term(facts=[{"txt": "x"}]), "Did you mean “text”?"),
        (term(facts=["One.", ""]), "terms[1] “Cell”.facts[2].text: missing"),
        (term(facts=[{"text": "x", "id": "12"}]), "“12” is not a permanent id"),
        (term(facts={"text": "x"}), "facts: a mapping where a list belongs. Begin each entry with a hyphen."),
        (
            term(questions=[{"kind": "why", "question": "Why?"}]),
            "“why” is not known. Write how, discuss or evaluate.",
        ),
        (term(aliases=["ATP", 5]), "aliases[2]: a number where a text belongs"),
        (term(confused_with=[{"term": "Atom"}]), "confused_with[1].difference: missing"),
        (data(terms=[TERM, TERM]), "has the same name as terms[1] “Cell”. Give each a slug."),
        (data(terms=[{**TERM, "slug": "c"}] * 2), "has the same slug as terms[1] “Cell”"),
        (data(units=[{"number": 1, "title": "A"}] * 2), "1 is listed twice"),
        (
            term(facts=[{"text": t, "id": "8d1e6cf0-0000-4000-8000-000000000000"} for t in "ab"]),
            "the id 8d1e6cf0-0000-4000-8000-000000000000 also stands in",
        ),
    ],
)
def test_a_mistake_is_named_with_its_place_and_its_cure(mappings, message):
    assert message in "\n".join(problems(mappings))


def test_all_mistakes_are_told_at_once():
    assert len(problems(data(terms=[{"nam": "x"}, {"name": "y", "definition": 1}, 3]))) == 7


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a: &x [1]\nb: *x\n", "line 1: anchors (& and *) are not taken"),
        (b"a: !!python/object:os.system x\n", "line 1: tags (!) are not taken"),
        (b"a: b\na: c\n", "line 2: “a” stands here twice"),
        (b"? [a]\n: b\n", "a key must be one word"),
        (b"a: [" * 30, "nested too deeply"),
        (b"a: [b\n", "not YAML"),
        (b"a: \x07\n", "invisible control character (U+0007)"),
        (b"ok\ncaf\xe9", "line 2: not UTF-8"),
    ],
)
def test_a_bad_yaml_file_is_refused_with_its_line(content, message):
    assert message in refusal(content)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{"a": 1,\n "a": 2}', "“a” stands twice"),
        (b'{"a": NaN}', "NaN is not JSON"),
        (b'{"a": \n oops}', "line 2: not JSON"),
        (b"[" * 100_000, "nested too deeply"),
        (b"9" * 10_000, "a number is too long"),
        (b'{"format": "x"}\xff', "not UTF-8"),
    ],
)
def test_a_bad_json_file_is_refused(content, message):
    assert message in refusal(content, "x.json")


def test_a_bomb_of_anchors_is_refused_at_once():
    bomb = b"a: &a [x,x,x,x]\n" + b"".join(b"%c: &%c [*%c,*%c]\n" % (n + 1, n + 1, n, n) for n in range(97, 120))
    assert "anchors" in refusal(bomb)
