"""MathML of a formula: latex2mathml's tree, checked, brought to what browsers draw, and written out."""

import html
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

from latex2mathml.converter import Converter

from glossary.text.markdown.formulas import MAX_DEPTH, Formula, FormulaError
from glossary.text.markdown.latex import literally, prepare
from glossary.text.markdown.sanitise import sanitise


def to_tree(formula: Formula) -> Element:
    """The formula as latex2mathml's tree of MathML, in which texts are still escaped; FormulaError when it is wrong."""
    latex = prepare(formula)
    try:
        tree = Converter(display="block" if formula.block else "inline").convert_to_element(latex)
    except RecursionError:
        raise FormulaError("it is nested too deeply. Split it into several formulas.") from None
    except Exception as error:  # noqa: BLE001 - it raises ValueError, IndexError, StopIteration and a dozen classes of its own
        raise FormulaError(_REASONS.get(type(error).__name__, _UNREADABLE)) from None
    _check(tree)
    return tree


_UNREADABLE = "a command in it lacks what must follow it. Compare it with a formula that works."
_REASONS = {
    "DenominatorNotFoundError": r"\over has nothing after it. Write \frac{a}{b}.",
    "NumeratorNotFoundError": r"\over has nothing before it. Write \frac{a}{b}.",
    "ExtraLeftOrMissingRightError": r"\left and \right do not match. Give each \left its \right (or \right.).",
    "MissingSuperScriptOrSubscriptError": "nothing follows ^ or _. Write what is raised or lowered, as in x^{2}.",
    "DoubleSubscriptsError": "two _ follow each other. Put the first into braces, as in {x_a}_b.",
    "DoubleSuperscriptsError": "two ^ follow each other. Put the first into braces, as in {x^a}^b.",
    "MissingEndError": r"a \begin{…} has no \end{…}. Add it.",
    "InvalidAlignmentError": r"the columns of an array may only be l, c, r and |, as in \begin{array}{lc}.",
    "LimitsMustFollowMathOperatorError": r"\limits must follow a sign such as \sum.",
    "NoAvailableTokensError": "something is missing at its end. Write what the last command needs.",
}
_PARTS = {"mfrac": 2, "mover": 2, "mroot": 2, "msub": 2, "msubsup": 3, "msup": 2, "munder": 2, "munderover": 3}
_UNKNOWN = re.compile(r"\\(?:[A-Za-z]+|.|$)", re.DOTALL)


def _check(tree: Element) -> None:
    """Find in the tree what latex2mathml let pass: unknown commands, missing parts, a stray `&`."""
    level = [tree]
    depth = 0
    while level:
        depth += 1
        if depth > 2 * MAX_DEPTH:
            raise FormulaError("it is nested too deeply. Split it into several formulas.")
        for element in level:
            text = element.text or ""
            if unknown := _UNKNOWN.search(text):
                raise FormulaError(f"the command {unknown.group()} is not known. Check its spelling or use another.")
            if text == "&":
                raise FormulaError(r"an & stands outside a table. Write \& for the sign itself.")
            if text in ("{", "}") and element.tag == "mi":
                raise FormulaError(f"a {text} is in the wrong place. Check the braces round it.")
            if len(element) != _PARTS.get(str(element.tag), len(element)):
                raise FormulaError(r"a part is missing. A fraction needs two, as in \frac{a}{b}.")
        level = [child for element in level for child in element]


