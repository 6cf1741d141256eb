"""The page cache before Django: what it keeps, for how long, and for whom."""

import gzip
import io
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import brotli
import psycopg
import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from psycopg.conninfo import conninfo_to_dict

from glossary import contentversion
from glossary.models import ConfusedPair, Course, Fact, Term
from glossary.pagecache import Page, PageCache, Pages, preferred
from scripts.with_postgresql import PostgreSQL
from tests.factories import make_course, make_term

needs_database = pytest.mark.django_db(transaction=True)


class Answer:
    def __init__(self, application, path="/", query="", method="GET", host="127.0.0.1", **headers):
        environ = {
            "REQUEST_METHOD": method,
            "SCRIPT_NAME": "",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "HTTP_HOST": host,
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "192.0.2.7",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": sys.stderr,
            **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
        }
        chunks = application(environ, self.start)
        self.body = b"".join(chunks)
        getattr(chunks, "close", lambda: None)()

    def start(self, status, headers, exc_info=None):
        self.status = int(status.split()[0])
        self.headers = {name.lower(): value for name, value in headers}

    @property
    def text(self):
        decode = {None: bytes, "gzip": gzip.decompress, "br": brotli.decompress}
        return decode[self.headers.get("content-encoding")](self.body).decode()


class Counted:
    """Django, counting how often it is asked."""

    def __init__(self):
        self.django, self.asked = WSGIHandler(), 0

    def __call__(self, environ, start_response):
        self.asked += 1
        return self.django(environ, start_response)


watchers = []


@pytest.fixture(autouse=True)
def connections_closed():
    yield
    while watchers:
        watchers.pop().close()


def cache(inner=None, capacity=1_000_000, version=None):
    if version is None:
        watchers.append(contentversion.watcher())
        version = watchers[-1].current
    return PageCache(inner or Counted(), version, capacity)


def address(term):
    return term.get_absolute_url()


@needs_database
def test_a_page_is_made_once_and_then_served_as_it_was():
    worker = cache()
    path = address(make_term("Osmosis"))
    first, second = Answer(worker, path), Answer(worker, path)
    assert "Osmosis" in first.text
    assert (second.status, second.body, second.headers) == (200, first.body, first.headers)
    assert worker.application.asked == 1


CHANGES = {
    "its definition, by update": lambda term: Term.objects.filter(pk=term.pk).update(definition="Changed text."),
    "a fact, by bulk_create": lambda term: Fact.objects.bulk_create([Fact(term=term, text="Changed text.")]),
    "its course": lambda term: Course.objects.update(title="Changed text."),
    "a twin in another course": lambda term: make_term(term.name, make_course("Changed text.")),
    "a neighbour": lambda term: make_term("Changed text.", term.course),
    "a pair that it is confused with": lambda term: ConfusedPair.objects.create(
        term=make_term("Other", term.course), other=term, difference="Changed text."
    ),
    "raw SQL": lambda term: connection.cursor().execute("UPDATE glossary_term SET definition = 'Changed text.'"),
}


@needs_database
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_seen_by_the_next_request_through_every_worker(change):
    workers = [cache(), cache()]
    term = make_term("Osmosis")
    for worker in workers:
        assert "Changed text." not in Answer(worker, address(term)).text
    change(term)
    for worker in workers:
        assert "Changed text." in Answer(worker, address(term)).text


@needs_database
def test_a_change_while_the_page_is_made_is_seen_by_the_next_request():
    term = make_term("Osmosis", definition="Old text.")
    django = WSGIHandler()

    def changed_after_reading(environ, start_response):
        response = django(environ, start_response)
        Term.objects.filter(pk=term.pk).update(definition="New text.")
        return response

    worker = cache(changed_after_reading)
    assert "Old text." in Answer(worker, address(term)).text
    assert "New text." in Answer(worker, address(term)).text


@needs_database
@pytest.mark.parametrize("gone", [lambda term: term.delete(), lambda term: Term.objects.update(status="draft")])
def test_what_is_deleted_or_a_draft_is_gone_at_once(gone):
    worker = cache()
    term = make_term("Osmosis")
    path = address(term)
    assert Answer(worker, path).status == 200
    gone(term)
    assert Answer(worker, path).status == 404


