"""The results page, suggestions, OpenSearch, and what was wanted and not found."""

import json
import re
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from glossary.models import Course, WantedTerm
from glossary.search import Query, wanted
from glossary.search.showing import Marker
from tests.factories import make_course, make_term

pytestmark = pytest.mark.django_db


def main_part(client, **params):
    page = client.get("/search/", params)
    assert page.status_code == 200
    return page.text[page.text.index("<main") :]


def test_words_are_marked_in_names_and_in_the_part_of_the_definition_that_has_them(client):
    make_term(
        "Cell membranes", definition="Long ago. " * 40 + "A thin <membrane> of lipids & proteins. " + "End. " * 40
    )
    text = main_part(client, q="membrane")
    assert "Cell <mark>membranes</mark>" in text
    assert "&lt;<mark>membrane</mark>&gt; of lipids &amp; proteins" in text
    assert "…" in text


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "a&lt;b"])
def test_what_is_typed_is_shown_escaped(client, typed):
    make_term("Script alert", definition="<script>alert(1)</script> 1")
    page = client.get("/search/", {"q": typed}).text
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_marks_never_open_a_tag():
    marker = Marker(Query.parse("b amp lt"))
    assert marker.mark("<b> & b") == "&lt;<mark>b</mark>&gt; &amp; <mark>b</mark>" or "<b>" not in marker.mark(
        "<b> & b"
    )


def test_a_name_of_several_courses_asks_which_class(client):
    for title in ("Biology", "General Chemistry"):
        make_term("Nucleus", make_course(title), definition=f"As in {title}.")
    text = main_part(client, q="nucleus")
    assert "in 2 courses: which class?" in text
    assert text.index("As in Biology.") < text.index("As in General Chemistry.")


def test_a_name_of_very_many_courses_shows_a_few_and_the_way_to_all(client):
    for number in range(9):
        make_term("Nucleus", make_course(f"Course {number:02}"))
    text = main_part(client, q="nucleus")
    assert text.count("What the thing is.") == 4
    assert '<a href="/terms/nucleus/">Compare all 9 courses</a>' in text


def test_results_are_narrowed_by_course_and_by_subject(client):
    biology = make_course("Biology", subject="Sciences", slug="biology")
    make_term("Cell", biology, definition="The smallest living thing.")
    make_term("Cell", make_course("Penology", subject="Law"), definition="A room in a prison.")
    by_course = main_part(client, q="cell", course="biology")
    by_subject = main_part(client, q="cell", subject="Law")
    assert "living" in by_course
    assert "prison" not in by_course
    assert "prison" in by_subject
    assert "living" not in by_subject


def header_fields(client, **params):
    page = client.get("/search/", params).text
    return re.findall('<input type="hidden" name="([a-z]+)" value="([^"]*)"', page[: page.index("<main")])


def test_the_box_of_a_narrowed_page_keeps_to_the_course_or_subject(client):
    make_term("Cell", make_course("Biology", subject="Life & Earth", slug="biology"))
    assert header_fields(client, q="cell", course="biology") == [("course", "biology")]
    assert header_fields(client, q="zzzz", subject="Life & Earth") == [("subject", "Life &amp; Earth")]
    assert header_fields(client, q="cell") == []
    assert 'type="hidden"' not in client.get("/courses/biology/cell/").text


def test_suggestions_keep_to_a_course_or_subject(client):
    make_term("Cell", make_course("Biology", subject="Sciences", slug="biology"))
    make_term("Cellar", make_course("Houses", subject="Crafts"))
    assert client.get("/search/suggest/", {"q": "cel", "course": "biology"}).json()[1] == ["Cell"]
    assert client.get("/search/suggest/", {"q": "cel", "subject": "Crafts"}).json()[1] == ["Cellar"]


def test_the_page_says_when_a_big_course_was_not_looked_through_whole(client, monkeypatch):
    monkeypatch.setattr("glossary.search.sources.FEW_TERMS", -1)
    monkeypatch.setattr("glossary.search.finding.SCANNED_TEXTS", 2)
    music = make_course(slug="music")
    make_term("Aria", music)
    for _ in range(4):
        make_term("Cell", definition="It has a wall.")
    make_term("Cello", music, definition="It stands against a wall.")
    assert "not all of them were looked through" in main_part(client, q="wall", course="music")
    assert "not all of them were looked through" not in main_part(client, q="aria", course="music")
    assert "not all of them were looked through" not in main_part(client, q="wall")


