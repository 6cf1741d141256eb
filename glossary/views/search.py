"""Search by term or by course."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import JsonResponse
from django.shortcuts import render
from django.template.defaultfilters import pluralize
from django.views.decorators.http import require_safe

from glossary.forms import SearchForm
from glossary.models import Course
from glossary.search import find, showing, wanted
from glossary.search.courses import named

NAMES_A_PAGE = 20
SUGGESTIONS = 8
COURSES = 20
COURSES_SUGGESTED = 3


@require_safe
def results(request):
    form = SearchForm(request.GET)
    course, subject = form.value("course"), form.value("subject")
    courses = within(course, subject)
    answer = find(form.value("q"), courses, mend=form.value("spelling") != "typed")
    query = answer.query
    page = Paginator(answer.hits, NAMES_A_PAGE).get_page(form.value("page"))
    chosen = None if courses is None else list(courses.values_list("pk", flat=True))
    marker = showing.Marker(answer.shown or query)
    found = showing.show(page.object_list, chosen)
    context = {
        "query": query.text,
        "shown_for": answer.shown_for,
        "course": course,
        "subject": subject,
        "page": page,
        "cut": answer.cut,
        "found": found,
        "marker": marker,
        "nearest": showing.show(answer.nearest, chosen),
        "courses": named(query, COURSES),
        "subjects": Course.objects.published().order_by("subject").values_list("subject", flat=True).distinct(),
        "choice": sorted({term.course for one in found for term in one.terms}, key=lambda c: c.title),
    }
    response = render(request, "pages/search.html", context)
    if query.words and (answer.guessed or not answer.hits):
        response["Cache-Control"] = "no-store"
        if courses is None and not context["courses"]:
            wanted.note(query)
    return response


@require_safe
def suggest(request):
    """Suggestions: ``[text, [name, …], [note, …], [address, …]]``, as OpenSearch has them; for the page a mapping."""
    form = SearchForm(request.GET)
    courses = within(form.value("course"), form.value("subject"))
    answer = find(form.value("q"), courses, limit=SUGGESTIONS, texts=False)
    chosen = None if courses is None else list(courses.values_list("pk", flat=True))
    found = showing.show(answer.hits, chosen)
    if form.value("form") == "page":
        return JsonResponse(
            {
                "query": answer.query.text,
                "shown_for": answer.shown_for,
                "names": [{"name": one.name.name, "note": one.note, "address": one.address} for one in found],
                "courses": [
                    {
                        "name": one.title,
                        "note": f"course, {one.tally.terms} term{pluralize(one.tally.terms)}",
                        "address": one.get_absolute_url(),
                    }
                    for one in named(answer.query, COURSES_SUGGESTED)
                ],
            }
        )
    return JsonResponse(
        [
            form.value("q"),
            [one.name.name for one in found],
            [one.note for one in found],
            [settings.SITE_URL + one.address for one in found],
        ],
        safe=False,
        content_type="application/x-suggestions+json",
    )


def within(course, subject):
    """The courses to keep to, or None for all."""
    if course:
        return Course.objects.filter(pk=course.pk)
    return Course.objects.published().filter(subject__iexact=subject) if subject else None
