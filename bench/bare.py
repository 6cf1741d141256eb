"""The least that a Python server can do for a page: hand over bytes. BENCH_PAGE names them, compressed already."""

import os
from pathlib import Path

from whitenoise import WhiteNoise

PAGE = Path(os.environ["BENCH_PAGE"])
BODY = PAGE.with_suffix(".html.br").read_bytes()
HEADERS = [
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Encoding", "br"),
    ("Content-Length", str(len(BODY))),
]


def application(environ, start_response):
    start_response("200 OK", HEADERS)
    return [BODY]


whitenoise = WhiteNoise(application, root=PAGE.parent, prefix="files")
