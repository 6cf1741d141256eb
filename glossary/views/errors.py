"""The site's own error pages. They touch neither the database nor CSRF, so nothing can break them."""

import sys

from django.db import IntegrityError, InterfaceError, OperationalError
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
    exception = sys.exc_info()[1]
    if isinstance(exception, (OperationalError, InterfaceError)):
        return database_away(request)
    if isinstance(exception, IntegrityError) and (form := checked_form(request)):
        return given_back(
            request,
            form,
            409,
            "Not saved: it is there already",
            "Somebody has just saved the same, or a line stands in the form twice. What you typed is below.",
        )
    return page(500, "Something broke on our side", "Nothing you typed was wrong. Try again in a minute.")


def database_away(request):
    """503 while the database is locked, full, stopped or unreachable; a form comes back with all that was typed."""
    if form := checked_form(request):
        response = given_back(
            request,
            form,
            503,
            "Not saved yet, and nothing is lost",
            "The database does not answer just now. What you typed is below: wait a moment, then save again.",
        )
    else:
        response = page(503, "The site will be back in a moment", "Its database does not answer just now. Try again.")
    response["Retry-After"] = str(RETRY_AFTER)
    return response


def checked_form(request):
    """The form that was sent, if it may be sent back: it passed a check for forgery, and holds no password."""
    is_checked = getattr(request, "csrf_processing_done", False) or getattr(request, "is_own_form", False)
    form = request.POST if request.method == "POST" and is_checked else {}
    return {} if any("password" in name for name in form) else form


def given_back(request, form, status, title, text):
    """A page with all that was typed, to be sent again."""
    fields = [Typed(name, value) for name, values in form.lists() for value in values]
    more = {"action": request.get_full_path(), "fields": fields, "had_files": bool(request.FILES)}
    return page(status, title, text, "pages/unsaved.html", **more)


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
