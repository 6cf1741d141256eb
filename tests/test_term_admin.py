"""Writing a term in the admin: one page, whose states may do what, and nobody overwrites anybody."""

import json
import uuid
from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from glossary.models import Change, Fact, Term
from tests.factories import make_course, make_term, make_unit, make_user
from tests.forms import form_of

pytestmark = pytest.mark.django_db


def sign_in(name="ana", group="Editors"):
    client = Client()
    client.force_login(make_user(name, group), "django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def ana():
    return sign_in("ana")


@pytest.fixture
def ben():
    return sign_in("ben")


@pytest.fixture
def carl():
    return sign_in("carl", "Authors")


@pytest.fixture
def term():
    return make_term(
        "Osmosis",
        facts=["First fact.", "Second fact."],
        questions=[("how", "How does it work?", "So.")],
        aliases=["Osmotic flow"],
        status="draft",
    )


def change_address(term):
    return reverse("admin:glossary_term_change", args=[term.pk])


def opened(client, term):
    return form_of(client.get(change_address(term)))


def save(client, term, fields, button="_save"):
    return client.post(change_address(term), {**fields, button: "Save"})


def new_row(fields, name, **values):
    index = int(fields[f"{name}-TOTAL_FORMS"])
    row = {f"{name}-{index}-{field}": value for field, value in values.items()}
    return {**fields, f"{name}-TOTAL_FORMS": str(index + 1), **row}


def fact_texts(term):
    return list(term.facts.values_list("text", flat=True))


def text_of(response):
    return response.content.decode()


# --- Writing ----------------------------------------------------------------------------------------------------------


def test_a_form_saved_untouched_changes_nothing(ana, term):
    Term.objects.filter(pk=term.pk).update(definition="One paragraph.\n\nAnother one.")
    assert save(ana, term, opened(ana, term)).status_code == 302
    term.refresh_from_db()
    assert term.definition == "One paragraph.\n\nAnother one."
    assert not Change.objects.exists()


def test_a_new_term_is_saved_with_all_that_belongs_to_it_as_a_draft(ana):
    course = make_course()
    fields = form_of(ana.get(reverse("admin:glossary_term_add"), {"course": course.pk}))
    fields |= {"name": "Osmosis", "definition": "Water through a membrane."}
    fields = new_row(fields, "facts", text="Later.", position="2")
    fields = new_row(fields, "facts", text="Sooner.", position="1")
    fields = new_row(fields, "questions", kind="discuss", question="Why?", answer="So.")
    ana.post(reverse("admin:glossary_term_add"), fields)
    term = Term.objects.get(name="Osmosis")
    assert term.status == "draft"
    assert fact_texts(term) == ["Sooner.", "Later."]
    assert list(term.facts.values_list("position", flat=True)) == [1, 2]
    assert term.questions.get().kind == "discuss"


def test_a_row_without_a_place_becomes_the_last(ana, term):
    save(ana, term, new_row(opened(ana, term), "facts", text="Third fact."))
    assert fact_texts(term) == ["First fact.", "Second fact.", "Third fact."]


def test_facts_take_the_order_of_their_numbers(ana, term):
    save(ana, term, opened(ana, term) | {"facts-0-position": "2", "facts-1-position": "1"})
    assert fact_texts(term) == ["Second fact.", "First fact."]


def test_an_empty_row_that_only_has_a_place_is_no_mistake(ana, term):
    assert save(ana, term, new_row(opened(ana, term), "facts", text="", position="3")).status_code == 302


@pytest.mark.parametrize("field", ["definition", "facts-0-text", "questions-0-answer"])
def test_a_formula_that_cannot_be_drawn_is_refused_with_the_reason(ana, term, field):
    response = save(ana, term, opened(ana, term) | {field: r"It is \(\frac{1\) large."})
    assert response.status_code == 200
    assert "cannot be drawn" in text_of(response)
    assert r"\frac{1" not in Term.objects.get().definition


def test_only_units_of_the_terms_course_are_offered(ana, term):
    mine = make_unit(term.course, title="Membranes")
    other = make_unit(make_course(), title="Elsewhere")
    page = text_of(ana.get(change_address(term)))
    assert str(mine) in page
    assert str(other) not in page


def test_a_pair_with_a_term_of_another_course_is_refused(ana):
    course, other = make_course(), make_term("Elsewhere")
    fields = form_of(ana.get(reverse("admin:glossary_term_add"), {"course": course.pk}))
    fields |= {"name": "Osmosis", "definition": "Water."}
    response = ana.post(
        reverse("admin:glossary_term_add"), new_row(fields, "confused_with", other=other.pk, difference="It differs.")
    )
    assert "Choose a term of the same course." in text_of(response)
    assert not Term.objects.filter(name="Osmosis").exists()


def test_terms_to_confuse_with_are_looked_for_in_the_same_course(ana, term):
    make_term("Osmometer", term.course)
    make_term("Osmosis elsewhere")
    found = ana.get(
        reverse("admin:autocomplete"),
        {
            "app_label": "glossary",
            "model_name": "confusedpair",
            "field_name": "other",
            "term": "osm",
            "course": term.course_id,
        },
    ).json()
    assert [row["text"] for row in found["results"]] == ["Osmometer", "Osmosis"]


def test_save_and_next_goes_through_the_course_in_its_order(ana):
    course = make_course()
    second, first = make_unit(course, 2), make_unit(course, 1)
    terms = [
        make_term("Zeta", course, unit=first, topic="1.1"),
        make_term("Alpha", course, unit=first, topic="1.10"),
        make_term("Beta", course, unit=second),
        make_term("Loose", course),
    ]
    for term, following in zip(terms, terms[1:], strict=False):
        assert save(ana, term, opened(ana, term), "_next").url == change_address(following)
    last = save(ana, terms[-1], opened(ana, terms[-1]), "_next")
    assert last.url == f"{reverse('admin:glossary_term_changelist')}?course__id__exact={course.pk}"


def test_save_and_add_another_keeps_course_unit_and_topic(ana, term):
    unit = make_unit(term.course)
    Term.objects.filter(pk=term.pk).update(unit=unit, topic="1.2 Flow")
    response = save(ana, term, opened(ana, term), "_addanother")
    fields = form_of(ana.get(response.url))
    assert (fields["course"], fields["unit"], fields["topic"]) == (str(term.course_id), str(unit.pk), "1.2 Flow")


# --- Preview and checklist --------------------------------------------------------------------------------------------


def checked(client, fields, term=""):
    return client.post(f"{reverse('admin:glossary_term_check')}?term={term}", fields).json()


def test_the_preview_is_what_readers_would_see(ana, term):
    fields = opened(ana, term) | {"definition": r"Water *through* \(x^2\) <script>alert(1)</script>"}
    html = checked(ana, fields)["previews"]["definition"]["html"]
    assert "<em>through</em>" in html
    assert "<msup>" in html
    assert "<script>" not in html


def test_the_preview_names_bad_formulas_and_texts_that_are_too_long(ana, term):
    fields = opened(ana, term) | {"definition": r"\(\frac{1\)", "facts-0-text": "x" * 9_000}
    previews = checked(ana, fields)["previews"]
    assert "cannot be drawn" in previews["definition"]["errors"][0]
    assert previews["facts-0-text"] == {"html": "", "errors": ["9,000 characters, where 8,000 are the most."]}


def test_the_checklist_says_what_is_missing_as_it_is_typed(ana, term):
    found = checked(ana, opened(ana, term), term.pk)["checklist"]
    for line in ("4 words in the definition: 30 to 90 read best", "2 of 5 facts", "no discuss, no evaluate", "1 alias"):
        assert line in found
    fields = opened(ana, term) | {"definition": "word " * 40, "name": "Adenosine triphosphate (ATP)"}
    found = checked(ana, new_row(fields, "facts", text="Third."), term.pk)["checklist"]
    for line in ("40 words in the definition\n", "3 of 5 facts", "“ATP” stands in the name: make it an alias"):
        assert line in found


def test_the_checklist_shows_the_same_name_in_other_courses_to_start_from(ana, term):
    make_term("osmosis", make_course("Chemistry"), definition="As *chemists* say.")
    found = checked(ana, opened(ana, term), term.pk)["checklist"]
    assert "Chemistry" in found
    assert "<em>chemists</em>" in found
    assert 'data-text="As *chemists* say."' in found


def test_the_checklist_warns_of_a_name_that_the_course_has_already(ana, term):
    make_term("Osmosis", term.course, slug="osmosis-2")
    assert "This course has this name already" in checked(ana, opened(ana, term), term.pk)["checklist"]


def test_a_draft_has_a_preview_page_for_editors_only(client, ana, term):
    page = reverse("admin:glossary_term_preview", args=[term.pk])
    assert "First fact." in text_of(ana.get(page))
    assert "readers do not see it" in text_of(ana.get(page))
    assert client.get(page).status_code == 302
    assert client.get(term.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("fields", [{}, {"facts-TOTAL_FORMS": "9" * 5000}, {"facts-TOTAL_FORMS": "-1", "course": "x"}])
def test_the_check_answers_whatever_it_is_sent(ana, fields):
    assert checked(ana, fields, "x" * 30)["previews"] == {}


# --- Draft, review, published -----------------------------------------------------------------------------------------


def test_the_migration_makes_authors_and_editors():
    Group.objects.all().delete()
    import_module("glossary.migrations.0005_editors").make_groups(apps, None)
    assert set(Group.objects.values_list("name", flat=True)) >= {"Authors", "Editors"}
    authors, editors = (
        set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))
        for name in ("Authors", "Editors")
    )
    assert "change_term" in authors
    assert {"publish_term", "delete_term"} <= editors - authors


