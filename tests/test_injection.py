"""What an editor can type runs in nobody's browser, even in one that knows no Content-Security-Policy."""

import re
from datetime import date, timedelta
from urllib.parse import urlencode

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from glossary import history
from glossary.exchange import uploads
from glossary.models import Alias, ConfusedPair, Course, Fact, Name, Report, ReviewQuestion, Term, Unit
from glossary.study import clock
from glossary.study.address import Test
from tests.test_markdown import ATTACKS

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases="__all__")]

OUT_OF_ATTRIBUTES = [
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '" autofocus onfocus=alert(1) x="',
    "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    '</script><script>alert(1)</script><script type="application/ld+json">',
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "${alert(1)}",
    "{{constructor.constructor('alert(1)')()}}",
    "{% raw %}<script>alert(1)</script>",
    "\u2028alert(1)//",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "\\x3cscript\\x3ealert(1)\\x3c/script\\x3e",
    "＜script＞alert(1)＜/script＞",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "//evil.example/x.js",
    "https://x.example/\"onclick=alert(1)//",
]  # fmt: skip
PAYLOADS = [*OUT_OF_ATTRIBUTES, *ATTACKS]

# Shows each page in a frame without any policy, and says what ran there or could when a reader moves the mouse.
WALK = r"""async pages => {
    function find(window) {
        const bad = window.ran ? ["alert() was called"] : [];
        for (const element of window.document.querySelectorAll("*")) {
            for (const {name, value} of element.attributes) {
                if (name.startsWith("on") || name === "srcdoc") bad.push(`${element.tagName} ${name}=${value}`);
                if (/^(href|src|action|formaction|xlink:href|data|poster|cite|background)$/.test(name)
                    && /^(javascript|vbscript|data(?!:image\/)):/i.test(value.replace(/[\x00-\x20]/g, "")))
                    bad.push(`${element.tagName} ${name}=${value}`);
            }
            if (/^(IFRAME|OBJECT|EMBED|FRAME|BASE|APPLET|PORTAL)$/i.test(element.tagName)) bad.push(element.tagName);
            if (/^META$/i.test(element.tagName) && element.httpEquiv) bad.push("meta " + element.httpEquiv);
            if (/^SCRIPT$/i.test(element.tagName) && !/json$/.test(element.type)
                && (element.textContent.trim() || !/^\/(static|admin)\//.test(element.getAttribute("src"))))
                bad.push("script " + element.outerHTML.slice(0, 100));
        }
        return bad;
    }
    const found = {};
    for (const [path, html] of Object.entries(pages)) {
        const frame = document.createElement("iframe");
        frame.srcdoc = html;
        const loaded = new Promise(resolve => frame.onload = resolve);
        document.body.append(frame);
        await loaded;
        if (!frame.contentDocument.querySelector("main, #content")) found[path] = ["no page of ours"];
        const bad = find(frame.contentWindow);
        if (bad.length) found[path] = bad;
        frame.remove();
    }
    return found;
}"""


def taken(model, field, value):
    """The value as this field's form would take it; a harmless one where it refuses."""
    try:
        model._meta.get_field(field).clean(value, None)
    except ValidationError:
        return "Refused"
    return value


@pytest.fixture
def attacked():
    """Courses whose every field holds every payload that an editor can get past its checks."""
    previous = None
    for number, payload in enumerate(PAYLOADS):
        if number % 12 == 0:
            course = Course.objects.create(
                slug=f"course-{number}",
                **{
                    field: taken(Course, field, payload)
                    for field in ("title", "subject", "description", "license", "attribution")
                },
                **{
                    field: url if (url := taken(Course, field, payload)) != "Refused" else ""
                    for field in ("license_url", "source_url")
                },
            )
            unit = Unit.objects.create(course=course, number=1, title=taken(Unit, "title", payload))
        term = Term.objects.create(
            course=course,
            unit=unit if number % 2 else None,
            slug=f"term-{number}",
            **{field: taken(Term, field, payload) for field in ("name", "topic", "definition")},
        )
        Alias.objects.create(term=term, name=taken(Alias, "name", payload))
        Fact.objects.create(
            term=term, position=1, text=taken(Fact, "text", payload), source=taken(Fact, "source", payload)
        )
        texts = {field: taken(ReviewQuestion, field, payload) for field in ("question", "answer")}
        ReviewQuestion.objects.create(term=term, kind="how", position=1, **texts)
        if number % 12:
            difference = taken(ConfusedPair, "difference", payload)
            ConfusedPair.objects.create(term=term, other=previous, difference=difference)
        previous = term
    return Term.objects.count()


@pytest.fixture
def page(browser):
    context = browser.new_context()
    context.add_init_script("window.alert = window.print = () => { window.ran = true }")
    yield context.new_page()
    context.close()


def walk(page, client, paths, forms=()):
    """What could run on these pages, and on those that answer these forms (path, fields): {path: what}."""
    answers = {path: client.get(path) for path in paths}
    assert {path: answer.status_code for path, answer in answers.items() if answer.status_code != 200} == {}
    answers |= {f"{path} {fields}": client.post(path, fields) for path, fields in forms}
    assert {answer.status_code for answer in answers.values()} <= {200, 400, 422}
    assert {answer["Content-Type"] for answer in answers.values()} == {"text/html; charset=utf-8"}
    return page.evaluate(WALK, {path: answer.content.decode() for path, answer in answers.items()})


def code_of(course, depth="wfa", **more):
    day = date.fromordinal(clock.today()) + timedelta(14)
    return Test(course.pk, date=day, depth=depth, seed="abc", **more).code


