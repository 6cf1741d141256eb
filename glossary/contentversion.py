"""The content version, looked up so cheaply that every request can ask for it.

The database advances one row (``models/triggers/``) in the transaction of any change that readers might see. Whoever
reads the version before making a page, and finds the same version later, may show that page: nothing has changed.
A look-up costs a small part of a request, so none is saved by trusting an older one: an edit that was acknowledged
is seen by the next request, through whichever worker.
"""

import mmap
import os
import select
import sqlite3
import threading
import time
from functools import cache
from urllib.parse import quote

from django.db import connections

QUERY = "SELECT version FROM glossary_contentversion"
PATIENCE = 2  # seconds for an answer of PostgreSQL's
SURE_FOR = 0.1  # seconds, of which file the database is
WAL_INDEX_HEADER = 96  # bytes, in which it stands twice


class Unreachable(Exception):
    """The database is absent, locked or does not answer."""


class Watcher:
    """Asks over one connection of its own; safe to call from every thread of a process."""

    def __init__(self):
        self.lock = threading.Lock()
        self.connection = None
        self.process = None

    def current(self):
        """A value that changes whenever content does; None while the row is missing.

        :raises Unreachable: when the database does not say
        """
        with self.lock:
            # A connection must not be shared with the process that this one was forked from.
            if self.process != os.getpid():
                self.connection, self.process = None, os.getpid()
            had_connection = self.connection is not None
            try:
                return self.look()
            except self.errors() as error:
                self.close()
                if not had_connection:
                    raise Unreachable(str(error)) from error
            try:  # the server may only have been restarted
                return self.look()
            except self.errors() as error:
                self.close()
                raise Unreachable(str(error)) from error

    def close(self):
        """Give the connection back; the next look-up makes another."""
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def errors(self):
        """The exceptions that mean "the database does not say"."""
        raise NotImplementedError

    def look(self):
        raise NotImplementedError


class SqliteWatcher(Watcher):
    """The row is read only when the database says that a connection committed something."""

    def __init__(self, name):
        super().__init__()
        self.is_memory = str(name).startswith("file:")
        # Behind a link SQLite keeps its other files beside the real one.
        self.name = str(name) if self.is_memory else os.path.realpath(name)
        self.file, self.index, self.sure_until = None, None, 0.0

    def errors(self):
        return sqlite3.Error, OSError, ValueError  # the last: a file that is only being made

    def look(self):
        # A database put in the place of the old one is another file; the connection would go on reading the old one.
        # That is done by hand, so it is enough to look ten times a second.
        now = time.monotonic()
        if now >= self.sure_until and not self.is_memory:
            self.sure_until = now + SURE_FOR
            if self.file != inode(self.name) or (self.index and self.index != self.wal_index()):
                self.close()
        if self.connection is None:
            self.connect()
        # Before the row: a commit between the two looks is found by the next.
        commits = self.index[:WAL_INDEX_HEADER] if self.index else self.data_version()
        if commits != self.commits:
            row = self.connection.execute(QUERY).fetchone()
            self.version = row and (self.file, row[0])
            self.commits = commits
        return self.version

    def connect(self):
        file = None if self.is_memory else inode(self.name)
        address = self.name if self.is_memory else f"file:{quote(self.name)}?mode=rw"
        self.connection = sqlite3.connect(address, uri=True, timeout=0.1, isolation_level=None, check_same_thread=False)
        self.file, self.commits, self.index = file, None, None
        self.data_version()  # the first look into the database makes its other files
        if not self.is_memory and self.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",):
            self.index = self.wal_index()

    def data_version(self):
        return self.connection.execute("PRAGMA data_version").fetchone()[0]

    def wal_index(self):
        """The index of the write-ahead log as memory.

        SQLite keeps a header in it that every commit changes, and compares it to answer ``PRAGMA data_version``. To
        look at the memory costs a twentieth of asking, and lets no other thread run meanwhile.
        (https://www.sqlite.org/walformat.html#the_wal_index_header)
        """
        path = f"{self.name}-shm"
        return memory(path, inode(path))


def inode(path):
    return os.stat(path).st_ino


@cache
def memory(path, inode):
    """The header of a file as memory, for as long as the process lives: to close the file would drop SQLite's locks."""
    return mmap.mmap(os.open(path, os.O_RDONLY), WAL_INDEX_HEADER, access=mmap.ACCESS_READ)


class PostgresqlWatcher(Watcher):
    """The row, by a statement prepared once, straight through libpq: a third of what a cursor costs.

    A server that stopped answering on an open connection is not waited for: readers get the pages that are known.
    """

    def __init__(self, parameters):
        super().__init__()
        self.parameters = parameters
        self.retry_at = 0.0

    def errors(self):
        import psycopg

        return psycopg.Error, OSError

    def look(self):
        from psycopg import OperationalError, pq

        if self.connection is None:
            self.connect()
        server = self.connection.pgconn
        server.send_query_prepared(b"version", [])
        while server.is_busy():
            if not select.select([server.socket], [], [], PATIENCE)[0]:
                raise OperationalError(f"no answer within {PATIENCE} s")
            server.consume_input()
        result = server.get_result()
        while server.get_result():
            pass
        if result.status != pq.ExecStatus.TUPLES_OK:
            raise OperationalError(result.error_message.decode(errors="replace"))
        return result.get_value(0, 0) if result.ntuples else None

    def connect(self):
        import psycopg

        began = time.monotonic()
        if began < self.retry_at:
            raise psycopg.OperationalError("the server did not answer a moment ago")
        own = {"connect_timeout": PATIENCE, "options": "-c statement_timeout=2000", "tcp_user_timeout": 3000}
        try:
            self.connection = psycopg.connect(**{**self.parameters, **own}, autocommit=True)
        except psycopg.OperationalError:
            # A refusal comes at once and is asked for again at once; after a time-out, requests do not queue for more.
            self.retry_at = time.monotonic() + 4 * (time.monotonic() - began)
            raise
        self.connection.pgconn.prepare(b"version", QUERY.encode())


def watcher(using="default"):
    """The watcher for a database of the settings; it connects when first asked."""
    database = connections[using]
    if database.vendor == "sqlite":
        return SqliteWatcher(database.settings_dict["NAME"])
    named = ("dbname", "user", "password", "host", "port", "sslmode", "sslrootcert", "service", "passfile")
    parameters = database.get_connection_params()
    return PostgresqlWatcher({name: parameters[name] for name in named if name in parameters})
