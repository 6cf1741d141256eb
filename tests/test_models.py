"""What the database and the models refuse, each provoked both ways."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from glossary.models import Alias, ConfusedPair, ContentVersion, Course, Fact, ReviewQuestion, Term, Unit
from tests.factories import make_course, make_term, make_unit

pytestmark = pytest.mark.django_db


def refused(create):
    with pytest.raises(IntegrityError), transaction.atomic():
        create()


def test_a_course_has_an_address_of_its_own():
    make_course(slug="biology")
    make_course(slug="physics")
    refused(lambda: make_course(slug="biology"))
    refused(lambda: make_course(slug=""))


def test_a_unit_number_stands_once_in_a_course():
    course = make_course()
    make_unit(course, 1)
    make_unit(course, 2)
    make_unit(make_course(), 1)
    refused(lambda: make_unit(course, 1))


def test_a_term_has_a_name_an_address_and_a_known_status():
    course = make_course()
    make_term("Cell", course, slug="cell")
    make_term("Cell", make_course(), slug="cell")
    refused(lambda: Term.objects.bulk_create([Term(course=course, name="Other", slug="cell", definition="x")]))
    refused(lambda: Term.objects.bulk_create([Term(course=course, name="Other", slug="", definition="x")]))
    refused(lambda: Term.objects.create(course=course, name="", slug="x", definition="x"))
    refused(lambda: make_term("Odd", course, status="odd"))


def test_facts_questions_and_aliases_are_not_empty():
    term = make_term(facts=["One."], questions=[("how", "How?", "")], aliases=["A"])
    refused(lambda: Fact.objects.create(term=term, text=""))
    refused(lambda: ReviewQuestion.objects.create(term=term, question=""))
    refused(lambda: ReviewQuestion.objects.create(term=term, question="x", kind="odd"))
    refused(lambda: Alias.objects.create(term=term, name=""))
    refused(lambda: Alias.objects.create(term=term, name="A"))


def test_a_confused_pair_is_of_two_terms_and_stands_once():
    course = make_course()
    first, second, third = (make_term(course=course) for _ in range(3))
    ConfusedPair.objects.create(term=first, other=second, difference="x")
    ConfusedPair.objects.create(term=first, other=third, difference="x")
    refused(lambda: ConfusedPair.objects.create(term=second, other=first, difference="x"))
    refused(lambda: ConfusedPair.objects.create(term=second, other=second, difference="x"))


def test_there_is_one_content_version():
    refused(lambda: ContentVersion.objects.create(id=2))


def test_a_unit_of_another_course_is_refused_at_the_unit_field():
    term = make_term()
    term.unit = make_unit(make_course())
    with pytest.raises(ValidationError) as error:
        term.full_clean()
    assert list(error.value.message_dict) == ["unit"]


def test_an_address_that_the_site_needs_is_refused_at_the_slug_field():
    term = make_term()
    for slug, fields in (("export", ["slug"]), ("unit-12", ["slug"]), ("exports", [])):
        term.slug = slug
        try:
            term.full_clean()
            found = []
        except ValidationError as error:
            found = list(error.message_dict)
        assert found == fields


def test_a_pair_across_courses_is_refused():
    pair = ConfusedPair(term=make_term(), other=make_term(), difference="x")
    with pytest.raises(ValidationError) as error:
        pair.full_clean()
    assert list(error.value.message_dict) == ["other"]


def test_text_with_a_control_character_is_refused():
    term = make_term()
    term.definition = "a\x07b"
    with pytest.raises(ValidationError, match="invisible control character"):
        term.full_clean()


def test_a_slug_once_given_stays_when_the_name_changes():
    term = make_term("Cell")
    term.name = "Nucleus"
    term.save()
    assert term.slug == "cell"


def test_slugs_that_would_meet_or_are_reserved_get_a_number():
    course = make_course()
    assert [make_term(name, course).slug for name in ("Ray", "ray", "Export", "Unit 1")] == [
        "ray",
        "ray-2",
        "export-2",
        "unit-1-2",
    ]


def test_deleting_a_unit_keeps_its_terms():
    course = make_course()
    unit = make_unit(course)
    term = make_term(course=course, unit=unit)
    unit.delete()
    term.refresh_from_db()
    assert term.unit is None


def test_deleting_a_course_takes_all_of_it():
    course = make_course()
    make_unit(course)
    make_term(course=course, facts=["One."], questions=[("how", "How?", "")], aliases=["A"])
    course.delete()
    for model in (Course, Unit, Term, Alias, Fact, ReviewQuestion):
        assert not model.objects.exists()
