"""Columns that Python works out from others of the same row, true whichever way the row changes through Django."""

from django.db import models, transaction

from glossary.models.bulk import BulkQuerySet


class DerivedQuerySet(BulkQuerySet):
    """Keeps columns that Python derives from others true through every bulk way that Django has.

    ``save()`` and ``loaddata`` derive in ``derive_before_save``; these methods send no signal.
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


def derive_before_save(sender, instance, **kwargs):
    # loaddata saves "raw", past save(); this signal it does send.
    instance.derive()
