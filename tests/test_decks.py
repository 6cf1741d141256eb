"""The Anki deck, opened by Anki's own library."""

import warnings
from datetime import timedelta

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from django.db.models import F

from glossary.exchange.decks import field, without_names
from glossary.models import CourseTally, Fact, Term
from tests.factories import make_course, make_term, make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def course():
    course = make_course("Biology: basics", slug="biology")
    unit = make_unit(course, 1, "Cells")
    make_term(
        "Cell",
        course,
        unit=unit,
        definition="Alive, \\(x < y\\) and **small**.",
        facts=["A cell divides.", "Two."],
        questions=[("how", "How?", "So."), ("discuss", "Why?", "")],
    )
    make_term("Acid", course, definition="Sour. See [Cell](/courses/biology/cell/).")
    make_term("Draft", course, status="draft", facts=["Hidden."])
    return course


@pytest.fixture
def collection(tmp_path):
    collection = Collection(str(tmp_path / "collection.anki2"))
    yield collection
    collection.close()


def take(client, collection, tmp_path):
    """Download the deck and import it as a learner does; returns Anki's log of what it did."""
    answer = client.get("/courses/biology/export/anki/")
    assert answer["Content-Disposition"] == 'attachment; filename="biology.apkg"'
    path = tmp_path / "biology.apkg"
    path.write_bytes(answer.getvalue())
    options = ImportAnkiPackageOptions(with_scheduling=False, with_deck_configs=False)
    return collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(path), options=options)).log


def notes(collection):
    return [collection.get_note(number) for number in collection.find_notes("")]


def later():
    """A day passes, so that the next deck is dated later."""
    CourseTally.objects.update(changed_at=F("changed_at") + timedelta(days=1))


def test_anki_takes_one_note_for_each_term_fact_and_question(client, course, collection, tmp_path):
    log = take(client, collection, tmp_path)
    assert len(log.new) == collection.note_count() == 6
    assert {deck.name for deck in collection.decks.all_names_and_ids()} - {"Default"} == {
        "Biology: basics",
        "Biology: basics::01 Cells",
    }
    cell = next(note for note in notes(collection) if note.fields[0] == "Cell")
    assert cell["Definition"] == "<p>Alive, \\(x &lt; y\\) and <strong>small</strong>.</p>"
    assert cell["Link"].endswith("/courses/biology/cell/")
    front = cell.cards()[0].question()
    assert "What is it?" in front
    assert "Alive" not in front
    assert not any("Hidden" in "".join(note.fields) for note in notes(collection))


def test_a_changed_deck_updates_and_makes_no_duplicate(client, course, collection, tmp_path):
    take(client, collection, tmp_path)
    Fact.objects.filter(text="Two.").update(text="Two, mended.")
    Term.objects.filter(name="Cell").update(name="The cell", definition="Small.")
    Fact.objects.create(term=Term.objects.get(name="Acid"), text="New.")
    later()
    log = take(client, collection, tmp_path)
    assert (len(log.new), collection.note_count()) == (1, 7)
    texts = ["".join(note.fields) for note in notes(collection)]
    assert sum("Two, mended." in text for text in texts) == 1
    assert sum("Small." in text for text in texts) == 1
    assert not any("<p>Two.</p>" in text for text in texts)


def test_an_unchanged_deck_changes_nothing(client, course, collection, tmp_path):
    take(client, collection, tmp_path)
    log = take(client, collection, tmp_path)
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 0, 6)


def test_a_course_without_terms_of_readers_has_no_deck(client, course):
    Term.objects.update(status="draft")
    assert client.get("/courses/biology/export/anki/").status_code == 404


@pytest.mark.parametrize(
    ("text", "blanked"),
    [
        ("A cell divides; Cells grow.", "A (…) divides; (…) grow."),
        ("Excellent cells' walls", "Excellent (…)' walls"),
        ("\\(cell\\) and `cell` and [a](/cell/) cell", "\\(cell\\) and `cell` and [a](/cell/) (…)"),
        ("ATP, not atp", "(…), not atp"),
    ],
)
def test_a_fact_does_not_name_its_term_on_the_front(text, blanked):
    assert without_names(text, ["cell", "ATP"]) == blanked


def test_a_field_is_safe_and_its_links_lead_to_the_site(settings):
    settings.SITE_URL = "https://guide.example"
    assert field("[Cell](/terms/cell/)") == '<p><a href="https://guide.example/terms/cell/">Cell</a></p>'
    with warnings.catch_warnings(action="error"):
        assert "<script" not in field("<script>alert(1)</script> {{Front}}")
