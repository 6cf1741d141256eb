"""Terms, and what is said of each: aliases, facts, review questions, and what it is confused with."""

import re
import uuid

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Greatest, Least
from django.urls import reverse

from glossary.models.bulk import BulkQuerySet
from glossary.models.course import Course, Unit
from glossary.models.fields import AddressField, DerivedCharField, LineField, MarkdownField
from glossary.text.markdown import excerpt
from glossary.text.names import first_letter, name_key, sort_text
from glossary.text.slugs import unique_slug

SLUG_MAX = 100


def is_reserved(slug):
    """Whether the site needs this address below a course for itself: units, exports, and pages to come."""
    return bool(
        re.fullmatch(
            r"unit-\d+|export|feed|print|cards|practice|test|edit|history|report|search|terms|opensearch|sitemap", slug
        )
    )


def key_address(key):
    """A name's key as its address; the view finds any other spelling by folding it to the key again."""
    return key.replace(" ", "-")


def topic_order(topic):
    """A text that sorts topics by their leading number: “1.10 Costs” after “1.9 Prices”.

    Numbers are padded to six digits, so that plain text order is number order.
    """
    return re.sub(r"\d+", lambda digits: digits.group()[:6].zfill(6), topic)[:240]


class DerivedQuerySet(BulkQuerySet):
    """Keeps columns that Python derives from others true through every bulk way that Django has.

    ``save()`` and ``loaddata`` derive in a ``pre_save`` receiver, below; these methods send no signal.
    """

    def bulk_create(self, objs, *args, **kwargs):
        objs = list(objs)
        for obj in objs:
            obj.derive()
        return super().bulk_create(objs, *args, **kwargs)

    def update(self, **kwargs):
        # bulk_update() comes through here too, with one expression for many rows: so the rows are read back.
        if not self.model.DERIVED_FROM.intersection(kwargs):
            return super().update(**kwargs)
        plain = models.QuerySet(self.model, using=self.db)
        with transaction.atomic(using=self.db):
            ids = list(self.order_by().values_list("pk", flat=True))
            rows = super().update(**kwargs)
            for start in range(0, len(ids), 500):
                changed = [obj for obj in plain.filter(pk__in=ids[start : start + 500]) if obj.derive()]
                plain.bulk_update(changed, self.model.DERIVED)
        return rows

    update.alters_data = True


class DerivedModel(models.Model):
    """A model with columns that ``derive()`` works out: DERIVED, from those in DERIVED_FROM."""

    DERIVED = ()
    DERIVED_FROM = frozenset()

    class Meta:
        abstract = True

    def derived(self):
        """The derived columns' values by name."""
        raise NotImplementedError

    def derive(self):
        """Set the derived columns; says whether any was not already so."""
        changed = False
        for name, value in self.derived().items():
            changed = changed or getattr(self, name) != value
            setattr(self, name, value)
        return changed


