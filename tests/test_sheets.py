"""What a reader prints: cram sheets and cut-out cards."""

import re

import pytest
from django.urls import reverse

from glossary import rendering
from glossary.models import Term
from glossary.views import sheets
from tests.factories import make_course, make_term, make_unit
from tests.test_pages import text

pytestmark = pytest.mark.django_db

SHEETS = ("print", "cards")


@pytest.fixture
def course():
    course = make_course("Biology", slug="biology", attribution="By Ada.", license="CC BY 4.0")
    second, first = make_unit(course, 2, "Genes"), make_unit(course, 1, "Cells")
    make_term(
        "Gene",
        course,
        unit=second,
        topic="2.1 Heredity",
        definition="A stretch of DNA.",
        facts=["Humans have 20,000."],
        questions=[("evaluate", "Judge it.", "A verdict."), ("how", "How is it read?", "By transcription.")],
    )
    make_term("Cell", course, unit=first, definition="The smallest living unit.", questions=[("how", "Why small?", "")])
    make_term("Loose", course, definition="In no unit.", questions=[("how", "Where?", "Nowhere.")])
    make_term("Hidden", course, unit=first, definition="Not yet.", status=Term.Status.DRAFT)
    return course


def assert_in_order(page, parts):
    places = [page.index(part) for part in parts]
    assert places == sorted(places)


def test_a_cram_sheet_has_units_in_order_with_numbered_questions_and_their_answers_at_the_end(client, course):
    response = client.get(reverse("print", args=["biology"]))
    page = text(response)
    assert_in_order(
        page,
        [
            "Unit 1: Cells",
            "The smallest living unit.",
            "Why small?",
            "Unit 2: Genes",
            "2.1 Heredity",
            "A stretch of DNA.",
            "Humans have 20,000.",
            "How is it read?",
            "Judge it.",
            "More terms",
            "In no unit.",
            "Where?",
            "Answers",
            "Gene. By transcription.",
            "Gene. A verdict.",
            "Loose. Nowhere.",
            "By Ada.",
            "CC BY 4.0",
        ],
    )
    # The second question's answer carries the second question's number; the first has no answer yet.
    numbers = re.findall(r'<li value="(\d+)">', response.content.decode())
    assert numbers == ["1", "2", "3", "4", "2", "3", "4"]


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_of_a_unit_has_that_unit_alone_and_no_sheet_has_a_draft(client, course, name):
    page = text(client.get(reverse(f"unit-{name}", args=["biology", 1])))
    assert "The smallest living unit." in page
    assert "A stretch of DNA." not in page
    for address in (reverse(name, args=["biology"]), reverse(f"unit-{name}", args=["biology", 1])):
        assert "Hidden" not in text(client.get(address))


@pytest.mark.parametrize("name", SHEETS)
def test_an_unknown_course_or_unit_has_no_sheet(client, course, name):
    assert client.get(reverse(name, args=["botany"])).status_code == 404
    assert client.get(reverse(f"unit-{name}", args=["biology", 9])).status_code == 404


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_without_terms_leads_on_to_the_course(client, name):
    course = make_course(slug="latin")
    response = client.get(reverse(name, args=["latin"]))
    assert "There are no terms here" in text(response)
    assert f'href="{course.get_absolute_url()}">See the course' in response.content.decode()


@pytest.mark.parametrize("name", SHEETS)
def test_a_large_course_comes_in_parts(client, course, name, monkeypatch):
    monkeypatch.setattr(sheets, "TERMS_A_PART", 2)
    first = client.get(reverse(name, args=["biology"]))
    assert "part 1 of 2" in text(first)
    assert 'href="?page=2"' in first.content.decode()
    second = text(client.get(reverse(name, args=["biology"]) + "?page=2"))
    assert "In no unit." in second
    assert "A stretch of DNA." not in second
    for bad in ("0", "-1", "99999999999999999999", "x", ""):
        assert client.get(reverse(name, args=["biology"]) + f"?page={bad}").status_code == 200


@pytest.mark.parametrize(("name", "queries"), [("print", 4), ("cards", 3)])
def test_a_sheet_costs_the_same_queries_however_many_terms(client, name, queries, django_assert_num_queries):
    course = make_course(slug="biology")
    unit = make_unit(course)
    for number in range(30):
        make_term(f"Term {number}", course, unit=unit, questions=[("how", "How?", "So.")])
    rendering.keep_stale()
    with django_assert_num_queries(queries):
        client.get(reverse(name, args=["biology"]))


def test_cards_have_each_front_and_its_back_in_the_same_place_of_their_sheets(client, course):
    page = text(client.get(reverse("cards", args=["biology"])))
    assert "3 cut-out cards" in page
    assert_in_order(page, ["Cell", "Gene", "Loose", "The smallest living unit.", "A stretch of DNA.", "In no unit."])


def test_a_definition_too_long_for_a_card_ends_with_a_sentence_and_is_escaped(client):
    course = make_course(slug="long")
    make_term("Long", course, definition="Every \\<b> sentence here says the same thing twice over. " * 40)
    page = client.get(reverse("cards", args=["long"])).content.decode()
    (back,) = re.findall(r'<div class="card size-4">\s*<p>(.*?)</p>', page)
    assert 400 < len(back) < 1100
    assert back.startswith("Every &lt;b&gt; sentence")
    assert back.endswith("twice over.")


def test_sheets_are_kept_out_of_indexes_because_their_texts_have_pages_of_their_own(client, course):
    for name in SHEETS:
        assert '<meta name="robots" content="noindex">' in client.get(reverse(name, args=["biology"])).content.decode()


def test_course_unit_and_term_lead_to_their_sheets(client, course):
    term = course.terms.get(name="Cell")
    for address, name, args in (
        (course.get_absolute_url(), "", ["biology"]),
        (reverse("unit", args=["biology", 1]), "unit-", ["biology", 1]),
        (term.get_absolute_url(), "unit-", ["biology", 1]),
    ):
        page = client.get(address).content.decode()
        for kind in SHEETS:
            assert f'href="{reverse(name + kind, args=args)}"' in page


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_the_same_for_everyone_and_may_be_kept(client, course, name):
    response = client.get(reverse(name, args=["biology"]))
    assert "public" in response["Cache-Control"]
    assert response["Cache-Tag"] == "site,course:biology"
    assert not response.cookies
