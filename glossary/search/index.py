"""The tables that search reads, the triggers that keep them true, and the same rules for making them anew.

``glossary_searchword``  the names (keys) that have a word, those of most courses first: (word, rank, key), rank being
                         minus the number of courses. Names of several courses are also there under their first one
                         to six letters with a ``^`` before them, so that the best names for a short beginning need
                         no sorting.
``glossary_spelling``    words by what is left of their first seven letters when up to two are taken out, their forms:
                         the deletes of Wolf Garbe's SymSpell, by which words within one or two typing errors are found.
                         SQLite keeps a row a form; PostgreSQL a row a word, and an index of its forms.
``glossary_searchtext``  the words of published definitions, by the database's own full-text search; on PostgreSQL no
                         table, but an index of the terms.

They are no Django models: without row numbers SQLite keeps the first two in half the room; the third is virtual.
Being derived, they need no migration: ``install`` makes what is missing, and anew what an older version made otherwise.
"""

from django.db import connection, transaction

from glossary.models import triggers
from glossary.search import dialects

PREFIX = "search_"  # after the prefix of all our triggers
WORD_MAX = 40  # letters; keeps any row within what PostgreSQL can index
HEAD = 7
BEGINNING = 6  # letters of a name's beginning that are kept with a ^
TWO_ERRORS_FROM = 6  # letters: shorter words are kept with at most one letter taken out
FIRST, LAST = 3, WORD_MAX  # lengths of words that may be misspelt; numbers never are

SEARCHWORD = """
    CREATE TABLE glossary_searchword (word varchar(80) {bytes} NOT NULL, rank integer NOT NULL,
        key varchar(400) {bytes} NOT NULL, PRIMARY KEY (word, rank, key)) {kind};"""
TABLES = ("glossary_searchword", "glossary_spelling", "glossary_searchtext")


def numbers(first, last):
    return "(" + " UNION ALL ".join(f"SELECT {n} AS n" for n in range(first, last + 1)) + ")"


WORDS_OF = f"SELECT substr(w.value, 1, {WORD_MAX}) {{bytes}} AS word FROM {{names}} AS n, {{split}} WHERE w.value <> ''"
ENTRIES = f"""
    SELECT substr(w.value, 1, {WORD_MAX}) {{bytes}} AS word, -n.courses AS rank, n.key {{bytes}} AS key
    FROM {{names}} AS n, {{split}} WHERE w.value <> ''
    UNION
    SELECT '^' || substr(n.key, 1, b.n) {{bytes}}, -n.courses, n.key {{bytes}}
    FROM {{names}} AS n, {numbers(1, BEGINNING)} AS b WHERE n.courses > 1 AND length(n.key) >= b.n"""
MAY_BE_MISSPELT = f"""
    SELECT word FROM {{words}} AS u WHERE length(word) BETWEEN {FIRST} AND {LAST} AND word {{bytes}} >= 'a'"""
# Letters i and j are taken out; a place behind the last letter takes out nothing.
FORMS = f"""
    SELECT substr(v.head, 1, i.n - 1) || substr(v.head, i.n + 1, j.n - i.n - 1) || substr(v.head, j.n + 1) AS form,
        v.word
    FROM (SELECT word, substr(word, 1, {HEAD}) AS head FROM ({MAY_BE_MISSPELT}) AS m) AS v,
        {numbers(1, HEAD + 1)} AS i, {numbers(2, HEAD + 2)} AS j
    WHERE i.n < j.n AND (j.n <= length(v.head) + 1 OR i.n = length(v.head) + 1 AND j.n = i.n + 1)
        AND (length(v.word) >= {TWO_ERRORS_FROM} OR j.n > length(v.head))"""
UNKNOWN = f"""(SELECT DISTINCT word FROM ({WORDS_OF}) AS all_words
    WHERE NOT EXISTS (SELECT 1 FROM glossary_searchword s WHERE s.word = all_words.word))"""

ADD = f"""
    INSERT INTO glossary_spelling ({{spelt}}) SELECT DISTINCT {{spelt}} FROM ({{spellings_of_unknown}}) AS s WHERE true
        ON CONFLICT DO NOTHING;
    INSERT INTO glossary_searchword (word, rank, key) SELECT word, rank, key FROM ({ENTRIES}) AS entries WHERE true
        ON CONFLICT DO NOTHING;"""
REMOVE = f"""
    DELETE FROM glossary_searchword WHERE (word, rank, key) IN (SELECT word, rank, key FROM ({ENTRIES}) AS entries);
    DELETE FROM glossary_spelling WHERE ({{spelt}}) IN (SELECT {{spelt}} FROM ({{spellings_of_unknown}}) AS s);"""


