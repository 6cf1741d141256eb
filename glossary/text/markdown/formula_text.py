"""A formula as a line of plain text, for excerpts, titles and descriptions: a/b, H₂O, √2, x̂."""

from functools import lru_cache
from xml.etree.ElementTree import Element

from glossary.text.markdown.formulas import Formula, FormulaError
from glossary.text.markdown.mathml import is_function, texts_of, to_tree

_RAISED = dict(zip("0123456789+-−=()aeinox′", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵉⁱⁿᵒˣ′", strict=True)) | {"∘": "°", "°": "°"}
_LOWERED = dict(zip("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))
_COMBINING = {
    "^": "\u0302", "¯": "\u0304", "―": "\u0305", "→": "\u20d7", "~": "\u0303", "˙": "\u0307", "¨": "\u0308",
    "´": "\u0301", "`": "\u0300", "˘": "\u0306", "ˇ": "\u030c", "˚": "\u030a",
}  # fmt: skip
_SPACED = frozenset("=<>≤≥≠≈≡≅∼∝→←↔⇒⇐⇔⟶⟵⟹↦⇌×÷⋅·±∓∈∉⊂⊆∪∩∧∨+-−")
_OPENING = frozenset("([{|⟨⌊⌈,;")
_OVER_UNDER = frozenset({"munder", "mover", "munderover"})


@lru_cache(maxsize=2048)
def to_text(formula: Formula) -> str:
    """The formula in Unicode where Unicode can say it, and its own LaTeX when it cannot be drawn."""
    try:
        return " ".join(_row(to_tree(formula)).split())
    except FormulaError:
        return " ".join(formula.latex.split())


def _row(parent: Element) -> str:
    text = ""
    previous = None
    for element in parent:
        part = _text(element)
        if part in _SPACED and text and not _opens(text):
            part = f" {part} "
        elif part in _SPACED and parent.tag == "mtd" and not text:
            part = f"{part} "
        elif element.tag == "mfrac" and text[-1:].isdigit():
            part = f" {part}"  # 3 1/2, not 31/2
        elif previous is not None and _is_name(previous) and part[:1].isalnum():
            part = f" {part}"
        elif element.tag in ("mtr", "mtd") and text:
            part = f"{'; ' if element.tag == 'mtr' else ' '}{part}"
        text += part
        previous = element
    return text


def _is_name(element: Element) -> bool:
    """Whether the element is a word such as sin or lim, which must not run into what follows."""
    if is_function(element):
        return True
    while element.tag in _TWO_DIMENSIONAL and len(element):
        element = element[0]
    return element.tag == "mo" and texts_of(element).isalpha()


def _opens(text: str) -> bool:
    """Whether a sign after `text` is that of a number, as in (−1, and not one between two terms."""
    return text.rstrip()[-1:] in _OPENING | _SPACED


def _text(element: Element) -> str:
    tag = element.tag
    parts = [_text(child) for child in element] if tag in _TWO_DIMENSIONAL else []
    if tag == "mfrac":
        if element.get("linethickness") == "0":
            return f"{parts[0]} choose {parts[1]}"
        below = parts[1] if parts[1].isalpha() or parts[1].isdecimal() else _grouped(parts[1], "")
        return f"{_grouped(parts[0])}/{below}"
    if tag == "mroot":
        return f"{_shifted(parts[1], _RAISED, '')}√{_grouped(parts[0])}"
    if tag == "msqrt":
        return f"√{_grouped(_row(element))}"
    if tag == "mover" and parts[1] in _COMBINING:
        return parts[0] + _COMBINING[parts[1]] if len(parts[0]) == 1 else parts[0]
    if tag in ("msup", "mover"):
        return parts[0] + _shifted(parts[1], _RAISED, "^")
    if tag in ("msub", "munder"):
        return parts[0] + _shifted(parts[1], _LOWERED, "_")
    if tag in ("msubsup", "munderover"):
        lowered, raised = _shifted(parts[1], _LOWERED, "_"), _shifted(parts[2], _RAISED, "^")
        return parts[0] + lowered + raised if parts[0] else raised + lowered  # ¹⁴₆C, as it is read
    if tag == "mphantom":
        return ""
    if tag == "mspace":
        return "" if element.get("width", "").startswith(("-", "negative", "0.1", "thin")) else " "
    return texts_of(element) + _row(element)


_TWO_DIMENSIONAL = frozenset({"mfrac", "mroot", "msup", "msub", "msubsup"}) | _OVER_UNDER


def _grouped(text: str, harmless: str = ".") -> str:
    return text if len(text) < 2 or harmless and text.replace(harmless, "").isalnum() else f"({text})"


def _shifted(text: str, characters: dict[str, str], sign: str) -> str:
    plain = text.replace(" ", "")
    if plain and all(character in characters for character in plain):
        return "".join(characters[character] for character in plain)
    return f"{sign}{text}" if len(text) == 1 or not text else f"{sign}({text})"
