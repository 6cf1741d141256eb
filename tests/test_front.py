"""deploy/nginx.conf as it is shipped, before a real server."""

import http.client
import re
import socket
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import yaml

from deploy import serve
from glossary.ingress import security_headers
from scripts import chaos
from scripts.topology import ROOT, Nginx

pytestmark = pytest.mark.own_servers


class Answer:
    def __init__(self, port, path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request(method, path, headers=headers)
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
    assert through.headers["Cache-Control"] == direct.headers["Cache-Control"]
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
    answers = [Answer(front[0].port, f"/search/suggest/?q=a{number}") for number in range(60)]
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


def test_compose_puts_its_own_servers_into_it(tmp_path):
    services = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]
    command = services["nginx"]["command"][-1].partition(" > ")[0].replace("/deploy", str(serve.HERE))
    text = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True).stdout
    assert text.count("server web:8000 resolve max_fails=0;") == 1
    assert "127.0.0.1:8000" not in text
    assert "location /static/" not in text
    assert "listen 8080 " in text
    # Names that are looked up again and again are newer than Debian's nginx, and there is no such name here.
    assert "test is successful" in parsed(text.replace("web:8000 resolve", "127.0.0.1:8000"), tmp_path)


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
