"""An upload on its way: shown, taken whole or not at all, undone, and let go of."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from glossary.exchange import undoing, uploads, write
from glossary.exchange.comparing import Pieces, digest
from glossary.exchange.reading import Refused
from glossary.models import Alias, ConfusedPair, Course, Fact, Import, ReviewQuestion, Term, Unit
from tests.factories import make_course, make_term, make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return get_user_model().objects.create_user("ed")


@pytest.fixture
def course():
    course = make_course("Biology", slug="biology")
    make_unit(course, 1, "Cells")
    cell = make_term("Cell", course, definition="Alive.", facts=["One.", "Two."], aliases=["unit of life"])
    other = make_term("Acid", course, definition="Sour.", questions=[("how", "How?", "So.")])
    ConfusedPair.objects.create(term=cell, other=other, difference="One is alive.")
    make_term("Zoo", course, definition="A place.")
    return course


def receive(editor, content, course=None, **options):
    return uploads.receive(content.encode(), "terms.csv", editor, course, **options)


def changes(waiting):
    return {change["name"]: (change["what"], change["fields"]) for change in uploads.Plan.unpack(waiting.plan).changes}


TABLE = "name,definition,fact 1,fact 3\nCell,Alive and small.,One.,Three.\nBase,Not sour.,,\nZoo,A place.,,\n"


def test_an_upload_shows_what_it_would_do_and_writes_nothing(editor, course):
    before = write.fixture(course)
    waiting = receive(editor, TABLE, course)
    assert waiting.counts == {"added": 1, "changed": 1, "removed": 0, "unchanged": 1}
    fields = [["definition", "Alive.", "Alive and small."], ["fact 3", "", "Three."]]
    assert changes(waiting)["Cell"] == ("changed", fields)
    assert changes(waiting)["Base"][0] == "added"
    assert write.fixture(course) == before


def test_what_was_shown_is_what_is_done(editor, course):
    row = uploads.take(receive(editor, TABLE, course), editor)
    assert row.state == "taken"
    assert [fact.text for fact in Fact.objects.filter(term__name="Cell")] == ["One.", "Two.", "Three."]
    assert Term.objects.get(name="Base").definition == "Not sour."
    assert uploads.take(row, editor).decided_at == row.decided_at, "a second click does nothing"


def test_a_site_that_changed_where_the_import_does_is_not_overwritten(editor, course):
    waiting = receive(editor, TABLE, course)
    Term.objects.filter(name="Cell").update(definition="Alive, says a colleague.")
    with pytest.raises(uploads.Moved) as moved:
        uploads.take(waiting, editor)
    assert moved.value.names == ["Cell"]
    assert Term.objects.get(name="Cell").definition == "Alive, says a colleague."
    assert not Term.objects.filter(name="Base").exists()
    waiting = Import.objects.get()
    assert changes(waiting)["Cell"][1][0] == ["definition", "Alive, says a colleague.", "Alive and small."]
    uploads.take(waiting, editor)
    assert Term.objects.get(name="Cell").definition == "Alive and small."


def test_a_change_elsewhere_does_not_stop_an_import(editor, course):
    waiting = receive(editor, TABLE, course)
    Term.objects.filter(name="Acid").update(definition="Very sour.")
    assert uploads.take(waiting, editor).state == "taken"
    assert Term.objects.get(name="Acid").definition == "Very sour."


def course_file(course, **changes):
    data = write.course_file(course, published_only=False)
    return write.to_yaml({**data, **changes})


def undo(row, names=()):
    plan, edited = undoing.undo_plan(row)
    assert edited == list(names)
    return undoing.undo(row, digest([plan.changes, plan.others]))


def comparable(course):
    """The course as text, without what a deleted and restored row cannot keep: its number."""
    return write.to_yaml(write.course_file(course, published_only=False, full=True))


def test_an_import_is_undone_to_the_letter(editor, course):
    before = comparable(course)
    text = (
        course_file(course).replace("Alive.", "Dead.").replace("- text: One.", "- text: Won.").replace("Cells", "All")
    )
    text = text.replace("unit of life", "little room").replace("title: Biology", "title: Life")
    uploads.take(receive(editor, text), editor)
    course.refresh_from_db()
    assert comparable(course) != before
    assert undo(Import.objects.get()).state == "undone"
    course.refresh_from_db()
    assert comparable(course) == before


def test_what_an_import_removed_comes_back_with_its_ids(editor, course):
    before = comparable(course)
    ids = set(Fact.objects.values_list("uid")) | set(ReviewQuestion.objects.values_list("uid"))
    data = write.course_file(course, published_only=False)
    row = receive(editor, course_file(course, terms=data["terms"][2:], units=[]), prune=True)
    assert row.counts == {"added": 0, "changed": 0, "removed": 2, "unchanged": 1}
    uploads.take(row, editor)
    assert [term.name for term in Term.objects.all()] == ["Zoo"]
    assert not Unit.objects.exists()
    undo(Import.objects.get())
    assert comparable(course) == before
    assert set(Fact.objects.values_list("uid")) | set(ReviewQuestion.objects.values_list("uid")) == ids


def test_undoing_leaves_alone_what_was_edited_or_added_since(editor, course):
    uploads.take(receive(editor, TABLE, course), editor)
    Fact.objects.filter(text="Three.").update(text="Three, mended.")
    make_term("New", course)
    Alias.objects.create(term=Term.objects.get(name="Zoo"), name="park")
    undo(Import.objects.get(), ["Cell"])
    assert Term.objects.get(name="Cell").definition == "Alive and small."
    assert Fact.objects.filter(text="Three, mended.").exists()
    assert {term.name for term in course.terms.all()} == {"Acid", "Cell", "New", "Zoo"}
    assert Alias.objects.filter(name="park").exists()


def test_an_undo_that_would_do_more_than_was_shown_does_nothing(editor, course):
    uploads.take(receive(editor, TABLE, course), editor)
    row = Import.objects.get()
    plan, _ = undoing.undo_plan(row)
    Term.objects.filter(name="Base").update(definition="Bitter.")
    with pytest.raises(uploads.Moved):
        undoing.undo(row, digest([plan.changes, plan.others]))
    assert Term.objects.filter(definition="Bitter.").exists()


def test_a_course_that_an_import_made_is_gone_when_it_is_undone(editor):
    head = {"format": "studyguide-course/1", "course": {"slug": "new", "title": "New", "subject": "X"}}
    text = write.to_json({**head, "units": [{"number": 1, "title": "U"}], "terms": [{"name": "A", "definition": "B"}]})
    uploads.take(receive(editor, text), editor)
    assert Course.objects.get().terms.count() == 1
    undo(Import.objects.get())
    assert not Course.objects.exists()


def test_only_the_last_import_of_a_course_can_be_undone(editor, course):
    first = uploads.take(receive(editor, TABLE, course), editor)
    uploads.take(receive(editor, TABLE.replace("Not sour", "Bitter"), course), editor)
    assert not Import.objects.get(pk=first.pk).undo
    assert undoing.undo(first, "anything").state == "taken"
    assert Term.objects.get(name="Base").definition == "Bitter."


def test_a_table_cannot_remove_what_it_does_not_mention(editor, course):
    with pytest.raises(uploads.NotTaken, match="Untick"):
        receive(editor, TABLE, course, prune=True)


def test_a_course_file_is_refused_by_entry_field_and_cure(editor, course):
    text = course_file(course).replace("definition: Alive.", "definition: ''").replace("kind: how", "kind: why")
    with pytest.raises(uploads.NotTaken) as refused:
        receive(editor, text)
    assert [problem[:2] for problem in refused.value.problems] == [
        ("terms[1] “Acid”", "questions[1].kind"),
        ("terms[2] “Cell”", "definition"),
    ]
    assert not Import.objects.exists()


def test_a_course_that_is_gone_when_the_import_is_undone_is_said(editor, course):
    row = uploads.take(receive(editor, TABLE, course), editor)
    course.delete()
    with pytest.raises(Refused, match="the course is gone"):
        undoing.undo_plan(row)


def test_uploads_that_nobody_decides_on_are_let_go(editor, course):
    for _ in range(5):
        last = receive(editor, TABLE, course)
    assert Import.objects.count() == uploads.WAITING_MAX
    Import.objects.update(at=timezone.now() - timedelta(days=3))
    receive(editor, TABLE, course)
    assert Import.objects.count() == 1
    assert not Import.objects.filter(pk=last.pk).exists()
    row = uploads.take(Import.objects.get(), editor)
    Import.objects.update(decided_at=timezone.now() - timedelta(days=31))
    receive(editor, TABLE, course)
    row.refresh_from_db()
    assert (bytes(row.undo), bytes(row.plan), bytes(row.file)) == (b"", b"", b"")


def test_a_preview_asks_the_database_no_more_often_for_more_terms(editor, course, django_assert_max_num_queries):
    table = "name,definition,fact 1\n" + "".join(f"Term {n},What it is.,One.\n" for n in range(300))
    with django_assert_max_num_queries(130):
        receive(editor, table, course)


def test_differences_are_shown_word_by_word_and_never_cost_much():
    pieces = Pieces()
    assert pieces("The cell is alive.", "The cell is small.") == [
        ("same", "The cell is "),
        ("del", "alive."),
        ("ins", "small."),
    ]
    words = " ".join(map(str, range(2_000)))
    assert pieces(words, f"{words} x") == [("del", words), ("ins", f"{words} x")]
