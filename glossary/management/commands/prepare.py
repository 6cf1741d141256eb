"""manage.py prepare : make the site ready to serve; what ``make run`` and the container do before the server starts."""

import contextlib
import fcntl
import shutil
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor

from glossary import backups, forgetting, rendering
from glossary.models import Course, triggers
from glossary.search import index


class Command(BaseCommand):
    help = "Migrate, load the shelf into an empty site, collect static files: each only where it is needed."

    def handle(self, **options):
        if connection.vendor == "sqlite":
            Path(connection.settings_dict["NAME"]).parent.mkdir(parents=True, exist_ok=True)
        with one_at_a_time():
            self.prepare()

    def prepare(self):
        behind = [alias for alias in connections if is_behind(alias)]
        for alias in behind:
            if "django_migrations" in connections[alias].introspection.table_names():
                self.keep_backup(alias)
        if behind:
            self.stdout.write("Setting up the database …")
        for alias in behind:
            call_command("migrate", database=alias, interactive=False, verbosity=0)
        # A version may change what these do without any migration.
        triggers.install()
        index.install()
        if not Course.objects.exists():
            shelf = sorted(path.name for path in (settings.BASE_DIR / "fixtures").glob("*.yaml"))
            self.stdout.write(f"Loading the shelf: {len(shelf)} courses …")
            if shelf:
                call_command("loaddata", *shelf, verbosity=0)
        rendering.keep_stale()
        forgetting.forget()
        shutil.rmtree(settings.METRICS_FOLDER, ignore_errors=True)  # the numbers of processes that are gone
        if not settings.DEBUG and static_is_older():
            self.stdout.write("Collecting static files …")
            call_command("collectstatic", interactive=False, verbosity=0)

    def keep_backup(self, alias):
        try:
            path = backups.make(settings.BACKUP_DIR, "before-migration", alias)
        except backups.Unusable as error:
            raise CommandError(f"{error} The database was not migrated, since it could not be backed up.") from None
        backups.thin(settings.BACKUP_DIR, settings.BACKUPS_KEPT)
        self.stdout.write(f"The database as it was is kept as {path}")


def is_behind(alias):
    """Whether a database lacks a migration; on SQLite practice has one of its own."""
    executor = MigrationExecutor(connections[alias])
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


@contextlib.contextmanager
def one_at_a_time():
    """Several servers may start at once: one migrates, the others wait and find it done."""
    if connection.vendor == "postgresql":
        own = connection.copy()  # loaddata closes the usual one
        try:
            with own.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_lock(hashtext('studyguide prepare'))")
            yield
        finally:
            own.close()
    else:
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        with (settings.DATA_DIR / "prepare.lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


def static_is_older():
    """Whether anything that collectstatic gathers is newer than what it made last."""
    manifest = settings.STATIC_ROOT / "staticfiles.json"
    if not manifest.exists():
        return True
    made = manifest.stat().st_mtime
    sources = [*(settings.BASE_DIR / "static").rglob("*"), settings.BASE_DIR / "requirements.txt"]
    return any(path.stat().st_mtime > made for path in sources if path.exists())
