"""The pages as a student reads them."""

import json
import re

import pytest

from glossary import rendering
from glossary.models import ConfusedPair, Term
from tests.factories import make_course, make_term, make_unit

pytestmark = pytest.mark.django_db


def text(response):
    """What the page says, without tags and with spaces folded."""
    return re.sub(
        r"\s+", " ", re.sub(r"<[^>]+>", " ", re.sub(r"(?s)<(style|script).*?</\1>", "", response.content.decode()))
    )


def full_term():
    course = make_course("Honors Journalism", slug="honors-journalism")
    unit = make_unit(course, 1, "Finding the story")
    make_term("Attribution", course, unit=unit)
    term = make_term(
        "Informational interview",
        course,
        unit=unit,
        definition="A talk held to learn, not to quote.",
        facts=["First fact.", "Second fact."],
        questions=[
            ("evaluate", "Evaluate it.", "It depends."),
            ("how", "How does it work?", "By listening."),
            ("discuss", "Discuss it.", "Both sides."),
        ],
        aliases=["Info interview"],
    )
    rival = make_term("Job interview", course, unit=unit)
    ConfusedPair.objects.create(term=rival, other=term, difference="One asks for a job, the other for facts.")
    make_term("Informational interviews", make_course("Career Development"), definition="A talk about a career.")
    return term


def test_the_term_page_has_every_section_in_order(client):
    page = text(client.get(full_term().get_absolute_url()))
    order = [
        "Unit 1: Finding the story",
        "Informational interview",
        "from class: Honors Journalism",
        "also called: Info interview",
        "Definition",
        "A talk held to learn, not to quote.",
        "make it stick",
        "2 Must Know Facts For Your Next Test",
        "First fact.",
        "Second fact.",
        "Review Questions",
        "How does it work?",
        "By listening.",
        "Discuss it.",
        "Evaluate it.",
        "also found in:",
        "Career Development",
        "A talk about a career.",
        "Often confused with",
        "Job interview",
        "One asks for a job",
        "Previous Attribution",
        "Next Job interview",
        "AP® and SAT®",
    ]
    places = [page.find(part) for part in order]
    assert -1 not in places, order[places.index(-1)]
    places = [page.find(part, place) for part, place in zip(order[4:], places[4:], strict=True)]
    assert places == sorted(places)


def test_a_section_without_content_is_left_out_with_its_heading(client):
    page = text(client.get(make_term("Osmosis").get_absolute_url()))
    for heading in ("Must Know", "Review Questions", "also found in", "Often confused", "Previous", "also called"):
        assert heading not in page


def test_one_fact_is_not_called_facts(client):
    term = make_term(facts=["Only one."])
    assert "1 Must Know Fact For Your Next Test" in text(client.get(term.get_absolute_url()))


def test_what_editors_type_is_shown_and_never_run(client):
    evil = "<script>alert(1)</script>"
    term = make_term(f"Name {evil}", definition=f"Text {evil}", facts=[f"Fact {evil}"], aliases=[f"Alias {evil}"])
    page = client.get(term.get_absolute_url()).content.decode()
    assert evil not in page
    assert page.count("alert(1)") >= 4


def test_json_ld_names_the_term_its_course_and_the_way_to_it(client, settings):
    term = full_term()
    page = client.get(term.get_absolute_url()).content.decode()
    data = json.loads(re.search(r'(?s)<script type="application/ld\+json">(.*?)</script>', page)[1])
    defined, crumbs = data["@graph"]
    assert defined["@type"] == "DefinedTerm"
    assert defined["name"] == "Informational interview"
    assert defined["@id"] == f"{settings.SITE_URL}/courses/honors-journalism/informational-interview/"
    assert defined["inDefinedTermSet"]["name"] == "Honors Journalism"
    assert [item["name"] for item in crumbs["itemListElement"]][-1] == "Unit 1: Finding the story"


