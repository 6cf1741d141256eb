"""manage.py restore BACKUP : prove a backup, or put it in the place of the database."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from glossary import backups, rendering


class Command(BaseCommand):
    help = "Prove a backup (--verify), or put it in the place of the database, which is itself backed up first."

    def add_arguments(self, parser):
        parser.add_argument("backup", type=Path, nargs="?", help="a file that backup made; without one, the newest")
        parser.add_argument(
            "--verify", action="store_true", help="restore beside the site, compare, and change nothing"
        )
        parser.add_argument("--yes", action="store_true", help="do not ask")

    def handle(self, backup, verify, yes, **options):
        path = backup or newest()
        try:
            rows = backups.verify(path)
            self.stdout.write(
                f"{path}: whole; {rows.get('glossary_term', 0):,} terms, {sum(rows.values()):,} rows in all."
            )
            if verify:
                return
            if not yes and input("Put it in the place of the database? [y/N] ").strip().lower() not in {"y", "yes"}:
                raise CommandError("Nothing was changed.")
            kept = backups.make(settings.BACKUP_DIR, "before-restore", backups.read_note(path)["alias"])
            self.stdout.write(f"The database as it was is kept as {kept}")
            note = backups.restore(path)
        except backups.Unusable as error:
            raise CommandError(str(error)) from None
        rendering.keep_stale()
        self.stdout.write(f"Restored: the site is as it was at {note['made']}.")


def newest():
    found = [path for path in settings.BACKUP_DIR.glob("studyguide-*") if backups.NAME.fullmatch(path.name)]
    found = [path for path in found if not backups.is_of_practice(path)]
    if not found:
        raise CommandError(f"There is no backup in {settings.BACKUP_DIR}. Name one: manage.py restore FILE")
    return max(found, key=lambda path: path.stat().st_mtime)
