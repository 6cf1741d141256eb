"""Addresses that terms and courses had once and that still lead to them.

Triggers write a row whenever an address changes (``triggers/``), whichever way it does. A row names what the address
belonged to, not where that went: so chains are collapsed and loops impossible. It is asked only when nothing is at the
address now, so a new term that takes an old address wins.
"""

from django.db import models
from django.db.models.functions import Now

from glossary.models.course import Course
from glossary.models.term import Term


class OldCourseAddressQuerySet(models.QuerySet):
    def course_ids(self, slug):
        """Whom this slug belongs or belonged to, most recent first: now, then by old addresses."""
        now = Course.objects.filter(slug=slug).values_list("id", flat=True)
        once = self.filter(slug=slug).order_by("-left_at", "-id").values_list("course_id", flat=True)
        return [*now, *once]

    def course(self, slug):
        """The course that had this slug last, or None."""
        ids = self.course_ids(slug)
        found = Course.objects.in_bulk(ids)
        return next((found[pk] for pk in ids if pk in found), None)


class OldCourseAddress(models.Model):
    """A slug that a course had. The course may be gone: terms that were moved out of it in time are still found."""

    slug = models.CharField(max_length=100)
    course_id = models.BigIntegerField()
    left_at = models.DateTimeField(db_default=Now())

    objects = OldCourseAddressQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "old course addresses"
        constraints = [models.UniqueConstraint(fields=["slug", "course_id"], name="old_course_address_once")]

    def __str__(self):
        return self.slug


class OldTermAddressQuerySet(models.QuerySet):
    def term(self, course_slug, slug):
        """The published term that is at this address of a course's old slug, or that was at it last; or None."""
        courses = OldCourseAddress.objects.course_ids(course_slug)
        if not courses:
            return None
        published = Term.objects.published().select_related("course")
        now = {term.course_id: term for term in published.filter(course__in=courses, slug=slug)}
        olds = self.filter(course_id__in=courses, slug=slug).values_list("course_id", "term_id")
        once = dict(olds)
        there = published.in_bulk(once.values())
        candidates = [now.get(course) or there.get(once.get(course)) for course in courses]
        return next(filter(None, candidates), None)


class OldTermAddress(models.Model):
    """A slug that a term had in a course, which may be gone meanwhile; the last one to have had it counts."""

    course_id = models.BigIntegerField()
    slug = models.CharField(max_length=100)
    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="old_addresses")

    objects = OldTermAddressQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "old term addresses"
        constraints = [models.UniqueConstraint(fields=["course_id", "slug"], name="old_term_address_once")]

    def __str__(self):
        return self.slug
