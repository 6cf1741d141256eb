"""The style sheets: allowed by their hashes, legible in both schemes, and light enough for one round trip."""

import base64
import gzip
import hashlib
import re
import statistics

import pytest
from django.conf import settings
from django.core.management import call_command
from django.urls import reverse

from glossary.models import Term
from glossary.stylesheet import SHEETS, stylesheet
from tests.factories import make_course, make_term, make_unit

CSS = settings.BASE_DIR / "static" / "css"


def page_kinds():
    course = make_course(slug="biology")
    unit = make_unit(course)
    term = make_term("Cell", course, unit=unit)
    make_term("Cell", make_course(slug="politics"))
    addresses = [reverse(name, args=["biology"]) for name in ("course", "print", "cards")]
    addresses += [reverse(name, args=["biology", 1]) for name in ("unit", "unit-print", "unit-cards")]
    addresses += [reverse(name) for name in ("home", "courses", "names", "search")]
    return [*addresses, term.get_absolute_url(), reverse("name", args=["cell"]), "/search/?q=cell", "/nothing/"]


@pytest.mark.django_db
def test_the_policy_allows_exactly_the_style_sheet_that_each_page_carries(client):
    for address in page_kinds():
        response = client.get(address)
        (css,) = re.findall(r"(?s)<style>(.*?)</style>", response.content.decode())
        digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in response["Content-Security-Policy"], address


@pytest.mark.django_db
def test_nothing_but_the_page_itself_must_come_before_its_text_can_be_read(client):
    for address in page_kinds():
        page = client.get(address).content.decode()
        for link in re.findall(r'<link[^>]* rel="stylesheet"[^>]*>|<link rel="stylesheet"[^>]*>', page):
            assert 'media="print, (forced-colors: active)"' in link, address
        for script in re.findall(r"<script[^>]* src=[^>]*>", page):
            assert " defer" in script, address
        assert not re.search(r"<img|<iframe|@import|@font-face|url\(| style=", page), address


@pytest.mark.django_db
def test_titles_tell_tabs_apart(client):
    titles = [re.search("<title>(.*?)</title>", client.get(address).content.decode())[1] for address in page_kinds()]
    assert len(set(titles)) == len(titles)
    assert all(title.endswith("Studyguide") or title.startswith("Studyguide: ") for title in titles)


@pytest.mark.django_db
def test_a_term_page_with_its_styles_is_at_most_6_kilobytes(client):
    call_command("loaddata", "microeconomics.yaml", verbosity=0)
    sizes = [
        len(gzip.compress(client.get(term.get_absolute_url()).content, 9))
        for term in Term.objects.select_related("course")
    ]
    assert len(sizes) == 20
    assert statistics.median(sizes) <= 6 * 1024


def test_each_style_sheet_file_is_used_and_found():
    inlined = {file for files in SHEETS.values() for file in files}
    own_files = {"other-media", "admin-import", "editors"}
    assert {path.stem for path in CSS.glob("*.css")} == inlined | own_files


def test_making_a_sheet_smaller_changes_none_of_its_rules():
    for name, files in SHEETS.items():
        css = stylesheet(name)
        source = re.sub(r"(?s)/\*.*?\*/", "", "".join((CSS / f"{file}.css").read_text() for file in files))
        assert css.count("{") == source.count("{")
        assert css.count("}") == source.count("}")
        assert " :is(" in css  # a space before a colon means "any descendant"
        assert re.sub(r"[\s;]", "", css) == re.sub(r"[\s;]", "", source)


def test_nothing_on_a_page_moves():
    assert not re.search(r"transition|animation|scroll-behavior", "".join(path.read_text() for path in CSS.glob("*")))


def luminance(colour):
    parts = [
        int(pair, 16) / 255 for pair in re.findall("..", colour if len(colour) == 6 else re.sub("(.)", r"\1\1", colour))
    ]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground", "least"),
    [
        *((text, ground, 4.5) for text in ("ink", "soft", "link", "red") for ground in ("paper", "sheet")),
        ("ink", "highlight", 4.5),
        ("paper", "ink", 4.5),  # the chosen view, the way on
        ("edge", "paper", 3),  # the border of what can be typed in or pressed
        ("edge", "sheet", 3),
    ],
)
def test_every_pair_of_text_and_ground_has_contrast_enough(scheme, text, ground, least):
    """WCAG 2.2's contrast ratio of the two colours."""
    pairs = re.findall(r"--(\w+): light-dark\(#(\w+), #(\w+)\)", (CSS / "variables.css").read_text())
    colours = {name: luminance(both[scheme]) for name, *both in pairs}
    lighter, darker = sorted((colours[text], colours[ground]), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= least


@pytest.mark.django_db
def test_the_search_page_is_open_to_indexes_and_its_results_are_not(client):
    noindex = '<meta name="robots" content="noindex">'
    assert noindex not in client.get(reverse("search")).content.decode()
    assert noindex in client.get(reverse("search") + "?q=cell").content.decode()
    assert "Disallow: /search/?\n" in client.get("/robots.txt").content.decode()


@pytest.mark.django_db
def test_the_site_s_menu_says_which_of_its_pages_is_open(client):
    make_term("Cell")
    for address, current in (("/courses/", ["Courses"]), ("/terms/", ["A–Z"]), ("/", [])):
        menu = re.search(r'(?s)<nav aria-label="Site">(.*?)</nav>', client.get(address).content.decode())[1]
        assert re.findall(r'aria-current="page">(.*?)<', menu) == current


@pytest.mark.django_db
def test_a_question_of_several_paragraphs_is_valid_inside_its_summary(client):
    term = make_term("Cell", questions=[("how", "How?\n\n- big\n- small\n\nSay *why*.", "So.")])
    page = client.get(term.get_absolute_url()).content.decode()
    summary = re.search("(?s)<summary>(.*?)</summary>", page)[1]
    assert set(re.findall(r"</?(\w+)", summary)) == {"span", "br", "em"}
    assert re.sub(r"\s*<br>\s*", "|", re.sub(r"</?(?:span|em)>", "", summary)).strip() == "How?|– big|– small|Say why."
