"""Courses and their units."""

from django.db import models

from glossary.models.bulk import BulkQuerySet
from glossary.models.fields import AddressField, LineField, MarkdownField
from glossary.models.reversing import address


class CourseQuerySet(BulkQuerySet):
    def published(self):
        """What readers may find: a course is public as soon as one of its terms is."""
        return self.filter(tally__terms__gt=0).select_related("tally")

    def by_subject(self):
        return self.order_by("subject", "title", "id")

    def matching(self, words):
        """Courses whose title or subject holds every one of the words."""
        for word in words:
            self = self.filter(models.Q(title__icontains=word) | models.Q(subject__icontains=word))
        return self

    def get_by_natural_key(self, slug):
        return self.get(slug=slug)


class Course(models.Model):
    slug = AddressField(
        "address",
        max_length=100,
        unique=True,
        help_text="The course's part of every address, for example “honors-journalism”.",
    )
    title = LineField(help_text="As students know it, for example “Honors Journalism”.")
    subject = LineField(
        max_length=100,
        help_text="The heading under which the course is listed, for example “Journalism and Media”.",
    )
    description = MarkdownField(blank=True, help_text="One or two sentences on what the course covers.")
    license = LineField(blank=True, max_length=100, help_text="For example “CC BY 4.0”.")
    license_url = models.URLField(blank=True, help_text="Where the licence can be read.")
    attribution = MarkdownField(blank=True, help_text="Whom the licence asks to name.")
    source_url = models.URLField(blank=True, help_text="Where the course was taken from, if anywhere.")

    objects = CourseQuerySet.as_manager()

    OWNER = "id"

    class Meta:
        ordering = ["title", "id"]
        indexes = [models.Index(fields=["subject", "title"], name="course_subject_title")]
        constraints = [
            models.CheckConstraint(
                name="course_has_slug",
                condition=~models.Q(slug=""),
                violation_error_message="Give the course an address.",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return address("course", self.slug)

    def natural_key(self):
        return (self.slug,)


class UnitQuerySet(models.QuerySet):
    def get_by_natural_key(self, course, number):
        return self.get(course__slug=course, number=number)


class Unit(models.Model):
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="units")
    number = models.PositiveSmallIntegerField(help_text="1 for the first unit; part of its address.")
    title = LineField(help_text="Without the number, for example “Finding the story”.")

    objects = UnitQuerySet.as_manager()

    class Meta:
        ordering = ["course", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["course", "number"],
                name="unit_number_once_a_course",
                violation_error_message="This course already has a unit with that number.",
            ),
        ]

    def __str__(self):
        return f"Unit {self.number}: {self.title}"

    def get_absolute_url(self):
        return address("unit", self.course.slug, self.number)

    def natural_key(self):
        return (*self.course.natural_key(), self.number)

    natural_key.dependencies = ["glossary.course"]
