"""The forms in which readers take a course away: each a function of the course that gives it in pieces."""

from dataclasses import dataclass
from typing import Any

from glossary.exchange import decks, spreadsheets, write


@dataclass(frozen=True)
class Format:
    """``stream`` takes a course and gives texts or bytes; published content only."""

    name: str  # on the course's page
    ending: str
    content_type: str
    stream: Any


FORMATS = {
    "csv": Format("table (CSV)", "csv", "text/csv; charset=utf-8", write.stream_csv),
    "xlsx": Format("spreadsheet", "xlsx", spreadsheets.CONTENT_TYPE, spreadsheets.stream_xlsx),
    "anki": Format("Anki deck", "apkg", "application/octet-stream", decks.stream_anki),
    "yaml": Format("course file (YAML)", "yaml", "application/yaml; charset=utf-8", write.stream_yaml),
    "json": Format("course file (JSON)", "json", "application/json", write.stream_json),
}
