"""Markdown with LaTeX formulas to safe HTML with MathML, and to plain text. Pure functions; any text will do.

`render` goes: formulas out (formulas.py), Markdown to HTML (dialect.py), formulas in as MathML (latex.py, mathml.py),
then sanitise (sanitise.py), always last. Text without markup, which is nearly all, takes a short cut to the same bytes.
"""

import html
import re
import unicodedata
import zlib
from collections.abc import Callable
from functools import lru_cache

from glossary.text.markdown import dialect, mathml
from glossary.text.markdown.formula_text import to_text
from glossary.text.markdown.formulas import CLOSE, OPEN, Formula, FormulaError, take_out
from glossary.text.markdown.sanitise import sanitise

__all__ = ["VERSION", "excerpt", "formula_errors", "plain", "render", "render_inline", "render_with_latex"]

VERSION = 2  # part of every stored rendering's identity: raise it whenever the same text comes out otherwise


def render(text: str, prefix: str = "") -> str:
    """`text` as sanitised HTML. A formula that cannot be drawn is shown as its source.

    Ids of footnotes begin with `prefix`; without one, with a number made of the text, so that two texts on one page
    do not meet.
    """
    return _rendered(text, prefix, mathml.to_html)


def render_with_latex(text: str) -> str:
    """Like `render`, with each formula as its LaTeX between `\\(` and `\\)`: for programs with MathJax, as Anki."""
    return _rendered(text, "", lambda formula: html.escape(str(formula)))


def _rendered(text: str, prefix: str, write: Callable[[Formula], str]) -> str:
    source, formulas, _ = _formulas_out(text)
    if (prose := _prose(source)) is not None:
        if not prose:
            return ""
        prose = html.escape(prose, quote=False).replace("\n\n", "</p>\n<p>")
        return f"<p>{_numbered(prose, formulas, write)}</p>"
    return sanitise(_numbered(_converted(source, prefix), formulas, write))


def render_inline(text: str, prefix: str = "") -> str:
    """Like `render`, without the `<p>` round a single paragraph: for a fact, a question, a cell."""
    rendered = render(text, prefix)
    if rendered.startswith("<p>") and rendered.endswith("</p>") and rendered.count("<p") == 1:
        return rendered[3:-4]
    return rendered


@lru_cache(maxsize=64)  # a page asks for the same text once whole and once as an excerpt
def plain(text: str) -> str:
    """`text` as one line for excerpts, titles and descriptions: no markup, formulas in Unicode. Not escaped."""
    source, formulas, _ = _formulas_out(text)
    prose = _prose(source)
    if prose is None:
        converted = _numbered(
            _FOOTNOTES.sub("", _converted(source, "")), formulas, lambda one: html.escape(to_text(one))
        )
        return " ".join(html.unescape(_TAG.sub("", _BLOCK.sub(" ", converted))).split())
    if formulas:
        prose = _FORMULA.sub(lambda match: to_text(formulas[int(match.group(1))]), prose)
    return " ".join(prose.split())


def excerpt(text: str, length: int) -> str:
    """The opening of `plain(text)`, at most `length` characters.

    It ends with a sentence where that leaves it long enough; else it is cut before a word, never behind one such as
    “of” that leads on to nothing, and shows an ellipsis.
    """
    line = plain(text)
    if len(line) <= length:
        return line
    if length < 1:
        return ""
    if end := max((end for end in _sentence_ends(line, length) if end >= length * 0.4), default=0):
        return line[:end]
    words = line[: line.rfind(" ", 0, length) + 1].split(" ")[:-1]
    while len(words) > 1 and words[-1].strip(_MARKS).lower() in _LEADING_ON:
        words.pop()
    end = len(" ".join(words))
    if not end:
        end = length - 1
        while end > 0 and (unicodedata.combining(line[end]) or line[end] in "\u200d\ufe0f"):
            end -= 1  # a letter is not parted from its accent
    return line[:end].rstrip(_MARKS) + "…"


def _sentence_ends(line: str, length: int) -> list[int]:
    """Where sentences end within the first `length` characters; a full stop behind “Dr” or “U.S” is none."""
    return [
        match.end()
        for match in _SENTENCE_END.finditer(line, 0, length + 2)
        if match.end() <= length and "." not in match.group(1) and match.group(1).lower() not in _SHORT
    ]


_MARKS = " ,;:–—-([{“‘"
_SENTENCE_END = re.compile(r"([^\s(“‘]*[^\s(“‘A-Z.?!])[.?!][”’)]*(?= [^a-z\s])")
_SHORT = frozenset("al approx ca cf co dr eq etc fig gen inc jr ltd mr mrs ms mt no op prof sr st v vol vs".split())
_LEADING_ON = frozenset(
    "a about after all although among an and another any are as at be because been before being between both but by "
    "can could each for from had has have how if in into is it its like may might more most not of on one only or "
    "other our over per since so some such than that the their these they this those through to under until upon was "
    "were what when where whether which while who whose will with within without would".split()
)


