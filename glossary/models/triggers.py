"""The triggers that keep the tables of ``derived.py`` true, and the same rules for making them anew.

Most of a trigger's body is SQL that SQLite and PostgreSQL both take; ``{now}``, ``{differs}`` and ``{random}`` are what
they say differently. Each trigger is named after what it keeps. ``remove`` runs before migrations and ``install`` after
them: SQLite drops a table's triggers when Django remakes the table, and refuses to rename a table that the trigger of
another one mentions.
"""

import hashlib
import re

from django.db import connections, transaction

PREFIX = "studyguide_"

# Every published name of every term: what the index of names counts.
NAMED = """
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN ({keys})
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN ({keys})"""

COUNT_NAMES = f"""
    INSERT INTO glossary_name (key, name, sort_text, letter, courses)
    SELECT key, min(name), min(sort_text), min(letter), count(DISTINCT course_id) FROM ({NAMED}) AS named
    WHERE true GROUP BY key
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, sort_text = excluded.sort_text,
        letter = excluded.letter, courses = excluded.courses;
    DELETE FROM glossary_name WHERE key IN ({{keys}})
        AND NOT EXISTS (SELECT 1 FROM glossary_term t WHERE t.key = glossary_name.key AND t.status = 'published')
        AND NOT EXISTS (SELECT 1 FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id
            WHERE a.key = glossary_name.key AND t.status = 'published');"""


def count_names(keys):
    return COUNT_NAMES.replace("{keys}", keys)


def touch(terms, body="NULL", version="version + 1"):
    """The page of these terms has changed: its HTML is void, its course is newer, and so is what editors hold of it."""
    return f"""
    UPDATE glossary_termpage SET changed_at = {{now}}, revision = revision + 1, version = {version}, body = {body}
        WHERE term_id IN ({terms});
    UPDATE glossary_coursetally SET changed_at = {{now}}
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN ({terms}));"""


def newer(rows):
    """The next version of the term that owns these rows; the other term of a pair shows its row, and is not changed."""
    owners = ", ".join(f"{row}.term_id" for row in rows.split(", "))
    return f"version + CASE WHEN term_id IN ({owners}) THEN 1 ELSE 0 END"


def tally(row, sign):
    return f"""
    UPDATE glossary_coursetally SET changed_at = {{now}},
        terms = terms {sign} CASE WHEN {row}.status = 'published' THEN 1 ELSE 0 END
        WHERE course_id = {row}.course_id;"""


def rename(courses):
    """A name that the pages of these courses link to has changed, so every page linked by other names is void."""
    return f"UPDATE glossary_coursetally SET names_version = {{random}} WHERE course_id IN ({courses});"


def rename_aliases(terms):
    return rename(f"SELECT course_id FROM glossary_term WHERE id IN ({terms}) AND status = 'published'")


def differs(*columns):
    return f"({', '.join('OLD.' + c for c in columns)}) {{differs}} ({', '.join('NEW.' + c for c in columns)})"


OLD_COURSE_ADDRESS = """
    INSERT INTO glossary_oldcourseaddress (slug, course_id) VALUES (OLD.slug, OLD.id)
    ON CONFLICT (slug, course_id) DO UPDATE SET left_at = {now};"""
OLD_TERM_ADDRESS = """
    INSERT INTO glossary_oldtermaddress (course_id, slug, term_id) VALUES (OLD.course_id, OLD.slug, OLD.id)
    ON CONFLICT (course_id, slug) DO UPDATE SET term_id = excluded.term_id;"""

