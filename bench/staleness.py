"""Whether an edit that was acknowledged is ever missing from a later answer, of whichever worker."""

import http.client
import re
import sqlite3
import threading
import time

from bench.serving import gunicorn

REQUESTS = 10_000
# Each puts a number where the page must show it: in the term, its course, a neighbour's name, a twin.
EDITS = [
    "UPDATE glossary_term SET definition = 'Edition {n}.' WHERE id = {term}",
    "UPDATE glossary_course SET title = 'Edition {n}' WHERE id = {course}",
    "UPDATE glossary_fact SET text = 'Edition {n}.' WHERE term_id = {term}",
    "UPDATE glossary_term SET name = 'Edition {n}' WHERE id = {neighbour}",
    "UPDATE glossary_course SET title = 'Edition {n}' WHERE id = {elsewhere}",
]


def count(data, path, edits):
    """(stale answers, answers) while edits are made to what a page shows, four workers serving it.

    Before each request the number of the last committed edit is noted; the answer must show that one or a later one.
    """
    database = sqlite3.connect(data / "studyguide.sqlite3", timeout=30, isolation_level=None, check_same_thread=False)
    course, slug = path.strip("/").split("/")[1:]
    term, course, unit, place, key = database.execute(
        "SELECT t.id, t.course_id, t.unit_id, t.place, t.key FROM glossary_term t JOIN glossary_course c "
        "ON c.id = t.course_id WHERE c.slug = ? AND t.slug = ?",
        (course, slug),
    ).fetchone()
    (neighbour,) = database.execute(
        "SELECT id FROM glossary_term WHERE course_id = ? AND unit_id = ? AND place > ? ORDER BY place LIMIT 1",
        (course, unit, place),
    ).fetchone()
    elsewhere = twin(database, key, course)
    state, stale, lock = {"asked": 0, "committed": 0}, [], threading.Lock()

    def edit():
        for number in range(1, edits + 1):
            while state["asked"] < REQUESTS * number // (edits + 1):
                time.sleep(0.001)  # the edits are spread evenly over the requests
            sql = EDITS[number % len(EDITS)]
            database.execute(sql.format(n=number, term=term, course=course, neighbour=neighbour, elsewhere=elsewhere))
            state["committed"] = number

    def ask(port):
        while True:
            with lock:
                if state["asked"] >= REQUESTS:
                    return
                state["asked"] += 1
            least = state["committed"]
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)  # a new one: any worker may take it
            connection.request("GET", path, headers={"Connection": "close"})
            answer = connection.getresponse()
            shown = max(map(int, re.findall(r"Edition (\d+)", answer.read().decode())), default=0)
            connection.close()
            if answer.status != 200 or shown < least:
                stale.append((least, shown))

    with gunicorn("studyguide.wsgi", workers=4, DATA_DIR=data, DATABASE_URL="") as server:
        threads = [threading.Thread(target=edit), *(threading.Thread(target=ask, args=[server.port]) for _ in range(4))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return len(stale), state["asked"]


def twin(database, key, course):
    """Give a term of another course the same name; says which course that is."""
    pk, elsewhere = database.execute(
        "SELECT id, course_id FROM glossary_term WHERE course_id != ? ORDER BY id LIMIT 1", (course,)
    ).fetchone()
    database.execute("UPDATE glossary_term SET key = ? WHERE id = ?", (key, pk))
    return elsewhere