def formula_errors(text: str) -> list[str]:
    """A sentence for the editor on each formula in `text` that cannot be drawn: which, why, and the cure."""
    _, formulas, unclosed = _formulas_out(text)
    errors = []
    for formula in formulas:
        try:
            mathml.to_tree(formula)
        except FormulaError as error:
            errors.append(f"The formula {_quoted(str(formula))} cannot be drawn: {error}")
    for start in unclosed:
        closer = r"\]" if start.startswith(r"\[") else r"\)"
        errors.append(f"The formula that begins {_quoted(start)} is not closed: write {closer} at its end.")
    return errors


def _quoted(formula: str) -> str:
    line = " ".join(formula.split())
    return f"“{line}”" if len(line) <= 80 else f"“{line[:79]}…”"


# Characters that no page may carry or that stand for something inside this module. Old files hold Windows' quotes
# as the control characters U+0080 to U+009F.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef]+")


def _clean(text: str) -> str:
    if _FORBIDDEN.search(text):
        text = _FORBIDDEN.sub(_allowed, text.replace("\r\n", "\n"))
    return text.rstrip()


def _formulas_out(text: str) -> tuple[str, list[Formula], list[str]]:
    text = _clean(text)
    return (text, [], []) if len(text) > dialect.MAX_LENGTH else take_out(text)


def _allowed(match: re.Match[str]) -> str:
    return "".join(
        "\n" if character == "\r" else character.encode("latin-1", "ignore").decode("cp1252", "ignore")
        for character in match.group()
        if character >= "\x7f" or character == "\r"
    ).replace("\x7f", "")


# Prose: lines in which neither Markdown nor smarty would find anything, quotes aside. Left out are the signs of
# emphasis, code, links, escapes, addresses and quotes at odds, and all spaces but the plain one. A line begins with a
# letter, a bracket, a quote or a number that is not that of a list.
_LETTERS = (
    "A-Za-z\u00a1-\u167f\u1681-\u180d\u180f-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff"
    f"\uf900-\ufdcf{OPEN}{CLOSE}\ufdf0-\ufefe\uff00-\uffef\U00010000-\U0010fffd"
)
_START = rf"(?:[{_LETTERS}($\"']|[0-9]++(?!\.(?:[^0-9]|$)))"
_PROSE = re.compile(
    rf"{_START}(?:[{_LETTERS}0-9 ,;:?!%$()/=+~^{{}}|>#\"']|\.(?!\.)|-(?!-)|&(?![A-Za-z0-9#])|<(?![A-Za-z])"
    rf"|(?<! )\n\n?(?={_START}))*+"
)
# Quotes whose direction smarty finds by the letter before or behind alone. Others are left for smarty itself.
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])'(?=[A-Za-z .,;:!?)]|$)")
_OPENING_SINGLE = re.compile(r"(?<![^ (])'(?=[A-Za-rt-z])")
_OPENING_DOUBLE = re.compile(r"(?<![^ (])\"(?=[A-Za-z])")
_CLOSING_DOUBLE = re.compile(r"(?<=[A-Za-z0-9.,;:!?)])\"(?=[ .,;:!?)]|$)")


def _prose(source: str) -> str | None:
    """`source` with curly quotes if it is mere prose, so that Markdown need not be asked; else None."""
    if not _PROSE.fullmatch(source):
        return None if source else ""
    if "'" in source:
        source = _APOSTROPHE.sub("’", source)
        if "'" in source:
            source = _OPENING_SINGLE.sub("‘", source)
    if '"' in source:
        source = _CLOSING_DOUBLE.sub("”", _OPENING_DOUBLE.sub("“", source))
    return None if "'" in source or '"' in source else source


def _converted(source: str, prefix: str) -> str:
    """HTML of `source`, not yet sanitised, in which a formula's number still stands for it."""
    if len(source) <= dialect.MAX_LENGTH and not dialect.is_too_much(source):
        try:
            return dialect.convert(source, _ID.sub("", prefix) or f"t{zlib.crc32(source.encode())}")
        except RecursionError:
            pass
    return "".join(f"<p>{html.escape(part, quote=False)}</p>" for part in re.split(r"\n\s*\n", source))


def _numbered(converted: str, formulas: list[Formula], write: Callable[[Formula], str]) -> str:
    """`converted` with each number replaced by its formula."""
    if not formulas:
        return converted

    def source(match: re.Match[str]) -> str:
        return html.escape(str(formulas[int(match.group(1))]))

    def replace(match: re.Match[str]) -> str:
        if match.group(1) is None:
            return _FORMULA.sub(source, match.group())
        return write(formulas[int(match.group(1))])

    return _TEXT_ONLY.sub(replace, converted)


_ID = re.compile(r"[^A-Za-z0-9_-]")
_FORMULA = re.compile(f"{OPEN}([0-9]+){CLOSE}")
# Where only text may stand, a formula goes back as its source: in code, and in the attributes of a tag.
_TEXT_ONLY = re.compile(rf"<(?:code|pre)\b[^>]*>.*?</(?:code|pre)>|<[^>]*>|{_FORMULA.pattern}", re.DOTALL)
_FOOTNOTES = re.compile(r'<sup id=[^>]*>.*?</sup>|<div class="footnote">.*', re.DOTALL)
_BLOCK = re.compile(r"</?(?:blockquote|br|dd|div|dl|dt|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
