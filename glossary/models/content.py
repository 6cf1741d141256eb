"""What is said of a term: facts, review questions, and what it is confused with."""

import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Greatest, Least

from glossary.models.bulk import BulkQuerySet
from glossary.models.fields import LineField, MarkdownField
from glossary.models.term import Term
from glossary.text.markdown import excerpt


class PermanentQuerySet(BulkQuerySet):
    def get_by_natural_key(self, uid):
        return self.get(uid=uid)


class Permanent(models.Model):
    """A row with a place among its term's rows and an id that exports carry, so that imports find it again."""

    uid = models.UUIDField("permanent id", unique=True, default=uuid.uuid4, editable=False)
    position = models.PositiveSmallIntegerField(
        default=0, help_text="Smaller numbers come first; equal ones stay in the order they were written in."
    )

    objects = PermanentQuerySet.as_manager()

    OWNER = "term_id"

    class Meta:
        abstract = True

    def natural_key(self):
        return (str(self.uid),)

    natural_key.dependencies = ["glossary.term"]


class Fact(Permanent):
    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="facts")
    text = MarkdownField(help_text="One claim that a test would ask for, with its number, name, date or mechanism.")
    source = LineField(blank=True, max_length=500, help_text="An address or a citation, if the fact has one.")

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                name="fact_has_text", condition=~models.Q(text=""), violation_error_message="The fact is empty."
            ),
        ]

    def __str__(self):
        return excerpt(self.text, 60)


class ReviewQuestion(Permanent):
    class Kind(models.TextChoices):
        HOW = "how"
        DISCUSS = "discuss"
        EVALUATE = "evaluate"

    KIND_ORDER = models.Case(
        *(models.When(kind=kind, then=models.Value(order)) for order, kind in enumerate(Kind.values)),
        default=models.Value(9),
    )

    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="questions")
    kind = models.CharField(
        max_length=8, choices=Kind, default=Kind.HOW, help_text="How it works, discuss it, or evaluate a claim."
    )
    question = MarkdownField(help_text="One question, for example “How does scarcity create opportunity cost?”")
    answer = MarkdownField(
        blank=True, help_text="60 to 120 words that argue: a position, a reason, a concrete example."
    )

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                name="question_has_text",
                condition=~models.Q(question=""),
                violation_error_message="The question is empty.",
            ),
            models.CheckConstraint(
                name="question_kind_known",
                condition=models.Q(kind__in=["how", "discuss", "evaluate"]),
                violation_error_message="The kind is how, discuss or evaluate.",
            ),
        ]

    def __str__(self):
        return excerpt(self.question, 60)


class ConfusedPairQuerySet(models.QuerySet):
    def of(self, term):
        """The pairs that this term is one of, for a reader: the other one published."""
        published = Term.Status.PUBLISHED
        return self.filter(
            models.Q(term=term, other__status=published) | models.Q(other=term, term__status=published)
        ).select_related("term", "other")

    def get_by_natural_key(self, course, first, second):
        return self.get(term__course__slug=course, term__slug=first, other__slug=second)


class ConfusedPair(models.Model):
    """Two terms of one course that students mix up, and the sentence that decides between them."""

    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="confused_with")
    other = models.ForeignKey(
        Term, on_delete=models.CASCADE, related_name="confused_from", help_text="The term that students mix it up with."
    )
    difference = LineField(max_length=1000, help_text="One sentence that decides between the two, naming both.")

    objects = ConfusedPairQuerySet.as_manager()

    class Meta:
        verbose_name = "often confused with"
        verbose_name_plural = "often confused with"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                Least("term", "other"),
                Greatest("term", "other"),
                name="confused_pair_once",
                violation_error_message="These two terms are already a pair. Change the sentence there.",
            ),
            models.CheckConstraint(
                name="confused_pair_of_two",
                condition=~models.Q(term=models.F("other")),
                violation_error_message="A term cannot be confused with itself.",
            ),
        ]

    def __str__(self):
        return f"{self.term} / {self.other}"

    def clean(self):
        if self.term_id and self.other_id and self.term.course_id != self.other.course_id:
            raise ValidationError({"other": "Choose a term of the same course."})

    def natural_key(self):
        return (*self.term.natural_key(), self.other.slug)

    natural_key.dependencies = ["glossary.term"]
