"""Pages that are the same for every visitor."""

from functools import wraps
from urllib.parse import quote

from django.conf import settings


def cache_control():
    """A browser asks each time, and mostly hears 304; caches on the way may answer for a while without asking.

    After that they may show what they have while they ask. Where deploy/nginx.conf stands in front, it is what says so,
    since it would do it itself.
    """
    seconds = settings.SHARED_CACHE_SECONDS
    while_asking = "" if settings.PROXIES else f"stale-while-revalidate={seconds}, "
    return f"public, max-age=0, s-maxage={seconds}, {while_asking}stale-if-error={min(60, seconds)}"


def public(*known_query):
    """Decorates a view whose page depends on its path, these query keys and the content, and on nothing else.

    Such a page goes into the page cache, and into those of browsers and of servers on the way.
    """

    def decorate(view):
        @wraps(view)
        def answer(request, *args, **kwargs):
            response = view(request, *args, **kwargs)
            if response.status_code == 200 and not response.has_header("Cache-Control"):
                response["Cache-Control"] = cache_control()
                # Our own nginx keeps a page for a second: deploy/nginx.conf. After Cache-Control, the rest of which
                # nginx before 1.23 does not read otherwise.
                response["X-Accel-Expires"] = "1"
                if not response.has_header("Cache-Tag"):
                    tagged(response, "lists")  # dropped with any change of a term: sitemaps, the site's feed
            return response

        answer.known_query = known_query
        return answer

    return decorate


def tagged(response, *tags):
    """Name what the page shows, so that caches on the way can be told to drop all pages that show it.

    ``Cache-Tag`` is what Cloudflare, Google and Akamai read, ``Surrogate-Key`` what Fastly and Varnish read.
    """
    names = tag_names(["site", *tags])
    response["Cache-Tag"] = ",".join(names)
    response["Surrogate-Key"] = " ".join(names)
    return response


def tag_names(tags):
    """Tags as they are written in headers: in ASCII, without spaces and commas."""
    return [quote(tag, safe="/:") for tag in tags]
