"""Queries that are built once and run with other values."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from glossary.models import Term
from glossary.models.prepared import Prepared
from tests.factories import make_course, make_term, make_unit

pytestmark = pytest.mark.django_db


def test_a_prepared_query_finds_what_its_queryset_finds():
    course = make_course()
    first, second = make_term("Cell", course), make_term("Acid", course)
    named = Prepared(lambda course, slug: Term.objects.at_address(course, slug))
    for term in (first, second):
        (found,) = named(course=course.slug, slug=term.slug)
        assert (found, found.course, found.page.revision) == (term, course, 0)
        assert found.has_aliases is False
    assert named(course=course.slug, slug="none") == []


def test_it_is_built_once_for_each_form_of_its_values():
    course = make_course()
    unit = make_unit(course)
    inside, outside = make_term(course=course, unit=unit), make_term(course=course)
    built = []

    def build(course, unit):
        built.append(unit)
        return Term.objects.filter(course=course, unit=unit)

    of_unit = Prepared(build)
    for _ in range(3):
        assert of_unit(course=course.pk, unit=unit.pk) == [inside]
        assert of_unit(course=course.pk, unit=None) == [outside]
    assert len(built) == 2


def test_its_sql_is_not_built_again():
    term = make_term()
    by_slug = Prepared(lambda slug: Term.objects.filter(slug=slug))
    by_slug(slug="x")
    with CaptureQueriesContext(connection) as queries:
        assert by_slug(slug=term.slug) == [term]
    assert len(queries) == 1


def test_a_value_that_was_worked_upon_is_refused():
    lower = Prepared(lambda slug: Term.objects.filter(slug=slug.upper() + "x"))
    with pytest.raises(TypeError, match="slug"):
        lower(slug="a")
