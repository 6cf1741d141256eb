"""A database of each released version comes to this one whole; and that version's code could run on this schema."""

import contextlib
import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from scripts.topology import ROOT, Site
from scripts.with_postgresql import PostgreSQL

# 0.0.1 was never given out; its database is the first migration's, from before there was any practice.
RELEASED = Path(__file__).parent / "released"
VERSIONS = sorted({path.name.rsplit(".", 2)[0] for path in RELEASED.glob("*.sql")})
CHECK = """
import django, json; django.setup()
from django.core.management import call_command
from django.test import Client
call_command("prepare")
from glossary.rebuilding import PARTS
from glossary.models import Course, Term
client = Client(headers={"host": "127.0.0.1"})
term = Term.objects.get(slug="osmosis")
from glossary.study.models import CardState, Learner
print(json.dumps({
    "practised": [
        [card.term == term.pk, card.reviews, card.missed, card.learner.tests.get().code]
        for card in CardState.objects.all()
    ],
    "learners": Learner.objects.count(),
    "drift": [name for name, part in PARTS.items() if part(fix=False)],
    "page": client.get(term.get_absolute_url()).content.decode(),
    "draft": client.get("/courses/kept/unfinished/").status_code,
    "courses": Course.objects.count(),
    "questions": term.questions.count(),
}))
"""
# The released version's own idea of its tables, from its migrations: reads all of them and writes a term.
OLD_CODE = """
import django, sys; django.setup()
from django.db import connection
from django.db.migrations.loader import MigrationLoader
loader = MigrationLoader(connection)
leaf, practice = sys.argv[1:]
apps = loader.project_state([("glossary", leaf), *([("study", practice)] if practice else [])]).apps
for model in apps.get_models():
    if model._meta.app_label in {"glossary", "study"}:
        list(model.objects.all())
if practice:
    card = apps.get_model("study", "CardState").objects.get()
    card.reviews += 1
    card.save()
term = apps.get_model("glossary", "Term").objects.get(slug="diffusion")
term.definition = "Written by the older code."
term.save()
term.pk = None
term.slug, term.name, term.key = "new", "New", "new"
term.save()
"""


def test_every_version_keeps_a_database_for_both_servers():
    assert VERSIONS
    for version in VERSIONS:
        assert (RELEASED / f"{version}.sqlite.sql").exists()
        assert (RELEASED / f"{version}.postgresql.sql").exists()
        assert version == "0.0.1" or (RELEASED / f"{version}.sqlite-practice.sql").exists()


@pytest.fixture(params=["sqlite", "postgresql"])
def site(request, tmp_path):
    """A site without a database yet, and the way to put SQL into it."""
    if request.param == "sqlite":
        site = Site(tmp_path / "site")
        site.folder.mkdir()

        def load(version):
            for kind, path in (("sqlite", site.database), ("sqlite-practice", site.practice)):
                if (kept := RELEASED / f"{version}.{kind}.sql").exists():
                    with contextlib.closing(sqlite3.connect(path)) as database:
                        database.executescript(kept.read_text())

        yield request.param, site, load
        return
    server = PostgreSQL()
    try:
        server.start()
        site = Site(tmp_path / "site", server.url)
        site.folder.mkdir()

        def load(version):
            url = server.url.replace("postgres:", "postgresql:")
            subprocess.run(
                ["psql", "-qX", "-v", "ON_ERROR_STOP=1", url],
                input=(RELEASED / f"{version}.postgresql.sql").read_text(),
                text=True,
                check=True,
                stdout=subprocess.DEVNULL,
            )

        yield request.param, site, load
    finally:
        server.throw_away()


@pytest.mark.own_servers
@pytest.mark.parametrize("version", VERSIONS)
def test_a_released_versions_database_is_upgraded_whole(site, version):
    database, site, load = site
    load(version)
    found = json.loads(site.python(CHECK).splitlines()[-1])
    assert found["drift"] == []
    assert found["courses"] == 1, "the shelf stays out of a site that has courses"
    assert "Water moves through a membrane" in found["page"]
    assert "<math" in found["page"]
    assert "Plants stand by it." in found["page"]
    assert "Diffusion moves what is dissolved." in found["page"]
    assert found["questions"] == 2
    assert found["draft"] == 404
    if version == "0.0.1":
        assert found["learners"] == 0
    else:
        assert found["practised"] == [[True, 4, ["f1"], "1-all-wfa-20260601-200"]]
    site.python(OLD_CODE, last_migration("glossary", version, database), last_migration("study", version, database))


def last_migration(app, version, database):
    """The last migration of an app that the version had, as its dumps record; none for one that it had not."""
    text = "".join(path.read_text() for path in RELEASED.glob(f"{version}.{database}*.sql"))
    # Both databases write a row of django_migrations with the app before the name.
    had = set(re.findall(rf"'{app}', ?'(\w+)'", text))
    known = sorted(name for of, name in MigrationLoader(None).disk_migrations if of == app and name in had)
    return known[-1] if known else ""


@pytest.mark.django_db
def test_the_models_have_no_change_without_a_migration():
    done = subprocess.run(
        [sys.executable, ROOT / "manage.py", "makemigrations", "--check", "--dry-run"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "DATABASE_URL": f"sqlite:///{os.devnull}"} if connection.vendor == "sqlite" else os.environ,
    )
    assert done.returncode == 0, done.stdout
