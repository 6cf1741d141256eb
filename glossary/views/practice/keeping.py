"""What is kept of a learner: shown, carried to another device, deleted."""

from django.conf import settings
from django.shortcuts import redirect, render
from django.urls import reverse

from glossary.models import Course
from glossary.study import address, learners
from glossary.study.forms import CodeForm, DayForm
from glossary.study.svg import qr_code
from glossary.views.practice.door import keep_cookie, practice_page, today

NO_SUCH_CODE = (
    "No practice goes by this code. A code works once and for 15 minutes: make a new one on the other device."
)
# For browsers without a script, which cannot say it themselves: every whole hour, and the three large half hours.
CLOCKS = sorted({*range(-11 * 60, 14 * 60, 60), -210, 210, 270, 330, 345, 390, 570})


@practice_page
def home(request):
    """My practice: my tests, my day, my devices."""
    learner = learners.of(request)
    if request.method == "POST" and learner:
        form = DayForm(request.POST)
        if form.is_valid():
            learners.touch(learner, form.cleaned_data["offset"])
        return redirect("practice")
    context = {
        "learner": learner,
        "tests": saved_tests(learner) if learner else [],
        "cards": learner.states.count() if learner else 0,
        "courses": Course.objects.published().by_subject(),
        "clocks": [(minutes, clock_name(minutes)) for minutes in CLOCKS],
    }
    return render(request, "study/home.html", context)


def saved_tests(learner):
    """``[(test, course, days to go), …]``, the nearest first, those over last."""
    found = []
    for saved in learner.tests.all():
        try:
            found.append(address.read(saved.code))
        except address.BadAddress:
            continue  # from a version whose addresses looked otherwise
    courses = Course.objects.published().in_bulk([test.course for test in found])
    day = today(learner)
    rows = [(test, courses[test.course], test.day - day) for test in found if test.course in courses]
    return sorted(rows, key=lambda row: (row[2] < 0, abs(row[2])))


def clock_name(minutes):
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC {'+' if minutes >= 0 else '−'}{hours}:{rest:02}"


@practice_page
def code(request):
    """A code for another device, shown once."""
    learner = learners.of(request)
    if learner is None or request.method != "POST":
        return redirect("practice")
    code = learners.make_code(learner)
    link = f"{settings.SITE_URL}{reverse('practice-continue')}?code={code}"
    return render(request, "study/code.html", {"code": code, "link": link, "qr": qr_code(link)})


@practice_page
def carry_on(request):
    """Go on with the practice of another device. Only a POST uses the code up, so that a link's preview does not."""
    own = learners.of(request)
    form = CodeForm(
        request.POST if request.method == "POST" else None, initial={"code": request.GET.get("code", "")[:60]}
    )
    if request.method == "POST" and form.is_valid():
        opened = learners.redeem(form.cleaned_data["code"], own)
        if opened:
            response = redirect("practice")
            keep_cookie(response, opened[1])
            return response
        form.add_error(
            "code",
            "No practice goes by this code. A code works once and for 15 minutes: make a new one on the other device.",
        )
    context = {"form": form, "own": own.states.count() if own else 0}
    return render(request, "study/continue.html", context, status=400 if form.errors else 200)


@practice_page
def forget(request):
    """Delete everything, after asking once."""
    learner = learners.of(request)
    if request.method != "POST":
        cards = learner.states.count() if learner else 0
        return render(request, "study/forget.html", {"learner": learner, "cards": cards})
    if learner:
        learner.delete()
    response = render(request, "study/forgotten.html", {})
    response.delete_cookie(learners.cookie_name(), samesite="Lax")
    return response
