"""Card after card: each answer is kept and brings the next card in one round trip."""

from urllib.parse import urlencode

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from glossary.models import Term, Unit
from glossary.study import cards, learners, sessions
from glossary.study.address import Deck, Test
from glossary.study.forms import AnswerForm, SessionForm
from glossary.views.moved import or_moved
from glossary.views.practice.door import keep_cookie, practice_page, problem, published_course, today
from glossary.views.practice.tests import opened

UNREADABLE = "That answer could not be read, so it was not counted. Here is your card again."
TWICE = "That answer had arrived before, or you answered on another device. It counts once."
UNKNOWN = "This site keeps nothing of you any more, so that answer was not counted. Your cards begin anew."
REMOVED = "An editor has just taken that card away. Nothing else is changed."
REFUSED = "Your browser keeps no cookie of this site, so nothing is kept. The list goes on all the same."


@practice_page
@or_moved
def course_cards(request, course):
    course = published_course(course)
    way = (course.get_absolute_url(), course.title)
    return sitting(request, Deck(course.pk), course, f"All cards of {course.title}", way)


@practice_page
@or_moved
def unit_cards(request, course, number):
    unit = get_object_or_404(Unit.objects.select_related("course"), course__slug=course, number=number)
    deck = Deck(unit.course_id, units=(unit.number,))
    return sitting(request, deck, unit.course, str(unit), (unit.get_absolute_url(), str(unit)))


@practice_page
@or_moved
def term_cards(request, course, slug):
    term = Term.objects.published().filter(course__slug=course, slug=slug).select_related("course").first()
    if term is None:
        raise Http404
    deck = Deck(term.course_id, terms=(term.pk,))
    return sitting(request, deck, term.course, term.name, (term.get_absolute_url(), term.name))


@practice_page
def test_cards(request, code):
    test, course, _, trouble = opened(request, code)
    if trouble:
        return trouble
    title = f"Test on {test.date:%d %B} {test.date.year}"
    return sitting(request, test, course, title, (reverse("test", args=[test.code]), "Your test"))


def sitting(request, deck, course, title, way):
    """One request of a sitting: an answer, if the request brings one, and the next card."""
    pool = cards.pool(deck)
    if not pool.cards:
        ways = [(reverse("course-practice", args=[course.slug]), f"Practise {course.title}")]
        return problem(request, "There are no cards here yet", "No term is published here.", ways=ways)
    query = SessionForm(request.GET)
    query.is_valid()
    asked = query.cleaned_data  # without what cannot be read; each of them counts for itself
    more, keep = asked.get("more") or 0, asked.get("keep") != "no"
    learner = learners.of(request) if keep else None
    context = {"title": title, "way": way, "course": course, "deck": deck, "keep": keep, "form": asked.get("form")}
    # Of whom nothing is kept, the page itself says where they are: in which day's list, and how far down.
    context |= {"place": asked.get("place") or 0, "list_day": asked.get("day"), "again": None}
    context |= {"is_test": isinstance(deck, Test), "message": ""}
    context |= {"face": None, "verdict": None, "undo": None, "begun": ""}
    token = None
    if request.method == "POST":
        learner, token = answer(request, deck, course, pool, learner, context)
    day = today(learner)
    context["list_day"] = context["list_day"] or day
    known = learners.states(learner, pool.cards)
    for _ in range(2):
        if context["keep"]:
            step = sessions.next_card(deck, pool, known, day, more, context["again"])
        else:
            step = sessions.next_in_list(deck, pool, context["place"], context["list_day"])
        if step.choice is None or show(step.choice.card, course, known.get(step.choice.card), context):
            break
        # Taken away between reading the list and reading the card.
        context |= {"message": REMOVED, "again": None}
        pool = cards.pool(deck)
    context |= {"step": step, "choice": step.choice, "cookie": learners.cookie_name() in request.COOKIES or token}
    context["failed"] = sum(state.rating == 1 for state in known.values() if state.day == day)
    is_done = context["is_test"] and step.choice is None
    context["ten_more"] = sessions.ten_more(deck, pool, known, day) if is_done else 0
    context |= ways_on(context, more)
    response = render(request, "study/card.html", context)
    if token:
        keep_cookie(response, token)
    return response


def show(card, course, state, context):
    """Put what a card asks into the context; says whether it is still there."""
    missed, turn = (state.missed, state.reviews) if state else ((), 0)
    try:
        term = cards.find(card, course.pk)
        face = cards.face(term, card.rung, turn=turn, missed=missed, form=context["form"] or "")
    except cards.Gone:
        return False
    context |= {"term": term, "seen": turn, "face": face}
    context["changed"] = bool(state) and state.content != face.content
    return True


def ways_on(context, more):
    """Where the page's forms and links lead, each with what was asked for before."""
    asked = {"keep": None if context["keep"] else "no", "form": context["form"], "more": more or None}

    def query(**changes):
        return "?" + urlencode({name: value for name, value in (asked | changes).items() if value is not None})

    here = {} if context["keep"] else {"place": context["place"], "day": context["list_day"]}
    return {"action": query(), "choosing": query(**here, form="choice"), "freely": query(**here, form=None)}


def answer(request, deck, course, pool, learner, context):
    """Take in the answer that a POST brings. Returns the learner, and a token where one has just begun."""
    form = AnswerForm(request.POST)
    if not form.is_valid():
        context["message"] = UNREADABLE
        return learner, None
    data = form.cleaned_data
    context |= {"place": data["place"] or 0, "list_day": data["day"]}
    try:
        card = cards.Card.read(data["card"])
    except ValueError:
        context["message"] = UNREADABLE
        return learner, None
    try:
        term = cards.find(card, course.pk)
        face = cards.face(term, card.rung, turn=data["seen"])
    except cards.Gone:
        context["message"] = REMOVED
        return learner, None
    if data["undo"]:
        if learner and learners.take_back(learner, card, data["seen"]):
            context["message"], context["again"] = "Taken back. Answer it once more.", card
        return learner, None
    if context["keep"] and learner is None and data["seen"]:
        context["message"] = UNKNOWN
        return None, None
    verdict = sessions.graded(face, term, data, request.POST.getlist("fact")[:100])
    if verdict is None:
        context["message"] = UNREADABLE
        return learner, None
    context |= {
        "verdict": verdict,
        "answered": face,
        "typed": data["typed"],
        "confusion": confusion(term, face, verdict),
    }
    context["place"] += 1
    if not context["keep"]:
        return None, None
    token = None
    if learner is None:
        if data["begun"]:
            learners.refused_cookie(data["begun"])
            context |= {"keep": False, "message": REFUSED}
            return None, None
        learner, token = learners.begin(data["offset"] or 0)
        context["begun"] = learners.proof(learner)
    if learners.touch(learner, data["offset"]):
        token = token or request.COOKIES[learners.cookie_name()]
    kept = learners.record(
        learner,
        card,
        verdict.rating,
        seen=data["seen"],
        day=today(learner),
        content=face.content,
        missed=verdict.missed,
    )
    if kept is None:
        context |= {"message": TWICE, "verdict": None}
        return learner, token
    context["undo"] = kept.reviews
    if isinstance(deck, Test) and done_first(kept, token):
        learners.save_test(learner, deck.without_seed().code)
    return learner, token


def done_first(state, token):
    """Whether the list of tests may not know this one yet: asked only at a day's first review of a card."""
    return bool(token) or state.reviews_today == 1


def confusion(term, face, verdict):
    """The sentences that tell a term from those it is confused with, after it was taken for another."""
    return list(cards.confused_with(term).values()) if face.card.rung == cards.DEFINE and not verdict.right else []
