"""What stands first in Django: malformed requests out, security headers on, addresses put right."""

import re
import traceback
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.core.exceptions import BadRequest, DisallowedHost, FieldDoesNotExist, SuspiciousOperation, ValidationError
from django.db import DataError
from django.http import HttpResponse, HttpResponsePermanentRedirect, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve
from django.utils.encoding import iri_to_uri
from django.utils.http import parse_header_parameters

from glossary.stylesheet import stylesheet_hashes

PATH_MAX = 2_000  # bytes; our longest address is a name of 200 characters, each at most twelve bytes as %XX
QUERY_MAX = 3_000  # bytes; our longest real query is a search of 200 characters, of which an emoji takes twelve
ADMIN_QUERY_MAX = 4_000  # filters add up
BROKEN_UTF8 = re.compile("%[89A-F][0-9A-F]")
REFUSAL = "Bad request: this cannot be read.\n"  # says nothing of what was sent


def security_headers():
    """What every answer carries, by name, whoever makes it: a page, a file, a refusal, the web server itself."""
    sheets = " ".join(f"'{digest}'" for digest in stylesheet_hashes())
    policy = (
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; "
        f"style-src 'self' {sheets}; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )
    headers = {
        "Content-Security-Policy": policy + ("; upgrade-insecure-requests" if settings.SECURE else ""),
        "Permissions-Policy": (
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
            "microphone=(), midi=(), payment=(), usb=()"
        ),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": settings.SECURE_REFERRER_POLICY,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": settings.X_FRAME_OPTIONS,
    }
    if settings.SECURE:
        headers["Strict-Transport-Security"] = f"max-age={settings.SECURE_HSTS_SECONDS}; includeSubDomains; preload"
    return headers


class ReadableContentType:
    """A WSGI application before Django, which reads the Content-Type before any middleware could refuse it."""

    def __init__(self, application):
        self.application = application

    def __call__(self, environ, start_response):
        try:
            _, parameters = parse_header_parameters(environ.get("CONTENT_TYPE", ""))
        except (ValueError, LookupError):
            parameters = {"charset": "none that we know"}
        # Django would decode the query and the form by whatever this names, and some codecs decode no text.
        if parameters.get("charset", "utf-8").lower() not in {"utf-8", "utf8", "us-ascii"}:
            headers = {**security_headers(), "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store"}
            body = REFUSAL.encode()
            start_response("400 Bad Request", [*headers.items(), ("Content-Length", str(len(body)))])
            return [body]
        return self.application(environ, start_response)


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
    """The security headers on every answer that comes through Django, static files and refusals included."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.headers = security_headers()

    def __call__(self, request):
        response = self.get_response(request)
        for name, value in self.headers.items():
            response.headers[name] = value
        return response


class RefuseMalformed:
    """400 for what no browser sends: NUL or invalid UTF-8 in the address, one too long, an unknown host, a bad form."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return refused() if is_malformed(request) or has_unreadable_form(request) else self.get_response(request)

    def process_exception(self, request, exception):
        """What Django takes without a look: first values of an admin form in its query, made-up ones of its choices."""
        causes = (ValueError, OverflowError, DataError, ValidationError, FieldDoesNotExist)
        if not request.path_info.startswith("/admin/") or not isinstance(exception, causes):
            return None
        if request.method == "POST":
            is_made_up = isinstance(exception, FieldDoesNotExist) or came_up_in_a_form(exception)
        else:
            is_made_up = bool(request.GET)
        return refused() if is_made_up else None


def came_up_in_a_form(exception):
    """Whether Django was reading or drawing a form: then nothing was saved, and no browser sent it."""
    frames = traceback.walk_tb(exception.__traceback__)
    return any(frame.f_globals.get("__name__", "").startswith("django.forms.") for frame, _ in frames)


def refused():
    response = HttpResponse(REFUSAL, "text/plain; charset=utf-8", 400)
    response["Cache-Control"] = "no-store"
    return response


def is_malformed(request):
    path, query = request.path_info, request.META.get("QUERY_STRING", "")
    is_admin = path.startswith("/admin/")
    if len(path) > PATH_MAX or len(query) > (ADMIN_QUERY_MAX if is_admin else QUERY_MAX):
        return True
    if query.count("&") >= settings.DATA_UPLOAD_MAX_NUMBER_FIELDS:  # beyond which Django raises
        return True
    try:
        request.get_host()
        unquote_to_bytes(query).decode()
    except (UnicodeError, DisallowedHost):
        return True
    # Django writes bytes of a path that are not UTF-8 as %FF again, after decoding everything else.
    return "\0" in path or "%00" in query or "\0" in query or bool(BROKEN_UTF8.search(path))


def has_unreadable_form(request):
    """Whether a form, an editor's or a reader's, cannot be taken apart."""
    if request.method != "POST":
        return False
    try:
        if request.content_type == "application/x-www-form-urlencoded":
            # Django would put a replacement character in the place of each broken byte and save that.
            unquote_to_bytes(request.body).decode()
        # No form of ours has this button, and Django stumbles over it where it is not turned on.
        return "_saveasnew" in request.POST  # which parses the form
    except (UnicodeError, MultiPartParserError, BadRequest, SuspiciousOperation, UnreadablePostError):
        return True


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
