"""What the database keeps true by itself, through every way that Django has of changing rows."""

import pytest
from django.core.management import call_command
from django.db import connection

from glossary import rendering
from glossary.models import Alias, ContentVersion, Course, Fact, Name, Term, triggers
from tests.factories import make_course, make_term

pytestmark = pytest.mark.django_db


def names():
    return dict(Name.objects.values_list("key", "courses"))


def published_terms(course):
    return Course.objects.get(pk=course.pk).tally.terms


def drift():
    """The parts that manage.py rebuild --check finds wrong."""
    from glossary.rebuilding import PARTS

    return [name for name, part in PARTS.items() if part(fix=False)]


def test_a_name_counts_the_courses_that_have_it():
    make_term("Osmosis")
    make_term("osmosis")
    make_term("Diffusion")
    assert names() == {"osmosis": 2, "diffusion": 1}


def test_two_terms_of_one_course_with_one_key_count_as_one_course():
    course = make_course()
    make_term("X-ray", course)
    make_term("x ray", course)
    assert list(names().values()) == [1]


def test_an_alias_is_a_name_too_and_goes_with_its_term():
    term = make_term("Adenosine triphosphate", aliases=["ATP"])
    assert names() == {"adenosine triphosphate": 1, "atp": 1}
    term.delete()
    assert names() == {}


@pytest.mark.parametrize(
    "unpublish",
    [
        lambda term: Term.objects.filter(pk=term.pk).update(status="draft"),
        lambda term: Term.objects.bulk_update([set_status(term)], ["status"]),
        lambda term: set_status(term).save(),
    ],
    ids=["update", "bulk_update", "save"],
)
def test_a_draft_has_no_name_and_no_count(unpublish):
    term = make_term("Osmosis", aliases=["Osmotic flow"])
    unpublish(term)
    assert names() == {}
    assert published_terms(term.course) == 0


def set_status(term):
    term.status = "draft"
    return term


def test_bulk_create_keeps_names_counts_and_keys():
    course = make_course()
    Term.objects.bulk_create([Term(course=course, name=n, slug=n.lower(), definition="x") for n in ("Cells", "Acid")])
    assert names() == {"cell": 1, "acid": 1}
    assert published_terms(course) == 2


def test_update_of_a_name_moves_its_key():
    term = make_term("Cell")
    Term.objects.filter(pk=term.pk).update(name="Nucleus")
    assert names() == {"nucleus": 1}


def test_bulk_update_of_names_moves_their_keys():
    first, second = make_term("Cell"), make_term("Acid")
    first.name, second.name = "Nucleus", "Base"
    Term.objects.bulk_update([first, second], ["name"])
    assert names() == {"nucleus": 1, "base": 1}


def test_update_of_an_alias_moves_its_key():
    make_term("Cell", aliases=["ATP"])
    Alias.objects.update(name="ADP")
    assert names() == {"cell": 1, "adp": 1}


def test_a_stale_object_in_memory_cannot_write_an_old_count_back():
    course = make_course()
    old = Course.objects.select_related("tally").get(pk=course.pk)
    make_term(course=course)
    old.title = "New title"
    old.save()
    assert published_terms(course) == 1


def test_moving_a_term_moves_the_count():
    here, there = make_course(), make_course()
    term = make_term(course=here)
    Term.objects.filter(pk=term.pk).update(course=there)
    assert (published_terms(here), published_terms(there)) == (0, 1)


@pytest.mark.parametrize(
    "change",
    [
        lambda term: Term.objects.update(definition="New text."),
        lambda term: Fact.objects.update(text="New text."),
        lambda term: Fact.objects.all().delete(),
        lambda term: Fact.objects.bulk_create([Fact(term=term, text="New text.")]),
    ],
    ids=["definition", "fact", "deleted fact", "new fact"],
)
def test_html_kept_for_a_page_is_void_once_its_text_changes(change):
    term = make_term(definition="Old text.", facts=["Old fact."])
    rendering.keep([term.pk])
    change(term)
    term = Term.objects.for_page(term.course.slug, term.slug)
    assert term.page.body is None
    assert "New text." in str(rendering.body(term)) or not rendering.body(term)["facts"]


def test_html_made_from_an_older_text_is_never_stored(monkeypatch):
    term = make_term(definition="Old text.")
    made = rendering.bodies

    def changed_meanwhile(terms):
        pages = made(terms)
        Term.objects.filter(pk=term.pk).update(definition="New text.")
        return pages

    monkeypatch.setattr(rendering, "bodies", changed_meanwhile)
    rendering.keep([term.pk])
    term.page.refresh_from_db()
    assert term.page.body is None


