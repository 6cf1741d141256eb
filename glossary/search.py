"""Finding terms by words."""

from django.db.models import Case, Q, Value, When

from glossary.models import Term
from glossary.text.names import name_key


def terms(query, course=None):
    """Published terms that match, the exact name first, then names that begin so, then those that hold it."""
    found = Term.objects.published().select_related("course")
    if not query:
        return found.none()
    if course:
        found = found.filter(course=course)
    key = name_key(query)
    words = query.split()
    in_name, in_text = Q(), Q()
    for word in words[:12]:
        in_name &= Q(name__icontains=word)
        in_text &= Q(name__icontains=word) | Q(definition__icontains=word)
    exact = Q(pk__in=Term.objects.with_name(key).values("pk"))
    tier = Case(
        When(exact, then=Value(0)),
        When(Q(key__startswith=key), then=Value(1)),
        When(in_name, then=Value(2)),
        default=Value(3),
    )
    matches = found.filter(exact | Q(key__startswith=key) | in_text)
    return matches.annotate(tier=tier).order_by("tier", "sort_text", "course__title", "id")
