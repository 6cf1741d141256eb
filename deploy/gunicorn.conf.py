"""How gunicorn serves the site; every value can be overridden by WEB_CONCURRENCY, PORT and GUNICORN_CMD_ARGS."""

import os
import signal
from pathlib import Path

import gunicorn.http.wsgi
import gunicorn.util
from gunicorn.systemd import sd_notify

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
worker_class = "studyguide.worker.Worker"
# One import for all workers: with two of them 66 MB instead of 103, and a start with 0.6 s of processor instead of 1.0.
# So SIGHUP loads no new code; SIGUSR2 does (docs/operations.md).
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


def when_ready(server):
    """After SIGUSR2: the new master has loaded the new code and holds the old one's sockets, so the old one may go."""
    sd_notify(f"MAINPID={server.pid}", server.log)  # under systemd, which would take its end for the service's
    if server.master_pid:
        os.kill(server.master_pid, signal.SIGTERM)


_default_headers = gunicorn.http.wsgi.Response.default_headers
_write = gunicorn.http.wsgi.Response.write


def without_product(response):
    """The headers of every answer, but for the Server line."""
    return [line for line in _default_headers(response) if not line.startswith("Server:")]


class Pieces(list):
    """Stands in for a socket, and keeps what is sent to it."""

    sendall = list.append


def write_together(response, body):
    """The headers go out with the first bytes of the body.

    gunicorn sends them first, and another thread may run before the body follows: a worker that dies between the two
    leaves half an answer, which nobody can ask for again; and every answer takes one system call and one packet more.
    """
    if response.headers_sent:
        return _write(response, body)
    connection, response.sock = response.sock, Pieces()
    try:
        _write(response, body)
    finally:
        pieces, response.sock = response.sock, connection
    connection.sendall(b"".join(pieces))


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


# gunicorn has a setting for none of these.
gunicorn.http.wsgi.Response.default_headers = without_product
gunicorn.http.wsgi.Response.write = write_together
gunicorn.util.write_error = write_error
