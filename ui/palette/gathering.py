"""Everything that can be gone to, as entries: commands at once, the rest from the programme."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, partial

from PySide6.QtGui import QKeySequence

from rosterdesk.domain.programme import Programme
from rosterdesk.words import palette as words
from rosterdesk.words import terms
from rosterdesk.words import window as window_words
from ui.actions import Actions, Command
from ui.contents import PAGES
from ui.pages import Page
from ui.palette.people import other_names
from ui.palette.ranking import Entry, Kind

PAST, AHEAD = timedelta(weeks=2), timedelta(weeks=10)
HIDDEN = frozenset({Command.SEARCH})
USUAL = (
    Command.SOMEONE_AWAY,
    Command.BUILD,
    Command.PUBLISH,
    Command.PRINT,
    *(page.command for page in PAGES),
    Command.UNDO,
    Command.REDO,
)
"""What is offered first before anything is typed."""


@dataclass(frozen=True, slots=True)
class Ways:
    """How to go to a leader, a group, a session or a venue by id, to who holds a qualification, and to calls.

    `part` goes to a part of a page, by its place there; `away` says that a leader is away.
    """

    leader: Callable[[str], object]
    group: Callable[[str], object]
    session: Callable[[str], object]
    venue: Callable[[str], object]
    holders: Callable[[str], object]
    away: Callable[[str], object]
    part: Callable[[Command, int], object]


def commands(actions: Actions) -> list[Entry]:
    """Every command that can be used at the moment, the usual ones first, then in the order of `Command`."""
    return [
        Entry(
            kind=Kind.COMMAND,
            title=actions[command].text().replace("&", ""),
            other=window_words.command_tip(command.value),
            keys=actions[command].shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            run=actions[command].trigger,
            place=f"{number:04}",
        )
        for number, command in enumerate(dict.fromkeys((*USUAL, *Command)))
        if command not in HIDDEN and actions[command].isVisible() and actions[command].isEnabled()
    ]


def parts(pages: Mapping[Command, Page], ways: Ways) -> list[Entry]:
    """The parts of pages that have a name of their own: tabs, reports, sheets."""
    return [
        Entry(
            kind=Kind.PART,
            title=name,
            other=page.title(),
            note=page.title(),
            run=partial(ways.part, command, place),
        )
        for command, page in pages.items()
        for place, name in enumerate(page.parts())
    ]


def things(programme: Programme, today: date, ways: Ways) -> list[Entry]:
    """People, groups, places, and the sessions from two weeks ago to ten weeks ahead, ready to be sought."""
    found = [
        *_people(programme, ways),
        *_groups(programme, ways),
        *_named(programme, ways),
        *_absences(programme, today, ways),
        *_sessions(programme, today, ways),
    ]
    for each in found:
        each.make_ready()
    return found


def _people(programme: Programme, ways: Ways) -> Iterator[Entry]:
    for leader in programme.leaders.values():
        yield Entry(
            kind=Kind.PERSON,
            title=leader.name,
            other=other_names(leader),
            note=terms.leader_kind(leader.kind),
            run=partial(ways.leader, leader.id),
        )


def _absences(programme: Programme, today: date, ways: Ways) -> Iterator[Entry]:
    for leader in programme.leaders.values():
        if leader.until is None or leader.until >= today:
            yield Entry(
                kind=Kind.ABSENCE,
                title=words.absence(leader.name, now=leader.away_on(today)),
                other=f"{leader.display_name} {window_words.command(Command.AWAY.value)}",
                run=partial(ways.away, leader.id),
            )


def _named(programme: Programme, ways: Ways) -> Iterator[Entry]:
    for skill in programme.qualifications.values():
        yield Entry(
            kind=Kind.PART,
            title=skill.name,
            note=words.kind("qualification"),
            run=partial(ways.holders, skill.name),
        )
    for venue in programme.venues.values():
        yield Entry(
            kind=Kind.PART,
            title=venue.name,
            other=venue.address,
            note=words.kind("venue"),
            run=partial(ways.venue, venue.id),
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
