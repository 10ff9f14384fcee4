"""Everything that can be gone to, as entries: commands at once, the rest from the programme."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, partial

from PySide6.QtGui import QKeySequence

from rosterdesk.domain.programme import Programme
from rosterdesk.words import palette as words
from rosterdesk.words import terms
from rosterdesk.words import window as window_words
from ui.actions import Actions, Command
from ui.palette.ranking import Entry, Kind

PAST, AHEAD = timedelta(weeks=2), timedelta(weeks=10)
HIDDEN = frozenset({Command.SEARCH})


@dataclass(frozen=True, slots=True)
class Ways:
    """How to go to a leader by id, a group by id, and a session by id."""

    leader: Callable[[str], object]
    group: Callable[[str], object]
    session: Callable[[str], object]


def commands(actions: Actions) -> list[Entry]:
    """Every command that can be used at the moment, in the order of `Command`."""
    return [
        Entry(
            kind=Kind.COMMAND,
            title=actions[command].text().replace("&", ""),
            other=window_words.command_tip(command.value),
            keys=actions[command].shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            run=actions[command].trigger,
            place=f"{number:04}",
        )
        for number, command in enumerate(Command)
        if command not in HIDDEN and actions[command].isVisible() and actions[command].isEnabled()
    ]


def things(programme: Programme, today: date, ways: Ways) -> list[Entry]:
    """People, groups, and the sessions from two weeks ago to ten weeks ahead, ready to be sought."""
    found = [*_people(programme, ways), *_groups(programme, ways), *_sessions(programme, today, ways)]
    for each in found:
        each.make_ready()
    return found


def _people(programme: Programme, ways: Ways) -> Iterator[Entry]:
    for leader in programme.leaders.values():
        yield Entry(
            kind=Kind.PERSON,
            title=leader.name,
            other=leader.display_name,
            note=terms.leader_kind(leader.kind),
            run=partial(ways.leader, leader.id),
        )


def _groups(programme: Programme, ways: Ways) -> Iterator[Entry]:
    for group in programme.groups.values():
        yield Entry(
            kind=Kind.GROUP, title=group.name, note=words.kind("group"), run=partial(ways.group, group.id)
        )


def _sessions(programme: Programme, today: date, ways: Ways) -> Iterator[Entry]:
    day_words = cache(partial(words.day_words, today=today))
    first = programme.week_start(today)
    for session in programme.calendar.between(first - PAST, first + AHEAD):
        ahead = session.date >= today
        yield Entry(
            kind=Kind.SESSION,
            title=words.session_title(session),
            other=day_words(session.date),
            note=words.kind("session"),
            run=partial(ways.session, session.id),
            place=f"{0 if ahead else 1} {session.start.isoformat()}",
        )
