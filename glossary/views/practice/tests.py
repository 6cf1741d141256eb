"""My test: made, looked over, printed, and as a quiz."""

import secrets
from dataclasses import replace
from datetime import date

from django.conf import settings
from django.db.models import Count
from django.http import HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse

from glossary.models import Course
from glossary.study import address, cards, clock, learners, plan, quizzes, sessions
from glossary.study.address import CODE_MAX, Test
from glossary.study.forms import TestForm
from glossary.study.svg import calendar, qr_code, range_plot
from glossary.views.moved import or_moved
from glossary.views.practice.door import earliest_today, practice_page, problem, published_course, today

TICKABLE_MAX = 600  # terms; ticking more than these one by one is no help, and a form may have a thousand fields
CALENDAR_DAYS = 60
NEW_TEST_IN = 14  # days, what the form proposes


@practice_page
@or_moved
def make(request, course):
    """Practise a course at once, or choose what of it is asked and when."""
    course = published_course(course)
    units = list(course.units.order_by("number"))
    terms = course.terms.published()
    counts = dict(terms.order_by().values_list("unit").annotate(Count("pk")))
    tickable = []
    if sum(counts.values()) <= TICKABLE_MAX:
        tickable = list(terms.in_course_order().values_list("pk", "name", "unit_id"))
    choices = {"units": units, "terms": [(pk, name) for pk, name, _ in tickable]}
    learner = learners.of(request)
    if request.method == "POST":
        form = TestForm(request.POST, today=today(learner, request.POST), **choices)
        if form.is_valid():
            test = chosen(course, form.cleaned_data)
            if test.has_an_address():
                cards.pool(test)  # too many cards are better told here
                return HttpResponseRedirect(reverse("test", args=[test.code]))
            if test.terms:
                form.add_error("term", "So many single terms make no short address. Choose units instead.")
            else:
                form.add_error(
                    "unit", "So many units make no short address. Choose fewer, or none for the whole course."
                )
    else:
        form = TestForm(initial=proposed(request, course, learner), today=today(learner), **choices)
    ticked = set(map(str, form["term"].value() or ()))
    context = {
        "course": course,
        "form": form,
        "units": [(unit, counts.get(unit.pk, 0)) for unit in units],
        "ticks": grouped(units, tickable, ticked),
        "ticked": len(ticked),
        "pairs": len(quizzes.pairs(course.pk)),
        "first_day": date.fromordinal(earliest_today(learner)),
    }
    return render(request, "study/make.html", context, status=400 if form.errors else 200)


def grouped(units, terms, ticked):
    """``[(unit or None, [(number, name, whether ticked), …]), …]``."""
    rows = [
        (unit, [(pk, name, str(pk) in ticked) for pk, name, of in terms if of == (unit.pk if unit else None)])
        for unit in [*units, None]
    ]
    return [(unit, of) for unit, of in rows if of]


def chosen(course, data):
    return Test(
        course=course.pk,
        units=() if data["term"] else tuple(sorted(map(int, data["unit"]))),
        terms=tuple(sorted(map(int, data["term"]))),
        depth="".join(letter for letter in address.DEPTHS if letter in data["depth"]),
        date=data["date"],
        cards_a_day=data["cards_a_day"],
    )


def proposed(request, course, learner):
    """What the form shows at first: the test it came from, moved to a day to come, or everything in a fortnight."""
    day = today(learner)
    fortnight = date.fromordinal(day + NEW_TEST_IN)
    try:
        test = address.read(request.GET.get("from", "")[:CODE_MAX])
    except address.BadAddress:
        test = None
    if test is None or test.course != course.pk:
        return {"date": fortnight, "unit": [], "term": []}
    return {
        "date": test.date if day <= test.day <= day + address.AHEAD_MAX else fortnight,
        "cards_a_day": test.cards_a_day,
        "depth": list(test.depth),
        "unit": list(test.units),
        "term": list(test.terms),
    }


