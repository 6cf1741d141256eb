"""The triggers that keep the tables of ``derived.py`` true, and the same rules for making them anew.

Most of a trigger's body is SQL that SQLite and PostgreSQL both take; ``{now}``, ``{differs}`` and ``{random}`` are what
they say differently. Each trigger is named after what it keeps. ``remove`` runs before migrations and ``install`` after
them: SQLite drops a table's triggers when Django remakes the table, and refuses to rename a table that the trigger of
another one mentions.
"""

from django.db import connections, transaction

from glossary.models.triggers.dialects import Sqlite, dialect, own_words, run
from glossary.models.triggers.rules import ADVANCE, CONTENT_TABLES, REBUILD, SETTLED_TOO, TRIGGERS, differs
from glossary.models.triggers.settling import Settling

__all__ = [
    "ADVANCE",
    "REBUILD",
    "SETTLED_TOO",
    "Settling",
    "Sqlite",
    "TRIGGERS",
    "dialect",
    "differs",
    "install",
    "missing",
    "remove",
    "run",
]


def names(connection):
    return [(name, table) for name, table, *_ in TRIGGERS] + dialect(connection).version_names()


def script(connection):
    """The SQL that makes all triggers."""
    own = dialect(connection)
    return "".join(own.create(*trigger) for trigger in TRIGGERS) + "".join(own.version(t) for t in CONTENT_TABLES)


def missing(connection, sql=None):
    """The triggers that the database should have and has not, or not as they are here.

    :param sql: what makes them, if not those of this module
    """
    own = dialect(connection)
    wanted = own.wanted(own_words(connection, sql or script(connection)))
    with connection.cursor() as cursor:
        there = own.installed(cursor)
    return {name for name, sign in wanted.items() if there.get(name) != sign}


def remove(sender=None, using="default", **kwargs):
    """Take the triggers away, for migrations; a ``pre_migrate`` receiver."""
    connection = connections[using]
    tables = set(connection.introspection.table_names())
    with transaction.atomic(using):
        run(
            connection,
            "".join(dialect(connection).drop(n, t) for n, t in names(connection) if f"glossary_{t}" in tables),
        )


def install(sender=None, using="default", **kwargs):
    """Put the triggers in place, and make anew what changed while they were away; a ``post_migrate`` receiver."""
    connection = connections[using]
    if not {f"glossary_{table}" for table in CONTENT_TABLES} <= set(connection.introspection.table_names()):
        return  # migrated back, or not yet all the way
    own = dialect(connection)
    with transaction.atomic(using):
        run(connection, "INSERT INTO glossary_contentversion (id, version) VALUES (1, 0) ON CONFLICT (id) DO NOTHING;")
        if missing(connection):
            run(connection, "".join(own.drop(name, table) for name, table in names(connection)))
            run(connection, script(connection))
            run(connection, "".join(REBUILD.values()) + ADVANCE)
