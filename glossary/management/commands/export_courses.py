"""manage.py export_courses [SLUG…] --to FOLDER : write course files."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from glossary.exchange import write
from glossary.models import Course

FORMATS = {
    "yaml": lambda course: write.to_yaml(write.course_file(course, published_only=False)),
    "json": lambda course: write.to_json(write.course_file(course, published_only=False)),
    "fixture": write.fixture,
}


class Command(BaseCommand):
    help = "Write courses, drafts included, as course files or as Django fixtures, one file a course."

    def add_arguments(self, parser):
        parser.add_argument("slugs", nargs="*", metavar="SLUG", help="all courses when none is named")
        parser.add_argument("--to", required=True, type=Path, metavar="FOLDER", help="made if it is not there")
        parser.add_argument("--format", choices=FORMATS, default="yaml")

    def handle(self, slugs, to, format, **options):
        courses = Course.objects.order_by("slug")
        if slugs:
            courses = courses.filter(slug__in=slugs)
            unknown = set(slugs) - {course.slug for course in courses}
            if unknown:
                raise CommandError(
                    f"No such course: {', '.join(sorted(unknown))}. See manage.py export_courses without names."
                )
        to.mkdir(parents=True, exist_ok=True)
        for course in courses:
            ending = "json" if format == "json" else "yaml"
            (to / f"{course.slug}.{ending}").write_text(FORMATS[format](course), encoding="utf-8")
        self.stdout.write(f"{len(courses)} courses written to {to}")
