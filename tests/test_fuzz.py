"""Thousands of requests that no browser would send, over every address and every form: never a 5xx.

`make fuzz` sends 10,000 and more; here a share of them. Seeded, so that what breaks once breaks again.
"""

import io
import random
from datetime import date, timedelta
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.middleware.csrf import _get_new_csrf_string
from django.test import Client
from django.urls import get_resolver, reverse

from glossary.ingress import ReadableContentType
from glossary.models import ConfusedPair, Fact, Report, Term
from glossary.study import clock, learners
from glossary.study.address import Test
from scripts.editor import Form
from tests.factories import make_course, make_term, make_unit

pytestmark = pytest.mark.django_db(databases="__all__")

BAD_TEXTS = [
    "", " ", "\0", "a\0b", "\r\n", "\t", "\x1b[2J", "\x7f", "\u2028", "\u202e", "\ufeff", "\ufffe", "\ud800",
    "́" * 50, "🧬", "ﷺ", "İ", "ß", "Ω", "٣", "½", "²", "-1", "0", "1e9", "NaN", "9" * 30, "-" + "9" * 30, "0x10",
    "1.5", "٠", "null", "None", "true", "[]", "{}", "../../etc/passwd", "..%2f", "%", "%%", "%s%n", "{{7*7}}",
    "{% now %}", "' OR 1=1 --", '"; DROP TABLE x; --', "NEAR(a b)", '"', "'", "\\", "*", "a*", "^", "$", "(", "[", "|",
    "<script>", "javascript:alert(1)", "&amp;", "&#0;", "\\(\\frac{1\\)", "[^1]", "|a|\n|-|", "a" * 300, "é" * 2500,
    "a" * 9000, "x,y", "1,2,3", "id__gt", "__", "2026-13-45", "00000000-0000-0000-0000-000000000000",
]  # fmt: skip
BAD_PATHS = ["//", "/./", "/../", "/%00", "/\xff", "/%ff", "/a\0", "/.env", "/wp-login.php", "/;x=1", "/" + "a/" * 400]
TYPES = [
    "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "application/json",
    "text/plain; charset=hex", "text/plain; charset*=bogus''x", "multipart/form-data; boundary=" + "b" * 200, "x", "",
    "multipart/form-data; boundary=é", "application/x-www-form-urlencoded; charset=utf-16",
]  # fmt: skip
METHODS = ["GET"] * 12 + ["HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW", "get"]
NAMES = ["q", "page", "p", "o", "e", "course", "letter", "view", "all", "_popup", "_to_field", "_changelist_filters",
         "status__exact", "course__subject", "id__in", "id__isnull", "password__startswith", "name__regex", "app_label",
         "model_name", "field_name", "term", "next", "", "format", "topic", "unit", "keep", "more", "form", "rung",
         "from", "code"]  # fmt: skip
BAD_PARTS = [
    "", "0", "00", "all", "u0", "u1.1", "u99999", "u1.", "t0", "t1~zz.1~zz", "t" + "zz~zz." * 99 + "1", "wwf", "x",
    "00000000", "00010101", "20260230", "20261345", "99991231", "201", "999999999", "z" * 12,
]  # fmt: skip


