"""A bad setting stops the program with its name and the cure."""

import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(code, folder, **environment):
    clean = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "LANG", "VIRTUAL_ENV")}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**clean, "DATA_DIR": str(folder), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def setting(name, folder, **environment):
    result = run(f"from studyguide import settings; print(settings.{name})", folder, **environment)
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


@pytest.mark.parametrize(
    ("name", "value", "cure"),
    [
        ("DEBUG", "flase", "Write true or false."),
        ("PORT", "eighty", "Write a number such as 8000."),
        ("SITE_URL", "studyguide.example", "Write https://your.site"),
        ("SITE_URL", "https://site.example/path", "without a path"),
        ("DATABASE_URL", "oracle://x", "Write sqlite: or postgres:"),
        ("DATABASE_URL", "nonsense://x", "Write sqlite:"),
        ("CACHE_URL", "memcached://x", "Write redis://"),
        ("SECRET_KEY", "short", "Leave it out"),
        ("COURSE_FILE_MAX_BYTES", "big", "Write a number of bytes."),
        ("BACKUPS_KEPT", "0", "Write how many backups to keep"),
        ("METRICS_TOKEN", "short", "Write a long random text."),
        ("LOG_LEVEL", "LOUD", "Write INFO or WARNING."),
        ("LOG_FORMAT", "xml", "Write line or json."),
        ("ERROR_EMAIL", "operator@site.example", "Write smtps://user:password@host."),
        ("SENTRY_DSN", "https://x@sentry.example/1", "pip install sentry-sdk"),
    ],
)
def test_a_bad_value_stops_the_start_with_its_name_and_cure(tmp_path, name, value, cure):
    result = run("import studyguide.settings", tmp_path, **{name: value})
    assert result.returncode != 0
    message = result.stderr.strip().splitlines()[-1]
    assert f"{'EMAIL_URL' if name == 'ERROR_EMAIL' else name}:" in message
    assert cure in message


def test_every_setting_that_is_read_is_in_the_readmes_table_and_no_other():
    own = re.findall(r'env\.\w+[,(]\s*"(\w+)"', (ROOT / "studyguide" / "settings.py").read_text())
    starting = "".join(path.read_text() for path in (ROOT / "deploy").glob("*.py"))
    started = {*re.findall(r"environ\.get\(.(\w+)", starting)} - {"ONE_CLIENT"}  # for measurements only
    table = (ROOT / "README.md").read_text().partition("## Settings")[2].partition("\n## ")[0]
    told = re.findall(r"`(\w+)`", " ".join(re.findall(r"(?m)^\| (`[^|]+) \|", table)))
    assert sorted(told) == sorted({*own, *started})


def test_other_names_of_the_site_are_allowed_beside_its_own(tmp_path):
    names = {"SITE_URL": "https://site.example", "ALLOWED_HOSTS": "www.site.example, a.example"}
    assert setting("ALLOWED_HOSTS", tmp_path, **names) == str(
        ["127.0.0.1", "[::1]", "a.example", "localhost", "site.example", "www.site.example"]
    )


def test_the_secret_key_is_made_once_kept_and_read_by_its_owner_only(tmp_path):
    first = setting("SECRET_KEY", tmp_path)
    assert len(first) >= 50
    assert setting("SECRET_KEY", tmp_path) == first
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert setting("SECRET_KEY", tmp_path / "other") != first


def test_everything_strict_follows_the_scheme_of_the_sites_address(tmp_path):
    names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS")
    code = f"from studyguide import settings; print([bool(getattr(settings, name)) for name in {names}])"
    assert run(code, tmp_path).stdout.strip() == str([False] * 4)
    assert run(code, tmp_path, SITE_URL="https://site.example").stdout.strip() == str([True] * 4)


def test_debug_is_off_unless_asked_for(tmp_path):
    assert setting("DEBUG", tmp_path) == "False"


def test_the_deployment_check_finds_nothing_on_an_https_site(tmp_path):
    result = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        # Browser tests set DJANGO_ALLOW_ASYNC_UNSAFE, which the check rightly refuses.
        env={
            **{name: value for name, value in os.environ.items() if name != "DJANGO_ALLOW_ASYNC_UNSAFE"},
            "DATA_DIR": str(tmp_path),
            "SITE_URL": "https://site.example",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr


def test_the_dockerfile_is_clean():
    hadolint = Path(sys.executable).with_name("hadolint")
    result = subprocess.run([hadolint, ROOT / "Dockerfile"], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def test_the_mail_server_is_one_address(tmp_path):
    names = "s.EMAIL_HOST, s.EMAIL_PORT, s.EMAIL_HOST_PASSWORD, s.EMAIL_USE_SSL"
    code = f"from studyguide import settings as s; print({names})"
    given = {"ERROR_EMAIL": "operator@site.example", "EMAIL_URL": "smtps://me:p%40ss@mail.example"}
    assert run(code, tmp_path, **given).stdout.split() == ["mail.example", "465", "p@ss", "True"]
    refused = run(code, tmp_path, **{**given, "EMAIL_URL": "mail.example"})
    assert "EMAIL_URL: not a mail server" in refused.stderr