def test_courses_that_are_named_so_are_shown_with_the_terms(client):
    course = make_course("Cell Biology")
    make_term("Nucleus", course)
    text = main_part(client, q="biology")
    assert f'<a href="{course.get_absolute_url()}">Cell Biology</a>' in text


def test_a_mended_search_says_so_and_leads_back(client):
    make_term("Photosynthesis")
    text = main_part(client, q="photosinthesis")
    assert "Showing results for <strong>Photosynthesis</strong> instead of “photosinthesis”" in text
    back = re.search(r'href="(\?[^"]*spelling=typed)"', text).group(1).replace("&amp;", "&")
    text = client.get(f"/search/{back}").text
    assert "No term is called “photosinthesis”" in text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("krebz", "Krebs"),
        ("krebz cycle", "Krebs cycle"),
        ("krebz cyc", "Krebs cyc"),
        ("fotosynth", "Photosynthesis"),
        ("statistic GAUSSIAN distributoin", "statistics Gaußian distribution"),
        ("keynes' modle", "Keynes’ model"),
    ],
)
def test_mended_words_are_written_as_the_name_that_was_found_writes_them(client, typed, shown):
    for name in ("Krebs cycle and its steps", "Photosynthesis", "Gaußian distribution in statistics", "Keynes’ model"):
        make_term(name)
    text = main_part(client, q=typed)
    assert f"“{shown}”</span></h1>" in text
    assert f"Showing results for <strong>{shown}</strong> instead of" in text


def test_nothing_found_offers_the_nearest_names_and_a_word_of_help(client):
    make_term("Supply curve")
    text = main_part(client, q="supply zzzzz")
    assert "Try one word instead of several" in text
    assert "Supply curve" in text


def test_a_page_of_results_shows_twenty_and_the_way_to_the_next(client):
    course = make_course()
    for number in range(25):
        make_term(f"Photon {number:02}", course)
    first, second = main_part(client, q="photon"), main_part(client, q="photon", page="2")
    assert (first.count("<h3>"), second.count("<h3>")) == (20, 5)
    assert 'href="?q=photon&amp;page=2"' in first


@pytest.mark.parametrize(
    "query",
    [
        "q=osmosis&page=-1",
        "q=osmosis&page=0",
        "q=osmosis&page=99999999999999999999",
        "q=osmosis&page=x",
        "q=osmosis&q=mitosis&page=1&page=2",
        "q=osmosis&course=nowhere",
        "q=osmosis&course=%27%3B--",
        "q=osmosis&subject=nowhere",
        "q=osmosis&form=xyz&spelling=xyz",
        "q=" + "word+" * 300,
        "q=%22NEAR%28a%20b%29%22",
        "q=%F0%9F%A6%89",
        "q=%20%20",
        "q",
        "",
    ],
)
@pytest.mark.parametrize("path", ["/search/", "/search/suggest/"])
def test_odd_queries_get_a_page(client, path, query):
    make_term("Osmosis")
    assert client.get(f"{path}?{query}").status_code == 200


@pytest.mark.parametrize("query", ["q=%00", "q=%ff%fe", "q=" + "x" * 1_000_000])
@pytest.mark.parametrize("path", ["/search/", "/search/suggest/"])
def test_malformed_queries_are_refused(client, path, query):
    assert client.get(f"{path}?{query}").status_code == 400


def test_the_results_page_asks_as_much_of_the_database_for_twenty_names_as_for_one(
    client, django_assert_max_num_queries
):
    for number in range(30):
        make_term(f"Photon {number:02}", aliases=[f"Light grain {number}"])
    with django_assert_max_num_queries(12):
        client.get("/search/", {"q": "photon"})


# --- Suggestions ------------------------------------------------------------------------------------------------------


