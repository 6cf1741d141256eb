"""Answers for programs."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from datetime import timedelta

import pytest
import yaml
from django.db import DatabaseError, connection
from django.utils import timezone

from glossary.models import TermPage
from tests.factories import make_course, make_term

pytestmark = pytest.mark.django_db(databases="__all__")
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def test_the_sitemap_leads_to_every_published_term_and_course(client, settings, monkeypatch):
    monkeypatch.setattr("glossary.sitemaps.Terms.limit", 10**9)  # PostgreSQL's numbers go on from test to test
    term = make_term("Cell", make_course("Biology", slug="biology"))
    index = ET.fromstring(client.get("/sitemap.xml").content)
    pages = [loc.text.removeprefix(settings.SITE_URL) for loc in index.findall(".//s:loc", SITEMAP)]
    assert pages == ["/sitemap-courses.xml", "/sitemap-terms.xml"]
    found = [loc.text for page in pages for loc in ET.fromstring(client.get(page).content).findall(".//s:loc", SITEMAP)]
    assert found == [f"{settings.SITE_URL}/courses/biology/", f"{settings.SITE_URL}{term.get_absolute_url()}"]


def test_a_sitemap_is_cut_into_files_by_ranges_of_ids(client, monkeypatch):
    from glossary.sitemaps import Terms

    monkeypatch.setattr(Terms, "limit", 2)
    terms = [make_term() for _ in range(5)]
    found = []
    for page in range(1, terms[-1].pk // 2 + 2):
        found += ET.fromstring(client.get(f"/sitemap-terms.xml?p={page}").content).findall(".//s:loc", SITEMAP)
    assert len(found) == 5
    assert client.get("/sitemap-terms.xml?p=99999").status_code == 404
    assert client.get("/sitemap-terms.xml?p=x").status_code == 404


def test_feeds_hold_what_changed_last_first(client, settings):
    course = make_course("Biology")
    old, new = make_term("Old", course), make_term("New", course)
    TermPage.objects.update(changed_at=timezone.now() - timedelta(days=1))  # not within the same millisecond
    old.definition = "Changed again."
    old.save()
    for address in ("/feed/", f"{course.get_absolute_url()}feed/"):
        feed = ET.fromstring(client.get(address).content)
        links = [entry.find("a:link", ATOM).get("href") for entry in feed.findall("a:entry", ATOM)]
        assert links == [settings.SITE_URL + term.get_absolute_url() for term in (old, new)]
        assert feed.find("a:link[@rel='self']", ATOM).get("href") == settings.SITE_URL + address


def test_robots_are_told_the_sitemap_and_kept_out_of_the_admin(client, settings):
    robots = client.get("/robots.txt").content.decode()
    assert f"Sitemap: {settings.SITE_URL}/sitemap.xml" in robots
    assert "Disallow: /admin/" in robots


def test_browsers_can_add_the_search(client, settings):
    description = ET.fromstring(client.get("/opensearch.xml").content)
    templates = [url.get("template") for url in description if url.tag.endswith("Url") and not url.get("rel")]
    assert templates == [
        f"{settings.SITE_URL}/search/?q={{searchTerms}}",
        f"{settings.SITE_URL}/search/suggest/?q={{searchTerms}}",
    ]


def test_a_course_can_be_taken_away_in_each_form(client):
    course = make_course("Biology", slug="biology")
    make_term(
        "Cell",
        course,
        definition="=1+1",
        facts=["One.", "Two."],
        questions=[("how", "How?", "So.")],
        aliases=["Unit of life"],
    )
    make_term("Draft", course, status="draft")
    data = json.loads(client.get("/courses/biology/export/json/").getvalue())
    assert yaml.safe_load(client.get("/courses/biology/export/yaml/").getvalue()) == data
    assert [term["name"] for term in data["terms"]] == ["Cell"]
    table = client.get("/courses/biology/export/csv/")
    assert table["Content-Disposition"] == 'attachment; filename="biology.csv"'
    [row] = csv.DictReader(io.StringIO(table.getvalue().decode("utf-8-sig")))
    assert row["definition"] == "'=1+1"
    assert (row["fact 2"], row["answer 1"]) == ("Two.", "So.")
    assert client.get("/courses/biology/export/exe/").status_code == 404
    assert client.get("/courses/none/export/csv/").status_code == 404


def test_health_touches_no_database_and_readiness_does(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").content == b"ready\n"


def test_readiness_fails_without_a_database(client, monkeypatch):
    def refuse(*args, **kwargs):
        raise DatabaseError

    monkeypatch.setattr(connection, "cursor", refuse)
    assert client.get("/readyz").status_code == 503


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_a_page_for_reading_takes_no_other_method(client, method):
    assert getattr(client, method)("/").status_code == 405
