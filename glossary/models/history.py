"""What terms were: one row a change, with the whole term as it was after it."""

from django.conf import settings
from django.db import models
from django.urls import reverse

from glossary.models.fields import LineField
from glossary.models.term import Term


class ChangeQuerySet(models.QuerySet):
    def of(self, term_id):
        """The story of one term, newest first; it goes on after the term is deleted."""
        return self.filter(term=term_id).order_by("-id")

    def last_deletions(self):
        """Of each term that is gone, its last state."""
        gone = self.filter(what=Change.What.DELETED).exclude(term__in=Term.objects.order_by().values("pk"))
        last = gone.order_by().values("term").annotate(last=models.Max("id")).values("last")
        return self.filter(id__in=last).order_by("-id")


class Change(models.Model):
    """One change of a term with all that belongs to it; never altered afterwards."""

    class What(models.TextChoices):
        FOUND = "found", "As it was found"
        ADDED = "added"
        CHANGED = "changed"
        DELETED = "deleted"
        RESTORED = "restored", "Brought back"

    # No constraint in the database: the story of a deleted term stays, and bringing it back gives it its old number.
    term = models.ForeignKey(Term, on_delete=models.DO_NOTHING, db_constraint=False, related_name="changes")
    version = models.IntegerField(help_text="The term's version after the change.")
    what = models.CharField(max_length=8, choices=What)
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    by_name = LineField(blank=True, help_text="Kept when the account is gone.")
    note = LineField(blank=True, max_length=300, help_text="Where the change came from, when not from the term's page.")
    name = LineField(help_text="The term's name then.")
    state = models.JSONField(help_text="The whole term after the change, as glossary/history.py reads it.")
    batch = models.UUIDField(null=True, help_text="The same for all changes of one import or one action.")
    token = models.UUIDField(
        null=True, unique=True, help_text="Of the form that made the term, so that a double click makes one."
    )

    objects = ChangeQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        default_permissions = ("view",)
        indexes = [
            models.Index(fields=["term", "version"], name="change_term_version"),
            models.Index(fields=["term"], name="change_deleted", condition=models.Q(what="deleted")),
            models.Index(fields=["batch"], name="change_batch", condition=models.Q(batch__isnull=False)),
        ]

    def __str__(self):
        return f"{self.name}: {self.get_what_display()}"

    def get_absolute_url(self):
        return reverse("admin:glossary_term_history", args=[self.term_id])

    @property
    def who(self):
        return self.by_name or "somebody outside the admin"
