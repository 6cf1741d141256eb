"""The search box in a real browser: typing, arrow keys, Enter, Escape, touch, slow answers out of order, no script."""

import os
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.factories import make_course, make_term

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright's loop runs in the thread of the tests

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(scope="session")
def base_url():
    """Instead of pytest-base-url's own, which pytest 9 warns of."""


@pytest.fixture(autouse=True)
def shelf(transactional_db):
    biology = make_course("Biology", slug="biology")
    for name in ("Osmosis", "Osmotic pressure", "Osmoregulation"):
        make_term(name, biology)
    make_term("Mitosis", biology)


@pytest.fixture
def box(page, live_server):
    page.goto(f"{live_server.url}/courses/")
    return page.get_by_role("combobox", name="Search a term or a course")


def options(page):
    return page.get_by_role("option")


def test_typing_shows_suggestions_and_a_pick_leads_to_the_term(page, box):
    box.press_sequentially("osmot")
    expect(options(page)).to_have_text([re.compile("Osmotic pressure")])
    expect(box).to_have_attribute("aria-expanded", "true")
    options(page).first.click()
    expect(page).to_have_url(re.compile("/courses/biology/osmotic-pressure/$"))


def test_arrow_keys_walk_the_suggestions_and_enter_opens_the_chosen_one(page, box):
    box.press_sequentially("osmo")
    expect(options(page)).to_have_count(3)
    for key, chosen in [("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", None), ("ArrowUp", 2)]:
        box.press(key)
        states = [str(place == chosen).lower() for place in range(3)]
        assert [option.get_attribute("aria-selected") for option in options(page).all()] == states
        active = options(page).nth(chosen).get_attribute("id") if chosen is not None else None
        assert box.get_attribute("aria-activedescendant") == active
    expect(box).to_be_focused()
    name = options(page).nth(2).inner_text().split("\n")[0].strip()
    box.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(name.removesuffix("Biology").strip())


def test_enter_without_a_choice_shows_all_results(page, box):
    box.press_sequentially("osmosis")
    expect(options(page)).to_have_count(1)
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=osmosis$"))


def test_on_a_narrowed_page_the_box_suggests_and_searches_in_the_same_course(page, live_server):
    make_term("Osmium", make_course("Chemistry", slug="chemistry"))
    page.goto(f"{live_server.url}/search/?q=osmium&course=chemistry")
    box = page.get_by_role("combobox", name="Search a term or a course")
    box.fill("osm")
    suggested = page.get_by_role("listbox", name="Suggestions").get_by_role("option")
    expect(suggested).to_have_text([re.compile("Osmium")])
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=osm&course=chemistry$"))


def test_escape_closes_the_suggestions_then_leaves_the_box_and_keeps_the_text(page, box):
    box.press_sequentially("osmo")
    expect(options(page)).to_have_count(3)
    box.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(box).to_be_focused()
    box.press("Escape")
    expect(box).not_to_be_focused()
    expect(box).to_have_value("osmo")


def test_a_slash_puts_the_cursor_in_the_box_but_is_typed_inside_one(page, box):
    page.keyboard.press("/")
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    page.keyboard.press("/")
    expect(box).to_have_value("/")


def test_an_answer_that_comes_late_does_not_replace_the_one_to_what_was_typed_last(page, box):
    held = []

    def hold_the_first(route):
        if "q=osmo&" in route.request.url:
            held.append(route)
        else:
            route.continue_()

    page.route("**/search/suggest/**", hold_the_first)
    with page.expect_request(lambda request: "q=osmo&" in request.url):
        box.fill("osmo")
    with page.expect_response(lambda response: "q=mitosis&" in response.url):
        box.fill("mitosis")
    expect(options(page)).to_have_text([re.compile("Mitosis")])
    for route in held:
        route.fulfill(
            json={
                "query": "osmo",
                "shown_for": "",
                "courses": [],
                "names": [{"name": "LATE", "note": "", "address": "/"}],
            }
        )
    page.evaluate("new Promise(requestAnimationFrame)")
    expect(options(page)).to_have_text([re.compile("Mitosis")])


def test_keys_in_quick_succession_ask_the_server_once(page, box):
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "/suggest/" in request.url else None)
    box.press_sequentially("osmosis")
    expect(options(page)).to_have_count(1)
    assert len(asked) < len("osmosis")


def test_a_server_that_fails_leaves_a_box_that_still_searches(page, box):
    page.route("**/search/suggest/**", lambda route: route.abort())
    box.press_sequentially("osmosis")
    box.press("Enter")
    expect(page.get_by_role("link", name="Osmosis")).to_be_visible()


@pytest.mark.parametrize(
    "fail",
    [lambda route: route.fulfill(status=429), lambda route: route.fulfill(body="{"), lambda route: route.abort()],
    ids=["refused", "cut off", "offline"],
)
def test_where_no_answer_comes_the_suggestions_for_a_former_text_are_closed(page, box, fail):
    box.press_sequentially("osmo")
    expect(options(page)).to_have_count(3)
    page.route("**/search/suggest/**", fail)
    box.press_sequentially("t")
    expect(options(page)).to_have_count(0)
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("osmot")


def test_the_box_and_its_suggestions_have_no_accessibility_faults(page, box):
    box.press_sequentially("osmo")
    expect(options(page)).to_have_count(3)
    box.press("ArrowDown")
    assert Axe().run(page).response["violations"] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_results_page_has_no_accessibility_faults(browser, live_server, scheme):
    make_term("Osmosis", make_course("Chemistry"))
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    for query in ("osmosis", "osmossis", "zzzz"):
        page.goto(f"{live_server.url}/search/?q={query}")
        assert Axe().run(page).response["violations"] == []
    context.close()


def test_a_finger_picks_a_suggestion(browser, live_server):
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{live_server.url}/courses/")
    box = page.get_by_role("combobox")
    box.tap()
    box.press_sequentially("osmot")
    target = options(page).first
    expect(target).to_be_visible()
    assert target.bounding_box()["height"] >= 40
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    target.tap()
    expect(page).to_have_url(re.compile("/courses/biology/osmotic-pressure/$"))
    context.close()


def test_without_javascript_the_box_is_a_plain_form(browser, live_server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}/courses/")
    page.get_by_role("searchbox").first.fill("osmosis")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Osmosis")).to_be_visible()
    context.close()
