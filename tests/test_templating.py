"""What readers' templates know, and what they refuse."""

import pytest
from django.template import engines
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


def test_whatever_a_page_shows_is_escaped():
    text = '{% macro link(text) %}<a title="{{ text }}">{{ text }}</a>{% endmacro %}{{ link(name) }}'
    escaped = "&lt;b&gt;&#39;&#34;&amp;"
    assert jinja.from_string(text).render(name="<b>'\"&") == f'<a title="{escaped}">{escaped}</a>'


def test_the_address_of_a_static_file_is_the_one_of_the_settings_in_force(settings):
    before = static_address("js/search.js")
    settings.STATIC_URL = "/elsewhere/"
    assert (before, static_address("js/search.js")) == ("/static/js/search.js", "/elsewhere/js/search.js")
