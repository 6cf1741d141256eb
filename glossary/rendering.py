"""A term's text as HTML with its links, worked out when it is saved and kept beside the term until either changes.

The database empties a kept page whenever the text under it changes, by whatever way (``models/triggers/``), and gives
a course another ``names_version`` whenever one of its names does. A page that is empty when a reader asks is made on
the spot, and one with the links of other names is linked anew, so a reader never sees an old one; whatever changes rows
through Django makes both beforehand, so that hardly any reader waits for it.
"""

import json

from django.db import connection, transaction
from django.db.models import F, Q
from django.db.models.signals import post_delete, post_save

from glossary import links
from glossary.models import (
    Alias,
    ContentVersion,
    Course,
    CourseTally,
    Fact,
    LinkedNames,
    ReviewQuestion,
    Term,
    TermLink,
    TermPage,
    rows,
)
from glossary.models.bulk import changed_in_bulk
from glossary.text.markdown import VERSION, render, render_inline

BATCH = 500
FORM = VERSION * 1000 + links.VERSION  # a kept page of another form is made anew


def bodies(terms):
    """The page bodies of these terms, not linked: ``{term id: {"definition": html, "facts": […], "questions": […]}}``.

    Two queries, however many terms.
    """
    pages = {term.pk: {"version": FORM, "facts": [], "questions": []} for term in terms}
    for term in terms:
        pages[term.pk]["definition"] = render(term.definition, prefix=f"d{term.pk}")
    facts = Fact.objects.filter(term__in=pages).order_by("term_id", "position", "id")
    for term_id, text, source in facts.values_list("term_id", "text", "source"):
        pages[term_id]["facts"].append({"text": render_inline(text), "source": source})
    questions = ReviewQuestion.objects.filter(term__in=pages)
    questions = questions.order_by("term_id", ReviewQuestion.KIND_ORDER, "position", "id")
    for term_id, pk, kind, question, answer in questions.values_list("term_id", "pk", "kind", "question", "answer"):
        pages[term_id]["questions"].append(
            {"kind": kind, "question": render_inline(question), "answer": render(answer, prefix=f"q{pk}")}
        )
    return pages


def body(term):
    """The page body of one term, its text linked to the other terms of its course: the kept one, or one made now.

    No query when the kept one is valid; ``term`` comes from ``Term.objects.for_page``.
    """
    kept, names_version = kept_body(term.page.body), term.course.tally.names_version
    if kept and term.page.names_version == names_version:
        return kept
    plain = links.unlinked(kept) if kept else bodies([term])[term.pk]
    return links.linked(plain, term.pk, links.course_names(term.course_id, names_version))[0]


def kept_body(text):
    """What a kept text holds, if this renderer made it; its links may be those of names that have changed."""
    kept = text and json.loads(text)
    return kept if kept and kept["version"] == FORM else None


def definition(term):
    """A term's definition as HTML without links, for pages on which it stands beside those of other courses."""
    kept = kept_body(term.page.body)
    return links.without_links(kept["definition"]) if kept else render(term.definition, prefix=f"d{term.pk}")


def plain_bodies(terms):
    """As ``bodies``, from what is kept; what is missing is made now. No query where the terms have their pages."""
    kept = {term.pk: links.unlinked(page) for term in terms if (page := kept_body(term.page.body))}
    missing = [term for term in terms if term.pk not in kept]
    return kept | bodies(missing) if missing else kept


def keep(term_ids):
    """Make and store the bodies of these terms and what they link to, a batch a transaction; says how many."""
    term_ids = list(term_ids)
    for start in range(0, len(term_ids), BATCH):
        with transaction.atomic():
            keep_batch(term_ids[start : start + BATCH])
    return len(term_ids)


def keep_batch(term_ids):
    # The version of the names is read before the names: should they change meanwhile, the page counts as old.
    columns = ("pk", "definition", "course_id", "course__tally__names_version", "page__revision", "page__body")
    found = Term.objects.filter(pk__in=term_ids).order_by().values_list(*columns, named=True)
    terms = {term.pk: term for term in found}
    plain = {pk: links.unlinked(kept) for pk, term in terms.items() if (kept := kept_body(term.page__body))}
    plain |= bodies([term for pk, term in terms.items() if pk not in plain])
    ContentVersion.lock()  # before the pages, as whoever saves a term has it when the trigger voids its page
    # What has changed since it was read is left alone: whoever changed it makes it.
    pages = TermPage.objects.select_for_update().filter(pk__in=terms).values_list("pk", "revision")
    fresh = [pk for pk, revision in pages if terms[pk].page__revision == revision]
    made, weights = [], {}
    for pk in fresh:
        version = terms[pk].course__tally__names_version
        body, mentioned = links.linked(plain[pk], pk, links.course_names(terms[pk].course_id, version))
        made.append((json.dumps(body, ensure_ascii=False), version, pk))
        weights |= {(pk, target): weight for target, weight in mentioned.items()}
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE glossary_termpage SET body = %s, names_version = %s WHERE term_id = %s", made)
    keep_links(fresh, weights)


