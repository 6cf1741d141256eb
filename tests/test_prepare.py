"""What `make run` does before the server starts."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from glossary.models import Course, TermPage

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
