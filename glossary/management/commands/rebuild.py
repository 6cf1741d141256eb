"""manage.py rebuild : make everything derived anew, or check it."""

from django.core.management.base import BaseCommand, CommandError

from glossary import rebuilding


class Command(BaseCommand):
    help = "Make keys, counts, names, rendered pages anew from the courses and terms; --check only compares."

    def add_arguments(self, parser):
        parser.add_argument("--only", choices=rebuilding.PARTS, action="append", help="just this part; may be repeated")
        parser.add_argument("--check", action="store_true", help="change nothing; exit with 1 where something drifted")

    def handle(self, only, check, **options):
        drifted = 0
        for part in only or rebuilding.PARTS:
            found = rebuilding.PARTS[part](fix=not check)
            drifted += found
            self.stdout.write(
                f"{part}: {f'{found} wrong' if found else 'right'}{'' if check or not found else ', mended'}"
            )
        if check and drifted:
            raise CommandError("Something went round Django. Run manage.py rebuild.")
