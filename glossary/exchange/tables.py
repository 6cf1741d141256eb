"""Tables and lists of terms as the mappings of a course file: one row a term.

A table has a heading that names its columns; a list has none, and two columns: the term and its definition. The
checker and the importer then do with them what they do with course files, and what they find wrong is said in rows
and columns again. An empty cell means "as it is on the site".
"""

import difflib
import re
from dataclasses import dataclass, field

from glossary.exchange import write
from glossary.exchange.checking import short
from glossary.exchange.reading import Refused
from glossary.exchange.sniffing import read_rows
from glossary.exchange.write import as_typed

ROWS_MAX = 10_000
COLUMNS_MAX = 300
NUMBER_MAX = 50  # facts or questions a term

PLAIN = {
    "name": ("term", "word", "front", "title"),
    "slug": ("address",),
    "aliases": ("alias", "also called", "other names", "synonyms"),
    "unit": ("unit number",),
    "unit title": ("unit name",),
    "topic": (),
    "definition": ("meaning", "back", "description"),
    "status": (),
}
NUMBERED = ("fact", "source", "kind", "question", "answer")
HEADINGS = {other: name for name, others in PLAIN.items() for other in (name, *others)}
EXAMPLES = (*PLAIN, "fact 1", "source 1", "kind 1", "question 1", "answer 1")


@dataclass
class Table:
    """The mappings of a course file, and where in the table each of its terms stands."""

    data: dict
    row_numbers: list
    columns: list = field(default_factory=list)  # a term's {"facts[1]": "fact 3", …}

    def place(self, problem):
        """A problem of the checker or the importer as (row, field, what is wrong and the cure)."""
        match = re.match(r"terms\[(\d+)\](?: “.*?”)?(?:\.([a-z_]+(?:\[\d+\])?)(?:\.([a-z]+))?)?: (.*)", problem, re.S)
        if not match:
            return ("", "", problem)
        index = int(match[1]) - 1
        what = self.columns[index].get(match[2] or "", match[2] or "")
        if match[3] and match[3] not in ("text", "question"):
            what = f"{match[3]} {what.rpartition(' ')[2]}"
        message = re.sub(r"terms\[(\d+)\]", lambda m: f"row {self.row_numbers[int(m[1]) - 1]}", match[4])
        message = message.replace(
            "is not listed under units. List it there, with its title.",
            "is no unit of the course. Give it a title in a column “unit title”, and it is added.",
        )
        return (f"row {self.row_numbers[index]}", what, message)


def from_text(text, course, separator=""):
    """A CSV table, or a list of terms and definitions, as (:class:`Table`, what it was taken for)."""
    first = text[:10_000].lstrip("\ufeff\r\n").lower()
    if not first.strip():
        raise Refused("the file is empty. Write one row a term.")
    try:
        rows = read_rows(text, ROWS_MAX + 1, COLUMNS_MAX, separator)
    except Refused:
        # Lists are seldom quoted: there a quotation mark is just one, as in “Who Lost China?” controversy.
        rows = read_rows(text, ROWS_MAX + 1, COLUMNS_MAX, separator, plain=True)
        if rows.rows and is_heading(rows.rows[0][1]):
            raise
    if not rows.rows:
        raise Refused("the table is empty. Write one row a term.")
    if is_heading(rows.rows[0][1]):
        return from_rows(rows.rows, course), {"form": "table", "separator": rows.separator}
    return from_list(rows, course), {"form": "list", "separator": rows.separator}


def is_heading(cells):
    """Whether a first row names columns: the term's and the definition's are both there, or it knows most names."""
    known = [heading(cell) for cell in cells if cell.strip()]
    return "name" in known or sum(name is not None for name in known) > len(known) / 2


def heading(cell):
    """The column's name as this module knows it, or None."""
    words = " ".join(cell.lower().replace("_", " ").split())
    if words in HEADINGS:
        return HEADINGS[words]
    numbered = re.fullmatch(r"([a-z]+?)s? ?([0-9]{0,3})", words)
    if numbered and numbered[1] in NUMBERED and 1 <= int(numbered[2] or 1) <= NUMBER_MAX:
        return f"{numbered[1]} {int(numbered[2] or 1)}"
    return None


def from_rows(rows, course, typed=False):
    """A table with a heading as the mappings of a course file.

    :param rows: ``[(row number, [text, …]), …]``, the heading first
    :param typed: a cell that begins with “=” is known to be a text
    :raises Refused: with every problem of the heading, or every row that does not fit it
    """
    columns = read_heading([cell.strip() for cell in rows[0][1]])
    problems, entries, numbers, titles = [], [], [], {}
    for number, cells in rows[1:]:
        cells = [cell.strip() for cell in cells]
        if len(cells) > len(columns) or (len(cells) < len(columns) and is_cut(cells, columns)):
            problems.append(
                f"row {number}: {len(cells)} cells where the heading has {len(columns)}. Put texts that hold the "
                "separator or a line break in quotation marks."
            )
            continue
        row = {name: cell for name, cell in zip(columns, cells, strict=False) if cell}
        for name, cell in row.items():
            if cell.startswith("=") and not typed:
                problems.append(
                    f"row {number}, {name}: “{short(cell)}” begins like a formula. Write its value, or an apostrophe "
                    "before it if it is a text."
                )
            row[name] = as_typed(cell)
        if "unit title" in row:
            titles.setdefault(row.get("unit", ""), row.pop("unit title"))
        entries.append(read_row(row))
        numbers.append(number)
    if not entries and not problems:
        problems = ["the table has a heading and nothing below it. Write one row a term."]
    if problems:
        raise Refused(problems)
    return Table(course_data(course, entries, titles), numbers, [columns_of(entry) for entry in entries])