def test_an_author_sends_for_review_and_an_editor_publishes(carl, ana, client, term):
    assert "Save and send for review" in text_of(carl.get(change_address(term)))
    save(carl, term, opened(carl, term), "_review")
    term.refresh_from_db()
    assert term.status == "review"
    assert client.get(term.get_absolute_url()).status_code == 404
    save(ana, term, opened(ana, term), "_publish")
    assert client.get(term.get_absolute_url()).status_code == 200


def test_an_author_cannot_publish(carl, term):
    for fields, button in (({}, "_publish"), ({"status": "published"}, "_save")):
        response = save(carl, term, opened(carl, term) | fields, button)
        assert "published is not one of the available choices" in text_of(response)
    term.refresh_from_db()
    assert term.status == "draft"


def test_an_author_reads_a_published_term_but_does_not_change_it(carl, term):
    fields = opened(carl, term)
    Term.objects.filter(pk=term.pk).update(status="published")
    page = text_of(carl.get(change_address(term)))
    assert "only editors may change it" in page
    assert 'name="_save"' not in page
    response = save(carl, term, fields | {"definition": "What I wrote meanwhile."})
    assert response.status_code == 409
    assert "What I wrote meanwhile." in text_of(response)
    term.refresh_from_db()
    assert term.definition == "What the thing is."