def own_spelling(sql):
    """The SQL with the columns of ``glossary_spelling`` and the rows that it has for some words, in this database."""
    columns = dialects.spelling("columns")
    rows = FORMS if "form" in columns else MAY_BE_MISSPELT
    return (
        sql.replace("{spelt}", columns)
        .replace("{spellings_of_unknown}", rows.replace("{words}", UNKNOWN))
        .replace("{spellings_of_all}", rows.replace("{words}", "(SELECT DISTINCT word FROM glossary_searchword)"))
        .replace("{forms_of_one}", FORMS.replace("{words}", "(SELECT $1 AS word)"))
    )


def one(row):
    return f"(SELECT {row}.key AS key, {row}.courses AS courses)"


def own_tables():
    """``{name: how it is made}`` of the tables that this database keeps."""
    kind = dialects.TABLES[connection.vendor]
    create = {
        "glossary_searchword": SEARCHWORD.replace("{kind}", kind),
        "glossary_spelling": own_spelling(dialects.spelling("create")),
    }
    return create | ({"glossary_searchtext": dialects.text("create")} if connection.vendor == "sqlite" else {})


def name_triggers():
    new, old = one("NEW"), one("OLD")
    differs = triggers.differs("key", "courses")
    add, remove = own_spelling(ADD), own_spelling(REMOVE)
    return [
        ("name", "name", "INSERT", "", add.replace("{names}", new)),
        ("name_gone", "name", "DELETE", "", remove.replace("{names}", old)),
        # First the new entries: a word that stays is then never without one, and its spellings are left alone.
        ("name_changed", "name", "UPDATE", differs, add.replace("{names}", new) + remove.replace("{names}", old)),
    ]


def differing(these, others):
    """Those rows of names that are not the same among the others."""
    return f"""(SELECT a.key AS key, a.courses AS courses FROM {these} AS a
        LEFT JOIN {others} AS b ON b.key = a.key AND b.courses = a.courses WHERE b.key IS NULL)"""


class SettledNames:
    """For ``triggers.Settling``: the index of all names that an import changed, worked out at once."""

    names = frozenset(f"{PREFIX}{name}" for name in ("name", "name_gone", "name_changed"))

    def put_aside(self):
        if connection.vendor == "postgresql":
            return ""  # the triggers look at a setting
        return "".join(triggers.Sqlite.drop(name, "name") for name in sorted(self.names))

    def before(self):
        return """
            CREATE TEMP TABLE studyguide_names AS SELECT key, courses FROM glossary_name
                WHERE key IN (SELECT key FROM studyguide_keys);"""

    def after(self):
        now = "(SELECT key, courses FROM glossary_name WHERE key IN (SELECT key FROM studyguide_keys))"
        new, old = differing(now, "studyguide_names"), differing("studyguide_names", now)
        sql = own_spelling(ADD).replace("{names}", new) + own_spelling(REMOVE).replace("{names}", old)
        return dialects.own_words(sql, connection.vendor) + "DROP TABLE studyguide_names;"

    def put_back(self):
        if connection.vendor == "postgresql":
            return ""
        sql = "".join(triggers.Sqlite.create(f"{PREFIX}{name}", *rest) for name, *rest in name_triggers())
        return dialects.own_words(sql, connection.vendor)


triggers.SETTLED_TOO.append(SettledNames())


def text_triggers():
    if connection.vendor == "postgresql":
        return []
    fill = dialects.text("fill").replace(
        "{terms}", "(SELECT NEW.id AS id, NEW.definition AS definition, NEW.status AS status)"
    )
    empty = dialects.text("empty").replace("{ids}", "OLD.id")
    published = "NEW.status = 'published'"
    return [
        ("text", "term", "INSERT", published, fill),
        ("text_gone", "term", "DELETE", "", empty),
        ("text_changed", "term", "UPDATE", triggers.differs("id", "definition", "status"), empty + fill),
    ]


def all_triggers():
    return [(f"{PREFIX}{name}", *rest) for name, *rest in name_triggers() + text_triggers()]


# --- Making everything anew: sorted, so that the database writes its pages one after the other. -----------------------

REBUILD_NAMES = f"""
    DELETE FROM glossary_spelling;
    DELETE FROM glossary_searchword;
    INSERT INTO glossary_searchword (word, rank, key)
        SELECT word, rank, key FROM ({ENTRIES.replace("{names}", "glossary_name")}) AS entries ORDER BY word, rank, key;
    INSERT INTO glossary_spelling ({{spelt}})
        SELECT DISTINCT {{spelt}} FROM ({{spellings_of_all}}) AS s ORDER BY {{spelt}};"""


def rebuild():
    """Every search table anew, from names and definitions; in one transaction, so that no search sees half of it."""
    with transaction.atomic():
        dialects.run(own_spelling(REBUILD_NAMES))
        rebuild_text()
        if connection.vendor == "postgresql":
            dialects.run("ANALYZE glossary_searchword; ANALYZE glossary_spelling; ANALYZE glossary_term;")


