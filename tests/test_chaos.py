"""The site on real processes: a short form of each part of `make chaos`, and drafts on two web servers."""

import random
import zipfile
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.urls import get_resolver, reverse

from glossary.exchange.formats import FORMATS
from scripts import chaos
from scripts.editor import Editor
from scripts.topology import Site

pytestmark = pytest.mark.own_servers


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    return chaos.prepared(tmp_path_factory.mktemp("prepared"))


@pytest.fixture
def site(prepared, tmp_path):
    return prepared[0].copy(tmp_path / "site")


def test_nothing_acknowledged_is_lost_and_nothing_half_saved_when_everything_is_killed(site):
    random.seed(9)
    shown, good = chaos.killed(site, 2, patience=60)
    assert good, shown


@pytest.mark.parametrize("part", [chaos.full_disk, chaos.locked], ids=["disk full", "database locked"])
def test_a_save_that_cannot_be_made_is_told_so_and_keeps_what_was_typed(site, part):
    shown, good = part(site, 1)
    assert good, shown


def test_no_request_fails_while_the_server_takes_up_new_code(site):
    shown, good = chaos.upgraded(site, 2)
    assert good, shown


def test_no_reader_notices_when_worker_processes_are_killed(site):
    shown, good = chaos.workers_killed(site, 6)
    assert good, shown


def test_what_the_container_starts_answers_while_hundreds_of_connections_dribble(site):
    shown, good = chaos.slow_clients(site, 500, patience=30)
    assert good, shown


def test_memory_stays_flat(site):
    shown, good = chaos.memory(site, 6_000)
    assert good, shown


def test_readers_and_editors_go_on_while_each_part_of_a_larger_site_is_taken_away(prepared, tmp_path):
    bad = [(name, shown) for name, shown, good in chaos.scaled_out(prepared[1], tmp_path / "out") if not good]
    assert bad == []


MARK = "Xylophonics"
DRAFT = f"""
format: studyguide-course/1
course: {{slug: edited, title: Edited, subject: Tests}}
units: [{{number: 1, title: First}}]
terms:
  - name: {MARK}
    unit: 1
    topic: 1.1 {MARK}
    aliases: [{MARK} alias]
    definition: All about {MARK}.
    facts: [The fact of {MARK}.]
    questions: [{{kind: how, question: How is {MARK} done?, answer: By {MARK}.}}]
    status: draft
"""


def public_addresses():
    """Every public address of the site that could show the marked term, by the pattern's name."""
    given = {
        "course": ["edited"],
        "slug": ["xylophonics"],
        "key": ["xylophonic", "xylophonics", "xylophonics-alias"],
        "number": [1],
        "section": ["courses", "terms"],
        "format": [*FORMATS],
        # Tests of the course “edited”, the first that was made, with all its cards: docs/studying.md.
        "code": [f"1-all-wfa-{date.today() + timedelta(days=30):%Y%m%d}-200{seed}" for seed in ("", "-a")],
    }
    for pattern in get_resolver().url_patterns:
        for inner in getattr(pattern, "url_patterns", ()) if "admin" not in str(pattern.pattern) else ():
            wanted = [{}]
            for name in inner.pattern.converters:
                assert name in given, f"Tell this walk which values “{name}” has in {inner.pattern}."
                wanted = [{**values, name: value} for values in wanted for value in given[name]]
            for values in wanted:
                address = reverse(inner.name, kwargs=values)
                yield address
                for query in ("q=xyl", "q=xylophonics", "letter=x", "view=az", "course=edited&q=xylophonics"):
                    yield f"{address}?{query}"


def shows(answer):
    body = answer.body
    if body.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(body)) as archive:
            body = b"".join(archive.read(name) for name in archive.namelist())
    # What was asked for may be said again; what was not asked for is spelled with a capital.
    return MARK.encode() in body or b"/xylophonics/" in body.replace(b"/terms/xylophonics/", b"")


def test_a_draft_is_nowhere_on_either_of_two_web_servers(site, tmp_path):
    path = tmp_path / "draft.yaml"
    path.write_text(DRAFT)
    site.python(
        "import django, sys; django.setup(); from django.core.management import call_command;"
        "call_command('import_courses', sys.argv[1])",
        path,
    )
    webs = [site.web(name, WEB_CONCURRENCY="1").start() for name in ("first", "second")]
    try:
        for web in webs:
            web.wait()
        editor = Editor(webs[0].url).sign_in()
        readers = [Editor(web.url) for web in webs]
        addresses = list(dict.fromkeys(public_addresses()))
        page = editor.ask("/admin/glossary/term/?q=xylophonics").text
        change = next(
            part for part in page.split('"') if part.startswith("/admin/glossary/term/") and "/change/" in part
        )

        def shown():
            return [{address for address in addresses if shows(reader.ask(address))} for reader in readers]

        def set_status(status):
            fields = {name: value for name, value in editor.form(change).items() if "__prefix__" not in name}
            assert editor.ask(change, {**fields, "status": status, "_save": "Save"}).status == 302

        assert shown() == [set(), set()]
        set_status("published")
        first, second = shown()
        assert first == second
        for address in ("/courses/edited/xylophonics/", "/courses/edited/", "/feed/", "/sitemap-terms.xml"):
            assert address in first
        for address in ("/search/?q=xylophonics", "/search/suggest/?q=xyl", "/courses/edited/export/yaml/"):
            assert address in first
        set_status("draft")
        assert shown() == [set(), set()]
    finally:
        for web in webs:
            web.stop()


def test_a_site_of_our_own_does_not_see_the_settings_of_the_tests(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://elsewhere/other")
    assert "DATABASE_URL" not in Site(tmp_path).environment
