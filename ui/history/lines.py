"""Lines of the history, as plain values: entries of the journal in words, and how they are found."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from rosterdesk.domain.groups import Group
from rosterdesk.domain.history import Head
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import LeaderKind
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
    """Lines, newest first, and the number below which there may be more; None where these are all.

    `known` is the programme with whoever, by these entries, was in it once.
    """

    lines: tuple[ChangeLine, ...]
    older: int | None
    known: Programme


def find(
    read: Read, programme: Programme, sought: str, *, before: int | None = None, wanted: int = WANTED
) -> Found:
    """The newest entries below `before` that hold every word of `sought`, at least `wanted` if there are."""
    words_sought = sought.casefold().split()
    lines: list[ChangeLine] = []
    while len(lines) < wanted:
        heads = read(before, AT_ONCE)
        programme = remembering(programme, heads)
        for head in heads:
            line = line_of(programme, head)
            if not words_sought or _holds(programme, head, line, words_sought):
                lines.append(line)
        if len(heads) < AT_ONCE:
            return Found(tuple(lines), None, programme)
        before = heads[-1].number
    return Found(tuple(lines), before, programme)


def remembering(programme: Programme, heads: Iterable[Head]) -> Programme:
    """The programme with those people and groups who are gone but are named where they came or went.

    It is good for words alone.
    """
    leaders, groups = dict(programme.leaders), dict(programme.groups)
    for head in heads:
        values = head.label.values
        name = str(values.get("name", ""))
        leader, group = str(values.get("leader", "")), str(values.get("group", ""))
        if head.label.code in ("leader_add", "leader_remove") and leader not in leaders:
            leaders[leader] = Leader(id=leader, name=name, display_name=name, kind=LeaderKind.VOLUNTEER)
        if head.label.code == "group_remove" and group not in groups:
            groups[group] = Group(id=group, name=name)
    if len(leaders) == len(programme.leaders) and len(groups) == len(programme.groups):
        return programme
    return replace(programme, leaders=leaders, groups=groups)


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
