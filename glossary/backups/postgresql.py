"""Backups of PostgreSQL: pg_dump's archive of one snapshot."""

import contextlib
import os
import shutil
import subprocess
import uuid
from urllib.parse import quote

from django.db import connection

from glossary.backups.unusable import Unusable

ENDING = "pgdump"


def copy(draft, alias):
    """Write an archive of the database to a path; gives the rows of each table in it."""
    # Rows are counted in the very snapshot that is dumped.
    own = connection.copy()
    try:
        own.set_autocommit(False)
        with own.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            cursor.execute("SELECT pg_export_snapshot()")
            (snapshot,) = cursor.fetchone()
            rows = rows_of(cursor)
            run("pg_dump", "--format=custom", "--no-owner", "--no-acl", f"--snapshot={snapshot}", f"--file={draft}")
    finally:
        own.close()
    return rows


def rows_of(cursor):
    cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")
    tables = [name for (name,) in cursor.fetchall()]
    counts = {}
    for table in tables:
        cursor.execute(f'SELECT count(*) FROM public."{table}"')  # noqa: S608, a name from its own list
        (counts[table],) = cursor.fetchone()
    return counts


def run(program, *arguments, database=None, connect=True):
    """Run one of PostgreSQL's programs, connected to our database or to another one of the same server."""
    executable = shutil.which(program)
    if executable is None:
        raise Unusable(f"{program} is missing. Install PostgreSQL's client programs, on Debian: postgresql-client.")
    own, words, environment = connection.settings_dict, [], dict(os.environ)
    if connect:
        given = {"host": own["HOST"], "port": own["PORT"], "username": own["USER"], "dbname": database or own["NAME"]}
        words = [f"--{option}={value}" for option, value in given.items() if value]
        environment |= {
            name: str(value)
            for name, value in {
                "PGPASSWORD": own["PASSWORD"],
                "PGSSLMODE": own["OPTIONS"].get("sslmode"),
                "PGSSLROOTCERT": own["OPTIONS"].get("sslrootcert"),
            }.items()
            if value
        }
    done = subprocess.run(  # noqa: S603, no shell, and nothing in it comes from outside
        [executable, *words, *arguments], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Unusable(f"{program} failed: {done.stderr.strip()[-500:]}")


@contextlib.contextmanager
def scratch(path, folder, alias):
    """The backup restored as another database: the rows of each table, and the DATABASE_URL to reach it."""
    name = f"studyguide_verify_{uuid.uuid4().hex[:12]}"
    run("psql", "--quiet", "--no-psqlrc", f'--command=CREATE DATABASE "{name}" TEMPLATE template0')
    other = connection.copy()
    try:
        run("pg_restore", "--no-owner", "--no-acl", "--exit-on-error", str(path), database=name)
        other.settings_dict = {**connection.settings_dict, "NAME": name}
        with other.cursor() as cursor:
            rows = rows_of(cursor)
        other.close()
        yield rows, database_url(name)
    finally:
        other.close()
        run("psql", "--quiet", "--no-psqlrc", f'--command=DROP DATABASE "{name}" WITH (FORCE)')


def database_url(name):
    config = {key: quote(str(value), safe="") for key, value in connection.settings_dict.items() if value}
    login = config.get("USER", "") + (f":{config['PASSWORD']}" if "PASSWORD" in config else "")
    port = f":{config['PORT']}" if "PORT" in config else ""
    return f"postgres://{login}@{config.get('HOST', '')}{port}/{name}"


def replace(path, folder, alias):
    """Put the backup in the place of the database."""
    script = folder / "restore.sql"
    run("pg_restore", "--no-owner", "--no-acl", f"--file={script}", str(path), connect=False)
    # A schema from scratch, so that tables of a newer version do not stay behind; all in one transaction.
    script.write_text("DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n" + script.read_text())
    run(
        "psql",
        "--quiet",
        "--no-psqlrc",
        "--single-transaction",
        "--set=ON_ERROR_STOP=1",
        "--output=/dev/null",
        f"--file={script}",
    )
