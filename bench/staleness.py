"""Whether an edit that was acknowledged is ever missing from a later answer, of whichever worker."""

import http.client
import os
import re
import shutil
import sqlite3
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench.serving import gunicorn

REQUESTS = 10_000  # at least


def count(data, path, edits):
    """(stale answers, answers) while edits are made to what a page shows, four workers serving a copy of the site.

    Before and after each request it is noted how many edits were committed; on the answer stands nothing but what stood
    there between, or with the edit that was on its way, and all that stood there all the time. Once a process, since
    Django is set up for the copy.
    """
    with tempfile.TemporaryDirectory(prefix="studyguide-stale-") as folder:
        return count_in(Path(shutil.copytree(data, f"{folder}/site")), path, edits)


def count_in(data, path, edits):
    page = Page(data, path)
    shown = [page.shown()]  # after each edit
    state, lock = {"asked": 0}, threading.Lock()

    def edit():
        for number in range(1, edits + 1):
            # Spread evenly over the requests, and some of these after each edit, however long it took.
            enough = max(REQUESTS * number // (edits + 1), state["asked"] + REQUESTS // (2 * edits))
            while state["asked"] < enough:
                time.sleep(0.001)
            page.edit(number)
            shown.append(page.shown())

    def ask(port, editing):
        answers = []
        while state["asked"] < REQUESTS or not editing.done():
            with lock:
                state["asked"] += 1
            least = len(shown) - 1
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)  # a new one: any worker may take it
            connection.request("GET", path, headers={"Connection": "close"})
            answer = connection.getresponse()
            found = set(map(int, re.findall(r"Edition (\d+)", answer.read().decode())))
            connection.close()
            answers.append((answer.status, least, len(shown), found))
        return answers

    with (
        gunicorn("studyguide.wsgi", workers=4, DATA_DIR=data, DATABASE_URL="") as server,
        ThreadPoolExecutor(5) as threads,
    ):
        editing = threads.submit(edit)
        asking = [threads.submit(ask, server.port, editing) for _ in range(4)]
    editing.result()  # raises what went wrong
    answers = [answer for each in asking for answer in each.result()]
    stale = [
        (status, least, found)
        for status, least, most, found in answers
        if status != 200 or is_stale(found, shown[least : most + 1])
    ]
    return len(stale), len(answers)


def is_stale(found, states):
    """Whether an answer with these numbers is none of what the page was meanwhile; each part may be of another moment."""
    always = set(states[0]).intersection(*states)
    known = {number for state in states for number in state.values()}
    return not found <= known or any(found.isdisjoint(state[what] for state in states) for what in always)