def test_a_draft_is_found_nowhere(client):
    course = make_course("Biology")
    make_term("Cell", course)
    draft = make_term("Zqxmarker", course, definition="Zqxtext", status="draft", aliases=["Zqxalias"])
    twin = make_term("Zqxmarker", make_course("Chemistry"), definition="Shown.")
    addresses = [
        "/",
        "/courses/",
        course.get_absolute_url(),
        f"{course.get_absolute_url()}?view=az",
        "/feed/",
        f"{course.get_absolute_url()}feed/",
        "/sitemap-terms.xml",
        *(f"{course.get_absolute_url()}export/{form}/" for form in ("csv", "json", "yaml")),
        "/search/?q=Zqxtext",
        "/search/suggest/?q=Zqxalias",
    ]
    for address in addresses:
        found = client.get(address).getvalue().decode().replace("?q=Zqxtext", "").replace('Zqxalias"', "")
        assert "Zqxtext" not in found.replace("“Zqxtext”", "").replace('value="Zqxtext"', "").replace(
            "Zqxtext ·", ""
        ), address
        assert draft.get_absolute_url() not in found, address
    assert client.get(draft.get_absolute_url()).status_code == 404
    assert client.get("/terms/zqxalias/").status_code == 404
    assert "also found in" not in text(client.get(twin.get_absolute_url()))


def test_a_course_page_groups_terms_by_unit_and_topic_in_number_order(client):
    course = make_course("Biology")
    second, first = make_unit(course, 2, "Genes"), make_unit(course, 1, "Cells")
    make_term("Gamma", course, unit=first, topic="1.10 Late")
    make_term("Beta", course, unit=first, topic="1.9 Early")
    make_term("Alpha", course, unit=second)
    make_term("Loose", course)
    page = text(client.get(course.get_absolute_url()))
    assert "4 terms in 2 units" in page
    page = page[page.index("Unit 1: Cells") :]  # behind the list of units
    order = [
        "Unit 1: Cells",
        "1.9 Early",
        "Beta",
        "1.10 Late",
        "Gamma",
        "Unit 2: Genes",
        "Alpha",
        "More terms",
        "Loose",
    ]
    places = [page.index(part) for part in order]
    assert places == sorted(places)


def test_a_course_page_in_alphabetical_order_has_a_part_for_each_letter(client):
    course = make_course()
    for name in ("banana", "Apple", "Élan", "42"):
        make_term(name, course)
    page = client.get(f"{course.get_absolute_url()}?view=az").content.decode()
    assert re.findall(r'<section class="part" id="letter-\d+">\s*<h2>(.+?)</h2>', page) == ["#", "A", "B", "E"]


def test_an_empty_course_has_a_page_that_helps_on_and_is_not_listed(client):
    course = make_course("Empty course")
    assert "no terms yet" in text(client.get(course.get_absolute_url()))
    assert "Empty course" not in text(client.get("/"))


def test_an_empty_site_says_so(client):
    for address in ("/", "/courses/", "/terms/"):
        assert re.search(r"no (course|term) here yet", text(client.get(address)))


def test_courses_can_be_narrowed_by_name(client):
    make_term(course=make_course("Biology"))
    make_term(course=make_course("Public Relations"))
    page = text(client.get("/courses/?q=relat"))
    assert "Public Relations" in page
    assert "Biology" not in page
    assert "No course is named “xyz”" in text(client.get("/courses/?q=xyz"))


def test_a_unit_page_leads_to_the_units_beside_it(client):
    course = make_course()
    units = [make_unit(course, number, f"Part {number}") for number in (1, 2, 3)]
    make_term("Cell", course, unit=units[1], topic="2.1 Small")
    page = text(client.get(units[1].get_absolute_url()))
    for part in ("Unit 2: Part 2", "2.1 Small", "Cell", "Previous Unit 1: Part 1", "Next Unit 3: Part 3"):
        assert part in page


def test_a_name_shows_every_definition_with_the_readers_own_course_first(client):
    make_term("Base", make_course("Algebra"), definition="The number raised to a power.")
    make_term("bases", make_course("Chemistry", slug="chemistry"), definition="A taker of protons.")
    page = text(client.get("/terms/base/?course=chemistry"))
    assert "in 2 courses" in page
    assert page.index("A taker of protons.") < page.index("The number raised")


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("/COURSES/biology/", "/courses/biology/"),
        ("/courses/biology", "/courses/biology/"),
        ("//courses//biology/", "/courses/biology/"),
        ("/courses/Biology/Cell?x=1", "/courses/biology/cell/?x=1"),
        ("/terms/Cells/", "/terms/cell/"),
        ("/Search?q=Cell", "/search/?q=Cell"),
    ],
)
def test_an_address_wrong_only_in_case_or_slashes_leads_to_the_right_one(client, address, right):
    make_term("Cell", make_course("Biology", slug="biology"))
    response = client.get("/", PATH_INFO=address.split("?")[0], QUERY_STRING=address.partition("?")[2])
    assert (response.status_code, response.url) == (301, right)


