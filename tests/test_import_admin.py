"""Import in the admin: who may, what is shown, what is refused before it is read."""

import io
from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.urls import reverse

from glossary.exchange import uploads
from glossary.models import Course, Import, Term, TermPage
from tests.factories import make_course, make_term

pytestmark = pytest.mark.django_db
ADD = "/admin/glossary/import/add/"


@pytest.fixture
def course():
    course = make_course("Biology", slug="biology")
    make_term("Cell", course, definition="The unit of <life>.")
    return course


def upload(client, content, course=None, name="terms.csv", **data):
    file = SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)
    return client.post(ADD, {"course": course.pk if course else "", "file": file, **data}, follow=True)


def text(answer):
    return answer.content.decode()


TABLE = "name,definition\nCell,The unit of all <life>.\nAcid,Sour.\n"


def test_a_preview_shows_the_differences_and_one_button_takes_them_all(admin_client, course):
    answer = upload(admin_client, TABLE, course)
    assert "Read as table, UTF-8, parted by comma" in text(answer)
    assert "The unit of <ins>all </ins>&lt;life&gt;." in text(answer)
    assert "<b>1</b> added" in text(answer)
    assert Term.objects.count() == 1
    answer = admin_client.post(Import.objects.get().get_absolute_url(), {"take": ""}, follow=True)
    assert "Taken: 1 added, 1 changed." in text(answer)
    assert "2 of 2 left" in text(answer)
    answer = admin_client.post(Import.objects.get().get_absolute_url(), {"prepare": ""}, follow=True)
    assert not TermPage.objects.filter(body=None).exists()
    assert "left" not in text(answer)
    assert Term.objects.count() == 2


def test_a_pasted_list_is_taken_like_a_file(admin_client, course):
    data = {"course": course.pk, "text": "Acid\tSour – é.\nBase\tNot sour.", "encoding": "cp1252"}
    answer = admin_client.post(ADD, data, follow=True)
    assert "Read as list, UTF-8, parted by tab" in text(answer)
    assert "Sour – é." in text(answer)


def test_mistakes_are_listed_by_row_field_and_cure_and_escaped(admin_client, course):
    answer = upload(admin_client, "name,definition\n<b>x</b>,\nAcid,Sour.\n,y\n", course)
    assert answer.status_code == 422
    assert "Mend 2 places and upload again" in text(answer)
    assert "<td>row 2</td><td>definition</td><td>missing." in text(answer)
    assert "<b>x</b>" not in text(answer)
    assert not Import.objects.exists()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "Choose a file, or paste a text below."),
        ({"text": "a\tb"}, "choose the course that the terms go into"),
        ({"text": "a\tb", "course": "x"}, "Select a valid choice"),
        ({"text": "a\tb", "encoding": "klingon"}, "Select a valid choice"),
        ({"text": "a\tb", "separator": "=="}, "Select a valid choice"),
    ],
)
def test_a_form_that_says_too_little_is_given_back(admin_client, data, sentence):
    answer = admin_client.post(ADD, data)
    assert answer.status_code == 422
    assert sentence in text(answer)


def test_a_file_and_a_text_at_once_are_refused(admin_client, course):
    assert "not both" in text(upload(admin_client, TABLE, course, text="a\tb"))


def test_an_undo_is_shown_before_it_is_done(admin_client, course):
    upload(admin_client, TABLE, course)
    address = Import.objects.get().get_absolute_url()
    admin_client.post(address, {"take": ""})
    admin_client.post(address, {"prepare": ""})
    Term.objects.filter(name="Acid").update(definition="Bitter.")
    answer = admin_client.get(address, {"undo": 1})
    assert "Undoing would change this back" in text(answer)
    assert "Left as it is" in text(answer)
    admin_client.post(address, {"undo": "", "plan": answer.context["undoing"]})
    assert set(Term.objects.values_list("name", "definition")) == {("Cell", "The unit of <life>."), ("Acid", "Bitter.")}


def test_a_site_that_moved_is_said_by_name_and_the_preview_is_new(admin_client, course):
    upload(admin_client, TABLE, course)
    Term.objects.update(definition="Changed by a colleague.")
    answer = admin_client.post(Import.objects.get().get_absolute_url(), {"take": ""}, follow=True)
    assert "Nothing was written: the site changed since this preview was made (Cell)" in text(answer)
    assert Term.objects.get().definition == "Changed by a colleague."


def test_an_upload_can_be_thrown_away(admin_client, course):
    upload(admin_client, TABLE, course)
    answer = admin_client.post(Import.objects.get().get_absolute_url(), {"discard": ""}, follow=True)
    assert "thrown away" in text(answer)
    assert not Import.objects.exists()


def test_a_busy_database_is_said_and_nothing_is_lost(admin_client, course, monkeypatch):
    upload(admin_client, TABLE, course)

    def locked(*args):
        raise OperationalError("database is locked")

    monkeypatch.setattr(uploads, "take", locked)
    answer = admin_client.post(Import.objects.get().get_absolute_url(), {"take": ""}, follow=True)
    assert "The site is busy" in text(answer)
    assert Import.objects.get().state == "waiting"


def signed_in(client, *groups):
    user = get_user_model().objects.create_user("-".join(groups) or "nobody", is_staff=True)
    user.groups.set(Group.objects.filter(name__in=groups))
    client.force_login(user)
    return client


@pytest.fixture
def groups():
    """The groups as the migration makes them; tests with a live server empty every table after them."""
    import_module("glossary.migrations.0004_exchange").let_groups_in(apps, None)


def test_editors_may_import_and_authors_may_not(client, course, groups):
    assert signed_in(client, "Authors").get(ADD).status_code == 403
    assert client.get(reverse("admin:glossary_import_changelist")).status_code == 403
    assert signed_in(client, "Editors").get(ADD).status_code == 200
    upload(client, TABLE, course)
    waiting = Import.objects.get().get_absolute_url()
    assert signed_in(client).get(waiting).status_code == 403
    assert client.post(waiting, {"take": ""}).status_code == 403


@pytest.mark.parametrize("address", ["999", "x", "9" * 30])
def test_an_import_that_is_not_there_is_not_found(admin_client, address):
    assert admin_client.get(f"/admin/glossary/import/{address}/change/").status_code == 404


class Unread(io.RawIOBase):
    def read(self, *args):
        raise AssertionError("the body was read")


@pytest.mark.parametrize("address", [ADD, "/admin/login/", "/courses/biology/cell/report/"])
@pytest.mark.parametrize("length", ["1000000000", "9" * 30])
def test_a_body_of_a_gigabyte_is_refused_before_it_is_read(admin_client, course, address, length):
    answer = admin_client.post(
        address, CONTENT_LENGTH=length, **{"wsgi.input": Unread(), "CONTENT_TYPE": "multipart/form-data; boundary=x"}
    )
    assert answer.status_code == 413
    assert "At most 16 MB are taken at once" in text(answer)


def test_a_file_that_is_larger_than_allowed_is_refused_at_its_field(admin_client, course, settings):
    settings.IMPORT_MAX_BYTES = 10
    assert "more than the 10 taken here" in text(upload(admin_client, TABLE, course))


def test_a_large_preview_comes_in_pages(admin_client, course):
    table = "name,definition\n" + "".join(f"Term {n},What it is.\n" for n in range(120))
    answer = upload(admin_client, table, course)
    assert "Page 1 of 3" in text(answer)
    answer = admin_client.get(Import.objects.get().get_absolute_url(), {"page": 3})
    assert text(answer).count('class="import-term added"') == 20
    assert Course.objects.get().terms.count() == 1
