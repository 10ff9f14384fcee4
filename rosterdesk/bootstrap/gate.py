"""Turns away a Python that RosterDesk cannot run on; parses on every Python 3, so that it can say so."""

OLDEST = (3, 11)
NEWEST = (3, 14)  # the last one that OR-Tools 9.15 has wheels for


def python_refusal(version: "tuple[int, int]") -> str:
    """Return one sentence that refuses a Python of this `(major, minor)`, or nothing if it will do."""
    found = version
    if OLDEST <= found <= NEWEST:
        return ""
    problem = "old" if found < OLDEST else "new"
    return (
        "Python %d.%d is too %s: RosterDesk needs Python %d.%d to %d.%d;"
        " start it again with one of those, for example: python%d.%d -m rosterdesk"
    ) % (found + (problem,) + OLDEST + NEWEST + OLDEST)
