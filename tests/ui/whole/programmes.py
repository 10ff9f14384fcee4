"""The demo programme with a roster in it, as a window of the story has it."""

from datetime import date

from rosterdesk.domain.changes import apply
from rosterdesk.domain.edits import rosters
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period
from rosterdesk.exchange import samples
from solver.construct import first_roster
from solver.problem import Options, pose

FOUR_WEEKS = Period(date(2026, 11, 30), 4)


def rostered_demo() -> Programme:
    """The demo programme, its four weeks seated within a moment: within every rule, though not the best."""
    programme = samples.sample("demo")
    rows = first_roster(pose(programme, FOUR_WEEKS, Options()))
    return apply(programme, rosters.keep(programme, FOUR_WEEKS, rows))
