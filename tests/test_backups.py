"""Backups are proved by restoring them, on the database that the tests run on."""

import json
import os
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, connections

from glossary import backups
from glossary.models import ContentVersion, Course, Term
from glossary.models.bulk import changed_in_bulk
from glossary.study.models import Learner
from glossary.study.router import alias as practice_alias
from scripts.topology import Site
from tests.factories import make_course, make_term

pytestmark = pytest.mark.django_db(transaction=True, databases="__all__")


@pytest.fixture
def folder(tmp_path, settings):
    settings.BACKUP_DIR = tmp_path / "backups"
    return settings.BACKUP_DIR


@pytest.fixture
def database(tmp_path):
    """The test's databases, as files of their own where they would be in memory."""
    if connection.vendor != "sqlite":
        yield
        return
    # VACUUM INTO copies what another connection sees: a file.
    old = {alias: connections[alias] for alias in connections}
    for alias, one in old.items():
        path = tmp_path / f"{alias}.sqlite3"
        one.ensure_connection()
        with sqlite3.connect(path) as copy:
            one.connection.backup(copy)
        connections[alias] = one.copy()
        connections[alias].settings_dict = {**one.settings_dict, "NAME": str(path)}
    yield
    for alias, one in old.items():
        connections[alias].close()
        connections[alias] = one


def test_a_backup_is_proved_and_put_back_and_no_page_made_since_passes_for_current(database, folder, capsys):
    told = []
    changed_in_bulk.connect(tell := lambda **said: told.append(said["owners"]), sender=Term)  # as purging.py does
    term = make_term("Cell", make_course(slug="biology"), facts=["One."])
    call_command("backup")
    since = set()
    for definition in ("Changed since.", "And again.", "Once more."):
        Term.objects.update(definition=definition)
        since.add(ContentVersion.current())
    make_term("Nucleus")
    call_command("restore", "--verify")
    assert "2 terms" not in capsys.readouterr().out
    assert Term.objects.count() == 2, "--verify changes nothing"
    [path] = [path for path in folder.iterdir() if path.suffix != ".json" and "practice" not in path.name]
    told.clear()
    call_command("restore", str(path), "--yes")
    assert told == [()]
    changed_in_bulk.disconnect(tell, sender=Term)
    assert [(t.name, t.definition) for t in Term.objects.all()] == [("Cell", term.definition)]
    assert Term.objects.get().facts.get().text == "One."
    for _ in range(len(since) + 1):
        assert ContentVersion.current() not in since
        Course.objects.update(title="Changed after the restore")
    assert "before-restore" in capsys.readouterr().out
    assert len(list(folder.glob("*before-restore*.json"))) == 1


def test_verify_without_a_file_proves_practice_too_and_a_backup_of_it_is_put_back(database, folder, capsys):
    make_term("Cell")
    learner = Learner.objects.create(used_on=date(2026, 11, 10))
    call_command("backup")
    learner.delete()
    make_term("Nucleus")
    capsys.readouterr()
    call_command("restore", "--verify")
    said = capsys.readouterr().out
    assert "1 terms" in said
    assert "1 learners" in said
    assert said.count("whole;") == len(connections.databases)
    assert not Learner.objects.exists(), "--verify changes nothing"
    path = next(path for path in folder.iterdir() if path.suffix != ".json" and read_alias(path) == practice_alias())
    call_command("restore", str(path), "--yes")
    assert [one.used_on for one in Learner.objects.all()] == [date(2026, 11, 10)]
    if practice_alias() == "practice":
        assert "Restored: practice is as it was" in capsys.readouterr().out
        assert Term.objects.count() == 2, "the site's own database is left alone"


def read_alias(path):
    return json.loads(backups.note_path(path).read_text())["alias"]


def test_a_backup_of_practice_that_this_version_cannot_migrate_is_told(database, folder):
    with connections[practice_alias()].cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'study'")
    path = backups.make(folder, alias=practice_alias())
    with pytest.raises(CommandError, match="“migrate .*” failed on it"):
        call_command("restore", str(path), "--verify")


