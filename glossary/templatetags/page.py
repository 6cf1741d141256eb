"""What templates need beyond Django's own tags."""

import json
import re
from collections import Counter

from django import template
from django.conf import settings
from django.core.signals import setting_changed
from django.utils.html import escape
from django.utils.safestring import mark_safe

from glossary.models.reversing import address
from glossary.stylesheet import stylesheet as css
from glossary.text.markdown import excerpt, plain, render

register = template.Library()

SCRIPT_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def stylesheet(name):
    return mark_safe(css(name))  # our own file


class Once(template.Node):
    """``{% once %}…{% endonce %}``: what is the same on every page is rendered once a process."""

    def __init__(self, nodes):
        self.nodes, self.text = nodes, None
        setting_changed.connect(self.forget)

    def render(self, context):
        if self.text is None or settings.DEBUG:
            # An empty context, so that nothing of one page can get into the others.
            self.text = self.nodes.render(context.new({}))
        return self.text

    def forget(self, **kwargs):
        self.text = None


@register.tag
def once(parser, token):
    nodes = parser.parse(["endonce"])
    parser.delete_first_token()
    return Once(nodes)


@register.simple_tag
def site(name):
    """A site-wide word: NAME, TAGLINE, NOTICE, URL."""
    return getattr(settings, f"SITE_{name}")


@register.simple_tag
def headline():
    """The tagline as HTML: what stands between two asterisks is highlighted."""
    return mark_safe(re.sub(r"\*([^*]+)\*", r'<span class="mark">\1</span>', escape(settings.SITE_HEADLINE)))


@register.filter
def absolute(address):
    return settings.SITE_URL + address


@register.filter
def markdown(text):
    return mark_safe(render(text))  # sanitised by render


@register.filter
def trusted(html):
    """HTML that glossary.text.markdown made and sanitised."""
    return mark_safe(html)


BLOCK = re.compile(r"<(/?)(p|div|ul|ol|li|dl|dt|dd|blockquote|pre|hr|table|thead|tbody|tr|th|td)\b[^>]*>")
NEW_LINES = {"p": "<br>", "li": "<br>– ", "dt": "<br>", "dd": "<br>", "pre": "<br>", "tr": "<br>", "td": " ", "th": " "}


@register.filter
def in_lines(html):
    """Trusted HTML whose paragraphs and lists have become lines: a summary may hold nothing but text and links."""
    lines = BLOCK.sub(lambda tag: "" if tag[1] else NEW_LINES.get(tag[2], ""), html)
    return mark_safe(re.sub(r"\A(?:\s*<br>)+", "", lines))


@register.filter
def plain_text(text):
    return plain(text)


@register.filter
def opening(text, length=160):
    return excerpt(text, length)


@register.filter
def subjects(group):
    """The subjects of the courses in a group of ``twins.by_meaning``, the commonest first, three at most."""
    counts = Counter(term.course.subject for terms, _ in group for term in terms)
    return [subject for subject, _ in counts.most_common(3)]


@register.simple_tag
def marked(marker, text):
    """The text with the words of a search marked."""
    return marker.mark(text)


@register.simple_tag
def excerpt_marked(marker, markdown):
    return marker.excerpt(markdown)


@register.simple_tag
def json_ld(term, course, crumbs):
    """schema.org data of a term page: the term in its set, and the way to it."""
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "DefinedTerm",
                "@id": absolute(term.get_absolute_url()),
                "name": term.name,
                "description": plain(term.definition),
                "inDefinedTermSet": {
                    "@type": "DefinedTermSet",
                    "@id": absolute(course.get_absolute_url()),
                    "name": course.title,
                },
            },
            {
                "@type": "BreadcrumbList",
                "itemListElement": [
                    {"@type": "ListItem", "position": place, "name": name, "item": absolute(address)}
                    for place, (name, address) in enumerate(crumbs, 1)
                ],
            },
        ],
    }
    text = json.dumps(data, ensure_ascii=False).translate(SCRIPT_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


@register.simple_tag(name="address")
def address_of(name, *args):
    """As ``{% url %}``, at a twentieth of its cost, for a page that has many."""
    return address(name, *args)


@register.simple_tag
def term_address(course, slug):
    """The address of a course's term, without a look-up for each: a course page asks for thousands."""
    return f"{course.get_absolute_url()}{slug}/"


@register.simple_tag
def crumbs(course=None, unit=None):
    """The way to a page below the courses: ``[(name, address), …]``."""
    way = [("Courses", address("courses"))]
    if course:
        way.append((course.title, course.get_absolute_url()))
    if unit:
        way.append((str(unit), address("unit", course.slug, unit.number)))
    return way
