"""XLSX workbooks: a table written, and one read that cannot hurt.

openpyxl trusts what it reads, so the archive is looked through first: sizes, entities, kinds of files.
"""

import datetime
import io
import re
import tempfile
import zipfile
import zlib

from glossary.exchange.reading import Refused

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PIECE = 65_536  # bytes
UNPACKED_MAX = 40_000_000  # bytes; 10,000 terms with five facts and three questions each unpack to about 30 MB
FILES_MAX = 1_000
CELLS_MAX = 300_000
# XML marks: openpyxl builds a tree of each row, and a list of all shared texts, before it hands anything out.
MARKS_IN_A_ROW = 20_000
MARKS_IN = {"xl/sharedStrings.xml": 1_300_000}
MARKS_ELSEWHERE = 200_000
ROW = re.compile(rb"<(?:\w+:)?row\b")
CELL_MAX = 32_767  # characters; what Excel itself takes


def stream_xlsx(course):
    """The course's table as the bytes of a workbook, in pieces."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    from glossary.exchange.write import harmless, table

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Terms")
    sheet.freeze_panes = "B2"
    for row in table(course):
        cells = []
        for value in map(harmless, row):  # it may be saved as CSV
            cell = WriteOnlyCell(sheet, value=None)
            cell._value = ILLEGAL_CHARACTERS_RE.sub("", value)[:CELL_MAX] if isinstance(value, str) else value
            # Said outright: a text that begins with “=” would be stored as a formula otherwise.
            cell.data_type = "s" if isinstance(value, str) else "n"
            cells.append(cell)
        sheet.append(cells)
    with tempfile.TemporaryFile() as file:
        book.save(file)
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def read_xlsx(content, rows_max, columns_max):
    """The first sheet that holds anything, as ``(row number, [text, …])`` for each row that does.

    :raises Refused: for what is not a workbook, what unpacks to too much, and formulas
    """
    refuse_bombs(content)
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        for sheet in book.worksheets:
            rows = list(read_sheet(sheet, rows_max, columns_max))
            if rows:
                return rows
    except Refused:
        raise
    except Exception:  # noqa: BLE001, whatever a broken workbook makes of a library that trusts it
        raise Refused("the workbook is damaged. Open it in your spreadsheet program and save it anew.") from None
    raise Refused("the workbook is empty. Fill its first sheet, one row a term.")


def read_sheet(sheet, rows_max, columns_max):
    sheet.reset_dimensions()  # what the file says of its size may be wrong or meant to hurt
    seen = 0
    for number, row in enumerate(sheet.iter_rows(), 1):
        if number > rows_max:
            raise Refused(
                f"more than {rows_max:,} rows. Delete the empty ones below the table, split it, or take it in with "
                "import_courses."
            )
        seen += len(row)
        if seen > CELLS_MAX:
            raise Refused(f"more than {CELLS_MAX:,} cells. Keep the terms only, one row a term.")
        texts = [cell_text(cell, number, sheet.title) for cell in row]
        while texts and not texts[-1]:
            texts.pop()
        if not texts:
            continue
        if len(texts) > columns_max:
            raise Refused(f"row {number}: more than {columns_max} columns. Keep one row a term.")
        yield number, texts


def cell_text(cell, row, sheet):
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        raise Refused(
            f"row {row}, column {cell.column_letter} of “{sheet}”: a formula. Formulas are not taken: copy the cells "
            "and paste them again as values."
        )
    if cell.data_type == "e":
        raise Refused(f"row {row}, column {cell.column_letter}: the error {value}. Write the text itself.")
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    return str(value).strip()


def refuse_bombs(content):
    """Refuse an archive that is no workbook, or that unpacks to more than a glossary can hold."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            files = archive.infolist()
            names = {file.filename for file in files}
            if "xl/workbook.xml" not in names:
                raise Refused(other_archive(names))
            if any(file.flag_bits & 1 for file in files):
                raise Refused("the workbook is locked with a password. Save it without one.")
            if len(files) > FILES_MAX or sum(file.file_size for file in files) > UNPACKED_MAX:
                raise Refused(
                    f"the workbook unpacks to more than {UNPACKED_MAX // 1_000_000} MB. Keep the terms only, without "
                    "pictures and formats, or save it as CSV."
                )
            for file in files:
                if file.filename.endswith((".xml", ".rels")):
                    refuse_entities(archive, file)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, zlib.error):
        raise Refused("the file is damaged. Open it in your spreadsheet program and save it anew.") from None


def refuse_entities(archive, file):
    """XML with definitions of its own, which can be nested into a bomb, or in an encoding that hides them."""
    with archive.open(file) as part:  # reads no more than the size that was added up above, and checks its sum
        before, marks, is_sheet = b"", 0, file.filename.startswith("xl/worksheets/")
        most = MARKS_IN_A_ROW if is_sheet else MARKS_IN.get(file.filename, MARKS_ELSEWHERE)
        while piece := part.read(PIECE):
            for place, stretch in enumerate(ROW.split(piece) if is_sheet else [piece]):
                marks = stretch.count(b"<") + (0 if place else marks)
                if marks > most:
                    raise Refused(
                        "the workbook holds more than a table of terms. Keep one row a term, or save it as CSV."
                    )
            if b"<!" in (window := before + piece) and (b"<!DOCTYPE" in window or b"<!ENTITY" in window):
                break
            if b"\0" in piece:
                break
            before = piece[-10:]
        else:
            return
    raise Refused("the workbook holds definitions that no spreadsheet program writes. Save it anew, or as CSV.")


def other_archive(names):
    if "mimetype" in names and "content.xml" in names:
        return "an OpenDocument file. Save it as .xlsx or CSV."
    if "word/document.xml" in names:
        return "a Word document. Put the terms into a spreadsheet, or paste them as a list."
    return "an archive, not a workbook. Unpack it, and upload the table itself."