class Fuzzer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.client, self.token = Client(headers={"host": "127.0.0.1"}), _get_new_csrf_string()
        self.practice = ""
        self.application = ReadableContentType(get_wsgi_application())
        self.bad = []
        self.statuses = {}

    def sign_in(self):
        """As somebody who may do everything: among the forms that are broken is that of one's own account."""
        get_user_model().objects.filter(username="fuzz").delete()
        self.client.force_login(get_user_model().objects.create_superuser("fuzz", password="x"))
        session = self.client.cookies[settings.SESSION_COOKIE_NAME].value
        self.cookies = f"{settings.SESSION_COOKIE_NAME}={session}; {settings.CSRF_COOKIE_NAME}={self.token}"

    def text(self):
        chosen = self.random.choice(BAD_TEXTS)
        return chosen if self.random.random() < 0.8 else chosen + self.random.choice(BAD_TEXTS)

    def mutated(self, path):
        """The path with something in it broken, as the bytes in latin-1 that a server would hand on."""
        raw = path.encode().decode("latin-1")
        place = self.random.randrange(len(raw) + 1)
        bad = self.text()[:400].encode("utf-8", "surrogatepass").decode("latin-1")
        return self.random.choice(
            [
                raw,
                raw,
                raw[:place] + bad + raw[place:],
                raw[:place] + raw[place + 1 :],
                raw.upper(),
                raw.rstrip("/"),
                raw + self.random.choice(BAD_PATHS),
                "/".join([*raw.split("/")[:-2], bad, ""]),
                raw[:place] + chr(self.random.randrange(256)) + raw[place + 1 :],
            ]
        )

    def query(self):
        pairs = [(self.random.choice(NAMES), self.text()[:900]) for _ in range(self.random.choice([0, 1, 1, 2, 5]))]
        query = urlencode(pairs, errors="surrogatepass")
        if self.random.random() < 0.1:
            query += self.random.choice(
                ["&%ff", "&%", "&&&==&", "=" * 50, "&q=%ED%A0%80", "&q=%c0%80", "\xff", "+" * 3000]
            )
        return query

    def request(self, path):
        method = self.random.choice(METHODS)
        body = self.random.choice(
            [b"", b"x=1", b"--x\r\n", b"\xff\xfe\0", b"a=" + b"b" * 5000, b"&".join([b"a=1"] * 1500)]
        )
        headers = {}
        if self.random.random() < 0.2:
            headers = {
                self.random.choice(
                    ["HTTP_COOKIE", "HTTP_ACCEPT_ENCODING", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE",
                     "HTTP_RANGE", "HTTP_HOST", "HTTP_ACCEPT", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO",
                     "HTTP_REFERER", "HTTP_X_REQUEST_ID", "HTTP_ORIGIN", "HTTP_AUTHORIZATION"]
                ): self.text().encode("utf-8", "surrogatepass").decode("latin-1").replace("\r", "").replace("\n", "")
            }  # fmt: skip
        content_type = self.random.choice(TYPES if self.random.random() < 0.2 else TYPES[:1])
        self.send(method, self.mutated(path), self.query(), body, content_type, headers)

    def form(self, path, fields):
        """A form of the admin as it is, but for a few of its fields."""
        changed = dict(fields)
        for name in self.random.sample(sorted(changed), min(len(changed), self.random.choice([1, 2, 5]))):
            if name == "csrfmiddlewaretoken":
                continue
            if self.random.random() < 0.15:
                del changed[name]
            else:
                changed[name] = self.text()
        changed[self.random.choice(["_save", "_continue", "_addanother", "_saveasnew", "action", "index"])] = (
            self.text()
        )
        body = urlencode(changed, errors="surrogatepass").encode()
        self.send("POST", path, self.query() if self.random.random() < 0.1 else "", body, TYPES[0], {})

    def answer(self, path, query, fields):
        """A reader's form as it is, or with some of its fields left out, doubled or broken; a few from other sites."""
        header = self.random.choice([*["HTTP_ACCEPT"] * 40, "HTTP_ORIGIN", "HTTP_SEC_FETCH_SITE", "HTTP_COOKIE"])
        value = self.random.choice(["*/*", "null", "none", "http://127.0.0.1", "http://[", "http://\xff"])
        content_type = self.random.choice(TYPES if self.random.random() < 0.05 else TYPES[:1])
        query = self.random.choice(["", self.filled(query)])
        self.send("POST", path, query, self.filled(fields).encode(), content_type, {header: value})

    def filled(self, fields):
        broken = self.random.choice([0, 0, 0, 0.2])
        pairs = [
            (name, self.text() if self.random.random() < broken else self.random.choice(values))
            for name, values in fields.items()
            for _ in range(self.random.choice([0, 2]) if self.random.random() < broken / 2 else 1)
        ]
        return urlencode(pairs, errors="surrogatepass")

    def send(self, method, path, query, body, content_type, headers):
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "CONTENT_TYPE": content_type,
            "CONTENT_LENGTH": str(len(body)),
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": "127.0.0.1",
            "HTTP_COOKIE": self.cookies if path.startswith("/admin") else self.practice,
            "SCRIPT_NAME": "",
            "wsgi.version": (1, 0),
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(),
            "wsgi.url_scheme": "http",
            "wsgi.multithread": False,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
            **headers,
        }
        answered = []
        # The end of a request would close the test's own connection; the test client connects this anew each time.
        request_started.disconnect(close_old_connections)
        request_finished.disconnect(close_old_connections)
        try:
            response = self.application(environ, lambda status, headers: answered.append((status, headers)))
            content = b"".join(response)
            response.close() if hasattr(response, "close") else None
            status, sent = int(answered[0][0][:3]), dict(answered[0][1])
            cookie = sent.get("Set-Cookie", "").strip()
            if cookie.startswith(learners.cookie_name()):
                self.practice = cookie.split(";")[0]
        except Exception as error:  # noqa: BLE001, what gunicorn would answer with a 500
            status, sent, content = 599, {}, repr(error).encode()
        self.statuses[status] = self.statuses.get(status, 0) + 1
        if status >= 500 or "Content-Security-Policy" not in sent:
            self.bad.append((status, method, path[:200], query[:300], content_type, body[:300], headers, content[:200]))


