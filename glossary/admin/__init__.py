"""The editors' door."""

from glossary.admin import courses, terms, wanted  # noqa: F401, registers the models
