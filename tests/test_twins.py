"""One name in many courses: found beside a term, compared on a page, listed from A to Z."""

import re

import pytest

from glossary import rendering, twins
from glossary.models import Alias, ConfusedPair, Course, Name, Term
from glossary.text.meaning import content_words, likeness
from glossary.text.names import name_key
from tests.factories import make_course, make_term

pytestmark = pytest.mark.django_db

MOOD = "A mood disorder with lasting sadness and loss of interest."
MOOD_TOO = "A disorder of mood: sadness that lasts, interest lost."
SLUMP = "A deep and lengthy decline of output in an economy."
LOW = "A region of low air pressure into which winds spiral."


def html(client, address):
    return client.get(address).content.decode()


def also_found(page):
    """``[(course, opening), …]`` of the box on a term page."""
    box = re.search(r'<section aria-labelledby="also">.*?</section>', page, re.DOTALL)
    items = re.findall(r"<li>(.*?)</li>", box.group(), re.DOTALL) if box else []
    return [tuple(re.search(r"<a[^>]*>([^<]*)</a>.*?<p>([^<]*)</p>", item, re.DOTALL).groups()) for item in items]


def compared(page):
    """The course titles of each group on a compare page."""
    groups = page.split('<section class="meaning"')[1:]
    return [
        [re.findall(r"<a[^>]*>([^<]*)</a>", title) for title in re.findall(r"<h[23]>(.*?)</h[23]>", g)] for g in groups
    ]


def depressions():
    psychology = make_term("Depression", make_course("Psychology", slug="psychology"), definition=MOOD)
    make_term("depression", make_course("Economics", slug="economics"), definition=SLUMP)
    make_term("Depressions", make_course("Anthropology of weather"), definition=LOW)
    make_term("depression", make_course("Pharmacology", subject="Nursing"), definition=MOOD_TOO)
    return psychology


# --- also found in ----------------------------------------------------------------------------------------------------


def test_the_most_similar_meaning_comes_first(client):
    page = html(client, depressions().get_absolute_url())
    assert also_found(page)[0] == ("Pharmacology", MOOD_TOO)
    assert len(also_found(page)) == 3
    assert "Compare all 4 courses" in page


def test_an_alias_leads_both_ways_and_two_aliases_do_not_meet(client):
    long = make_term("Adenosine triphosphate", make_course("Biology"), aliases=["ATP", "Energy coin"])
    short = make_term("ATP", make_course("Chemistry"))
    make_term("Association of Tennis Professionals", make_course("Sports"), aliases=["ATP"])
    make_term("Bitcoin", make_course("Finance"), aliases=["Energy coin"])
    assert [course for course, _ in also_found(html(client, long.get_absolute_url()))] == ["Chemistry"]
    assert [course for course, _ in also_found(html(client, short.get_absolute_url()))] == ["Biology", "Sports"]
    compare = html(client, f"/terms/adenosine-triphosphate/?course={long.course.slug}")
    assert "Chemistry" in compare
    assert "in 2 courses" in compare


def test_drafts_and_terms_of_the_same_course_are_not_found_beside(client):
    term = make_term("Cell")
    make_term("cells", term.course)
    make_term("Cell", status="draft")
    make_term("Prison room", status="draft", aliases=["Cell"])
    assert also_found(html(client, term.get_absolute_url())) == []


def test_a_course_with_two_such_terms_is_found_once_with_the_nearer_one(client):
    term = make_term("Period", definition="The time of one oscillation.")
    chemistry = make_course("Chemistry")
    make_term("period", chemistry, definition="A row of the table.")
    make_term("Periods", chemistry, definition="The time that an oscillation takes.")
    page = html(client, term.get_absolute_url())
    assert also_found(page) == [("Chemistry", "The time that an oscillation takes.")]
    assert "Compare all 2 courses" in page


def many_courses(number):
    """So many courses that have the term Cell, its definition one of five."""
    courses = Course.objects.bulk_create(
        Course(slug=f"many-{n}", title=f"Course {n:03}", subject="Science") for n in range(number)
    )
    texts = ["the unit of life", "a room in a prison", "a source of current", "a box of a table", "a group of rebels"]
    Term.objects.bulk_create(
        Term(course=course, name="Cell", slug="cell", definition=texts[n % 5].title())
        for n, course in enumerate(courses)
    )
    rendering.keep_course(Course.objects.get(slug="many-0").pk)


