"""The gap board: what a course still lacks, each line a link to the page that mends it."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Sum
from django.http import Http404
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.http import urlencode

from glossary import links, rendering
from glossary.admin.desk import FACTS
from glossary.models import Alias, Course, ReviewQuestion, Term, TermLink, WantedTerm

SHOWN = 50  # lines of one kind; the count says how many there are
OLDEST = 10
DAYS = 30
NAMES = 3  # written out in one line
NAMES_MOST = 20_000  # of other courses, looked for in this one's texts


@dataclass
class Line:
    text: str
    address: str
    note: str = ""


@dataclass
class Gap:
    """One kind of gap: a heading, why it matters, and the lines."""

    title: str
    why: str
    lines: list = field(default_factory=list)

    @property
    def shown(self):
        return self.lines[:SHOWN]

    @property
    def more(self):
        return len(self.lines[SHOWN:])


def line(term, note=""):
    return Line(str(term), reverse("admin:glossary_term_change", args=[term.pk]), note)


def terms_of(course):
    return course.terms.in_course_order().only("name", "course_id", "unit_id", "status", "key", "place")


def facts(course):
    few = terms_of(course).annotate(facts_there=Count("facts")).filter(facts_there__lt=FACTS)
    lines = [line(term, f"{term.facts_there} of {FACTS}") for term in few]
    return Gap("Too few facts", "Students expect five facts to know for the test.", lines)


def questions(course):
    there, unanswered = defaultdict(set), defaultdict(int)
    for term, kind, answer in ReviewQuestion.objects.filter(term__course=course).values_list("term", "kind", "answer"):
        there[term].add(kind)
        unanswered[term] += not answer
    lines = []
    for term in terms_of(course):
        missing = [label.lower() for kind, label in ReviewQuestion.Kind.choices if kind not in there[term.pk]]
        notes = [f"no {', no '.join(missing)}"] if missing else []
        notes += [f"{unanswered[term.pk]} without an answer"] if unanswered[term.pk] else []
        if notes:
            lines.append(line(term, "; ".join(notes)))
    return Gap("Questions missing", "One of each kind, how, discuss and evaluate, with its answer.", lines)


def units(course):
    has_units = course.units.exists()
    lines = [line(term) for term in terms_of(course).filter(unit=None)] if has_units else []
    return Gap("Not in a unit", "Students revise unit by unit, and these are at the end of the course.", lines)


def collisions(course):
    names = list(course.terms.values_list("key", "name", "pk"))
    names += Alias.objects.filter(term__course=course).values_list("key", "name", "term")
    by_key = defaultdict(set)
    for key, _, term in names:
        by_key[key].add(term)
    terms = {term.pk: term for term in terms_of(course)}
    lines = []
    for key, name, pk in names:
        others = [str(terms[other]) for other in sorted(by_key[key] - {pk})]
        if others:
            lines.append(line(terms[pk], f"“{name}” also leads to {', '.join(others)}"))
    return Gap("Names that lead to several terms", "An abbreviation may; a name should lead to one term.", lines)


def waiting(course):
    statuses = Term.Status
    lines = [
        line(term, term.get_status_display().lower())
        for status in (statuses.REVIEW, statuses.DRAFT)
        for term in terms_of(course).filter(status=status)
    ]
    return Gap("Not published yet", "Readers do not see these.", lines)


def oldest(course):
    terms = course.terms.select_related("page").order_by("page__changed_at", "pk")[:OLDEST]
    lines = [line(term, f"since {term.page.changed_at:%-d %B %Y}") for term in terms]
    return Gap("Longest untouched", "Read these again: is everything still so?", lines)


def one_way(course):
    """Terms that others name without being named in return."""
    pairs = set(TermLink.objects.filter(target__course=course).values_list("source", "target"))
    named_by = defaultdict(list)
    for source, target in sorted(pairs):
        if (target, source) not in pairs:
            named_by[target].append(source)
    terms = {term.pk: term for term in terms_of(course)}
    lines = []
    for pk, term in terms.items():
        sources = [str(terms[source]) for source in named_by[pk] if source in terms]
        if sources:
            rest = f" and {len(sources) - NAMES} more" if len(sources) > NAMES else ""
            lines.append(line(term, f"is named by {', '.join(sources[:NAMES])}{rest}, and does not name them"))
    return Gap("One-way relations", "A reader who comes here finds no link back. Not each needs one.", lines)


def without_page(course):
    """Names of other courses of the subject that this course's texts use and that have no page in it."""
    own = set(course.terms.values_list("key", flat=True))
    own |= set(Alias.objects.filter(term__course=course).values_list("key", flat=True))
    others = Term.objects.published().filter(course__subject=course.subject, linked=True).exclude(course=course)
    rows = others.order_by().values_list("pk", "slug", "linked", "name", "key")[:NAMES_MOST]
    names = links.CourseNames("", [(*row, False) for row in rows if row[4] not in own])
    called = {row[0]: row[3] for row in rows}
    found = defaultdict(list)
    for term in course.terms.select_related("page").in_course_order():
        body = rendering.kept_body(term.page.body) or rendering.bodies([term])[term.pk]
        linker = links.Linker(names, 0)
        texts = [
            body["definition"],
            *(fact["text"] for fact in body["facts"]),
            *(q["answer"] for q in body["questions"]),
        ]
        for text in texts:
            linker.link(links.without_links(text), 1)
        for pk in linker.weights:
            if term.name not in found[called[pk]]:
                found[called[pk]].append(term.name)
    lines = [
        Line(
            name,
            f"{reverse('admin:glossary_term_add')}?{urlencode({'course': course.pk, 'name': name})}",
            f"in {', '.join(terms[:NAMES])}" + (f" and {len(terms) - NAMES} more" if len(terms) > NAMES else ""),
        )
        for name, terms in sorted(found.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    ]
    return Gap(
        "Named here, explained elsewhere",
        "Terms of other courses of the subject that these texts use: they may want a page in this course too.",
        lines,
    )


def wanted(course):
    """What readers of the whole site searched for in vain lately."""
    since = timezone.now().date() - timedelta(days=DAYS)
    texts = WantedTerm.objects.filter(day__gt=since).order_by().values("text").annotate(times=Sum("count"))
    lines = [
        Line(
            each["text"],
            f"{reverse('admin:glossary_term_add')}?{urlencode({'course': course.pk, 'name': each['text']})}",
            f"{each['times']} times",
        )
        for each in texts.order_by("-times", "text")[:SHOWN]
    ]
    return Gap("Searched for and not found", "By readers of the whole site; it may belong into this course.", lines)


GAPS = [waiting, facts, questions, units, collisions, without_page, one_way, wanted, oldest]


class GapBoard:
    """Mixed into the course's admin."""

    def get_urls(self):
        own = path("<int:course>/gaps/", self.admin_site.admin_view(self.gaps_view), name="glossary_course_gaps")
        return [own, *super().get_urls()]

    def gaps_view(self, request, course):
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        course = Course.objects.select_related("tally").filter(pk=course).first()
        if course is None:
            raise Http404
        context = {
            **self.admin_site.each_context(request),
            "title": f"Gaps in {course}",
            "opts": self.opts,
            "course": course,
            "gaps": [gap(course) for gap in GAPS],
        }
        return render(request, "admin/glossary/course/gaps.html", context)
