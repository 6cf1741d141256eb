"""A reader reports a mistake, without an account, a cookie or a trace."""

import re
from datetime import timedelta

import pytest
from django.core import signing
from django.db import OperationalError
from django.utils import timezone

from glossary.forgetting import forget
from glossary.models import Report
from glossary.views import reports
from tests.factories import make_course, make_term

pytestmark = pytest.mark.django_db


@pytest.fixture
def term():
    return make_term("Cell", make_course("Biology", slug="biology"))


@pytest.fixture
def address(term):
    return f"{term.get_absolute_url()}report/"


def form(client, address, **changes):
    seen = re.search(r'name="seen" value="([^"]+)"', client.get(address).content.decode())[1]
    return {"text": "The year is wrong.", "website": "", "seen": seen, **changes}


def test_the_way_from_the_page_to_the_editors_list(client, admin_client, term, address):
    assert f'href="{address}"' in client.get(term.get_absolute_url()).content.decode()
    answer = client.post(address, form(client, address))
    assert "Thank you" in answer.content.decode()
    assert not answer.cookies
    report = Report.objects.get()
    assert (report.term, report.text) == (term, "The year is wrong.")
    assert "The year is wrong." in admin_client.get("/admin/glossary/report/").content.decode()
    change = f"/admin/glossary/report/{report.pk}/change/"
    assert "Say in a few words what was done" in admin_client.post(change, {"note": " "}).content.decode()
    admin_client.post(change, {"note": "Put right."}, follow=True)
    report.refresh_from_db()
    assert (report.note, report.closed_by, bool(report.closed_at)) == ("Put right.", "admin", True)
    assert "The year is wrong." not in admin_client.get("/admin/glossary/report/").content.decode()
    assert "The year is wrong." in admin_client.get("/admin/glossary/report/?state=closed").content.decode()


def test_the_address_is_kept_as_a_hash_for_a_day_only(client, address):
    client.post(address, form(client, address), REMOTE_ADDR="192.0.2.7")
    report = Report.objects.get()
    assert re.fullmatch("[0-9a-f]{32}", report.sender)
    Report.objects.update(at=timezone.now() - timedelta(days=2))
    client.post(address, form(client, address, text="Another one."), REMOTE_ADDR="192.0.2.8")
    report.refresh_from_db()
    assert report.sender == ""


def test_the_hash_of_an_address_is_another_one_tomorrow(rf):
    today = timezone.now().date()
    request = rf.get("/", REMOTE_ADDR="192.0.2.7")
    assert reports.sender_of(request, today) != reports.sender_of(request, today + timedelta(days=1))
    one, other = (rf.get("/", REMOTE_ADDR=f"2001:db8:1:2::{n}") for n in (1, 2))
    assert reports.sender_of(one, today) == reports.sender_of(other, today), "a home has many IPv6 addresses"


def test_one_network_cannot_flood_the_editors(client, address, monkeypatch):
    monkeypatch.setattr(reports, "A_DAY", 2)
    data = form(client, address)
    for number in range(3):
        answer = client.post(address, {**data, "text": f"Mistake number {number}"}, REMOTE_ADDR="192.0.2.7")
    assert answer.status_code == 429
    assert "from your network today" in answer.content.decode()
    assert "Mistake number 2" in answer.content.decode(), "what was typed stays"
    assert client.post(address, data, REMOTE_ADDR="192.0.2.8").status_code == 200
    assert Report.objects.count() == 3


def test_behind_a_proxy_each_visitor_counts_alone(client, address, monkeypatch, settings):
    settings.PROXIES = 1
    monkeypatch.setattr(reports, "A_DAY", 1)
    for number in range(2):
        headers = {"X-Forwarded-For": f"203.0.113.99, 192.0.2.{number}"}
        answer = client.post(address, form(client, address, text=f"Mistake {number} here"), headers=headers)
        assert answer.status_code == 200


@pytest.mark.parametrize(
    "changes",
    [
        {"website": "https://spam.example"},
        {"seen": ""},
        {"seen": "forged"},
        {"seen": signing.dumps(0, salt=reports.SALT)},
    ],
)
def test_a_program_is_thanked_and_not_heard(client, address, changes):
    assert "Thank you" in client.post(address, form(client, address, **changes)).content.decode()
    assert not Report.objects.exists()


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_a_form_from_another_site_is_refused(client, address, headers):
    assert client.post(address, form(client, address), headers=headers).status_code == 403
    assert not Report.objects.exists()


@pytest.mark.parametrize("text", ["", "short", "x" * 2_001, "with a zero byte \0 in it"])
def test_a_report_that_says_nothing_is_given_back(client, address, text):
    answer = client.post(address, form(client, address, text=text))
    assert answer.status_code == 422
    assert 'class="problem"' in answer.content.decode()
    assert not Report.objects.exists()


def test_a_double_click_reports_once_and_a_draft_has_no_form(client, term, address):
    data = form(client, address)
    client.post(address, data)
    client.post(address, data)
    assert Report.objects.count() == 1
    term.status = "draft"
    term.save()
    assert client.get(address).status_code == 404
    assert client.post(address, data).status_code == 404


@pytest.mark.django_db(databases="__all__")
def test_the_hashes_of_yesterday_are_emptied_without_another_report(client, address):
    client.post(address, form(client, address))
    forget()
    assert Report.objects.get().sender
    Report.objects.update(at=timezone.now() - timedelta(days=2))
    forget()
    assert Report.objects.get().sender == ""


def test_what_was_written_comes_back_when_the_database_is_away(client, address, monkeypatch):
    def fail(*args, **kwargs):
        raise OperationalError("database is locked")

    client.raise_request_exception = False
    data = form(client, address)
    monkeypatch.setattr(reports, "take", fail)
    answer = client.post(address, data, headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.status_code == 503
    page = answer.content.decode()
    assert "The year is wrong.</textarea>" in page
    assert f'<input type="hidden" name="seen" value="{data["seen"]}">' in page
    assert (
        "The year is wrong."
        not in client.post(address, data, headers={"Origin": "http://evil.example"}).content.decode()
    )
