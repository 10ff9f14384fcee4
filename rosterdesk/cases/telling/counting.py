"""A report counted from a programme, or why it would say nothing: asked where no window waits for it."""

from enum import Enum
from functools import partial
from threading import Event

from rosterdesk.cases.apart import Tell, worked_out
from rosterdesk.cases.reporting.record import Record
from rosterdesk.cases.telling.contents import WITHOUT_ROSTER, Report, tell
from rosterdesk.cases.telling.told import Told
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Dates

LONG = frozenset({Report.RESILIENCE, Report.SUCCESSION, Report.BARRIERS})
"""Reports that judge everybody for everything; the others are there at once."""


class Nothing(Enum):
    """Why a report would say nothing: no session is planned, or nobody is rostered in any."""

    PLANNED = "planned"
    ROSTERED = "rostered"


def counted(report: Report, programme: Programme, dates: Dates, say: Tell, stop: Event) -> Told | Nothing:
    """The report in words; `say` is told (done, all). NobodyAsks, or less, where `stop` is set meanwhile."""
    if report in LONG:
        return worked_out(partial(_counted, report, dates), programme, say, stop)
    return _counted(report, dates, programme, say, stop)


def _counted(report: Report, dates: Dates, programme: Programme, say: Tell, stop: Event) -> Told | Nothing:
    record = Record(programme, dates)
    if not record.planned:
        return Nothing.PLANNED
    rostered = any(record.rows(session) for session in record.sessions)
    if not rostered and report not in WITHOUT_ROSTER:
        return Nothing.ROSTERED
    return tell(report, record, stop.is_set, lambda done, whole: say((done, whole)))