# --- Nobody overwrites anybody ----------------------------------------------------------------------------------------


def test_the_second_of_two_editors_keeps_what_they_typed_and_sees_who_changed_what(ana, ben, term):
    mine, theirs = opened(ana, term), opened(ben, term)
    save(ben, term, theirs | {"definition": "What Ben wrote.", "topic": "1.1 Ben's topic"})
    response = save(ana, term, mine | {"definition": "What Ana wrote."})
    page = text_of(response)
    term.refresh_from_db()
    assert term.definition == "What Ben wrote."
    assert "<b>ben</b> changed it" in page
    for cell in ("What the thing is.", "What Ben wrote.", "What Ana wrote."):
        assert f"<td>{cell}</td>" in page
    # What Ana did not touch is Ben's; saving once more saves what she has looked at.
    given_back = form_of(response)
    assert given_back["definition"] == "What Ana wrote."
    assert given_back["topic"] == "1.1 Ben's topic"
    assert save(ana, term, given_back).status_code == 302
    term.refresh_from_db()
    assert (term.definition, term.topic) == ("What Ana wrote.", "1.1 Ben's topic")


@pytest.mark.parametrize(
    "theirs",
    [
        lambda term: Fact.objects.filter(text="First fact.").update(text="Changed past the admin."),
        lambda term: term.facts.create(text="New past the admin.", position=9),
        lambda term: Fact.objects.filter(text="Second fact.").delete(),
        lambda term: term.aliases.all().delete(),
        lambda term: Term.objects.filter(pk=term.pk).update(topic="1.1"),
    ],
    ids=["fact changed", "fact added", "fact deleted", "alias deleted", "update()"],
)
def test_a_change_by_any_way_is_noticed(ana, term, theirs):
    fields = opened(ana, term)
    theirs(term)
    response = save(ana, term, fields | {"definition": "What Ana wrote."})
    assert "Somebody else changed this term" in text_of(response)
    assert form_of(response)["definition"] == "What Ana wrote."


def test_rows_of_both_editors_come_together(ana, ben, term):
    mine, theirs = opened(ana, term), opened(ben, term)
    ben_saves = new_row(theirs, "facts", text="Ben's new fact.") | {"facts-1-text": "Second fact, mended by Ben."}
    save(ben, term, ben_saves)
    mine = new_row(mine, "facts", text="Ana's new fact.") | {"facts-0-text": "First fact, mended by Ana."}
    response = save(ana, term, mine)
    assert save(ana, term, form_of(response)).status_code == 302
    assert fact_texts(term) == [
        "First fact, mended by Ana.",
        "Second fact, mended by Ben.",
        "Ben's new fact.",
        "Ana's new fact.",
    ]