@pytest.fixture
def fuzzer(request, settings):  # noqa: F811
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    fuzzer = Fuzzer(request.config.getoption("--fuzz-seed"))
    fuzzer.sign_in()
    yield fuzzer
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


@pytest.fixture
def term():
    course = make_course("Biology", slug="biology")
    unit = make_unit(course)
    term = make_term(
        "Cell", course, unit=unit, facts=["One.", "Two."], questions=[("how", "How?", "So.")], aliases=["Unit of life"]
    )
    other = make_term("Nucleus", course, unit=unit, definition="The middle of a cell.")
    ConfusedPair.objects.create(term=term, other=other, difference="One holds the other.")
    make_term("Wall", course, definition="What is around.", status="draft")
    make_term("Atom", make_course("Physics", slug="physics"), definition="What is in it.")
    return term


def codes(term, random):
    """Addresses of tests that can be taken, then some with a part that was changed."""
    day = date.fromordinal(clock.today()) + timedelta(30)
    tests = [
        Test(term.course_id, date=day),
        Test(term.course_id, units=(1,), date=day, cards_a_day=2, seed="abc"),
        Test(term.course_id, terms=(term.pk,), date=day),
    ]
    good = [test.code for test in tests]
    bad = []
    for number in range(9):
        parts = good[number % len(good)].split("-")
        parts[random.randrange(len(parts))] = random.choice(BAD_PARTS)
        bad.append("-".join(parts))
    return [*good, *bad]


def addresses(codes):
    """A real address for every pattern of the site, whoever wrote it; for those of tests one with every code."""
    values = {"course": "biology", "slug": "cell", "key": "cell", "number": 1, "section": "terms", "format": "json"}
    found = []
    for pattern in get_resolver().url_patterns:
        for inner in getattr(pattern, "url_patterns", []) if "admin" not in str(pattern.pattern) else []:
            wanted = inner.pattern.converters
            for code in codes if "code" in wanted else [""]:
                found.append(reverse(inner.name, kwargs={name: {**values, "code": code}[name] for name in wanted}))
    return [*found, "/static/icons/icon.svg"]


