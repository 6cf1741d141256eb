"""The pages for readers: each fetches, then renders."""

from itertools import groupby
from string import ascii_lowercase, ascii_uppercase

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from glossary import rendering, twins
from glossary.exchange.formats import FORMATS
from glossary.forms import CourseForm, CourseListForm, NameForm, NamesForm
from glossary.models import Alias, ConfusedPair, Course, Name, Term, TermLink, Unit
from glossary.models.prepared import Prepared
from glossary.text.names import name_key
from glossary.views.moved import or_moved
from glossary.views.public import public, tagged

ALSO_SHOWN = 5
TWINS_RANKED = 50  # by meaning, so that a name of a thousand courses costs no more
RELATED_SHOWN = 8
EXPORTS = [(format, form.name) for format, form in FORMATS.items()]
NAMES_A_PAGE = 300


@public()
@require_safe
def home(request):
    return tagged(render(request, "pages/home.html", {"subjects": by_subject(Course.objects.published())}), "lists")


@public("q")
@require_safe
def courses(request):
    words = CourseListForm(request.GET).value("q")
    found = Course.objects.published().matching(words.split())
    return tagged(render(request, "pages/courses.html", {"subjects": by_subject(found), "query": words}), "lists")


def by_subject(courses):
    """``[(subject, [course, …]), …]`` in alphabetical order."""
    return [(subject, list(group)) for subject, group in groupby(courses.by_subject(), lambda c: c.subject)]


@public("view")
@require_safe
@or_moved
def course(request, course):
    course = get_object_or_404(Course.objects.select_related("tally"), slug=course)
    view = CourseForm(request.GET).value("view")
    terms = course.terms.published().for_lists()
    context = {"course": course, "view": view, "units": course.units.order_by("number"), "exports": EXPORTS}
    if view == "az":
        context["letters"] = grouped(terms.alphabetical(), "letter")
    else:
        context["parts"] = parts(terms.in_course_order(), context["units"])
    return tagged(render(request, "pages/course.html", context), f"course:{course.slug}")


def parts(terms, units):
    """A course's terms as ``[(unit or None, number of terms, [(topic, [term, …]), …]), …]``."""
    by_unit = {unit: list(group) for unit, group in groupby(terms, lambda term: term.unit_id)}
    shown = [(unit, by_unit.get(unit.pk, [])) for unit in units] + [(None, by_unit.get(None, []))]
    return [(unit, len(of), grouped(of, "topic")) for unit, of in shown if of]


def grouped(terms, attribute):
    return [(value, list(group)) for value, group in groupby(terms, lambda term: getattr(term, attribute))]


@public()
@require_safe
@or_moved
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
    return tagged(render(request, "pages/unit.html", context), f"course:{course}")


# What a term page asks, prepared: crawlers ask for every one of them.
term_page = Prepared(lambda course, slug: Term.objects.published().at_address(course, slug))
aliases = Prepared(lambda term: Alias.objects.for_page(Term(pk=term)))
twins_of = Prepared(lambda **term: Term.objects.published().found_beside(**term)[: TWINS_RANKED + 1])
twin_courses = Prepared(
    lambda **name: Term.objects.published().found_beside(**name).order_by().values("course_id").distinct()
)
related = Prepared(lambda term, course: TermLink.objects.related_to(Term(pk=term, course_id=course))[:RELATED_SHOWN])
confusions = Prepared(lambda term: ConfusedPair.objects.of(Term(pk=term)))
beside = Prepared(lambda **place: Term.objects.published().beside(Term(**place)))


@public()
@require_safe
@or_moved
def term(request, course, slug):
    term = next(iter(term_page(course=course, slug=slug)), None)
    if term is None:
        raise Http404
    html = render_to_string("pages/term.html", term_context(term))  # without what asks for the visitor
    return tagged(HttpResponse(html), f"course:{course}", f"term:{course}/{slug}", f"name:{term.key}")


def term_context(term):
    """What the template of a term page needs, for a term from ``at_address``; editors see drafts through it too."""
    name = {"key": term.key, "course": term.course_id}
    found = twins_of(**name, subject=term.course.subject) if term.has_twins else []
    also = twins.one_a_course(twins.nearest_first(term, found[:TWINS_RANKED]))
    neighbours = beside(course_id=term.course_id, unit_id=term.unit_id, place=term.place)
    for neighbour in neighbours:
        neighbour.course = term.course
    body = rendering.body(term)
    return {
        "term": term,
        "course": term.course,
        "body": body,
        "see": referred_to(body["see"]) if "see" in body else None,
        "aliases": aliases(term=term.pk) if term.has_aliases else [],
        "name": Name(key=term.key),
        "also": also[:ALSO_SHOWN],
        "also_count": len(twin_courses(**name)) if len(found) > TWINS_RANKED else len(also),
        "related": related(term=term.pk, course=term.course_id) if term.has_links else [],
        "confusions": confusions(term=term.pk) if term.is_confused else [],
        "previous": next((each for each in neighbours if each.place < term.place), None),
        "next": next((each for each in neighbours if each.place > term.place), None),
    }


def referred_to(ids):
    """The terms that a definition which says no more than "see X" leads to."""
    return Term.objects.published().for_lists().alphabetical().filter(pk__in=ids)


@public("letter", "since")
@require_safe
def names(request):
    form = NamesForm(request.GET)
    letters = list(Name.objects.letters())
    letter = form.value("letter") or next(iter(letters), "")
    if letter not in letters:
        letter = letter.upper()
    if letter and letter not in letters:
        raise Http404
    under = Name.objects.under(letter)
    since = form.value("since")
    shown = list(under.since(since).alphabetical()[: NAMES_A_PAGE + 1])
    following = shown[NAMES_A_PAGE].sort_text if len(shown) > NAMES_A_PAGE else None
    context = {
        "letters": letters,
        "letter": letter,
        "since": since,
        "names": shown[:NAMES_A_PAGE],
        "previous": under.page_before(since, NAMES_A_PAGE) if since else None,
        "next": following if following != since else None,
        "second_letters": second_letters(letter) if following or since else (),
    }
    return tagged(render(request, "pages/names.html", context), "lists")


def second_letters(letter):
    """Where to leap to within a letter that fills more than a page: ``[(what it says, from which name on), …]``."""
    if letter not in ascii_uppercase:
        return []
    return [(letter + second, (letter + second).lower()) for second in ascii_lowercase]


@public("course")
@require_safe
def name(request, key):
    canonical = name_key(key)
    name = get_object_or_404(Name, key=canonical)
    if key != name.address:
        return redirect(name, permanent=True)
    own = NameForm(request.GET).value("course")
    terms = list(Term.objects.published().for_comparing(name.key, own))
    at_home = [term for term in terms if term.course.slug == own]
    if at_home:
        elsewhere = [term for term in terms if term.course.slug != own]
        groups = twins.by_meaning(name.name, at_home + twins.nearest_first(at_home[0], elsewhere))
    else:
        groups = sorted(twins.by_meaning(name.name, terms), key=lambda group: -sum(map(len, group)))
    context = {
        "name": name,
        "own": own,
        "courses": len({term.course_id for term in terms}),
        "groups": [[(terms, rendering.definition(terms[0])) for terms in group] for group in groups],
    }
    return tagged(render(request, "pages/name.html", context), f"name:{name.key}")


@public()
@require_safe
def privacy(request):
    return render(request, "pages/privacy.html")
