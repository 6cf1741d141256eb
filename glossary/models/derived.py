"""What the database works out for itself.

Triggers (``triggers/``) keep these tables true whichever way the rows they come from change, and nothing
saves them through Django, so that no stale object in memory can write an old count back.
"""

from django.db import connection, connections, models
from django.db.models.functions import Now
from django.urls import reverse

from glossary.models.course import Course
from glossary.models.term import Term, key_address


class ContentVersion(models.Model):
    """One row, advanced in the transaction of any change that a reader might see."""

    version = models.BigIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="one_content_version", condition=models.Q(id=1), violation_error_message="There is one row."
            ),
        ]

    def __str__(self):
        return str(self.version)

    @classmethod
    def current(cls):
        return cls.objects.values_list("version", flat=True).get()

    @classmethod
    def lock(cls):
        """Let nobody else change content until this transaction ends.

        PostgreSQL's writers all advance the row in the end; taking it first keeps two of them from each waiting for the
        other. SQLite's transactions begin with the write lock.
        """
        if connection.vendor == "postgresql":
            cls.objects.select_for_update().get()


class CourseTally(models.Model):
    """How many terms of a course are published, and when anything in it last changed."""

    course = models.OneToOneField(Course, on_delete=models.CASCADE, primary_key=True, related_name="tally")
    terms = models.IntegerField(db_default=0)
    changed_at = models.DateTimeField(db_default=Now())
    names_version = models.BigIntegerField(
        db_default=0, help_text="Another random number whenever a name that pages link to changes."
    )

    def __str__(self):
        return f"{self.course}: {self.terms}"


class LinkedNames(models.Model):
    """The names by which the pages of a course were linked last, so that only what mentions a changed one is redone."""

    course = models.OneToOneField(Course, on_delete=models.CASCADE, primary_key=True, related_name="linked_names")
    names_version = models.BigIntegerField()
    names = models.TextField(help_text="JSON made by glossary/rendering.py.")

    def __str__(self):
        return f"{self.course}: {self.names_version}"


class TermPage(models.Model):
    """What a term's page needs beside the term: its text as HTML, and when any of it last changed."""

    term = models.OneToOneField(Term, on_delete=models.CASCADE, primary_key=True, related_name="page")
    changed_at = models.DateTimeField(db_default=Now())
    revision = models.IntegerField(
        db_default=0, help_text="Counts changes, so that HTML made from an older state is never stored."
    )
    version = models.IntegerField(
        db_default=0,
        help_text="Counts changes of the term and of what belongs to it, so that no editor overwrites another.",
    )
    # Null means "to be made anew", which is not the same as a page without text.
    body = models.TextField(null=True, help_text="JSON made by glossary/rendering.py.")  # noqa: DJ001
    names_version = models.BigIntegerField(db_default=0, help_text="The names of the course that the body links to.")

    class Meta:
        indexes = [
            models.Index(fields=["-changed_at"], name="termpage_changed"),
            models.Index(fields=["term"], condition=models.Q(body=None), name="termpage_empty"),
        ]

    def __str__(self):
        return str(self.term)


class TermLinkQuerySet(models.QuerySet):
    def related_to(self, term):
        """The terms that this one mentions or that mention it, strongest first, as ``{"name", "slug", "strength"}``."""
        outward = models.Q(source=term)
        published = Term.Status.PUBLISHED
        return (
            self.filter(outward | models.Q(target=term))
            .filter(source__course=term.course_id, target__course=term.course_id)
            .filter(source__status=published, target__status=published)
            .annotate(
                **{
                    name: models.Case(models.When(outward, then=f"target__{name}"), default=f"source__{name}")
                    for name in ("name", "slug", "sort_text")
                }
            )
            .values("name", "slug", "sort_text")
            .annotate(strength=models.Sum("weight"))
            .order_by("-strength", "sort_text", "slug")
        )


class TermLink(models.Model):
    """One term's page mentions another of its course. Written by glossary/rendering.py together with the page."""

    source = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="links")
    target = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="links_here")
    weight = models.PositiveIntegerField(help_text="How often, a mention in the definition counting three times.")

    objects = TermLinkQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "target"], name="term_link_once")]

    def __str__(self):
        return f"{self.source} → {self.target}"


class NameQuerySet(models.QuerySet):
    def alphabetical(self):
        return self.order_by("sort_text", "key")

    def under(self, letter):
        return self.filter(letter=letter)

    def letters(self):
        """The first letters that names have, in order."""
        # DISTINCT reads the index from end to end; this leaps from letter to letter, in one query.
        with connections[self.db].cursor() as cursor:
            cursor.execute(
                "WITH RECURSIVE leap (letter) AS (SELECT min(letter) FROM glossary_name UNION ALL "
                "SELECT (SELECT min(letter) FROM glossary_name WHERE letter > leap.letter) FROM leap "
                "WHERE leap.letter IS NOT NULL) SELECT letter FROM leap WHERE letter IS NOT NULL"
            )
            return [letter for (letter,) in cursor.fetchall()]

    def since(self, text):
        """Names from this sort text on."""
        return self.filter(sort_text__gte=text)

    def page_before(self, text, size):
        """The sort text from which a page of so many names reaches up to this sort text; None when there is none."""
        earlier = self.filter(sort_text__lt=text).order_by("-sort_text", "-key")[:size]
        return next(reversed(earlier.values_list("sort_text", flat=True)), None)


class Name(models.Model):
    """One name of the cross-course index: every published term and alias with this key."""

    key = models.CharField(max_length=400, primary_key=True)
    name = models.CharField(max_length=200)
    sort_text = models.CharField(max_length=400)
    letter = models.CharField(max_length=8)
    courses = models.IntegerField()

    objects = NameQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["letter", "sort_text", "key"], name="name_letter_sort")]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("name", args=[self.address])

    @property
    def address(self):
        return key_address(self.key)