def test_no_payload_runs_on_any_page(page, admin_client, attacked):
    assert attacked == len(PAYLOADS) >= 60
    paths = [reverse(name) for name in ("home", "courses", "names", "privacy")]
    paths += [term.get_absolute_url() for term in Term.objects.select_related("course")]
    for course in Course.objects.all():
        paths += [
            course.get_absolute_url(),
            f"{course.get_absolute_url()}?view=az",
            f"{course.get_absolute_url()}unit-1/",
        ]
    paths += [f"{reverse('names')}?letter={letter}" for letter in ("S", "A")]
    paths += [
        reverse("admin:index"),
        reverse("admin:glossary_term_changelist"),
        reverse("admin:glossary_course_changelist"),
    ]
    for term in Term.objects.all()[::10]:
        paths += [reverse(f"admin:glossary_term_{name}", args=[term.pk]) for name in ("change", "preview")]
    assert walk(page, admin_client, paths) == {}


def test_no_payload_runs_on_what_is_printed_practised_and_reported(page, client, attacked):
    paths, forms = [], []
    for course in Course.objects.all():
        code, drill = code_of(course), reverse("pairs", args=[course.slug])
        choice = re.search(r'name="choice" value="(\d+)"', client.get(drill).content.decode())
        paths += [reverse(name, args=[course.slug]) for name in ("print", "cards")]
        paths.append(reverse("test-print", args=[code]))
        forms += [(drill, {"step": 0, "choice": choice[1]}), (reverse("test-quiz", args=[code]), {})]
    course = Course.objects.get(slug="course-0")
    paths += [reverse(name, args=[course.slug]) for name in ("course-practice", "pairs")]
    paths += [reverse(name, args=[code_of(course)]) for name in ("test", "test-quiz")]
    paths += [name.get_absolute_url() for name in Name.objects.all()[::9]]
    # Whatever a card and its answer look like; every payload is on one of them.
    for number, term in enumerate(Term.objects.select_related("course").order_by("pk")):
        card = reverse("term-cards", args=[term.course.slug, term.slug])
        facts, arguments = (
            reverse("test-cards", args=[code_of(term.course, depth, terms=(term.pk,))]) for depth in "fa"
        )
        wrong = {"card": f"{term.pk}.1", "seen": 0, "answered": "choice", "choice": 1 << 60}
        shown = [
            card,
            f"{card}?form=typed",
            f"{card}?form=choice",
            (f"{card}?keep=no", wrong),
            facts,
            arguments,
            (f"{arguments}?keep=no", {"card": f"{term.pk}.3", "seen": 0, "grade": 3}),
            reverse("report", args=[term.course.slug, term.slug]),
        ][number % 8]
        (paths if isinstance(shown, str) else forms).append(shown)
    assert walk(page, client, paths, forms) == {}


def test_no_payload_runs_where_editors_see_what_changed(page, admin_client, admin_user, attacked):
    terms, courses = Term.objects.all()[::10], Course.objects.all()[::3]
    files = [admin_client.get(reverse("export", args=[course.slug, "json"])).getvalue() for course in courses]
    reports = [Report.objects.create(term=term, text=term.name) for term in terms]
    with history.recording([term.pk for term in terms], admin_user):
        Term.objects.update(topic="", definition="New.")
        Fact.objects.update(text="New.", source="")
        ReviewQuestion.objects.update(question="New?", answer="")
        ConfusedPair.objects.update(difference="New.")
        Alias.objects.all().delete()
    Course.objects.update(title="New", description="", attribution="")
    paths = [uploads.receive(file, "file.json", admin_user).get_absolute_url() for file in files]
    paths += [reverse("admin:glossary_course_gaps", args=[course.pk]) for course in courses]
    paths += [reverse("admin:glossary_term_history", args=[term.pk]) for term in terms]
    paths += [reverse("admin:glossary_report_change", args=[report.pk]) for report in reports]
    gone = Term.objects.filter(name__contains="<script>").exclude(reports__in=reports).first()
    with history.recording([gone.pk], admin_user):
        gone.delete()
    paths += [reverse(f"admin:glossary_{name}") for name in ("term_deleted", "report_changelist", "import_changelist")]
    assert walk(page, admin_client, paths) == {}


def test_no_payload_runs_when_a_form_gives_it_back(page, client, attacked):
    term = Term.objects.select_related("course").first()
    forms = []
    for number, payload in enumerate(OUT_OF_ATTRIBUTES):
        fields = dict.fromkeys(("date", "cards_a_day", "depth", "unit", "term"), payload)
        forms.append(
            [
                (reverse("course-practice", args=[term.course.slug]), fields),
                (reverse("practice-continue"), {"code": payload[:60]}),
                (reverse("report", args=[term.course.slug, term.slug]), {"text": payload + " too long" * 300}),
            ][number % 3]
        )
    assert walk(page, client, [], forms) == {}


def test_no_payload_runs_when_it_is_searched_for(page, client, attacked):
    paths = [f"/search/?{urlencode({'q': payload[:200]})}" for payload in PAYLOADS if "\0" not in payload]
    assert walk(page, client, paths) == {}


def test_the_walk_would_see_what_runs(page):
    made = "<main></main><img src=x: onerror=alert(1)><a href='java\tscript:alert(1)'>x</a><script>alert(2)</script>"
    found = page.evaluate(WALK, {"/": made})["/"]
    assert found[0] == "alert() was called"
    assert [what.split()[0] for what in found[1:]] == ["IMG", "A", "script"]
