"""gunicorn's threads, one at a time.

Python runs one thread at a time anyway, and lets another one run whenever one looks into SQLite or the network. With
four requests under way these changes cost as much processor as all the rest. So one thread answers what is waiting, a
request after the other; the others are there for when it is held up: by a lock of the database, an editor's import, a
slow client.
"""

import threading
import time
from collections import deque
from concurrent.futures import Future
from functools import partial
from selectors import EVENT_READ

from gunicorn.workers.gthread import DEFAULT_WORKER_DATA_TIMEOUT, ThreadWorker

PATIENCE = 0.01  # seconds that a request waits for the one before it, before another thread takes it


class Worker(ThreadWorker):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.lock = threading.Lock()
        self.waiting = deque()  # connections on which something is asked
        self.running = {}  # what each thread at work is known by, and when its request began

    def enqueue_req(self, conn):
        """Have a connection answered: gunicorn calls this for new ones, and for kept ones on which something came."""
        if conn.initialized or conn.data_ready:
            self.waiting.append(conn)
            self.relieve()
            return
        # gunicorn would have a thread wait until something is asked on a new connection.
        conn.sock.setblocking(False)
        conn.timeout = time.monotonic() + DEFAULT_WORKER_DATA_TIMEOUT
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, EVENT_READ, partial(self.on_pending_socket_readable, conn))

    def wait_for_and_dispatch_events(self, timeout):
        super().wait_for_and_dispatch_events(PATIENCE if self.waiting else timeout)
        self.relieve()

    def relieve(self):
        """Start a thread if something waits and every one that is at work has been at one request for long."""
        if not self.waiting:
            return
        now = time.monotonic()
        with self.lock:
            if len(self.running) == self.cfg.threads or self.is_going_on(now):
                return
            thread = object()
            self.running[thread] = now
        self.tpool.submit(self.answer_waiting, thread)

    def is_going_on(self, now):
        return any(now - began < PATIENCE for began in self.running.values())

    def answer_waiting(self, thread):
        """What a thread does: answer what waits, until nothing does or another thread goes on with it."""
        has_begun = False
        while True:
            now = time.monotonic()
            with self.lock:
                del self.running[thread]
                if not self.waiting or (has_begun and self.is_going_on(now)):
                    return
                conn = self.waiting.popleft()
                self.running[thread] = now
            has_begun = True
            done = Future()
            try:
                done.set_result(self.handle(conn))
            except BaseException as error:  # what it is, gunicorn's own loop sees to
                done.set_exception(error)
            self.method_queue.defer(self.finish_request, conn, done)
