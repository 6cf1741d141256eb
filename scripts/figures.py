"""Measure what 1, 10 and 1,000 requests a second cost on this machine: the table in docs/operations.md.

python scripts/figures.py [RATE…] [--seconds 20]        what the container starts, on the shelf, on the loopback address

Readers as they come: nine in ten ask for a term, few terms for most of them; the rest for lists, and searches of which
half were never made before. Requests are sent when they are due, whether those before were answered or not too late.
"""

import argparse
import concurrent.futures
import http.client
import random
import sys
import tempfile
import time
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.chaos import processor_seconds, resident
from scripts.topology import ROOT, Site, Web, free_port

SENDERS = 4
ADDRESSES = """
import django, json; django.setup()
from glossary.models import Course, Term
from django.db.models import F
terms = [term.get_absolute_url() for term in Term.objects.published().select_related("course")]
print(json.dumps([terms, [course.get_absolute_url() for course in Course.objects.published()]]))
"""


def requests(terms, lists, count):
    """Addresses in the order in which readers ask for them."""
    chance = random.Random(7)
    chance.shuffle(terms)
    weights = [1 / rank for rank in range(1, len(terms) + 1)]
    for number in range(count):
        kind = chance.random()
        if kind < 0.9:
            yield chance.choices(terms, weights)[0]
        elif kind < 0.95:
            yield chance.choice(lists)
        else:
            yield "/search/?q=cell" if kind < 0.975 else f"/search/?q=cell+{number:x}"


def measure(web, addresses, rate):
    """(requests a second that were answered, failed, seconds each took, processor seconds of the server)."""
    took, failed = [], []
    used, began = processor_seconds(web), time.monotonic()

    def send(first):
        connection = http.client.HTTPConnection("127.0.0.1", web.port, timeout=30)
        for number in range(first, len(addresses), SENDERS):
            due = began + number / rate
            time.sleep(max(0, due - time.monotonic()))
            try:
                connection.request("GET", addresses[number], headers={"Accept-Encoding": "gzip"})
                answer = connection.getresponse()
                answer.read()
                if answer.status != 200:
                    failed.append(answer.status)
            except (OSError, http.client.HTTPException):
                connection.close()
                failed.append(0)
            took.append(time.monotonic() - due)
        connection.close()

    with concurrent.futures.ThreadPoolExecutor(SENDERS) as pool:
        list(pool.map(send, range(SENDERS)))
    seconds = time.monotonic() - began
    return len(took) / seconds, len(failed), sorted(took), (processor_seconds(web) - used) / seconds


def main():
    import json

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rates", type=int, nargs="*", default=[1, 10, 1000])
    parser.add_argument("--seconds", type=int, default=20)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="studyguide-figures-") as folder:
        site = Site(Path(folder) / "site").set_up()
        terms, lists = json.loads(site.python(ADDRESSES))
        web = Web("serve", site, free_port(), {"ONE_CLIENT": "1"})
        web.command = [sys.executable, str(ROOT / "deploy" / "serve.py")]
        web.start()
        try:
            web.wait()
            for rate in options.rates:
                addresses = list(requests(terms, lists, rate * options.seconds))
                answered, failed, took, cores = measure(web, addresses, rate)
                half, nearly_all = (took[len(took) * part // 100] * 1000 for part in (50, 99))
                print(
                    f"{rate:5,} a second: {answered:.0f} answered, {failed} failed; "
                    f"half within {half:.1f} ms, 99 of 100 within {nearly_all:.0f} ms; "
                    f"{cores * 100:.1f} % of a core, {cores / answered * 1000:.2f} ms each; {resident(web):.0f} MB",
                    flush=True,
                )
        finally:
            web.stop()


if __name__ == "__main__":
    main()
