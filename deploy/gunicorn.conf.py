"""How gunicorn serves the site; every value can be overridden by WEB_CONCURRENCY, PORT and GUNICORN_CMD_ARGS."""

import os
from pathlib import Path

import gunicorn.http.wsgi
import gunicorn.util

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
# One import for all workers: half the memory, and a start in half the time.
preload_app = True
# A heartbeat file on a slow disk makes a healthy worker look dead.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
control_socket_disable = True
accesslog = None
# Below errors gunicorn writes the network addresses of those who send it nonsense.
loglevel = "error"
timeout = 30
graceful_timeout = 20
# A client could send these, and one of them makes gunicorn answer 500.
forwarder_headers = ""

_default_headers = gunicorn.http.wsgi.Response.default_headers


def without_product(response):
    """The headers of every answer, but for the Server line."""
    return [line for line in _default_headers(response) if not line.startswith("Server:")]


def write_error(sock, status_int, reason, mesg):
    """gunicorn's own answer, to what is not HTTP: plain, echoing nothing, with the site's security headers."""
    from glossary.ingress import REFUSAL, security_headers

    body = REFUSAL if status_int < 500 else "Something broke on our side. Try again in a minute.\n"
    headers = {
        **security_headers(),
        "Cache-Control": "no-store",
        "Connection": "close",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Length": len(body),
    }
    lines = [f"HTTP/1.1 {status_int} {reason}", *(f"{name}: {value}" for name, value in headers.items())]
    gunicorn.util.write_nonblock(sock, ("\r\n".join([*lines, "", body])).encode("latin-1"))


# gunicorn has a setting for neither.
gunicorn.http.wsgi.Response.default_headers = without_product
gunicorn.util.write_error = write_error
