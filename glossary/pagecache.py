"""The page cache, outermost in WSGI: public pages kept whole and compressed, checked against the database each time.

A page is public when its view says so (``views/public.py``). It is kept under its path and the query keys that its
view reads, and is made from a request that holds nothing else: no cookie, no header, no unknown query key of a visitor
can get into it or make a second copy of it. With it is kept the content version that the database had before the page
was made. As long as the database still has that version, the page is right, whichever process made what change.
"""

import base64
import gzip
import hashlib
import io
import threading
from collections import OrderedDict
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

import brotli
from django.conf import settings
from django.http.request import split_domain_port, validate_host
from django.urls import Resolver404, resolve

from glossary.contentversion import Unreachable
from glossary.ingress import QUERY_MAX

COMPRESSED_FROM = 200  # bytes; below, the header costs more than is saved
# Headers that belong to one answer and not to the page.
OF_ONE_ANSWER = {"content-length", "connection", "date", "server", "server-timing", "vary", "x-request-id"}


class PageCache:
    """A WSGI application before another one.

    :param application: Django's
    :param version: a function that gives the content version, or raises
        :class:`glossary.contentversion.Unreachable`; pages that are not known to be old are then served on
    :param capacity: bytes of pages that this process keeps
    """

    def __init__(self, application, version, capacity):
        self.application, self.version = application, version
        self.pages = Pages(capacity)
        self.last_version = None
        # One thread makes a page while the others that want it wait; a few hundred locks serve all pages.
        self.locks = [threading.Lock() for _ in range(256)]

    def __call__(self, environ, start_response):
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or not is_ordinary(environ):
            return self.application(environ, start_response)
        path, query = environ["PATH_INFO"], environ.get("QUERY_STRING")
        key = public_key(path, query) if query else path
        page = self.pages.get(key)
        if page is None or page.version != self.current():
            if page is None and not query:
                key = public_key(path, "")
            answer = None if key is None else self.make(key, environ)
            if answer is None:
                return self.application(environ, start_response)
            if not isinstance(answer, Page):
                status, headers, body = answer
                start_response(status, headers)
                return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
            page = answer
        return page.answer(environ, start_response)

    def current(self):
        """The content version; the last one known while the database does not say; None if none is known."""
        try:
            version = self.version()
        except Unreachable:
            return self.last_version
        self.last_version = version
        return version  # and not last_version, into which a slower thread may have put an older one meanwhile

    def make(self, key, environ):
        """The page; or (status, headers, body) of what is not kept; or None for a page that is the visitor's own."""
        with self.locks[hash(key) % len(self.locks)]:
            # Read before the page is made: a change from now on makes it old.
            version = self.current()
            page = self.pages.get(key)
            if page is not None and page.version == version:
                return page
            status, headers, body = ask(self.application, bare(environ, key))
            if is_public(status, headers):
                page = Page(version, headers, body)
                return page if version is None else self.pages.put(key, page)
        # A redirect takes along whatever query it was asked with.
        as_it_came = status.startswith("200") or environ.get("QUERY_STRING")
        return None if as_it_came else (status, headers, body)


