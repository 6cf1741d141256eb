"""The learner's day. One place asks for the time, so that a test can live through a week."""

from datetime import UTC, datetime, timedelta

OFFSET_MIN, OFFSET_MAX = -12 * 60, 14 * 60  # minutes east of Greenwich that places on Earth have


def now() -> datetime:
    return datetime.now(UTC)


def today(offset: int = 0) -> int:
    """The ordinal of the local day, ``offset`` minutes east of Greenwich."""
    return (now() + timedelta(minutes=offset)).toordinal()
