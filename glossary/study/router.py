"""Practice lives in a database file of its own beside the embedded database.

Its many small writes then never wait for an import, never hold an editor up, and do not tell the readers' page cache
that anything might have changed. PostgreSQL has no such cares: there everything is in one database.
"""

from django.conf import settings

APP, OWN = "study", "practice"


def alias() -> str:
    """The database of the learners' tables."""
    return OWN if OWN in settings.DATABASES else "default"


class PracticeRouter:
    def db_for_read(self, model, **hints):
        return alias() if model._meta.app_label == APP else None

    db_for_write = db_for_read

    def allow_migrate(self, db, app_label, **hints):
        if app_label == APP:
            return db == alias()
        return False if db == OWN else None