class TermQuerySet(DerivedQuerySet):
    def published(self):
        """What readers may see; every page, count, index, feed, sitemap and export goes through here."""
        return self.filter(status=Term.Status.PUBLISHED)

    def unpublished(self):
        """Drafts and what waits for review: few beside the rest, and found by an index."""
        return self.exclude(status=Term.Status.PUBLISHED)

    def in_course_order(self):
        return self.order_by(models.F("unit__number").asc(nulls_last=True), "place", "id")

    def alphabetical(self):
        return self.order_by("sort_text", "id")

    def for_lists(self):
        """As lists show a term: its name, address and the opening of its definition."""
        return self.only("name", "slug", "definition", "topic", "letter", "sort_text", "unit_id", "course_id")

    def for_page(self, course, slug):
        """The one term of a term page, with its course and unit, in one query."""
        return self.at_address(course, slug).get()

    def at_address(self, course, slug):
        """``for_page`` as a queryset that also says which of a page's other queries would find anything."""
        own = models.OuterRef("pk")
        shared = apps.get_model("glossary", "Name").objects.filter(courses__gt=1)
        own_aliases = Alias.objects.filter(term=models.OuterRef(own)).order_by().values("key")
        links = apps.get_model("glossary", "TermLink").objects
        return (
            self.filter(course__slug=course, slug=slug)
            .select_related("course__tally", "unit", "page")
            .annotate(
                has_aliases=models.Exists(Alias.objects.filter(term=own)),
                has_twins=models.Exists(shared.filter(key=models.OuterRef("key")))
                | models.Exists(shared.filter(key__in=own_aliases)),
                has_links=models.Exists(links.filter(source=own)) | models.Exists(links.filter(target=own)),
                is_confused=models.Exists(ConfusedPair.objects.filter(term=own))
                | models.Exists(ConfusedPair.objects.filter(other=own)),
            )
        )

    def with_pages(self):
        """With all that a kept page body needs, in one query."""
        return self.select_related("page")

    def with_name(self, key):
        """Terms that have this key, or reach it by an alias."""
        # A union of two index look-ups: an OR across the join would scan the terms.
        named = self.filter(key=key).order_by().values("id")
        known = Alias.objects.filter(key=key).order_by().values("term_id")
        return self.filter(id__in=named.union(known, all=True))

    def with_name_in(self, key, course):
        """Terms that have this key or reach it by an alias, and those named like an alias that it has in a course."""
        own = Alias.objects.filter(term__course__in=course, term__key=key).order_by().values("key")
        named = self.filter(key__in=own).order_by().values("id")
        return self.filter(id__in=self.with_name(key).order_by().values("id").union(named, all=True))

    def found_beside(self, key, course, subject=""):
        """Terms of other courses that have the name of one, as lists show them; those of its subject first."""
        twins = self.with_name_in(key, [course]).exclude(course=course).select_related("course")
        elsewhere = models.Case(models.When(course__subject=subject, then=0), default=1)
        return twins.only("name", "slug", "definition", "course__slug", "course__title", "course__subject").order_by(
            elsewhere, "pk"
        )

    def for_comparing(self, key, course_slug=""):
        """Every term with this name, with its course and page; ``course_slug`` is where the reader comes from."""
        own = Course.objects.filter(slug=course_slug).values("pk")
        return self.with_name_in(key, own).select_related("course", "page").order_by("course__title", "id")

    def latest_changed(self):
        return self.select_related("course", "page").order_by("-page__changed_at", "-id")

    def latest_of_all(self, number):
        """So many published terms of the whole site, those first whose pages changed last."""
        # By the index of changes and as far as needed only: joined with terms, SQLite would sort every page.
        own = self.published().filter(pk=models.OuterRef("pk")).order_by()
        pages = apps.get_model("glossary", "TermPage").objects.filter(models.Exists(own)).order_by("-changed_at")
        return self.filter(pk__in=list(pages.values_list("pk", flat=True)[:number])).latest_changed()

    def following(self, term):
        """The next term of the course, in course order, whatever its status: unit by unit, then those without one."""
        later = (
            models.Q(place__gt=term.place, unit=term.unit_id)
            if term.unit_id
            else models.Q(unit=None, place__gt=term.place)
        )
        if term.unit_id:
            later |= models.Q(unit__number__gt=term.unit.number) | models.Q(unit=None)
        return self.filter(later, course=term.course_id).in_course_order().first()

    def beside(self, term):
        """The terms just before and just after this one in its unit, in that order, as links show them."""
        unit = self.filter(course=term.course_id, unit=term.unit_id)
        before = unit.filter(place__lt=term.place).order_by("-place").values("pk")[:1]
        after = unit.filter(place__gt=term.place).order_by("place").values("pk")[:1]
        # Two comparisons and no IN: PostgreSQL answers those by the primary key, and IN by reading every term.
        either = models.Q(pk=models.Subquery(before)) | models.Q(pk=models.Subquery(after))
        return self.filter(either).only("name", "slug", "place", "course").order_by("place")

    def get_by_natural_key(self, course, slug):
        return self.get(course__slug=course, slug=slug)


