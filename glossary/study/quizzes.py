"""Multiple choice on one page, the same for everyone by its seed; and the drill of pairs that students mix up."""

import hashlib
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe

from glossary import rendering
from glossary.models import ConfusedPair, Term
from glossary.study import answers
from glossary.study.address import Test
from glossary.study.cards import Choice, Pool, entries, shuffled, wrong_names

ITEMS = 20


class Item(NamedTuple):
    term: int
    name: str
    address: str
    prompt: SafeString
    choices: list[Choice]


def quiz(test: Test, pool: Pool) -> list[Item]:
    """At most ITEMS terms of the test with four names each; the seed alone decides which and in what order.

    A term that comes or goes changes no other item's place among the rest. Terms with nothing to tell them from are
    left out.
    """
    course = entries(test.course)
    terms = [term for term in dict.fromkeys(card.term for card in pool.cards) if term in course]
    chosen = shuffled(terms, test.seed)[:ITEMS]
    confused: dict[int, set[int]] = {}
    for one, other in ConfusedPair.objects.filter(term__course=test.course).values_list("term", "other"):
        confused.setdefault(one, set()).add(other)
        confused.setdefault(other, set()).add(one)
    rows = Term.objects.published().select_related("course__tally", "page").in_bulk(chosen)
    items = []
    for pk in chosen:
        wrong = wrong_names(course[pk], course, confused.get(pk, ()), test.seed)
        if pk in rows and wrong:
            prompt = mark_safe(answers.masked(rendering.body(rows[pk])["definition"], course[pk].keys))
            names = [Choice(each.term, each.name) for each in (course[pk], *wrong)]
            items.append(
                Item(pk, rows[pk].name, rows[pk].get_absolute_url(), prompt, shuffled(names, f"{test.seed} {pk}"))
            )
    return items


class Turn(NamedTuple):
    """One question of the drill: which of the two does this describe?"""

    pair: ConfusedPair
    term: Term
    prompt: SafeString
    choices: list[Term]


def pairs(course: int) -> list[ConfusedPair]:
    """The pairs of a course that readers may see."""
    return list(
        ConfusedPair.objects.filter(
            term__course=course, term__status=Term.Status.PUBLISHED, other__status=Term.Status.PUBLISHED
        )
        .select_related("term__page", "other__page", "term__course__tally", "other__course__tally")
        .order_by("id")
    )


def turn(pairs: list[ConfusedPair], step: int, seed: str) -> Turn | None:
    """The drill's ``step``-th question: each pair once with either term, then once more with the other one."""
    if not 0 <= step < 2 * len(pairs):
        return None
    again, place = divmod(step, len(pairs))
    pair = sorted(pairs, key=lambda pair: _lot(f"{seed} {again} {pair.pk}"))[place]
    both = [pair.term, pair.other]
    term = both[(_lot(f"{seed} {pair.pk}") + again) % 2]
    course = entries(pair.term.course_id)
    # Blank both names: a definition often says what it is not.
    keys = frozenset().union(*(course[each.pk].keys for each in both if each.pk in course))
    prompt = mark_safe(answers.masked(rendering.body(term)["definition"], keys))
    return Turn(pair, term, prompt, both)


def _lot(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])
