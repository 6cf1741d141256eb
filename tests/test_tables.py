"""Tables and lists of terms: what they are taken for, and what is refused in the words of rows and columns."""

import io
import zipfile

import pytest
from django.contrib.auth import get_user_model
from openpyxl import Workbook

from glossary.exchange import sniffing, uploads, write
from glossary.exchange.spreadsheets import stream_xlsx
from glossary.models import Course, Fact
from tests.factories import make_course, make_term, make_unit

pytestmark = pytest.mark.django_db

CSV = "name,definition,fact 1,fact 2,kind 1,question 1,answer 1\nCell,The unit of life.,One.,Two.,how,How?,So.\n"


def terms(content, name="table.csv", **options):
    content = content if isinstance(content, bytes) else content.encode()
    return uploads.read_upload(content, name, options.pop("course", None) or make_course(), **options).data["terms"]


def problems(content, name="table.csv", **options):
    """The sentences with which an upload is refused, “row, field: sentence”."""
    content = content if isinstance(content, bytes) else content.encode()
    with pytest.raises(uploads.NotTaken) as refused:
        uploads.receive(content, name, editor(), options.pop("course", None) or make_course(), **options)
    return [f"{', '.join(filter(None, problem[:2]))}: {problem[2]}" for problem in refused.value.problems]


def editor():
    return get_user_model().objects.get_or_create(username="ed")[0]


def workbook(rows, sheets=1):
    book = Workbook()
    for _ in range(sheets - 1):
        book.create_sheet(index=0)
    for row in rows:
        book.worksheets[-1].append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_row_is_a_term_with_its_facts_and_questions():
    [cell] = terms(CSV)
    assert (cell["name"], cell["definition"]) == ("Cell", "The unit of life.")
    assert [fact["text"] for fact in cell["facts"]] == ["One.", "Two."]
    assert cell["questions"] == [{"question": "How?", "kind": "how", "answer": "So."}]


@pytest.mark.parametrize("separator", ["\t", ",", ";", "|"])
def test_the_separator_is_guessed_and_said(separator):
    text = CSV.replace(",", separator)
    reading = uploads.read_upload(text.encode(), "x", make_course())
    assert reading.found["separator"] == separator
    assert reading.data["terms"] == terms(CSV)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "naïve “Größe” – café"),
        ("utf-8-sig", "naïve “Größe” – café"),
        ("utf-16", "naïve “Größe” – café"),
        ("cp1252", "The naïve “Größe” of a café – it’s"),
        ("mac_roman", "The naïve “Größe” of a café – déjà là, it’s"),
    ],
)
def test_the_encoding_is_guessed(encoding, text):
    [term] = terms(f"name;definition\nCell;{text}\n".encode(encoding))
    assert term["definition"] == text


def test_an_encoding_that_was_guessed_wrong_can_be_chosen():
    [term] = terms("name,definition\nКлетка,Единица жизни.\n".encode("cp1251"), encoding="cp1251")
    assert term["name"] == "Клетка"


def test_a_list_needs_no_heading():
    assert terms("Cell\tThe unit of life.\nAcid\tIt is sour, mostly.\n") == [
        {"name": "Cell", "definition": "The unit of life."},
        {"name": "Acid", "definition": "It is sour, mostly."},
    ]
    assert terms("Cell, the unit of life, small\nAcid, sour\n")[0]["definition"] == "the unit of life, small"
    assert terms('“Who Lost China?” controversy\tBlame.\n"Who" was it?\tNobody "knows".\n')[1] == {
        "name": '"Who" was it?',
        "definition": 'Nobody "knows".',
    }


def test_a_workbook_is_read_like_a_table_whatever_its_numbers_are():
    rows = [["Name", "Definition", "Unit", "Fact 1"], [1066, "A year.", 1.0, True], [], ["P", "Power.", None, "One."]]
    course = make_course()
    make_unit(course, 1)
    found = terms(workbook(rows, sheets=2), "x.xlsx", course=course)
    assert [(term["name"], term.get("unit")) for term in found] == [("1066", "1"), ("P", None)]
    assert found[0]["facts"][0]["text"] == "TRUE"