@needs_database
def test_a_page_that_was_missing_is_found_once_it_is_there():
    worker = cache()
    course = make_course()
    assert Answer(worker, f"/courses/{course.slug}/osmosis/").status == 404
    make_term("Osmosis", course)
    assert Answer(worker, f"/courses/{course.slug}/osmosis/").status == 200


@needs_database
@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("*", "br"),
        ("identity", None),
        ("gzip;q=0.000", None),
        ("", None),
    ],
)
def test_a_page_comes_in_the_encoding_that_the_visitor_takes(accepted, encoding):
    worker = cache()
    path = address(make_term("Osmosis"))
    answer = Answer(worker, path, accept_encoding=accepted)
    assert answer.headers.get("content-encoding") == encoding
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert "Osmosis" in answer.text
    assert answer.headers["vary"] == "Accept-Encoding"


@needs_database
def test_each_encoding_has_a_strong_tag_of_its_own_that_does_not_differ_between_workers():
    path = address(make_term("Osmosis"))
    tags = [Answer(cache(), path, accept_encoding=each).headers["etag"] for each in ("br", "gzip", "", "br")]
    assert len(set(tags)) == 3
    assert tags[0] == tags[3]
    assert all(tag.startswith('"') and tag.endswith('"') for tag in tags)


@needs_database
def test_a_visitor_who_has_the_page_hears_304_without_a_body_and_without_rendering():
    worker = cache()
    term = make_term("Osmosis")
    tag = Answer(worker, address(term), accept_encoding="br").headers["etag"]
    for known in (tag, f'"other", W/{tag}'):
        answer = Answer(worker, address(term), accept_encoding="br", if_none_match=known)
        assert (answer.status, answer.body, answer.headers["etag"]) == (304, b"", tag)
    assert Answer(worker, address(term), if_none_match="*").status == 304
    assert Answer(worker, address(term), if_none_match='"other"').status == 200
    assert worker.application.asked == 1
    Fact.objects.create(term=term, text="New.")
    assert Answer(worker, address(term), accept_encoding="br", if_none_match=tag).status == 200


@needs_database
def test_a_change_elsewhere_leaves_the_tag_and_the_compressed_forms_as_they_are():
    worker = cache()
    path = address(make_term("Osmosis"))
    before = Answer(worker, path, accept_encoding="br")
    forms = worker.pages.get(path).forms
    make_term("Unrelated")
    assert Answer(worker, path, accept_encoding="br", if_none_match=before.headers["etag"]).status == 304
    assert worker.application.asked == 2
    assert worker.pages.get(path).forms is forms


@needs_database
def test_a_page_asked_for_again_is_compressed_better_and_known_by_either_tag():
    worker = cache()
    term = make_term("Osmosis")
    quick, well, again = (Answer(worker, address(term), accept_encoding="br") for _ in range(3))
    assert len(well.body) < len(quick.body)
    assert quick.headers["etag"] != well.headers["etag"]
    assert (again.body, again.text) == (well.body, quick.text)
    for answer in (quick, well):
        tag = answer.headers["etag"]
        assert Answer(worker, address(term), if_none_match=tag).headers["etag"] == tag


@needs_database
def test_head_has_the_headers_of_get_and_no_body():
    worker = cache()
    path = address(make_term("Osmosis"))
    head, get = Answer(worker, path, method="HEAD"), Answer(worker, path)
    assert head.body == b""
    assert head.headers == get.headers
    missing = Answer(worker, "/courses/none/", method="HEAD")
    assert (missing.status, missing.body) == (404, b"")


@needs_database
def test_nothing_that_visitors_vary_makes_a_second_copy_or_gets_into_the_page():
    worker = cache()
    path = address(make_term("Osmosis"))
    plain = Answer(worker, path)
    for number in range(50):
        answer = Answer(
            worker,
            path,
            query=f"utm_source={number}&{number}=x",
            host=["127.0.0.1", "localhost", "localhost:8000"][number % 3],
            cookie=f"session={number}",
            user_agent=f"browser {number}",
            x_forwarded_host="evil.example",
            authorization="Basic eA==",
        )
        assert (answer.status, answer.body) == (200, plain.body)
    assert worker.application.asked == 1
    assert len(worker.pages.new) + len(worker.pages.established) == 1


