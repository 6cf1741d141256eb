"""What a file is that an editor uploads: its form, its encoding, its separator. Guessed, and open to correction."""

import csv
import re
from dataclasses import dataclass

from glossary.exchange.reading import Refused

ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp1252": "Windows, Western Europe",
    "mac_roman": "old Macintosh",
    "cp1250": "Windows, Central Europe",
    "cp1251": "Windows, Cyrillic",
}
SEPARATORS = {"\t": "tab", ",": "comma", ";": "semicolon", "|": "bar"}
CELL_MAX = 100_000  # characters; the longest text that a term takes has 8,000
BLANK_MAX = 100_000  # rows
SEPARATORS_MAX = 100_000  # in a line; a row of empty cells costs eight times the memory that it is written in

SIGNATURES = {
    b"PK\x03\x04": "xlsx",
    b"PK\x05\x06": "xlsx",
    b"\xd0\xcf\x11\xe0": "an old Excel file (.xls) or one with a password. Save it as .xlsx without one, or as CSV.",
    b"%PDF": "a PDF. Export a table from the program that made it.",
    b"\x1f\x8b": "a compressed archive. Unpack it, and upload the table itself.",
    b"7z\xbc\xaf": "a compressed archive. Unpack it, and upload the table itself.",
    b"Rar!": "a compressed archive. Unpack it, and upload the table itself.",
    b"\x89PNG": "a picture. Upload a table or a course file.",
    b"\xff\xd8\xff": "a picture. Upload a table or a course file.",
    b"{\\rtf": "a formatted text (RTF). Save it as plain text.",
}


def is_workbook(content):
    """Whether the bytes are those of a workbook.

    :raises Refused: for the other files that people upload by mistake
    """
    for signature, meaning in SIGNATURES.items():
        if content.startswith(signature):
            if meaning == "xlsx":
                return True
            raise Refused(meaning)
    return False


def decode(content, encoding=""):
    """The bytes as (text, encoding), the encoding guessed unless it is given.

    :raises Refused: for bytes that are no text in that encoding
    """
    if not encoding:
        encoding = guess_encoding(content)
    try:
        text = content.decode("utf-8-sig" if encoding == "utf-8" else encoding)
    except UnicodeError as error:
        line = content[: getattr(error, "start", 0)].count(b"\n") + 1
        raise Refused(
            f"line {line}: not {ENCODINGS[encoding]}. Choose another encoding, or save the file as UTF-8."
        ) from None
    if "\0" in text:
        raise Refused("not a text: it holds zero bytes. Upload a table or a course file, saved as UTF-8.")
    return text, encoding


def guess_encoding(content):
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return min(("cp1252", "mac_roman"), key=lambda encoding: oddities(content, encoding))
    return "utf-8"


# Signs that stand in words only where letters were read with the wrong table.
ODD_IN_WORDS = re.compile(
    r"(?<=[A-Za-z])[^\w\s’'‘–—\-…\x00-\x7f](?=[a-z])|[\ufffd\x80-\x9f]|(?<=[a-z])[À-ÖØ-Þ](?=[a-z])"
)


def oddities(content, encoding):
    """How many characters of a text read so look out of place."""
    return len(ODD_IN_WORDS.findall(content.decode(encoding, "replace")))


@dataclass
class Rows:
    """A table as text: ``rows`` are (row number as a spreadsheet counts, [cell, …]), empty rows left out."""

    rows: list
    separator: str
    strict: bool = True


def read_rows(text, rows_max, columns_max, separator="", plain=False):
    """A text as rows of cells.

    :param separator: guessed when empty
    :param plain: quotation marks are part of the text
    :raises Refused: with the row and the cure
    """
    separator = separator or guess_separator(text)
    quoting = csv.QUOTE_NONE if plain else csv.QUOTE_MINIMAL
    rows, blank = [], 0
    for line in lines(text):
        if len(line) > SEPARATORS_MAX and line.count(separator) > SEPARATORS_MAX:
            raise Refused(f"a row of more than {SEPARATORS_MAX:,} cells. Keep one row a term.")
    reader = csv.reader(lines(text), delimiter=separator, quoting=quoting, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            if not any(cell.strip() for cell in cells):
                blank += 1
                if blank > BLANK_MAX:
                    raise Refused(f"row {number}: {BLANK_MAX:,} empty rows. Remove them.")
                continue
            if len(rows) >= rows_max:
                raise Refused(f"more than {rows_max:,} rows. Split the table, or take it in with import_courses.")
            if len(cells) > columns_max:
                raise Refused(f"row {number}: {len(cells):,} cells, more than {columns_max}. Keep one row a term.")
            rows.append((number, cells))
    except csv.Error as error:
        raise Refused(f"row {number + 1}: {quoting_problem(str(error))}") from None
    return Rows(rows, separator, not plain)


def quoting_problem(error):
    if "field limit" in error:
        return f"a cell of more than {csv.field_size_limit():,} characters. Is a quotation mark missing?"
    if "end of data" in error:
        return "a quotation mark opens here and is never closed. Close it, or write it twice if it is part of the text."
    return (
        "a quotation mark stands inside a quoted cell. Write it twice if it is part of the text, and put the "
        "whole cell in quotation marks."
    )


def lines(text):
    """The lines with their ends, of whatever kind; ``str.splitlines`` would also part them at rarer signs."""
    return (match.group() for match in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", text))


def guess_separator(text):
    """The separator that parts the first rows into the same number of cells, the most of them."""
    sample = "".join(line for _, line in zip(range(40), lines(text[:200_000]), strict=False))
    best, best_score = "\t" if "\t" in sample else ",", 0
    for separator in SEPARATORS:
        try:
            rows = [row for row in csv.reader(lines(sample), delimiter=separator) if any(row)]
        except csv.Error:
            continue
        widths = [len(row) for row in rows]
        usual = max(set(widths), key=widths.count, default=1)
        # A separator that appears in all rows alike beats one that merely appears, and prose is full of commas.
        score = widths.count(usual) / len(widths) * (2 if separator == "\t" else 1) if usual > 1 else 0
        if score > best_score:
            best, best_score = separator, score
    return best
