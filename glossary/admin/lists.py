"""The list of terms, which costs the same in a site of a thousand terms and in one of a million."""

from django.core.paginator import Paginator
from django.db.models import Case, Q, Value, When
from django.utils.functional import cached_property

from glossary import search
from glossary.models import Alias, Course, Term
from glossary.text.names import name_key

MOST = 10_000  # terms that a list leafs through; who looks for one of more narrows the list


class BoundedPaginator(Paginator):
    """Counts and leafs through the first MOST terms only."""

    @cached_property
    def count(self):
        return self.object_list.order_by().values("pk")[:MOST].count()

    @property
    def is_cut(self):
        return self.count == MOST


class TermList:
    """Mixed into the term's admin: its list, its search, and what fields that choose a term look through."""

    paginator = BoundedPaginator
    search_fields = ["name"]  # Django's condition for a search box; ``get_search_results`` says what is found
    search_help_text = "A name, the beginning of one, or words of it; or a course."

    def get_ordering(self, request):
        """A course is read from A to Z, by an index; of all courses, what was added last comes first."""
        return ["sort_text", "id"] if "course__id__exact" in request.GET else ["-id"]

    def get_sortable_by(self, request):
        return super().get_sortable_by(request) if "course__id__exact" in request.GET else ()

    def get_queryset(self, request):
        terms = super().get_queryset(request)
        unpublished = request.GET.get("status__exact") not in (None, Term.Status.PUBLISHED)
        return terms.unpublished() if unpublished else terms  # said once more, so that the index of the few serves

    def get_search_results(self, request, queryset, search_term):
        words = search_term.split()
        if not words:
            return queryset, False
        key = name_key(search_term)
        hits = search.find(search_term, texts=False).hits or search.find(search_term).hits
        keys = [key, *(hit.key for hit in hits)]
        unpublished = Term.objects.unpublished()
        for word in words:
            unpublished = unpublished.filter(Q(name__icontains=word) | Q(aliases__name__icontains=word))
        found = [
            Term.objects.filter(key__in=keys).values("pk"),
            Alias.objects.filter(key__in=keys).values("term_id"),
            unpublished.values("pk"),
            Term.objects.filter(course__in=Course.objects.matching(words)).values("pk"),
        ]
        first, *others = [ids.order_by() for ids in found]
        queryset = queryset.filter(pk__in=first.union(*others, all=True))
        if "o" not in request.GET:
            exact = Case(When(key=key, then=Value(0)), default=Value(1))
            queryset = queryset.order_by(exact, "sort_text", "id")
        return queryset, False
