"""Two editors at the same moment, in processes of their own on a database of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

ROUNDS = 8


@pytest.fixture
def own_database(tmp_path, transactional_db):
    """The environment of a fresh database, of the kind that this run is on."""
    environment = {**os.environ, "DATA_DIR": str(tmp_path)}
    if connection.vendor == "sqlite":
        yield {name: value for name, value in environment.items() if name != "DATABASE_URL"}
        return
    name = f"two_editors_{os.getpid()}"
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
    yield environment | {"DATABASE_URL": f"{os.environ['DATABASE_URL'].rpartition('/')[0]}/{name}"}
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_of_two_simultaneous_saves_one_is_taken_and_no_text_is_lost(own_database):
    run = subprocess.run(
        [sys.executable, "-m", "tests.two_editors", str(ROUNDS)],
        cwd=Path(settings.BASE_DIR),
        env=own_database,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == {
        "rounds": ROUNDS,
        "two_winners": 0,
        "no_winner": 0,
        "given_back_without_the_text": 0,
        "texts_lost": 0,
        "changes_recorded": 2 * ROUNDS,
        "exit_codes": [0, 0],
    }
