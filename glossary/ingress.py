"""What stands first in Django: malformed requests out, security headers on, addresses put right."""

import re
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve
from django.utils.encoding import iri_to_uri

from glossary.stylesheet import stylesheet_hashes

QUERY_MAX = 2_000  # bytes; our longest real query is a search of 200 characters
BROKEN_UTF8 = re.compile("%[89A-F][0-9A-F]")


class RefuseMalformed:
    """400 for what no browser sends: NUL or invalid UTF-8 in the address, an over-long query, an unknown host."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if self.is_malformed(request):
            response = HttpResponse("Bad request: this address cannot be read.\n", "text/plain", 400)
            response["Cache-Control"] = "no-store"
            return response
        return self.get_response(request)

    @staticmethod
    def is_malformed(request):
        query = request.META.get("QUERY_STRING", "")
        if len(query) > QUERY_MAX and not request.path.startswith("/admin/"):
            return True
        try:
            request.get_host()
            unquote_to_bytes(query).decode()
        except (UnicodeError, DisallowedHost):
            return True
        # Django writes bytes of a path that are not UTF-8 as %FF again, after decoding everything else.
        return "\0" in request.path_info or "%00" in query or bool(BROKEN_UTF8.search(request.path_info))


class RefuseTooLarge:
    """413 for a body larger than any that the site takes, before a byte of it is read.

    Later is too late: the check of a form's CSRF token reads the whole body, and keeps an upload on the disk.
    """

    FORM_MAX = 1_000_000  # bytes of a form's other fields

    def __init__(self, get_response):
        self.get_response = get_response
        self.most = settings.IMPORT_MAX_BYTES + self.FORM_MAX

    def __call__(self, request):
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not (length.isascii() and length.isdigit()):
            return self.get_response(request)
        if len(length) > 15 or int(length) > self.most:
            most = f"At most {settings.IMPORT_MAX_BYTES // 1_000_000} MB are taken at once."
            text = f"{most} Nothing was read. Split the file, and send the parts."
            context = {"status": 413, "title": "That is too much at once", "text": text}
            response = HttpResponse(render_to_string("pages/error.html", context), status=413)
            response["Cache-Control"] = "no-store"
            return response
        return self.get_response(request)


class SecurityHeaders:
    """The headers that Django has no setting for, on every answer."""

    def __init__(self, get_response):
        self.get_response = get_response
        sheets = " ".join(f"'{digest}'" for digest in stylesheet_hashes())
        self.policy = (
            "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; "
            f"style-src 'self' {sheets}; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
            "frame-ancestors 'none'"
        ) + ("; upgrade-insecure-requests" if settings.SECURE else "")

    def __call__(self, request):
        response = self.get_response(request)
        response["Content-Security-Policy"] = self.policy
        response["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        return response


class RightAddress:
    """301 from an address that differs only in case or slashes to the one that exists.

    Only after the address as it stands was not found, so it costs other requests nothing.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in {"GET", "HEAD"}:
            return response
        right = re.sub(r"/{2,}", "/", f"{request.path_info}/")
        if not right.startswith("/admin/"):
            right = right.lower()
        if right == request.path_info or right.startswith("/static/"):
            return response
        try:
            resolve(right)
        except Resolver404:
            return response
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(iri_to_uri(right) + (f"?{query}" if query else ""))


def client_address(request):
    """The address of whoever asks, past the ``PROXIES`` servers of one's own that stand in front.

    What is written further left in X-Forwarded-For anybody can make up.
    """
    forwarded = [one.strip() for one in request.headers.get("X-Forwarded-For", "").split(",") if one.strip()]
    if settings.PROXIES and len(forwarded) >= settings.PROXIES:
        return forwarded[-settings.PROXIES][:45]
    return request.META.get("REMOTE_ADDR", "")