def test_without_a_backup_of_practice_nothing_passes_for_proved(folder):
    if practice_alias() == "default":
        pytest.skip("practice is in the site's own database")
    folder.mkdir()
    (folder / "studyguide-20261110-120000.sqlite3").touch()
    with pytest.raises(CommandError, match="no backup of practice in"):
        call_command("restore", "--verify")


def test_a_label_cannot_pass_the_backup_of_the_site_for_one_of_practice(folder):
    with pytest.raises(CommandError, match="--label"):
        call_command("backup", "--label", "before-practice")
    assert backups.is_of_practice(folder / "studyguide-20261110-120000-practice-2.sqlite3")
    assert not backups.is_of_practice(folder / "studyguide-20261110-120000-before-practice-day.sqlite3")


def test_a_damaged_backup_is_refused_and_the_site_stays_as_it_is(database, folder):
    make_term("Cell")
    path = backups.make(folder)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 255
    path.write_bytes(content)
    with pytest.raises(CommandError, match="checksum differs"):
        call_command("restore", str(path), "--yes")
    assert Term.objects.count() == 1


def test_rows_that_went_missing_are_told(database, folder):
    make_term("Cell")
    path = backups.make(folder)
    note = json.loads(backups.note_path(path).read_text())
    note["rows"]["glossary_term"] = 2
    backups.note_path(path).write_text(json.dumps(note))
    with pytest.raises(CommandError, match="rows differ in glossary_term"):
        call_command("restore", str(path), "--verify")


def test_only_its_owner_can_read_a_backup(database, folder):
    path = backups.make(folder)
    assert path.stat().st_mode & 0o077 == 0
    assert backups.note_path(path).stat().st_mode & 0o077 == 0


def test_a_backup_that_cannot_be_written_leaves_nothing_and_says_so(database, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises((CommandError, OSError)):
        call_command("backup", "--to", str(tmp_path / "file" / "folder"))


def test_the_newest_backups_stay(tmp_path):
    for day in range(10, 20):
        path = tmp_path / f"studyguide-202611{day}-120000.sqlite3"
        path.write_text("x")
        backups.note_path(path).write_text("{}")
        os.utime(path, (day * 86_400, day * 86_400))
    (tmp_path / "letter.txt").write_text("not a backup")
    backups.thin(tmp_path, 3)
    left = sorted(path.name for path in tmp_path.iterdir() if not path.name.endswith(".json"))
    assert left == ["letter.txt", *(f"studyguide-202611{day}-120000.sqlite3" for day in (17, 18, 19))]
    assert len(list(tmp_path.glob("*.json"))) == 3


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda folder: folder / "none.sqlite3", "no none.sqlite3.json beside it"),
        (lambda folder: noted(folder, "{}"), "not the note of a backup"),
        (lambda folder: noted(folder, "["), "cannot be read"),
        (lambda folder: noted(folder, '{"format": "studyguide-backup/1", "database": "oracle"}'), "runs on"),
    ],
    ids=["no note", "another file", "broken note", "another database"],
)
def test_what_is_no_backup_is_refused_with_the_cure(tmp_path, make, said):
    with pytest.raises(CommandError, match=said):
        call_command("restore", str(make(tmp_path)), "--verify")


def noted(folder, note):
    path = Path(folder) / "x.sqlite3"
    path.write_text("x")
    backups.note_path(path).write_text(note)
    return path


@pytest.mark.own_servers
def test_a_backup_is_kept_before_a_migration_and_not_otherwise(tmp_path):
    site = Site(tmp_path / "site")
    site.folder.mkdir()
    manage = "import sys, django; django.setup(); from django.core.management import call_command;"
    site.python(manage + "call_command('migrate', verbosity=0)")
    kept = site.folder / "backups"
    site.python(manage + "call_command('prepare')")
    assert not list(kept.glob("*")), "nothing was migrated"
    with sqlite3.connect(site.database) as database:
        database.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
        database.execute("DROP TABLE django_session")
    site.python(manage + "call_command('prepare')")
    [path] = kept.glob("studyguide-*-before-migration.sqlite3")
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'django_session'").fetchone() == (0,)
