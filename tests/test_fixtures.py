"""The fixtures as any Django developer expects them: they load, load again, and come back from dumpdata unchanged."""

from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

FIXTURES = sorted(Path(settings.BASE_DIR, "fixtures").glob("*.yaml"))


@pytest.mark.django_db
@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_a_fixture_loads_twice_and_dumpdata_gives_the_same_file_back(path):
    call_command("loaddata", path.name, verbosity=0)
    call_command("loaddata", path.name, verbosity=0)
    dump = StringIO()
    models = ["course", "unit", "term", "alias", "fact", "reviewquestion", "confusedpair"]
    call_command(
        "dumpdata",
        *(f"glossary.{model}" for model in models),
        format="yaml",
        use_natural_primary_keys=True,
        use_natural_foreign_keys=True,
        stdout=dump,
    )
    assert dump.getvalue() == path.read_text(encoding="utf-8")