def readers_forms(client, term, codes):
    """Every form that readers send: (address, its query, its fields), each name with values that count."""
    course, terms = term.course.slug, [str(pk) for pk in Term.objects.values_list("pk", flat=True)]
    begun = learners.begin(0)[0]
    card = {
        "card": [*[f"{term.pk}.{rung}" for rung in (1, 2, 3, 9)], *[f"{pk}.1" for pk in terms]],
        "seen": ["0", "0", "1", "1", "2"],
        "grade": ["1", "2", "3", "4"],
        "answered": ["", "", "typed", "choice", "tick"],
        "typed": ["Cell", "nucleos", "Unit of life", ""],
        "choice": [*terms, str(1 << 62)],
        "fact": [str(uid) for uid in Fact.objects.values_list("uid", flat=True)],
        "undo": ["", "", "1"],
        "offset": ["", "0", "-720", "840"],
        "place": ["", "0", "1", "1000000"],
        "begun": ["", "", "", learners.proof(begun)],
    }
    sitting = {"form": ["choice", "typed", "reveal"], "keep": ["", "", "no"], "more": ["", "10", "200"]}
    test = {
        "date": [(date.fromordinal(clock.today()) + timedelta(days)).isoformat() for days in (-1, 0, 1, 99)],
        "cards_a_day": ["1", "20", "200"],
        "depth": ["w", "f", "a"],
        "unit": ["1"],
        "term": terms,
        "offset": card["offset"],
    }
    drill = {"step": ["0", "1", "2", "9" * 17], "choice": terms, "right": ["0", "1", "9" * 17]}
    device = {"code": [learners.make_code(learners.begin(0)[0]), "0000-0000-0000"]}
    page = reverse("report", args=[course, term.slug])
    mistake = {
        "text": ["The second fact is wrong.", "Mind the dates in it.", "Wrong!"],
        "website": ["", "", "http://x.example"],
        "seen": [*[dict(Form(client.get(page).content.decode()).fields)["seen"]] * 3, "x:y:z"],
    }
    cards = [
        reverse("course-cards", args=[course]),
        reverse("course-cards", args=["physics"]),
        reverse("unit-practice", args=[course, 1]),
        reverse("term-cards", args=[course, term.slug]),
        *[reverse("test-cards", args=[code]) for code in [*codes[:3] * 3, *codes[3:]]],
    ]
    return [
        (reverse("practice-forget"), {}, {}),
        *[(path, sitting, card) for path in cards],
        *[(reverse("test-quiz", args=[code]), {}, {f"term-{pk}": terms for pk in terms}) for code in codes[:3]],
        (reverse("course-practice", args=[course]), {"from": codes}, test),
        (reverse("pairs", args=[course]), {}, drill),
        (reverse("practice"), {}, {"offset": card["offset"]}),
        (reverse("practice-code"), {}, {}),
        (reverse("practice-continue"), device, device),
        *[(page, {}, mistake)] * 3,
    ]


def admin_pages():
    pages = [
        reverse("admin:index"),
        reverse("admin:login"),
        reverse("admin:password_change"),
        reverse("admin:autocomplete"),
    ]
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        pages += [reverse(f"{name}_changelist"), reverse(f"{name}_add")]
        for row in model.objects.all()[:2]:
            pages += [reverse(f"{name}_{what}", args=[row.pk]) for what in ("change", "delete", "history")]
    return pages


def report(bad):
    return "\n".join(map(str, bad[:10]))


def test_no_mutated_request_breaks_an_address(fuzzer, term, pytestconfig):
    paths = [*addresses(codes(term, fuzzer.random)), *admin_pages()]
    for number in range(pytestconfig.getoption("--fuzz") // 2):
        fuzzer.request(paths[number % len(paths)])
    assert not fuzzer.bad, report(fuzzer.bad)
    assert {200, 400, 404, 405} <= set(fuzzer.statuses)


def test_no_mutated_form_breaks_the_admin(fuzzer, term, pytestconfig):
    forms = []
    for path in admin_pages():
        answer = fuzzer.client.get(path)
        fields = dict(Form(answer.content.decode()).fields) if answer.status_code == 200 else {}
        if fields:
            forms.append((path, {**fields, "csrfmiddlewaretoken": fuzzer.token}))
    assert len(forms) >= 15
    for number in range(pytestconfig.getoption("--fuzz") // 4):
        path, fields = forms[number % len(forms)]
        if fuzzer.client.get(reverse("admin:index")).status_code != 200:
            fuzzer.sign_in()
        answer = fuzzer.client.get(path) if "version" in fields else None
        if answer and answer.status_code == 200:  # else what was saved once only collides
            fields |= dict(Form(answer.content.decode()).fields) | {"csrfmiddlewaretoken": fuzzer.token}
        fuzzer.form(path, fields)
    assert not fuzzer.bad, report(fuzzer.bad)
    assert {200, 302, 400} <= set(fuzzer.statuses)
    assert 403 not in fuzzer.statuses, "the forms did not get past the check for forgery"
    assert fuzzer.statuses[200] > fuzzer.statuses[302], "most are given back with what is wrong in them"


def test_no_mutated_form_breaks_what_readers_send(fuzzer, term, pytestconfig):
    forms = readers_forms(fuzzer.client, term, codes(term, fuzzer.random))
    for number in range(pytestconfig.getoption("--fuzz") // 4):
        fuzzer.answer(*forms[number % len(forms)])
    assert not fuzzer.bad, report(fuzzer.bad)
    assert {200, 302, 400, 403, 404, 422} <= set(fuzzer.statuses)
    assert fuzzer.practice, "no answer was kept"
    assert Report.objects.exists()