def test_a_row_that_one_deleted_while_the_other_changed_it_is_never_lost(ana, ben, term):
    mine, theirs = opened(ana, term), opened(ben, term)
    save(ben, term, theirs | {"facts-0-DELETE": "on", "facts-1-text": "Second fact, mended by Ben."})
    response = save(ana, term, mine | {"facts-0-text": "First fact, mended by Ana.", "facts-1-DELETE": "on"})
    assert "They removed what you changed." in text_of(response)
    assert "You removed what they changed." in text_of(response)
    save(ana, term, form_of(response))
    assert set(fact_texts(term)) == {"First fact, mended by Ana.", "Second fact, mended by Ben."}


def test_a_deletion_that_nobody_disputes_stays_one(ana, ben, term):
    mine, theirs = opened(ana, term), opened(ben, term)
    save(ben, term, theirs | {"topic": "1.1"})
    response = save(ana, term, mine | {"facts-0-DELETE": "on"})
    save(ana, term, form_of(response))
    assert fact_texts(term) == ["Second fact."]


def test_text_typed_on_a_term_that_was_deleted_meanwhile_comes_back_as_a_new_one(ana, ben, term):
    mine = opened(ana, term)
    ben.post(reverse("admin:glossary_term_delete", args=[term.pk]), delete_form(ben, term))
    assert not Term.objects.exists()
    response = save(ana, term, mine | {"definition": "What Ana wrote."})
    assert "This term was deleted while you wrote." in text_of(response)
    assert "<b>ben</b> deleted it" in text_of(response)
    ana.post(reverse("admin:glossary_term_add"), form_of(response))
    again = Term.objects.get(name="Osmosis")
    assert again.definition == "What Ana wrote."
    assert fact_texts(again) == ["First fact.", "Second fact."]


def delete_form(client, term, **query):
    page = client.get(reverse("admin:glossary_term_delete", args=[term.pk]), query)
    version = text_of(page).split('name="version" value="')[1].split('"')[0]
    return {"post": "yes", "version": version}


def test_a_double_click_saves_once(ana, term):
    course = term.course
    fields = form_of(ana.get(reverse("admin:glossary_term_add"), {"course": course.pk}))
    fields = new_row(fields | {"name": "Twice", "definition": "Once."}, "facts", text="One fact.")
    first = ana.post(reverse("admin:glossary_term_add"), fields)
    second = ana.post(reverse("admin:glossary_term_add"), fields)
    assert first.url == second.url
    twice = Term.objects.get(name="Twice")
    assert fact_texts(twice) == ["One fact."]
    fields = new_row(opened(ana, twice), "facts", text="Another fact.") | {"definition": "New."}
    assert [save(ana, twice, fields).status_code for _ in range(2)] == [302, 302]
    assert fact_texts(twice) == ["One fact.", "Another fact."]
    assert Change.objects.of(twice.pk).count() == 2


def test_going_back_after_adding_and_saving_something_else_asks(ana):
    course = make_course()
    fields = form_of(ana.get(reverse("admin:glossary_term_add"), {"course": course.pk}))
    fields |= {"name": "Osmosis", "definition": "First thought."}
    ana.post(reverse("admin:glossary_term_add"), fields)
    response = ana.post(reverse("admin:glossary_term_add"), fields | {"definition": "Second thought."})
    assert "First thought." in text_of(response)
    save(ana, Term.objects.get(), form_of(response))
    assert Term.objects.get().definition == "Second thought."


def test_a_form_with_mistakes_can_be_mended_and_saved(ana, term):
    response = save(ana, term, opened(ana, term) | {"name": ""})
    assert response.status_code == 200
    assert save(ana, term, form_of(response) | {"name": "Mended"}).status_code == 302
    assert Term.objects.get().name == "Mended"


def test_deleting_what_another_changed_asks(ana, ben, term):
    version = opened(ana, term)["version"]
    seen = delete_form(ana, term)
    save(ben, term, opened(ben, term) | {"definition": "What Ben wrote."})
    address = reverse("admin:glossary_term_delete", args=[term.pk])
    for response in (ana.get(address, {"version": version}), ana.post(address, seen)):
        assert "This term changed since you looked at it" in text_of(response)
        assert "<b>ben</b> changed it" in text_of(response)
    assert Term.objects.exists()
    ana.post(address, delete_form(ana, term))
    assert not Term.objects.exists()


