"""What `make run` does before the server starts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from glossary.models import Course, TermPage, triggers

pytestmark = pytest.mark.django_db(databases="__all__")


@pytest.fixture(autouse=True)
def own_static_folder(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }


def test_an_empty_site_gets_the_shelf_rendered_and_its_static_files(capsys):
    call_command("prepare")
    assert Course.objects.count() == len(list(Path(settings.BASE_DIR, "fixtures").glob("*.yaml")))
    assert not TermPage.objects.filter(body=None).exists()
    assert (settings.STATIC_ROOT / "staticfiles.json").exists()
    capsys.readouterr()
    call_command("prepare")
    assert capsys.readouterr().out == ""


def test_a_site_with_a_course_of_its_own_is_left_as_it_is():
    Course.objects.create(slug="own", title="Own", subject="Own")
    call_command("prepare")
    assert [course.slug for course in Course.objects.all()] == ["own"]


def test_a_trigger_that_a_version_changed_without_a_migration_is_put_in_place(monkeypatch):
    when = [(*t[:3], "NEW.id > 0", t[4]) if t[0] == "course_tally" else t for t in triggers.TRIGGERS]
    monkeypatch.setattr(triggers, "TRIGGERS", when)
    assert triggers.missing(connection)
    call_command("prepare")
    assert not triggers.missing(connection)


def test_a_new_site_is_told_once_that_its_database_is_set_up(tmp_path):
    done = subprocess.run(
        [sys.executable, "manage.py", "prepare"],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DATA_DIR": str(tmp_path), "DATABASE_URL": "", "DEBUG": "true"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.count("Setting up the database") == 1
