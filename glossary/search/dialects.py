"""What SQLite and PostgreSQL say differently; all other SQL of this package is written once, with these in braces."""

from functools import lru_cache

from django.db import connection

from glossary.models import triggers

WORDS = {
    "sqlite": {
        # The words of n.key, one a row, as w.value.
        "{split}": """json_each('[' || replace(json_quote(n.key), ' ', '","') || ']') AS w""",
        # A parameter that is a JSON list of texts, one a row, as l.value.
        "{list}": "json_each(%s) AS l",
        "{at}": "instr",
        # Text by its bytes, whatever the language of the database; the operators are those that glossary_name's own
        # index serves.
        "{bytes}": "",
        "{ge}": ">=",
        "{lt}": "<",
        "{by}": "",
        # The spellings that share a form with a parameter's.
        "{shares}": "form IN (SELECT l.value FROM {list})",
    },
    "postgresql": {
        "{split}": "unnest(string_to_array(n.key, ' ')) AS w(value)",
        "{list}": "json_array_elements_text(%s::json) AS l(value)",
        "{at}": "strpos",
        "{bytes}": 'COLLATE "C"',
        "{ge}": "~>=~",
        "{lt}": "~<~",
        "{by}": "USING ~<~",
        "{shares}": "studyguide_forms(word) && (SELECT array_agg(l.value) FROM {list})",
    },
}

# Definitions by their words: full-text search is the one thing that each database has of its own.
TEXT = {
    "sqlite": {
        "create": """CREATE VIRTUAL TABLE glossary_searchtext USING fts5(
            definition, detail=none, columnsize=0, tokenize="porter unicode61 remove_diacritics 2");""",
        "fill": """INSERT INTO glossary_searchtext (rowid, definition)
            SELECT id, definition FROM {terms} AS t WHERE status = 'published';""",
        "empty": "DELETE FROM glossary_searchtext WHERE rowid IN ({ids});",
        "rows": "SELECT rowid, definition FROM glossary_searchtext",
        "should": "SELECT id, definition FROM glossary_term WHERE status = 'published'",
        "match": "SELECT rowid FROM glossary_searchtext WHERE glossary_searchtext MATCH %s",
        "id": "rowid",
    },
    # The index is on the terms themselves, and so needs no table and no trigger, nor can it be wrong.
    "postgresql": {
        "create": """CREATE INDEX searchtext_words ON glossary_term USING gin (({vector}))
            WITH (fastupdate = off) WHERE status = 'published';""",
        "match": """SELECT id FROM glossary_term
            WHERE status = 'published' AND {vector} @@ to_tsquery('pg_catalog.english', %s)""",
        "id": "id",
    },
}
# Letters without their accents; bounded, since PostgreSQL refuses to make a tsvector of more than a megabyte.
VECTOR = (
    "to_tsvector('pg_catalog.english', "
    "regexp_replace(normalize(left(definition, 20000), NFKD), '[\u0300-\u036f]', '', 'g'))"
)
TABLES = {"sqlite": "WITHOUT ROWID", "postgresql": ""}

# What a table without row numbers is to SQLite, an index of arrays is to PostgreSQL: a row of two words takes it 90
# bytes, and an entry of that index 24.
SPELLING = {
    "sqlite": {
        "columns": "form, word",
        "create": """CREATE TABLE glossary_spelling (form varchar(80) NOT NULL, word varchar(80) NOT NULL,
            PRIMARY KEY (form, word)) WITHOUT ROWID;""",
    },
    "postgresql": {
        "columns": "word",
        "create": """CREATE TABLE glossary_spelling (word varchar(80) {bytes} PRIMARY KEY);
            CREATE OR REPLACE FUNCTION studyguide_forms(varchar) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT COST 10000
                AS $body$ SELECT array_agg(form) FROM ({forms_of_one}) AS forms $body$;
            CREATE INDEX spelling_forms ON glossary_spelling USING gin (studyguide_forms(word))
                WITH (fastupdate = off);""",
    },
}


def spelling(name):
    return SPELLING[connection.vendor][name]


def text(name):
    return TEXT[connection.vendor][name].replace("{vector}", VECTOR)


def match(words):
    """The full-text query for texts that hold all of the words, which are letters and digits only."""
    if connection.vendor == "sqlite":
        return " ".join(f'"{word}"' for word in words)
    return " & ".join(f"'{word}'" for word in words)


@lru_cache(maxsize=256)
def own_words(sql, vendor):
    for word, own in reversed(WORDS[vendor].items()):  # {shares} has a {list} in it
        sql = sql.replace(word, own)
    return sql


def run(sql):
    """Several statements, without parameters."""
    triggers.run(connection, own_words(sql, connection.vendor))


def rows(sql, params=()):
    with connection.cursor() as cursor:
        cursor.execute(own_words(sql, connection.vendor), params)
        return cursor.fetchall()
