"""What waits between an upload and its confirmation, what undoes an import, and what readers report."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from glossary.models.fields import LineField, MarkdownField
from glossary.models.term import Term


class ImportQuerySet(models.QuerySet):
    def without_bulk(self):
        """As lists and pages need it: without the texts of whole courses."""
        return self.defer("file", "plan", "undo")


class Import(models.Model):
    """One upload of an editor: shown, then taken or not, then perhaps undone.

    The bulk (``file``, ``plan``, ``undo``) is JSON, compressed by ``exchange/uploads.py``; it is emptied as soon as
    nothing can ask for it again.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "waits for your decision"
        TAKEN = "taken", "taken"
        UNDONE = "undone", "undone"

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", editable=False)
    by_name = models.CharField("by", max_length=150, editable=False)
    at = models.DateTimeField("uploaded", auto_now_add=True)
    state = models.CharField(max_length=8, choices=State, default=State.WAITING, editable=False)
    decided_at = models.DateTimeField(null=True, editable=False)
    course_slug = models.CharField("course", max_length=100, editable=False)
    file_name = models.CharField("file", max_length=200, editable=False)
    found = models.JSONField(
        default=dict, editable=False, help_text="What the file was taken for: its form, encoding and separator."
    )
    prune = models.BooleanField(default=False, editable=False)
    counts = models.JSONField(default=dict, editable=False, help_text="Terms by what happens to them.")
    file = models.BinaryField(default=bytes, help_text="What was uploaded, as the mappings of a course file.")
    plan = models.BinaryField(default=bytes, help_text="What would change, as the editor saw it.")
    undo = models.BinaryField(default=bytes, help_text="What the import changed, as it was before.")

    objects = ImportQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        default_permissions = ("add", "view")
        indexes = [models.Index(fields=["course_slug", "state"], name="import_course_state")]

    def __str__(self):
        return f"{self.file_name} into {self.course_slug}"

    def get_absolute_url(self):
        return reverse("admin:glossary_import_change", args=[self.pk])


class ReportQuerySet(models.QuerySet):
    def open(self):
        return self.filter(closed_at=None)

    def forget_senders(self):
        """Empty what tells one sender from another, a day after it was kept."""
        return self.filter(at__lt=timezone.now() - timedelta(days=1)).exclude(sender="").update(sender="")


class Report(models.Model):
    """A mistake that a reader found on a term's page."""

    term = models.ForeignKey(Term, models.CASCADE, related_name="reports")
    text = models.TextField("what is wrong", max_length=2_000)
    at = models.DateTimeField("reported", auto_now_add=True)
    sender = models.CharField(
        max_length=32, blank=True, editable=False, help_text="A keyed hash of the address, emptied after a day."
    )
    note = MarkdownField(blank=True, help_text="What was done about it. A note closes the report.")
    closed_at = models.DateTimeField("closed", null=True, blank=True, editable=False)
    closed_by = LineField(blank=True, editable=False)

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        default_permissions = ("change", "delete", "view")
        indexes = [
            models.Index(fields=["sender", "at"], name="report_sender"),
            models.Index(fields=["closed_at", "-id"], name="report_open"),
        ]

    def __str__(self):
        return f"{self.term}: {self.text[:60]}"
