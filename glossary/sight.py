"""What the operator sees: one line of log a request, errors by e-mail, numbers for Prometheus.

Nothing here names a reader: no query string, no form, no cookie, no address. Of editors only ``door.py`` writes: who
signed in, and from where.
"""

import json
import logging
import os
import re
import time
import uuid
from contextvars import ContextVar
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.mail import mail_admins
from django.utils.crypto import constant_time_compare

request_id = ContextVar("request_id", default="")
log = logging.getLogger("studyguide.request")

GIVEN_ID = re.compile(r"[0-9A-Za-z-]{8,64}")
SLOW = 1.0  # seconds from which a request is worth a warning


class Sight:
    """Gives each request an id, logs how it ended, and counts it.

    The front server's ``X-Request-ID`` is taken over, so that its log and this one can be read side by side.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.numbers = numbers() if settings.METRICS_TOKEN else None

    def __call__(self, request):
        given = request.headers.get("X-Request-ID", "")
        request_id.set(given if GIVEN_ID.fullmatch(given) else uuid.uuid4().hex)
        if request.path_info == "/metrics" and has_token(request):
            # Prometheus asks each web server by a name of its own, under which nothing else is answered.
            request.META["HTTP_HOST"] = "127.0.0.1"
        began = time.perf_counter()
        response = self.get_response(request)
        seconds = time.perf_counter() - began
        if response.status_code >= 500:
            response["X-Request-ID"] = request_id.get()  # for the reader to quote, and never in a page that is kept
        level = logging.WARNING if response.status_code >= 500 or seconds >= SLOW else logging.INFO
        if log.isEnabledFor(level):
            said = {"status": response.status_code, "ms": round(1000 * seconds, 1)}
            log.log(level, "%s %s", request.method, request.path, extra={"said": said})
        if self.numbers:
            view = request.resolver_match.view_name if getattr(request, "resolver_match", None) else ""
            self.numbers["requests"].labels(view or "none", response.status_code).inc()
            self.numbers["seconds"].labels(view or "none").observe(seconds)
        return response


def has_token(request):
    """Whether a request holds METRICS_TOKEN; without that setting, none does."""
    token = settings.METRICS_TOKEN
    return bool(token) and constant_time_compare(request.headers.get("Authorization", ""), f"Bearer {token}")


class JsonFormatter(logging.Formatter):
    """One JSON object a line."""

    def format(self, record):
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": message(record),
            **getattr(record, "said", {}),
        }
        if request_id.get():
            line["request"] = request_id.get()
        if record.exc_info:
            line["error"] = traceback_text(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


class LineFormatter(logging.Formatter):
    """One line for a person at a terminal."""

    def format(self, record):
        said = "".join(f" {name}={value}" for name, value in getattr(record, "said", {}).items())
        identity = f" [{request_id.get()}]" if request_id.get() else ""
        text = f"{record.levelname} {record.name}: {message(record)}{said}{identity}"
        return f"{text}\n{traceback_text(record.exc_info)}" if record.exc_info else text


def message(record):
    """The record's message on one line, so that nobody can write a second line into the log by what they ask for."""
    return json.dumps(record.getMessage(), ensure_ascii=False)[1:-1]


def traceback_text(exc_info):
    """Where it broke, and the first line of why: further lines are the database's details, which quote rows."""
    lines = []
    kind, error, trace = exc_info
    while trace:
        code = trace.tb_frame.f_code
        lines.append(f"  {code.co_filename}:{trace.tb_lineno} in {code.co_name}")
        trace = trace.tb_next
    reason = (str(error).splitlines() or [""])[0][:300]
    return "\n".join([*lines, f"{kind.__name__}: {reason}"])


class MailHandler(logging.Handler):
    """Errors to ERROR_EMAIL: the formatted line and nothing else of the request, one a minute at most."""

    every = 60.0
    last = -every

    def emit(self, record):
        now = time.monotonic()
        if now - self.last < self.every:
            return
        self.last = now
        try:
            mail_admins(f"{record.levelname}: {message(record)[:80]}", self.format(record))
        except OSError:  # smtplib's errors are among them
            self.handleError(record)


@cache
def numbers():
    """The counters, shared by all worker processes through files; cleared when the server starts."""
    folder = Path(settings.METRICS_FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder)  # before the import, which reads it
    from prometheus_client import Counter, Histogram

    return {
        "requests": Counter("studyguide_requests", "Requests that reached Django.", ["view", "status"]),
        "seconds": Histogram("studyguide_request_seconds", "Time in Django.", ["view"]),
    }


def exposition():
    """All processes' numbers in Prometheus's text format: (content type, bytes)."""
    numbers()
    from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
    from prometheus_client.multiprocess import MultiProcessCollector

    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    return CONTENT_TYPE_LATEST, generate_latest(registry)
