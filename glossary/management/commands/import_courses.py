"""manage.py import_courses PATH… : take in course files."""

import gc
import sys
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from glossary.exchange.checking import check
from glossary.exchange.importing import import_course
from glossary.exchange.reading import Refused, read

ENDINGS = {".yaml", ".yml", ".json"}


class Command(BaseCommand):
    help = "Take in course files (YAML or JSON; files or folders). A file with a mistake changes nothing."

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
        parser.add_argument("--prune", action="store_true", help="also remove what a file leaves out of its course")

    def handle(self, paths, dry_run, prune, **options):
        files = list(course_files(paths))
        terms, others, bad = Counter(), Counter(), 0
        for number, path in enumerate(files):
            self.progress(number, len(files), path)
            try:
                with no_search_for_cycles():
                    outcome = import_course(check(read(content(path), path.name)), prune, dry_run)
            except Refused as refused:
                bad += 1
                self.progress_done()
                for problem in refused.problems:
                    self.stderr.write(f"{path}: {problem}")
                continue
            terms += outcome.terms
            others += outcome.others
        self.progress_done()
        counts = ", ".join(f"{terms[what]} {what}" for what in ("added", "changed", "unchanged", "removed"))
        more = "".join(f"; {number} {what}" for what, number in sorted(others.items()))
        self.stdout.write(f"{'Would be: ' if dry_run else ''}{len(files) - bad} courses; terms: {counts}{more}")
        if bad:
            raise CommandError(f"{bad} of {len(files)} files refused; nothing in them was taken.")

    def progress(self, number, total, path):
        if sys.stderr.isatty():
            bar = "#" * (30 * number // total)
            self.stderr.write(f"\r\033[K[{bar:30}] {number}/{total} {path.name}", ending="")

    def progress_done(self):
        if sys.stderr.isatty():
            self.stderr.write("\r\033[K", ending="")


@contextmanager
def no_search_for_cycles():
    """A large course is a million objects and no cycle: to look for one again and again takes an eighth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def course_files(paths):
    for path in paths:
        if path.is_dir():
            found = sorted(p for p in path.iterdir() if p.suffix.lower() in ENDINGS and not p.name.startswith("."))
            if not found:
                raise CommandError(f"{path}: no course file (.yaml, .yml or .json) in this folder.")
            yield from found
        elif path.is_file():
            yield path
        else:
            raise CommandError(f"{path}: no such file or folder.")


def content(path):
    size = path.stat().st_size
    if size > settings.COURSE_FILE_MAX_BYTES:
        raise Refused(
            f"{size:,} bytes, more than the {settings.COURSE_FILE_MAX_BYTES:,} allowed. "
            "Split the course, or raise COURSE_FILE_MAX_BYTES."
        )
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused(f"cannot be read ({error.strerror}). Check its permissions.") from None
