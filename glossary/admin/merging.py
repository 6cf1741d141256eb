"""Two editors on one term: what each of them changed, put together for the second to look at.

Three states of a term meet, in the form of ``glossary/history.py``: ``base``, from which the form was opened;
``theirs``, which is on the site now; and ``mine``, which was typed. A row that was typed anew has no number.
"""

from dataclasses import dataclass

from django.http import QueryDict

from glossary.history import FIELDS, ORDERED, ROWS, Words, row_label

NUMBERS = {"course", "unit", "other"}
ROWS_MAX = 1_000  # of a kind in one form; what Django takes as well


def clean(name, value):
    """A posted value as a state holds it: stripped, one kind of line ending, numbers as numbers."""
    if name == "linked":
        return bool(value)  # an unticked box is not sent at all
    value = value.strip().replace("\r\n", "\n")
    if name in NUMBERS:
        return int(value) if value.isascii() and value.isdigit() and len(value) < 19 else None
    return value


def number(value, default):
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 6 else default


def typed(post):
    """The state that a posted term form holds, valid or not; rows to be deleted carry ``"deleted": True``."""
    state = {name: clean(name, post.get(name, "")) for name in FIELDS}
    for name, (_, fields, _) in ROWS.items():
        rows = []
        for index in range(min(number(post.get(f"{name}-TOTAL_FORMS"), 0), ROWS_MAX)):
            row = {field: clean(field, post.get(f"{name}-{index}-{field}", "")) for field in fields}
            row["pk"] = clean("other", post.get(f"{name}-{index}-id", ""))
            row["deleted"] = f"{name}-{index}-DELETE" in post
            if row["pk"] or any(row[field] for field in fields if field != "kind"):
                rows.append((number(post.get(f"{name}-{index}-position"), 99_999), index, row))
        state[name] = [row for *_, row in sorted(rows, key=lambda entry: entry[:2])]
    return state


def as_post(state, post):
    """The form's fields for a state, with whatever else (tokens, buttons) the first post carried."""
    data = QueryDict(mutable=True)
    prefixes = tuple(f"{name}-" for name in ROWS)
    for name in post:
        if not name.startswith(prefixes):
            data.setlist(name, post.getlist(name))
    for name in FIELDS:
        data[name] = "" if state[name] is None else str(state[name])
    if not state["linked"]:
        del data["linked"]
    for name, (_, fields, _) in ROWS.items():
        # Django takes the rows that exist first; the order that was meant is in their positions.
        rows = sorted(enumerate(state[name], 1), key=lambda entry: entry[1]["pk"] is None)
        data[f"{name}-TOTAL_FORMS"] = str(len(rows))
        data[f"{name}-INITIAL_FORMS"] = str(sum(row["pk"] is not None for _, row in rows))
        for index, (position, row) in enumerate(rows):
            for field in fields:
                data[f"{name}-{index}-{field}"] = "" if row[field] is None else str(row[field])
            data[f"{name}-{index}-id"] = "" if row["pk"] is None else str(row["pk"])
            if name in ORDERED:
                data[f"{name}-{index}-position"] = str(position)
            if row.get("deleted"):
                data[f"{name}-{index}-DELETE"] = "on"
    return data


@dataclass
class Line:
    """One place where the other editor's state differs from what was typed, and what the form holds now."""

    label: str
    before: str
    theirs: str
    mine: str
    outcome: str


KEPT = "Your text is in the form. Saving puts it in place of theirs."
TAKEN = "You had not changed this, so the form has theirs."
BOTH_DELETED = "Both of you removed it."


class Merge:
    """``state`` for the form, ``lines`` to show; ``nothing_left`` when the site already holds all that was typed."""

    def __init__(self, base, theirs, mine):
        self.known = base is not None
        self.base, self.theirs, self.mine = base or theirs, theirs, mine
        self.lines = []
        self.words = Words(self.base, theirs, mine)
        self.state = self.fields("", FIELDS, self.base, theirs, mine) | {name: self.rows(name) for name in ROWS}
        self.nothing_left = bare(self.state) == bare(theirs)
        self.nothing_met = self.known and bare(self.base) == bare(theirs)

    def fields(self, label, names, base, theirs, mine):
        """Field by field: theirs where only they changed it, else mine."""
        merged = {}
        for name in names:
            taken = self.known and mine[name] == base[name]
            merged[name] = theirs[name] if taken else mine[name]
            moved = theirs[name] != base[name] or (not self.known and theirs[name] != mine[name])
            if moved and theirs[name] != mine[name]:
                self.line(label.format(field=name) or FIELDS[name], name, base, theirs, mine, TAKEN if taken else KEPT)
        return merged

    def line(self, label, name, base, theirs, mine, outcome):
        values = [self.words.of(name, row[name]) if row else "" for row in (base, theirs, mine)]
        self.lines.append(Line(label, *values, outcome))

    def rows(self, name):
        _, fields, called = ROWS[name]
        base, theirs = ({row["pk"]: row for row in state[name]} for state in (self.base, self.theirs))
        # Rows that both typed alike are one: the second click of a double click brings each new row again.
        added = [row for row in self.theirs[name] if not self.known or row["pk"] not in base]
        merged = []
        for place, row in enumerate(self.mine[name], 1):
            now, was = theirs.get(row["pk"]), base.get(row["pk"])
            if row["pk"] is None:
                twin = next((one for one in added if alike(one, row, fields)), None)
                if twin and not row["deleted"]:
                    added.remove(twin)
                if not row["deleted"]:
                    merged.append(twin or row)
            elif now:
                if now in added:
                    added.remove(now)
                merged.append(self.row(name, place, was or now, now, row))
            elif not row["deleted"]:
                if was and alike(was, row, fields):
                    self.line(f"{called} {place}", fields[0], was, None, row, "They removed it, and so does the form.")
                else:
                    merged.append(row | {"pk": None})
                    text = "They removed what you changed. Yours is in the form as a new one; delete it there to agree."
                    self.line(f"{called} {place}", fields[0], was, None, row, text)
        for row in added:
            merged.append(row)
            self.line(f"new {called}", fields[0], None, row, None, "They added it, and the form has it too.")
        orders = [
            [row["pk"] for row in rows if row["pk"] in base and row["pk"] in theirs]
            for rows in (self.base[name], merged)
        ]
        if name in ORDERED and self.known and orders[0] == orders[1]:  # mine left the order alone: theirs holds
            places = {row["pk"]: place for place, row in enumerate(self.theirs[name])}
            merged.sort(key=lambda row: places.get(row["pk"], len(places)))
        return merged

    def row(self, name, place, was, now, row):
        _, fields, called = ROWS[name]
        if row["deleted"]:
            if alike(was, now, fields):
                return now | {"deleted": True}
            text = "You removed what they changed. It is in the form; tick “Delete” again to remove it."
            self.line(f"{called} {place}", fields[0], was, now, None, text)
            return now
        label = row_label(called, place, fields[0]) + ": {field}"
        return now | self.fields(label, fields, was, now, row)


def alike(one, other, fields):
    return all(one[field] == other[field] for field in fields)


def bare(state):
    """A state without what does not show: permanent ids, and rows that are to be deleted kept apart."""
    return {
        name: [
            {key: row[key] for key in row if key not in ("uid", "deleted")} | {"deleted": bool(row.get("deleted"))}
            for row in value
        ]
        if name in ROWS
        else value
        for name, value in state.items()
    }
