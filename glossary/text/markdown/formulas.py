"""LaTeX formulas inside text: what one is, and how they are found and taken out before Markdown could eat them."""

import re
from dataclasses import dataclass

MAX_LENGTH = 2_000  # characters; the conversion is linear, so this bounds its time
MAX_DEPTH = 40  # of braces, and of the tree that is made of them; far below Python's limit on recursion
OPEN, CLOSE = "\ufdd0", "\ufdd1"  # noncharacters, which no text may hold: they stand round a formula's number

# What a scan for formulas must not overlook: an escaped character, a formula's marks, code, the end of a paragraph.
_TOKEN = re.compile(r"\\[()\[\]\\`]|`+|\n[ \t]*\n|^(?:```+|~~~+)[^\n]*$", re.MULTILINE)
_CLOSER = {r"\(": r"\)", r"\[": r"\]"}


@dataclass(frozen=True, slots=True)
class Formula:
    """LaTeX without the marks round it; `block` when it stood between `\\[` and `\\]`."""

    latex: str
    block: bool

    def __str__(self) -> str:
        return rf"\[{self.latex}\]" if self.block else rf"\({self.latex}\)"


class FormulaError(ValueError):
    """Says to an editor what is wrong with a formula and how to mend it, in words that follow "cannot be drawn: "."""


def take_out(text: str) -> tuple[str, list[Formula], list[str]]:
    """`text` with each formula replaced by its number between OPEN and CLOSE; the formulas; openings never closed.

    Code spans and fences are passed over. A formula does not run across a blank line. One pass, whatever the text.
    """
    if r"\(" not in text and r"\[" not in text:
        return text, [], []
    formulas: list[Formula] = []
    unclosed: list[str] = []
    pieces: list[str] = []
    done = 0  # up to here `text` is in `pieces`
    start = -1  # of the formula that is open
    tokens = [(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(text)]
    skip_to = 0
    runs = _runs_of_backticks(tokens)
    for begin, end, token in tokens:
        if begin < skip_to:
            continue
        if start >= 0 and token == _CLOSER[text[start : start + 2]]:
            pieces += text[done:start], OPEN, str(len(formulas)), CLOSE
            formulas.append(Formula(text[start + 2 : begin], token == r"\]"))
            done, start = end, -1
        elif token in _CLOSER:
            if start >= 0:
                unclosed.append(text[start:begin])
            start = begin
        elif token[0] == "\n" and start >= 0:
            unclosed.append(text[start:begin])
            start = -1
        elif token[0] in "`~" and start < 0:
            skip_to = max(end, _end_of_code(token, begin, runs))
    if start >= 0:
        unclosed.append(text[start:])
    pieces.append(text[done:])
    return "".join(pieces), formulas, unclosed


def _runs_of_backticks(tokens: list[tuple[int, int, str]]) -> dict[str, list[tuple[int, int]]]:
    """Where each kind of fence and each length of backticks stands, last first, and the paragraph's number."""
    runs: dict[str, list[tuple[int, int]]] = {}
    paragraph = 0
    for _, end, token in tokens:
        if token[0] == "\n":
            paragraph += 1
        elif token[0] in "`~":
            runs.setdefault(_mark(token), []).append((end, paragraph))
    for ends in runs.values():
        ends.reverse()
    return runs


def _mark(token: str) -> str:
    """The backticks or tildes with which a piece of code begins and must end."""
    return token[: len(token) - len(token.lstrip(token[0]))]


def _end_of_code(token: str, begin: int, runs: dict[str, list[tuple[int, int]]]) -> int:
    """Where the code that `token` opens ends; 0 if it is never closed."""
    ends = runs[_mark(token)]
    while ends[-1][0] <= begin:
        ends.pop()
    own_paragraph = ends.pop()[1]
    if not ends:
        return 0
    end, paragraph = ends[-1]
    return end if paragraph == own_paragraph or len(_mark(token)) >= 3 else 0
