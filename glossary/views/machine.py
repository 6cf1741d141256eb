"""Answers for programs: exports, robots, browsers' search, health."""

from django.conf import settings
from django.db import DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import condition, require_safe

from glossary import sight
from glossary.exchange.formats import FORMATS
from glossary.models import ContentVersion, Course
from glossary.sitemaps import addresses
from glossary.views.moved import or_moved
from glossary.views.public import public


def export_etag(request, course, format):
    # The version changes with any text of the site; the number, by hand, whenever a format is written otherwise.
    return f'"{ContentVersion.current()}-{course}-{format}-1"'


@require_safe
@or_moved
@condition(etag_func=export_etag)
def export(request, course, format):
    if format not in FORMATS:
        raise Http404
    course, form = get_object_or_404(Course.objects.published(), slug=course), FORMATS[format]
    headers = {"Content-Disposition": f'attachment; filename="{course.slug}.{form.ending}"'}
    if request.method == "HEAD":
        return HttpResponse(content_type=form.content_type, headers=headers)
    return StreamingHttpResponse(form.stream(course), content_type=form.content_type, headers=headers)


@public()
@require_safe
def robots(request):
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /search/?",
        "Disallow: /search/suggest/",
        "Disallow: /practice/",
        "Disallow: /test/",
        "Disallow: /courses/*/practice/",
        "Disallow: /courses/*/export/",
        "Disallow: /courses/*/report/",
        f"Sitemap: {settings.SITE_URL}{reverse('sitemaps')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", "text/plain")


@public()
@require_safe
def sitemap_index(request):
    # Django's own index view names the host that was asked, not the site's.
    context = {"sitemaps": [{"location": address} for address in addresses()]}
    return render(request, "sitemap_index.xml", context, content_type="application/xml")


@public()
@require_safe
def opensearch(request):
    return render(request, "machine/opensearch.xml", content_type="application/opensearchdescription+xml")


@require_safe
def favicon(request):
    return redirect(static("icons/favicon.ico"))


@never_cache
@require_safe
def healthz(request):
    """Whether the process answers; touches nothing."""
    return HttpResponse("ok\n", "text/plain")


@never_cache
@require_safe
def readyz(request):
    """Whether pages can be served: the database answers, and its migrations are all in place."""
    try:
        executors = [MigrationExecutor(connections[alias]) for alias in connections]
        pending = any(executor.migration_plan(executor.loader.graph.leaf_nodes()) for executor in executors)
    except DatabaseError:
        return HttpResponse("the database does not answer\n", "text/plain", 503)
    if pending:
        return HttpResponse("migrations are pending: run manage.py migrate\n", "text/plain", 503)
    return HttpResponse("ready\n", "text/plain")


@never_cache
@require_safe
def metrics(request):
    """Numbers for Prometheus, to whoever sends METRICS_TOKEN; for all others there is no such page."""
    if not sight.has_token(request):
        raise Http404
    content_type, numbers = sight.exposition()
    return HttpResponse(numbers, content_type)
