"""Old addresses: whatever had one is found from it, in one step, whichever way it moved."""

import re

import pytest

from glossary.models import Course, OldCourseAddress, OldTermAddress, Term
from tests.factories import make_course, make_term, make_unit

pytestmark = pytest.mark.django_db


def leads_to(client, address):
    """Where a 301 from the address leads, which must be a page; None where there is none."""
    response = client.get(address)
    if response.status_code == 404:
        return None
    assert response.status_code == 301
    assert client.get(response["Location"]).status_code == 200
    return response["Location"]


def name_at(client, address):
    return re.search(r"<h1>(?:<[^>]*>)*([^<]*)", client.get(address).text)[1]


@pytest.fixture
def course():
    return make_course(slug="biology")


@pytest.fixture
def term(course):
    return make_term("Cell", course, slug="cell")


def set_and_save(obj, **values):
    for name, value in values.items():
        setattr(obj, name, value)
    obj.save()


@pytest.mark.parametrize(
    "change",
    [
        lambda term: set_and_save(term, slug="cells"),
        lambda term: Term.objects.filter(pk=term.pk).update(slug="cells"),
        lambda term: Term.objects.bulk_update([Term(pk=term.pk, name="Cell", slug="cells")], ["slug"]),
    ],
    ids=["save", "update", "bulk_update"],
)
def test_a_term_is_found_from_its_old_slug(client, term, change):
    change(term)
    assert leads_to(client, "/courses/biology/cell/") == "/courses/biology/cells/"


def test_a_chain_of_renames_is_one_step_from_each_of_its_addresses(client, term):
    for slug in ("a", "b", "c"):
        Term.objects.update(slug=slug)
    for slug in ("cell", "a", "b"):
        assert leads_to(client, f"/courses/biology/{slug}/") == "/courses/biology/c/"


def test_a_slug_taken_back_is_no_loop(client, term):
    Term.objects.update(slug="a")
    Term.objects.update(slug="cell")
    assert client.get("/courses/biology/cell/").status_code == 200
    assert leads_to(client, "/courses/biology/a/") == "/courses/biology/cell/"


def test_two_terms_that_swap_slugs_are_each_at_their_new_one(client, term, course):
    other = make_term("Acid", course, slug="acid")
    Term.objects.filter(pk=term.pk).update(slug="x")
    Term.objects.filter(pk=other.pk).update(slug="cell")
    Term.objects.filter(pk=term.pk).update(slug="acid")
    assert name_at(client, "/courses/biology/acid/") == "Cell"
    assert name_at(client, "/courses/biology/cell/") == "Acid"


def test_a_new_term_that_takes_an_old_slug_wins_until_it_leaves(client, term, course):
    Term.objects.update(slug="cells")
    new = make_term("Prison cell", course, slug="cell")
    assert name_at(client, "/courses/biology/cell/") == "Prison cell"
    set_and_save(new, status="draft")
    assert leads_to(client, "/courses/biology/cell/") == "/courses/biology/cells/"
    set_and_save(new, status="published", slug="prison-cell")
    assert leads_to(client, "/courses/biology/cell/") == "/courses/biology/prison-cell/"


def test_a_moved_term_is_found_from_its_old_course(client, term):
    there = make_course(slug="physics")
    Term.objects.update(course=there)
    assert leads_to(client, "/courses/biology/cell/") == "/courses/physics/cell/"


def test_a_renamed_course_is_followed_by_every_page_of_it(client, term, course):
    unit = make_unit(course)
    Term.objects.update(unit=unit)
    Course.objects.update(slug="life")
    Course.objects.update(slug="life-science")
    for page in ("", "cell/", "unit-1/", "feed/", "export/yaml/"):
        for old in ("biology", "life"):
            assert leads_to(client, f"/courses/{old}/{page}") == f"/courses/life-science/{page}"
    assert leads_to(client, "/courses/biology/?view=az") == "/courses/life-science/?view=az"


def test_course_and_term_renamed_in_turn_are_one_step_away(client, term):
    Term.objects.update(slug="a")
    Course.objects.update(slug="life")
    Term.objects.update(slug="b")
    Course.objects.update(slug="science")
    for address in ("biology/cell", "biology/a", "life/a", "life/cell", "biology/b", "life/b", "science/cell"):
        assert leads_to(client, f"/courses/{address}/") == "/courses/science/b/"


def test_terms_moved_out_of_a_course_before_it_was_deleted_are_found(client, term, course):
    there = make_course(slug="physics")
    Term.objects.update(course=there)
    course.delete()
    assert leads_to(client, "/courses/biology/cell/") == "/courses/physics/cell/"
    assert leads_to(client, "/courses/biology/") is None


def test_a_new_course_that_takes_an_old_slug_wins_and_hides_no_old_term(client, term, course):
    Course.objects.update(slug="life")
    make_term("Acid", make_course(slug="biology"), slug="acid")
    assert client.get("/courses/biology/").status_code == 200
    assert client.get("/courses/biology/acid/").status_code == 200
    assert leads_to(client, "/courses/biology/cell/") == "/courses/life/cell/"


def test_capitals_in_an_old_address_cost_no_second_step(client, term):
    Term.objects.update(slug="cells")
    assert leads_to(client, "/courses/Biology/CELL/") == "/courses/biology/cells/"


@pytest.mark.parametrize("gone", [lambda: Term.objects.all().delete(), lambda: Term.objects.update(status="draft")])
def test_a_deleted_or_unpublished_term_is_found_from_nowhere(client, term, gone):
    Term.objects.update(slug="cells")
    gone()
    assert leads_to(client, "/courses/biology/cell/") is None


def test_old_addresses_cost_a_living_page_no_query(client, term, django_assert_num_queries):
    with django_assert_num_queries(3):
        client.get("/courses/biology/")


def test_a_deleted_term_and_course_leave_no_term_address(term, course):
    Term.objects.update(slug="cells")
    assert OldTermAddress.objects.count() == 1
    course.delete()
    assert OldTermAddress.objects.count() == 0
    assert OldCourseAddress.objects.filter(slug="biology").count() == 1
