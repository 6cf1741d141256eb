"""What an import costs, beside the least that the same rows can cost.

python scripts/with_postgresql.py python -m bench.importing FOLDER     the same on PostgreSQL, as JSON
"""

import json
import os
import resource
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass

from bench.serving import ROOT

# What a course file holds; everything else that an import writes is worked out from it.
CONTENT = [f"glossary_{name}" for name in ("course", "unit", "term", "alias", "fact", "reviewquestion")]


@dataclass
class Taken:
    rows: int  # of CONTENT
    every: int  # of all tables
    cpu: float  # seconds
    wall: float  # seconds
    peak: int  # bytes


def measured(command, environment):
    """Run an import as a process of its own and say what it took."""
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=sys.stderr)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit("The import failed.")
    wall = time.monotonic() - began
    with sqlite3.connect(f"{environment['DATA_DIR']}/studyguide.sqlite3") as database:
        counts = {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name, _ in tables(database)}
    rows = sum(counts[name] for name in CONTENT)
    return Taken(rows, sum(counts.values()), used.ru_utime + used.ru_stime, wall, used.ru_maxrss * 1024)


def addresses(path):
    """Of every term, and of those whose names are found in one course only: a page that shows no others."""
    query = (
        "SELECT c.slug, t.slug, n.courses FROM glossary_term t JOIN glossary_course c ON c.id = t.course_id "
        "JOIN glossary_name n ON n.key = t.key ORDER BY t.id"
    )
    with sqlite3.connect(path) as database:
        found = [(f"/courses/{course}/{term}/", courses) for course, term, courses in database.execute(query)]
    return [address for address, _ in found], [address for address, courses in found if courses == 1]


def tables(database):
    """``[(name, columns), …]`` of the site's tables, without those in which full-text search keeps its own things."""
    names = [
        name
        for (name,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'glossary_%' "
            "AND name NOT LIKE 'glossary_searchtext_%'"
        )
    ]
    return [(name, [column[1] for column in database.execute(f"PRAGMA table_info({name})")]) for name in names]


def raw_rows_a_second(source, target, only=()):
    """Rows per second of CPU that ``executemany`` puts into the same tables with the same indexes, without triggers.

    :param only: names of tables; none for all
    """
    with sqlite3.connect(source) as database:
        schema = database.execute(
            "SELECT tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index')"
        ).fetchall()
        chosen = [(name, columns) for name, columns in tables(database) if not only or name in only]
        # A table of full-text search is filled by its row number.
        chosen = [(name, ["rowid", *columns] if name.endswith("text") else columns) for name, columns in chosen]
        rows = {
            name: (columns, database.execute(f"SELECT {', '.join(columns)} FROM {name}").fetchall())
            for name, columns in chosen
        }
    database = sqlite3.connect(target)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    for table, sql in schema:
        if table in rows:
            database.execute(sql)
    before = resource.getrusage(resource.RUSAGE_SELF)
    for table, (columns, each) in rows.items():
        places = ", ".join("?" * len(columns))
        database.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})", each)
    database.commit()
    after = resource.getrusage(resource.RUSAGE_SELF)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return sum(len(each) for _, each in rows.values()) / used


def on_postgresql(files):
    """The same on PostgreSQL, by the clock: the server's own work cannot be told from its other work.

    :returns: ``{"seconds": …, "rows": …, "raw": …, "every": …, "raw of every table": …}``: how many rows of the files,
        and of all tables, and how many of each a second are put by COPY into tables with the same indexes
    """
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "studyguide.settings")
    django.setup()
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0)
    began = time.monotonic()
    call_command("import_courses", files, stdout=sys.stderr)
    taken = {"seconds": time.monotonic() - began}
    with connection.cursor() as cursor:
        every = [name for name in connection.introspection.table_names(cursor) if name.startswith("glossary_")]
        for tables, rows, raw in ((CONTENT, "rows", "raw"), (every, "every", "raw of every table")):
            taken[rows], seconds = copied(cursor, tables)
            taken[raw] = taken[rows] / seconds
    return taken


def copied(cursor, tables):
    """Copy the rows of these tables into new ones like them: (how many, seconds that COPY took)."""
    rows = {}
    cursor.execute("CREATE SCHEMA raw")
    for table in tables:
        cursor.execute(f"SELECT * FROM {table}")
        rows[table] = cursor.fetchall()
        cursor.execute(f"CREATE TABLE raw.{table} (LIKE public.{table} INCLUDING ALL)")
    began = time.monotonic()
    for table, each in rows.items():
        with cursor.copy(f"COPY raw.{table} FROM STDIN") as copy:
            for row in each:
                copy.write_row(row)
    seconds = time.monotonic() - began
    cursor.execute("DROP SCHEMA raw CASCADE")
    return sum(map(len, rows.values())), seconds


if __name__ == "__main__":
    print(json.dumps(on_postgresql(sys.argv[1])))
