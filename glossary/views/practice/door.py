"""What every practice page has in common."""

from functools import wraps

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from glossary.models import Course
from glossary.study import address, cards, clock, learners
from glossary.study.forms import DayForm
from glossary.views.own_forms import comes_from_here


def practice_page(view):
    """A view of a practice page: GET and POST, private, kept out of indexes, and safe from other sites' forms."""

    @csrf_exempt
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def page(request, *args, **kwargs):
        if request.method == "POST" and not comes_from_here(request):
            response = problem(request, "This form came from another site", "Nothing was changed.", status=403)
        else:
            try:
                response = view(request, *args, **kwargs)
            except address.BadAddress as error:
                response = bad_address(request, error)
            except cards.TooManyCards:
                response = too_many(request, kwargs.get("course"))
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex"
        patch_vary_headers(response, ["Cookie"])
        return response

    return page


def problem(request, title, text, *, ways=(), status=404):
    """A page that says what is wrong and helps on; ``ways`` are (address, words)."""
    ways = [*ways, (reverse("practice"), "Go to your practice"), (reverse("courses"), "See all courses")]
    return render(request, "study/problem.html", {"title": title, "text": text, "ways": ways}, status=status)


def bad_address(request, error):
    ways = []
    course = Course.objects.published().filter(pk=error.course).first() if error.course else None
    if course:
        ways = [(reverse("course-practice", args=[course.slug]), f"Make a new test for {course.title}")]
    return problem(request, "This is not the address of a test", str(error), ways=ways)


def too_many(request, slug):
    course = Course.objects.published().filter(slug=slug).first() if slug else None
    ways = [(reverse("course-practice", args=[course.slug]), "Choose units, or words only")] if course else []
    text = f"These are more than {cards.CARDS_MAX:,} cards. Choose some of the units, or words only."
    return problem(request, "Too much for one test", text, ways=ways, status=400)


def published_course(slug):
    return get_object_or_404(Course.objects.published(), slug=slug)


def today(learner, posted=None):
    """The learner's local day; for one of whom nothing is kept that of the clock a form of theirs names, else UTC's."""
    if learner:
        return clock.today(learner.offset)
    form = DayForm(posted)
    return clock.today((form.is_valid() and form.cleaned_data["offset"]) or 0)


def earliest_today(learner):
    """The same for what is refused once its day is over: without a clock to go by, where the day ends last."""
    return clock.today(learner.offset if learner else clock.OFFSET_MIN)


def keep_cookie(response, token):
    """The one cookie of practice: random, for this site only, out of scripts' reach, for a year from the last use."""
    response.set_cookie(
        learners.cookie_name(),
        token,
        max_age=learners.COOKIE_AGE,
        secure=learners.cookie_name().startswith("__Host-"),
        httponly=True,
        samesite="Lax",
    )
