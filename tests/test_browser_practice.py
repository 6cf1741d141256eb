"""A student's week before a test, in a real browser: with a script and without, with the cookie and without."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from glossary.study import clock
from glossary.study.models import CardState, Learner
from tests.factories import make_course, make_term, make_unit

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases="__all__", transaction=True)]

MONDAY = datetime(2026, 11, 30, 15, tzinfo=UTC)


@pytest.fixture
def the_day(monkeypatch):
    """Call it with a number to make it so many days after Monday."""

    def go(days):
        monkeypatch.setattr(clock, "now", lambda: MONDAY + timedelta(days=days))

    go(0)
    return go


@pytest.fixture
def course():
    course = make_course("Biology")
    unit = make_unit(course)
    for number, name in enumerate(["Osmosis", "Diffusion", "Nucleus", "Cell", "Enzyme", "Mitosis"]):
        make_term(
            name,
            course,
            unit=unit,
            definition=f"{name} is meaning number {number}.",
            facts=["The first fact to know of it.", "The second fact to know of it."],
            questions=[("how", "How does it go?", "Thus.")],
        )
    return course


@pytest.fixture
def device(browser, live_server, settings):
    """Opens a device: a browser of its own at the site's address."""
    settings.SITE_URL = live_server.url
    made = []

    def open_device(**options):
        context = browser.new_context(base_url=live_server.url, timezone_id="UTC", **options)
        context.set_default_timeout(10_000)
        made.append(context)
        return context.new_page()

    yield open_device
    for context in made:
        context.close()


def make_test(page, course, date, cards="5", depth=("Words",), terms=()):
    page.goto(reverse("course-practice", args=[course.slug]))
    page.get_by_label("Day of the test").fill(date)
    page.get_by_label("Cards a day").fill(cards)
    for name in ("Words", "Facts", "Arguments"):
        page.get_by_label(name).set_checked(name in depth)
    if terms:
        page.get_by_text("Or tick single terms").click()
    for name in terms:
        page.get_by_label(name).check()
    page.get_by_role("button", name="Make my test").click()


def answer(page, button="I had it"):
    """Answer the card on the page, whatever its form."""
    page.locator("article.card").wait_for()
    if page.get_by_role("button", name="Check").count():
        page.get_by_label("Its name").fill("no such thing" if button == "Not yet" else term_of(page))
        page.get_by_role("button", name="Check").click()
        return
    page.locator("details.reveal > summary").click()
    if page.get_by_role("group", name="Tick those you had").count():
        for tick in page.get_by_role("checkbox").all():
            tick.check()
        page.get_by_role("button", name="Done").click()
        return
    page.get_by_role("button", name=button).click()


def term_of(page):
    from glossary.models import Term

    meaning = page.locator("article .definition").inner_text()
    number = meaning.split("number ")[1][0]
    return Term.objects.get(definition__contains=f"number {number}").name


def practise(page, wrong=0):
    """Today's cards to the end; says how many there were."""
    done = 0
    while page.get_by_role("heading", name="Done for today").count() == 0:
        answer(page, "Not yet" if done < wrong else "I had it")
        done += 1
        assert done < 40
    return done


def test_a_students_week(device, course, the_day):
    phone = device()
    make_test(phone, course, "2026-12-06")
    assert phone.get_by_role("heading", name="6 days to go").is_visible()
    address = phone.url
    phone.get_by_role("link", name="Start today’s cards").click()
    assert practise(phone, wrong=1) == 5
    assert CardState.objects.count() == 5

    # On Tuesday the laptop goes on with it, by a code that the phone shows.
    the_day(1)
    phone.goto(reverse("practice"))
    phone.get_by_role("button", name="Show a code for another device").click()
    code = phone.locator(".code").inner_text()
    laptop = device()
    laptop.goto(reverse("practice-continue"))
    laptop.get_by_label("The code from your other device").fill(code.lower())
    laptop.get_by_role("button", name="Go on here").click()
    assert laptop.get_by_text("5 cards known to this device").is_visible()
    laptop.get_by_role("link", name="Biology").first.click()
    assert laptop.url == address
    assert laptop.get_by_text("1 that you are about to forget").is_visible()
    laptop.get_by_role("link", name="Start today’s cards").click()
    assert laptop.get_by_text("You are about to forget this").is_visible()
    answer(laptop)
    practise(laptop)
    assert CardState.objects.count() == 6

    # Two missed days: on Friday the plan is simply there.
    the_day(4)
    laptop.goto(address)
    assert laptop.get_by_role("heading", name="2 days to go").is_visible()
    assert laptop.get_by_text("whatever gains you most for the day").is_visible()
    laptop.get_by_role("link", name="Start today’s cards").click()
    assert laptop.get_by_text("gains you most").is_visible()
    assert practise(laptop) == 5

    # The phone knows all of that. The test comes, and then it is over.
    the_day(6)
    phone.goto(address)
    assert phone.get_by_role("heading", name="The test is today").is_visible()
    ready = phone.locator(".ready td").last.inner_text()
    assert int(ready.split(" of ")[0]) >= 4
    the_day(7)
    phone.goto(address)
    assert phone.get_by_role("heading", name="This test is over").is_visible()
    phone.get_by_role("link", name="Make a new test like it").click()
    assert phone.get_by_label("Cards a day").input_value() == "5"
    assert Learner.objects.count() == 1


