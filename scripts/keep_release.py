"""Keep a small database of this version for the tests of later ones: python scripts/keep_release.py

Part of making a release. Writes tests/released/VERSION.sqlite.sql, VERSION.sqlite-practice.sql (the learners' own file)
and VERSION.postgresql.sql, which tests/test_upgrades.py brings to whatever version is current then.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.topology import Site  # noqa: E402
from scripts.with_postgresql import PostgreSQL  # noqa: E402

FULL_TEXT = 'INSERT INTO "glossary_searchtext" VALUES'
COURSE = """
format: studyguide-course/1
course: {slug: kept, title: A kept course, subject: Releases, description: With **every** kind of row.}
units: [{number: 1, title: First}, {number: 2, title: Second}]
terms:
  - name: Osmosis
    unit: 1
    topic: 1.1 Water
    aliases: [osmotic flow]
    definition: Water moves through a membrane towards \\(c_2 > c_1\\).
    facts: [{text: It needs no energy., source: https://example.org/osmosis}, Plants stand by it.]
    questions: [{kind: how, question: How fast?, answer: It depends.}, {kind: evaluate, question: Good?, answer: Yes.}]
    confused_with: [{term: Diffusion, difference: Diffusion moves what is dissolved.}]
  - {name: Diffusion, unit: 2, definition: Particles spread out.}
  - {name: Unfinished, definition: Not for readers., status: draft}
"""
SET_UP = """
import django, sys; django.setup()
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connections
for alias in connections:
    call_command("migrate", database=alias, verbosity=0)
call_command("import_courses", sys.argv[1])
get_user_model().objects.create_user("editor", password="only-of-the-test", is_staff=True)
from datetime import date
from glossary.models import Term
from glossary.study.models import CardState, Key, Learner, SavedTest
learner = Learner.objects.create(used_on=date(2026, 1, 2), offset=60)
Key.objects.create(learner=learner, digest="0" * 64)
SavedTest.objects.create(learner=learner, code="1-all-wfa-20260601-200")
CardState.objects.create(
    learner=learner, term=Term.objects.get(slug="osmosis").pk, rung=1, stability=3.5, difficulty=5, day=739618,
    rating=3, reviews=4, missed=["f1"], content=7, before={"rating": 2},
)
"""


def main():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    folder = Path(tempfile.mkdtemp())
    course = folder / "kept.yaml"
    course.write_text(COURSE)
    target = ROOT / "tests" / "released"
    server = PostgreSQL()
    try:
        site = Site(folder / "site")
        site.folder.mkdir()
        site.python(SET_UP, course)
        for kind, path in (("sqlite", site.database), ("sqlite-practice", site.practice)):
            with sqlite3.connect(path) as database:
                # A full-text table's rows come once more as those of the tables that it keeps them in.
                lines = [line for line in database.iterdump() if not line.startswith(FULL_TEXT)]
                (target / f"{version}.{kind}.sql").write_text("\n".join(lines) + "\n")
        server.start()
        Site(folder / "site", server.url).python(SET_UP, course)
        dump = subprocess.run(
            ["pg_dump", "--no-owner", "--no-acl", "--inserts", server.url.replace("postgres:", "postgresql:")],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ,
        ).stdout
        # Newer pg_dumps guard their output with these two, which older psqls do not know.
        lines = [line for line in dump.splitlines() if not line.startswith(("\\restrict", "\\unrestrict"))]
        (target / f"{version}.postgresql.sql").write_text("\n".join(lines) + "\n")
    finally:
        server.throw_away()
        shutil.rmtree(folder)
    print(f"Kept: tests/released/{version}.*.sql. Commit them with the release.")


if __name__ == "__main__":
    main()
