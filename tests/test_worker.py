"""gunicorn as deploy/gunicorn.conf.py starts it, with one worker, before an application that can be held up."""

import http.client
import os
import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

import pytest

from scripts.topology import Process, wait_for
from scripts.with_postgresql import free_port

pytestmark = pytest.mark.own_servers

THREADS = 4


@contextmanager
def running(folder, threads):
    """A server with one worker: (its process, its port)."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py", "tests.held"]
    own = {"PORT": str(port), "WEB_CONCURRENCY": "1", "HELD_FOLDER": str(folder)}
    server = Process("held", command, folder, {**os.environ, **own, "GUNICORN_CMD_ARGS": f"--threads {threads}"})
    server.start()
    try:
        wait_for(f"http://127.0.0.1:{port}/", 30, server)
        yield server, port
    finally:
        server.stop()


@pytest.fixture
def port(tmp_path):
    with running(tmp_path, THREADS) as (_, port):
        yield port


def ask(port, path, connection=None):
    own = connection or http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    own.request("GET", path)
    answer = own.getresponse().read().decode()
    if not connection:
        own.close()
    return answer


def test_a_request_that_is_held_up_holds_up_no_other(port):
    with ThreadPoolExecutor(THREADS) as visitors:
        held = []
        for _ in range(THREADS - 1):
            held.append(visitors.submit(ask, port, "/held"))
            assert ask(port, "/held-so-far") == "/held-so-far"
        assert ask(port, "/quick") == "/quick"
        assert not any(each.done() for each in held)
        assert ask(port, "/release") == "/release"
        assert [each.result() for each in held] == ["/held"] * (THREADS - 1)


def test_connections_on_which_nothing_is_asked_hold_up_nobody(port):
    with ExitStack() as connections:
        for _ in range(8 * THREADS):
            connections.enter_context(socket.create_connection(("127.0.0.1", port)))
        assert ask(port, "/quick") == "/quick"


def test_one_connection_can_ask_many_times_and_many_can_ask_at_once(port):
    def visit(number):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        answers = [ask(port, f"/{number}/{count}", connection) for count in range(50)]
        connection.close()
        return answers

    with ThreadPoolExecutor(16) as visitors:
        for number, answers in enumerate(visitors.map(visit, range(16))):
            assert answers == [f"/{number}/{count}" for count in range(50)]


def test_a_worker_that_is_told_to_stop_answers_what_waits_first(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with running(tmp_path, threads=1) as (server, port), ThreadPoolExecutor(2) as visitors:
        kept = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        assert ask(port, "/quick", kept) == "/quick"
        held = visitors.submit(ask, port, "/until-told")
        while not (tmp_path / "here").exists():
            assert server.process.poll() is None
        waiting = visitors.submit(ask, port, "/waiting", kept)
        server.process.terminate()
        pipe.write_text("go on")
        pipe.unlink()  # static files of other tests are looked for below the folder of all tests
        assert held.result() == "/until-told"
        assert waiting.result() == "/waiting"
        assert server.process.wait(20) == 0
        kept.close()
