"""What a reader takes away on paper: the cram sheet and the cut-out cards, of a course or of one of its units."""

from itertools import count

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.utils.html import escape
from django.views.decorators.http import require_safe

from glossary import rendering
from glossary.forms import SheetForm
from glossary.models import Course
from glossary.text.markdown import excerpt, plain
from glossary.views.moved import or_moved
from glossary.views.pages import parts
from glossary.views.public import public, tagged

TERMS_A_PART = 400  # some hundred sheets of paper; a larger course comes in parts
CARDS_A_SHEET = 8
# Characters that a card's back holds in its size of letters, largest first (static/css/paper.css): measured with a
# wide typeface on the 80 × 52 mm inside a card. A longer definition is cut at the end of a sentence.
BACKS_HOLD = (270, 400, 560, 950)
FRONTS_HOLD = (60, 200)
# What a line of its own takes away from a card, in characters.
LINE = 60


@public("page")
@require_safe
@or_moved
def cram_sheet(request, course, number=None):
    context = sheet(request, course, number)
    questions = count(1)
    bodies = rendering.plain_bodies(context["page"])
    for term in context["page"]:
        term.body = bodies[term.pk]
        for question in term.body["questions"]:
            question["number"] = next(questions)
    context["parts"] = parts(context["page"], context["units"])
    context["answers"] = [
        (term, question) for term in context["page"] for question in term.body["questions"] if question["answer"]
    ]
    return tagged(render(request, "pages/cram_sheet.html", context), f"course:{context['course'].slug}")


@public("page")
@require_safe
@or_moved
def cards(request, course, number=None):
    context = sheet(request, course, number)
    terms = list(context["page"])
    bodies = rendering.plain_bodies(terms)
    for term in terms:
        term.front_size = size(len(term.name), FRONTS_HOLD)
        term.back, term.back_size = back(term, bodies[term.pk]["definition"])
    context["sheets"] = [terms[start : start + CARDS_A_SHEET] for start in range(0, len(terms), CARDS_A_SHEET)]
    return tagged(render(request, "pages/cards.html", context), f"course:{context['course'].slug}")


def sheet(request, course, number):
    """What both sheets need: the course, the unit if one was asked for, and the terms of the part asked for."""
    course = get_object_or_404(Course, slug=course)
    unit = get_object_or_404(course.units, number=number) if number is not None else None
    terms = course.terms.published().with_pages().in_course_order()
    if unit:
        terms = terms.filter(unit=unit)
    page = Paginator(terms, TERMS_A_PART).get_page(SheetForm(request.GET).value("page"))
    units = [unit] if unit else course.units.order_by("number")
    return {"course": course, "unit": unit, "units": units, "page": page}


def back(term, definition):
    """A card's back and the size of its letters: the definition's HTML, or its opening as text if it cannot fit."""
    lines = definition.count("<p") + definition.count("<tr") + definition.count("<li") + definition.count("display=")
    length = len(plain(term.definition)) + LINE * (lines - 1)
    if length <= BACKS_HOLD[-1]:
        return definition, size(length, BACKS_HOLD)
    return f"<p>{escape(excerpt(term.definition, BACKS_HOLD[-1]))}</p>", len(BACKS_HOLD)


def size(length, holds):
    """1 for the largest letters, and so on down to the last that hold so many characters."""
    return next((number for number, most in enumerate(holds, 1) if length <= most), len(holds))
