"""Two processes save the same term at the same moment, many times: python -m tests.two_editors ROUNDS

Every other round both write on the same text; in the other rounds one mends a fact while the other adds one. Both begin
from the same page and press “Save” together. In each round exactly one may be taken, and the other must get its form
back with all that was typed; it then saves again, and nothing of either may be missing. Prints what it saw as JSON.

Uses the database that the environment names; never one that is in use.
"""

import json
import multiprocessing
import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "studyguide.settings")
NAMES = ("ana", "ben")


def setup():
    import django

    django.setup()
    from django.conf import settings

    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.SECURE_SSL_REDIRECT = False
    settings.MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")  # warns where nothing is collected


def editor(name, term, rounds, barrier, results):
    setup()
    from django.contrib.auth.models import User
    from django.test import Client
    from django.urls import reverse

    from tests.forms import form_of

    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(User.objects.get(username=name), "django.contrib.auth.backends.ModelBackend")
    address = reverse("admin:glossary_term_change", args=[term])
    for number in range(rounds):
        fields = form_of(client.get(address))
        mine = f"Round {number}, written by {name}."
        if number % 2 == 0:
            fields["definition"] = mine
        elif name == "ana":
            fields["facts-0-text"] = mine
        else:
            row = int(fields["facts-TOTAL_FORMS"])
            fields |= {"facts-TOTAL_FORMS": str(row + 1), f"facts-{row}-text": mine}
        barrier.wait()
        response = client.post(address, fields)
        won = response.status_code == 302
        kept = won or mine in form_of(response).values()
        barrier.wait()
        results.put((number, name, won, kept, mine))
        barrier.wait()  # whoever checks the round has looked
        if not won:
            again = client.post(address, form_of(response))
            if again.status_code != 302:
                raise SystemExit(f"{name} could not save what was given back in round {number}")
        barrier.wait()
        barrier.wait()  # whoever checks the round has looked again


def main(rounds):
    setup()
    from django.contrib.auth.models import User
    from django.core.management import call_command
    from django.db import connection

    from glossary.models import Course, Term

    call_command("migrate", verbosity=0)
    for name in NAMES:
        User.objects.create_superuser(name)
    course = Course.objects.create(title="Biology", slug="biology", subject="Science")
    term = Term.objects.create(course=course, name="Osmosis", definition="What it is.", status="draft")
    term.facts.create(text="A fact.", position=1)
    connection.close()
    context = multiprocessing.get_context("spawn")
    barrier, results = context.Barrier(len(NAMES) + 1, timeout=60), context.Queue()
    editors = [context.Process(target=editor, args=(name, term.pk, rounds, barrier, results)) for name in NAMES]
    for process in editors:
        process.start()
    seen = {"rounds": rounds, "two_winners": 0, "no_winner": 0, "given_back_without_the_text": 0, "texts_lost": 0}

    def texts():
        connection.close()
        return {Term.objects.get().definition, *term.facts.values_list("text", flat=True)}

    try:
        for number in range(rounds):
            barrier.wait()
            barrier.wait()
            both = [results.get(timeout=60) for _ in NAMES]
            winners = [text for _, _, won, _, text in both if won]
            seen["two_winners"] += len(winners) == 2
            seen["no_winner"] += not winners
            seen["given_back_without_the_text"] += sum(not kept for _, _, _, kept, _ in both)
            seen["texts_lost"] += sum(text not in texts() for text in winners)
            barrier.wait()
            barrier.wait()
            # The one who was told has saved again: on one text, the last word; in two places, both.
            expected = [text for *_, text in both if text not in winners or number % 2]
            seen["texts_lost"] += sum(text not in texts() for text in expected)
            barrier.wait()
    finally:
        for process in editors:
            process.join(60)
            process.kill()
    from glossary.models import Change

    seen["changes_recorded"] = Change.objects.exclude(what="found").count()
    seen["exit_codes"] = [process.exitcode for process in editors]
    sys.stdout.write(json.dumps(seen) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
