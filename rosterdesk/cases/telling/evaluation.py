"""The evaluation in words: what a board or a funder may read, without the name of anybody."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from rosterdesk.cases.reporting import hours, outcomes
from rosterdesk.cases.reporting.endurance import Endurance, endurance
from rosterdesk.cases.reporting.record import Record
from rosterdesk.cases.telling import told
from rosterdesk.cases.telling.outcomes import tell_attendance
from rosterdesk.cases.telling.sessions import tell_continuity, tell_coverage, tell_peers
from rosterdesk.cases.whatif import CHANCE
from rosterdesk.reports.evaluation import Section
from rosterdesk.reports.figures import Bar, Figure, Ink
from rosterdesk.words import dates, statements
from rosterdesk.words import report_glances as glances
from rosterdesk.words import reporting as words


def sections(
    record: Record,
    stopped: Callable[[], bool] = lambda: False,
    tell: Callable[[int, int], object] = lambda _done, _all: None,
) -> Iterator[Section]:
    """Coverage, attendance, who leads, continuity, resilience and hours; nothing of no sessions.

    Where no week has a roster, coverage says so and there is nothing else to tell.
    `tell` hears how many weeks are counted by now.
    """
    if not record.planned:
        return
    coverage = tell_coverage(record)
    yield _section("coverage", coverage.glance, coverage.figure)
    if not record.built:
        return
    peers, continuity, attendance = tell_peers(record), tell_continuity(record), tell_attendance(record)
    went = outcomes.together(record)
    said = attendance.glance if went.noted else (glances.nothing_noted(),)
    yield _section("attendance", said, attendance.figure if went.counted else None)
    yield _section("peers", peers.glance, peers.figure)
    yield _section("continuity", continuity.glance, continuity.figure)
    found = endurance(record, stopped, tell)
    led, sure = found.whole
    said = (glances.resilience_glance(sure, led), glances.chance_glance(CHANCE, found.led, found.whole_weeks))
    yield _section("resilience", said, bearing(found))
    served = hours.statements(record)
    minutes = sum(each.minutes for each in served)
    given = glances.hours_glance(dates.duration(minutes), sum(bool(each.services) for each in served))
    yield replace(_section("hours", (given,), None), meaning=statements.counted())


def bearing(found: Endurance) -> Figure:
    """Which sessions bear that any one leader is away, week by week."""
    bars = [
        Bar(
            words.stretch(week.dates.first, week.dates.last),
            (week.sure, week.callable, week.fragile, week.unled),
            words.out_of(week.sure, week.sessions) if week.sessions else words.nothing_there(),
        )
        for week in found.weeks
    ]
    parts = (
        ("whoever", Ink.MAIN),
        ("callable", Ink.LESS),
        ("nobody", Ink.LACKING),
        ("unled", Ink.OTHER),
    )
    return told.figure("resilience", "sessions", parts, bars, upright=True)


def _section(code: str, glance: tuple[str, ...], figure: Figure | None) -> Section:
    return Section(
        name=words.name(code),
        question=words.question(code),
        glance=glance,
        figure=figure,
        meaning=words.meaning(code),
    )
