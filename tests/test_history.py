"""The story of a term: every change with its author, and the way back to any state."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from glossary import history
from glossary.exchange import undoing, uploads
from glossary.exchange.checking import check
from glossary.exchange.importing import import_course
from glossary.models import Change, ConfusedPair, Course, Fact, ReviewQuestion, Term, TermPage
from tests.factories import make_course, make_term, make_unit, make_user
from tests.forms import form_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def term():
    return make_term("Osmosis", facts=["First.", "Second."], questions=[("how", "How?", "So.")], aliases=["Flow"])


def state(term):
    return history.states([term.pk])[term.pk]


def version(term):
    return TermPage.objects.get(pk=term.pk).version


def story(term):
    return list(Change.objects.of(term.pk).order_by("id").values_list("what", "by_name", "note"))


def differences(term):
    """The places that the newest change touched, as (place, before, after)."""
    new, old = Change.objects.of(term.pk)[:2]
    return [(d.label, d.before, d.after) for d in history.differences(old.state, new.state)]


@pytest.mark.parametrize(
    ("change", "newer"),
    [
        (lambda term: Term.objects.update(definition="New."), True),
        (lambda term: Term.objects.update(status="draft"), True),
        (lambda term: Fact.objects.update(text="New."), True),
        (lambda term: Fact.objects.all().delete(), True),
        (lambda term: ReviewQuestion.objects.bulk_create([ReviewQuestion(term=term, question="Why?")]), True),
        (
            lambda term: ConfusedPair.objects.create(term=term, other=make_term(course=term.course), difference="It."),
            True,
        ),
        (
            lambda term: ConfusedPair.objects.create(term=make_term(course=term.course), other=term, difference="It."),
            False,
        ),
        (lambda term: Term.objects.update(definition="What the thing is."), False),
        (lambda term: Course.objects.update(title="New"), False),
    ],
    ids=["definition", "status", "fact", "deleted", "bulk_create", "pair", "another's pair", "same text", "course"],
)
def test_the_database_counts_a_terms_versions_whichever_way_it_changes(term, change, newer):
    before = version(term)
    change(term)
    assert (version(term) > before) is newer


def test_a_change_is_told_with_its_author_and_its_place(term):
    ana = make_user("ana")
    with history.recording([term.pk], ana):
        Term.objects.filter(pk=term.pk).update(definition="What it really is.")
        term.facts.filter(text="Second.").update(text="Second, mended.")
        term.aliases.all().delete()
    assert story(term) == [("found", "", ""), ("changed", "ana", "")]
    assert differences(term) == [
        ("definition", "What the thing is.", "What it really is."),
        ("alias 1", "Flow", ""),
        ("fact 2", "Second.", "Second, mended."),
    ]


def test_units_and_other_terms_are_told_by_their_names(term):
    unit = make_unit(term.course, title="Membranes")
    other = make_term("Diffusion", term.course)
    with history.recording([term.pk]):
        Term.objects.filter(pk=term.pk).update(unit=unit)
        ConfusedPair.objects.create(term=term, other=other, difference="It needs a membrane.")
    assert differences(term) == [
        ("unit", "", "Unit 1: Membranes"),
        ("often confused with 1", "", "Diffusion"),
        ("often confused with 1, difference", "", "It needs a membrane."),
    ]


def test_a_new_order_is_a_change(term):
    with history.recording([term.pk]):
        term.facts.filter(text="First.").update(position=9)
    assert differences(term) == [("order of facts", "1, 2", "2, 1")]


def test_what_is_as_it_was_is_not_told(term):
    with history.recording([term.pk]):
        term.save()
    assert story(term) == []


def test_a_change_and_its_story_are_saved_together_or_not_at_all(term):
    class PowerCut(Exception):
        pass

    def interrupted():
        with history.recording([term.pk]):
            Fact.objects.all().delete()
            raise PowerCut

    with pytest.raises(PowerCut):
        interrupted()
    assert Fact.objects.count() == 2
    assert story(term) == []


def test_what_went_past_the_story_is_noticed_at_the_next_change(term):
    with history.recording([term.pk]):
        Term.objects.update(topic="1.1")
    Term.objects.update(definition="Written in a shell.")
    with history.recording([term.pk]):
        Term.objects.update(definition="Overwritten in the admin.")
    assert [what for what, *_ in story(term)] == ["found", "changed", "found", "changed"]
    assert Change.objects.of(term.pk)[1].state["definition"] == "Written in a shell."


def test_any_state_comes_back_whole_and_the_return_is_told_too(term):
    make_unit(term.course)
    before = state(term)
    with history.recording([term.pk]):
        Term.objects.filter(pk=term.pk).update(name="Nonsense", definition="Gone.", status="draft")
        Fact.objects.all().delete()
        term.questions.update(kind="evaluate", answer="")
        term.aliases.all().delete()
        make_term("Other", term.course)
        ConfusedPair.objects.create(term=term, other=Term.objects.get(name="Other"), difference="It.")
    after = state(term)
    found, changed = Change.objects.of(term.pk).order_by("id")
    history.bring_back(found, make_user("ana"))
    assert state(term) == before
    assert story(term)[-1][:2] == ("restored", "ana")
    history.bring_back(changed, None)
    assert state(term) == after


def test_a_deleted_term_comes_back_with_its_number_and_permanent_ids(term):
    before, old_version = state(term), version(term)
    with history.recording([term.pk]):
        term.delete()
    deleted = Change.objects.last_deletions().get()
    brought_back, notes = history.bring_back(deleted, None)
    assert state(brought_back) == before
    assert notes == []
    assert version(brought_back) > old_version
    assert not Change.objects.last_deletions().exists()


def test_what_cannot_be_as_it_was_is_said(term):
    unit = make_unit(term.course)
    Term.objects.filter(pk=term.pk).update(unit=unit)
    other = make_term("Diffusion", term.course)
    ConfusedPair.objects.create(term=term, other=other, difference="It.")
    with history.recording([term.pk]):
        Term.objects.filter(pk=term.pk).delete()
    unit.delete()
    other.delete()
    make_term("Osmosis", term.course)
    brought_back, notes = history.bring_back(Change.objects.last_deletions().get(), None)
    assert brought_back.slug == "osmosis-2"
    assert len(notes) == 3
    assert "Its unit is gone" in notes[0]
    assert "has its address now" in notes[1]
    assert "its other term is gone" in notes[2]


def test_a_term_whose_course_is_gone_stays_deleted(term):
    with history.recording([term.pk]):
        term.delete()
    Course.objects.all().delete()
    with pytest.raises(ValidationError, match="Its course is gone"):
        history.bring_back(Change.objects.get(what="deleted"), None)


def test_an_import_is_part_of_the_story():
    data = {
        "format": "studyguide-course/1",
        "course": {"slug": "biology", "title": "Biology", "subject": "Science"},
        "terms": [{"name": "Cell", "definition": "Old."}, {"name": "Acid", "definition": "Sour."}],
    }
    import_course(check(data))
    data["terms"][0]["definition"] = "New."
    import_course(check(data), dry_run=True)
    import_course(check(data), by=make_user("ana"), note="biology.yaml")
    cell, acid = Term.objects.order_by("pk")
    assert story(cell) == [("added", "an import", "import of a course file"), ("changed", "ana", "biology.yaml")]
    assert story(acid) == [("added", "an import", "import of a course file")]


def test_an_upload_and_its_undoing_are_part_of_the_story():
    term = make_term("Cell", make_course("Biology", slug="biology"), definition="Old.")
    ana = make_user("ana")
    table = b"name,definition\nCell,New.\n"
    taken = uploads.take(uploads.receive(table, "biology.csv", ana, course=term.course), ana)
    plan, _ = undoing.undo_plan(taken)
    undoing.undo(taken, uploads.digest([plan.changes, plan.others]), ana)
    assert story(term) == [
        ("found", "", ""),
        ("changed", "ana", "import of biology.csv"),
        ("changed", "ana", "undoing the import of biology.csv"),
    ]


def test_a_recorded_change_of_many_terms_costs_as_many_queries_as_one_of_two():
    course = make_course()
    terms = [make_term(course=course, facts=["One."]).pk for _ in range(40)]

    def queries(some):
        with CaptureQueriesContext(connection) as captured, history.recording(some):
            Term.objects.filter(pk__in=some).update(status="draft")
        return len(captured)

    assert queries(terms[:2]) == queries(terms[2:])


# --- In the admin -----------------------------------------------------------------------------------------------------


@pytest.fixture
def ana():
    client = Client()
    client.force_login(make_user("ana", "Editors"), "django.contrib.auth.backends.ModelBackend")
    return client


def test_the_history_page_tells_the_story_and_leads_back(ana, term):
    address = reverse("admin:glossary_term_change", args=[term.pk])
    fields = form_of(ana.get(address))
    ana.post(address, fields | {"definition": "What the <b>thing</b> was.", "facts-0-text": "First, mended."})
    page = ana.get(reverse("admin:glossary_term_history", args=[term.pk])).content.decode()
    assert "Changed by ana" in page
    assert "What the <del>thing is.</del><ins>&lt;b&gt;thing&lt;/b&gt; was.</ins>" in page
    found = Change.objects.get(what="found")
    ana.post(reverse("admin:glossary_term_bring_back", args=[found.pk]), {"version": version(term)})
    term.refresh_from_db()
    assert term.definition == "What the thing is."
    assert [what for what, *_ in story(term)] == ["found", "changed", "restored"]


def test_bringing_back_over_an_unseen_change_asks_to_look_again(ana, term):
    with history.recording([term.pk]):
        Term.objects.update(definition="Second.")
    seen = version(term)
    with history.recording([term.pk]):
        Term.objects.update(definition="Third.")
    found = Change.objects.get(what="found")
    response = ana.post(reverse("admin:glossary_term_bring_back", args=[found.pk]), {"version": seen}, follow=True)
    assert "The term changed while you looked at its history." in response.content.decode()
    assert Term.objects.get().definition == "Third."


def test_authors_do_not_publish_by_bringing_back(term):
    client = Client()
    client.force_login(make_user("carl", "Authors"), "django.contrib.auth.backends.ModelBackend")
    with history.recording([term.pk]):
        Term.objects.update(status="draft")
    found = Change.objects.get(what="found")
    client.post(reverse("admin:glossary_term_bring_back", args=[found.pk]), {"version": version(term)})
    assert Term.objects.get().status == "draft"
    with history.recording([term.pk]):
        term.delete()
    deleted = Change.objects.get(what="deleted")
    assert client.post(reverse("admin:glossary_term_bring_back", args=[deleted.pk])).status_code == 403


def test_removing_a_unit_is_part_of_its_terms_stories(ana, term):
    unit = make_unit(term.course)
    Term.objects.update(unit=unit)
    address = reverse("admin:glossary_course_change", args=[term.course_id])
    fields = form_of(ana.get(address), "course_form")
    ana.post(address, fields | {"units-0-DELETE": "on"})
    assert story(term)[-1] == ("changed", "ana", "its unit was removed")


def test_a_course_with_terms_is_not_deleted_by_one_click(ana, term):
    address = reverse("admin:glossary_course_delete", args=[term.course_id])
    assert ana.post(address, {"post": "yes"}).status_code == 403
    term.delete()
    assert ana.post(address, {"post": "yes"}).status_code == 302
    assert not Course.objects.exists()


def test_a_long_history_is_on_pages(ana, term):
    for number in range(30):
        with history.recording([term.pk]):
            Term.objects.update(definition=f"Wording {number}.")
    address = reverse("admin:glossary_term_history", args=[term.pk])
    assert ana.get(address).content.decode().count("Bring back this state") == 24
    assert "As it was found" in ana.get(address, {"p": 2}).content.decode()
    assert ana.get(reverse("admin:glossary_term_history", args=[10**6])).status_code == 404
    assert datetime.datetime.now(tz=datetime.UTC) > Change.objects.first().at
