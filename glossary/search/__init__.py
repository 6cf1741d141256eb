"""Finding terms by words, forgiving what was typed; the same on SQLite and on PostgreSQL."""

from glossary.search.finding import Answer, Hit, find
from glossary.search.queries import Query

__all__ = ["Answer", "Hit", "Query", "find"]