@needs_database
def test_query_keys_that_the_view_reads_are_kept_apart():
    worker = cache()
    term = make_term("Osmosis", topic="1.1 Water")
    path = term.course.get_absolute_url()
    by_letter, by_unit = Answer(worker, path, query="x=1&view=az"), Answer(worker, path, query="view=unit&y=2")
    assert "1.1 Water" in by_unit.text
    assert "1.1 Water" not in by_letter.text
    assert Answer(worker, path, query="view=az").body == by_letter.body
    assert worker.application.asked == 2


@needs_database
@pytest.mark.parametrize("query", ["view=%00", "view=%ff", "view=" + "x" * 3_000])
def test_a_malformed_query_is_left_to_django_to_refuse(query):
    worker = cache()
    path = make_term().course.get_absolute_url()
    assert Answer(worker, path).status == 200
    assert Answer(worker, path, query=query).status == 400


@needs_database
def test_an_unknown_host_is_refused_even_for_a_page_that_is_kept():
    worker = cache()
    path = address(make_term())
    assert Answer(worker, path).status == 200
    assert Answer(worker, path, host="evil.example").status == 400


@needs_database
def test_a_kept_page_is_not_served_over_http_where_the_site_is_https(settings):
    settings.SECURE = settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.SITE_URL = "https://127.0.0.1"
    worker = cache()
    path = address(make_term())
    assert Answer(worker, path, x_forwarded_proto="https").status == 200
    assert Answer(worker, path).status == 301


@needs_database
def test_private_pages_errors_and_redirects_are_not_kept():
    worker = cache()
    make_term("Osmosis")
    for path in ("/admin/login/", "/courses/none/", "/COURSES/", "/search/", "/healthz", "/static/none.css"):
        Answer(worker, path)
        Answer(worker, path)
    assert worker.application.asked == 12
    assert worker.pages.bytes == 0


def fixed(status="200 OK", body=b"page", **headers):
    def application(environ, start_response):
        start_response(status, [(name.replace("_", "-"), value) for name, value in headers.items()])
        return [body]

    return application


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Cache_Control": "private"},
        {"Cache_Control": "no-store"},
        {"Cache_Control": "public", "Set_Cookie": "a=b"},
        {"Cache_Control": "public", "Vary": "Cookie"},
        {"Cache_Control": "public", "status": "503 Service Unavailable"},
    ],
)
def test_only_whole_public_answers_are_kept(headers):
    worker = cache(fixed(**headers), version=lambda: 1)
    Answer(worker, "/")
    assert worker.pages.bytes == 0
    worker = cache(fixed(Cache_Control="public"), version=lambda: 1)
    Answer(worker, "/")
    assert worker.pages.bytes > 0


def test_a_page_that_turns_out_private_is_made_from_the_visitors_own_request():
    def greeting(environ, start_response):
        start_response("200 OK", [("Vary", "Cookie"), ("Cache-Control", "private")])
        return [environ.get("HTTP_COOKIE", "nobody").encode()]

    worker = cache(greeting, version=lambda: 1)
    assert Answer(worker, "/", cookie="name=ada").body == b"name=ada"
    assert Answer(worker, "/").body == b"nobody"


def test_one_thread_makes_a_page_while_the_others_wait_for_it():
    begun, others_waiting, asked = threading.Event(), threading.Semaphore(0), []

    def slow(environ, start_response):
        asked.append(environ["PATH_INFO"])
        begun.set()
        for _ in range(5):
            assert others_waiting.acquire(timeout=20)
        start_response("200 OK", [("Cache-Control", "public")])
        return [b"page"]

    worker = cache(slow, version=lambda: 1)
    look_up = worker.pages.get

    def seen_looking(key):
        page = look_up(key)
        if begun.is_set():
            others_waiting.release()
        return page

    bodies = []
    first = threading.Thread(target=lambda: bodies.append(Answer(worker, "/").body))
    first.start()
    assert begun.wait(20)
    worker.pages.get = seen_looking
    others = [threading.Thread(target=lambda: bodies.append(Answer(worker, "/").body)) for _ in range(5)]
    for thread in others:
        thread.start()
    for thread in (first, *others):
        thread.join(20)
    assert bodies == [b"page"] * 6
    assert asked == ["/"]


