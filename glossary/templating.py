"""What readers' templates (``templates/site/``, Jinja2) know beyond Jinja2's own: the site's globals and filters."""

import html
import json
import re
from collections import Counter
from functools import cache

from django.conf import settings
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.template import defaultfilters, defaulttags
from django.templatetags.static import static
from django.utils.safestring import SafeString
from jinja2 import Environment, StrictUndefined
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context

from glossary.models.reversing import address
from glossary.study import svg
from glossary.stylesheet import stylesheet as css
from glossary.text.markdown import excerpt, plain, render

encode = json.JSONEncoder(ensure_ascii=False).encode


class LeanContext(Context):
    def call(self, function, *args, _block_vars=None, _loop_vars=None, **kwargs):
        return function(*args, **kwargs)


class LeanCode(CodeGenerator):
    def _output_child_pre(self, node, frame, finalize):
        self.write("environment.escape(")


class LeanEnvironment(Environment):
    """Jinja2 without three things that no template here uses, which took nearly half of a term page's 170 µs.

    Functions that ask for the context (``@pass_context``), globals of single templates, and parts that are not escaped.
    """

    context_class = LeanContext
    code_generator_class = LeanCode

    def make_globals(self, d):
        return {**self.globals, **(d or {})}

    @staticmethod
    def escape(value):
        """A value as HTML: as it is if it says that it is HTML, else escaped as Django does it."""
        if type(value) is str:
            return html.escape(value)
        return value.__html__() if hasattr(value, "__html__") else html.escape(str(value))


def environment(**options):
    """Jinja2 as settings.TEMPLATES names it; a name that a page was not given is an error and not an empty text."""
    jinja = LeanEnvironment(**options | {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True})
    jinja.globals.update(
        absolute=absolute,
        address=address,
        bar=bar,
        headline=headline,
        json_ld=json_ld,
        percent=percent,
        points=points,
        querystring=querystring,
        site=site,
        static=static_address,
        stylesheet=stylesheet,
        term_address=term_address,
        way_to=way_to,
    )
    jinja.filters.update(
        absolute=absolute,
        capfirst=defaultfilters.capfirst,
        date=defaultfilters.date,
        floatformat=defaultfilters.floatformat,
        in_lines=in_lines,
        markdown=markdown,
        once=once,
        opening=opening,
        pluralize=defaultfilters.pluralize,
        subjects=subjects,
        trusted=SafeString,
        urlencode=defaultfilters.urlencode,
        urlizetrunc=defaultfilters.urlizetrunc,
    )
    return jinja


@cache
def static_address(path):
    """The address of a static file, looked up once a process: it has the hash of what the file holds."""
    return static(path)


@cache
def rendered(macro):
    return macro()


def once(macro):
    """What a macro of ``parts.html`` gives without arguments, rendered once a process: it is the same on every page."""
    return macro() if settings.DEBUG else rendered(macro)


@receiver(setting_changed)  # in tests
def forget(**kwargs):
    static_address.cache_clear()
    rendered.cache_clear()


def stylesheet(name):
    return SafeString(css(name))  # our own file


def site(name):
    """A site-wide word: NAME, TAGLINE, NOTICE, URL."""
    return getattr(settings, f"SITE_{name}")


def headline():
    """The tagline as HTML: what stands between two asterisks is highlighted."""
    return SafeString(re.sub(r"\*([^*]+)\*", r'<span class="mark">\1</span>', html.escape(settings.SITE_HEADLINE)))


def absolute(address):
    return settings.SITE_URL + address


def markdown(text):
    return SafeString(render(text))  # sanitised by render


BLOCK = re.compile(r"<(/?)(p|div|ul|ol|li|dl|dt|dd|blockquote|pre|hr|table|thead|tbody|tr|th|td)\b[^>]*>")
NEW_LINES = {"p": "<br>", "li": "<br>– ", "dt": "<br>", "dd": "<br>", "pre": "<br>", "tr": "<br>", "td": " ", "th": " "}


def in_lines(trusted):
    """Trusted HTML whose paragraphs and lists have become lines: a summary may hold nothing but text and links."""
    lines = BLOCK.sub(lambda tag: "" if tag[1] else NEW_LINES.get(tag[2], ""), trusted)
    return SafeString(re.sub(r"\A(?:\s*<br>)+", "", lines))


def opening(text, length=160):
    return excerpt(text, length)


def subjects(group):
    """The subjects of the courses in a group of ``twins.by_meaning``, the commonest first, three at most."""
    counts = Counter(term.course.subject for terms, _ in group for term in terms)
    return [subject for subject, _ in counts.most_common(3)]


# Put together from texts: encoding them as one structure takes three times as long, and every term page waits for it.
TERM_DATA = (
    '{"@context": "https://schema.org", "@graph": [{"@type": "DefinedTerm", "@id": %s, "name": %s, "description": %s, '
    '"inDefinedTermSet": {"@type": "DefinedTermSet", "@id": %s, "name": %s}}, '
    '{"@type": "BreadcrumbList", "itemListElement": [%s]}]}'
)
STEP_DATA = '{"@type": "ListItem", "position": %d, "name": %s, "item": %s}'


def json_ld(term, course, way):
    """schema.org data of a term page: the term in its set, and the way to it."""
    steps = [STEP_DATA % (place, encode(name), encode(absolute(at))) for place, (name, at) in enumerate(way, 1)]
    data = TERM_DATA % (
        encode(absolute(term.get_absolute_url())),
        encode(term.name),
        encode(plain(term.definition)),
        encode(absolute(course.get_absolute_url())),
        encode(course.title),
        ", ".join(steps),
    )
    # Nothing in it can end the script.
    data = data.replace("<", "\\u003C").replace(">", "\\u003E").replace("&", "\\u0026")
    return SafeString(f'<script type="application/ld+json">{data}</script>')


def term_address(course, slug):
    """The address of a course's term, without a look-up for each: a course page asks for thousands."""
    return f"{course.get_absolute_url()}{slug}/"


def way_to(course=None, unit=None):
    """The way to a page below the courses: ``[(name, address), …]``."""
    way = [("Courses", address("courses"))]
    if course:
        way.append((course.title, course.get_absolute_url()))
    if unit:
        way.append((str(unit), address("unit", course.slug, unit.number)))
    return way


def querystring(query, **changes):
    """A page's own query with these keys changed, None taking one out, as it follows the address."""
    return defaulttags.querystring(None, query, **changes)


def percent(share):
    return f"{round(100 * share)} %"


def points(share):
    """A gain in percentage points, in words; what rounds to none says so."""
    whole = round(100 * share)
    return f"{whole} point{'s' if whole != 1 else ''}" if whole else "less than a point"


def bar(part, whole):
    return svg.bar(part / whole if whole else 0)
