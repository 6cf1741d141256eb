"""What readers' templates know, and what they refuse."""

from pathlib import Path

import pytest
from django.template import engines
from django.utils.safestring import SafeString
from jinja2 import UndefinedError

from glossary.templating import static_address

jinja = engines["jinja2"].env


@pytest.mark.parametrize("name", sorted(jinja.list_templates()))
def test_every_template_can_be_read_and_knows_the_filters_it_names(name):
    jinja.get_template(name)


@pytest.mark.parametrize("text", ["{{ tern }}", "{{ course.tittle }}", "{% if tern %}{% endif %}"])
def test_a_misspelt_name_is_an_error_and_not_an_empty_text(text):
    with pytest.raises(UndefinedError, match="tern|tittle"):
        jinja.from_string(text).render(course={"title": "Biology"})


class Words(str):
    """A text of a kind of its own."""


@pytest.mark.parametrize("value", ["<b>'\"&", Words("<b>'\"&"), Path("<b>'\"&")])
def test_whatever_a_page_shows_is_escaped_once(value):
    text = '{% macro link(to) %}<a title="{{ to }}">{{ to }}</a>{% endmacro %}{{ link(value) }}'
    escaped = "&lt;b&gt;&#x27;&quot;&amp;"
    assert jinja.from_string(text).render(value=value) == f'<a title="{escaped}">{escaped}</a>'


def test_a_text_put_together_with_trusted_html_is_escaped_and_the_html_is_not():
    shown = jinja.from_string("{{ name ~ html }}{{ html|trusted }}").render(name="<i>", html=SafeString("<b>"))
    assert shown == "&lt;i&gt;<b><b>"


def test_the_address_of_a_static_file_is_the_one_of_the_settings_in_force(settings):
    before = static_address("js/search.js")
    settings.STATIC_URL = "/elsewhere/"
    assert (before, static_address("js/search.js")) == ("/static/js/search.js", "/elsewhere/js/search.js")
