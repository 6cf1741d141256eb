"""Card after card: each answer is kept and brings the next card in one round trip."""

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
    asked = query.cleaned_data if query.is_valid() else {}
    more, keep = asked.get("more") or 0, asked.get("keep") != "no"
    learner = learners.of(request) if keep else None
    context = {"title": title, "way": way, "course": course, "deck": deck, "keep": keep, "options": asked}
    context |= {"is_test": isinstance(deck, Test), "message": "", "place": 0, "again": None, "face": None}
    context |= {"verdict": None, "undo": None, "begun": ""}
    token = None
    if request.method == "POST":
        learner, token = answer(request, deck, course, pool, learner, context)
    day = today(learner)
    known = learners.states(learner, pool.cards)
    if context["keep"]:
        step = sessions.next_card(deck, pool, known, day, more)
    else:
        step = sessions.next_in_list(deck, pool, context["place"], day)
    card = context["again"] or (step.choice.card if step.choice else None)
    context |= {"step": step, "choice": step.choice, "cookie": learners.cookie_name() in request.COOKIES or token}
    if card:
        show(card, course, known.get(card), context)
    else:
        context["failed"] = sum(state.rating == 1 for state in known.values() if state.day == day)
    response = render(request, "study/card.html", context)
    if token:
        keep_cookie(response, token)
    return response


def show(card, course, state, context):
    """Put what a card asks into the context."""
    try:
        term = cards.find(card, course.pk)
        missed = state.missed if state else ()
        turn = state.reviews if state else 0
        context["face"] = cards.face(term, card.rung, turn=turn, missed=missed, form=context["options"].get("form", ""))
    except cards.Gone:
        # Taken away between reading the list and reading the card; the next request has a new list.
        context["message"] = REMOVED
        return
    context["term"], context["seen"] = term, turn
    context["changed"] = bool(state) and state.content != context["face"].content


def answer(request, deck, course, pool, learner, context):
    """Take in the answer that a POST brings. Returns the learner, and a token where one has just begun."""
    form = AnswerForm(request.POST)
    if not form.is_valid():
        context["message"] = UNREADABLE
        return learner, None
    data = form.cleaned_data
    context["place"] = data["place"] or 0
    try:
        card = cards.Card.read(data["card"])
    except ValueError:
        context["message"] = UNREADABLE
        return learner, None
    if data["undo"]:
        if learner and learners.take_back(learner, card, data["seen"]):
            context["message"], context["again"] = "Taken back. Answer it once more.", card
        return learner, None
    try:
        term = cards.find(card, course.pk)
        face = cards.face(term, card.rung, turn=data["seen"])
    except cards.Gone:
        context["message"] = REMOVED
        return learner, None
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
