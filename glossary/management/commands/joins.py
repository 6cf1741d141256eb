"""manage.py joins : which names the key joins across courses, to be read by someone who knows the subjects."""

import random
from collections import defaultdict

from django.core.management.base import BaseCommand
from django.db.models import Count

from glossary.models import Term


class Command(BaseCommand):
    help = "Say how many names two or more courses share, as written and folded to their key; show joined spellings."

    def add_arguments(self, parser):
        parser.add_argument("--sample", type=int, default=50, metavar="N", help="joined groups to show (default: 50)")
        parser.add_argument("--seed", type=int, default=1, help="another number shows another sample")

    def handle(self, sample, seed, **options):
        terms = Term.objects.published().order_by()
        exact, folded = (shared(terms, column).count() for column in ("name", "key"))
        # A group is a joined one if it would not be whole without folding: its courses write the name differently.
        joined = list(shared(terms, "key").annotate(names=Count("name", distinct=True)).filter(names__gt=1))
        self.stdout.write(f"{terms.count()} terms in {terms.values('course').distinct().count()} courses")
        self.stdout.write(f"names in two or more courses: {exact} as written, {folded} folded")
        self.stdout.write(f"groups of different spellings: {len(joined)}; {min(sample, len(joined))} of them:")
        keys = sorted(row["key"] for row in joined)
        chosen = sorted(random.Random(seed).sample(keys, min(sample, len(keys))))  # noqa: S311, a sample to read
        spellings = defaultdict(set)
        for key, name, course in terms.filter(key__in=chosen).values_list("key", "name", "course__slug"):
            spellings[key].add((name, course))
        for key in chosen:
            self.stdout.write(f"  {key}: " + "; ".join(f"{name} [{course}]" for name, course in sorted(spellings[key])))


def shared(terms, column):
    """The values of a column that terms of two or more courses have."""
    return terms.values(column).annotate(courses=Count("course", distinct=True)).filter(courses__gt=1)
