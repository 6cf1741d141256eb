"""An editor imports in a real browser: a file with mistakes, the mended one, and back again."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import Group, User
from playwright.sync_api import expect

from glossary.models import Course, Report, Term
from tests.factories import make_course, make_term

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

BAD = "name,definition,fact 1\nCell,The unit of all life.,One.\nAcid,,Sour.\n"


@pytest.fixture(autouse=True)
def asynchronous(monkeypatch):
    # Playwright runs an event loop in this thread, in which Django would refuse the database.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture
def editor(page, live_server, client):
    user = User.objects.create_user("ed", is_staff=True)
    user.groups.add(Group.objects.get_or_create(name="Editors")[0])
    user.is_superuser = True  # the groups of the migration are gone with the tables' first emptying
    user.save()
    client.force_login(user)
    cookie = client.cookies["session"]
    page.context.add_cookies([{"name": "session", "value": cookie.value, "url": live_server.url}])
    page.goto(f"{live_server.url}/admin/glossary/import/add/")
    return page


def send(page, content, name="terms.csv"):
    page.get_by_label("Course:").select_option(label="Biology")
    page.get_by_label("File:").set_input_files({"name": name, "mimeType": "text/csv", "buffer": content.encode()})
    page.get_by_role("button", name="Show what would change").click()


def test_import_with_mistakes_mend_import_and_undo(editor):
    page = editor
    course = Course.objects.filter(slug="biology").first() or make_course("Biology", slug="biology")
    make_term("Cell", course, definition="The unit of life.")
    page.reload()
    send(page, BAD)
    expect(page.get_by_role("heading", name="Not taken: terms.csv")).to_be_visible()
    expect(page.get_by_role("row", name="row 3")).to_contain_text("missing. Every entry")
    send(page, BAD.replace("Acid,,", "Acid,It has a low pH.,"))
    expect(page.get_by_text("Read as table, UTF-8, parted by comma")).to_be_visible()
    expect(page.locator("ins").first).to_be_visible()
    violations = Axe().run(page, context="#content-main").response["violations"]
    assert not [(violation["id"], violation["nodes"][0]["html"]) for violation in violations]
    assert Term.objects.count() == 1
    page.get_by_role("button", name="Take all of this").click()
    expect(page.get_by_text("Taken: 1 added, 1 changed.")).to_be_visible()
    expect(page.get_by_role("progressbar")).to_have_count(0)  # the script has gone on until all pages were prepared
    assert Term.objects.get(name="Cell").definition == "The unit of all life."
    page.get_by_role("link", name="Undo this import …").click()
    expect(page.get_by_role("heading", name="Undoing would change this back")).to_be_visible()
    page.get_by_role("button", name="Undo the import").click()
    expect(page.get_by_text("The import was undone.")).to_be_visible()
    assert [(term.name, term.definition) for term in Term.objects.all()] == [("Cell", "The unit of life.")]


def test_a_reader_reports_a_mistake_without_a_cookie(page, live_server):
    term = make_term("Cell", make_course("Biology", slug="biology"))
    page.goto(live_server.url + term.get_absolute_url())
    page.get_by_role("link", name="Report a mistake").click()
    expect(page.get_by_role("heading", name="Report a mistake")).to_be_visible()
    assert not [(v["id"], v["nodes"][0]["html"]) for v in Axe().run(page).response["violations"]]
    page.get_by_label("What is wrong, and where?").fill("The year in fact 2 is wrong.")
    page.get_by_role("button", name="Send to the editors").click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    assert page.context.cookies() == []
    assert Report.objects.get().text == "The year in fact 2 is wrong."
