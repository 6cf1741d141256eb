"""Bulk changes, told of as Django tells of single ones."""

from django.db import models, transaction
from django.dispatch import Signal

changed_in_bulk = Signal()  # by a way of which Django sends no signal; with ``owners``: ids of what the rows belong to


class BulkQuerySet(models.QuerySet):
    """Tells whose rows a bulk way changed: the ``OWNER`` column of their model."""

    def bulk_create(self, objs, *args, **kwargs):
        objs = list(objs)
        made = super().bulk_create(objs, *args, **kwargs)
        changed_in_bulk.send(self.model, owners={getattr(obj, self.model.OWNER) for obj in objs}, using=self.db)
        return made

    def update(self, **kwargs):
        owner = self.model.OWNER
        with transaction.atomic(using=self.db):
            owners = set(self.order_by().values_list(owner, flat=True).distinct())
            moved = {owner, owner.removesuffix("_id")}.intersection(kwargs)
            ids = list(self.order_by().values_list("pk", flat=True)) if moved else []
            rows = super().update(**kwargs)
            for start in range(0, len(ids), 500):
                there = models.QuerySet(self.model, using=self.db).filter(pk__in=ids[start : start + 500])
                owners.update(there.values_list(owner, flat=True))
            changed_in_bulk.send(self.model, owners=owners, using=self.db)
        return rows

    update.alters_data = True
