"""Small plots and QR codes as inline SVG: no script, no style attribute, the figures always beside them as text."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from glossary.study.forecast import Day, Forecast


def qr_code(text: str) -> SafeString:
    """The text as a QR code, black on white in either colour scheme, for cameras."""
    import segno  # here, because it costs every start-up time that only this page needs

    code = segno.make(text, error="l", micro=False)
    return mark_safe(code.svg_inline(scale=4, border=4, dark="#000", light="#fff", svgclass="qr", omitsize=True))


def range_plot(forecast: Forecast) -> SafeString:
    """Expected recall from 0 to 100 %: the range as a bar, the middle as a mark."""
    low, high, middle = (round(200 * share, 1) for share in (forecast.low, forecast.high, forecast.recall))
    return format_html(
        '<svg class="range" viewBox="0 0 200 16" preserveAspectRatio="none" role="img"'
        ' aria-label="From {} to {} percent">'
        '<rect class="ground" x="0" y="5" width="200" height="6" rx="3"/>'
        '<rect class="fill" x="{}" y="5" width="{}" height="6" rx="3"/>'
        '<rect class="middle" x="{}" y="1" width="1.5" height="14"/></svg>',
        round(100 * forecast.low),
        round(100 * forecast.high),
        low,
        round(max(high - low, 2), 1),
        min(max(middle - 0.75, 0), 198.5),
    )


def bar(share: float) -> SafeString:
    """A share of one as a bar."""
    return format_html(
        '<svg class="bar" viewBox="0 0 100 8" aria-hidden="true" preserveAspectRatio="none">'
        '<rect class="ground" width="100" height="8"/><rect class="fill" width="{}" height="8"/></svg>',
        round(100 * share, 1),
    )


def calendar(days: list[Day]) -> SafeString:
    """A bar per day up to the test, repeats below, new cards on top."""
    if not days:
        return mark_safe("")
    most = max(day.repeats + day.new for day in days) or 1
    bars = []
    for place, day in enumerate(days):
        left, repeats, new = 10 * place + 1, 60 * day.repeats / most, 60 * day.new / most
        bars.append(("fill", left, round(60 - repeats, 1), round(repeats, 1)))
        bars.append(("new", left, round(60 - repeats - new, 1), round(new, 1)))
    return format_html(
        '<svg class="calendar" viewBox="0 0 {} 60" aria-hidden="true" preserveAspectRatio="none">{}</svg>',
        10 * len(days),
        format_html_join("", '<rect class="{}" x="{}" y="{}" width="8" height="{}"/>', bars),
    )
