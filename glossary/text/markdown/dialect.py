"""The Markdown that editors write: python-markdown with its extensions, without raw HTML, in bounded time."""

import re
import string
import threading
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

# What a text may hold before it counts as broken or hostile and is shown without markup. python-markdown needs time
# that grows with the square of these; within them no text takes half a second (tests/test_markdown.py measures).
MAX_LENGTH = 10_000
MAX_LINES = 500
MAX_FOOTNOTES = 60
MAX_PIPES = 1_500
_TOO_DEEP = re.compile(
    r"^(?:[ ]{48}"  # lists and quotes within each other, twelve deep, by indent
    r"|(?:[ ]*(?:[-+*>:]|\d+\.)){13}(?![-*_ ]*$))",  # or by marks on one line, if it is not a rule
    re.MULTILINE,
)
_DEFINITION = re.compile(r"^ {0,3}: ", re.MULTILINE)

# python-markdown looks for the end of each bracket anew, which takes 12 s for 8,000 of them. These expressions never
# go back (`*+`), and stop at the next bracket that could start a link of its own.
_TEXT = r"\[((?:[^\[\]]|\[[^\[\]]*+\])*+)\]"
_TARGET = (
    r"\(\s*+(?:<([^<>\n]*+)>|((?:[^\s()<>]|\([^\s()<>]*+\))*+))"
    r"(?:\s++(?:\"([^\"]*+)\"|'([^']*+)'))?+\s*+\)"
)
_REFERENCE = r"[ ]?\[([^\[\]]*+)\]"
_LINK = rf"(?<!!){_TEXT}(?:{_TARGET}|{_REFERENCE})?+"
_IMAGE = rf"!{_TEXT}(?:{_TARGET}|{_REFERENCE})"

# A heading wants a space after its signs, or "#1 cause of death" would lose its beginning.
_HEADING = re.compile(
    r"(?:^|\n)(?P<level>#{1,6})[ ]+"
    r"(?P<header>[^\n#\\]*+(?:(?:\\[^\n]|\\(?=\n|$)|#++(?![ ]*(?:\n|$)))[^\n#\\]*+)*+)[ #]*(?:\n|$)"
)


def is_too_much(text: str) -> bool:
    """Whether the text is so deep or dense that it is shown without markup."""
    return (
        text.count("\n") > MAX_LINES
        or text.count("[^") > MAX_FOOTNOTES
        or text.count("|") > MAX_PIPES
        or len(_DEFINITION.findall(text)) > MAX_LINES // 5
        or _TOO_DEEP.search(text) is not None
    )


def convert(text: str, prefix: str) -> str:
    """HTML of `text`, not yet sanitised; ids of footnotes begin with `prefix`. May raise RecursionError."""
    markdown = getattr(_threads, "markdown", None) or _build()
    _threads.markdown = None  # if it raises, its state is spoilt and the next call makes another
    markdown.reset()
    house = markdown.treeprocessors["house"]
    assert isinstance(house, _House)
    house.prefix = prefix
    html: str = markdown.convert(text)
    _threads.markdown = markdown
    return html


# A Markdown instance keeps state while it converts, and takes 5 ms to build: each thread has its own.
_threads = threading.local()


def _build() -> Markdown:
    markdown = Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            FootnoteExtension(BACKLINK_TITLE="Back to footnote {} in the text"),
            "fenced_code",
            "def_list",
            "abbr",
            "sane_lists",
            "smarty",
        ],
        output_format="html",
    )
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    for name in ("reference", "link", "image_link", "image_reference", "short_reference", "short_image_ref"):
        markdown.inlinePatterns.deregister(name)
    markdown.inlinePatterns.register(_Links(_LINK, markdown), "link", 160)
    markdown.inlinePatterns.register(_Images(_IMAGE, markdown), "image_link", 150)
    markdown.parser.blockprocessors["hashheader"].RE = _HEADING  # type: ignore[attr-defined]
    markdown.treeprocessors.register(_House(markdown), "house", 2)
    markdown.ESCAPED_CHARS = sorted({*markdown.ESCAPED_CHARS, *string.punctuation})
    return markdown


class _Links(InlineProcessor):
    """`[text](address "title")`, `[text][reference]` and `[reference]`."""

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[etree.Element | None, int, int]:
        text, bracketed, bare, double, single, reference = m.groups()
        address = bracketed if bare is None else bare
        title = double or single
        if address is None:
            key = self.unescape(reference or text).strip().lower()
            address, title = self.md.references.get(key, (None, None))
        if address is None:
            return None, m.start(), m.start() + 1  # look for a link inside the brackets next
        return self._element(text, self.unescape(address), title and self.unescape(title)), m.start(), m.end()

    def _element(self, text: str, address: str, title: str | None) -> etree.Element:
        link = etree.Element("a", {"href": address})
        link.text = text
        if title:
            link.set("title", title)
        return link


class _Images(_Links):
    """A picture gives way to its description: a page that asks other sites for files tells them who reads it."""

    def _element(self, text: str, address: str, title: str | None) -> etree.Element:
        description = etree.Element("span")
        description.text = text
        return description


class _House(Treeprocessor):
    """What this site does otherwise than python-markdown: headings, tables, links and the ids of footnotes."""

    prefix = ""

    def run(self, root: etree.Element) -> None:
        ids = {element.attrib["id"]: element for element in root.iter() if "id" in element.attrib}
        names = {old: f"{self.prefix}fn{number}" for number, old in enumerate(ids, start=1)}
        for element in list(root.iter()):
            tag = element.tag
            if "id" in element.attrib:
                element.set("id", names[element.attrib["id"]])
            if tag == "a":
                self._link(element, names)
            elif tag in ("th", "td"):
                self._cell(element)
            elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
                self._heading(element)
            elif tag == "table":
                self._table(element)

    @staticmethod
    def _link(link: etree.Element, names: dict[str, str]) -> None:
        address = link.get("href", "")
        if address[:1] == "#" and address[1:] in names:
            link.set("href", "#" + names[address[1:]])
            if link.get("class") == "footnote-backref":
                link.set("aria-label", link.attrib.pop("title", ""))
        elif "//" in address:
            link.set("rel", "nofollow noopener")  # texts come by import too, and not all from people one knows

    @staticmethod
    def _cell(cell: etree.Element) -> None:
        if cell.tag == "th":
            cell.set("scope", "col")
        if "align" in cell.attrib:
            cell.set("class", cell.attrib.pop("align"))

    @staticmethod
    def _heading(heading: etree.Element) -> None:
        """A strong paragraph: whatever page the text stands on, the order of its headings stays whole."""
        _wrap_inside(heading, "p", "strong", {"class": "heading"})

    @staticmethod
    def _table(table: etree.Element) -> None:
        """A box that scrolls on its own; it takes the keyboard's focus to be scrolled, and then it needs a name."""
        attributes = {"class": "scroll", "tabindex": "0", "role": "group", "aria-label": "Table"}
        _wrap_inside(table, "div", "table", attributes)


def _wrap_inside(element: etree.Element, outer: str, inner: str, attributes: dict[str, str]) -> None:
    """Turn `element` into `<outer><inner>…</inner></outer>` in its place."""
    child = etree.Element(inner)
    child.text, child[:] = element.text, element[:]
    element.text, element[:] = None, [child]
    element.tag = outer
    element.attrib = attributes
