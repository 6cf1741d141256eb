class Unusable(Exception):
    """A backup that cannot be made or restored; the message says why, and the cure."""
