"""manage.py check_courses [SLUG…] : read courses as a strict teacher would."""

from django.core.management.base import BaseCommand, CommandError

from glossary import rendering
from glossary.models import Course
from glossary.quality import Review


class Command(BaseCommand):
    help = "Say what the courses hold, and what falls short of a good study guide. All courses when none is named."

    def add_arguments(self, parser):
        parser.add_argument("slugs", nargs="*", metavar="SLUG")

    def handle(self, slugs, **options):
        courses = Course.objects.filter(slug__in=slugs) if slugs else Course.objects.all()
        unknown = set(slugs) - {course.slug for course in courses}
        if unknown:
            raise CommandError(f"No such course: {', '.join(sorted(unknown))}.")
        rendering.keep_stale()  # which terms mention which is worked out with the pages
        review = Review(courses)
        for problem in review.problems:
            self.stdout.write(problem)
        self.stdout.write("; ".join(f"{count} {what}" for what, count in review.counts().items()))
        if review.problems:
            raise CommandError(f"{len(review.problems)} things to mend.")