class Page:
    """One page: its body, and in each encoding that was asked for its headers and compressed body."""

    def __init__(self, version, headers, body):
        self.version, self.body = version, body
        self.headers = [(name, value) for name, value in headers if name.lower() not in OF_ONE_ANSWER]
        self.unmodified = [pair for pair in self.headers if pair[0].lower() == "cache-control"]
        self.unmodified.append(("Vary", "Accept-Encoding"))
        self.tag = base64.urlsafe_b64encode(hashlib.blake2b(body, digest_size=15).digest()).decode()
        self.forms = {}
        self.size = 2_000 + 2 * len(body)  # both compressed forms together are no larger than the plain one

    def form(self, encoding):
        """(headers, [body]) in an encoding: compressed quickly at first, well when asked again."""
        if form := self.forms.get((encoding, "")):
            return form
        effort = "" if not encoding or self.forms.pop((encoding, "quick"), None) else "quick"
        body = self.body
        if encoding and len(body) >= COMPRESSED_FROM:
            body = COMPRESS[encoding](body, effort)
        tag = "-".join(filter(None, [self.tag, encoding, effort]))
        headers = [*self.headers, ("ETag", f'"{tag}"'), ("Vary", "Accept-Encoding"), ("Content-Length", str(len(body)))]
        if body is not self.body:
            headers.append(("Content-Encoding", encoding))
        self.forms[encoding, effort] = headers, [body]
        return headers, [body]

    def answer(self, environ, start_response):
        if (known := environ.get("HTTP_IF_NONE_MATCH")) and (tag := self.known_tag(known)):
            start_response("304 Not Modified", [*self.unmodified, ("ETag", tag)])
            return []
        headers, body = self.form(preferred(environ.get("HTTP_ACCEPT_ENCODING", "")))
        start_response("200 OK", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else body

    def known_tag(self, known):
        """The tag of this page among those that a visitor has; None if there is none."""
        if known == "*":
            return f'"{self.tag}"'
        _, found, rest = known.partition(f'"{self.tag}')
        return f'"{self.tag}{rest[: rest.index(chr(34))]}"' if found and '"' in rest[:20] else None


# What is asked for once, as by a crawler, is not worth the 0.3 ms that a fifth fewer bytes take; the highest levels
# would take 20 ms.
COMPRESS = {
    "br": lambda body, effort: brotli.compress(body, quality=1 if effort else 5),
    "gzip": lambda body, effort: gzip.compress(body, 1 if effort else 6, mtime=0),
}


class Pages:
    """Pages by key, bounded in bytes. A page that is asked for again is established, and only such displace it.

    A crawler's million pages, each asked for once, pass through a fifth of the room and leave the rest alone. (The
    segmented LRU of Karedla, Love and Wherry, “Caching strategies to improve disk system performance”, 1994.) So do
    pages with a query, however often they are asked for: of these a visitor can make as many as they like.
    """

    def __init__(self, capacity):
        self.capacity, self.bytes, self.established_bytes = capacity, 0, 0
        self.new, self.established = OrderedDict(), OrderedDict()
        self.lock = threading.Lock()

    def get(self, key):
        with self.lock:
            if page := self.established.get(key):
                self.established.move_to_end(key)
            elif (page := self.new.get(key)) and not isinstance(key, str):
                self.new.move_to_end(key)
            elif page := self.new.pop(key, None):
                self.established[key] = page
                self.established_bytes += page.size
                while self.established_bytes > self.capacity * 4 // 5:
                    other, displaced = self.established.popitem(last=False)
                    self.established_bytes -= displaced.size
                    self.new[other] = displaced
            return page

    def put(self, key, page):
        """Keep the page in place of an older one; gives it back. One larger than an eighth of the room is not kept."""
        with self.lock:
            segment = self.established if key in self.established else self.new
            if old := segment.pop(key, None):
                self.forget(old, segment)
                if old.tag == page.tag and old.headers == page.headers:
                    page.forms = old.forms  # other content changed, so this need not be compressed again
            if page.size <= self.capacity // 8:
                segment[key] = page
                self.bytes += page.size
                self.established_bytes += page.size if segment is self.established else 0
            while self.bytes > self.capacity:
                segment = self.new or self.established
                self.forget(segment.popitem(last=False)[1], segment)
        return page

    def forget(self, page, segment):
        self.bytes -= page.size
        self.established_bytes -= page.size if segment is self.established else 0


def is_ordinary(environ):
    """Whether Django would answer this as it answers the site's own address: no redirect to https, no unknown host."""
    if settings.SECURE and environ.get("HTTP_X_FORWARDED_PROTO") != "https":
        return False
    return not environ.get("SCRIPT_NAME") and is_known_host(environ.get("HTTP_HOST", ""))


@lru_cache(maxsize=64)
def is_known_host(host):
    domain, _ = split_domain_port(host)
    return bool(domain) and validate_host(domain, settings.ALLOWED_HOSTS)


def public_key(path, query):
    """What a page is kept under: the path, and the query keys that its view reads. None if no public view is there."""
    try:
        names = getattr(resolve(path.encode("latin-1").decode()).func, "known_query", None)
        if names is None or len(query) > QUERY_MAX or "%00" in query:
            return None
        given = dict(parse_qsl(query, errors="strict"))  # of a repeated key the last, as request.GET has it
    except (Resolver404, UnicodeError, ValueError):
        return None
    known = urlencode([(name, given[name]) for name in names if name in given])
    return (path, known) if known else path


def bare(environ, key):
    """A request for that page by nobody: nothing in it that visitors could vary."""
    path, query = (key, "") if isinstance(key, str) else key
    site = urlsplit(settings.SITE_URL)
    return {
        **{name: value for name, value in environ.items() if name.startswith(("wsgi.", "SERVER_", "REMOTE_ADDR"))},
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "HTTP_HOST": site.netloc if is_known_host(site.netloc) else "127.0.0.1",
        "HTTP_X_FORWARDED_PROTO": site.scheme,
        "wsgi.url_scheme": site.scheme,
        "wsgi.input": io.BytesIO(),
    }


def ask(application, environ):
    """(status, headers, body) of an application's whole answer."""
    began = []
    chunks = application(environ, lambda status, headers, exc_info=None: began.append((status, headers)))
    try:
        body = b"".join(chunks)
    finally:
        getattr(chunks, "close", lambda: None)()
    return *began[-1], body


def is_public(status, headers):
    """Whether an answer is a whole page that anyone may keep."""
    said = {name.lower(): value.lower() for name, value in headers}
    return (
        status.startswith("200")
        and "public" in said.get("cache-control", "")
        and not {"set-cookie", "content-encoding"}.intersection(said)
        and said.get("vary", "accept-encoding") == "accept-encoding"
    )


@lru_cache(maxsize=64)
def preferred(accepted):
    """The encoding to answer in: brotli, else gzip, else "" for none, by what a client says that it accepts.

    (RFC 9110, 12.5.3, but for weights other than zero: nobody wants an encoding that they say they accept less.)
    """
    weights = {}
    for item in accepted.lower().split(","):
        name, _, weight = item.replace(" ", "").partition(";q=")
        weights[name] = weight.strip("0.") != "" or not weight
    others = weights.get("*", False)
    return next((name for name in COMPRESS if weights.get(name, others)), "")
