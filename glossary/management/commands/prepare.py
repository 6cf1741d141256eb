"""manage.py prepare : make the site ready to serve; what ``make run`` and the container do before the server starts."""

from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor

from glossary import rendering
from glossary.models import Course


class Command(BaseCommand):
    help = "Migrate, load the shelf into an empty site, collect static files: each only where it is needed."

    def handle(self, **options):
        if connection.vendor == "sqlite":
            Path(connection.settings_dict["NAME"]).parent.mkdir(parents=True, exist_ok=True)
        for alias in connections:
            executor = MigrationExecutor(connections[alias])
            if executor.migration_plan(executor.loader.graph.leaf_nodes()):
                self.stdout.write("Setting up the database …")
                call_command("migrate", database=alias, interactive=False, verbosity=0)
        if not Course.objects.exists():
            shelf = sorted(path.name for path in (settings.BASE_DIR / "fixtures").glob("*.yaml"))
            self.stdout.write(f"Loading the shelf: {len(shelf)} courses …")
            if shelf:
                call_command("loaddata", *shelf, verbosity=0)
        rendering.keep_stale()
        if not settings.DEBUG and static_is_older():
            self.stdout.write("Collecting static files …")
            call_command("collectstatic", interactive=False, verbosity=0)


def static_is_older():
    """Whether anything that collectstatic gathers is newer than what it made last."""
    manifest = settings.STATIC_ROOT / "staticfiles.json"
    if not manifest.exists():
        return True
    made = manifest.stat().st_mtime
    sources = [*(settings.BASE_DIR / "static").rglob("*"), settings.BASE_DIR / "requirements.txt"]
    return any(path.stat().st_mtime > made for path in sources if path.exists())
