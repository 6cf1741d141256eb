"""What is done to many terms at once: first a page that counts, then the same check of versions as for one term."""

import uuid
from dataclasses import dataclass

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse

from glossary import history, rendering
from glossary.models import Term, Unit

MOST = 2_000  # terms at once: their whole states are recorded in one transaction, in about two seconds
SHOWN = 20


@dataclass
class Bulk:
    """``done`` follows a count (“12 terms are published”); ``status`` is what the terms get, if anything."""

    question: str
    button: str
    done: str
    status: str = ""
    publishers_only: bool = False


BULK = {
    "publish": Bulk("Publish {}?", "Publish", "published", "published", True),
    "unpublish": Bulk(
        "Take {} off the site? They become drafts, and their addresses are not found any more.",
        "Unpublish", "drafts now", "draft", True,
    ),
    "review": Bulk("Send {} for review?", "Send for review", "ready for review", "review"),
    "move": Bulk("Move {} to another unit?", "Move", "moved"),
    "delete": Bulk("Delete {}? They can be brought back from “Deleted terms”.", "Delete", "deleted", "", True),
}  # fmt: skip


def counted(number):
    return f"{number:,} term{'' if number == 1 else 's'}"


class BulkActions:
    """Mixed into the term's admin."""

    actions = ["publish", "unpublish", "send_for_review", "move_to_unit", "delete_terms"]

    @admin.action(description="Publish", permissions=["change"])
    def publish(self, request, queryset):
        return self.ask(request, "publish", queryset)

    @admin.action(description="Unpublish", permissions=["change"])
    def unpublish(self, request, queryset):
        return self.ask(request, "unpublish", queryset)

    @admin.action(description="Send for review", permissions=["change"])
    def send_for_review(self, request, queryset):
        return self.ask(request, "review", queryset)

    @admin.action(description="Move to unit", permissions=["change"])
    def move_to_unit(self, request, queryset):
        return self.ask(request, "move", queryset)

    @admin.action(description="Delete", permissions=["delete"])
    def delete_terms(self, request, queryset):
        return self.ask(request, "delete", queryset)

    def get_actions(self, request):
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)  # goes round the versions
        if not self.may_publish(request):
            for name in ("publish", "unpublish", "delete_terms"):
                actions.pop(name, None)
        return actions

    def get_urls(self):
        own = path("bulk/<slug:what>/", self.admin_site.admin_view(self.bulk_view), name="glossary_term_bulk")
        return [own, *super().get_urls()]

    def may_bulk(self, request, what):
        allowed = self.has_delete_permission(request) if what == "delete" else self.has_change_permission(request)
        return allowed and (self.may_publish(request) or not BULK[what].publishers_only)

    def ask(self, request, what, queryset):
        """The page that counts; None, with a message, when there is nothing to ask."""
        bulk = BULK[what]
        terms = list(
            queryset.select_related("course", "unit", "page").order_by("course", "sort_text", "id")[: MOST + 1]
        )
        if len(terms) > MOST:
            return self.say(request, f"Choose at most {MOST:,} terms at once, for example course by course.")
        fitting = [
            term for term in terms if self.open_to(request, term) and not (bulk.status and term.status == bulk.status)
        ]
        context = {
            **self.admin_site.each_context(request),
            "title": bulk.button,
            "opts": self.opts,
            "what": what,
            "bulk": bulk,
            "question": bulk.question.format(counted(len(fitting))),
            "shown": fitting[:SHOWN],
            "more": len(fitting[SHOWN:]),
            "seen": " ".join(f"{term.pk}:{term.page.version}" for term in fitting),
            "already": sum(bool(bulk.status) and term.status == bulk.status for term in terms),
            "closed": sum(not self.open_to(request, term) for term in terms),
        }
        if not fitting:
            reason = (
                "Only editors may change what is published." if context["closed"] else f"They are {bulk.done} already."
            )
            return self.say(request, f"Nothing to do. {reason}")
        if what == "move":
            courses = {term.course_id for term in fitting}
            if len(courses) > 1:
                return self.say(request, "Choose terms of one course: each course has units of its own.")
            context["course"] = fitting[0].course
            context["units"] = Unit.objects.filter(course__in=courses).order_by("number")
        return render(request, "admin/glossary/term/bulk.html", context)

    def say(self, request, text, level=messages.WARNING):
        self.message_user(request, text, level)

    def bulk_view(self, request, what):
        """Do what was asked, to those terms that are still as they were shown."""
        if request.method != "POST" or what not in BULK:
            raise Http404
        if not self.may_bulk(request, what):
            raise PermissionDenied
        bulk = BULK[what]
        seen = dict(map(int, pair.split(":")) for pair in request.POST.get("seen", "").split() if is_pair(pair))
        seen = dict(list(seen.items())[:MOST])
        with history.recording(seen, request.user, f"{bulk.done} with {len(seen) - 1} others" if len(seen) > 1 else "",
                               batch=uuid.uuid4()):  # fmt: skip
            terms = list(Term.objects.filter(pk__in=seen))
            open_terms = [term for term in terms if self.open_to(request, term)]
            ours = [term for term in open_terms if history.claim(term.pk, seen[term.pk])]
            left = [term.name for term in terms if term not in ours]
            rows = Term.objects.filter(pk__in=[term.pk for term in ours])
            if what == "delete":
                rows.delete()
            elif what == "move":
                unit = as_unit(request.POST.get("unit", ""))
                rows.filter(course=unit.course_id).update(unit=unit) if unit else rows.update(unit=None)
            else:
                rows.update(status=bulk.status)
        if what != "delete":
            rendering.keep([term.pk for term in ours])
        gone = len(seen) - len(terms)
        self.say(request, f"{counted(len(ours))} {'is' if len(ours) == 1 else 'are'} {bulk.done}.", messages.SUCCESS)
        if left or gone:
            names = ", ".join(f"“{name}”" for name in left[:SHOWN]) + (" and others" if len(left) > SHOWN else "")
            deleted = f" {counted(gone)} had been deleted." if gone else ""
            self.say(request, f"Left alone, because somebody changed them meanwhile: {names or 'none'}.{deleted}")
        return HttpResponseRedirect(reverse("admin:glossary_term_changelist"))


def is_pair(text):
    parts = text.split(":")
    return len(parts) == 2 and all(part.isascii() and part.isdigit() and len(part) < 19 for part in parts)


def as_unit(text):
    return Unit.objects.filter(pk=int(text)).first() if text.isascii() and text.isdigit() and len(text) < 19 else None
