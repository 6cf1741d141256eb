"""A term's text as HTML, worked out when it is saved and kept beside the term until its text changes.

The database empties a kept page whenever the text under it changes, by whatever way (``models/triggers.py``). A page
that is empty when a reader asks is made on the spot, so a reader never sees an old one; a save through Django, an
import and ``manage.py rebuild`` make it beforehand, so that hardly any reader waits for it.
"""

import json

from django.db import transaction
from django.db.models.signals import post_delete, post_save

from glossary.models import Fact, ReviewQuestion, Term, TermPage
from glossary.text.markdown import VERSION, render, render_inline

BATCH = 500
WAITING = "_glossary_pages_to_make"


def bodies(terms):
    """The page bodies of these terms: ``{term id: {"definition": html, "facts": […], "questions": […]}}``.

    Two queries, however many terms.
    """
    pages = {term.pk: {"version": VERSION, "facts": [], "questions": []} for term in terms}
    for term in terms:
        pages[term.pk]["definition"] = render(term.definition, prefix=f"d{term.pk}")
    for fact in Fact.objects.filter(term__in=pages).order_by("term_id", "position", "id"):
        pages[fact.term_id]["facts"].append({"text": render_inline(fact.text), "source": fact.source})
    questions = ReviewQuestion.objects.filter(term__in=pages)
    for question in questions.order_by("term_id", ReviewQuestion.KIND_ORDER, "position", "id"):
        pages[question.term_id]["questions"].append(
            {
                "kind": question.kind,
                "question": render_inline(question.question),
                "answer": render(question.answer, prefix=f"q{question.pk}"),
            }
        )
    return pages


def body(term):
    """The page body of one term: the kept one, or one made now."""
    if term.page.body:
        kept = json.loads(term.page.body)
        if kept["version"] == VERSION:
            return kept
    return bodies([term])[term.pk]


def keep(term_ids):
    """Make and store the bodies of these terms, a batch a transaction; says how many."""
    term_ids = list(term_ids)
    for start in range(0, len(term_ids), BATCH):
        with transaction.atomic():
            terms = list(Term.objects.filter(pk__in=term_ids[start : start + BATCH]).select_related("page"))
            for pk, made in bodies(terms).items():
                revision = next(term.page.revision for term in terms if term.pk == pk)
                TermPage.objects.filter(pk=pk, revision=revision).update(body=json.dumps(made, ensure_ascii=False))
    return len(term_ids)


def keep_stale():
    """Make every body that is missing or of an older renderer; says how many."""
    made = 0
    while ids := list(TermPage.objects.filter(body=None).values_list("pk", flat=True)[: 20 * BATCH]):
        made += keep(ids)
    return made


def connect():
    """Make a term's page as soon as a save through Django commits."""
    for model in (Term, Fact, ReviewQuestion):
        post_save.connect(after_change, sender=model)
        post_delete.connect(after_change, sender=model)


def after_change(sender, instance, using, **kwargs):
    waiting = getattr(transaction.get_connection(using), WAITING, None)
    if waiting is None:
        waiting = set()
        setattr(transaction.get_connection(using), WAITING, waiting)
    term = instance.pk if sender is Term else instance.term_id
    if not waiting:
        transaction.on_commit(lambda: keep_waiting(using), using=using, robust=True)
    waiting.add(term)


def keep_waiting(using):
    waiting = getattr(transaction.get_connection(using), WAITING)
    ids = sorted(pk for pk in waiting if pk)
    waiting.clear()
    keep(ids)
