"""The programmes that are shipped: empty, tiny, the demo programme, and a large one made by a seed."""

from resources import path
from rosterdesk.domain.programme import Programme
from rosterdesk.exchange import generate, programme_file
from rosterdesk.exchange.shift import shifted

__all__ = ["SIZES", "sample", "shifted"]

SIZES = ("empty", "tiny", "demo", "large")


def sample(size: str) -> Programme:
    """The shipped programme of that size, with the dates it was written for; KeyError where there is none."""
    if size not in SIZES:
        raise KeyError(size)
    if size == "large":
        return generate.programme(generate.LARGE)
    return programme_file.read(path("programmes", f"{size}.json"))
