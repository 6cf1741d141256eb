"""301 from an address that a course or a term had once to where it is now."""

from functools import wraps

from django.http import Http404, HttpResponsePermanentRedirect
from django.urls import reverse

from glossary.models import OldCourseAddress, OldTermAddress


def or_moved(view):
    """Asks for old addresses only when the view finds nothing, so that what is there now wins and pays nothing."""

    @wraps(view)
    def view_or_redirect(request, course, **rest):
        try:
            return view(request, course=course, **rest)
        except Http404:
            address = moved_to(request.resolver_match.url_name, course.lower(), rest)
            if address is None:
                raise
            query = request.META.get("QUERY_STRING")
            return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)

    return view_or_redirect


def moved_to(page, course, rest):
    if "slug" in rest:
        term = OldTermAddress.objects.term(course, rest["slug"].lower())
        return term and reverse(page, args=[term.course.slug, term.slug])
    now = OldCourseAddress.objects.course(course)
    return reverse(page, kwargs={"course": now.slug, **rest}) if now and now.slug != course else None
