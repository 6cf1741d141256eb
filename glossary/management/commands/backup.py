"""manage.py backup : copy the whole database while the site runs."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from glossary import backups, forgetting


class Command(BaseCommand):
    help = "Back the database up (SQLite and PostgreSQL), and remove backups beyond the number that is kept."

    def add_arguments(self, parser):
        parser.add_argument("--to", type=Path, default=settings.BACKUP_DIR, metavar="FOLDER")
        parser.add_argument("--keep", type=int, default=settings.BACKUPS_KEPT, help="the newest ones that stay")
        parser.add_argument("--label", default="", help="small letters for the file's name, such as before-exams")

    def handle(self, to, keep, label, **options):
        if keep < 1:
            raise CommandError("--keep: fewer than one would remove the backup just made.")
        if label.strip("abcdefghijklmnopqrstuvwxyz-"):
            raise CommandError("--label: write small letters and hyphens, such as before-exams.")
        if label.endswith("practice"):
            raise CommandError("--label: “practice” at its end is kept for the backups of that database.")
        try:
            made = [backups.make(to, label, alias) for alias in connections]
        except backups.Unusable as error:
            raise CommandError(str(error)) from None
        removed = backups.thin(to, keep)
        forgetting.forget()  # whoever backs up every night has it done every night
        for path in made:
            self.stdout.write(f"{path}: {path.stat().st_size:,} bytes")
        if removed:
            self.stdout.write(f"{len(removed)} old ones removed")
