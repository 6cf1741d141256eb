"""What stands beside the form while a term is written: the preview, and a checklist that says what is missing."""

import re
from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse

from glossary import history, links
from glossary.admin.merging import ROWS_MAX, number, typed
from glossary.models import Alias, CourseTally, ReviewQuestion, Term, Unit
from glossary.models.fields import TEXT_MAX
from glossary.text.markdown import formula_errors, plain
from glossary.text.markdown import render as render_markdown
from glossary.text.names import aliases_in, name_key
from glossary.views.pages import term_context

WORDS_LEAST, WORDS_MOST = 30, 90  # of a definition, as the field's help says
FACTS = 5
TWINS_SHOWN = 5
LINKS_SHOWN = 6
PREVIEW_MAX = 40  # texts in one form that are shown at once
MARKUP = re.compile(r"<(?!/?p>)")


@dataclass
class Item:
    """One line of the checklist; ``done`` is None where nothing is asked for."""

    done: bool | None
    text: str
    details: list = field(default_factory=list)


def checklist(state, pk, course_id):
    """What a term has and lacks, and the terms of other courses with its name: ``{"items": […], "twins": […]}``.

    :param state: as in ``glossary/history.py``, saved or just typed; None for an empty form
    """
    if state is None:
        state = dict.fromkeys(history.FIELDS, "") | {name: [] for name in history.ROWS}
    rows = {name: [row for row in state[name] if not row.get("deleted")] for name in history.ROWS}
    twins = Term.objects.none()
    if state["name"]:
        twins = Term.objects.with_name(name_key(state["name"])).exclude(pk=pk).select_related("course")
    own = [twin for twin in twins if twin.course_id == course_id]
    others = [twin for twin in twins if twin.course_id != course_id]
    return {
        "items": [
            *([Item(False, "This course has this name already", [shown(twin) for twin in own])] if own else []),
            definition_item(state["definition"]),
            Item(len(rows["facts"]) >= FACTS, f"{len(rows['facts'])} of {FACTS} facts"),
            questions_item(rows["questions"]),
            aliases_item(state["name"], rows["aliases"], pk, course_id),
            links_item(state["definition"], rows["facts"], rows["questions"], pk, course_id),
            unit_item(state["unit"], course_id),
        ],
        "twins": others[:TWINS_SHOWN],
        "more_twins": len(others[TWINS_SHOWN:]),
    }


def shown(term):
    return {"text": str(term), "address": reverse("admin:glossary_term_change", args=[term.pk])}


def definition_item(definition):
    words = len(plain(definition).split())
    advice = "" if WORDS_LEAST <= words <= WORDS_MOST else f": {WORDS_LEAST} to {WORDS_MOST} read best"
    return Item(not advice, f"{words} word{'' if words == 1 else 's'} in the definition{advice}")


def questions_item(questions):
    missing = [
        label.lower() for kind, label in ReviewQuestion.Kind.choices if kind not in {q["kind"] for q in questions}
    ]
    unanswered = sum(not question["answer"] for question in questions)
    details = [{"text": f"{unanswered} without an answer"}] if unanswered else []
    if missing:
        return Item(False, f"Questions: no {', no '.join(missing)}", details)
    return Item(not unanswered, "A question of each kind", details)


def aliases_item(name, aliases, pk, course_id):
    names = [alias["name"] for alias in aliases]
    keys = {name_key(alias) for alias in names} - {""}
    missing = [alias for alias in aliases_in(name) if name_key(alias) not in keys]
    details = [{"text": f"“{alias}” stands in the name: make it an alias"} for alias in missing]
    in_course = Term.objects.filter(course=course_id).exclude(pk=pk)
    taken = {term.key: term for term in in_course.filter(key__in=keys)}
    aliased = Alias.objects.filter(key__in=keys, term__course=course_id).exclude(term=pk).select_related("term")
    taken |= {alias.key: alias.term for alias in aliased}
    for alias in names:
        if other := taken.get(name_key(alias)):
            details.append({**shown(other), "text": f"“{alias}” also leads to {other}"})
    count = f"{len(names)} alias{'' if len(names) == 1 else 'es'}"
    return Item(not details if details else (True if names else None), count, details)


def links_item(definition, facts, questions, pk, course_id):
    """The other terms of the course to which these texts would link."""
    tally = CourseTally.objects.filter(pk=course_id).first()
    if tally is None:
        return Item(None, "No links: choose the course first")
    body = {
        "definition": render_markdown(definition[:TEXT_MAX]),
        "facts": [{"text": render_markdown(fact["text"][:TEXT_MAX])} for fact in facts],
        "questions": [{"answer": render_markdown(question["answer"][:TEXT_MAX])} for question in questions],
    }
    _, mentioned = links.linked(body, pk or 0, links.course_names(tally.pk, tally.names_version))
    terms = Term.objects.filter(pk__in=mentioned).alphabetical()
    count = f"{len(terms)} link{'' if len(terms) == 1 else 's'} to other terms"
    details = [shown(term) for term in terms[:LINKS_SHOWN]]
    if len(terms) > LINKS_SHOWN:
        details.append({"text": f"and {len(terms) - LINKS_SHOWN} more"})
    return Item(True if terms else None, count, details)


def unit_item(unit, course_id):
    if unit:
        return Item(True, "In a unit")
    has_units = course_id and Unit.objects.filter(course=course_id).exists()
    return Item(False, "Not in a unit yet") if has_units else Item(None, "No unit: the course has none")


def previews(post):
    """``{field name: {"html": …, "errors": […]}}`` for the Markdown fields of a posted form.

    Plain sentences look the same either way, so apart from the definition they are left out.
    """
    texts = {"definition": post.get("definition", "")}
    for name, part in (("facts", "text"), ("questions", "question"), ("questions", "answer")):
        for index in range(min(number(post.get(f"{name}-TOTAL_FORMS"), 0), ROWS_MAX)):
            texts[f"{name}-{index}-{part}"] = post.get(f"{name}-{index}-{part}", "")
    written = [(name, text.replace("\r\n", "\n")) for name, text in texts.items() if text.strip()][:PREVIEW_MAX]
    shown = {}
    for name, text in written:
        if len(text) > TEXT_MAX:
            shown[name] = {"html": "", "errors": [f"{len(text):,} characters, where {TEXT_MAX:,} are the most."]}
            continue
        html, errors = render_markdown(text, prefix=name), formula_errors(text)
        if name == "definition" or errors or MARKUP.search(html):
            shown[name] = {"html": html, "errors": errors}
    return shown


class Desk:
    """Mixed into the term's admin: the pages above."""

    def check_view(self, request):
        """The form as it is being typed, looked at: what the script asks for while an editor writes."""
        if request.method != "POST":
            raise Http404
        if not (self.has_change_permission(request) or self.has_add_permission(request)):
            raise PermissionDenied
        state = typed(request.POST)
        course = state["course"]
        found = checklist(state, number(request.GET.get("term"), None), course)
        units = [[unit.pk, str(unit)] for unit in Unit.objects.filter(course=course).order_by("number")]
        html = render_to_string("admin/glossary/term/checklist.html", {"checklist": found})
        return JsonResponse({"checklist": html, "previews": previews(request.POST), "units": units})

    def preview_view(self, request, term):
        """The term's page as readers would see it, whatever its status; for editors only."""
        term = self.get_object(request, str(term))
        if term is None:
            raise Http404
        if not self.has_view_or_change_permission(request, term):
            raise PermissionDenied
        term = Term.objects.for_page(term.course.slug, term.slug)
        response = render(request, "pages/preview.html", term_context(term))
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex"
        return response