def test_kept_pages_never_take_more_than_their_room():
    pages = Pages(100_000)
    for number in range(500):
        pages.put(f"/{number}", Page(1, [], b"x" * (number % 50) * 100))
        pages.get(f"/{number // 2}")
        held = [*pages.new.values(), *pages.established.values()]
        assert pages.bytes == sum(page.size for page in held) <= 100_000
        assert pages.established_bytes == sum(page.size for page in pages.established.values())


def test_a_crawl_does_not_drive_out_the_pages_that_are_asked_for_again():
    pages = Pages(100_000)
    for _ in range(2):
        pages.get("/hot") or pages.put("/hot", Page(1, [], b"hot"))
    for number in range(10_000):
        pages.put(f"/{number}", Page(1, [], b"x" * 3_000))
    assert pages.get("/hot").body == b"hot"


def test_what_a_visitor_makes_up_does_not_drive_them_out_either_however_often_it_is_asked_for():
    pages = Pages(100_000)
    for _ in range(2):
        pages.get("/hot") or pages.put("/hot", Page(1, [], b"hot"))
    for number in range(10_000):
        key = ("/", f"view={number}")
        for _ in range(3):
            pages.get(key) or pages.put(key, Page(1, [], b"x" * 3_000))
    assert pages.get("/hot").body == b"hot"
    assert pages.get(key), "and is kept for a while like any other"


def test_a_page_too_large_for_the_room_is_served_and_not_kept():
    worker = cache(fixed(Cache_Control="public", body=b"x" * 900), version=lambda: 1, capacity=10_000)
    assert Answer(worker, "/").body == b"x" * 900
    assert worker.pages.bytes == 0


def test_a_database_that_is_away_leaves_the_last_right_pages_served():
    state = {"version": 1}

    def version():
        if state["version"] is None:
            raise contentversion.Unreachable
        return state["version"]

    worker = cache(fixed(Cache_Control="public"), version=version)
    Answer(worker, "/")
    Answer(worker, "/courses/")
    state["version"] = 2
    Answer(worker, "/")
    state["version"] = None
    worker.application = fixed("503 Service Unavailable")
    assert Answer(worker, "/").status == 200
    assert Answer(worker, "/courses/").status == 503, "known to be old"


def content_database(path, version, journal="WAL"):
    with sqlite3.connect(path) as database:
        database.execute(f"PRAGMA journal_mode={journal}")
        database.execute("CREATE TABLE glossary_contentversion (id, version)")
        database.execute("INSERT INTO glossary_contentversion VALUES (1, ?)", [version])
    return database


def test_the_version_of_an_sqlite_file_is_followed_through_commits_and_a_new_file(tmp_path):
    path = tmp_path / "site.sqlite3"
    watcher = contentversion.SqliteWatcher(path)
    watchers.append(watcher)
    with pytest.raises(contentversion.Unreachable):
        watcher.current()
    database = content_database(path, 1)
    first = watcher.current()
    assert watcher.current() == first
    database.execute("UPDATE glossary_contentversion SET version = 2")
    assert watcher.current() == first, "not committed yet"
    database.commit()
    second = watcher.current()
    assert second != first
    database.close()
    other = tmp_path / "other.sqlite3"
    content_database(other, 2).close()
    other.rename(path)
    watcher.sure_until = 0  # as a tenth of a second later
    assert watcher.current() != second
    path.unlink()
    watcher.sure_until = 0
    with pytest.raises(contentversion.Unreachable):
        watcher.current()


