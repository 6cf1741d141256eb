"""An import of many terms: what triggers would do for each is done for all of them at its end."""

from django.db import connections

from glossary.models.triggers.dialects import dialect, run
from glossary.models.triggers.rules import SETTLED_TOO, count_names


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
