"""The site's own style sheet, written into each page: one request until the text can be read.

The files lie in ``static/css/`` by concern; the Content-Security-Policy allows exactly this text by its hash.
"""

import base64
import hashlib
import re
from functools import cache

from django.conf import settings

FILES = ("variables", "base", "layout", "components", "term", "lists", "search", "print")


@cache
def stylesheet():
    """The files joined, without comments and indentation."""
    folder = settings.BASE_DIR / "static" / "css"
    css = "".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in FILES)
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    return re.sub(r" ?([{};,]) ?", r"\1", css).replace(";}", "}").strip()


@cache
def stylesheet_hash():
    """The source expression that allows the sheet in a Content-Security-Policy."""
    return "sha256-" + base64.b64encode(hashlib.sha256(stylesheet().encode()).digest()).decode()
