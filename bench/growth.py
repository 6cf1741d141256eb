"""Whether any page costs more because the site is larger: the same addresses in a small site and in a large one.

    python -m bench.growth FOLDER      times every page of the site in that data folder, as JSON: {page: [ms, bytes]}

Times are milliseconds of CPU in one process, the median of some requests, each for another course or term where the
page has one; the page cache is off.
"""

import json
import os
import random
import statistics
import subprocess
import sys
import time
from io import BytesIO

from bench.serving import ROOT

REQUESTS = 15
EDITOR = "growth"


def measured(data):
    """``{page: [ms, bytes]}`` of the site in a data folder."""
    environment = {**os.environ, "DATA_DIR": str(data), "DATABASE_URL": "", "PAGE_CACHE_BYTES": "0"}
    command = [sys.executable, "-m", "bench.growth", str(data)]
    return json.loads(subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE).stdout)


def table(small, large, terms, many):
    """What `measured` gave of two sites, beside each other, in Markdown."""
    head = [
        f"| page | {terms:,} terms: ms | {many:,} terms: ms | ratio | KB | KB |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    rows = [
        f"| {page} | {small[page][0]:.2f} | {ms:.2f} | {ms / small[page][0]:.2f} | "
        f"{small[page][1] / 1000:.1f} | {size / 1000:.1f} |"
        for page, (ms, size) in large.items()
        if page in small
    ]
    return "\n".join(head + rows)


def main():
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "studyguide.settings")
    django.setup()
    print(json.dumps({page: timed(ask, choices) for page, (ask, choices) in pages().items() if choices}))


def pages():
    """``{page: (function of an address that gives the body, addresses)}``."""
    from django.contrib.auth import get_user_model
    from django.test import Client, RequestFactory

    from glossary.models import Name, Term
    from studyguide.wsgi import application

    chance = random.Random(1)
    low, high = (Term.objects.order_by(order).values_list("pk", flat=True).first() for order in ("pk", "-pk"))
    picked = sorted({chance.randint(low, high) for _ in range(3 * REQUESTS)})
    terms = list(Term.objects.filter(pk__in=picked).select_related("course", "unit")[: REQUESTS + 1])
    chance.shuffle(terms)
    names = list(Name.objects.filter(key__in=[term.key for term in terms]))
    words = [name.name for name in names]

    def reader(address):
        path, _, query = address.partition("?")
        environ = {**RequestFactory().get("/").environ, "PATH_INFO": path, "QUERY_STRING": query}
        environ |= {"HTTP_HOST": "127.0.0.1", "wsgi.input": BytesIO()}
        said = []
        answer = application(environ, lambda status, headers, exc_info=None: said.append(status))
        body = b"".join(answer)
        answer.close()
        return said[-1], body

    user, _ = get_user_model().objects.get_or_create(username=EDITOR, is_staff=True, is_superuser=True)
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(user)

    def editor(address):
        response = client.get(address)
        return str(response.status_code), response.content

    course, admin = terms[0].course, "/admin/glossary/"
    return {
        "home": (reader, ["/"]),
        "all courses": (reader, ["/courses/"]),
        "a course": (reader, [term.course.get_absolute_url() for term in terms]),
        "a course, A to Z": (reader, [term.course.get_absolute_url() + "?view=az" for term in terms]),
        "a unit": (reader, [term.unit.get_absolute_url() for term in terms if term.unit]),
        "a term": (reader, [term.get_absolute_url() for term in terms]),
        "names, a letter": (reader, [f"/terms/?letter={name.letter}" for name in names]),
        "names, within a letter": (reader, [f"/terms/?letter={n.letter}&since={n.sort_text}" for n in names]),
        "a name across courses": (reader, [name.get_absolute_url() for name in names]),
        "search": (reader, [f"/search/?q={word}" for word in words]),
        "search in a course": (reader, [f"/search/?q={term.name}&course={term.course.slug}" for term in terms]),
        "suggestions": (reader, [f"/search/suggest/?q={word[:4]}" for word in words]),
        "sitemap index": (reader, ["/sitemap.xml"]),
        "a sitemap file of 5,000": (reader, ["/sitemap-terms.xml"]),
        "feed": (reader, ["/feed/"]),
        "a course's feed": (reader, [term.course.get_absolute_url() + "feed/" for term in terms]),
        "admin: first page": (editor, ["/admin/"]),
        "admin: terms": (editor, [f"{admin}term/"]),
        "admin: last page of terms": (editor, [f"{admin}term/?p=20"]),
        "admin: drafts": (editor, [f"{admin}term/?status__exact=draft"]),
        "admin: a course's terms": (editor, [f"{admin}term/?course__id__exact={term.course_id}" for term in terms]),
        "admin: search for a term": (editor, [f"{admin}term/?q={word}" for word in words]),
        "admin: a term's form": (editor, [f"{admin}term/{term.pk}/change/" for term in terms]),
        "admin: a term's history": (editor, [f"{admin}term/{term.pk}/history/" for term in terms]),
        "admin: courses": (editor, [f"{admin}course/"]),
        "admin: search for a course": (editor, [f"{admin}course/?q={course.slug}"]),
        "admin: imports": (editor, [f"{admin}import/"]),
        "admin: deleted terms": (editor, [f"{admin}term/deleted/"]),
    }


def timed(ask, addresses):
    took = []
    ask(addresses[-1])  # what is made at the first request is not the page's cost
    for number in range(REQUESTS):
        began = time.process_time()
        status, body = ask(addresses[number % len(addresses)])
        took.append((time.process_time() - began) * 1000)
        if not status.startswith("200"):
            sys.exit(f"{addresses[number % len(addresses)]}: {status}")
    return statistics.median(took), len(body)


if __name__ == "__main__":
    main()