def keep_links(sources, weights):
    """Bring the links of these terms to ``{(source, target): weight}``; what is right already is not written again."""
    there = {}
    for pk, *pair, weight in TermLink.objects.filter(source__in=sources).values_list(
        "pk", "source", "target", "weight"
    ):
        there[tuple(pair)] = pk, weight
    other = [
        (weights[pair], there[pair][0]) for pair in there.keys() & weights.keys() if there[pair][1] != weights[pair]
    ]
    TermLink.objects.filter(pk__in=[there[pair][0] for pair in there.keys() - weights.keys()]).delete()
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE glossary_termlink SET weight = %s WHERE id = %s", other)
    new = sorted(weights.keys() - there.keys())
    rows.insert(TermLink, [rows.row(TermLink, source_id=one, target_id=to, weight=weights[one, to]) for one, to in new])


def keep_course(course_id):
    """Make every page of a course that is missing or linked by other names than the course has now; says how many."""
    version = CourseTally.objects.values_list("names_version", flat=True).filter(pk=course_id).first()
    if version is None:
        return 0
    pages = TermPage.objects.filter(term__course=course_id)
    before = LinkedNames.objects.filter(pk=course_id).first()
    if before is None or before.names_version != version:
        names = links.name_rows(course_id, version)
        if before:
            spare_the_unmentioned(pages, before, version, names)
        after = LinkedNames(course_id=course_id, names_version=version, names=json.dumps(names, ensure_ascii=False))
        LinkedNames.objects.bulk_create(
            [after], update_conflicts=True, unique_fields=["course"], update_fields=["names_version", "names"]
        )
    return keep(pages.filter(Q(body=None) | ~Q(names_version=version)).order_by("pk").values_list("pk", flat=True))


def spare_the_unmentioned(pages, before, version, names):
    """Say of the pages that mention no name that changed since ``before`` that their links are right as they are."""
    course, named = json.loads(before.names)
    if course != names[0]:
        return  # every link has another address now
    changed = {tuple(row) for row in named} ^ set(names[1])
    candidates = pages.filter(names_version=before.names_version).exclude(body=None)
    found = {pk: links.words(json.loads(body)) for pk, body in candidates.values_list("pk", "body").iterator()}
    firsts = links.first_words(course, changed, set().union(*found.values()))
    unmentioned = [pk for pk, words in found.items() if words.isdisjoint(firsts)]
    for start in range(0, len(unmentioned), BATCH):
        candidates.filter(pk__in=unmentioned[start : start + BATCH]).update(names_version=version)


def keep_stale():
    """Make every page body that is missing, or linked by names that have changed; says how many."""
    missing = TermPage.objects.filter(body=None).order_by().values_list("term__course", flat=True).distinct()
    linked = CourseTally.objects.filter(course__linked_names__names_version=F("names_version"))
    renamed = CourseTally.objects.exclude(pk__in=linked.values("pk")).exclude(terms=0).values_list("pk", flat=True)
    return sum(keep_course(course_id) for course_id in sorted({*missing, *renamed}))


def connect():
    """Make pages as soon as a change through Django commits, whichever way it came."""
    for model in (Course, Term, Alias, Fact, ReviewQuestion):
        post_save.connect(after_change, sender=model)
        post_delete.connect(after_change, sender=model)
        changed_in_bulk.connect(after_bulk_change, sender=model)


def after_change(sender, instance, using, **kwargs):
    after_bulk_change(sender, {getattr(instance, sender.OWNER)}, using)


def after_bulk_change(sender, owners, using, **kwargs):
    if sender in (Course, Term):
        make_after_commit(using, courses=owners)
    else:
        make_after_commit(using, terms=owners)


def make_after_commit(using, courses=(), terms=()):
    """Make what is missing of the pages of these courses, and of the courses of these terms, when all is committed."""
    for _, function, _ in transaction.get_connection(using).run_on_commit:
        if isinstance(function, Waiting):
            function.courses.update(courses)
            function.terms.update(terms)
            return
    transaction.on_commit(Waiting(courses, terms), using=using, robust=True)


class Waiting:
    """Whose pages to make when the transaction commits; forgotten with it when it is rolled back."""

    def __init__(self, courses, terms):
        self.courses, self.terms = set(courses), set(terms)

    def __call__(self):
        terms = sorted(self.terms)
        for start in range(0, len(terms), BATCH):
            of = Term.objects.filter(pk__in=terms[start : start + BATCH])
            self.courses.update(of.order_by().values_list("course", flat=True).distinct())
        for course_id in sorted(filter(None, self.courses)):
            keep_course(course_id)
