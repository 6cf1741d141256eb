"""A bad setting stops the program with its name and the cure."""

import os
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
    ],
)
def test_a_bad_value_stops_the_start_with_its_name_and_cure(tmp_path, name, value, cure):
    result = run("import studyguide.settings", tmp_path, **{name: value})
    assert result.returncode != 0
    message = result.stderr.strip().splitlines()[-1]
    assert f"{name}:" in message
    assert cure in message


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
        env={
            **{k: v for k, v in os.environ.items() if k != "DJANGO_ALLOW_ASYNC_UNSAFE"},
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