@pytest.mark.parametrize("courses", [1, 400])
def test_a_name_costs_the_same_queries_in_one_course_and_in_400(client, django_assert_num_queries, courses):
    many_courses(courses)
    # Of 400, not all are fetched, so one more query counts them.
    with django_assert_num_queries(2 if courses == 1 else 4):
        page = html(client, "/courses/many-0/cell/")
    assert len(also_found(page)) == min(5, courses - 1)
    assert courses == 1 or f"Compare all {courses} courses" in page
    with django_assert_num_queries(2):
        page = html(client, "/terms/cell/?course=many-0")
    assert page.count("/cell/") >= courses


def test_of_very_many_courses_those_of_the_same_subject_are_ranked(client):
    many_courses(60)
    home, like = (make_course(f"Own {n}", slug=f"own-{n}", subject="Rare") for n in "ab")
    make_term("Cell", home, definition="The smallest living unit of an organism.")
    make_term("Cell", like, definition="An organism is made of these smallest living units.")
    assert also_found(html(client, "/courses/own-a/cell/"))[0][0] == "Own b"


# --- compared ---------------------------------------------------------------------------------------------------------


def test_definitions_are_grouped_where_they_agree_and_the_readers_course_comes_first(client):
    depressions()
    assert compared(html(client, "/terms/depression/"))[0] == [["Pharmacology"], ["Psychology"]]
    groups = compared(html(client, "/terms/depression/?course=economics"))
    assert groups[0] == [["Economics"]]
    assert sorted(groups[1:]) == [[["Anthropology of weather"]], [["Psychology"], ["Pharmacology"]]]
    assert "your course" in html(client, "/terms/depression/?course=economics")


def test_courses_with_one_definition_share_it(client):
    for title in ("Macro", "Micro"):
        make_term("Depression", make_course(title), definition=SLUMP)
    page = html(client, "/terms/depression/")
    assert compared(page) == [[["Macro", "Micro"]]]
    assert page.count("lengthy decline") == 1


def test_a_compared_definition_carries_no_links_of_its_course(client):
    course = make_course()
    make_term("Output", course)
    make_term("Depression", course, definition=SLUMP)
    rendering.keep_stale()
    assert "decline of output" in html(client, "/terms/depression/")
    assert 'class="term"' not in html(client, "/terms/depression/")


@pytest.mark.parametrize("course", ["nothing", "../x", "x" * 300, "%00"])
def test_a_course_parameter_that_is_none_counts_as_absent(client, course):
    depressions()
    response = client.get("/terms/depression/", {"course": course})
    assert response.status_code == 200
    assert "your course" not in response.content.decode()


def test_an_alias_of_several_terms_leads_to_all_of_them(client):
    course = make_course(slug="anatomy")
    sympathetic = make_term(
        "Sympathetic system", course, definition="Fight or flight.", aliases=["SNS", "Flight system"]
    )
    make_term("Somatic system", course, definition="Moves muscles.", aliases=["SNS"])
    page = html(client, sympathetic.get_absolute_url())
    assert '<a href="/terms/sns/?course=anatomy">SNS</a>' in page
    assert "Flight system" in page
    assert 'href="/terms/flight-system/' not in page
    compare = html(client, "/terms/sns/?course=anatomy")
    assert "Fight or flight." in compare
    assert "Moves muscles." in compare


def test_an_alias_shared_with_a_draft_only_is_not_linked(client):
    term = make_term("Sympathetic system", aliases=["SNS"])
    make_term("Somatic system", status="draft", aliases=["SNS"])
    assert "/terms/sns/" not in html(client, term.get_absolute_url())


def test_likeness_is_of_content_words_without_the_name_and_formulas_commands():
    def words(text):
        return content_words(text, "Depression")

    assert likeness(words(MOOD), words(MOOD_TOO)) > 0.5 > likeness(words(MOOD), words(SLUMP))
    assert likeness(words("The depression of it"), words("This depression is with")) == 0
    assert words(r"\(\frac{a}{b}\) of sadness") == {"sadne"}
    assert likeness(words(""), words(MOOD)) == 0


def test_terms_are_grouped_by_every_definition_of_the_group():
    course = make_course()
    texts = ["red warm light", "warm light blue", "light blue cold", "stone"]
    terms = [Term(pk=n, course=course, name="X", definition=text) for n, text in enumerate(texts)]
    assert twins.by_meaning("X", terms) == [[[terms[0]], [terms[1]], [terms[2]]], [[terms[3]]]]


