"""What changes between two states of a course, term by term and field by field, for an editor to read.

A state is a term's mapping of a course file, written in full (``write.term_entries(…, full=True)``).
"""

import difflib
import hashlib
import json
import re

FIELDS = {
    "name": "name",
    "slug": "address",
    "unit": "unit",
    "topic": "topic",
    "status": "status",
    "linked": "linked in texts",
    "definition": "definition",
}
WORK_MAX = 2_000_000  # pairs of words compared for one page of differences; about a second


def digest(state):
    """A short text that is the same for the same state."""
    text = json.dumps(state, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def compare(before, after):
    """What happens to each term that differs: ``[{"slug", "name", "what", "fields"}, …]`` in the order of ``after``.

    :param before: ``{slug: state}``; so is ``after``
    """
    changes = []
    for slug, state in after.items():
        old = before.get(slug)
        if old != state:
            what = "changed" if old else "added"
            changes.append({"slug": slug, "name": state["name"], "what": what, "fields": differences(old, state)})
    for slug, old in before.items():
        if slug not in after:
            changes.append({"slug": slug, "name": old["name"], "what": "removed", "fields": differences(old, None)})
    return changes


def differences(old, new):
    """The places in which two states differ: ``[[label, text before, text after], …]``; a missing state is empty."""
    old, new = old or {}, new or {}
    found = []

    def note(label, before, after):
        if before != after:
            found.append([label, before, after])

    for name, label in FIELDS.items():
        if name == "linked" and not (old and new) and {**old, **new}.get(name) == "true":
            continue  # what every term is
        note(label, as_text(old.get(name)), as_text(new.get(name)))
    note("aliases", "; ".join(old.get("aliases", [])), "; ".join(new.get("aliases", [])))
    for name, called, parts in (
        ("facts", "fact", ("text", "source")),
        ("questions", "question", ("question", "kind", "answer")),
    ):
        rows(note, called, parts, old.get(name, []), new.get(name, []))
    pairs = [{pair["term"]: pair["difference"] for pair in state.get("confused_with", [])} for state in (old, new)]
    for other in dict.fromkeys([*pairs[1], *pairs[0]]):
        note(f"often confused with {other}", pairs[0].get(other, ""), pairs[1].get(other, ""))
    return found


def rows(note, called, parts, old, new):
    """Facts or questions, each beside what it was by its permanent id."""
    before = {row["id"]: row for row in old}
    for number, row in enumerate(new, 1):
        was = before.pop(row["id"], {})
        for part in parts:
            if was or part != "kind":
                note(label(called, number, part), was.get(part, ""), row[part])
    for number, row in enumerate(old, 1):
        if row["id"] in before:
            for part in parts:
                if part != "kind":
                    note(f"{label(called, number, part)} (removed)", row[part], "")
    ids = [[row["id"] for row in state] for state in (old, new)]
    stayed = [[pk for pk in ids[place] if pk in ids[1 - place]] for place in (0, 1)]
    if stayed[0] != stayed[1]:
        note(f"order of {called}s", *(", ".join(str(ids[0].index(pk) + 1) for pk in order) for order in stayed))


def label(called, number, part):
    return f"{called} {number}" if part in ("text", "question") else f"{part} {number}"


def as_text(value):
    return "" if value is None else str(value)


class Pieces:
    """Differences word by word, as ``[(kind, text), …]`` with kind ``same``, ``del`` or ``ins``.

    One object a page: once its work is spent, the rest of the page is shown as taken out and put in whole.
    """

    def __init__(self):
        self.left = WORK_MAX

    def __call__(self, before, after):
        if not before or not after:
            return [(kind, text) for kind, text in (("del", before), ("ins", after)) if text]
        old, new = (re.findall(r"\s+|\S+", text) for text in (before, after))
        self.left -= len(old) * len(new)
        if self.left < 0:
            return [("del", before), ("ins", after)]
        pieces = []
        for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind == "equal":
                pieces.append(("same", "".join(old[a:b])))
                continue
            pieces += [(tag, "".join(words)) for tag, words in (("del", old[a:b]), ("ins", new[c:d])) if words]
        return pieces