def rebuild_text():
    if connection.vendor == "sqlite":
        dialects.run("DELETE FROM glossary_searchtext;" + dialects.text("fill").replace("{terms}", "glossary_term"))
        dialects.run("INSERT INTO glossary_searchtext (glossary_searchtext) VALUES ('optimize');")


def refresh_course(course_id):
    """The definitions of one course anew, for a bulk load that kept the triggers of terms away.

    Names need no refresh: they are indexed as ``glossary_name`` changes, however it is changed.
    """
    if connection.vendor == "postgresql":
        return
    course = f"SELECT id FROM glossary_term WHERE course_id = {int(course_id)}"
    with transaction.atomic():
        dialects.run(dialects.text("empty").replace("{ids}", course))
        terms = f"(SELECT id, definition, status FROM glossary_term WHERE course_id = {int(course_id)})"
        dialects.run(dialects.text("fill").replace("{terms}", terms))


# --- Drift ------------------------------------------------------------------------------------------------------------


def drift():
    """How many rows of the search tables are wrong or missing."""
    pairs = [
        (
            "SELECT word, rank, key FROM glossary_searchword",
            f"SELECT word, rank, key FROM ({ENTRIES.replace('{names}', 'glossary_name')}) AS entries",
        ),
        ("SELECT {spelt} FROM glossary_spelling", "SELECT {spelt} FROM ({spellings_of_all}) AS s"),
    ]
    if connection.vendor == "sqlite":
        pairs.append((dialects.text("rows"), dialects.text("should")))
    wrong = 0
    for there, should in pairs:
        for one_way, other in ((there, should), (should, there)):
            only_here = f"SELECT * FROM ({one_way}) AS a EXCEPT SELECT * FROM ({other}) AS b"
            ((count,),) = dialects.rows(own_spelling(f"SELECT count(*) FROM ({only_here}) AS d"))
            wrong += count
    return wrong


def missing():
    """The triggers of this index that the database should have and has not, or not as they are here."""
    return triggers.missing(connection, dialects.own_words(script(), connection.vendor))


def script():
    """The SQL that makes the triggers of this index."""
    return "".join(triggers.dialect(connection).create(*trigger) for trigger in all_triggers())


# --- Around migrations ------------------------------------------------------------------------------------------------


def remove(plan=None, **kwargs):
    """Take the triggers away, for migrations of ours; a ``pre_migrate`` receiver."""
    if plan is not None and not any(migration.app_label == "glossary" for migration, _ in plan):
        return
    tables = set(connection.introspection.table_names())
    own = triggers.dialect(connection)
    with transaction.atomic():
        dialects.run(
            "".join(own.drop(name, table) for name, table, *_ in all_triggers() if f"glossary_{table}" in tables)
        )


def install(**kwargs):
    """Make the tables and triggers that are missing, and the index anew if any was; a ``post_migrate`` receiver."""
    tables = set(connection.introspection.table_names())
    own = triggers.dialect(connection)
    with transaction.atomic():
        if "glossary_term" not in tables:  # migrated back to nothing
            dialects.run("".join(f"DROP TABLE IF EXISTS {table};" for table in TABLES))
            return
        tables -= drop_outdated(tables)
        create = own_tables()
        made = [table for table in create if table not in tables]
        dialects.run("".join(create[table] for table in made))
        if connection.vendor == "postgresql" and dialects.rows("SELECT to_regclass('searchtext_words')") == [(None,)]:
            dialects.run(dialects.text("create"))
        if made or missing():
            dialects.run("".join(own.drop(name, table) for name, table, *_ in all_triggers()))
            dialects.run(script())
            rebuild()
        elif emptied():
            rebuild()


def drop_outdated(tables):
    """Drop the tables that PostgreSQL had before it kept their rows in indexes alone, and say which."""
    if connection.vendor == "sqlite":
        return set()
    outdated = {"glossary_searchtext"} & tables
    if "glossary_spelling" in tables:
        with connection.cursor() as cursor:
            columns = connection.introspection.get_table_description(cursor, "glossary_spelling")
        if "form" in {column.name for column in columns}:
            outdated.add("glossary_spelling")
    own = triggers.dialect(connection)
    if "glossary_searchtext" in outdated:
        dialects.run("".join(own.drop(f"{PREFIX}{name}", "term") for name in ("text", "text_gone", "text_changed")))
    dialects.run("".join(f"DROP TABLE {table};" for table in sorted(outdated)))
    return outdated


def emptied():
    """Whether the content is gone and its index is not: ``manage.py flush`` fires no trigger on PostgreSQL."""
    return bool(
        dialects.rows("SELECT 1 FROM glossary_searchword WHERE NOT EXISTS (SELECT 1 FROM glossary_name) LIMIT 1")
    )
