"""What readers searched for and did not find."""

from django.db import models
from django.urls import reverse


class WantedTerm(models.Model):
    """One name that was searched for in vain on one day, and how often; nothing about who asked."""

    day = models.DateField()
    text = models.CharField("searched for", max_length=80, help_text="Folded: without case, accents and plurals.")
    count = models.PositiveIntegerField("times")

    class Meta:
        ordering = ["-day", "-count", "text"]
        constraints = [
            models.UniqueConstraint(
                fields=["day", "text"],
                name="wanted_term_once_a_day",
                violation_error_message="This is already counted for that day.",
            ),
        ]

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return reverse("search", query={"q": self.text})
