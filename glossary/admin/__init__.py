"""The editors' door."""

from glossary.admin import courses, terms  # noqa: F401, registers the models