# The names of spaces are not known to browsers any more.
_SPACES = {"thinmathspace": "0.167em", "thickmathspace": "0.278em", "mediummathspace": "0.222em"}
_LENGTH = re.compile(r"([+-]?)(\d{0,3}(?:\.\d{1,4})?)(em|ex|px|pt|mu|cm|mm|in|)")
_LENGTHS = frozenset({"depth", "height", "linethickness", "lspace", "maxsize", "minsize", "rspace", "voffset", "width"})
_WIDEST = 20  # em; nobody needs a wider gap, and a wider one could push a page apart
_EM = {"em": 1.0, "ex": 0.5, "px": 1 / 16, "pt": 1 / 12, "mu": 1 / 18, "cm": 2.4, "mm": 0.24, "in": 6.0, "": 1.0}
_ACCENTS = frozenset("´¯˘ˇ˙¨`^~˚→⃛⃜―←↔")
_TOKENS = frozenset({"mi", "mn", "mo", "mtext"})
_KEPT = frozenset({
    "accent", "depth", "displaystyle", "form", "height", "largeop", "linethickness", "lspace", "maxsize", "minsize",
    "movablelimits", "notation", "rspace", "scriptlevel", "separator", "stretchy", "voffset", "width",
})  # fmt: skip
# Browsers draw letters of other alphabets only as characters of their own: the name of a font is ignored.
_ALPHABETS = {
    "bold": "MATHEMATICAL BOLD",
    "italic": "MATHEMATICAL ITALIC",
    "bold-italic": "MATHEMATICAL BOLD ITALIC",
    "double-struck": "MATHEMATICAL DOUBLE-STRUCK",
    "script": "MATHEMATICAL SCRIPT",
    "fraktur": "MATHEMATICAL FRAKTUR",
    "sans-serif": "MATHEMATICAL SANS-SERIF",
    "sans-serif-italic": "MATHEMATICAL SANS-SERIF ITALIC",
    "monospace": "MATHEMATICAL MONOSPACE",
}
_FUNCTIONS = frozenset({
    "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc", "deg", "det", "dim", "exp", "gcd", "hom",
    "ker", "lg", "ln", "log", "sec", "sin", "sinh", "tan", "tanh",
})  # fmt: skip


@lru_cache(maxsize=2048)
def to_html(formula: Formula) -> str:
    """The formula as sanitised MathML, or as its own source in `<code class="formula">` when it cannot be drawn."""
    try:
        tree = to_tree(formula)
    except FormulaError:
        return sanitise(f'<code class="formula">{html.escape(str(formula), quote=False)}</code>')
    if formula.block:
        return sanitise(_scrolling(f'<math display="block">{"".join(_written(tree))}</math>'))
    return sanitise(_BREAK.join(map(_in_line, _pieces(tree))))


def _in_line(piece: Element) -> str:
    math = f"<math>{''.join(_written(piece))}</math>"
    return math if _width(piece) <= _NARROW else _scrolling(math)


def _scrolling(math: str) -> str:
    # A span, since a div would end the paragraph it stands in. It takes the keyboard's focus so that a reader
    # without a mouse can scroll a wide formula, and then it needs a name.
    return f'<span class="scroll" tabindex="0" role="group" aria-label="Formula">{math}</span>'


_NARROW = 20  # characters side by side: what the narrowest phone shows in one line of an answer
_BREAK = "\u200b"  # a space without width, at which a line may end
_RELATIONS = frozenset("=≠<>≤≥≈≅≡∼∝→←↔⇒⇐⇔+−±×⋅")
_NESTING = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}
_STACKED = frozenset({"mfrac", "mover", "mtable", "munder", "munderover"})


def _pieces(tree: Element) -> list[Element]:
    """The formula whole, or, where a phone could not show it in one line, parted before its relations and signs.

    Browsers do not break a formula into lines, but between two.
    """
    row = tree[0] if len(tree) == 1 and tree[0].tag == "mrow" else tree
    if _width(row) <= _NARROW:
        return [tree]
    pieces = [Element("mrow")]
    depth, before = 0, ""
    for child in row:
        text = texts_of(child).strip() if child.tag in ("mo", "mi") else ""
        # A sign behind another is that of a number.
        if text in _RELATIONS and before not in _RELATIONS and not depth and _width(pieces[-1]) > 3:
            child.set("form", "infix")  # with its spaces, although nothing stands before it now
            pieces.append(Element("mrow"))
        depth += _NESTING.get(text, 0)
        before = text
        pieces[-1].append(child)
    return pieces


