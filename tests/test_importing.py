"""Importing and exporting courses: what is matched, changed, kept and removed."""

import pytest
from django.core.management import CommandError, call_command

from glossary import rendering
from glossary.exchange import write
from glossary.exchange.checking import check
from glossary.exchange.importing import SETTLE_FROM, import_course
from glossary.exchange.reading import Refused, read
from glossary.models import Alias, ConfusedPair, ContentVersion, Course, Fact, Name, ReviewQuestion, Term, Unit
from glossary.rebuilding import PARTS
from tests.factories import make_course, make_term, make_unit

pytestmark = pytest.mark.django_db


def course_file(terms, units=(), **course):
    return {
        "format": "studyguide-course/1",
        "course": {"slug": "biology", "title": "Biology", "subject": "Science", **course},
        "units": list(units),
        "terms": terms,
    }


def take(terms, units=(), prune=False, **course):
    return import_course(check(course_file(terms, units, **course)), prune)


CELL = {"name": "Cell", "definition": "The unit of life."}


def full_course():
    course = make_course("Biology", slug="biology", description="All of **life**.", license="CC BY 4.0")
    unit = make_unit(course, 1, "Cells")
    cell = make_term(
        "Cell",
        course,
        unit=unit,
        topic="1.1 Small",
        facts=["One.", "Two."],
        questions=[("how", "How?", "So."), ("discuss", "Why?", "")],
        aliases=["Unit of life"],
    )
    Fact.objects.filter(text="Two.").update(source="https://example.org/")
    other = make_term("α-ray", course, status="draft", definition="A ray: \\(x < y\\) “quoted”\n\n- list\n")
    ConfusedPair.objects.create(term=cell, other=other, difference="One is alive.")
    return course


@pytest.mark.parametrize("form", [write.to_yaml, write.to_json])
def test_an_unchanged_export_changes_nothing(form):
    full_course()
    content = form(write.course_file(Course.objects.get(), published_only=False)).encode()
    before = write.fixture(Course.objects.get())
    outcome = import_course(check(read(content, "x.json" if form is write.to_json else "x.yaml")), prune=True)
    assert not outcome.changes_anything
    assert outcome.terms["unchanged"] == 2
    assert write.fixture(Course.objects.get()) == before


def test_an_export_makes_the_same_course_on_another_site():
    full_course()
    content = write.to_yaml(write.course_file(Course.objects.get(), published_only=False)).encode()
    Course.objects.all().delete()
    import_course(check(read(content, "x.yaml")))
    assert write.to_yaml(write.course_file(Course.objects.get(), published_only=False)).encode() == content


def test_a_new_export_updates_what_an_old_one_made():
    take([{**CELL, "facts": [{"text": "Old.", "id": "8d1e6cf0-0000-4000-8000-000000000000"}]}])
    fact = Fact.objects.get()
    outcome = take([{**CELL, "facts": [{"text": "New.", "id": str(fact.uid)}]}])
    assert [fact.text for fact in Fact.objects.all()] == ["New."]
    assert Fact.objects.get().pk == fact.pk
    assert outcome.terms["changed"] == 1


def test_what_a_file_leaves_out_is_kept_unless_pruned():
    units = [{"number": 1, "title": "Cells"}]
    take(
        [{**CELL, "unit": 1, "topic": "1.1", "aliases": ["A"], "facts": ["One.", "Two."]}, {**CELL, "name": "Acid"}],
        units,
    )
    outcome = take([{**CELL, "facts": ["Two."]}])
    assert not outcome.terms["removed"]
    cell = Term.objects.get(name="Cell")
    assert (cell.unit.number, cell.topic) == (1, "1.1")
    assert [fact.text for fact in cell.facts.all()] == ["Two.", "One."]
    outcome = take([{**CELL, "unit": None, "facts": ["Two."]}], prune=True)
    assert outcome.terms["removed"] == 1
    assert [fact.text for fact in cell.facts.all()] == ["Two."]
    assert not Alias.objects.exists()
    assert not Unit.objects.exists()
    assert [term.name for term in Term.objects.all()] == ["Cell"]


def test_a_term_is_found_by_its_slug_so_its_name_may_change():
    take([CELL])
    take([{**CELL, "slug": "cell", "name": "The cell"}])
    assert list(Term.objects.values_list("name", "slug", "key")) == [
        ("The cell", "cell", Term.objects.get().derived()["key"])
    ]