def test_a_database_behind_a_link_is_followed_like_any_other(tmp_path):
    (tmp_path / "real").mkdir()
    path, link = tmp_path / "real" / "site.sqlite3", tmp_path / "site.sqlite3"
    database = content_database(path, 1)
    link.symlink_to(path)
    watcher = contentversion.SqliteWatcher(link)
    watchers.append(watcher)
    assert watcher.current()[1] == 1
    database.execute("UPDATE glossary_contentversion SET version = 2")
    database.commit()
    assert watcher.current()[1] == 2
    database.close()


COMMIT = """
import sqlite3, sys
with sqlite3.connect(sys.argv[1]) as database:
    database.execute(sys.argv[2])
"""


@pytest.mark.parametrize("journal", ["WAL", "DELETE"])
def test_commits_of_another_process_are_seen_at_once_with_and_without_a_write_ahead_log(tmp_path, journal):
    path = tmp_path / "site.sqlite3"
    content_database(path, 0, journal).close()
    watcher = contentversion.SqliteWatcher(path)
    watchers.append(watcher)
    assert (watcher.current()[1], bool(watcher.index)) == (0, journal == "WAL")
    watcher.sure_until = float("inf")  # nothing else than the commit itself may tell
    change = "UPDATE glossary_contentversion SET version = version + 1"
    for version in range(1, 4):
        subprocess.run([sys.executable, "-c", COMMIT, path, change], check=True)
        assert watcher.current()[1] == version
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.execute(change)
        database.commit()
        assert watcher.current()[1] == 4


def test_a_write_ahead_log_that_is_made_anew_is_followed(tmp_path):
    path = tmp_path / "site.sqlite3"
    content_database(path, 1).close()
    watcher = contentversion.SqliteWatcher(path)
    watchers.append(watcher)
    assert watcher.current()[1] == 1
    watcher.connection.close()  # the last one: SQLite deletes the log and its index
    assert not Path(f"{path}-shm").exists()
    with sqlite3.connect(path) as database:
        database.execute("UPDATE glossary_contentversion SET version = 2")
        database.commit()
        watcher.sure_until = 0  # as a tenth of a second later
        assert watcher.current()[1] == 2


@needs_database
def test_a_lost_connection_is_made_again_within_the_same_request():
    watcher = contentversion.watcher()
    watchers.append(watcher)
    version = watcher.current()
    watcher.connection.close()
    watcher.sure_until = 0  # as a tenth of a second later, for SQLite
    assert watcher.current() == version
    make_term()
    assert watcher.current() != version


@pytest.mark.own_servers
def test_a_frozen_postgresql_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(contentversion, "PATIENCE", 0.2)
    server = PostgreSQL()
    server.start()
    try:
        with psycopg.connect(server.url, autocommit=True) as database:
            database.execute("CREATE TABLE glossary_contentversion (version int)")
            database.execute("INSERT INTO glossary_contentversion VALUES (1)")
        watcher = contentversion.PostgresqlWatcher(conninfo_to_dict(server.url))
        watchers.append(watcher)
        assert watcher.current() == b"1"
        frozen = watcher.connection.pgconn.backend_pid
        os.kill(frozen, signal.SIGSTOP)
        try:
            assert watcher.current() == b"1"
            assert watcher.connection.pgconn.backend_pid != frozen
        finally:
            os.kill(frozen, signal.SIGCONT)
    finally:
        server.throw_away()


def test_accepted_encodings_are_read_once_for_each_spelling():
    for number in range(1_000):
        assert preferred(f"x{number}, gzip") == "gzip"
    assert preferred.cache_info().currsize <= 64


@needs_database
def test_caches_on_the_way_are_told_how_long_and_what_a_page_shows():
    term = make_term("Ångström’s unit", make_course("Physics", slug="physics"), slug="angstrom")
    answer = Answer(cache(), address(term))
    expected = "public, max-age=0, s-maxage=60, stale-while-revalidate=60, stale-if-error=60"
    assert answer.headers["cache-control"] == expected
    assert answer.headers["cache-tag"].split(",")[:3] == ["site", "course:physics", "term:physics/angstrom"]
    assert answer.headers["surrogate-key"].split() == answer.headers["cache-tag"].split(",")
    assert answer.headers["cache-tag"].isascii()
