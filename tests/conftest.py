"""What every test shares."""

import os
import shutil

import pytest
from hypothesis import settings

from glossary.search import wanted

# No example fails for the time it took: the machine may be busy with something else.
settings.register_profile("studyguide", deadline=None)
settings.load_profile("studyguide")

CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]


def pytest_addoption(parser):
    parser.addoption("--fuzz", type=int, default=900, help="mutated requests in tests/test_fuzz.py")
    parser.addoption("--fuzz-seed", type=int, default=9, help="another seed sends others")


@pytest.fixture(scope="session", autouse=True)
def nothing_collected(tmp_path_factory):
    """A live server starts before the settings of any one test, and WhiteNoise warns where its folder is missing."""
    from django.conf import settings

    settings.STATIC_ROOT = tmp_path_factory.mktemp("static")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, tmp_path_factory):
    """SQLite in a file, as the site runs it: in memory, a live server's threads lock whole tables for each other."""
    from django.db import connection

    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture(autouse=True)
def plain_static_files(settings, tmp_path_factory):
    """The hashed names of production would need collectstatic before every run."""
    settings.STATIC_ROOT = tmp_path_factory.getbasetemp()
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(autouse=True)
def nothing_wanted():
    """What one test searched for in vain is not written to the database of another."""
    wanted.pending.clear()


@pytest.fixture(autouse=True)
def nothing_kept_from_the_test_before():
    """A rolled back test gives its numbers and content versions to the next one, and what is kept goes by these."""
    from django.core.cache import cache

    from glossary.study import cards

    cache.clear()
    cards._pool.cache_clear()
    cards._entries.cache_clear()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    # Playwright keeps an event loop in the test's own thread, where Django would refuse every query.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    return {**browser_type_launch_args, "executable_path": chromium, "args": CHROMIUM_ARGUMENTS}


@pytest.fixture(scope="session")
def base_url():
    """Tests name whole addresses; pytest-base-url's own fixture is written in a way that pytest deprecates."""
    return ""
