"""The editors' list of terms: what its search finds, and that it never counts or sorts a whole site."""

import re

import pytest
from django.urls import reverse

from glossary.admin import lists
from glossary.models import Term
from tests.factories import make_course, make_term

pytestmark = pytest.mark.django_db

ROW = re.compile(r'<th class="field-name"><a [^>]*>([^<]*)</a>')


@pytest.fixture
def listed(admin_client):
    """The names that the list shows, in order, for a query."""

    def names(**query):
        return ROW.findall(admin_client.get(reverse("admin:glossary_term_changelist"), query).content.decode())

    return names


def test_search_finds_names_words_aliases_drafts_and_courses(listed):
    biology = make_course("Biology")
    make_term("Membrane potential", biology)
    make_term("Cell membrane", biology, aliases=["plasmalemma"])
    make_term("Membrane", biology)
    make_term("Membrane of a draft", make_course("History"), status="draft", aliases=["hidden skin"])
    make_term("Treaty", make_course("Law"))
    assert listed(q="membrane") == ["Membrane", "Cell membrane", "Membrane of a draft", "Membrane potential"]
    assert listed(q="membrane draft") == ["Membrane of a draft"]
    assert listed(q="plasmalemma") == ["Cell membrane"]
    assert listed(q="hidden sk") == ["Membrane of a draft"]
    assert listed(q="membrnae potential") == ["Membrane potential"]
    assert listed(q="biol") == ["Cell membrane", "Membrane", "Membrane potential"]
    assert listed(q="nothing at all") == []


def test_a_course_is_listed_from_a_to_z_and_all_terms_from_the_last_added(listed):
    course = make_course()
    for name in ("Beta", "Alpha", "Gamma"):
        make_term(name, course)
    make_term("Elsewhere")
    assert listed() == ["Elsewhere", "Gamma", "Alpha", "Beta"]
    assert listed(course__id__exact=course.pk) == ["Alpha", "Beta", "Gamma"]
    assert listed(course__id__exact=course.pk, o="-1") == ["Gamma", "Beta", "Alpha"]


def test_drafts_are_listed_by_their_status(listed):
    make_term("Shown")
    make_term("Draft", status="draft")
    make_term("Waiting", status="review")
    assert listed(status__exact="draft") == ["Draft"]
    assert listed(status__exact="review") == ["Waiting"]
    assert listed(status__exact="published") == ["Shown"]


def test_a_list_that_is_cut_says_so(admin_client, listed, monkeypatch):
    monkeypatch.setattr(lists, "MOST", 3)
    address, note = reverse("admin:glossary_term_changelist"), "These are the first 3"
    for name in ("One", "Two"):
        make_term(name)
    assert note not in admin_client.get(address).content.decode()
    for name in ("Three", "Four"):
        make_term(name)
    assert listed() == ["Four", "Three", "Two", "One"]
    page = admin_client.get(address).content.decode()
    assert note in page
    assert "3 terms" in page


def test_what_is_not_published_is_found_by_an_index(django_db_blocker):
    plan = Term.objects.unpublished().order_by("-id")[:50].explain()
    assert "term_unpublished" in plan or "Seq Scan" in plan  # PostgreSQL reads an empty table whole
