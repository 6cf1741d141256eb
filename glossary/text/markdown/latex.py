"""LaTeX made ready for latex2mathml: refused where it must not pass, rewritten where harmless but not understood."""

import re

from glossary.text.markdown.formulas import MAX_DEPTH, MAX_LENGTH, Formula, FormulaError

# Stand inside \text for the signs that latex2mathml would misread there; `literally` puts the signs back.
_LITERAL = {ord(sign): chr(0xFDD2 + number) for number, sign in enumerate("\\{}%&")}
_SIGNS = {ord(mark): chr(sign) for sign, mark in _LITERAL.items()}
# Braces inside text only group; a space must be one that neither latex2mathml nor the browser drops.
_READ = {ord("{"): None, ord("}"): None, ord(" "): "\xa0", ord("~"): "\xa0"}
_READ |= {ord(sign): _LITERAL[ord(sign)] for sign in "%&"}

_SCAN = re.compile(r"\\(?:hspace\*|[A-Za-z]+|.|$)|[{}%&]", re.DOTALL)
_ENVIRONMENT = re.compile(r"\\(begin|end)\s*\{([^{}]*)\}")
_TEXT = re.compile(r"\\(text(?:bf|it|md|normal|rm|sf|tt|up)?|emph|mbox|hbox|fbox|tag\*?)\s*\{")
_SWALLOWED = re.compile(r"\\(?:label|vspace\*?|raisebox|phantomsection)\s*\{[^{}]*\}")
_LIMITS = re.compile(r"\\(lim|limsup|liminf|max|min|sup|inf|argmax|argmin)(?=\s*_)")
_OPERATOR = re.compile(r"\\operatorname\*?\s*\{((?!\s*[A-Za-z\s]+\})[^{}\\]+)\}")
_WORD = re.compile(r"\\(textasciitilde|textdegree|textmu|textbackslash|textbar)(?:\{\}|\s+|(?![A-Za-z]))")

# Each command takes the next as its own, and latex2mathml goes one call deeper for each.
_CHAIN = re.compile(rf"(?:\\[A-Za-z]+\s*){{{MAX_DEPTH + 1}}}")

# A command that could define others, leave the formula or reach into the page is refused by name.
_REFUSED = {
    **dict.fromkeys(
        (r"\newcommand", r"\renewcommand", r"\providecommand", r"\def", r"\let", r"\gdef", r"\edef", r"\newenvironment",
         r"\DeclareMathOperator"),
        "it defines a command, which is not possible here. Write the formula out.",
    ),
    **dict.fromkeys((r"\href", r"\url"), "it holds a link. Put the link into the text beside the formula."),
    **dict.fromkeys((r"\class", r"\style", r"\cssId", r"\id"), "it sets a style of the page. Leave that command out."),
    **dict.fromkeys((r"\includegraphics", r"\input", r"\include"), "it asks for a file. Leave that command out."),
    **dict.fromkeys((r"\ce", r"\pu"), r"\ce and \pu are not known. Write chemistry as \mathrm{H_2O}."),
}  # fmt: skip

# Known to other renderers, harmless, and missing in latex2mathml.
_ALIASES = {
    **{rf"\{name}": rf"\operatorname{{{name}}}" for name in
       ("arg", "arcsec", "arccsc", "arccot", "sech", "csch", "erf", "sgn", "rank", "tr", "diag")},
    r"\nolimits": " ", r"\nonumber": " ", r"\notag": " ", r"\par": " ", r"\allowbreak": " ", r"\nobreak": " ",
    r"\newline": r"\\", r"\hspace*": r"\hspace",
    r"\ohm": r"\Omega ", r"\celsius": r"{}^{\circ}\mathrm{C}", r"\permil": "‰", r"\P": "¶", r"\copyright": "©",
    r"\AA": "Å", r"\textdegree": "°", r"\textmu": "µ", r"\textasciitilde": r"\sim ", r"\textbackslash": r"\backslash ",
    r"\textbar": "|", r"\lq": "‘", r"\rq": "’",
}  # fmt: skip

_ENVIRONMENTS = {
    "equation": "", "equation*": "", "math": "", "displaymath": "",
    "align": "align*", "aligned": "align*", "alignedat": "", "eqnarray": "align*", "eqnarray*": "align*",
    "gather": "displaylines", "gather*": "displaylines", "gathered": "displaylines", "multline": "displaylines",
    "multline*": "displaylines", "dcases": "cases", "cases*": "cases", "dcases*": "cases",
    **{name + "*": name for name in ("matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix")},
    **{name: name for name in
       ("align*", "array", "bmatrix", "Bmatrix", "cases", "displaylines", "matrix", "pmatrix", "smallmatrix", "split",
        "substack", "vmatrix", "Vmatrix")},
}  # fmt: skip


