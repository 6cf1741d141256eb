"""What is kept of a learner: how well each card is known. No name, no address, no answer, no time of day.

Terms are named by their permanent numbers without a foreign key, since content and practice may live in different
databases, and a term may be deleted while it is practised.
"""

from django.db import models


class Learner(models.Model):
    """Someone who practises, known only by the keys their devices hold."""

    used_on = models.DateField(db_index=True, help_text="Removed after a year unused.")
    offset = models.SmallIntegerField(default=0, help_text="Minutes east of Greenwich, for where their day begins.")

    def __str__(self):
        return f"learner {self.pk}"


class Key(models.Model):
    """What opens a learner's practice: a device's cookie, or a code that works once. Only its digest is kept."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="keys")
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField(null=True, help_text="Set for a code; a device's key has none.")

    def __str__(self):
        return f"{'code' if self.expires_at else 'device'} of {self.learner_id}"


class CardState(models.Model):
    """How well one learner knows one card."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="states")
    term = models.BigIntegerField(help_text="The term's permanent number.")
    rung = models.PositiveSmallIntegerField()
    stability = models.FloatField(help_text="Days until recall is down to 90 %.")
    difficulty = models.FloatField(help_text="1 to 10.")
    day = models.IntegerField(help_text="Ordinal of the local day of the last review.")
    rating = models.PositiveSmallIntegerField(help_text="Of the last review: 1 again, 2 hard, 3 good, 4 easy.")
    reviews = models.PositiveIntegerField(help_text="Also tells a form that was sent twice.")
    reviews_today = models.PositiveSmallIntegerField(default=1, help_text="Reviews made on that day.")
    spaced = models.PositiveIntegerField(default=0, help_text="Reviews at least a day after the one before.")
    surprise = models.FloatField(default=0, help_text="Sum of (hit − predicted recall) over these.")
    missed = models.JSONField(default=list, help_text="Permanent ids of the facts not recalled last time.")
    content = models.BigIntegerField(help_text="Checksum of the card's text when it was last answered.")
    before = models.JSONField(null=True, help_text="The state before the last review, for taking it back.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["learner", "term", "rung"], name="card_once_a_learner"),
        ]

    def __str__(self):
        return f"card {self.term}.{self.rung} of {self.learner_id}"


class SavedTest(models.Model):
    """A test that a learner practises for, to find it again."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="tests")
    code = models.CharField(max_length=1000)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learner", "code"], name="test_once_a_learner")]

    def __str__(self):
        return self.code
