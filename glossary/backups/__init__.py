"""Copies of the whole database: made while the site runs, proved by restoring them, kept for as long as is wanted.

A backup is two files: the database (SQLite's file, or pg_dump's archive) and beside it a note in JSON with its
checksum and the number of rows of every table. The note is written last, so a backup without one was cut off.
"""

import hashlib
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections

from glossary.backups import postgresql, sqlite
from glossary.backups.unusable import Unusable

FORMAT = "studyguide-backup/1"
NAME = re.compile(r"studyguide-\d{8}-\d{6}(?:-[a-z-]+)?(?:-\d+)?\.(?:sqlite3|pgdump)")
OF_PRACTICE = re.compile(r"-practice(?:-\d+)?\.")


def database():
    """The room for the database that the site runs on: copy, scratch, replace."""
    return {"sqlite": sqlite, "postgresql": postgresql}[connection.vendor]


def make(folder, label="", alias="default"):
    """Back the database up into the folder; gives the new backup's path. Writers and readers go on meanwhile.

    :param alias: which of the site's databases: on SQLite practice has a file of its own

    :raises Unusable: nothing is then left in the folder
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = folder / f".draft-{uuid.uuid4().hex}"
    draft.touch(mode=0o600)  # it holds password hashes
    try:
        rows = database().copy(draft, alias)
        note = {
            "format": FORMAT,
            "database": connection.vendor,
            "alias": alias,
            "made": datetime.now(UTC).isoformat(timespec="seconds"),
            "bytes": draft.stat().st_size,
            "sha256": checksum(draft),
            "rows": rows,
        }
        path = free_name(folder, "-".join(filter(None, (label, "" if alias == "default" else alias))))
        keep_on_disk(draft)
        draft.rename(path)
        draft = note_path(path).with_suffix(".draft")
        draft.touch(mode=0o600)
        draft.write_text(json.dumps(note, indent=1) + "\n")
        keep_on_disk(draft)
        draft.rename(note_path(path))
        keep_on_disk(folder)
    except (OSError, sqlite3.Error) as error:
        raise Unusable(f"The backup could not be written to {folder}: {error}. Nothing was kept of it.") from None
    finally:
        draft.unlink(missing_ok=True)
    return path


def free_name(folder, label):
    stem = f"studyguide-{datetime.now(UTC):%Y%m%d-%H%M%S}" + (f"-{label}" if label else "")
    ending = database().ENDING
    names = [f"{stem}.{ending}", *(f"{stem}-{number}.{ending}" for number in range(2, 100))]
    return next(folder / name for name in names if not (folder / name).exists())


def note_path(path):
    return path.with_name(path.name + ".json")


def checksum(path):
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def keep_on_disk(path):
    """Have the operating system write the file, or the folder's list of names, before going on."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def thin(folder, keep):
    """Remove all but the newest backups, and what broken attempts left; gives the removed paths."""
    backups = [path for path in folder.glob("studyguide-*") if NAME.fullmatch(path.name)]
    backups.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    practice = [path for path in backups if is_of_practice(path)]
    content = [path for path in backups if not is_of_practice(path)]
    day_ago = time.time() - 86_400
    drafts = [path for path in folder.glob(".draft-*") if path.stat().st_mtime < day_ago]
    removed = [*content[keep:], *practice[keep:]]
    for path in removed:
        note_path(path).unlink(missing_ok=True)
    for path in (*removed, *drafts):
        path.unlink(missing_ok=True)
    return removed


def is_of_practice(path):
    return bool(OF_PRACTICE.search(path.name))


def read_note(path):
    try:
        note = json.loads(note_path(path).read_text())
    except FileNotFoundError:
        raise Unusable(f"{path.name}: there is no {note_path(path).name} beside it. Copy both files.") from None
    except (OSError, ValueError) as error:
        raise Unusable(f"{note_path(path).name} cannot be read ({error}).") from None
    if not path.is_file():
        raise Unusable(f"{path}: no such file. Name a backup that `manage.py backup` made.")
    if not isinstance(note, dict) or note.get("format") != FORMAT:
        raise Unusable(f"{note_path(path).name} is not the note of a backup.")
    if note["database"] != connection.vendor:
        raise Unusable(
            f"{path.name} is a backup of {note['database']}, and this site runs on {connection.vendor}. "
            "Restore it on a site with that database, then carry the courses over with export_courses."
        )
    if checksum(path) != note["sha256"]:
        raise Unusable(f"{path.name} is not as it was written: its checksum differs. Take another copy of it.")
    return note


def verify(path):
    """Restore the backup beside the site, bring it to this version, and compare; gives the rows of each table.

    :raises Unusable: with what is wrong
    """
    note = read_note(path)
    with (
        tempfile.TemporaryDirectory(prefix="studyguide-restore-") as folder,
        database().scratch(path, Path(folder), note["alias"]) as (rows, url),
    ):
        if rows != note["rows"]:
            differing = sorted(t for t in {*rows, *note["rows"]} if rows.get(t) != note["rows"].get(t))
            raise Unusable(f"{path.name}: restored, but the rows differ in {', '.join(differing)}.")
        manage(url, folder, "migrate", "--verbosity=0", f"--database={note['alias']}")
        if note["alias"] == "default":
            manage(url, folder, "rebuild")
    return rows


def manage(url, folder, *arguments):
    environment = {**os.environ, "DATABASE_URL": url, "DATA_DIR": str(folder), "CACHE_URL": ""}
    done = subprocess.run(  # noqa: S603, our own manage.py
        [sys.executable, settings.BASE_DIR / "manage.py", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Unusable(f"Restored, but “{' '.join(arguments)}” failed on it: {done.stderr.strip()[-500:]}")


def restore(path):
    """Put the backup in the place of the database, at once and while the site runs, and bring it to this version.

    :raises Unusable: the database is then as it was
    """
    note = read_note(path)
    with tempfile.TemporaryDirectory(prefix="studyguide-restore-") as folder:
        database().replace(path, Path(folder), note["alias"])
    connections[note["alias"]].close()
    call_command("migrate", database=note["alias"], interactive=False, verbosity=0)
    return note
