"""Atom feeds of the terms that changed last."""

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from glossary.models import Course, Term
from glossary.views.public import tagged

ENTRIES = 30


class SiteFeed(Feed):
    feed_type = Atom1Feed
    title = settings.SITE_NAME
    subtitle = "The terms that changed last."

    def link(self, course):
        return settings.SITE_URL + reverse("home")

    def feed_url(self, course):
        return settings.SITE_URL + reverse("feed")

    def items(self, course):
        return Term.objects.latest_of_all(ENTRIES)

    def item_title(self, term):
        return f"{term.name} ({term.course.title})"

    def item_description(self, term):
        return term.opening()

    def item_link(self, term):
        return settings.SITE_URL + term.get_absolute_url()

    def item_updateddate(self, term):
        return term.page.changed_at


class CourseFeed(SiteFeed):
    def __call__(self, request, course):
        return tagged(super().__call__(request, course=course), f"course:{course}")

    def get_object(self, request, course):
        return get_object_or_404(Course, slug=course)

    def title(self, course):
        return f"{course.title} · {settings.SITE_NAME}"

    def link(self, course):
        return settings.SITE_URL + course.get_absolute_url()

    def feed_url(self, course):
        return settings.SITE_URL + reverse("course-feed", args=[course.slug])

    def items(self, course):
        return course.terms.published().latest_changed()[:ENTRIES]
