"""Terms, and the questions that are asked of them."""

import re

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models

from glossary.models.course import Course, Unit
from glossary.models.deriving import DerivedModel, DerivedQuerySet, derive_before_save
from glossary.models.fields import AddressField, DerivedCharField, LineField, MarkdownField
from glossary.text.markdown import excerpt
from glossary.text.names import first_letter, name_key, sort_text
from glossary.text.slugs import unique_slug

SLUG_MAX = 100


def model(name):
    """A model that refers to terms, and so is defined after them."""
    return apps.get_model("glossary", name)


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
        shared = model("Name").objects.filter(courses__gt=1)
        own_aliases = model("Alias").objects.filter(term=models.OuterRef(own)).order_by().values("key")
        links = model("TermLink").objects
        return (
            self.filter(course__slug=course, slug=slug)
            .select_related("course__tally", "unit", "page")
            .annotate(
                has_aliases=models.Exists(model("Alias").objects.filter(term=own)),
                has_twins=models.Exists(shared.filter(key=models.OuterRef("key")))
                | models.Exists(shared.filter(key__in=own_aliases)),
                has_links=models.Exists(links.filter(source=own)) | models.Exists(links.filter(target=own)),
                is_confused=models.Exists(model("ConfusedPair").objects.filter(term=own))
                | models.Exists(model("ConfusedPair").objects.filter(other=own)),
            )
        )

    def with_pages(self):
        """With all that a kept page body needs, in one query."""
        return self.select_related("page")

    def with_name(self, key):
        """Terms that have this key, or reach it by an alias."""
        # A union of two index look-ups: an OR across the join would scan the terms.
        named = self.filter(key=key).order_by().values("id")
        known = model("Alias").objects.filter(key=key).order_by().values("term_id")
        return self.filter(id__in=named.union(known, all=True))

    def with_name_in(self, key, course):
        """Terms that have this key or reach it by an alias, and those named like an alias that it has in a course."""
        own = model("Alias").objects.filter(term__course__in=course, term__key=key).order_by().values("key")
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
        pages = model("TermPage").objects.filter(models.Exists(own)).order_by("-changed_at")
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


models.signals.pre_save.connect(derive_before_save, sender=Term)