# (what it keeps, table, event, when, body)
TRIGGERS = [
    ("course_tally", "course", "INSERT", "", "INSERT INTO glossary_coursetally (course_id) VALUES (NEW.id);"),
    ("course_tally_gone", "course", "DELETE", "", "DELETE FROM glossary_coursetally WHERE course_id = OLD.id;"),
    ("course_address_changed", "course", "UPDATE", differs("slug"), OLD_COURSE_ADDRESS + rename("NEW.id")),
    (
        "course_address_gone",
        "course",
        "DELETE",
        "",
        OLD_COURSE_ADDRESS + "DELETE FROM glossary_linkednames WHERE course_id = OLD.id;",
    ),
    ("term_address_changed", "term", "UPDATE", differs("course_id", "slug"), OLD_TERM_ADDRESS),
    (
        "term_address_gone",
        "term",
        "DELETE",
        "",
        """
        DELETE FROM glossary_oldtermaddress WHERE term_id = OLD.id;
        DELETE FROM glossary_termlink WHERE source_id = OLD.id;
        DELETE FROM glossary_termlink WHERE target_id = OLD.id;""",
    ),
    ("term_linked", "term", "INSERT", "NEW.status = 'published'", rename("NEW.course_id")),
    ("term_linked_gone", "term", "DELETE", "OLD.status = 'published'", rename("OLD.course_id")),
    (
        "term_linked_changed",
        "term",
        "UPDATE",
        differs("course_id", "name", "key", "slug", "status", "linked"),
        rename("OLD.course_id, NEW.course_id"),
    ),
    ("alias_linked", "alias", "INSERT", "", rename_aliases("NEW.term_id")),
    ("alias_linked_gone", "alias", "DELETE", "", rename_aliases("OLD.term_id")),
    (
        "alias_linked_changed",
        "alias",
        "UPDATE",
        differs("term_id", "name", "key"),
        rename_aliases("OLD.term_id, NEW.term_id"),
    ),
    ("term_page", "term", "INSERT", "", "INSERT INTO glossary_termpage (term_id) VALUES (NEW.id);" + tally("NEW", "+")),
    (
        "term_page_gone",
        "term",
        "DELETE",
        "",
        "DELETE FROM glossary_termpage WHERE term_id = OLD.id;" + tally("OLD", "-"),
    ),
    (
        "term_page_changed",
        "term",
        "UPDATE",
        differs("course_id", "unit_id", "topic", "name", "slug", "definition", "status", "linked"),
        touch("NEW.id", "CASE WHEN NEW.definition = OLD.definition THEN body END")
        + tally("OLD", "-")
        + tally("NEW", "+"),
    ),
    ("term_name", "term", "INSERT", "", count_names("NEW.key")),
    ("term_name_gone", "term", "DELETE", "", count_names("OLD.key")),
    (
        "term_name_changed",
        "term",
        "UPDATE",
        differs("course_id", "name", "key", "status"),
        count_names("NEW.key, OLD.key") + count_names("SELECT key FROM glossary_alias WHERE term_id = NEW.id"),
    ),
    ("alias_name", "alias", "INSERT", "", count_names("NEW.key") + touch("NEW.term_id", "body")),
    ("alias_name_gone", "alias", "DELETE", "", count_names("OLD.key") + touch("OLD.term_id", "body")),
    (
        "alias_name_changed",
        "alias",
        "UPDATE",
        differs("term_id", "name", "key"),
        count_names("NEW.key, OLD.key") + touch("NEW.term_id, OLD.term_id", "body"),
    ),
    *(
        trigger
        for table, columns, terms in [
            ("fact", ("term_id", "position", "text", "source"), "{row}.term_id"),
            ("reviewquestion", ("term_id", "position", "kind", "question", "answer"), "{row}.term_id"),
            ("confusedpair", ("term_id", "other_id", "difference"), "{row}.term_id, {row}.other_id"),
        ]
        for new, old in [(terms.replace("{row}", "NEW"), terms.replace("{row}", "OLD"))]
        for trigger in [
            (f"{table}_on_page", table, "INSERT", "", touch(new, version=newer("NEW"))),
            (f"{table}_off_page", table, "DELETE", "", touch(old, version=newer("OLD"))),
            (f"{table}_changed", table, "UPDATE", differs(*columns), touch(f"{new}, {old}", version=newer("NEW, OLD"))),
        ]
    ),
]

# What Settling makes up for at the end, so that thousands of new rows need not run these.
MADE_UP_FOR = {
    "term_page",
    "term_page_changed",
    "term_linked",
    "term_linked_changed",
    "alias_linked",
    "alias_linked_changed",
    "term_name",
    "term_name_changed",
    "alias_name",
    "alias_name_changed",
    "fact_on_page",
    "fact_changed",
    "reviewquestion_on_page",
    "reviewquestion_changed",
    "confusedpair_on_page",
    "confusedpair_changed",
}
# What others keep of the same rows and settle at the same time: objects with ``names`` (of triggers that may be put
# aside) and ``put_aside()``, ``before()``, ``after()`` and ``put_back()``, each of which gives SQL. ``before`` and
# ``after`` stand around the counting of names; the keys in question are those of the table studyguide_keys.
SETTLED_TOO = []

