"""The gap board: what a course lacks, each line a link to the page that mends it."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from glossary import rendering
from glossary.models import Course
from tests.factories import make_course, make_term, make_unit, make_user

pytestmark = pytest.mark.django_db
FULL = {
    "facts": ["One.", "Two.", "Three.", "Four.", "Five."],
    "questions": [("how", "How?", "So."), ("discuss", "Why?", "So."), ("evaluate", "Is it so?", "So.")],
}


@pytest.fixture
def editor():
    client = Client()
    client.force_login(make_user("ana", "Editors"), "django.contrib.auth.backends.ModelBackend")
    return client


def board(client, course):
    """``{title: [(address, "name note"), …]}``, as the page shows it."""
    page = client.get(reverse("admin:glossary_course_gaps", args=[course.pk])).content.decode()
    found = {}
    for section in re.findall(r"<section>(.*?)</section>", page, re.DOTALL):
        title = re.search(r"<h2>(.*?) <small>", section).group(1)
        lines = re.findall(r'<li><a href="(.*?)">(.*?)</a>(?: <small>(.*?)</small>)?', section)
        found[title] = [(address, f"{name} {note}".strip()) for address, name, note in lines]
    return found


def change(term):
    return reverse("admin:glossary_term_change", args=[term.pk])


def test_each_thing_that_is_missing_leads_to_the_page_that_mends_it(editor):
    course = make_course()
    unit = make_unit(course)
    make_term("Whole", course, unit=unit, **FULL)
    bare = make_term("Bare", course, status="review", questions=[("how", "How?", "")])
    found = board(editor, course)
    assert found["Not published yet"] == [(change(bare), "Bare ready for review")]
    assert found["Too few facts"] == [(change(bare), "Bare 0 of 5")]
    assert found["Questions missing"] == [(change(bare), "Bare no discuss, no evaluate; 1 without an answer")]
    assert found["Not in a unit"] == [(change(bare), "Bare")]
    assert [name.split(" since")[0] for _, name in found["Longest untouched"]] == ["Whole", "Bare"]


def test_names_that_lead_to_several_terms_are_shown_at_each(editor):
    course = make_course()
    first = make_term("Social networking service", course, aliases=["SNS"])
    second = make_term("Sympathetic nervous system", course, aliases=["SNS"])
    assert board(editor, course)["Names that lead to several terms"] == [
        (change(first), "Social networking service “SNS” also leads to Sympathetic nervous system"),
        (change(second), "Sympathetic nervous system “SNS” also leads to Social networking service"),
    ]


def test_a_term_that_is_named_without_naming_back_is_shown(editor):
    course = make_course()
    osmosis = make_term("Osmosis", course, definition="Water through a membrane.")
    cell = make_term("Membrane", course, definition="The skin of a cell.")
    rendering.keep([osmosis.pk, cell.pk])
    assert board(editor, course)["One-way relations"] == [
        (change(cell), "Membrane is named by Osmosis, and does not name them")
    ]


def test_a_name_of_another_course_that_these_texts_use_asks_for_a_page(editor):
    make_term("Diffusion")
    course = make_course()
    make_term("Osmosis", course, definition="A kind of diffusion.")
    add = f"{reverse('admin:glossary_term_add')}?course={course.pk}&amp;name=Diffusion"
    assert board(editor, course)["Named here, explained elsewhere"] == [(add, "Diffusion in Osmosis")]
    make_term("Diffusion", course)
    assert board(editor, course)["Named here, explained elsewhere"] == []


def test_the_board_costs_the_same_for_many_terms(editor, django_assert_max_num_queries):
    course = make_course()
    for number in range(20):
        make_term(f"Term number {number}", course, **FULL)
    rendering.keep(course.terms.values_list("pk", flat=True))
    with django_assert_max_num_queries(24):
        assert len(board(editor, Course.objects.get())["Longest untouched"]) == 10
