"""How SQLite and PostgreSQL each say it."""

import hashlib
import re
import sqlite3

from glossary.models.triggers.rules import ADVANCE, CONTENT_TABLES, MADE_UP_FOR, SETTLED_TOO, TRIGGERS

PREFIX = "studyguide_"


class Sqlite:
    KEYS_TABLE = "CREATE TEMP TABLE studyguide_keys (key text PRIMARY KEY) WITHOUT ROWID;"
    KEYS_KNOWN = ""
    words = {"now": "strftime('%Y-%m-%d %H:%M:%f', 'now')", "differs": "IS NOT", "random": "random()"}

    @staticmethod
    def installed(cursor):
        """The triggers that are there, ``{name: digest of what it does}``."""
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s", [f"{PREFIX}%"])
        return {name.removeprefix(PREFIX): digest(sql) for name, sql in cursor.fetchall()}

    @staticmethod
    def wanted(script):
        """The same of the triggers that a script makes."""
        made = [statement.strip().rstrip(";") for statement in split(script)]
        return {sql.split()[2].removeprefix(PREFIX): digest(sql) for sql in made}

    @staticmethod
    def drop(name, table):
        return f"DROP TRIGGER IF EXISTS {PREFIX}{name};"

    @staticmethod
    def create(name, table, event, when, body):
        return (
            f"CREATE TRIGGER {PREFIX}{name} AFTER {event} ON glossary_{table} "
            f"{f'WHEN {when} ' if when else ''}BEGIN {body} END;"
        )

    @classmethod
    def put_aside(cls):
        # Triggers come and go with the transaction, and readers never wait for it.
        return "".join(cls.drop(name, table) for name, table, *_ in cls.set_aside())

    @classmethod
    def put_back(cls):
        return "".join(cls.create(*trigger) for trigger in cls.set_aside()) + ADVANCE

    @classmethod
    def set_aside(cls):
        versions = [(f"version_{table}_INSERT", table, "INSERT", "", ADVANCE) for table in CONTENT_TABLES]
        return [trigger for trigger in TRIGGERS if trigger[0] in MADE_UP_FOR] + versions

    @classmethod
    def version(cls, table):
        return "".join(
            cls.create(f"version_{table}_{event}", table, event, "", ADVANCE)
            for event in ("INSERT", "UPDATE", "DELETE")
        )

    @staticmethod
    def version_names():
        return [
            (f"version_{table}_{event}", table) for table in CONTENT_TABLES for event in ("INSERT", "UPDATE", "DELETE")
        ]


class Postgresql:
    KEYS_TABLE = "CREATE TEMP TABLE studyguide_keys (key text PRIMARY KEY) ON COMMIT DROP;"
    KEYS_KNOWN = "ANALYZE studyguide_keys;"  # or every term of the site would be read to find those that have the keys
    words = {"now": "statement_timestamp()", "differs": "IS DISTINCT FROM", "random": "(random() * 9e15)::bigint"}

    @staticmethod
    def installed(cursor):
        # PostgreSQL writes a trigger's SQL anew in its own words, so its digest stands in its comment.
        cursor.execute(
            "SELECT tgname, obj_description(oid, 'pg_trigger') FROM pg_trigger"
            " WHERE NOT tgisinternal AND tgname LIKE %s",
            [f"{PREFIX}%"],
        )
        return {name.removeprefix(PREFIX): comment for name, comment in cursor.fetchall()}

    @staticmethod
    def wanted(script):
        return dict(re.findall(rf"COMMENT ON TRIGGER {PREFIX}(\w+) ON \w+ IS '(\w+)';", script))

    @staticmethod
    def drop(name, table):
        return f"DROP TRIGGER IF EXISTS {PREFIX}{name} ON glossary_{table};DROP FUNCTION IF EXISTS {PREFIX}{name}();"

    @staticmethod
    def create(name, table, event, when, body, each="ROW"):
        if name in MADE_UP_FOR or any(name in other.names for other in SETTLED_TOO):
            when = f"current_setting('studyguide.settling', true) IS DISTINCT FROM 'on' AND ({when or 'true'})"
        sql = (
            f"CREATE OR REPLACE FUNCTION {PREFIX}{name}() RETURNS trigger LANGUAGE plpgsql AS "
            f"$body$ BEGIN {body} RETURN NULL; END $body$;"
            f"CREATE TRIGGER {PREFIX}{name} AFTER {event} ON glossary_{table} FOR EACH {each} "
            f"{f'WHEN ({when}) ' if when else ''}EXECUTE FUNCTION {PREFIX}{name}();"
        )
        return sql + f"COMMENT ON TRIGGER {PREFIX}{name} ON glossary_{table} IS '{digest(sql)}';"

    @staticmethod
    def put_aside():
        # Dropping a trigger would lock readers out; each of these looks at this setting first.
        return "SET LOCAL studyguide.settling = 'on';"

    @staticmethod
    def put_back():
        return "SET LOCAL studyguide.settling = 'off';"

    @classmethod
    def version(cls, table):
        # Once a statement: the same row updated a thousand times in one transaction leaves a chain to walk.
        event = "INSERT OR UPDATE OR DELETE OR TRUNCATE"
        return cls.create(f"version_{table}", table, event, "", ADVANCE, "STATEMENT")

    @staticmethod
    def version_names():
        return [(f"version_{table}", table) for table in CONTENT_TABLES]


def dialect(connection):
    return {"sqlite": Sqlite, "postgresql": Postgresql}[connection.vendor]


def digest(sql):
    return hashlib.blake2b(sql.encode(), digest_size=8).hexdigest()


def own_words(connection, sql):
    for word, own in dialect(connection).words.items():
        sql = sql.replace(f"{{{word}}}", own)
    return sql


def run(connection, sql):
    """Several statements at once; ``{now}`` and the like in the database's own words."""
    sql = own_words(connection, sql)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for statement in split(sql):
                cursor.execute(statement)
        else:
            cursor.execute(sql)


def split(sql):
    """SQLite takes one statement at a time, and only it knows where a trigger's body ends."""
    statement = ""
    for piece in sql.split(";")[:-1]:
        statement += piece + ";"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