@pytest.mark.parametrize(
    "address",
    [
        "/nothing/",
        "/courses/nothing/",
        "/courses/nothing/nothing/",
        "/terms/nothing/",
        "/terms/?letter=%C3%9F9",
        "/static/x",
    ],
)
def test_an_unknown_address_is_a_page_with_a_search_box(client, address):
    response = client.get(address)
    assert response.status_code == 404
    assert 'role="search"' in response.content.decode()


@pytest.mark.parametrize("name", ["Unit 1", "Export", "Feed", "unit-7"])
def test_a_term_named_like_an_address_of_the_site_has_a_page_like_any_other(client, name):
    term = make_term(name)
    assert name in text(client.get(term.get_absolute_url()))


@pytest.mark.parametrize(
    "name", ["α-ray", "W⁺ boson", "“Who Lost China?” controversy", "(un/in) alienable", "🧬", "عدل", "ж", "∅"]
)
def test_a_name_of_any_signs_has_a_page_and_a_place_in_the_index(client, name):
    term = make_term(name)
    assert client.get(term.get_absolute_url()).status_code == 200
    address = re.search(r'<li><a href="(/terms/[^"]+)"', client.get("/terms/").content.decode())[1]
    assert client.get(address).status_code == 200


def test_the_alphabet_is_made_from_the_names_that_are_there(client):
    for name in ("Cell", "жук", "42"):
        make_term(name)
    page = client.get("/terms/?letter=c").content.decode()
    assert re.findall(r'href="\?letter=[^"]+"[^>]*>(.)</a>', page) == ["#", "C", "Ж"]
    assert "Cell" in page


QUERY_COSTS = {"term": 5, "course": 3, "home": 1}


@pytest.mark.parametrize("twins", [1, 40])
def test_a_term_page_costs_the_same_however_many_courses_share_its_name(client, django_assert_num_queries, twins):
    term = full_term()
    rendering.keep(Term.objects.values_list("pk", flat=True))
    for _ in range(twins):
        make_term("Informational interview")
    with django_assert_num_queries(QUERY_COSTS["term"]):
        client.get(term.get_absolute_url())


@pytest.mark.parametrize(("size", "view"), [(10, ""), (3_000, ""), (10, "?view=az"), (3_000, "?view=az")])
def test_a_course_page_costs_the_same_however_many_terms_it_has(client, django_assert_num_queries, size, view):
    course = make_course()
    units = [make_unit(course, number) for number in range(1, 8)]
    Term.objects.bulk_create(
        Term(course=course, name=f"Term {n}", slug=f"term-{n}", definition="x", unit=units[n % 7]) for n in range(size)
    )
    with django_assert_num_queries(QUERY_COSTS["course"]):
        page = client.get(course.get_absolute_url() + view)
    assert page.content.count(b"<dt>") == size


@pytest.mark.parametrize("size", [2, 100])
def test_the_first_page_costs_the_same_however_many_courses_there_are(client, django_assert_num_queries, size):
    for _ in range(size):
        make_term()
    with django_assert_num_queries(QUERY_COSTS["home"]):
        page = client.get("/")
    assert page.content.count(b"1 term<") == size


def test_the_menu_names_each_place_once_and_says_where_the_reader_is(client):
    for address, current in (("/", []), ("/courses/", ["Courses"]), ("/terms/", ["A–Z"])):
        page = client.get(address).content.decode()
        menu = page[page.index('<nav aria-label="Site">') : page.index("</nav>")]
        assert re.findall(r">([^<]+)</a>", menu) == ["Courses", "A–Z", "Practice"]
        assert re.findall(r'aria-current="page">([^<]+)<', menu) == current


def test_a_page_sets_no_cookie_and_reads_no_session(client):
    term = make_term()
    for address in ("/", term.get_absolute_url(), "/search/?q=x", "/nothing/"):
        response = client.get(address)
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")
