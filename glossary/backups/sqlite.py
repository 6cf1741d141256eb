"""Backups of SQLite: the whole file as of one moment."""

import contextlib
import shutil
import sqlite3
from urllib.parse import quote

from django.db import connections

from glossary.backups.unusable import Unusable

ENDING = "sqlite3"


def copy(draft, alias):
    """Write a copy of the database to a path; gives the rows of each table in it."""
    draft.unlink()
    # A connection of its own: VACUUM cannot run inside a transaction. The copy is of one moment, and compact.
    name = str(connections[alias].settings_dict["NAME"])
    with contextlib.closing(sqlite3.connect(name, timeout=30, uri=name.startswith("file:"))) as source:
        source.execute("VACUUM INTO ?", [str(draft)])
    draft.chmod(0o600)
    return rows_of(draft)


def rows_of(path):
    """The number of rows of each table; raises Unusable for a file that is damaged."""
    with contextlib.closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)) as copy:
        try:
            (state,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
            dangling = copy.execute("PRAGMA foreign_key_check").fetchone()
            if state != "ok" or dangling:
                raise Unusable(f"{path.name}: the database is damaged ({dangling or state}). Take an older backup.")
            tables = copy.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'")
            return {name: count(copy, name) for (name,) in sorted(tables.fetchall())}
        except sqlite3.DatabaseError as error:
            raise Unusable(f"{path.name}: the database is damaged ({error}). Take an older backup.") from None


def count(cursor, table):
    return cursor.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608, a name from its own list


@contextlib.contextmanager
def scratch(path, folder, alias):
    """The backup restored in a folder: the rows of each table, and the DATABASE_URL of a site that has it."""
    site = folder / "copy.sqlite3"
    # Where the settings look for the file of practice.
    copy = site if alias == "default" else site.with_stem(f"{site.stem}-{alias}")
    shutil.copyfile(path, copy)
    yield rows_of(copy), f"sqlite:///{site}"


def replace(path, folder, alias):
    """Put the backup in the place of the database."""
    copy = folder / "copy.sqlite3"
    shutil.copyfile(path, copy)
    with (
        contextlib.closing(sqlite3.connect(copy)) as source,
        contextlib.closing(sqlite3.connect(connections[alias].settings_dict["NAME"], timeout=30)) as target,
    ):
        try:
            target.execute("PRAGMA journal_mode=WAL")
            # One transaction of the target: readers see all of the old or all of the new, and a crash leaves the old.
            source.backup(target)
        except sqlite3.Error as error:
            raise Unusable(f"The database could not be replaced ({error}). Try again when nobody saves.") from None
