"""The site's own style sheets, one of them written into each page: one request until the text can be read.

The files lie in ``static/css/`` by concern; the Content-Security-Policy allows exactly these texts by their hashes.
"""

import base64
import hashlib
import re
from functools import cache

from django.conf import settings

COMMON = ("variables", "base", "layout", "components", "search")
# (other-media.css, for paper, is a file of its own: browsers fetch it when nothing else is left to do.)
# A page carries only what its kind needs: the term page, which most readers enter by, must come in one round trip.
SHEETS = {
    "term": (*COMMON, "term"),
    "lists": (*COMMON, "lists", "report"),
    "paper": (*COMMON, "paper"),
    "study": (*COMMON, "lists", "study"),
}


@cache
def stylesheet(name):
    """The files of one sheet joined, without comments and indentation."""
    folder = settings.BASE_DIR / "static" / "css"
    css = "".join((folder / f"{file}.css").read_text(encoding="utf-8") for file in SHEETS[name])
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,>]) ?", r"\1", css)
    css = re.sub(r"(?<=[{;])([a-z-]+): ", r"\1:", css)
    return css.replace(";}", "}").strip()


@cache
def stylesheet_hashes():
    """The source expressions that allow the sheets in a Content-Security-Policy, in the order of SHEETS."""
    return tuple(
        "sha256-" + base64.b64encode(hashlib.sha256(stylesheet(name).encode()).digest()).decode() for name in SHEETS
    )
