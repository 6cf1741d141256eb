"""The pages for readers: each fetches, then renders."""

from itertools import groupby

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from glossary import rendering
from glossary.forms import CourseForm, CourseListForm, NameForm, NamesForm
from glossary.models import ConfusedPair, Course, Name, Term, Unit
from glossary.text.names import name_key

ALSO_SHOWN = 5
NAMES_A_PAGE = 300


@require_safe
def home(request):
    return render(request, "pages/home.html", {"subjects": by_subject(Course.objects.published())})


@require_safe
def courses(request):
    words = CourseListForm(request.GET).value("q")
    found = Course.objects.published().matching(words.split())
    return render(request, "pages/courses.html", {"subjects": by_subject(found), "query": words})


def by_subject(courses):
    """``[(subject, [course, …]), …]`` in alphabetical order."""
    return [(subject, list(group)) for subject, group in groupby(courses.by_subject(), lambda c: c.subject)]


@require_safe
def course(request, course):
    course = get_object_or_404(Course.objects.select_related("tally"), slug=course)
    view = CourseForm(request.GET).value("view")
    terms = course.terms.published().for_lists()
    context = {"course": course, "view": view, "units": course.units.order_by("number")}
    if view == "az":
        context["letters"] = grouped(terms.alphabetical(), "letter")
    else:
        context["parts"] = parts(terms.in_course_order(), context["units"])
    return render(request, "pages/course.html", context)


def parts(terms, units):
    """A course's terms as ``[(unit or None, number of terms, [(topic, [term, …]), …]), …]``."""
    by_unit = {unit: list(group) for unit, group in groupby(terms, lambda term: term.unit_id)}
    shown = [(unit, by_unit.get(unit.pk, [])) for unit in units] + [(None, by_unit.get(None, []))]
    return [(unit, len(of), grouped(of, "topic")) for unit, of in shown if of]


def grouped(terms, attribute):
    return [(value, list(group)) for value, group in groupby(terms, lambda term: getattr(term, attribute))]


@require_safe
def unit(request, course, number):
    unit = get_object_or_404(Unit.objects.select_related("course"), course__slug=course, number=number)
    terms = unit.terms.published().for_lists().in_course_order()
    units = list(unit.course.units.order_by("number"))
    place = units.index(unit)
    context = {
        "course": unit.course,
        "unit": unit,
        "topics": grouped(terms, "topic"),
        "previous": units[place - 1] if place else None,
        "next": units[place + 1] if place + 1 < len(units) else None,
    }
    return render(request, "pages/unit.html", context)


@require_safe
def term(request, course, slug):
    try:
        term = Term.objects.published().for_page(course, slug)
    except Term.DoesNotExist:
        raise Http404 from None
    twins = Term.objects.published().found_beside(term)
    name = Name.objects.get(key=term.key)
    neighbours = Term.objects.published().select_related(None)
    context = {
        "term": term,
        "course": term.course,
        "body": rendering.body(term),
        "aliases": term.aliases.all(),
        "name": name,
        "also": list(twins[:ALSO_SHOWN]) if name.courses > 1 else [],
        "also_count": name.courses - 1,
        "confusions": ConfusedPair.objects.of(term),
        "previous": neighbours.before(term).first(),
        "next": neighbours.after(term).first(),
    }
    return render(request, "pages/term.html", context)


@require_safe
def names(request):
    form = NamesForm(request.GET)
    letters = list(Name.objects.letters())
    letter = form.value("letter").upper()
    if letter and letter not in letters:
        raise Http404
    shown = Name.objects.under(letter or letters[0]) if letters else Name.objects.none()
    page = Paginator(shown.alphabetical(), NAMES_A_PAGE).get_page(form.value("page"))
    return render(
        request, "pages/names.html", {"letters": letters, "letter": letter or next(iter(letters), ""), "page": page}
    )


@require_safe
def name(request, key):
    canonical = name_key(key)
    name = get_object_or_404(Name, key=canonical)
    if key != name.address:
        return redirect(name, permanent=True)
    own = NameForm(request.GET).value("course")
    terms = list(Term.objects.published().with_name(name.key).select_related("course").order_by("course__title", "id"))
    terms.sort(key=lambda term: term.course.slug != own)
    return render(request, "pages/name.html", {"name": name, "terms": terms, "own": own})