def test_terms_that_would_share_an_address_get_one_each_and_keep_it():
    names = ["ray", "α-ray", "Ray", "RAY"]
    take([{**CELL, "name": name} for name in names])
    slugs = dict(Term.objects.values_list("name", "slug"))
    assert slugs == {"ray": "ray", "α-ray": "alpha-ray", "Ray": "ray-2", "RAY": "ray-3"}
    assert not take([{**CELL, "name": name} for name in reversed(names)]).changes_anything
    assert dict(Term.objects.values_list("name", "slug")) == slugs


def test_an_acronym_in_brackets_becomes_an_alias():
    take([{**CELL, "name": "adenosine triphosphate (ATP)"}, {**CELL, "name": "Plessy v. Ferguson (1896)"}])
    assert list(Alias.objects.values_list("name", flat=True)) == ["ATP"]


def test_facts_take_the_order_of_the_file():
    take([{**CELL, "facts": ["One.", "Two.", "Three."]}])
    outcome = take([{**CELL, "facts": ["Three.", "One.", "Two."]}])
    assert [fact.text for fact in Fact.objects.all()] == ["Three.", "One.", "Two."]
    assert outcome.terms["changed"] == 1


def test_equal_facts_of_one_term_stay_two():
    take([{**CELL, "facts": ["Same.", "Same."]}])
    assert not take([{**CELL, "facts": ["Same.", "Same."]}]).changes_anything
    assert Fact.objects.count() == 2


def test_a_question_is_updated_where_its_text_is_the_same():
    take([{**CELL, "questions": [{"question": "How?", "answer": "Old."}]}])
    take([{**CELL, "questions": [{"kind": "discuss", "question": "How?", "answer": "New."}]}])
    assert list(ReviewQuestion.objects.values_list("kind", "answer")) == [("discuss", "New.")]


def test_an_id_of_another_course_is_refused_and_nothing_is_written():
    fact = make_term(facts=["Mine."]).facts.get()
    with pytest.raises(Refused, match="belongs to “Term \\d+” in the course “Course"):
        take([{**CELL, "facts": [{"text": "Stolen.", "id": str(fact.uid)}]}])
    assert not Course.objects.filter(slug="biology").exists()
    assert Fact.objects.get().text == "Mine."


def test_a_pair_is_written_once_and_may_be_turned_round():
    pair = {"term": "Acid", "difference": "One is alive."}
    acid = {**CELL, "name": "Acid"}
    take([{**CELL, "confused_with": [pair]}, acid])
    take([CELL, {**acid, "confused_with": [{"term": "Cell", "difference": "One is sour."}]}])
    assert [(p.term.name, p.difference) for p in ConfusedPair.objects.all()] == [("Acid", "One is sour.")]
    for wrong in ("Nothing", "Cell"):
        with pytest.raises(Refused, match="is no other term of this course"):
            take([{**CELL, "confused_with": [{"term": wrong, "difference": "x"}]}, acid])


@pytest.mark.parametrize("size", [5, 200])
def test_an_import_asks_the_database_no_more_often_for_more_terms(django_assert_max_num_queries, size):
    terms = [{**CELL, "name": f"Cell {n}", "facts": ["One."], "aliases": [f"C{n}"]} for n in range(size)]
    entry = check(course_file(terms))
    with django_assert_max_num_queries(130):
        import_course(entry)


def drift():
    return [name for name, part in PARTS.items() if part(fix=False)]


def test_an_import_of_new_terms_makes_the_pages_of_its_course_once(monkeypatch, django_capture_on_commit_callbacks):
    make_course("Biology", slug="biology", subject="Science")
    made, keep_course = [], rendering.keep_course
    monkeypatch.setattr(rendering, "keep_course", lambda course_id: made.append(course_id) or keep_course(course_id))
    with django_capture_on_commit_callbacks(execute=True):
        take([CELL])
    assert made == [Course.objects.get().pk]
    assert Term.objects.get().page.body


