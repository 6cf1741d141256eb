"""Other names that lead to a term."""

from django.db import models
from django.urls import reverse

from glossary.models.deriving import DerivedModel, DerivedQuerySet, derive_before_save
from glossary.models.fields import DerivedCharField, LineField
from glossary.models.term import Term, key_address
from glossary.text.names import first_letter, name_key, sort_text


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


models.signals.pre_save.connect(derive_before_save, sender=Alias)