def test_suggestions_for_browsers_are_in_the_opensearch_form(client):
    make_term("Osmosis", make_course("Biology", slug="biology"))
    answer = client.get("/search/suggest/", {"q": "osm"})
    assert answer["Content-Type"] == "application/x-suggestions+json"
    address = answer.json()[3][0]
    assert answer.json() == ["osm", ["Osmosis"], ["Biology"], [address]]
    assert address.startswith("http")
    assert (
        client.get(
            address.partition("//")[2].partition("/")[1] + address.partition("//")[2].partition("/")[2]
        ).status_code
        == 200
    )


def test_suggestions_for_the_page_have_names_and_courses(client):
    course = make_course("Osmotic Studies")
    make_term("Osmosis", course)
    make_term("Osmosis")
    answer = client.get("/search/suggest/", {"q": "osmo", "form": "page"}).json()
    assert answer["names"] == [{"name": "Osmosis", "note": "in 2 courses", "address": "/terms/osmosis/"}]
    assert answer["courses"] == [
        {"name": "Osmotic Studies", "note": "course, 1 term", "address": course.get_absolute_url()}
    ]


def courses_suggested(client, text):
    return [one["name"] for one in client.get("/search/suggest/", {"q": text, "form": "page"}).json()["courses"]]


def test_a_suggestion_reads_no_courses_but_those_it_shows(client):
    for number in range(5):
        make_term("Osmosis", make_course(f"Biology {number}", subject="Science"))
    courses_suggested(client, "osmosis")
    with CaptureQueriesContext(connection) as asked:
        assert courses_suggested(client, "biology 3") == ["Biology 3"]
        assert courses_suggested(client, "science biology") == ["Biology 0", "Biology 1", "Biology 2"]
        assert courses_suggested(client, "music") == []
    titles = [one["sql"] for one in asked if '"glossary_course"."title"' in one["sql"]]
    assert all('"glossary_course"."id" IN (' in sql for sql in titles)


def test_a_course_is_suggested_by_its_title_of_now_and_only_while_readers_may_see_it(client):
    course = make_course("Économie générale")
    term = make_term("Supply", course)
    assert courses_suggested(client, "economie gen") == ["Économie générale"]
    Course.objects.filter(pk=course.pk).update(title="Household")
    assert courses_suggested(client, "economie gen") == []
    assert courses_suggested(client, "household") == ["Household"]
    term.status = "draft"
    term.save()
    assert courses_suggested(client, "household") == []


def test_another_name_of_a_suggested_term_is_not_suggested_beside_it(client):
    make_term("Equilibrium", aliases=["Equilibrium state"])
    assert client.get("/search/suggest/", {"q": "equi"}).json()[1] == ["Equilibrium"]


def test_a_browser_can_add_the_site_as_a_search_engine(client, settings):
    settings.SITE_NAME = "A very long name of a site & more"
    answer = client.get("/opensearch.xml")
    names = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
    description = ElementTree.fromstring(answer.content)
    assert answer["Content-Type"].startswith("application/opensearchdescription+xml")
    assert 0 < len(description.find("o:ShortName", names).text) <= 16
    for kind in ("text/html", "application/x-suggestions+json"):
        template = description.find(f"o:Url[@type='{kind}']", names).get("template")
        assert template.startswith(settings.SITE_URL)
        path = template.removeprefix(settings.SITE_URL).replace("{searchTerms}", "osmosis")
        assert client.get(path).status_code == 200


# --- Wanted terms -----------------------------------------------------------------------------------------------------


def counts():
    return dict(WantedTerm.objects.values_list("text", "count"))


def test_what_was_not_found_is_counted_by_its_folded_name(client):
    make_term("Osmosis")
    for typed in ("Quantum Foams", "quantum foam", "osmosis", "osmossis"):
        client.get("/search/", {"q": typed})
    wanted.write()
    client.get("/search/", {"q": "QUANTUM FOAM"})
    wanted.write()
    assert counts() == {"quantum foam": 3}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("photolysis", "Proteolysis"),
        ("meiosis", "Mitosis"),
        ("define anabolism", "Catabolism"),
        ("hypertonic solution", "Hypotonic solution"),
        ("electing", "Campaign"),
    ],
)
def test_what_is_answered_by_a_guess_is_counted_too(client, typed, shown):
    make_term(shown, definition="What is done before an election.")
    page = client.get("/search/", {"q": typed})
    assert shown in re.sub("</?mark>", "", page.text)
    assert page["Cache-Control"] == "no-store"
    wanted.write()
    assert counts() == {typed: 1}


