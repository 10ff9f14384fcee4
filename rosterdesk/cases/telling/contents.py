"""The reports in the order in which the page lists them: adding one is adding a teller and a line."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from rosterdesk.cases.reporting.record import Record
from rosterdesk.cases.telling import outcomes, people, prospects, sessions
from rosterdesk.cases.telling.told import Told

Teller = Callable[[Record, Callable[[], bool], Callable[[int, int], object]], Told]


class Report(StrEnum):
    """What can be reported."""

    COVERAGE = "coverage"
    ATTENDANCE = "attendance"
    GROUPS = "groups"
    FAIRNESS = "fairness"
    CONTINUITY = "continuity"
    RESILIENCE = "resilience"
    SUCCESSION = "succession"
    BARRIERS = "barriers"
    SKILLS = "skills"
    PEERS = "peers"
    HOURS = "hours"


def _plain(teller: Callable[[Record], Told]) -> Teller:
    """A report that is counted at once."""
    return lambda record, _stopped, _tell: teller(record)


TELLERS: Mapping[Report, Teller] = {
    Report.COVERAGE: _plain(sessions.tell_coverage),
    Report.ATTENDANCE: _plain(outcomes.tell_attendance),
    Report.GROUPS: _plain(outcomes.tell_groups),
    Report.FAIRNESS: _plain(people.tell_fairness),
    Report.CONTINUITY: _plain(sessions.tell_continuity),
    Report.RESILIENCE: prospects.tell_resilience,
    Report.SUCCESSION: prospects.tell_succession,
    Report.BARRIERS: prospects.tell_barriers,
    Report.SKILLS: _plain(people.tell_skills),
    Report.PEERS: _plain(sessions.tell_peers),
    Report.HOURS: _plain(people.tell_hours),
}
WITHOUT_ROSTER = frozenset({Report.SUCCESSION, Report.BARRIERS, Report.SKILLS})
"""Reports that mean something before anybody is rostered."""


def tell(
    report: Report,
    record: Record,
    stopped: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], object] = lambda _done, _all: None,
) -> Told:
    """The report in the language in force; once `stopped`, whatever it has come to."""
    return TELLERS[report](record, stopped, progress)