def test_a_new_unit_comes_with_its_title():
    course = make_course()
    make_unit(course, 1, "Old")
    table = "name,definition,unit,unit title\nCell,Alive.,1,\nAcid,Sour.,2,Chemistry\n"
    assert uploads.read_upload(table.encode(), "x", course).data["units"] == [
        {"number": 1, "title": "Old"},
        {"number": "2", "title": "Chemistry"},
    ]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_an_unchanged_table_changes_nothing(form):
    course = make_course()
    unit = make_unit(course)
    make_term(
        "=Sum",
        course,
        unit=unit,
        topic="1.1",
        definition="-1 is '=odd'\n\n- list",
        aliases=["a; b", "c"],
        facts=["'=x", "+y"],
        questions=[("discuss", "How?", "So."), ("how", "@why", "")],
    )
    make_term("Cell", course, facts=["One."])
    Fact.objects.filter(text="+y").update(source="https://example.org/")
    stream = write.stream_csv if form == "csv" else stream_xlsx
    content = b"".join(piece if isinstance(piece, bytes) else piece.encode() for piece in stream(course))
    waiting = uploads.receive(content, f"x.{form}", editor(), course)
    assert waiting.counts == {"added": 0, "changed": 0, "removed": 0, "unchanged": 2}
    assert not uploads.Plan.unpack(waiting.plan).changes_anything


def test_a_corrected_fact_changes_the_one_in_its_place():
    course = make_course()
    make_term("Cell", course, definition="Alive.", facts=["One.", "Too.", "Three."], questions=[("how", "How?", "So.")])
    table = "name,definition,fact 2,question 1\nCell,Alive.,Two.,How so?\n"
    waiting = uploads.receive(table.encode(), "x.csv", editor(), course)
    assert uploads.Plan.unpack(waiting.plan).changes[0]["fields"] == [
        ["fact 2", "Too.", "Two."],
        ["question 1", "How?", "How so?"],
    ]


def test_no_cell_of_a_download_can_be_run():
    course = make_course()
    make_term("=cmd|' /C calc'!A0", course, definition="@SUM(1)", facts=["+1", "-1", "＝1", "\t=1", "'=1"])
    text = "".join(write.stream_csv(course))
    assert "\n'=cmd" in text
    assert all(f",'{cell}" in text for cell in ("@SUM", "+1", "-1", "＝1", "'=1"))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "the file is empty"),
        ("name,definition\n", "a heading and nothing below it"),
        ("name,defintion\nCell,x\n", "column B: the heading “defintion” is not known. Did you mean “definition”?"),
        ("name,Term,definition\na,b,c\n", "columns A and B: both are “name”. Keep one."),
        ("name,definition,\na,b,c\n", "column C: no heading."),
        ("name,fact 1\na,b\n", "no column is headed “definition”."),
        ("name,definition\nCell,\n", "row 2, definition: missing."),
        ("name,definition,fact 99\na,b,c\n", "column C: the heading “fact 99” is not known"),
        ("name,definition\nCell,x,y\n", "row 2: 3 cells where the heading has 2."),
        ("name,unit,definition\nCell,1\n", "row 2: 2 cells where the heading has 3."),
        ("name,definition\nCell,=1+1\n", "row 2, definition: “=1+1” begins like a formula."),
        ('name,definition\nCell,"Alive\n', "a quotation mark opens here and is never closed"),
        ('name,definition\nCell,"A "live" one"\n', "Write it twice if it is part of the text"),
        ("name,definition,unit\nCell,x," + "9" * 100_000 + "\n", "row 2, unit: 99999"),
        ("name,definition,unit\nCell,x,7\n", "row 2, unit: 7 is no unit of the course. Give it a title"),
        ("name,definition,fact 1\nCell,x," + "9" * 100_000 + "\n", "row 2, fact 1: Ensure this value has at most 8000"),
        ("name,definition,kind 3\nCell,x,why\n", "row 2, question 3: missing"),
        ("name,definition,question 3,kind 3\nCell,x,How?,why\n", "row 2, kind 3: “why” is not known"),
        ("name,definition\nCell,x\n\nCell,y\n", "row 4: has the same name as row 2"),
        ("Cell\tx\ty\n", "row 1: 3 columns where a list has two"),
        ("Cell\tx\nAcid\n", "row 2: “Acid” has no definition."),
        ("name,definition\n" + "Cell,x\n" * 10_001, "more than 10,001 rows"),
        ("a" + "," * 400 + "\n", "more than 300"),
        ("," * 10 + "\n", "the table is empty"),
        ("," * 200_000, "more than 100,000 cells"),
        (b"name,definition\nCell,\x00\x01\n", "it holds zero bytes"),
        (b"%PDF-1.7", "a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Excel file (.xls)"),
        (b"PK\x03\x04 and nothing more", "the file is damaged"),
    ],
)
def test_a_mistake_in_a_table_is_named_with_row_field_and_cure(content, sentence):
    found = "\n".join(problems(content))
    assert sentence in found
    assert len(found) < 2_000
    assert not Course.objects.get().terms.exists()