@practice_page
def overview(request, code):
    """Where the learner stands, and the way to today's cards."""
    test, course, pool, trouble = opened(request, code)
    if trouble:
        return trouble
    learner = learners.of(request)
    # Where nobody's clock is known, the test may be on the day before UTC's.
    day, states = min(today(learner), test.day), learners.states(learner, pool.cards)
    now = sessions.standing(test, pool, learner, states, day)
    counts = {reason: sum(choice.reason == reason for choice in now.due) for reason in plan.REASONS}
    link = settings.SITE_URL + reverse("test", args=[test.code])
    days, shown = test.day - day, now.expected.calendar[:CALENDAR_DAYS]
    context = {
        "test": test,
        "course": course,
        "what": what(test, course),
        "depths": [address.DEPTHS[letter].lower() for letter in test.depth],
        "days": days,
        "pool": pool,
        "learner": learner if states else None,
        "now": now,
        "counts": counts,
        "range": range_plot(now.expected),
        "calendar": calendar(shown),
        "rows": [(date.fromordinal(each.day), each.repeats, each.new) for each in shown],
        "further": max(len(now.expected.calendar) - CALENDAR_DAYS, 0),
        "units": dict(course.units.values_list("number", "title")),
        "link": link,
        "qr": qr_code(link),
        "final": plan.is_final(days, now.unseen, test.cards_a_day),
        "ten_more": 0 if now.due else sessions.ten_more(test, pool, states, day),
    }
    return render(request, "study/test.html", context)


def opened(request, code):
    """The test of an address, its course and cards, and a page that helps on where it cannot be taken."""
    test = address.read(code)
    course = Course.objects.published().filter(pk=test.course).first()
    if course is None:
        text = "The course of this test was taken down, or it is not published at the moment."
        return test, None, None, problem(request, "This course is not here any more", text)
    if test.code != code:
        return test, course, None, redirect(request.resolver_match.url_name, code=test.code)
    again = (f"{reverse('course-practice', args=[course.slug])}?from={code}", "Make a new test like it")
    learner = learners.of(request)
    day = today(learner)
    if test.day < earliest_today(learner):
        text = f"It was on {test.date:%d %B} {test.date.year}. What you learned for it is still kept."
        return test, course, None, problem(request, "This test is over", text, ways=[again], status=410)
    if test.day > day + address.AHEAD_MAX:
        text = "Choose a day within the next two years: nobody plans cards further than that."
        return test, course, None, problem(request, "That day is too far away", text, ways=[again])
    pool = cards.pool(test)
    if not pool.cards:
        text = "Its units or terms were emptied, moved or taken down since the test was made."
        return test, course, None, problem(request, "Nothing is left of this test", text, ways=[again])
    return test, course, pool, None


def what(test, course):
    """What is asked, in words."""
    if test.terms:
        return f"{len(test.terms)} chosen term{'s' if len(test.terms) > 1 else ''}"
    if test.units:
        numbers = [str(number) for number in test.units]
        return f"unit {numbers[0]}" if len(numbers) == 1 else f"units {', '.join(numbers[:-1])} and {numbers[-1]}"
    return "the whole course"


@practice_page
def sheet(request, code):
    """The test's cards on paper: questions first, answers on a page of their own."""
    test, course, pool, trouble = opened(request, code)
    if trouble:
        return trouble
    link = settings.SITE_URL + reverse("test", args=[test.code])
    context = {"test": test, "course": course, "what": what(test, course), "link": link, "qr": qr_code(link)}
    context["terms"] = cards.sheet(pool.cards, course)
    return render(request, "study/sheet.html", context)


@practice_page
def quiz(request, code):
    """Twenty terms, four names each; a seed in the address makes it the same for a whole class."""
    test, course, pool, trouble = opened(request, code)
    if trouble:
        return trouble
    if not test.seed:
        seed = "".join(secrets.choice(address.DIGITS) for _ in range(5))
        return redirect("test-quiz", code=replace(test, seed=seed).code)
    items = quizzes.quiz(test, pool)
    context = {"test": test, "course": course, "what": what(test, course), "marked": request.method == "POST"}
    rows = [(item, request.POST.get(f"term-{item.term}", "")) for item in items]
    context["rows"] = [(item, given, given == str(item.term)) for item, given in rows]
    context["right"] = sum(right for _, _, right in context["rows"])
    return render(request, "study/quiz.html", context)


@practice_page
@or_moved
def pairs(request, course):
    """The drill of pairs that students mix up: which of the two is this? Nothing of it is kept."""
    course = published_course(course)
    couples = quizzes.pairs(course.pk)
    seed = date.fromordinal(clock.today()).isoformat()
    step, given = (whole(request.POST.get(name, "")) for name in ("step", "choice"))
    context = {"course": course, "total": 2 * len(couples), "step": 0, "right": 0, "asked": None}
    if request.method == "POST" and step is not None:
        asked = quizzes.turn(couples, step, seed)
        if asked and given in {each.pk for each in asked.choices}:
            right = whole(request.POST.get("right", "")) or 0
            right += given == asked.term.pk
            context |= {"asked": asked, "was_right": given == asked.term.pk, "right": right, "step": step + 1}
        else:
            context["step"] = step
    context["turn"] = quizzes.turn(couples, context["step"], seed)
    return render(request, "study/pairs.html", context)


def whole(text):
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else None
