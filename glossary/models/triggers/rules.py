"""What each trigger keeps, in SQL that both databases take, and the same rules for making it all anew."""

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