class Page:
    """A term page and all that stands on it; changes it by SQL and through Django."""

    def __init__(self, data, path):
        import django

        os.environ |= {"DATA_DIR": str(data), "DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "studyguide.settings"}
        django.setup()
        from glossary import models

        self.models = models
        self.database = sqlite3.connect(
            data / "studyguide.sqlite3", timeout=30, isolation_level=None, check_same_thread=False
        )
        _, course, slug = path.strip("/").split("/")
        term = models.Term.objects.get(course__slug=course, slug=slug)
        neighbour = models.Term.objects.filter(course=term.course_id).exclude(pk=term.pk).first()
        elsewhere = models.Course.objects.create(slug="elsewhere", title="Elsewhere", subject="Elsewhere")
        self.ids = {"term": term.pk, "course": term.course_id, "neighbour": neighbour.pk, "elsewhere": elsewhere.pk}
        # One fact, a name that no other term has, and topics by which the neighbour is next, whatever it is called.
        term.facts.all().delete()
        self.make("Fact", "fact", term=term, text="One.")
        self.put("Term", "term", name="Staleness", unit=None, topic="0.1")
        self.put("Term", "neighbour", name="Beside it", unit=None, topic="0.2")
        self.make_twin()
        self.state = {"neighbour is there": True, "twin is there": True, "twin is known": True}

    def edit(self, number):
        change, effect = EDITS[number % len(EDITS)]
        if isinstance(change, str):
            self.database.execute(change.format(n=number, **self.ids))
        else:
            change(self, number)
        self.state |= {what: number if value is SEEN else value for what, value in effect.items()}

    def shown(self):
        """The edits that are to be seen on the page, and no other: ``{what: number}``."""
        hidden = {"neighbour is there", "twin is there", "twin is known"}
        if not self.state["neighbour is there"]:
            hidden |= {"neighbour", "pair"}
        if not (self.state["twin is there"] and self.state["twin is known"]):
            hidden |= {"twin", "twin's name", "elsewhere"}
        return {what: number for what, number in self.state.items() if what not in hidden and number}

    def put(self, model, which, **fields):
        row = getattr(self.models, model).objects.get(pk=self.ids[which])
        for name, value in fields.items():
            setattr(row, name, value)
        row.save()

    def make(self, model, which, **fields):
        self.ids[which] = getattr(self.models, model).objects.create(**fields).pk

    def delete(self, model, which):
        getattr(self.models, model).objects.get(pk=self.ids[which]).delete()

    def make_neighbour(self, name):
        place = {"course_id": self.ids["course"], "topic": "0.2"}
        self.make("Term", "neighbour", name=name, definition="Beside it.", **place)

    def make_twin(self):
        from django.db import transaction

        with transaction.atomic():
            place = {"course_id": self.ids["elsewhere"]}
            self.make("Term", "twin", name="Staleness", definition="Not here.", **place)
            self.make_twin_known()

    def make_twin_known(self):
        """By an alias, so that it is found whatever it is called."""
        self.make("Alias", "twin's alias", term_id=self.ids["twin"], name="staleness")

    def make_pair(self, number):
        both = {"term_id": self.ids["neighbour"], "other_id": self.ids["term"]}
        self.make("ConfusedPair", "pair", difference=f"Edition {number}", **both)


SEEN = object()  # the edit's own number
# What changes, and what is to be seen of it: the edit's number, None for none any more, and whether something is there.
EDITS = [
    ("UPDATE glossary_term SET definition = 'Edition {n}.' WHERE id = {term}", {"definition": SEEN}),
    (lambda page, n: page.put("Term", "term", definition=f"Edition {n}."), {"definition": SEEN}),
    ("UPDATE glossary_course SET title = 'Edition {n}' WHERE id = {course}", {"course": SEEN}),
    (lambda page, n: page.put("Course", "course", title=f"Edition {n}"), {"course": SEEN}),
    ("UPDATE glossary_fact SET text = 'Edition {n}.' WHERE id = {fact}", {"fact": SEEN}),
    (lambda page, n: page.put("Fact", "fact", text=f"Edition {n}."), {"fact": SEEN}),
    (lambda page, n: page.make("Alias", "alias", term_id=page.ids["term"], name=f"Edition {n}"), {"alias": SEEN}),
    ("UPDATE glossary_alias SET name = 'Edition {n}' WHERE id = {alias}", {"alias": SEEN}),
    (lambda page, n: page.delete("Alias", "alias"), {"alias": None}),
    # The neighbour, and what it is confused with.
    ("UPDATE glossary_term SET name = 'Edition {n}' WHERE id = {neighbour}", {"neighbour": SEEN}),
    (lambda page, n: page.put("Term", "neighbour", name=f"Edition {n}"), {"neighbour": SEEN}),
    (lambda page, n: page.make_pair(n), {"pair": SEEN}),
    ("UPDATE glossary_confusedpair SET difference = 'Edition {n}' WHERE id = {pair}", {"pair": SEEN}),
    ("UPDATE glossary_term SET status = 'draft' WHERE id = {neighbour}", {"neighbour is there": False}),
    (lambda page, n: page.put("Term", "neighbour", status="published"), {"neighbour is there": True}),
    (lambda page, n: page.put("Term", "neighbour", status="review"), {"neighbour is there": False}),
    ("UPDATE glossary_term SET status = 'published' WHERE id = {neighbour}", {"neighbour is there": True}),
    (lambda page, n: page.delete("ConfusedPair", "pair"), {"pair": None}),
    (lambda page, n: page.delete("Term", "neighbour"), {"neighbour": None}),
    (lambda page, n: page.make_neighbour(f"Edition {n}"), {"neighbour": SEEN}),
    # The twin in another course.
    ("UPDATE glossary_course SET title = 'Edition {n}' WHERE id = {elsewhere}", {"elsewhere": SEEN}),
    (lambda page, n: page.put("Course", "elsewhere", title=f"Edition {n}"), {"elsewhere": SEEN}),
    ("UPDATE glossary_term SET definition = 'Edition {n}.' WHERE id = {twin}", {"twin": SEEN}),
    (lambda page, n: page.put("Term", "twin", name=f"Edition {n}"), {"twin's name": SEEN}),
    ("UPDATE glossary_term SET status = 'draft' WHERE id = {twin}", {"twin is there": False}),
    (lambda page, n: page.put("Term", "twin", status="published"), {"twin is there": True}),
    (lambda page, n: page.put("Term", "twin", status="draft"), {"twin is there": False}),
    ("UPDATE glossary_term SET status = 'published' WHERE id = {twin}", {"twin is there": True}),
    ("DELETE FROM glossary_alias WHERE term_id = {twin}", {"twin is known": False}),
    (lambda page, n: page.make_twin_known(), {"twin is known": True}),
    (lambda page, n: page.delete("Term", "twin"), {"twin is there": False, "twin": None, "twin's name": None}),
    (lambda page, n: page.make_twin(), {"twin is there": True}),
]