# --- Many at once -----------------------------------------------------------------------------------------------------


def chosen(client, action, terms):
    return client.post(
        reverse("admin:glossary_term_changelist"), {"action": action, "_selected_action": [term.pk for term in terms]}
    )


def confirm(client, what, page, **fields):
    seen = text_of(page).split('name="seen" value="')[1].split('"')[0]
    return client.post(reverse("admin:glossary_term_bulk", args=[what]), {"seen": seen, **fields}, follow=True)


def test_publishing_many_counts_them_first(ana):
    terms = [make_term(status="draft") for _ in range(3)] + [make_term()]
    page = chosen(ana, "publish", terms)
    assert "Publish 3 terms?" in text_of(page)
    assert "1 of those you chose is published already." in text_of(page)
    assert Term.objects.published().count() == 1
    assert "3 terms are published." in text_of(confirm(ana, "publish", page))
    assert Term.objects.published().count() == 4


def test_an_action_leaves_alone_what_somebody_changed_meanwhile(ana, ben):
    one, other = make_term("One", status="draft"), make_term("Other", status="draft")
    page = chosen(ana, "publish", [one, other])
    save(ben, other, opened(ben, other) | {"definition": "Not ready at all."})
    done = text_of(confirm(ana, "publish", page))
    assert "1 term is published." in done
    assert "somebody changed them meanwhile: “Other”" in done
    assert list(Term.objects.published()) == [one]


def test_unpublishing_takes_the_page_away(ana, client):
    term = make_term()
    confirm(ana, "unpublish", chosen(ana, "unpublish", [term]))
    assert client.get(term.get_absolute_url()).status_code == 404


def test_terms_move_to_a_unit_of_their_course_together(ana):
    course = make_course()
    unit = make_unit(course)
    terms = [make_term(course=course) for _ in range(2)]
    confirm(ana, "move", chosen(ana, "move_to_unit", terms), unit=unit.pk)
    assert unit.terms.count() == 2
    stranger = chosen(ana, "move_to_unit", [*terms, make_term()])
    assert stranger.status_code == 302
    assert "Choose terms of one course" in text_of(ana.get(stranger.url))


def test_deleting_many_can_be_undone(ana):
    terms = [make_term(facts=["A fact."]) for _ in range(2)]
    confirm(ana, "delete", chosen(ana, "delete_terms", terms))
    assert not Term.objects.exists()
    page = ana.get(reverse("admin:glossary_term_deleted"))
    for change in page.context["page"]:
        ana.post(reverse("admin:glossary_term_bring_back", args=[change.pk]))
    assert set(Term.objects.all()) == set(terms)
    assert Fact.objects.count() == 2


def test_authors_have_no_actions_that_publish_or_delete(carl):
    draft = make_term(status="draft")
    page = text_of(carl.get(reverse("admin:glossary_term_changelist")))
    assert '"send_for_review"' in page
    assert '"publish"' not in page
    for what in ("publish", "unpublish", "delete"):
        assert carl.post(reverse("admin:glossary_term_bulk", args=[what]), {"seen": f"{draft.pk}:0"}).status_code == 403
    published = make_term()
    confirmation = chosen(carl, "send_for_review", [draft, published])
    assert "1 of those you chose is published" in text_of(confirmation)
    carl.post(reverse("admin:glossary_term_bulk", args=["review"]), {"seen": f"{draft.pk}:0 {published.pk}:0"})
    assert list(Term.objects.order_by("pk").values_list("status", flat=True)) == ["review", "published"]


@pytest.mark.parametrize("seen", ["", "x", "1:2:3", "9" * 50 + ":1", "-1:0"])
def test_a_bulk_form_that_was_tampered_with_does_nothing(ana, seen):
    term = make_term()
    assert ana.post(reverse("admin:glossary_term_bulk", args=["delete"]), {"seen": seen}).status_code == 302
    assert Term.objects.get() == term


def test_lists_cost_the_same_for_many_terms(ana, django_assert_max_num_queries):
    course = make_course()
    make_unit(course)
    for _ in range(30):
        make_term(course=course)
    with django_assert_max_num_queries(9):
        ana.get(reverse("admin:glossary_term_changelist"))


def test_a_bad_token_or_version_is_no_error(ana, term):
    response = save(ana, term, opened(ana, term) | {"version": "9" * 40, "token": "x", "definition": "What Ana wrote."})
    assert form_of(response)["definition"] == "What Ana wrote."
    assert uuid.UUID(form_of(ana.get(reverse("admin:glossary_term_add")))["token"])
    assert json.dumps(text_of(response))
