"""A WSGI application of tests/test_worker.py: /held answers when /release was asked for, /until-told when the test
writes to a pipe, whatever else at once."""

import os
import threading
from pathlib import Path

released = threading.Event()
held = threading.Semaphore(0)


def application(environ, start_response):
    path = environ["PATH_INFO"]
    if path == "/held":
        held.release()
        released.wait(60)
    elif path == "/release":
        released.set()
    elif path == "/until-told":
        Path(os.environ["HELD_FOLDER"], "here").touch()
        Path(os.environ["HELD_FOLDER"], "pipe").read_text()
    elif path == "/held-so-far":  # answers when one more is held
        held.acquire(timeout=60)
    body = path.encode()
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]
