"""The site's own error pages. They touch neither the database nor CSRF, so nothing can break them."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string

BOOKKEEPING = ("csrfmiddlewaretoken", "seen", "begun")  # signed texts that forms carry
RETRY_AFTER = 10  # seconds; a locked database is free again, a restarted one back


def page(status, title, text, template="pages/error.html", **more):
    html = render_to_string(template, {"status": status, "title": title, "text": text, **more})
    response = HttpResponse(html, status=status)
    response["Cache-Control"] = "no-store"
    return response


def bad_request(request, exception):
    return page(400, "That request could not be read", "The address or the form held something no browser sends.")


def forbidden(request, exception=None):
    return page(403, "This page is not open to you", "If you were filling in a form, go back, reload it and try again.")


def not_found(request, exception):
    return page(404, "There is no page here", "The address may have a typing error, or the page may have been removed.")


def server_error(request):
    # Django calls this while it handles the exception, wherever in view or middleware that came up.
    if isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)):
        return database_away(request)
    return page(500, "Something broke on our side", "Nothing you typed was wrong. Try again in a minute.")


def database_away(request):
    """503 while the database is locked, full, stopped or unreachable; a form comes back with all that was typed."""
    # Only a form that has passed a check for forgery is sent back: Django's, or that of readers' forms.
    is_checked = getattr(request, "csrf_processing_done", False) or getattr(request, "is_own_form", False)
    form = request.POST if request.method == "POST" and is_checked else {}
    if form and not any("password" in name for name in form):
        response = page(
            503,
            "Not saved yet, and nothing is lost",
            "The database does not answer just now. What you typed is below: wait a moment, then save again.",
            "pages/unsaved.html",
            action=request.get_full_path(),
            fields=[Typed(name, value) for name, values in form.lists() for value in values],
            had_files=bool(request.FILES),
        )
    else:
        response = page(503, "The site will be back in a moment", "Its database does not answer just now. Try again.")
    response["Retry-After"] = str(RETRY_AFTER)
    return response


class Typed:
    """One field of a form that could not be saved."""

    def __init__(self, name, value):
        self.name, self.value = name, value

    @property
    def is_text(self):
        """Whether a person may have written it: neither a number, a choice nor the form's own bookkeeping."""
        return self.name not in BOOKKEEPING and (len(self.value) > 30 or " " in self.value.strip())

    @property
    def label(self):
        """“facts-0-text” as “Facts 1, text”."""
        words = [str(int(part) + 1) if part.isdecimal() and len(part) < 9 else part for part in self.name.split("-")]
        return " ".join(words[:2]).capitalize() + "".join(f", {word}" for word in words[2:])


def csrf_failure(request, reason=""):
    return forbidden(request)