def test_all_rows_that_are_wrong_are_told_at_once():
    assert len(problems("name,definition,unit\na,,x\nb,b,1\n,c,\n")) == 4


def test_a_text_in_another_encoding_than_was_chosen_is_refused_with_its_line():
    assert problems("name,definition\nCafé,x\n".encode("cp1252"), encoding="utf-8") == [
        "line 2: not UTF-8. Choose another encoding, or save the file as UTF-8."
    ]


def test_formulas_in_a_workbook_are_refused_by_their_cell():
    rows = [["name", "definition"], ["Cell", '=HYPERLINK("https://example.org")']]
    assert "row 2, column B" in problems(workbook(rows))[0]
    assert "Formulas are not taken" in problems(workbook(rows))[0]


def archive(files):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return file.getvalue()


def altered(content, name, change):
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        files = {file: packed.read(file) for file in packed.namelist()}
    return archive({**files, name: change(files[name])})


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (lambda book: archive({"readme.txt": "x"}), "an archive, not a workbook"),
        (lambda book: archive({"word/document.xml": "<x/>"}), "a Word document"),
        (lambda book: archive({"mimetype": "x", "content.xml": "<x/>"}), "an OpenDocument file"),
        (lambda book: altered(book, SHEET, lambda xml: b" " * 41_000_000 + xml), "unpacks to more than 40 MB"),
        (
            lambda book: altered(book, SHEET, lambda xml: b'<!DOCTYPE x [<!ENTITY a "aaa">]>' + xml),
            "definitions that no spreadsheet program writes",
        ),
        (lambda book: altered(book, SHEET, lambda xml: xml.decode().encode("utf-16")), "definitions that no spread"),
        (lambda book: altered(book, SHEET, lambda xml: xml[:100]), "the workbook is damaged"),
        (lambda book: altered(book, SHEET, lambda xml: xml.replace(b"</c>", b"", 1)), "the workbook is damaged"),
        (
            lambda book: altered(book, SHEET, lambda xml: xml.replace(b"<v>1066</v>", b"<v>%s</v>" % (b"9" * 100_000))),
            "the workbook is damaged",
        ),
        (
            lambda book: altered(book, SHEET, lambda xml: xml.replace(b'r="3"', b'r="1048576"', 1)),
            "more than 10,001 rows",
        ),
        (lambda book: book[: len(book) // 2], "the file is damaged"),
        (
            lambda book: altered(book, SHEET, lambda xml: xml.replace(b"<c ", b"<c/>" * 20_000 + b"<c ", 1)),
            "more than a t",
        ),
        (lambda book: workbook([]), "the workbook is empty"),
        (lambda book: workbook([["name"] + ["x"] * 400]), "more than 300 columns"),
    ],
)
def test_a_workbook_that_is_none_or_that_would_hurt_is_refused(content, sentence):
    book = workbook([["name", "definition"], ["Cell", 1066], ["Acid", "Sour."]])
    assert sentence in problems(content(book), "x.xlsx")[0]


def test_what_a_workbook_says_of_its_own_size_is_not_believed():
    book = workbook([["name", "definition"], ["Cell", "Alive."]])
    huge = altered(book, SHEET, lambda xml: xml.replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"'))
    assert huge != book
    assert terms(huge, "x.xlsx") == [{"name": "Cell", "definition": "Alive.", "facts": [], "questions": []}]


def test_small_entries_cannot_fill_the_memory():
    assert "more entries" in problems(b'{"terms": [' + b"{}," * 2_000_000 + b"{}]}", "x.json")[0]
    assert "more entries" in problems(b"format: [" + b"a," * 400_000 + b"]", "x.yaml")[0]
    assert "more than 4 MB of YAML" in problems(b"format: " + b"a" * 4_000_001, "x.yaml")[0]


def test_a_guess_looks_at_words_and_not_at_single_signs():
    assert sniffing.guess_encoding("“quoted” – and it’s".encode("cp1252")) == "cp1252"
    assert sniffing.guess_encoding("été à la crème".encode("mac_roman")) == "mac_roman"
