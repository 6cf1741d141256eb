"""A CDN is told after a commit which pages to drop."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from unittest.mock import Mock

import pytest

from glossary import purging
from glossary.models import Fact, Term
from tests.factories import make_course, make_term

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
    from django.db.models.signals import post_delete, post_save

    from glossary.models.bulk import changed_in_bulk

    monkeypatch.setattr(purging, "MOMENTS", (0,))
    settings.CACHE_PURGE_URL = "http://127.0.0.1:9/"
    purging.connect()
    yield
    for model in purging.MODELS:
        for signal, receiver in (
            (post_save, purging.after_change),
            (post_delete, purging.after_change),
            (changed_in_bulk, purging.after_bulk_change),
        ):
            signal.disconnect(receiver, sender=model)


@pytest.fixture
def term():
    """Made before anything listens."""
    return make_term("Café au lait", make_course(slug="physics"))


def wait():
    for thread in threading.enumerate():
        if getattr(thread, "function", None) is purging.tell:
            thread.join()


def test_a_saved_term_drops_its_course_its_name_and_the_lists(term, listening, cdn, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        Fact.objects.create(term=term, text="New.")
    wait()
    ((tags, header, authorization),) = cdn
    assert tags == ["course:physics", "lists", "name:cafe%20au%20lait"]
    assert header.split() == tags
    assert authorization == "Bearer token"


def test_a_bulk_change_drops_everything_at_once(term, listening, cdn, django_capture_on_commit_callbacks):
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
