"""Records to report on: a small one by hand, and the demo programme with a roster that was proved best."""

from functools import cache
from pathlib import Path

from rosterdesk.cases.reporting.record import Record
from rosterdesk.cases.rosters import with_roster
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Dates
from tests import factories as make
from tests.reports.paper import demo

ROSTER = Path(__file__).with_name("demo-roster.json")
FOUR_WEEKS = Dates(make.day(0), make.day(27))


@cache
def rostered() -> Programme:
    """The demo programme with one of its best rosters, from 30 November to 27 December 2026."""
    return with_roster(demo(), ROSTER)[0]


def demo_record(dates: Dates = FOUR_WEEKS) -> Record:
    """The record of the demo programme's four weeks."""
    return Record(rostered(), dates)


def record(programme: Programme, first: make.Day = 0, last: make.Day = 6) -> Record:
    """The record of some days, the usual week unless said."""
    return Record(programme, Dates(make.day(first), make.day(last)))
