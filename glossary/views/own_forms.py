"""Readers' forms: they must work where cookies are refused, on which Django's token against forgery rests."""

from django.conf import settings


def comes_from_here(request):
    """Whether a page of this site sent the form, as the browser says in two headers that no page can forge.

    Every browser sends Sec-Fetch-Site or Origin with a POST. A request with neither comes from a program, into which
    nobody can slip another's cookie. A form that passed is given back when it cannot be saved (``errors``).
    """
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    if site:
        request.is_own_form = site in ("same-origin", "none")
    else:
        own = (settings.SITE_URL, f"{request.scheme}://{request.get_host()}")
        request.is_own_form = origin is None or origin in own
    return request.is_own_form