CONTENT_TABLES = ("course", "unit", "term", "alias", "fact", "reviewquestion", "confusedpair", "termlink")
# A number never seen before, and not the next one: a database put back by hand would count on from an older number, and
# a page kept from what it was since would pass for one of what it is now.
ADVANCE = "UPDATE glossary_contentversion SET version = {random};"

REBUILD = {
    "tallies": """
        DELETE FROM glossary_coursetally WHERE course_id NOT IN (SELECT id FROM glossary_course);
        INSERT INTO glossary_coursetally (course_id)
            SELECT id FROM glossary_course WHERE id NOT IN (SELECT course_id FROM glossary_coursetally);
        UPDATE glossary_coursetally SET names_version = {random}, terms = (SELECT count(*) FROM glossary_term
            WHERE course_id = glossary_coursetally.course_id AND status = 'published');""",
    "pages": """
        DELETE FROM glossary_termpage WHERE term_id NOT IN (SELECT id FROM glossary_term);
        INSERT INTO glossary_termpage (term_id)
            SELECT id FROM glossary_term WHERE id NOT IN (SELECT term_id FROM glossary_termpage);
        UPDATE glossary_termpage SET body = NULL, revision = revision + 1;""",
    "names": count_names(
        "SELECT key FROM glossary_term UNION SELECT key FROM glossary_alias UNION SELECT key FROM glossary_name"
    ),
}


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
        return cls.create(f"version_{table}", table, "INSERT OR UPDATE OR DELETE", "", ADVANCE, "STATEMENT")

    @staticmethod
    def version_names():
        return [(f"version_{table}", table) for table in CONTENT_TABLES]


class Settling:
    """Puts the triggers of MADE_UP_FOR aside for one course in this transaction, then does their work at once.

    Between ``begin()`` and ``finish()`` rows of the course may be added and changed, and none deleted or moved to
    another course.
    """

    def __init__(self, course_id, using="default"):
        self.course_id, self.connection = course_id, connections[using]

    def begin(self):
        own = dialect(self.connection)
        run(self.connection, own.KEYS_TABLE + self.own_keys())
        run(self.connection, own.put_aside() + told(SETTLED_TOO, "put_aside"))

    def finish(self, term_ids):
        """:param term_ids: every term of which anything that readers see is new or changed"""
        own = dialect(self.connection)
        with self.connection.cursor() as cursor:
            cursor.executemany(self.in_own_words(CHANGED_PAGE), ([pk] for pk in term_ids))
        run(
            self.connection,
            self.own_keys()
            + own.KEYS_KNOWN
            + NEW_PAGES.replace("{course}", str(self.course_id))
            + told(SETTLED_TOO, "before")
            + count_names("SELECT key FROM studyguide_keys")
            + told(SETTLED_TOO, "after")
            + "DROP TABLE studyguide_keys;"
            + own.put_back()
            + told(SETTLED_TOO, "put_back"),
        )

    def own_keys(self):
        return OWN_KEYS.replace("{course}", str(self.course_id))

    def in_own_words(self, sql):
        return sql.replace("{now}", dialect(self.connection).words["now"].replace("%", "%%"))


def told(others, what):
    return "".join(getattr(other, what)() for other in others)


OWN_KEYS = """
    INSERT INTO studyguide_keys SELECT key FROM glossary_term WHERE course_id = {course} UNION
        SELECT a.key FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id WHERE t.course_id = {course}
        ON CONFLICT DO NOTHING;"""
CHANGED_PAGE = (
    "UPDATE glossary_termpage SET changed_at = {now}, revision = revision + 1, version = version + 1, body = NULL "
    "WHERE term_id = %s"
)
NEW_PAGES = """
    INSERT INTO glossary_termpage (term_id) SELECT id FROM glossary_term t WHERE course_id = {course}
        AND NOT EXISTS (SELECT 1 FROM glossary_termpage p WHERE p.term_id = t.id);
    UPDATE glossary_coursetally SET changed_at = {now}, names_version = {random}, terms = (
        SELECT count(*) FROM glossary_term WHERE course_id = {course} AND status = 'published')
        WHERE course_id = {course};"""


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
    import sqlite3

    statement = ""
    for piece in sql.split(";")[:-1]:
        statement += piece + ";"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


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
