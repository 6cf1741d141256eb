"""A CDN is told after a commit which pages to drop."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from unittest.mock import Mock

import pytest
from django.core.management import call_command

from glossary import purging
from glossary.exchange import undoing, uploads
from glossary.exchange.checking import check
from glossary.exchange.comparing import digest
from glossary.exchange.importing import import_course
from glossary.models import Alias, ConfusedPair, Course, Fact, Name, Term, Unit
from tests.factories import make_course, make_term, make_unit, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def cdn(settings):
    """A server that takes purges; gives the list of what it was told."""
    told = []

    class Taker(BaseHTTPRequestHandler):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            told.append((body["tags"], self.headers["Surrogate-Key"], self.headers["Authorization"]))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args):
            pass

    with HTTPServer(("127.0.0.1", 0), Taker) as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        settings.CACHE_PURGE_URL = f"http://127.0.0.1:{server.server_port}/purge"
        settings.CACHE_PURGE_TOKEN = "token"
        yield told
        server.shutdown()
        thread.join()


@pytest.fixture
def listening(settings, monkeypatch):
    """The signals are connected at start-up, and only then, if the setting is there."""
    from django.db.models.signals import post_save, pre_delete, pre_save

    from glossary.models.bulk import changed_in_bulk

    monkeypatch.setattr(purging, "MOMENTS", (0,))
    settings.CACHE_PURGE_URL = "http://127.0.0.1:9/"
    purging.connect()
    yield
    for model in purging.MODELS:
        for signal, receiver in (
            (pre_save, purging.before_save),
            (post_save, purging.after_save),
            (pre_delete, purging.before_delete),
            (changed_in_bulk, purging.after_bulk_change),
        ):
            signal.disconnect(receiver, sender=model)


@pytest.fixture
def cafe():
    """Made before anything listens."""
    return make_term("Café au lait", make_course(slug="physics"))


def wait():
    for thread in threading.enumerate():
        if getattr(thread, "function", None) is purging.tell:
            thread.join()


def test_a_saved_term_drops_its_course_its_name_and_the_lists(cafe, listening, cdn, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        Fact.objects.create(term=cafe, text="New.")
    wait()
    ((tags, header, authorization),) = cdn
    assert tags == ["course:physics", "lists", "name:cafe%20au%20lait"]
    assert header.split() == tags
    assert authorization == "Bearer token"


def test_a_bulk_change_drops_everything_at_once(cafe, listening, cdn, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        Term.objects.update(definition="New.")
        Term.objects.update(topic="1 New")
    wait()
    assert [tags for tags, _, _ in cdn] == [["site"]]


def test_a_cdn_that_does_not_answer_fails_no_save(listening, settings, caplog, django_capture_on_commit_callbacks):
    settings.CACHE_PURGE_URL = "http://127.0.0.1:9/"
    with django_capture_on_commit_callbacks(execute=True):
        make_term()
    wait()
    assert "was not told" in caplog.text


def test_it_is_told_at_once_and_again_when_our_own_nginx_has_let_go_of_the_page(client, monkeypatch):
    timer = Mock()
    monkeypatch.setattr(purging.threading, "Timer", timer)
    purging.Purge({"lists"})()
    first, again = (call.args for call in timer.call_args_list)
    assert first == (0, purging.tell, [["lists"]])
    assert again[0] > int(client.get("/")["X-Accel-Expires"])
    assert again[1:] == first[1:]
    assert timer.return_value.start.call_count == 2


@pytest.fixture
def shelf():
    """Two courses whose terms share names in every way."""
    physics, chemistry = make_course(slug="physics"), make_course(slug="chemistry")
    unit = make_unit(physics, 1, "Matter")
    atom = make_term("Atom", physics, unit=unit, facts=["Small."], aliases=["Smallest part"])
    ion = make_term("Ion", physics, unit=unit, aliases=["Charged atom"])
    make_term("Atom", chemistry)
    make_term("Smallest part", chemistry)
    make_term("Charged particle", chemistry, aliases=["Charged atom"])
    ConfusedPair.objects.create(term=atom, other=ion, difference="An ion is charged.")


def public_addresses():
    courses = [course.get_absolute_url() for course in Course.objects.all()]
    yield from ("/", "/courses/", "/terms/", "/privacy/", "/robots.txt", "/opensearch.xml", "/feed/")
    yield from ("/sitemap.xml", "/sitemap-courses.xml", "/sitemap-terms.xml", *courses)
    yield from (course + page for course in courses for page in ("feed/", "print/", "cards/"))
    yield from (unit.get_absolute_url() + page for unit in Unit.objects.all() for page in ("", "print/", "cards/"))
    yield from (term.get_absolute_url() for term in Term.objects.all())
    for name in Name.objects.all():
        yield from (name.get_absolute_url(), name.get_absolute_url() + "?course=physics")


def term(course, slug):
    return Term.objects.get(course__slug=course, slug=slug)


def put(obj, **fields):
    for name, value in fields.items():
        setattr(obj, name, value)
    obj.save()


CHANGES = {
    "a fact": lambda: put(Fact.objects.get(), text="Tiny."),
    "a fact of another term now": lambda: put(Fact.objects.get(), term=term("physics", "ion")),
    "a definition": lambda: put(term("physics", "atom"), definition="New."),
    "a definition of what is a twin by alias": lambda: put(term("chemistry", "smallest-part"), definition="New."),
    "a name": lambda: put(term("chemistry", "atom"), name="Molecule"),
    "a name that was a twin by alias": lambda: put(term("chemistry", "smallest-part"), name="Molecule"),
    "an address": lambda: put(term("physics", "atom"), slug="atoms"),
    "a draft": lambda: put(term("physics", "ion"), status="draft"),
    "another course": lambda: put(term("physics", "ion"), course=Course.objects.get(slug="chemistry"), unit=None),
    "a new term": lambda: make_term("Smallest part", make_course(slug="biology")),
    "a deleted term": lambda: term("physics", "ion").delete(),
    "a deleted twin": lambda: term("chemistry", "atom").delete(),
    "deleted terms": lambda: Term.objects.filter(course__slug="chemistry").delete(),
    "a new alias": lambda: Alias.objects.create(term=term("chemistry", "smallest-part"), name="Ion"),
    "a renamed alias": lambda: put(Alias.objects.get(term__slug="ion"), name="Cation"),
    "an alias of another term now": lambda: put(Alias.objects.get(term__slug="ion"), term=term("chemistry", "atom")),
    "a deleted alias": lambda: Alias.objects.get(term__slug="charged-particle").delete(),
    "a unit": lambda: put(Unit.objects.get(), number=2, title="Parts"),
    "a unit of another course now": lambda: put(Unit.objects.get(), course=Course.objects.get(slug="chemistry")),
    "a deleted unit": lambda: Unit.objects.get().delete(),
    "a confused pair": lambda: put(ConfusedPair.objects.get(), difference="Only one is charged."),
    "no confused pair": lambda: ConfusedPair.objects.get().delete(),
    "a course": lambda: put(Course.objects.get(slug="physics"), title="Physics 1", slug="physics-1"),
    "a deleted course": lambda: Course.objects.get(slug="physics").delete(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_no_page_that_may_be_kept_on_after_a_change_is_old(
    change, shelf, listening, cdn, client, django_capture_on_commit_callbacks
):
    kept = {address: client.get(address) for address in public_addresses()}
    assert {answer.status_code for answer in kept.values()} == {200}
    with django_capture_on_commit_callbacks(execute=True):
        CHANGES[change]()
    wait()
    dropped = {tag for tags, _, _ in cdn for tag in tags}
    old = [
        address
        for address, answer in kept.items()
        if dropped.isdisjoint(answer.get("Cache-Tag", "").split(","))
        and ((now := client.get(address)).status_code != 200 or now.content != answer.content)
    ]
    assert old == []


def test_every_public_page_can_be_dropped_with_the_whole_site(shelf, client):
    for address in public_addresses():
        assert "site" in client.get(address).get("Cache-Tag", "").split(","), address
        assert "site" in client.get(address).get("Surrogate-Key", "").split(), address


def test_a_change_drops_no_page_of_another_course_that_does_not_show_it(
    shelf, listening, cdn, client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        put(term("physics", "atom"), definition="New.")
    wait()
    dropped = {tag for tags, _, _ in cdn for tag in tags}
    for address in ("/courses/chemistry/", "/courses/chemistry/feed/", "/courses/chemistry/charged-particle/"):
        assert dropped.isdisjoint(client.get(address)["Cache-Tag"].split(","))


def course_file(*terms):
    return {
        "format": "studyguide-course/1",
        "course": {"slug": "physics", "title": "Physics", "subject": "Natural Sciences"},
        "terms": [{"name": name, "definition": "What the thing is."} for name in terms],
    }


@pytest.fixture
def waiting():
    """An upload that adds a term to a course, made before anything listens."""
    make_term("Atom", make_course("Physics", slug="physics"))
    return uploads.receive(json.dumps(course_file("Atom", "Ion")).encode(), "physics.json", make_user())


@pytest.fixture
def taken(waiting):
    return uploads.take(waiting, waiting.by)


def test_an_import_that_changes_nothing_tells_nothing(waiting, listening, cdn, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        import_course(check(course_file("Atom")))
        import_course(check(course_file("Atom", "Ion")), dry_run=True)
    wait()
    assert cdn == []


@pytest.mark.parametrize(
    "add",
    [
        lambda waiting: import_course(check(course_file("Atom", "Ion"))),
        lambda waiting: uploads.take(waiting, waiting.by),
    ],
    ids=["command", "upload"],
)
def test_an_import_that_only_adds_terms_tells_once(add, waiting, listening, cdn, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        add(waiting)
    wait()
    assert [tags for tags, _, _ in cdn] == [["site"]]


def test_undoing_an_import_tells_of_the_terms_that_go(taken, listening, cdn, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        plan, _ = undoing.undo_plan(taken)
        undoing.undo(taken, digest([plan.changes, plan.others]))
    wait()
    assert len(cdn) == 1
    assert Term.objects.get().name == "Atom"


def test_a_rebuild_tells_of_what_it_mended(shelf, listening, cdn, django_capture_on_commit_callbacks):
    Name.objects.filter(key="ion").update(name="Wrong")
    with django_capture_on_commit_callbacks(execute=True):
        call_command("rebuild")
    wait()
    assert [tags for tags, _, _ in cdn] == [["site"]]
    assert Name.objects.get(key="ion").name == "Ion"