def test_every_change_of_content_advances_the_version():
    course = make_course()
    seen = [ContentVersion.current()]
    for change in (
        lambda: make_term("Cell", course, facts=["One."], aliases=["ATP"]),
        lambda: Fact.objects.update(text="Two."),
        lambda: Alias.objects.all().delete(),
        lambda: Course.objects.update(title="New"),
        lambda: Term.objects.all().delete(),
    ):
        change()
        seen.append(ContentVersion.current())
    assert len(seen) == len(set(seen))


def test_a_content_version_never_comes_again_even_if_an_older_database_is_put_back_by_hand():
    course = make_course()
    seen = [ContentVersion.current()]
    for number in range(3):
        Course.objects.update(title=f"Before {number}")
        seen.append(ContentVersion.current())
    ContentVersion.objects.update(version=seen[0])
    for number in range(3):
        Course.objects.filter(pk=course.pk).update(title=f"After {number}")
        assert ContentVersion.current() not in seen


def test_a_trigger_that_does_something_else_in_a_new_version_is_put_in_place_of_the_old_one(monkeypatch):
    make_term("Cell")
    others = [trigger for trigger in triggers.TRIGGERS if trigger[0] != "course_tally"]
    body = "INSERT INTO glossary_coursetally (course_id, terms) VALUES (NEW.id, 7);"
    monkeypatch.setattr(triggers, "TRIGGERS", [("course_tally", "course", "INSERT", "", body), *others])
    assert triggers.missing(connection) == {"course_tally"}
    triggers.install()
    assert triggers.missing(connection) == set()
    assert published_terms(make_course()) == 7
    monkeypatch.undo()
    assert triggers.missing(connection) == {"course_tally"}
    call_command("rebuild")
    assert triggers.missing(connection) == set()
    assert published_terms(make_course()) == 0


def test_a_trigger_that_fires_at_another_time_counts_as_another(monkeypatch):
    when = [(*t[:3], "NEW.id > 0", t[4]) if t[0] == "course_tally" else t for t in triggers.TRIGGERS]
    monkeypatch.setattr(triggers, "TRIGGERS", when)
    assert triggers.missing(connection) == {"course_tally"}


def test_nothing_is_made_anew_while_all_triggers_are_as_they_should_be():
    make_term("Cell")
    before = ContentVersion.current()
    triggers.install()
    assert ContentVersion.current() == before


def test_a_remade_table_gets_its_triggers_back_and_what_it_missed():
    course = make_course()
    make_term("Cell", course)
    triggers.remove()
    Term.objects.bulk_create([Term(course=course, name="Acid", slug="acid", definition="x")])
    assert names() == {"cell": 1}
    triggers.install()
    assert triggers.missing(connection) == set()
    assert names() == {"cell": 1, "acid": 1}
    assert published_terms(course) == 2


def test_rebuild_check_finds_what_went_round_django(capsys):
    make_term("Cell")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE glossary_name SET courses = 7")
        cursor.execute("UPDATE glossary_coursetally SET terms = 7")
        cursor.execute("UPDATE glossary_term SET sort_text = 'zzz'")
    assert drift() == ["keys", "tallies", "names"]
    call_command("rebuild")
    assert drift() == []


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE glossary_name SET name = 'Wrong'",
        "UPDATE glossary_coursetally SET terms = 7",
        "UPDATE glossary_termpage SET body = replace(body, 'thing', 'nothing')",
        "UPDATE glossary_term SET sort_text = 'zzz'",
    ],
)
def test_a_rebuild_lets_no_worker_show_on_what_it_mended(damage):
    rendering.keep([make_term("Cell").pk])
    with connection.cursor() as cursor:
        cursor.execute(damage)
    shown = ContentVersion.current()
    wrong = drift()
    assert ContentVersion.current() == shown
    call_command("rebuild", only=wrong)
    assert ContentVersion.current() != shown
    assert not set(wrong).intersection(drift())


def test_emptying_a_table_advances_the_version():
    make_term("Cell", facts=["One."])
    before = ContentVersion.current()
    with connection.cursor() as cursor:
        connection.check_constraints()  # or PostgreSQL refuses, since some are still to be looked at
        cursor.execute("TRUNCATE glossary_fact" if connection.vendor == "postgresql" else "DELETE FROM glossary_fact")
    assert ContentVersion.current() != before
