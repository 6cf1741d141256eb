"""What practice pages need beyond the site's own tags."""

from datetime import date

from django import template

from glossary.study import svg

register = template.Library()


@register.simple_tag
def percent(share):
    return f"{round(100 * share)} %"


@register.simple_tag
def points(share):
    """A gain in percentage points, in words; what rounds to none says so."""
    whole = round(100 * share)
    return f"{whole} point{'s' if whole != 1 else ''}" if whole else "less than a point"


@register.simple_tag
def bar(part, whole):
    return svg.bar(part / whole if whole else 0)


@register.filter
def missed_facts(face):
    return [fact for fact in face.facts if fact.missed]


@register.filter
def less(one, other):
    return one - other


@register.filter
def get(mapping, key):
    return mapping.get(key)


@register.filter
def text(value):
    return str(value)


@register.filter
def in_list(value, values):
    """Whether a form's list of ticks has this one, whether the ticks are numbers or what was sent."""
    return str(value) in map(str, values or ())


@register.filter
def iso_date(value):
    return value.isoformat() if isinstance(value, date) else (value or "")
