"""Keep a small database of this version for the tests of later ones: python scripts/keep_release.py

Part of making a release. Writes tests/released/VERSION.sqlite.sql and VERSION.postgresql.sql, which
tests/test_upgrades.py brings to whatever version is current then.
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
call_command("migrate", verbosity=0)
call_command("import_courses", sys.argv[1])
get_user_model().objects.create_user("editor", password="only-of-the-test", is_staff=True)
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
        with sqlite3.connect(site.database) as database:
            (target / f"{version}.sqlite.sql").write_text("\n".join(database.iterdump()) + "\n")
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
