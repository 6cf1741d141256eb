"""Search by term or by course."""

from django.core.paginator import Paginator
from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from glossary import search
from glossary.forms import SearchForm
from glossary.models import Course

TERMS_A_PAGE = 20
SUGGESTIONS = 8


@require_safe
def results(request):
    form = SearchForm(request.GET)
    query, course = form.value("q").strip(), form.value("course")
    page = Paginator(search.terms(query, course), TERMS_A_PAGE).get_page(form.value("page"))
    courses = Course.objects.published().matching(query.split()).by_subject()[:20] if query else []
    context = {"query": query, "course": course, "page": page, "courses": courses}
    return render(request, "pages/search.html", context)


@require_safe
def suggest(request):
    """The OpenSearch suggestions form: ``[query, [name, …], [note, …], [address, …]]``."""
    form = SearchForm(request.GET)
    query = form.value("q").strip()
    found = search.terms(query, form.value("course"))[:SUGGESTIONS]
    return JsonResponse(
        [
            query,
            [term.name for term in found],
            [term.course.title for term in found],
            [request.build_absolute_uri(reverse("term", args=[term.course.slug, term.slug])) for term in found],
        ],
        safe=False,
    )
