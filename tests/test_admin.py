"""The editors' door: every page of it opens, and a term is written on one page."""

import pytest
from django.contrib import admin
from django.urls import reverse

from tests.factories import make_course, make_term, make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    course = make_course()
    make_unit(course)
    return make_term(course=course, facts=["One."], questions=[("how", "How?", "So.")], aliases=["A"])


def test_every_list_and_form_opens(admin_client, rows):
    assert {"course", "term", "import", "report"} <= {model._meta.model_name for model in admin.site._registry}
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        assert admin_client.get(reverse(f"{name}_changelist"), {"q": "a"}).status_code == 200, name
        assert admin_client.get(reverse(f"{name}_add")).status_code in (200, 403), name
        for row in model.objects.all()[:1]:
            assert admin_client.get(reverse(f"{name}_change", args=[row.pk])).status_code == 200, name


def test_readers_are_sent_to_sign_in(client):
    assert client.get("/admin/").status_code == 302