def _width(element: Element) -> int:
    """About how many characters wide a formula is drawn; browsers do not break one into lines."""
    widths = [_width(child) for child in element]
    if element.tag in _STACKED:
        return max(widths, default=0)
    return len(texts_of(element).strip()) + sum(widths)


def texts_of(element: Element) -> str:
    """The element's own text, as a reader should see it."""
    return literally(html.unescape(element.text or ""))


def _written(parent: Element) -> Iterator[str]:
    children = list(parent)
    for number, element in enumerate(children):
        text, attributes = _dressed(element, texts_of(element))
        tag = _tag(element, text)
        if tag == "mo":
            if not text:
                continue  # \right. closes with nothing
            if len(children) == 1:
                attributes |= {"lspace": "0", "rspace": "0"}  # the + of Na^{+} stands between nothing
        yield f"<{tag}"
        for name, value in attributes.items():
            yield f' {name}="{html.escape(value)}"'
        yield f">{html.escape(text, quote=False)}"
        yield from _written(element)
        yield f"</{tag}>"
        if is_function(element) and number + 1 < len(children) and children[number + 1].tag != "mo":
            yield '<mspace width="0.167em"></mspace>'  # sin x, not sinx


def _tag(element: Element, text: str) -> str:
    """The element's name, where latex2mathml gave it one that browsers space wrongly."""
    if element.tag in _TOKENS and len(element):
        return "mrow"  # \mathop and its like put elements where only text may stand
    if element.tag in ("mi", "mo") and len(text) == 1:
        return "mi" if text in "∞∅" else "mo" if unicodedata.category(text) == "Sm" else str(element.tag)
    return str(element.tag)


def _dressed(element: Element, text: str) -> tuple[str, dict[str, str]]:
    """The element's text in its alphabet, and the attributes that browsers know, with harmless values."""
    attributes: dict[str, str] = {}
    for name, value in element.attrib.items():
        if name in _LENGTHS:
            if length := _length(value):
                attributes[name] = length
        elif name in _KEPT:
            attributes[name] = value
        elif name == "columnalign":
            attributes["class"] = value
    if font := element.get("mathvariant"):
        if font == "normal":
            attributes["mathvariant"] = font
        elif element.tag == "mtext":
            attributes["class"] = font
        else:
            text = "".join(_letter(font, character) for character in text)
    if element.tag == "mover" and len(element) == 2 and texts_of(element[1]) in _ACCENTS:
        attributes["accent"] = "true"  # else the accent is set as an exponent would be, small and far off
    if text == "―":
        text = "\xaf"  # the line that browsers stretch
    return text, attributes


def _length(value: str) -> str:
    value = _SPACES.get(value, value)
    match = _LENGTH.fullmatch(value.replace(" ", ""))
    if not match or not match.group(2).strip("."):
        return ""
    size = float(match.group(2)) * _EM[match.group(3)]
    if size > _WIDEST:
        return ""
    return f"{match.group(1)}{size:.3f}em" if match.group(3) == "mu" else match.group()


@lru_cache(maxsize=1024)
def _letter(font: str, character: str) -> str:
    """The letter or digit in the alphabet, or as it is where the alphabet lacks it."""
    name = unicodedata.name(character, "")
    shape = name.replace("LATIN ", "").replace("GREEK ", "").replace("LETTER ", "")
    for candidate in (f"{_ALPHABETS.get(font)} {shape}", f"{font.upper()} {shape}", f"BLACK-LETTER {shape}"):
        if candidate.startswith("BLACK") and font != "fraktur":
            continue
        try:
            return unicodedata.lookup(candidate)
        except KeyError:
            continue
    return "\u210e" if (font, character) == ("italic", "h") else character


def is_function(element: Element) -> bool:
    """Whether the element is the name of a function such as sin, with or without an index or a power."""
    while element.tag in ("msub", "msup", "msubsup") and len(element):
        element = element[0]
    return element.tag == "mi" and element.text in _FUNCTIONS