def test_often_confused_with_stands_on_both_pages_and_is_edited_once(client):
    course = make_course()
    acid, base = make_term("Acid", course), make_term("Base", course)
    ConfusedPair.objects.create(term=acid, other=base, difference="One gives protons.")
    for term in (acid, base):
        assert "One gives protons." in html(client, term.get_absolute_url())
    ConfusedPair.objects.update(difference="The other takes them.")
    for term in (acid, base):
        assert "The other takes them." in html(client, term.get_absolute_url())
    Term.objects.filter(pk=base.pk).update(status="draft")
    assert "The other takes them." not in html(client, acid.get_absolute_url())


# --- A to Z -----------------------------------------------------------------------------------------------------------


def shown(page):
    return re.findall(r'<li><a href="/terms/[^"]*">([^<]*)</a>', page)


def test_letters_are_those_of_the_names_that_are_there_other_scripts_too(client):
    for name in ("Apple", "éclair", "вода", "水", "5′ end", "αβγ"):
        make_term(name)
    assert set(Name.objects.letters()) == {"A", "E", "В", "水", "#", "Α"}
    page = html(client, "/terms/?letter=в")
    assert shown(page) == ["вода"]
    for letter in Name.objects.letters():
        assert shown(client.get("/terms/", {"letter": letter.lower()}).content.decode())


def test_a_letter_of_many_names_is_read_page_by_page_forth_and_back(client, monkeypatch):
    monkeypatch.setattr("glossary.views.pages.NAMES_A_PAGE", 3)
    names = ["ca", "cb", "cc", "cd", "ce", "cf", "cg"]
    course = make_course()
    Term.objects.bulk_create(Term(course=course, name=name, slug=name, definition="x") for name in names)
    make_term("d")
    address, seen = "/terms/?letter=c", []
    while address:
        page = html(client, address)
        seen.append(shown(page))
        later = re.search(r'rel="next" href="([^"]*)"', page)
        address = later and "/terms/" + later.group(1).replace("&amp;", "&")
    assert seen == [names[:3], names[3:6], names[6:]]
    earlier = re.search(r'rel="prev" href="([^"]*)"', page).group(1).replace("&amp;", "&")
    assert shown(html(client, "/terms/" + earlier)) == names[3:6]
    assert shown(html(client, "/terms/?letter=c&since=cc")) == names[2:5]
    assert 'rel="prev"' not in html(client, "/terms/?letter=c")


@pytest.mark.parametrize("names", [3, 900])
def test_the_index_costs_the_same_queries_for_few_names_and_for_many(client, django_assert_num_queries, names):
    course = make_course()
    Term.objects.bulk_create(Term(course=course, name=f"c{n}", slug=f"c{n}", definition="x") for n in range(names))
    with django_assert_num_queries(2):
        html(client, "/terms/?letter=c")


def test_names_that_share_one_sort_text_cannot_trap_a_reader(client, monkeypatch):
    monkeypatch.setattr("glossary.views.pages.NAMES_A_PAGE", 2)
    for name in ("W⁺ boson", "W⁻ boson", "W boson", "W+ boson"):
        make_term(name)
    Name.objects.update(sort_text="w")
    assert 'rel="next" href="?letter=w&amp;since=w"' not in html(client, "/terms/?letter=w&since=w")


ODD_NAMES = [
    "?!",
    "🧪",
    "x" * 200,
    "מיטוזה",
    "\u202eesrever",
    "e\u0301" * 100,
    "аtom",
    "((((",
    "—",
    "a/b",
    "a?b#c",
    "%2F",
]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_name_of_any_signs_has_an_address_a_compare_page_and_a_place_in_the_index(client, name):
    term = make_term(name)
    assert client.get(term.get_absolute_url()).status_code == 200
    entry = Name.objects.get()
    assert client.get(entry.get_absolute_url()).status_code == 200
    assert entry.key == name_key(name)
    assert entry.get_absolute_url() in html(client, f"/terms/?letter={re.sub('#', '%23', entry.letter)}")


def test_another_spelling_leads_to_the_one_address_of_a_name(client):
    make_term("Opportunity cost")
    response = client.get("/terms/Opportunity%20Costs/")
    assert (response.status_code, response["Location"]) == (301, "/terms/opportunity-cost/")


def test_the_joins_command_counts_names_before_and_after_folding(capsys):
    from django.core.management import call_command

    for name in ("Cell", "cells", "Acid", "Acid", "Lone"):
        make_term(name)
    call_command("joins")
    said = capsys.readouterr().out
    assert "5 terms in 5 courses" in said
    assert "names in two or more courses: 1 as written, 2 folded" in said
    assert "cell: Cell [" in said
    assert "acid:" not in said
    assert Alias.objects.count() == 0
