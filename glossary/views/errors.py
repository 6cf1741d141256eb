"""The site's own error pages. They touch neither the database nor CSRF, so nothing can break them."""

from django.http import HttpResponse
from django.template.loader import render_to_string


def page(status, title, text):
    html = render_to_string("pages/error.html", {"status": status, "title": title, "text": text})
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
    return page(500, "Something broke on our side", "Nothing you typed was wrong. Try again in a minute.")


def csrf_failure(request, reason=""):
    return forbidden(request)
