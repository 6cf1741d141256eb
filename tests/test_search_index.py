"""The tables that search reads are true, whichever way rows change."""

import json

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState
from django.urls import reverse

from glossary.exchange.checking import check
from glossary.exchange.importing import import_course
from glossary.models import Alias, Course, Name, Term, triggers
from glossary.search import find, index
from tests.factories import make_course, make_term
from tests.forms import form_of

pytestmark = pytest.mark.django_db


def names(text):
    return [hit.key for hit in find(text, mend=False).hits]


def set_fields(term, **values):
    for name, value in values.items():
        setattr(term, name, value)
    return term


def in_admin(admin_client, term, **values):
    address = reverse("admin:glossary_term_change", args=[term.pk])
    response = admin_client.post(address, {**form_of(admin_client.get(address)), **values})
    assert response.status_code == 302, response.text


WAYS = {
    "save": lambda term, **values: set_fields(term, **values).save(),
    "update": lambda term, **values: Term.objects.filter(pk=term.pk).update(**values),
    "bulk_update": lambda term, **values: Term.objects.bulk_update([set_fields(term, **values)], list(values)),
}


@pytest.mark.parametrize("change", WAYS.values(), ids=WAYS)
def test_a_changed_name_definition_or_status_is_found_as_it_is_now(change):
    term = make_term("Osmosis", definition="Through a membrane.")
    change(term, name="Diffusion")
    assert (names("osmosis"), names("diffus")) == ([], ["diffusion"])
    change(term, definition="Across a gradient.")
    assert (names("membrane"), names("gradient")) == ([], ["diffusion"])
    change(term, status="draft")
    assert (names("diffusion"), names("gradient")) == ([], [])
    change(term, status="published")
    assert (names("diffusion"), names("gradient")) == (["diffusion"], ["diffusion"])
    assert index.drift() == 0


def test_a_change_in_the_admin_is_found(admin_client):
    term = make_term("Osmosis")
    in_admin(admin_client, term, name="Diffusion", definition="Across a gradient.")
    assert (names("osmosis"), names("diffusion"), names("gradient")) == ([], ["diffusion"], ["diffusion"])
    assert index.drift() == 0


def test_terms_made_in_bulk_are_found_and_deleted_ones_are_not():
    course = make_course()
    Term.objects.bulk_create(
        [Term(course=course, name=name, slug=name.lower(), definition="Moves.") for name in ("Osmosis", "Diffusion")]
    )
    assert names("moves") == ["diffusion", "osmosis"]
    Term.objects.filter(name="Osmosis").delete()
    assert (names("osmosis"), names("moves")) == ([], ["diffusion"])
    course.delete()
    assert names("moves") == []
    assert index.drift() == 0


def test_aliases_made_changed_and_deleted_in_bulk_are_found_as_they_are_now():
    term = make_term("Adenosine triphosphate")
    Alias.objects.bulk_create([Alias(term=term, name="ATP")])
    assert names("atp") == ["atp"]
    Alias.objects.update(name="Energy coin")
    assert (names("atp"), names("coin")) == ([], ["energy coin"])
    Alias.objects.all().delete()
    assert names("coin") == []
    assert index.drift() == 0


def test_loaded_fixtures_are_found(tmp_path):
    make_term("Osmosis", definition="Through a membrane.")
    file = tmp_path / "course.json"
    call_command("dumpdata", "glossary.course", "glossary.term", output=str(file), natural_foreign=True)
    data = json.loads(file.read_text())
    Course.objects.all().delete()
    assert names("osmosis") == []
    file.write_text(json.dumps(data))
    call_command("loaddata", str(file), verbosity=0)
    assert (names("osmosis"), names("membrane")) == (["osmosis"], ["osmosis"])
    assert index.drift() == 0


def test_more_courses_with_a_name_move_it_up_and_fewer_down():
    make_term("Cellar")
    make_term("Cello")
    twin = make_term("Cello")
    assert names("cell") == ["cello", "cellar"]
    twin.delete()
    assert index.drift() == 0
    make_term("Cellar")
    assert names("cell") == ["cellar", "cello"]
    assert index.drift() == 0


def test_spellings_of_a_word_go_with_the_last_name_that_has_it():
    make_term("Osmosis")
    second = make_term("Reverse osmosis")
    Term.objects.filter(name="Osmosis").delete()
    assert find("reverse osmossis").hits
    second.delete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM glossary_spelling")
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize(
    "name", ['Say "x" \\ y', "O'Brien's {names} %s", "生物 " * 40, "e\u0301" * 90, "^a ^b", "🦉 owl"]
)
def test_any_name_can_be_kept_and_goes_again(name):
    term = make_term(name.strip())
    assert index.drift() == 0
    assert Name.objects.get().key in names(name)
    term.delete()
    assert index.drift() == 0


def test_the_longest_name_of_letters_of_four_bytes_can_be_saved():
    make_term("𝄞" * 100 + " " + "𝄢" * 99)
    assert index.drift() == 0


