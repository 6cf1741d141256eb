"""What comes in from outside, however bad."""

import pytest
from django.test import Client

from tests.factories import make_course, make_term

pytestmark = pytest.mark.django_db


def get(path, query=""):
    return Client().get("/", PATH_INFO=path, QUERY_STRING=query)


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/\0", ""),
        ("/courses/", "q=%00"),
        ("/search/", "q=%ff%fe"),
        ("/search/", "q=%c0%80"),
        ("/\xff\xfe/", ""),
        ("/search/", "q=" + "a" * 3000),
    ],
)
def test_what_no_browser_sends_is_refused_without_echo(path, query):
    response = get(path, query)
    assert response.status_code == 400
    assert response["Cache-Control"] == "no-store"
    assert b"aaa" not in response.content


def test_an_unknown_host_is_refused():
    assert Client().get("/", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize(
    "query",
    [
        "page=-1",
        "page=0",
        "page=99999999999999999999",
        "page=%D9%A1",
        "page=x",
        "letter=" + "x" * 50,
        "view=%27",
        "course=no-such",
        "course=%3Cscript%3E",
        "q=" + "%25" * 60,
        "q=a&q=b&q=c",
        "q=%22+OR+NEAR(a+b)+*+-",
        "q=" + "a+" * 200,
        "q=%F0%9F%A7%AC",
        "q=%5C%28x",
    ],
)
@pytest.mark.parametrize(
    "path", ["/", "/courses/", "/courses/biology/", "/terms/", "/terms/cell/", "/search/", "/search/suggest/"]
)
def test_no_query_string_breaks_a_page(path, query):
    make_term("Cell", make_course("Biology", slug="biology"))
    response = get(path, query)
    assert response.status_code in (200, 404)
    assert b"<script>" not in response.content


@pytest.mark.parametrize("path", ["/", "/nothing/", "/healthz", "/search/suggest/", "/admin/login/", "/courses/"])
def test_every_answer_carries_the_security_headers(path):
    response = Client().get(path)
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"]
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"


def test_the_style_sheet_in_the_page_is_the_one_that_the_policy_allows():
    import base64
    import hashlib
    import re

    response = Client().get("/")
    sheet = re.search(rb"(?s)<style>(.*?)</style>", response.content)[1]
    digest = base64.b64encode(hashlib.sha256(sheet).digest()).decode()
    assert f"'sha256-{digest}'" in response["Content-Security-Policy"]
    assert b"style=" not in response.content


def test_an_error_on_our_side_is_a_page_of_the_site(client, monkeypatch):
    from glossary.views import pages

    def broken(*args):
        raise RuntimeError

    monkeypatch.setattr(pages, "by_subject", broken)
    client.raise_request_exception = False
    response = client.get("/")
    assert response.status_code == 500
    assert b"Something broke on our side" in response.content
    assert "Content-Security-Policy" in response
