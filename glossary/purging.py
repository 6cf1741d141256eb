"""Tell a cache on the way, such as a CDN, which pages to drop as soon as a change is committed.

With CACHE_PURGE_URL set, a POST goes there after each transaction that changed content through Django, and once more
when our own nginx can no longer give out the page as it was: JSON ``{"tags": […]}``, as Cloudflare takes it, and the
same in a ``Surrogate-Key`` header, as Fastly does, with CACHE_PURGE_TOKEN as bearer and as ``Fastly-Key``. The tags are
those of ``views/public.py``. It never holds up the save and never fails it: what it could not tell expires after
SHARED_CACHE_SECONDS.
"""

import json
import logging
import threading
import urllib.request

from django.conf import settings
from django.db import transaction
from django.db.models.signals import post_save, pre_delete, pre_save

from glossary.models import Alias, ConfusedPair, Course, Fact, ReviewQuestion, Term, Unit
from glossary.models.bulk import changed_in_bulk
from glossary.views.public import tag_names

MODELS = (Course, Unit, Term, Alias, Fact, ReviewQuestion, ConfusedPair)
TAGS_MAX = 90  # Cloudflare takes 100 a call
TIMEOUT = 10  # seconds
# Seconds after the commit. deploy/nginx.conf keeps a page for one: a CDN that asks at once may get the old one again.
MOMENTS = (0, 2)
log = logging.getLogger(__name__)


def connect():
    """Listen for changes, if the settings name whom to tell."""
    if settings.CACHE_PURGE_URL:
        for model in MODELS:
            pre_save.connect(before_save, sender=model)
            post_save.connect(after_save, sender=model)
            pre_delete.connect(before_delete, sender=model)
            changed_in_bulk.connect(after_bulk_change, sender=model)


def before_save(sender, instance, using, **kwargs):
    # A renamed or moved row is also on pages of which its new state knows nothing.
    instance.tags_before = stored_tags(sender, instance)


def after_save(sender, instance, using, **kwargs):
    after_commit(using, instance.__dict__.pop("tags_before") | stored_tags(sender, instance))


def before_delete(sender, instance, using, **kwargs):
    # Before anything of a cascade is gone: a term's aliases lead to pages, too.
    after_commit(using, stored_tags(sender, instance))


def after_bulk_change(sender, using, **kwargs):
    after_commit(using, {"site"})


def stored_tags(model, instance):
    row = model.objects.filter(pk=instance.pk).first()
    return tags_of(row) if row else set()


def tags_of(row):
    """The tags of every page that shows this row, as the database holds it."""
    if isinstance(row, Course):
        return {"site"}  # its title stands on the pages of its terms' twins
    if isinstance(row, Unit):
        return {f"course:{row.course.slug}", "lists"}  # its terms' pages are newer when it goes
    term = row if isinstance(row, Term) else row.term
    names = {term.key, *term.aliases.values_list("key", flat=True)}
    # The page of a term that has one of these names as an alias shows this term, and is tagged by that term's own name.
    names.update(Term.objects.filter(aliases__key__in=names).order_by().values_list("key", flat=True))
    return {f"course:{term.course.slug}", "lists", *(f"name:{name}" for name in names)}


def after_commit(using, tags):
    for _, function, _ in transaction.get_connection(using).run_on_commit:
        if isinstance(function, Purge):
            function.tags.update(tags)
            return
    transaction.on_commit(Purge(tags), using=using, robust=True)


class Purge:
    """What to drop when the transaction commits; forgotten with it when it is rolled back."""

    def __init__(self, tags):
        self.tags = set(tags)

    def __call__(self):
        tags = ["site"] if "site" in self.tags or len(self.tags) > TAGS_MAX else sorted(self.tags)
        for moment in MOMENTS:
            threading.Timer(moment, tell, [tag_names(tags)]).start()


def tell(tags):
    token = settings.CACHE_PURGE_TOKEN
    request = urllib.request.Request(  # noqa: S310, the operator's own address
        settings.CACHE_PURGE_URL,
        json.dumps({"tags": tags}).encode(),
        {
            "Content-Type": "application/json",
            "Surrogate-Key": " ".join(tags),
            **({"Authorization": f"Bearer {token}", "Fastly-Key": token} if token else {}),
        },
        method="POST",
    )
    try:
        urllib.request.urlopen(request, timeout=TIMEOUT).close()  # noqa: S310
    except OSError as error:
        log.warning("the cache at CACHE_PURGE_URL was not told of a change: %s", error)