@pytest.mark.django_db(transaction=True)
def test_a_table_that_django_remakes_keeps_its_search_index_true():
    """AlterField makes the table anew on SQLite, which drops its triggers without a word."""
    make_term("Osmosis", definition="Through a membrane.")
    index.remove()
    triggers.remove()
    before = ProjectState.from_apps(apps)
    after = before.clone()
    operation = migrations.AlterField("term", "letter", models.CharField(max_length=9))
    operation.state_forwards("glossary", after)
    with connection.schema_editor() as editor:
        operation.database_forwards("glossary", editor, before, after)
    Term.objects.update(definition="Across a gradient.")
    make_term("Diffusion")
    triggers.install()
    index.install()
    index.remove()
    triggers.remove()
    with connection.schema_editor() as editor:
        operation.database_backwards("glossary", editor, after, before)
    triggers.install()
    index.install()
    assert index.missing() == set()
    assert (names("membrane"), names("gradient"), names("diffusion")) == ([], ["osmosis"], ["diffusion"])
    make_term("Dialysis")
    assert names("dialysis") == ["dialysis"]
    assert index.drift() == 0


def test_migrations_of_other_apps_leave_the_index_alone():
    index.remove(plan=[])
    assert index.missing() == set()


def test_an_index_whose_content_was_truncated_is_emptied():
    make_term("Osmosis")
    index.remove()
    triggers.remove()
    Term.objects.all().delete()
    Name.objects.all().delete()
    triggers.install()
    index.install()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM glossary_searchword")
        assert cursor.fetchone() == (0,)


# The index of definitions is PostgreSQL's own, and cannot be wrong there.
HARM = {
    "sqlite": ["DELETE FROM glossary_searchtext", "INSERT INTO glossary_spelling (form, word) VALUES ('xx', 'xxx')"],
    "postgresql": ["INSERT INTO glossary_spelling (word) VALUES ('xxx')"],
}


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM glossary_searchword",
        "DELETE FROM glossary_spelling",
        "UPDATE glossary_searchword SET rank = -7",
        *HARM[connection.vendor],
    ],
)
def test_rebuild_finds_and_mends_what_went_round_django(harm):
    make_term("Osmosis", definition="Through a membrane.")
    with connection.cursor() as cursor:
        cursor.execute(harm)
    with pytest.raises(CommandError):
        call_command("rebuild", "--only", "search", "--check", verbosity=0)
    call_command("rebuild", "--only", "search", verbosity=0)
    call_command("rebuild", "--only", "search", "--check", verbosity=0)
    assert names("osm") == names("membrane") == ["osmosis"]


def test_what_the_index_wrongly_holds_is_not_shown(client):
    make_term("Osmosis", definition="Through a membrane.")
    index.remove()
    triggers.remove()
    Term.objects.update(status="draft")
    for text in ("osmosis", "osm", "membrane"):
        assert "/osmosis/" not in client.get("/search/", {"q": text}).text
        assert client.get("/search/suggest/", {"q": text}).json()[1] == []


def test_one_course_can_be_refreshed_after_a_bulk_load():
    course = make_course()
    index.remove()
    Term.objects.bulk_create([Term(course=course, name="Osmosis", slug="osmosis", definition="Through a membrane.")])
    index.refresh_course(course.pk)
    assert names("membrane") == ["osmosis"]


# What version 1 of the index had otherwise.
FORMER = {
    "sqlite": [
        *(f"DROP TRIGGER studyguide_search_{name}" for name in ("name", "name_gone", "name_changed")),
        "DROP TABLE glossary_spelling",
    ],
    "postgresql": [
        "SET CONSTRAINTS ALL IMMEDIATE",  # no index can be dropped while checks are waiting
        "DROP TABLE glossary_spelling",
        "DROP INDEX searchtext_words",
        "CREATE TABLE glossary_spelling (form varchar(80), word varchar(80), PRIMARY KEY (form, word))",
        "CREATE TABLE glossary_searchtext (term_id bigint PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX searchtext_words ON glossary_searchtext USING gin (words)",
        """CREATE FUNCTION studyguide_search_text() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            INSERT INTO glossary_searchtext VALUES (NEW.id, to_tsvector(NEW.definition)); RETURN NULL; END $$""",
        """CREATE TRIGGER studyguide_search_text AFTER INSERT ON glossary_term
            FOR EACH ROW EXECUTE FUNCTION studyguide_search_text()""",
    ],
}


def test_an_index_that_an_older_version_made_is_made_anew_by_migrating():
    make_term("Osmosis", definition="Through a membrane.")
    with connection.cursor() as cursor:
        for sql in FORMER[connection.vendor]:
            cursor.execute(sql)
    call_command("migrate", verbosity=0)
    make_term("Diffusion", definition="Across a gradient.")
    for text in ("osmossis", "membrane", "difusion", "gradient"):
        assert len(find(text).hits) == 1, text
    assert index.drift() == 0
    assert index.missing() == set()


def many(slug, *names, filler=60):
    """A course file of so many new terms that an import settles what is worked out from them at once, at its end."""
    names = [*names, *(f"{slug} filler {n}" for n in range(filler))]
    return check(
        {
            "format": "studyguide-course/1",
            "course": {"slug": slug, "title": slug, "subject": "Tests"},
            "terms": [{"name": name, "definition": "What it is."} for name in names],
        }
    )


def test_a_large_import_leaves_the_index_true():
    make_term("Osmotic pressure", make_course(slug="before"))
    import_course(many("first", "Osmotic pressure", "Turgor (T)", "Plasmolysis"))
    import_course(many("second", "Plasmolysis", "Hypertonic"))
    assert index.drift() == 0
    assert [hit.courses for hit in find("osmotic").hits] == [2]
    assert [hit.key for hit in find("plasmolisis").hits] == ["plasmolysis"]
    assert find("turgor").hits
    assert index.missing() == set()
    make_term("Another", make_course(slug="after"))
    assert [hit.key for hit in find("another").hits] == ["another"]  # the triggers are back
    assert index.drift() == 0
