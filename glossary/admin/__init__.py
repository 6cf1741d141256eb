"""The editors' door."""

from glossary.admin import courses, imports, reports, terms, wanted  # noqa: F401, registers the models
