"""An editor's afternoon in a real browser, under the site's own Content-Security-Policy."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from glossary.models import Change, Term
from tests.factories import make_course, make_term, make_unit, make_user

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "a long password"


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def desk(live_server, browser):
    """``desk("ana", "Editors")``: a signed-in browser of their own; complaints of any page fail the test."""
    complaints, contexts = [], []

    def sign_in(name, group):
        make_user(name, group, PASSWORD)
        context = browser.new_context(base_url=live_server.url)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto("/admin/")
        page.get_by_label("Username").fill(name)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        return page

    yield sign_in
    for context in contexts:
        context.close()
    assert complaints == []


def add_fact(page, text):
    page.get_by_role("button", name="Add another Fact").click()
    page.locator("#facts-group .inline-related:not(.empty-form) textarea").last.fill(text)


def facts(page):
    areas = page.locator("#facts-group .inline-related:not(.empty-form) textarea")
    return [area.input_value() for area in areas.all()]


def test_a_term_is_written_reviewed_and_published(desk, browser, live_server):
    course = make_course("Biology")
    make_unit(course, title="Cells and their membranes")
    make_term("Osmosis", make_course("Chemistry"), definition="As *chemists* say.")
    carl = desk("carl", "Authors")

    # Course and unit: the units of the course are offered as soon as it is chosen.
    carl.goto(reverse("admin:glossary_term_add"))
    carl.locator(".field-course .select2-selection").click()
    carl.locator(".select2-search__field").fill("Biol")
    carl.locator(".select2-results__option", has_text="Biology").click()
    expect(carl.locator("#id_unit option")).to_have_count(2)
    carl.get_by_label("Unit:").select_option("Unit 1: Cells and their membranes")

    # The checklist finds the name in another course; its definition is a start.
    carl.get_by_label("Name:", exact=True).fill("Osmosis")
    twins = carl.locator(".twins")
    twins.get_by_text("Chemistry").click()
    twins.get_by_role("button", name="Start from this definition").click()
    expect(carl.get_by_label("Definition:")).to_have_value("As *chemists* say.")

    # The preview is rendered by the site, formulas included; a bad one is named while it is typed.
    preview = carl.locator(".field-definition .preview")
    expect(preview.locator("em")).to_have_text("chemists")
    carl.get_by_label("Definition:").fill(r"Water goes where \(c_1 > c_2")
    expect(preview).to_contain_text("is not closed")
    carl.get_by_label("Definition:").fill(r"Water goes where \(c_1 > c_2\), through a *membrane*.")
    expect(preview.locator("msub")).to_have_count(2)

    # Facts are put in order by the keyboard alone, and by buttons.
    for text in ("Third.", "First.", "Second."):
        add_fact(carl, text)
    expect(carl.locator("#checklist")).to_contain_text("3 of 5 facts")
    carl.locator("#facts-group textarea").nth(0).focus()
    carl.keyboard.press("Alt+ArrowDown")
    carl.keyboard.press("Alt+ArrowDown")
    expect(carl.get_by_role("status")).to_have_text("Now 3 of 3.")
    assert facts(carl) == ["First.", "Second.", "Third."]
    carl.locator("#facts-group").get_by_role("button", name="Move down").first.focus()
    carl.keyboard.press("Enter")
    assert facts(carl) == ["Second.", "First.", "Third."]
    carl.locator("#facts-group .handle").nth(1).drag_to(carl.locator("#facts-group .inline-related h3").nth(0))
    assert facts(carl) == ["First.", "Second.", "Third."]

    carl.get_by_role("button", name="Save and send for review").click()
    expect(carl.locator(".messagelist")).to_contain_text("was added successfully")
    term = Term.objects.get(course=course)
    assert term.status == "review"
    assert list(term.facts.values_list("text", flat=True)) == ["First.", "Second.", "Third."]

    # Another user finds what waits, looks at the page as readers will see it, and publishes.
    ana = desk("ana", "Editors")
    ana.goto(reverse("admin:glossary_term_changelist") + "?status__exact=review")
    ana.get_by_role("link", name="Osmosis").click()
    ana.get_by_role("link", name="Preview page").click()
    expect(ana.get_by_role("heading", name="3 Must Know Facts For Your Next Test")).to_be_visible()
    ana.get_by_role("link", name="Go on writing").click()
    ana.get_by_role("button", name="Save and publish").click()
    expect(ana.locator(".messagelist")).to_contain_text("was changed successfully")
    reader = browser.new_page()
    reader.goto(f"{live_server.url}{term.get_absolute_url()}")
    expect(reader.get_by_role("heading", name="Osmosis", level=1)).to_be_visible()
    reader.close()


def test_two_editors_collide_and_neither_loses_a_word(desk):
    term = make_term("Osmosis", facts=["First.", "Second."], status="draft")
    address = reverse("admin:glossary_term_change", args=[term.pk])
    ana, ben = desk("ana", "Editors"), desk("ben", "Editors")
    ana.goto(address)
    ben.goto(address)
    ben.get_by_label("Definition:").fill("What Ben wrote.")
    add_fact(ben, "Ben's fact.")
    ben.get_by_role("button", name="Save", exact=True).click()
    ben.wait_for_url("**/term/")

    ana.get_by_label("Definition:").fill("What Ana wrote.")
    add_fact(ana, "Ana's fact.")
    ana.get_by_role("button", name="Save", exact=True).click()
    told = ana.get_by_role("region", name="Somebody else changed this term while you wrote")
    expect(told).to_contain_text("ben changed it")
    expect(told.get_by_role("row", name=re.compile("definition"))).to_contain_text("What Ben wrote.")
    expect(ana.get_by_label("Definition:")).to_have_value("What Ana wrote.")
    assert facts(ana) == ["First.", "Second.", "Ben's fact.", "Ana's fact."]
    ana.get_by_role("button", name="Save", exact=True).click()
    ana.wait_for_url("**/term/")
    term.refresh_from_db()
    assert term.definition == "What Ana wrote."
    assert list(term.facts.values_list("text", flat=True)) == ["First.", "Second.", "Ben's fact.", "Ana's fact."]

    # The story tells it all, and one click goes back to what Ben wrote.
    ana.goto(address)
    ana.get_by_role("link", name="History").click()
    item = ana.get_by_role("listitem").filter(has_text="Changed by ben")
    expect(item).to_contain_text("What the thing is.Ben wrote.")
    item.get_by_role("button", name="Bring back this state").click()
    expect(ana.get_by_label("Definition:")).to_have_value("What Ben wrote.")
    assert facts(ana) == ["First.", "Second.", "Ben's fact."]
    assert Change.objects.of(term.pk).first().what == "restored"


def test_a_double_click_makes_one_term(desk):
    course = make_course("Biology")
    ana = desk("ana", "Editors")
    ana.goto(f"{reverse('admin:glossary_term_add')}?course={course.pk}")
    ana.get_by_label("Name:", exact=True).fill("Osmosis")
    ana.get_by_label("Definition:").fill("Water through a membrane.")
    ana.get_by_role("button", name="Save", exact=True).dblclick()
    ana.wait_for_url("**/term/")
    assert Term.objects.count() == 1


def test_the_page_asks_before_it_is_left_with_words_unsaved(desk):
    term = make_term("Osmosis", status="draft")
    ana = desk("ana", "Editors")
    ana.goto(reverse("admin:glossary_term_change", args=[term.pk]))
    asked = []
    ana.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    ana.get_by_label("Definition:").press_sequentially("More. ")
    ana.get_by_role("link", name="Home").click(no_wait_after=True)
    assert asked == ["beforeunload"]
    ana.get_by_role("button", name="Save and stay").click()
    expect(ana.locator(".messagelist")).to_be_visible()
    assert asked == ["beforeunload"]


def test_many_terms_are_published_after_a_page_that_counts(desk):
    course = make_course("Biology")
    for name in ("Acid", "Base"):
        make_term(name, course, status="review")
    ana = desk("ana", "Editors")
    ana.goto(reverse("admin:glossary_term_changelist"))
    ana.get_by_label("Select all objects on this page for an action").check()
    ana.get_by_label("Action:").select_option("Publish")
    ana.get_by_role("button", name="Go").click()
    expect(ana.get_by_text("Publish 2 terms?")).to_be_visible()
    ana.get_by_role("button", name="Publish").click()
    expect(ana.locator(".messagelist")).to_contain_text("2 terms are published.")
    assert Term.objects.published().count() == 2
