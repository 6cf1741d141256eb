"""manage.py restore BACKUP : prove a backup, or put it in the place of the database."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from glossary import backups, rendering
from glossary.models import Term
from glossary.models.bulk import changed_in_bulk


class Command(BaseCommand):
    help = "Prove a backup (--verify), or put it in the place of the database, which is itself backed up first."

    def add_arguments(self, parser):
        parser.add_argument(
            "backup",
            type=Path,
            nargs="?",
            help="a file that backup made; without one, the newest of the site, and with --verify of practice too",
        )
        parser.add_argument(
            "--verify", action="store_true", help="restore beside the site, compare, and change nothing"
        )
        parser.add_argument("--yes", action="store_true", help="do not ask")

    def handle(self, backup, verify, yes, **options):
        try:
            if verify:
                for path in [backup] if backup else [newest(alias) for alias in connections]:
                    self.prove(path)
            else:
                self.restore(backup or newest("default"), yes)
        except backups.Unusable as error:
            raise CommandError(str(error)) from None

    def prove(self, path):
        rows = backups.verify(path)
        told = {"terms": rows.get("glossary_term"), "learners": rows.get("study_learner"), "rows": sum(rows.values())}
        said = ", ".join(f"{number:,} {what}" for what, number in told.items() if number is not None)
        self.stdout.write(f"{path}: whole; {said} in all.")

    def restore(self, path, yes):
        self.prove(path)
        if not yes and input("Put it in the place of the database? [y/N] ").strip().lower() not in {"y", "yes"}:
            raise CommandError("Nothing was changed.")
        kept = backups.make(settings.BACKUP_DIR, "before-restore", backups.read_note(path)["alias"])
        self.stdout.write(f"The database as it was is kept as {kept}")
        note = backups.restore(path)
        rendering.keep_stale()
        if note["alias"] == "default":  # to whoever keeps pages elsewhere
            changed_in_bulk.send(Term, owners=(), using="default")
        self.stdout.write(f"Restored: {what_is_in(note['alias'])} is as it was at {note['made']}.")


def what_is_in(alias):
    return "the site" if alias == "default" else alias


def newest(alias):
    found = [path for path in settings.BACKUP_DIR.glob("studyguide-*") if backups.NAME.fullmatch(path.name)]
    found = [path for path in found if backups.is_of_practice(path) == (alias == "practice")]
    if not found:
        raise CommandError(
            f"There is no backup of {what_is_in(alias)} in {settings.BACKUP_DIR}. "
            "Make one with manage.py backup, or name one: manage.py restore FILE"
        )
    return max(found, key=lambda path: path.stat().st_mtime)
