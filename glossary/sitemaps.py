"""What search engines may read, in files of at most 5,000 addresses."""

from types import SimpleNamespace
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.core.paginator import EmptyPage, PageNotAnInteger
from django.db.models import Max
from django.urls import reverse

from glossary.models import Course, Term


class IdRanges:
    """A paginator by ranges of the primary key: page 20 costs what page 1 costs, unlike OFFSET."""

    def __init__(self, queryset, size):
        self.queryset, self.size = queryset, size

    @property
    def num_pages(self):
        return (self.queryset.aggregate(top=Max("pk"))["top"] or 0) // self.size + 1

    def page(self, number):
        try:
            number = int(number)
        except ValueError:
            raise PageNotAnInteger from None
        if not 1 <= number <= self.num_pages:
            raise EmptyPage
        start = (number - 1) * self.size
        return SimpleNamespace(object_list=self.queryset.filter(pk__gte=start, pk__lt=start + self.size))


class OwnSite(Sitemap):
    """Addresses under SITE_URL, whatever host was asked."""

    limit = 5_000  # of 50,000 allowed: a file takes half a second to write, and every request is bounded
    protocol = urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site=None):
        return urlsplit(settings.SITE_URL).netloc


class Courses(OwnSite):
    def items(self):
        return Course.objects.published().order_by("id")

    def lastmod(self, course):
        return course.tally.changed_at


class Terms(OwnSite):
    @property
    def paginator(self):
        return IdRanges(self.items(), self.limit)

    def items(self):
        terms = Term.objects.published().select_related("course", "page").order_by("id")
        return terms.only("slug", "course__slug", "page__changed_at")

    def lastmod(self, term):
        return term.page.changed_at


SITEMAPS = {"courses": Courses, "terms": Terms}


def addresses():
    """The addresses of all sitemap files, for their index."""
    for section, sitemap in SITEMAPS.items():
        address = settings.SITE_URL + reverse("sitemap", args=[section])
        yield address
        for page in range(2, sitemap().paginator.num_pages + 1):
            yield f"{address}?p={page}"
