"""The admin's own pages of ours in real Chromium: for everyone, on a phone and a desk, in light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import expect

from glossary.models import ConfusedPair, Term
from tests.factories import make_course, make_term, make_unit, make_user

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "a long password"
TABLE = "name,definition,fact 1\nCell,The unit of all life.,One.\nAcid,It has a low pH.,Sour.\n"
BAD = "name,definition,fact 1\nAcid,,Sour.\n"


@pytest.fixture
def editor(live_server, page, client):
    """``editor()``: an administrator's signed-in page."""
    user = make_user("ana", "Editors", PASSWORD)
    user.is_superuser = True
    user.save()
    client.force_login(user, "django.contrib.auth.backends.ModelBackend")
    cookie = {"name": "session", "value": client.cookies["session"].value, "url": live_server.url}
    page.context.add_cookies([cookie])
    page.go = lambda address: page.goto(f"{live_server.url}{address}")
    return page


# Left as Django has them: a column of buttons without a heading, a search box named by its hint.
DJANGOS = {"rules": {"empty-table-header": {"enabled": False}, "label-title-only": {"enabled": False}}}


def look(page, kind):
    """Every complaint of axe about the page, on a phone in light and on a desk in dark."""
    for width, scheme in ((1280, "dark"), (390, "light")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.evaluate("Promise.all(document.getAnimations().map(animation => animation.finished))")
        for violation in Axe().run(page, options=DJANGOS).response["violations"]:
            for node in violation["nodes"]:
                yield f"{kind}, {width} px, {scheme}: {violation['id']}: {node['html'][:200]}"
    # What is wider than a phone scrolls in a box of its own.
    if page.evaluate("document.documentElement.scrollWidth") > 390:
        yield f"{kind}: scrolls sideways on a phone"


def send(page, content):
    page.go(reverse("admin:glossary_import_add"))
    page.get_by_label("Course:").select_option(label="Biology")
    page.get_by_label("File:").set_input_files(
        {"name": "terms.csv", "mimeType": "text/csv", "buffer": content.encode()}
    )
    page.get_by_role("button", name="Show what would change").click()


def test_axe_finds_nothing_on_the_editors_pages_on_a_phone_in_light_and_a_desk_in_dark(editor):
    page = editor
    course = make_course("Biology", slug="biology")
    unit = make_unit(course, title="Cells")
    term = make_term(
        "Cell",
        course,
        unit=unit,
        definition=r"The unit of life, \(a^2\).",
        facts=["Small.", "Alive."],
        questions=[("how", "How big?", "Small.")],
        aliases=["Cells"],
    )
    other = make_term("Osmosis", course, unit=unit, status="review")
    ConfusedPair.objects.create(term=term, other=other, difference="One is a thing.")
    make_term("Cell", make_course("Chemistry"), definition="Two electrodes.")
    gone = make_term("Gone", course)
    complaints = []

    def see(kind, address=None):
        if address:
            page.go(address)
        complaints.extend(look(page, kind))

    change = reverse("admin:glossary_term_change", args=[term.pk])
    see("index", reverse("admin:index"))
    see("terms", reverse("admin:glossary_term_changelist"))
    see("form", change)
    page.go(reverse("admin:glossary_term_delete", args=[gone.pk]))
    page.locator("#content form [type=submit]").click()
    see("deleted", reverse("admin:glossary_term_deleted"))
    see("preview", reverse("admin:glossary_term_preview", args=[term.pk]))
    see("course", reverse("admin:glossary_course_change", args=[course.pk]))
    see("gaps", reverse("admin:glossary_course_gaps", args=[course.pk]))

    page.set_viewport_size({"width": 1280, "height": 900})
    page.go(reverse("admin:glossary_term_changelist"))
    page.get_by_label("Select all objects on this page for an action").check()
    page.get_by_label("Action:").select_option("Publish")
    page.get_by_role("button", name="Go").click()
    expect(page.get_by_role("button", name="Publish")).to_be_visible()
    see("bulk")

    send(page, BAD)
    see("import refused")
    page.set_viewport_size({"width": 1280, "height": 900})
    send(page, TABLE)
    see("import shown")
    page.get_by_role("button", name="Take all of this").click()
    expect(page.get_by_role("progressbar")).to_have_count(0)
    see("import taken")
    see("import", reverse("admin:glossary_import_add"))
    see("imports", reverse("admin:glossary_import_changelist"))

    # Two on one term: what the second is shown.
    page.go(change)
    Term.objects.filter(pk=term.pk).update(definition="What Ben wrote.")
    page.get_by_label("Definition:").fill("What Ana wrote.")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Somebody else changed this term while you wrote")).to_be_visible()
    see("collision")
    page.get_by_role("button", name="Save", exact=True).click()
    see("history", reverse("admin:glossary_term_history", args=[term.pk]))
    assert complaints == []
