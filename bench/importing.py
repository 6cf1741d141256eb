"""What an import costs, beside the least that the same rows can cost."""

import os
import resource
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass

from bench.serving import ROOT

TABLES = [f"glossary_{name}" for name in ("course", "unit", "term", "alias", "fact", "reviewquestion")]


@dataclass
class Taken:
    rows: int
    cpu: float  # seconds
    wall: float  # seconds
    peak: int  # bytes

    @property
    def rows_a_second(self):
        return self.rows / self.cpu


def measured(command, environment):
    """Run an import as a process of its own and say what it took."""
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=sys.stderr)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit("The import failed.")
    rows = count(f"{environment['DATA_DIR']}/studyguide.sqlite3")
    return Taken(rows, used.ru_utime + used.ru_stime, time.monotonic() - began, used.ru_maxrss * 1024)


def count(path):
    with sqlite3.connect(path) as database:
        return sum(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES)


def addresses(path):
    with sqlite3.connect(path) as database:
        query = "SELECT c.slug, t.slug FROM glossary_term t JOIN glossary_course c ON c.id = t.course_id ORDER BY t.id"
        return [f"/courses/{course}/{term}/" for course, term in database.execute(query)]


def raw_rows_a_second(source, target):
    """Rows per second of CPU that ``executemany`` puts into the same tables with the same indexes, without triggers."""
    with sqlite3.connect(source) as database:
        everything = database.execute(
            "SELECT tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index')"
        )
        schema = [sql for table, sql in everything if table in TABLES]
        rows = {table: database.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    database = sqlite3.connect(target)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    for sql in schema:
        database.execute(sql)
    before = resource.getrusage(resource.RUSAGE_SELF)
    for table, each in rows.items():
        if each:
            database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(each[0]))})", each)
    database.commit()
    after = resource.getrusage(resource.RUSAGE_SELF)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return sum(map(len, rows.values())) / used
