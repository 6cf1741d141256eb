"""The last gate before a reader's browser: which elements and attributes may leave, and with which values."""

import nh3

# Attributes of MathML carry lengths and switches only. Colours and sizes of fonts stay out: they fight the page's
# contrast and dark mode. `style`, `href` and `class` of latex2mathml never arrive, because mathml.py writes its own.
_MATHML: dict[str, set[str]] = {
    "math": {"display"},
    "menclose": {"notation"},
    "mfrac": {"linethickness"},
    "mi": {"mathvariant"},
    "mn": set(),
    "mo": {"form", "largeop", "lspace", "maxsize", "minsize", "movablelimits", "rspace", "separator", "stretchy"},
    "mover": {"accent"},
    "mpadded": {"depth", "height", "lspace", "voffset", "width"},
    "mphantom": set(),
    "mroot": set(),
    "mrow": set(),
    "mspace": {"depth", "height", "width"},
    "msqrt": set(),
    "mstyle": {"displaystyle", "scriptlevel"},
    "msub": set(),
    "msubsup": set(),
    "msup": set(),
    "mtable": {"displaystyle"},
    "mtd": set(),
    "mtext": set(),
    "mtr": set(),
    "munder": {"accentunder"},
    "munderover": set(),
}

_HTML: dict[str, set[str]] = {
    "a": {"aria-label", "href", "title"},
    "abbr": {"title"},
    "blockquote": set(),
    "br": set(),
    "code": set(),
    "dd": set(),
    "div": {"aria-label"},
    "dl": set(),
    "dt": set(),
    "em": set(),
    "hr": set(),
    "li": {"id"},
    "ol": {"start"},
    "p": set(),
    "pre": set(),
    "span": {"aria-label"},
    "strong": set(),
    "sup": {"id"},
    "table": set(),
    "tbody": set(),
    "td": set(),
    "th": set(),
    "thead": set(),
    "tr": set(),
    "ul": set(),
}

# An attribute whose whole range of values is known may take no other.
_CELL = {"class": {"left", "center", "right"}}
_SCROLL = {"class": {"scroll"}, "tabindex": {"0"}, "role": {"group"}}
_VALUES: dict[str, dict[str, set[str]]] = {
    "a": {"class": {"footnote-ref", "footnote-backref"}, "rel": {"nofollow noopener"}},
    "code": {"class": {"formula"}},
    "div": {**_SCROLL, "class": {"scroll", "footnote"}},
    "mtd": _CELL,
    "mtext": {"class": {"bold", "italic", "monospace"}},
    "p": {"class": {"heading"}},
    "span": _SCROLL,
    "td": _CELL,
    "th": {**_CELL, "scope": {"col"}},
}

TAGS = frozenset(_HTML) | frozenset(_MATHML)
ATTRIBUTES = {tag: frozenset(free) | frozenset(_VALUES.get(tag, ())) for tag, free in sorted((_HTML | _MATHML).items())}
SCHEMES = frozenset({"http", "https", "mailto"})

_cleaner = nh3.Cleaner(
    tags=set(TAGS),
    attributes=_HTML | _MATHML,
    tag_attribute_values=_VALUES,
    url_schemes=set(SCHEMES),
    link_rel=None,  # dialect.py sets it, on links that leave the site only
    strip_comments=True,
)


def sanitise(html: str) -> str:
    """`html` without whatever is not on the list above; well formed, whatever came in."""
    return _cleaner.clean(html)