def test_a_large_import_leaves_all_derived_data_right():
    """Its triggers stand aside, and what they keep is made up for at the end."""
    twin = make_term("Cell 7", make_course("Physics"), aliases=["C99"])
    terms = [{**CELL, "name": f"Cell {n}", "facts": ["One."], "aliases": [f"C{n}"]} for n in range(SETTLE_FROM)]
    before = ContentVersion.current()
    take(terms)
    assert drift() == []
    assert ContentVersion.current() != before
    assert Name.objects.get(key="cell 7").courses == 2
    assert Course.objects.get(slug="biology").tally.terms == SETTLE_FROM
    twin.delete()
    assert Name.objects.get(key="cell 7").courses == 1, "the triggers are back"

    changed = {"name": "Nucleus", "slug": "cell-3", "definition": "New text.", "facts": ["Two."], "status": "draft"}
    more = [{**CELL, "name": f"Acid {n}"} for n in range(SETTLE_FROM)]
    take([changed, *more])
    assert drift() == []
    assert not Name.objects.filter(key__in=["cell 3", "c3", "nucleus"]).exists()
    assert Course.objects.get(slug="biology").tally.terms == 2 * SETTLE_FROM - 1
    assert "New text." in Term.objects.get(slug="cell-3").page.body


def test_a_fact_that_moves_to_another_term_leaves_neither_page_old():
    take([{**CELL, "facts": [{"text": "Moves.", "id": "0b3c0e6e-6d9c-4a37-9d0e-0a1b2c3d4e5f"}]}])
    acid = {"name": "Acid", "definition": "Sour.", "facts": [{"text": "Moves.", "id": Fact.objects.get().uid.hex}]}
    take([CELL, acid, *({**CELL, "name": f"Cell {n}"} for n in range(SETTLE_FROM))])
    assert drift() == []
    assert "Moves." not in Term.objects.get(slug="cell").page.body
    assert "Moves." in Term.objects.get(slug="acid").page.body


def write_file(folder, name="biology.yaml", **changes):
    path = folder / name
    path.write_text(write.to_yaml({**course_file([CELL]), **changes}), encoding="utf-8")
    return path


def test_the_command_says_what_it_did(tmp_path, capsys):
    path = write_file(tmp_path)
    call_command("import_courses", path)
    assert "1 courses; terms: 1 added, 0 changed, 0 unchanged, 0 removed; 1 course added" in capsys.readouterr().out
    call_command("import_courses", tmp_path)
    assert "terms: 0 added, 0 changed, 1 unchanged, 0 removed\n" in capsys.readouterr().out


def test_a_dry_run_says_the_same_and_writes_nothing(tmp_path, capsys):
    call_command("import_courses", write_file(tmp_path), "--dry-run")
    assert "Would be: 1 courses; terms: 1 added" in capsys.readouterr().out
    assert not Course.objects.exists()


def test_a_bad_file_changes_nothing_and_a_good_one_beside_it_is_taken(tmp_path, capsys):
    write_file(tmp_path, "good.yaml")
    write_file(tmp_path, "bad.yaml", format="other/1", course={"slug": "bad", "title": "Bad", "subject": "Bad"})
    with pytest.raises(CommandError, match="1 of 2 files refused"):
        call_command("import_courses", tmp_path)
    assert f"{tmp_path}/bad.yaml: format: “other/1” is not" in capsys.readouterr().err
    assert [course.slug for course in Course.objects.all()] == ["biology"]


def test_a_file_that_is_too_large_or_not_there_is_refused(tmp_path, settings, capsys):
    settings.COURSE_FILE_MAX_BYTES = 10
    with pytest.raises(CommandError):
        call_command("import_courses", write_file(tmp_path))
    assert "more than the 10 allowed" in capsys.readouterr().err
    with pytest.raises(CommandError, match="no such file or folder"):
        call_command("import_courses", tmp_path / "none.yaml")
    (tmp_path / "empty").mkdir()
    with pytest.raises(CommandError, match="no course file"):
        call_command("import_courses", tmp_path / "empty")


def test_the_export_command_writes_a_file_a_course(tmp_path):
    full_course()
    call_command("export_courses", "--to", tmp_path / "out")
    assert "name: Cell" in (tmp_path / "out" / "biology.yaml").read_text(encoding="utf-8")
    with pytest.raises(CommandError, match="No such course: nothing"):
        call_command("export_courses", "nothing", "--to", tmp_path)
