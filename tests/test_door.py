"""Who comes in: sign-in slowed down per name and address, logged, with a second factor where it is switched on."""

import os
import subprocess
import sys
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.conf import settings
from django.test import RequestFactory
from django.urls import reverse

from glossary.ingress import client_address
from tests.factories import make_user

pytestmark = pytest.mark.django_db
PASSWORD = "a long password"


@pytest.fixture(autouse=True)
def ana(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return make_user("ana", password=PASSWORD)


def knock(client, name="ana", password=PASSWORD, address="192.0.2.1"):
    return client.post(reverse("admin:login"), {"username": name, "password": password}, REMOTE_ADDR=address)


def test_five_refusals_close_the_door_for_that_name_from_that_address_only(client):
    make_user("ben", password=PASSWORD)
    for _ in range(5):
        knock(client, password="wrong")
    refused = knock(client)
    assert refused.status_code == 429
    assert "Try again in 15 minutes" in refused.content.decode()
    assert knock(client, name="ben").status_code == 302, "another pupil of the same classroom"
    client.logout()
    assert knock(client, address="192.0.2.2").status_code == 302, "the same name from elsewhere"


def test_the_door_opens_again_after_the_cool_off(client):
    for _ in range(5):
        knock(client, password="wrong")
    assert knock(client).status_code == 429
    for attempt in AccessAttempt.objects.all():
        attempt.attempt_time -= timedelta(minutes=16)
        attempt.save()
    assert knock(client).status_code == 302


def test_four_mistakes_are_forgotten_after_a_right_password(client):
    for _ in range(2):
        for _ in range(4):
            knock(client, password="wrong")
        assert knock(client).status_code == 302


def test_the_session_gets_a_new_key_at_sign_in(client):
    session = client.session
    session["before"] = "sign-in"
    session.save()
    before = session.session_key
    client.cookies[settings.SESSION_COOKIE_NAME] = before
    knock(client)
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != before
    assert not type(session)().exists(before)


def test_sign_ins_and_refusals_are_logged_without_what_may_be_a_password(client, caplog):
    caplog.set_level("INFO", "glossary.door")
    knock(client, password="wrong")
    knock(client, name="my secret password", password="")
    knock(client, name="my secret password", password="ana")
    knock(client)
    client.post(reverse("admin:logout"), REMOTE_ADDR="192.0.2.1")
    assert [record.getMessage() for record in caplog.records if record.name == "glossary.door"] == [
        "refused: ana from 192.0.2.1",
        "refused: an unknown name from 192.0.2.1",
        "signed in: ana from 192.0.2.1",
        "signed out: ana from 192.0.2.1",
    ]


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "6.6.6.6", "127.0.0.1"),
        (1, "6.6.6.6, 192.0.2.1", "192.0.2.1"),
        (2, "6.6.6.6, 192.0.2.1, 10.0.0.2", "192.0.2.1"),
        (1, "", "127.0.0.1"),
        (2, "10.0.0.2", "127.0.0.1"),
    ],
)
def test_nobody_makes_up_an_address_in_front_of_the_sites_own_servers(settings, proxies, forwarded, address):
    settings.PROXIES = proxies
    assert client_address(RequestFactory().get("/", headers={"X-Forwarded-For": forwarded})) == address


SECOND_FACTOR = """
import django; django.setup()
from django.conf import settings
settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
settings.MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")
from io import StringIO
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
User.objects.create_superuser("ana", password="a long password")
printed = StringIO()
call_command("second_factor", "ana", stdout=printed)
code = printed.getvalue().split()[-1]
client = Client(SERVER_NAME="127.0.0.1")
def knock(token):
    fields = {"username": "ana", "password": "a long password", "otp_token": token}
    return client.post("/admin/login/?next=/admin/", fields).status_code
print("otpauth://totp/" in printed.getvalue(), knock(""), knock("xyz"), client.get("/admin/").status_code)
from django_otp.plugins.otp_static.models import StaticDevice
StaticDevice.objects.get().throttle_reset()
print(knock(code), client.get("/admin/").status_code)
client.logout()
print(knock(code), client.get("/admin/").status_code)
"""


def test_with_the_second_factor_on_a_password_alone_opens_nothing_and_a_code_opens_once(tmp_path):
    environment = {
        **{name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
        "DATA_DIR": str(tmp_path),
        "SECOND_FACTOR": "true",
        "DJANGO_SETTINGS_MODULE": "studyguide.settings",
    }
    run = subprocess.run(
        [sys.executable, "-c", SECOND_FACTOR],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["True 200 200 302", "302 200", "200 302"]
