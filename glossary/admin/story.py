"""The story of a term: who changed what and when, one click back to any state, and deleting that asks."""

from contextlib import nullcontext
from itertools import zip_longest

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from glossary import history
from glossary.models import Change, Term

PAGE = 25


def told(changes):
    """These changes, newest first and of one term, each with ``differences`` from the one before it."""
    changes = list(changes)
    for change, earlier in zip_longest(changes, changes[1:]):
        change.differences = history.differences(earlier.state, change.state) if earlier else []
    return changes


def as_version(text):
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else None


class Story:
    """Mixed into the term's admin."""

    def history_view(self, request, object_id, extra_context=None):
        if not (object_id.isascii() and object_id.isdigit() and len(object_id) < 19):
            raise Http404
        pk = int(object_id)
        term = Term.objects.filter(pk=pk).select_related("course", "page").first()
        if not self.has_view_or_change_permission(request, term):
            raise PermissionDenied
        page = Paginator(Change.objects.of(pk), PAGE).get_page(request.GET.get("p"))
        rows = list(page.object_list)
        if rows:  # the oldest of a page is compared with the newest of the next one
            rows += Change.objects.of(pk).filter(pk__lt=rows[-1].pk)[:1]
        elif term is None:
            raise Http404
        context = {
            **self.admin_site.each_context(request),
            "title": f"History of “{term or rows[0].name}”",
            "opts": self.opts,
            "object": term,
            "page": page,
            "changes": told(rows)[: len(page.object_list)],
            "now": history.states([pk]).get(pk),
            "version": term.page.version if term else "",
            "may_bring_back": self.has_change_permission(request, term)
            if term
            else self.has_delete_permission(request),
            "may_publish": self.may_publish(request),
        }
        return render(request, "admin/glossary/term/object_history.html", context)

    def deleted_view(self, request):
        """Terms that were deleted, each with the way back."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": "Deleted terms",
            "opts": self.opts,
            "page": Paginator(Change.objects.last_deletions(), PAGE).get_page(request.GET.get("p")),
            "may_bring_back": self.has_delete_permission(request),
        }
        return render(request, "admin/glossary/term/deleted.html", context)

    def bring_back_view(self, request, change):
        """Put a term back into the state after a change; the form carries the version that its sender saw."""
        if request.method != "POST":
            raise Http404
        change = get_object_or_404(Change, pk=change)
        term = Term.objects.filter(pk=change.term_id).first()
        if not (self.has_change_permission(request, term) if term else self.has_delete_permission(request)):
            raise PermissionDenied
        seen = as_version(request.POST.get("version"))
        try:
            term, notes = history.bring_back(
                change, request.user, self.may_publish(request), -1 if seen is None else seen
            )
        except ValidationError as error:
            self.message_user(request, f"That state did not come back. {' '.join(error.messages)}", messages.ERROR)
            return HttpResponseRedirect(change.get_absolute_url())
        self.message_user(request, f"“{term}” is as it was on {change.at:%d %B %Y, %H:%M}.", messages.SUCCESS)
        for note in notes:
            self.message_user(request, note, messages.WARNING)
        return HttpResponseRedirect(reverse("admin:glossary_term_change", args=[term.pk]))

    def delete_view(self, request, object_id, extra_context=None):
        """Django's, but it asks again when the term changed after its sender saw it, and the story goes on."""
        if not (object_id.isascii() and object_id.isdigit() and len(object_id) < 19):
            raise Http404
        pk = int(object_id)
        with history.recording([pk], request.user) if request.method == "POST" else nullcontext():
            version = history.versions([pk]).get(pk)
            seen = as_version(request.POST.get("version") or request.GET.get("version"))
            context = {"version": version}
            if version is not None and (seen != version if request.POST else seen not in (None, version)):
                changes = Change.objects.of(pk).exclude(what=Change.What.FOUND).filter(version__gt=seen or 0)
                base = Change.objects.filter(term=pk, version=seen).values_list("state", flat=True).first()
                now = history.states([pk])[pk]
                context |= {
                    "meanwhile": True,
                    "changes": list(changes[:10]),
                    "differences": history.differences(base, now) if base else [],
                }
                request.POST = QueryDict()  # Django shows the question once more
            return self._delete_view(request, object_id, context | (extra_context or {}))