@pytest.mark.parametrize(
    "typed",
    [
        "fotosynthesis",
        "photosinthisis",
        "photosyntesys",
        "photosinth",
        "opportu nity cost",
        "what is photosinthesis",
        "mitocondria",
        "mitochondira",
        "oportunity csot",
        "opportunitycost",
    ],
)
def test_a_plain_typing_error_is_not_counted(client, typed):
    for name in ("Photosynthesis", "Mitochondria", "Opportunity cost"):
        make_term(name)
    assert "Showing results for" in main_part(client, q=typed)
    assert wanted.pending == {}


def test_a_text_that_the_reader_wants_as_it_is_written_is_counted(client):
    make_term("Alkane")
    client.get("/search/", {"q": "alkene"})
    assert wanted.pending == {}
    client.get("/search/", {"q": "alkene", "spelling": "typed"})
    assert wanted.pending == {"alkene": 1}


def test_an_answer_that_found_nothing_is_not_kept_by_any_cache(client):
    make_term("Osmosis")
    assert client.get("/search/", {"q": "quantum foam"})["Cache-Control"] == "no-store"
    assert client.get("/search/", {"q": "osmosis"}).get("Cache-Control") != "no-store"


def test_suggestions_and_narrowed_searches_are_not_counted(client):
    course = make_course(slug="biology")
    make_term("Osmosis", course)
    client.get("/search/suggest/", {"q": "quantum foam"})
    client.get("/search/", {"q": "quantum foam", "course": "biology"})
    assert wanted.pending == {}


@pytest.mark.parametrize(
    "text",
    ["ada@example.org", "0171 234 567 89", "http://x.example/y", "www.example.org", "9" * 9, "a " * 9, "x" * 61, "?!"],
)
def test_what_may_be_about_a_person_or_is_no_name_is_not_kept(client, text):
    client.get("/search/", {"q": text})
    assert wanted.pending == {}


def test_a_flood_of_texts_fills_neither_memory_nor_the_table(monkeypatch):
    monkeypatch.setattr(wanted, "A_DAY", 300)
    for round_ in range(3):
        for number in range(wanted.PENDING + 50):
            wanted.note(Query.parse(f"flood {chr(97 + number % 26)}{chr(97 + number // 26)}{'xyz'[round_]}"))
        assert len(wanted.pending) == wanted.PENDING
        wanted.write()
    assert WantedTerm.objects.count() == 300


def test_counts_are_dropped_after_three_months():
    WantedTerm.objects.create(day=timezone.now().date() - timedelta(days=wanted.DAYS + 1), text="old", count=1)
    wanted.note(Query.parse("new"))
    wanted.write()
    assert counts() == {"new": 1}


def test_a_database_that_cannot_be_written_loses_no_count_and_fails_no_search(client):
    def refuse(execute, sql, params, many, context):
        if "wantedterm" in sql:
            raise OperationalError("database is locked")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(refuse):
        wanted._written_at = -1e9
        assert client.get("/search/", {"q": "quantum foam"}).status_code == 200
        wanted.write()
    assert wanted.pending == {"quantum foam": 1}
    wanted.write()
    assert counts() == {"quantum foam": 1}


def test_editors_see_wanted_terms_most_wanted_first_and_cannot_write_any(admin_client):
    day = timezone.now().date()
    for text, count in (("rarely", 1), ("often", 9)):
        WantedTerm.objects.create(day=day, text=text, count=count)
    page = admin_client.get("/admin/glossary/wantedterm/")
    assert page.text.index("often") < page.text.index("rarely")
    assert "/search/?q=often" in page.text
    assert admin_client.get("/admin/glossary/wantedterm/add/").status_code == 403


def test_json_of_suggestions_is_safe_in_any_encoding(client):
    make_term("“Who Lost China?” <b>controversy</b>")
    assert json.loads(client.get("/search/suggest/", {"q": "who lost", "form": "page"}).content)["names"]


def test_a_paste_of_two_hundred_emoji_gets_the_page_of_nothing_found(client):
    response = client.get("/search/", {"q": "🦉" * 200})
    assert response.status_code == 200
    assert "🦉" in response.content.decode()
