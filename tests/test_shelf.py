"""The shelf that ships, read whole: it keeps the rules of a good course, and each of its pages opens."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from glossary import rendering
from glossary.models import Course, Name, OldCourseAddress, Term
from glossary.quality import Review

FIXTURES = sorted(Path(settings.BASE_DIR, "fixtures").glob("*.yaml"))


@pytest.fixture(scope="module")
def shelf(django_db_setup, django_db_blocker):
    """All fixtures, loaded once for this module's tests, which only read."""
    with django_db_blocker.unblock():
        call_command("loaddata", *(path.name for path in FIXTURES), verbosity=0)
        rendering.keep_stale()
        yield
        Course.objects.all().delete()
        OldCourseAddress.objects.all().delete()


@pytest.mark.django_db
def test_the_shelf_keeps_every_rule_of_a_good_course(shelf):
    review = Review(Course.objects.all())
    assert review.problems == []
    counts = review.counts()
    assert counts["courses"] >= 12
    assert counts["subjects"] >= 5
    assert counts["names in two or more courses"] >= 50
    assert counts["names in three or more courses"] >= 10
    assert min(course.tally.terms for course in Course.objects.select_related("tally")) >= 16


@pytest.mark.django_db
def test_informational_interviewing_is_found_in_three_courses(shelf, client):
    page = client.get("/courses/honors-journalism/informational-interviewing/").content.decode()
    rail = page[page.index("also found in:") :]
    assert "Career Development" in rail
    assert "Public Relations" in rail


@pytest.mark.django_db
def test_every_page_of_the_shelf_opens(shelf, client):
    for address in (
        *(course.get_absolute_url() for course in Course.objects.all()),
        *(term.get_absolute_url() for term in Term.objects.select_related("course")),
        *(name.get_absolute_url() for name in Name.objects.all()),
    ):
        assert client.get(address).status_code == 200, address
