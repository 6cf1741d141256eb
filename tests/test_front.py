"""deploy/nginx.conf as it is shipped, before a real server."""

import contextlib
import http.client
import json
import os
import re
import socket
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlencode

import pytest
import yaml
from django.urls import get_resolver, reverse

from deploy import serve
from glossary.ingress import security_headers
from glossary.views.public import cache_control
from scripts import chaos
from scripts.topology import ROOT, Nginx

pytestmark = pytest.mark.own_servers


class Answer:
    def __init__(self, port, path, method="GET", body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        self.status, self.headers, self.text = answer.status, answer.headers, answer.read().decode()
        connection.close()

    def header_names_said_twice(self):
        names = [name.lower() for name in self.headers]
        return {name for name in names if names.count(name) > 1}


@pytest.fixture(scope="module")
def front(tmp_path_factory):
    """nginx with its limits and its static files, before a site of two courses: (nginx, web)."""
    folder = tmp_path_factory.mktemp("front")
    site, _ = chaos.prepared(folder)
    (folder / "static" / "css").mkdir(parents=True)
    (folder / "static" / "css" / "page.0123456789ab.css").write_text("p {}")
    (folder / "static" / "css" / "page.css").write_text("p {}")
    web = site.web(PROXIES="1").start()
    address = f"127.0.0.1:{web.port}"
    nginx = Nginx(folder, [address], one_client=False, static=folder / "static")
    try:
        web.wait()
        nginx.start()
        nginx.wait()
        yield nginx, web
    finally:
        nginx.stop()
        web.stop()


class Upstream(ThreadingHTTPServer):
    """Stands in for the site: says which headers it was sent, and keeps each request until ``wanted`` are under way."""

    request_queue_size = 100
    wanted, patience = 1, 8  # seconds, fewer than those after which nginx asks again
    status, headers, version = 200, {}, 1

    def __init__(self):
        super().__init__(("127.0.0.1", 0), UpstreamAnswer)
        self.asked, self.change = [], threading.Condition()

    def arrived(self, path):
        """Whether so many were under way at once."""
        with self.change:
            self.asked.append(path)
            self.change.notify_all()
            return self.change.wait_for(lambda: self.asked.count(path) >= self.wanted, self.patience)


class UpstreamAnswer(BaseHTTPRequestHandler):
    def do_GET(self):
        together = self.server.arrived(self.path)
        body = json.dumps({**self.headers, "together": together, "version": self.server.version}).encode()
        self.send_response(self.server.status)
        for name, value in {**self.server.headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def before_upstream(folder, *, lock=None, **options):
    """(nginx, upstream); ``lock`` is how long nginx lets requests wait for one another, where not as shipped."""
    text = (serve.HERE / "nginx.conf").read_text()
    if lock:
        text = re.sub(r"proxy_cache_lock_timeout [^;]+;", "", text)
        text = text.replace("proxy_cache_lock on;", f"proxy_cache_lock on; proxy_cache_lock_timeout {lock};")
    configuration = folder / "before.conf"
    configuration.write_text(text)
    with Upstream() as upstream:
        serving = threading.Thread(target=upstream.serve_forever)
        serving.start()
        nginx = Nginx(folder, [f"127.0.0.1:{upstream.server_port}"], configuration=configuration, **options)
        try:
            nginx.start()
            chaos.until(lambda: accepts(nginx.port), 30)
            yield nginx, upstream
        finally:
            nginx.stop()
            upstream.shutdown()
            serving.join()


def at_once(port, path, count):
    """The answers to so many requests for one address at the same time."""
    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(lambda _: Answer(port, path), range(count)))


def test_while_a_page_is_fetched_anew_nobody_is_given_the_one_before(tmp_path, settings):
    settings.PROXIES = 1
    with before_upstream(tmp_path) as (nginx, upstream), ThreadPoolExecutor(2) as readers:
        upstream.headers = {"Cache-Control": cache_control(), "X-Accel-Expires": "1"}

        def version():
            return json.loads(Answer(nginx.port, "/page/").text)["version"]

        assert version() == 1
        upstream.version, upstream.wanted = 2, 3  # the second request is held until there is a third
        first = readers.submit(lambda: next(found for found in iter(version, None) if found == 2))
        chaos.until(lambda: len(upstream.asked) == 2, 30)
        assert version() == 2
        assert first.result() == 2


def private_addresses():
    """An address of each view for readers whose pages are not the same for everyone."""
    given = {"course": "edited", "slug": "kept", "number": 1, "format": "yaml", "code": "1-all-w-20300101-20"}
    patterns = [
        inner
        for pattern in get_resolver().url_patterns
        for inner in getattr(pattern, "url_patterns", ())
        if "admin" not in str(pattern.pattern) and not hasattr(inner.callback, "known_query")
    ]
    for pattern in patterns:
        yield reverse(pattern.name, kwargs={name: given[name] for name in pattern.pattern.converters})


def test_requests_for_one_private_page_do_not_wait_for_each_other(tmp_path):
    addresses = [*private_addresses()]
    assert len(addresses) > 15
    with before_upstream(tmp_path, lock="1h") as (nginx, upstream):
        upstream.wanted, upstream.headers = 6, {"Cache-Control": "private, no-store"}
        for address in addresses:
            together = [json.loads(answer.text)["together"] for answer in at_once(nginx.port, address, 6)]
            assert all(together), f"{address} is never kept: name it in deploy/nginx.conf, where it says so."


def test_a_public_page_is_fetched_once_for_all_who_ask_at_the_same_time(tmp_path):
    with before_upstream(tmp_path, lock="1h") as (nginx, upstream):
        # Were a second request let through, it would come within the second for which the first is held.
        upstream.wanted, upstream.patience = 2, 1
        upstream.headers = {"Cache-Control": "public, max-age=60"}
        answers = at_once(nginx.port, chaos.TERM, 12)
        assert {answer.status for answer in answers} == {200}
        assert upstream.asked == [chaos.TERM]


def test_who_waits_for_a_page_that_is_not_there_waits_for_no_more_than_half_a_second(tmp_path):
    with before_upstream(tmp_path) as (nginx, upstream):
        # Far more than that, and less than the five seconds of nginx's own.
        upstream.wanted, upstream.patience = 6, 4
        upstream.status, upstream.headers = 404, {"Cache-Control": "no-store"}
        answers = at_once(nginx.port, "/nothing-here/", 6)
        assert all(json.loads(answer.text)["together"] for answer in answers)


@pytest.mark.parametrize(
    ("trusted", "said", "seen"),
    [
        ("", "198.51.100.7", "127.0.0.1"),
        ("127.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("127.0.0.1", "198.51.100.8", "198.51.100.8"),
        ("127.0.0.1", "2001:db8::7", "2001:db8::7"),
        ("127.0.0.1", "203.0.113.99, 198.51.100.7", "198.51.100.7"),
        ("127.0.0.0/8, 10.0.0.0/8", "203.0.113.99, 198.51.100.7, 10.1.2.3", "198.51.100.7"),
        ("10.0.0.0/8", "198.51.100.7", "127.0.0.1"),
    ],
    ids=["nobody trusted", "one visitor", "another", "IPv6", "a forged one before it", "two servers", "a stranger"],
)
def test_the_visitor_is_whom_a_trusted_server_names_and_else_whoever_connects(tmp_path, trusted, said, seen):
    with before_upstream(tmp_path, trusted=trusted) as (nginx, _):
        answer = json.loads(Answer(nginx.port, "/practice/", **{"X-Forwarded-For": said}).text)
        assert answer["X-Forwarded-For"] == seen


def test_visitors_behind_a_trusted_server_have_a_limit_each(tmp_path):
    with before_upstream(tmp_path, one_client=False, trusted="127.0.0.1") as (nginx, _):

        def statuses(visitor, count):
            return {Answer(nginx.port, "/admin/login/", **{"X-Forwarded-For": visitor}).status for _ in range(count)}

        assert statuses("198.51.100.7", 30) == {200, 429}
        assert statuses("198.51.100.8", 5) == {200}


@pytest.mark.parametrize("trusted", ["10.0.0.300", "10.0.0.1/8", "proxy.example", "10.0.0.0/8 10.1.0.1", "0.0.0.0/0"])
def test_a_bad_trusted_proxy_stops_the_start_with_its_name_and_cure(tmp_path, monkeypatch, trusted):
    monkeypatch.setenv("TRUSTED_PROXY", trusted)
    with pytest.raises(SystemExit) as stopped:
        serve.nginx_configuration(tmp_path, "127.0.0.1:8000")
    assert re.fullmatch(r"TRUSTED_PROXY: .+\. Write .+\.", stopped.value.code)


def test_what_the_container_starts_believes_the_trusted_proxy(tmp_path, monkeypatch):
    assert "\n    set_real_ip_from" not in serve.nginx_configuration(tmp_path, "127.0.0.1:8000")
    monkeypatch.setenv("TRUSTED_PROXY", "10.0.0.0/8, 192.168.1.5,fd00::/8")
    text = serve.nginx_configuration(tmp_path, "127.0.0.1:8000")
    named = re.findall(r"(?m)^ +set_real_ip_from (\S+);$", text)
    assert named == ["10.0.0.0/8", "192.168.1.5/32", "fd00::/8"]
    assert "test is successful" in parsed(text, tmp_path)


def test_a_form_is_taken_on_the_port_on_which_nginx_listens_and_from_no_other_site(front):
    nginx, _ = front
    form = urlencode({"date": date.today() + timedelta(14), "depth": "w", "cards_a_day": 20})
    plain = {"Content-Type": "application/x-www-form-urlencoded"}

    def sent_from(origin):
        return Answer(nginx.port, "/courses/edited/practice/", "POST", form, Origin=origin, **plain)

    taken = sent_from(f"http://127.0.0.1:{nginx.port}")
    assert taken.status == 302
    assert taken.headers["Location"].startswith("/test/")
    for other in ("http://other.example", f"http://127.0.0.1:{nginx.port + 1}"):
        assert sent_from(other).status == 403


@pytest.mark.parametrize("path", ["/search", "/admin", "/admin/login", "/courses"])
def test_a_missing_slash_is_mended_without_another_scheme_or_port(front, path):
    answer = Answer(front[0].port, path, **{"X-Forwarded-Proto": "https"})
    assert answer.status == 301
    assert answer.headers["Location"] == f"{path}/"


@pytest.mark.parametrize(
    ("request_line", "hosts", "status"),
    [
        ("GET /search/ HTTP/1.0", [], 400),
        ("GET /search/ HTTP/1.1", [], 400),
        ("GET /search/ HTTP/1.1", ["elsewhere.example"], 400),
        ("GET /search/ HTTP/1.1", ["127.0.0.1", "elsewhere.example"], 400),
        ("GET /search/ HTTP/1.1", ["127.0.0.1:x"], 400),
        ("GET http://127.0.0.1/search/ HTTP/1.1", ["elsewhere.example"], 400),
        ("GET /search/ HTTP/1.0", ["127.0.0.1"], 200),
        ("GET /search/ HTTP/1.1", ["127.0.0.1:80"], 200),
        ("GET /search/ HTTP/1.1", ["LOCALHOST"], 200),
    ],
)
def test_only_a_host_of_the_sites_own_is_answered(front, request_line, hosts, status):
    lines = [request_line, *(f"Host: {host}" for host in hosts), "Connection: close", "", ""]
    with socket.create_connection(("127.0.0.1", front[0].port), 30) as connection:
        connection.sendall("\r\n".join(lines).encode())
        answer = b"".join(iter(lambda: connection.recv(65536), b"")).decode()
    assert answer.split()[1] == str(status)
    assert "elsewhere" not in answer
    if status == 400:
        assert "cannot be read." in answer


def assert_guarded(answer):
    """Each security header once; those that do not depend on the page say what the site's own pages say."""
    assert not answer.header_names_said_twice()
    for name, value in security_headers().items():
        if name == "Content-Security-Policy":
            assert "default-src 'none'" in answer.headers[name]
            assert "frame-ancestors 'none'" in answer.headers[name]
        else:
            assert answer.headers[name] == value, name


def test_a_page_carries_the_sites_own_headers_and_nothing_of_what_nginx_is_told(front):
    nginx, web = front
    direct, through = Answer(web.port, chaos.TERM), Answer(nginx.port, chaos.TERM)
    assert through.status == 200
    assert_guarded(through)
    assert through.headers["Content-Security-Policy"] == direct.headers["Content-Security-Policy"]
    said = direct.headers["Cache-Control"]
    assert "stale-while-revalidate" not in said, "nginx would take it for itself"
    assert through.headers["Cache-Control"] == f"{said}, stale-while-revalidate=60"
    assert "X-Accel-Expires" not in through.headers
    missing = Answer(nginx.port, "/nothing-here/")
    assert missing.status == 404
    assert "search" in missing.text
    assert_guarded(missing)


def test_a_static_file_is_guarded_and_kept_for_a_year_if_its_name_says_what_is_in_it(front):
    nginx, _ = front
    hashed, plain = (Answer(nginx.port, f"/static/css/{name}.css") for name in ("page.0123456789ab", "page"))
    for answer in (hashed, plain):
        assert (answer.status, answer.text) == (200, "p {}")
        assert answer.headers["Content-Type"] == "text/css"
        assert_guarded(answer)
    assert hashed.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert plain.headers["Cache-Control"] == "public, max-age=60"


@pytest.mark.parametrize(
    ("path", "method", "headers", "status"),
    [
        ("/static/nothing.css", "GET", {}, 404),
        ("/static/css/", "GET", {}, 403),
        ("/", "POST", {"Content-Length": "9000000"}, 413),
        ("/admin/", "POST", {"Content-Length": "90000000"}, 413),
        ("/", "TRACE", {}, 405),
        ("/%00", "GET", {}, 400),
        ("/" + "a" * 20_000, "GET", {}, 414),
        ("/", "GET", {"X": "a" * 40_000}, 400),
    ],
    ids=["404", "403", "413", "413 of an editor", "405", "400", "414", "too large a header"],
)
def test_what_nginx_refuses_by_itself_is_guarded_and_says_what_is_wrong(front, path, method, headers, status):
    answer = Answer(front[0].port, path, method, **headers)
    assert answer.status == status
    assert_guarded(answer)
    assert answer.headers["Cache-Control"] == "no-store"
    assert re.search(r"<h1>[A-Z][^<]+\.</h1>", answer.text)
    assert "nginx" not in answer.text


def test_who_searches_too_fast_is_told_when_to_come_back(front):
    suggestions = at_once(front[0].port, "/search/suggest/?q=a", 60)
    assert {answer.status for answer in suggestions} == {200}, "a class room that types"
    answers = at_once(front[0].port, "/search/?q=a", 60)
    refused = [answer for answer in answers if answer.status == 429]
    assert refused
    assert int(refused[0].headers["Retry-After"]) > 0
    assert "Too many requests" in refused[0].text
    assert_guarded(refused[0])


def test_an_https_site_says_so_on_what_nginx_answers_too(front):
    answer = Answer(front[0].port, "/static/css/page.css", **{"X-Forwarded-Proto": "https"})
    assert answer.headers["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains; preload"


def test_nginx_does_not_name_itself(front):
    assert serve.NAMELESS.exists(), "Install libnginx-mod-http-headers-more-filter, as scripts/test-tools.sh does."
    for path in (chaos.TERM, "/static/css/page.css", "/static/nothing.css"):
        assert "Server" not in Answer(front[0].port, path).headers


def test_a_page_that_was_unpublished_is_gone_within_two_seconds(front):
    nginx, web = front
    saver = chaos.Saver(web.url)
    fields = {name: value for name, value in saver.editor.form(saver.path).items() if "__prefix__" not in name}
    # Nor does nginx show a page once more that nobody asked for meanwhile, while it fetches the new one.
    assert {Answer(nginx.port, path).status for path in (chaos.TERM, "/courses/edited/")} == {200}
    assert saver.editor.ask(saver.path, {**fields, "status": "draft", "_save": "Save"}).status == 302
    end = time.monotonic() + 2.1  # nginx counts whole seconds
    while time.monotonic() < end:
        Answer(nginx.port, chaos.TERM)
        time.sleep(0.05)
    assert Answer(nginx.port, chaos.TERM).status == 404
    assert chaos.TERM not in Answer(nginx.port, "/courses/edited/").text
    assert saver.editor.ask(saver.path, {**fields, "status": "published", "_save": "Save"}).status == 302


def test_while_no_worker_answers_kept_pages_are_shown_for_a_minute_at_most_and_others_say_when_to_try(front):
    nginx, web = front
    assert Answer(nginx.port, "/courses/").status == 200
    assert "stale-if-error=60" in Answer(nginx.port, "/courses/").headers["Cache-Control"]
    web.kill()
    try:
        end = time.monotonic() + 1.5  # longer than the second that a page is kept for anyway
        while time.monotonic() < end:
            assert Answer(nginx.port, "/courses/").status == 200
            time.sleep(0.05)
        down = Answer(nginx.port, "/search/?q=never")
        assert down.status == 502
        assert "Try again in a minute" in down.text
        assert int(down.headers["Retry-After"]) > 0
        assert_guarded(down)
        # nginx keeps no page beyond what the workers allow: it has no bound of its own that could be longer.
        assert "proxy_cache_use_stale" not in re.sub(r"#.*", "", (nginx.folder / "nginx.conf").read_text())
    finally:
        web.start()
        web.wait()


def parsed(text, folder):
    """What nginx says of a configuration."""
    for old in ("/run/", "/var/log/nginx/", "/var/cache/nginx/"):
        text = text.replace(old, f"{folder}/")
    path = folder / "shipped.conf"
    path.write_text(text)
    words = [Nginx.program(), "-t", "-e", folder / "error.log", "-c", path]
    return subprocess.run(words, capture_output=True, text=True, check=False).stderr


def test_the_file_can_be_used_as_it_stands(tmp_path):
    assert "test is successful" in parsed((serve.HERE / "nginx.conf").read_text(), tmp_path)


def compose_services():
    return yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]


def composed(**environment):
    """The configuration that compose.yaml's nginx starts with."""
    command = compose_services()["nginx"]["command"][-1].partition(" > ")[0]
    command = command.replace("$$", "$").replace("/deploy", str(serve.HERE))
    done = subprocess.run(
        ["sh", "-c", command], env={**os.environ, **environment}, capture_output=True, text=True, check=True
    )
    # Names that are looked up again and again are newer than Debian's nginx, and there is no such name here.
    return done.stdout, done.stdout.replace("web:8000 resolve", "127.0.0.1:8000")


def test_compose_puts_its_own_servers_into_it(tmp_path):
    text, here = composed()
    assert text.count("server web:8000 resolve max_fails=0;") == 1
    assert "127.0.0.1:8000" not in text
    assert "location /static/" not in text
    assert "listen 8080 " in text
    assert not re.search(r"(?m)^[^#]*set_real_ip_from", text)
    assert "test is successful" in parsed(here, tmp_path)


def test_compose_names_the_trusted_proxy_to_nginx(tmp_path):
    assert "TRUSTED_PROXY" in compose_services()["nginx"]["environment"]
    text, here = composed(TRUSTED_PROXY="10.0.0.0/8,192.168.1.5, fd00::/8")
    first = next(line for line in text.splitlines() if line.startswith("http {"))
    assert re.findall(r"set_real_ip_from (\S+);", first) == ["10.0.0.0/8", "192.168.1.5", "fd00::/8"]
    assert "test is successful" in parsed(here, tmp_path)


def test_compose_hands_on_every_setting_that_a_container_can_use():
    table = re.findall(r"(?m)^\| ((?:`[A-Z_]+`(?:, )?)+) \|", (ROOT / "README.md").read_text())
    settings = set(re.findall(r"`([A-Z_]+)`", " ".join(table)))
    assert len(settings) > 25
    # The container's own: where it listens, where its files lie, its database, its key; and nginx's.
    settings -= {"PORT", "HOST", "DATA_DIR", "DATABASE_URL", "SECRET_KEY", "DEBUG", "TRUSTED_PROXY"}
    services = compose_services()
    assert settings - {"BACKUP_DIR"} <= set(services["web"]["environment"])
    for name in ("migrated", "backup"):
        assert settings <= set(services[name]["environment"])
    # An empty text where nothing is set would be refused, or put in the place of the default.
    assert not [value for value in services["web"]["environment"].values() if value and re.search(":?-}", value)]


def test_compose_backs_up_before_it_waits_for_the_next_day():
    command = compose_services()["backup"]["command"][-1]
    assert re.search(r"manage\.py backup; sleep 86400", command)


def test_a_save_is_not_sent_twice():
    text = re.sub(r"#.*", "", (serve.HERE / "nginx.conf").read_text())
    assert "proxy_next_upstream " in text
    assert "non_idempotent" not in text


def test_a_form_whose_worker_dies_on_it_reaches_no_other(tmp_path):
    """A server that takes a POST and dies; nginx must not try the next one."""
    taken = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        nginx = Nginx(tmp_path, [f"127.0.0.1:{listener.getsockname()[1]}"]).start()
        try:
            listener.settimeout(30)
            chaos.until(lambda: accepts(nginx.port), 30)
            for method in ("POST", "GET"):
                asking = ThreadPoolExecutor(1)
                answer = asking.submit(Answer, nginx.port, "/admin/", method)
                taken.append(0)
                while not answer.done():
                    listener.settimeout(0.2)
                    try:
                        connection, _ = listener.accept()
                    except TimeoutError:
                        continue
                    connection.recv(10_000)
                    connection.close()
                    taken[-1] += 1
                assert answer.result().status == 502
                asking.shutdown()
        finally:
            nginx.stop()
    assert taken[0] == 1
    assert taken[1] > 1


def accepts(port):
    with socket.socket() as connection:
        return connection.connect_ex(("127.0.0.1", port)) == 0