def test_everything_works_without_a_script(device, course, the_day):
    page = device(java_script_enabled=False)
    make_test(page, course, "2026-12-20", "18", ("Words", "Facts", "Arguments"), terms=["Osmosis", "Nucleus"])
    assert page.get_by_text("2 chosen terms").is_visible()
    page.get_by_role("link", name="Start today’s cards").click()
    assert practise(page) == 6
    assert {state.rung for state in CardState.objects.all()} == {1, 2, 3}
    page.goto(page.url.replace("cards/", "quiz/"))
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Mark my answers").click()
    assert page.get_by_text("of 2 right").is_visible()
    page.goto(reverse("practice-forget"))
    page.get_by_role("button", name="Delete everything").click()
    assert page.get_by_role("heading", name="Deleted").is_visible()
    assert not Learner.objects.exists()


def test_a_browser_that_refuses_cookies_goes_through_the_list(device, course, the_day):
    page = device()

    def answer_without_cookies():
        page.context.clear_cookies()
        answer(page)
        page.locator(".verdict").wait_for()

    make_test(page, course, "2026-12-20")
    page.get_by_role("link", name="Start today’s cards").click()
    answer_without_cookies()
    answer_without_cookies()
    assert page.get_by_text("Your browser keeps no cookie of this site").is_visible()
    for _ in range(4):
        answer_without_cookies()
    assert page.get_by_role("heading", name="That was the list").is_visible()
    assert not Learner.objects.exists()


def test_a_sitting_needs_only_the_keyboard(device, course, the_day):
    page = device()
    page.goto(reverse("unit-practice", args=[course.slug, 1]))
    assert page.locator("details.reveal > summary").evaluate("element => element === document.activeElement")
    page.keyboard.press("Enter")
    page.keyboard.press("3")
    page.get_by_text("Kept:").wait_for()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("It will come back:").wait_for()
    assert sorted(CardState.objects.values_list("rating", flat=True)) == [1, 3]


def test_notes_never_leave_the_browser_and_the_day_is_the_learners_own(device, course, the_day):
    page = device()
    sent = []
    page.on("request", lambda request: sent.append(request.post_data or "") if request.method == "POST" else None)
    page.goto(reverse("term-cards", args=[course.slug, "osmosis"]))
    answer(page)
    page.get_by_role("textbox", name="Your notes").fill("a very private thought")
    answer(page)
    assert len(sent) == 2
    assert "private" not in "".join(sent)
    assert "offset=0" in sent[0]


@pytest.mark.parametrize("width", [320, 1280])
def test_practice_pages_pass_the_accessibility_rules_and_never_scroll_sideways(device, course, the_day, width):
    from axe_playwright_python.sync_playwright import Axe

    page = device(viewport={"width": width, "height": 800})
    problems = []
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    make_test(page, course, "2026-12-20", cards="18", depth=("Words", "Facts", "Arguments"))
    test = page.url
    addresses = [
        test,
        f"{test}cards/",
        f"{test}cards/?form=choice",
        f"{test}print/",
        f"{test}quiz/",
        reverse("practice"),
        reverse("course-practice", args=[course.slug]),
        reverse("practice-continue"),
        reverse("term-cards", args=[course.slug, "osmosis"]),
    ]
    for address in addresses:
        page.goto(address)
        found = Axe().run(page).response["violations"]
        assert not found, (address, [(each["id"], each["nodes"][0]["html"]) for each in found])
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
    page.goto(addresses[-1])
    for _ in range(3):
        page.locator("details.reveal > summary").click()
        found = Axe().run(page).response["violations"]
        assert not found, [(each["id"], each["nodes"][0]["html"]) for each in found]
        page.locator(".grades button, .reveal button.main").last.click()
    assert not problems
