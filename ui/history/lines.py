"""Lines of the history, as plain values: entries of the journal in words, and how they are found."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rosterdesk.domain.history import Head
from rosterdesk.domain.programme import Programme
from rosterdesk.words import dates, names
from rosterdesk.words import history as words

AT_ONCE = 200
WANTED = 200
Read = Callable[[int | None, int], tuple[Head, ...]]
"""`read(before, most)`: entries numbered below `before` (None: from the newest on), newest first."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One entry: its number, when it was (local), who did it, and what it did, in words."""

    number: int
    at: datetime
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class Found:
    """Lines, newest first, and the number below which there may be more; None where these are all."""

    lines: tuple[ChangeLine, ...]
    older: int | None


def find(
    read: Read, programme: Programme, sought: str, *, before: int | None = None, wanted: int = WANTED
) -> Found:
    """The newest entries below `before` that hold every word of `sought`, at least `wanted` if there are."""
    words_sought = sought.casefold().split()
    lines: list[ChangeLine] = []
    while len(lines) < wanted:
        heads = read(before, AT_ONCE)
        for head in heads:
            line = line_of(programme, head)
            if not words_sought or _holds(programme, head, line, words_sought):
                lines.append(line)
        if len(heads) < AT_ONCE:
            return Found(tuple(lines), None)
        before = heads[-1].number
    return Found(tuple(lines), before)


def line_of(programme: Programme, head: Head) -> ChangeLine:
    """An entry in words."""
    at = local(programme, head.at)
    return ChangeLine(head.number, at, head.author or words.somebody(), words.deed(programme, head))


def local(programme: Programme, at: datetime) -> datetime:
    """An aware moment on the programme's own clock, naive."""
    zone = ZoneInfo(programme.settings.timezone) if programme.settings.timezone else None
    return at.astimezone(zone).replace(tzinfo=None)


def _holds(programme: Programme, head: Head, line: ChangeLine, sought: list[str]) -> bool:
    people = (str(head.label.values.get(key, "")) for key in ("leader", "other", "from"))
    whole = (names.full_name(programme, each) for each in people if each in programme.leaders)
    text = " ".join((line.what, line.who, dates.moment(line.at), *whole)).casefold()
    return all(word in text for word in sought)