class Term(DerivedModel):
    class Status(models.TextChoices):
        DRAFT = "draft"
        REVIEW = "review", "Ready for review"
        PUBLISHED = "published"

    OWNER = "course_id"
    DERIVED = ("key", "sort_text", "letter", "place")
    DERIVED_FROM = frozenset({"name", "topic", "slug"})

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="terms")
    unit = models.ForeignKey(
        Unit,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="terms",
        help_text="Leave empty if the course has no units.",
    )
    topic = LineField(
        blank=True, help_text="A heading inside the unit, sorted by its leading number, for example “1.2 Sources”."
    )
    name = LineField(help_text="As a student would look it up, for example “Opportunity cost”.")
    slug = AddressField(
        "address",
        max_length=SLUG_MAX,
        blank=True,
        help_text="Made from the name when left empty, and then kept, for example “opportunity-cost”.",
    )
    definition = MarkdownField(
        help_text="30 to 90 words: what the thing is, before what it does. Markdown; formulas between \\( and \\)."
    )
    status = models.CharField(
        max_length=10,
        choices=Status,
        default=Status.PUBLISHED,
        help_text="Readers see what is published, and nothing else.",
    )
    linked = models.BooleanField(
        "linked in texts",
        default=True,
        db_default=True,
        help_text="Switch off for a name that is also an ordinary word, such as “work” or “set”: where other terms of "
        "the course say it, it stays plain text.",
    )
    key = DerivedCharField(max_length=400)
    sort_text = DerivedCharField(max_length=400)
    letter = DerivedCharField(max_length=8)
    place = DerivedCharField(max_length=400)

    objects = TermQuerySet.as_manager()

    class Meta:
        ordering = ["course", "sort_text", "id"]
        permissions = [("publish_term", "Can publish terms and change published ones")]
        indexes = [
            models.Index(fields=["key"], name="term_key"),
            models.Index(fields=["course", "unit", "place"], name="term_place"),
            models.Index(fields=["course", "sort_text"], name="term_course_sort"),
            # Of the few that are not published only: an index of all would look selective to SQLite and is not.
            models.Index(fields=["id"], name="term_unpublished", condition=~models.Q(status="published")),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["course", "slug"],
                name="term_slug_once_a_course",
                violation_error_message="Another term of this course has that address.",
            ),
            models.CheckConstraint(
                name="term_has_slug",
                condition=~models.Q(slug=""),
                violation_error_message="The term has no address.",
            ),
            models.CheckConstraint(
                name="term_has_name",
                condition=~models.Q(name=""),
                violation_error_message="The term has no name.",
            ),
            models.CheckConstraint(
                name="term_status_known",
                condition=models.Q(status__in=["draft", "review", "published"]),
                violation_error_message="A term is a draft, ready for review or published.",
            ),
        ]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.name_address()
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        # Below its course's address: a list asks for thousands of these, and reverse() takes 20 µs.
        return f"{self.course.get_absolute_url()}{self.slug}/"

    def clean(self):
        if self.unit_id and self.course_id and self.unit.course_id != self.course_id:
            raise ValidationError({"unit": "Choose a unit of the term's own course."})
        if self.slug and is_reserved(self.slug):
            raise ValidationError({"slug": "The site needs this address for itself. Choose another."})

    def full_clean(self, *args, **kwargs):
        self.name_address()
        super().full_clean(*args, **kwargs)

    def natural_key(self):
        return (*self.course.natural_key(), self.slug)

    natural_key.dependencies = ["glossary.course", "glossary.unit"]

    def name_address(self):
        """Give a term without a slug the first free one its name makes."""
        if not self.slug and self.course_id and self.name:
            stem = unique_slug(self.name, (), lambda slug: False)
            taken = Term.objects.filter(course=self.course_id, slug__startswith=stem).exclude(pk=self.pk)
            self.slug = unique_slug(self.name, set(taken.values_list("slug", flat=True)), is_reserved)

    def derived(self):
        order = sort_text(self.name)
        return {
            "key": name_key(self.name),
            "sort_text": order,
            "letter": first_letter(self.name),
            # The slug makes the place unique, so that previous and next are two index look-ups.
            "place": f"{topic_order(self.topic)[:180]}\t{order[:100]}\t{self.slug}",
        }

    def opening(self):
        """The start of the definition as plain text, for lists."""
        return excerpt(self.definition, 160)


class AliasQuerySet(DerivedQuerySet):
    def for_page(self, term):
        """A term's aliases, each with ``shared``: whether it leads to other published terms, too."""
        published = Term.objects.published()
        named = published.filter(key=models.OuterRef("key")).exclude(pk=term.pk)
        known = published.filter(aliases__key=models.OuterRef("key")).exclude(pk=term.pk)
        return self.filter(term=term).annotate(shared=models.Exists(named) | models.Exists(known))

    def get_by_natural_key(self, course, slug, name):
        return self.get(term__course__slug=course, term__slug=slug, name=name)


class Alias(DerivedModel):
    """Another name that leads to a term: an abbreviation, a spelling."""

    OWNER = "term_id"
    DERIVED = ("key", "sort_text", "letter")
    DERIVED_FROM = frozenset({"name"})

    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="aliases")
    name = LineField(help_text="For example “ATP” for adenosine triphosphate. Plurals are found without one.")
    key = DerivedCharField(max_length=400)
    sort_text = DerivedCharField(max_length=400)
    letter = DerivedCharField(max_length=8)

    objects = AliasQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "aliases"
        ordering = ["id"]
        indexes = [models.Index(fields=["key"], name="alias_key")]
        constraints = [
            models.UniqueConstraint(
                fields=["term", "name"],
                name="alias_once_a_term",
                violation_error_message="This term already has that alias.",
            ),
            models.CheckConstraint(
                name="alias_has_name", condition=~models.Q(name=""), violation_error_message="The alias is empty."
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("name", args=[key_address(self.key)])

    def natural_key(self):
        return (*self.term.natural_key(), self.name)

    natural_key.dependencies = ["glossary.term"]

    def derived(self):
        return {"key": name_key(self.name), "sort_text": sort_text(self.name), "letter": first_letter(self.name)}


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


def derive_before_save(sender, instance, **kwargs):
    # loaddata saves "raw", past save(); this signal it does send.
    instance.derive()


for model in (Term, Alias):
    models.signals.pre_save.connect(derive_before_save, sender=model)