def literally(text: str) -> str:
    """A text of the tree with the signs that `prepare` had to hide."""
    return text.translate(_SIGNS)


def prepare(formula: Formula) -> str:
    """The formula's LaTeX in latex2mathml's dialect; FormulaError when it is refused or its braces do not match."""
    latex = formula.latex.strip()
    if not latex:
        raise FormulaError("it is empty. Write a formula between the marks or delete them.")
    if len(latex) > MAX_LENGTH:
        raise FormulaError(f"it is longer than {MAX_LENGTH} characters. Split it into several formulas.")
    if _CHAIN.search(latex):
        raise FormulaError("it is nested too deeply. Split it into several formulas.")
    latex = _texts(latex.replace("\n", " "))
    latex = _SWALLOWED.sub(" ", latex)
    latex = _OPERATOR.sub(r"\\mathrm{\1}", latex)
    latex = _ENVIRONMENT.sub(_environment, latex)
    latex, lines, columns = _scan(latex)
    if formula.block:
        latex = _LIMITS.sub(r"\\\1\\limits", latex)
    if lines:  # latex2mathml asks for a line break that no browser makes; a table has lines
        latex = (
            rf"\begin{{align*}}{latex}\end{{align*}}"
            if columns
            else rf"\begin{{displaylines}}{latex}\end{{displaylines}}"
        )
    return latex


def _scan(latex: str) -> tuple[str, bool, bool]:
    """`latex` with aliases in place; whether lines, and whether columns, are parted outside braces and tables."""
    depth = 0
    environments: list[str] = []
    lines = columns = False

    def replace(match: re.Match[str]) -> str:
        nonlocal depth, lines, columns
        token = match.group()
        if token == "{":
            depth += 1
            if depth > MAX_DEPTH:
                raise FormulaError("it is nested too deeply. Split it into several formulas.")
        elif token == "}":
            depth -= 1
            if depth < 0:
                raise FormulaError("it has a } without its {. Delete the one or add the other.")
        elif token == "%":
            return r"\%"  # latex2mathml drops the rest as a comment; who writes 50% means per cent
        elif token in (r"\\", r"\newline"):
            lines |= not depth and not environments
            return r"\\"
        elif token == "&":
            columns |= not depth and not environments
        elif token == r"\begin":
            environments.append(token)
        elif token == r"\end":
            if not environments:
                raise FormulaError(r"an \end{…} has no \begin{…}. Add it.")
            environments.pop()
        elif token in _REFUSED:
            raise FormulaError(_REFUSED[token])
        elif token == "\\":
            raise FormulaError("it ends in a backslash. Delete it.")
        return _ALIASES.get(token, token)

    latex = _SCAN.sub(replace, latex)
    if depth:
        raise FormulaError("it has a { without its }. Add the missing }.")
    if environments:
        raise FormulaError(r"a \begin{…} has no \end{…}. Add it.")
    return latex, lines, columns


def _environment(match: re.Match[str]) -> str:
    name = match.group(2).strip()
    try:
        known = _ENVIRONMENTS[name]
    except KeyError:
        raise FormulaError(rf"\begin{{{name}}} is not known. Use matrix, cases, array or align.") from None
    return rf"\{match.group(1)}{{{known}}}" if known else " "


def _texts(latex: str) -> str:
    """Each `\\text{…}` in words that latex2mathml leaves alone: no braces inside, no `$…$`, no sign of LaTeX."""
    pieces: list[str] = []
    done = 0
    while match := _TEXT.search(latex, done):
        end = _closing_brace(latex, match.end())
        pieces.append(latex[done : match.start()])
        for number, part in enumerate(re.split(r"(?<!\\)\$", latex[match.end() : end])):
            pieces.append(part if number % 2 else rf"\{match.group(1)}{{{_words(part)}}}")
        done = end + 1
    pieces.append(latex[done:])
    return "".join(pieces)


def _closing_brace(latex: str, start: int) -> int:
    depth = 1
    for match in re.finditer(r"\\.|[{}]", latex[start:], re.DOTALL):
        depth += {"{": 1, "}": -1}.get(match.group(), 0)
        if not depth:
            return start + match.start()
    raise FormulaError("it has a { without its }. Add the missing }.")


def _words(text: str) -> str:
    text = _WORD.sub(lambda match: _ALIASES["\\" + match.group(1)].replace(r"\sim ", "~"), text)
    text = re.sub(r"\\([^A-Za-z])", lambda match: match.group(1).translate(_LITERAL), text)
    if command := re.search(r"\\[A-Za-z]+", text):
        raise FormulaError(rf"the command {command.group()} stands inside \text. Close the text before it.")
    return text.translate(_READ)