def is_cut(cells, columns):
    """Whether a row ends before the texts that every row must have; spreadsheets leave out the empty end of a row."""
    return "definition" in columns and len(cells) <= columns.index("definition")


def read_heading(cells):
    problems, columns = [], []
    for number, cell in enumerate(cells, 1):
        name = heading(cell)
        if not cell:
            problems.append(f"column {letters(number)}: no heading. Write one, for example “definition”.")
        elif name is None:
            near = difflib.get_close_matches(cell.lower()[:40], EXAMPLES, 1, 0.5)
            cure = f"Did you mean “{near[0]}”?" if near else f"Known are {', '.join(EXAMPLES)}."
            problems.append(f"column {letters(number)}: the heading “{short(cell)}” is not known. {cure}")
        elif name in columns:
            problems.append(
                f"columns {letters(columns.index(name) + 1)} and {letters(number)}: both are “{name}”. Keep one."
            )
        columns.append(name)
    problems += [
        f"no column is headed “{name}”. Every term needs one."
        for name in ("name", "definition")
        if name not in columns and not problems
    ]
    if problems:
        raise Refused(problems)
    return columns


def letters(number):
    """A column's number, from 1, as spreadsheets write it: A, B, … Z, AA, …"""
    text = ""
    while number:
        number, letter = divmod(number - 1, 26)
        text = chr(65 + letter) + text
    return text


def read_row(row):
    """A row's cells by column as a term of a course file, whose facts and questions still know their number."""
    entry = {name: row[name] for name in ("name", "slug", "topic", "definition", "status") if name in row}
    entry.setdefault("definition", "")
    if "unit" in row:
        entry["unit"] = row["unit"]
    if "status" in entry:
        entry["status"] = entry["status"].lower()
    if "aliases" in row:
        parts = (part.replace("\\;", ";").strip() for part in re.split(r"(?<!\\);", row["aliases"]))
        entry["aliases"] = [part for part in parts if part]
    for name, parts in (("fact", ("source",)), ("question", ("kind", "answer"))):
        numbers = sorted({int(column.split()[1]) for column in row if column.split()[0] in (name, *parts)})
        items = entry[f"{name}s"] = []
        for number in numbers:
            items.append(
                {
                    "number": number,
                    "text" if name == "fact" else "question": row.get(f"{name} {number}", ""),
                    **{part: row[f"{part} {number}"] for part in parts if f"{part} {number}" in row},
                }
            )
            if "kind" in items[-1]:
                items[-1]["kind"] = items[-1]["kind"].lower()
    return entry


def columns_of(entry):
    """Which column each fact and question of the entry is from, by its place in the course file; drops the numbers."""
    return {
        f"{name}s[{place}]": f"{name} {row.pop('number')}"
        for name in ("fact", "question")
        for place, row in enumerate(entry[f"{name}s"], 1)
        if "number" in row
    }


def from_list(rows, course):
    """A list of terms and definitions as the mappings of a course file; what follows the first separator is text."""
    problems, entries, numbers = [], [], []
    for number, cells in rows.rows:
        name, text = cells[0].strip(), rows.separator.join(cells[1:]).strip()
        if rows.separator == "\t" and len([cell for cell in cells if cell.strip()]) > 2:
            problems.append(
                f"row {number}: {len(cells)} columns where a list has two. Write a heading that names the columns."
            )
        elif len(cells) == 1:
            problems.append(f"row {number}: “{short(name)}” has no definition. Write both on one line, a tab between.")
        else:
            entries.append({"name": as_typed(name), "definition": as_typed(text)})
            numbers.append(number)
    if problems:
        raise Refused(problems)
    return Table(course_data(course, entries, {}), numbers, [{} for _ in entries])


def course_data(course, entries, titles):
    """The mappings of a course file: the course and its units as they are, these terms, and units that are new."""
    data = write.head(course)
    known = {str(unit["number"]) for unit in data["units"]}
    data["units"] += [
        {"number": number, "title": title} for number, title in titles.items() if number not in known | {""}
    ]
    by_number = {str(unit["number"]): unit for unit in data["units"]}
    for number, title in titles.items():
        if number in by_number:
            by_number[number]["title"] = title
    keep_identities(course, entries)
    return {**data, "terms": entries}


def keep_identities(course, entries):
    """Give each fact and question of the table the permanent id of the site's own that it means, or none if it is new.

    A table carries no ids. A row's fact is the site's fact with the same text, else the one with the same number;
    without this, a corrected fact 2 would be added beside the old one. Facts that the table leaves out stay in place.
    """
    by_slug, by_name = {}, {}
    for term in write.term_entries(course, published_only=False):
        by_slug[term["slug"]] = term
        by_name.setdefault(term["name"], term)
    for entry in entries:
        there = by_slug.get(entry["slug"]) if "slug" in entry else by_name.get(entry.get("name"))
        if there:
            for name, text in (("facts", "text"), ("questions", "question")):
                entry[name] = identified(entry.get(name, []), there.get(name, []), text)


def identified(rows, there, text):
    """The table's rows beside the site's, in the order that they should have."""
    free = dict(enumerate(there))  # by place
    for row in rows:
        place = next((place for place, old in free.items() if old[text] == row[text]), None)
        if place is not None:
            row["id"] = free.pop(place)["id"]
    for row in rows:
        if "id" not in row and row["number"] - 1 in free:
            row["id"] = free.pop(row["number"] - 1)["id"]
    if not free:
        return rows
    by_id = {row["id"]: row for row in rows if "id" in row}
    return [by_id.get(old["id"], old) for old in there] + [row for row in rows if "id" not in row]
