"""What the operator sees, and what nobody may see there."""

import json
import logging
import sys

import pytest
from django.core import mail
from django.test import Client

from glossary import sight
from tests.factories import make_term

pytestmark = pytest.mark.django_db


@pytest.fixture
def lines(caplog):
    """The log as it would be written: JSON lines."""
    logging.getLogger("studyguide").setLevel(logging.INFO)
    formatter = sight.JsonFormatter()
    caplog.handler.setFormatter(formatter)
    yield lambda: [json.loads(formatter.format(record)) for record in caplog.records]
    logging.getLogger("studyguide").setLevel(logging.WARNING)


def test_a_request_is_one_line_with_its_id_and_without_what_was_searched_for_or_by_whom(client, lines):
    headers = {"X-Request-ID": "0123456789abcdef", "Cookie": "practice=whose", "X-Forwarded-For": "192.0.2.8"}
    client.get("/search/?q=secret+illness", headers=headers, REMOTE_ADDR="192.0.2.7")
    [line] = lines()
    assert line["message"] == "GET /search/"
    assert (line["status"], line["request"]) == (200, "0123456789abcdef")
    assert line["ms"] > 0
    for secret in ("illness", "whose", "192.0.2."):
        assert secret not in json.dumps(line)


def test_an_id_that_somebody_made_up_is_not_taken_over(client, lines):
    client.get("/", headers={"X-Request-ID": 'x" forged \n line'})
    assert len(lines()[0]["request"]) == 32


def test_nothing_that_is_asked_for_can_begin_a_second_line(lines):
    logging.getLogger("studyguide").warning("GET /x\nERROR forged")
    text = sight.LineFormatter().format(logging.makeLogRecord({"msg": "a\nERROR forged", "levelname": "INFO"}))
    assert "\n" not in text
    assert lines()[0]["message"] == "GET /x\\nERROR forged"


def test_signing_in_leaves_no_password_name_or_session_in_the_log(lines, django_user_model):
    django_user_model.objects.create_superuser("margaret", password="tell-nobody-1")
    client = Client()
    for password in ("wrong-password", "tell-nobody-1"):
        client.post("/admin/login/?next=/admin/", {"username": "margaret", "password": password})
    said = json.dumps([line for line in lines() if line["logger"].startswith("studyguide")])
    session = client.cookies["session"].value
    assert "/admin/login/" in said
    for secret in ("margaret", "tell-nobody-1", "wrong-password", session):
        assert secret not in said


def test_an_error_says_where_and_not_what_the_row_held():
    try:
        raise ValueError("duplicate key\nDETAIL: Key (username)=(margaret) exists")
    except ValueError:
        text = sight.traceback_text(sys.exc_info())
    assert "test_sight.py" in text
    assert "ValueError: duplicate key" in text
    assert "margaret" not in text


def test_an_error_is_mailed_once_a_minute_without_the_request(settings):
    settings.ADMINS = [("Operator", "operator@site.example")]
    handler = sight.MailHandler()
    handler.setFormatter(sight.LineFormatter())
    for _ in range(3):
        handler.handle(logging.makeLogRecord({"msg": "It broke", "levelname": "ERROR", "name": "django.request"}))
    [message] = mail.outbox
    assert message.to == ["operator@site.example"]
    assert "It broke" in message.body
    assert "COOKIES" not in message.body


TOKEN = "a-token-of-more-than-twenty-letters"


def test_numbers_are_for_whoever_has_the_token_only(client, settings, tmp_path, monkeypatch):
    assert client.get("/metrics").status_code == 404
    settings.METRICS_TOKEN = TOKEN
    settings.METRICS_FOLDER = tmp_path
    assert client.get("/metrics").status_code == 404
    assert client.get("/metrics", headers={"Authorization": "Bearer wrong"}).status_code == 404
    make_term("Cell")
    counted = Client()
    counted.get("/")
    answer = counted.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 200
    assert 'studyguide_requests_total{status="200",view="home"} 1.0' in answer.content.decode()
    assert answer["Cache-Control"].count("no-store")


@pytest.fixture
def https_site(settings, tmp_path):
    settings.SECURE = settings.SECURE_SSL_REDIRECT = True
    settings.METRICS_TOKEN, settings.METRICS_FOLDER = TOKEN, tmp_path


def ask(path, **headers):
    return Client().get(path, headers={"host": "web:8000", **headers}).status_code


def test_prometheus_asks_each_web_server_by_its_own_name_and_on_http(https_site):
    assert ask("/metrics", authorization=f"Bearer {TOKEN}") == 200


def test_the_token_opens_no_other_address_to_an_unknown_host_and_nobody_else_metrics(https_site):
    for path in ("/", "/healthz", "/metrics/", "/admin/login/", "//metrics", "/metrics%00"):
        assert ask(path, authorization=f"Bearer {TOKEN}") == 400
    for headers in ({}, {"authorization": "Bearer wrong"}, {"authorization": TOKEN}, {"authorization": "Bearer é"}):
        assert ask("/metrics", **headers) == 400
        assert ask("/metrics", **headers, host="127.0.0.1") == 404
