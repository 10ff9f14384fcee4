"""The load of a leader counts what they did each week beside what they offered."""

from fractions import Fraction

from rosterdesk.domain.terms import Role
from solver.load import loads
from tests import factories as make


def test_a_week_counts_seats_blocks_and_minutes_of_sessions_that_run() -> None:
    art, drop_in, yoga = (
        make.session("art", 0),
        make.session("dropin", 1, "10:00"),
        make.session("yoga", 1, "11:00"),
    )
    programme = make.programme(
        leaders=[make.leader("ana", limits={"sessions_per_week": 3}, contract_minutes_per_week=700)],
        groups=[
            make.group("art", setup_minutes=15),
            make.group("dropin", on="tue", at="10:00"),
            make.group("yoga", on="tue", at="11:00"),
            make.group("gone", on="wed"),
        ],
        overrides=[make.cancelled("gone", 2)],
        roster=[
            make.assigned(art, "ana"),
            make.assigned(drop_in, "ana", Role.BACKUP),
            make.assigned(yoga, "ana", Role.BACKUP),
            make.assigned(make.session("gone", 2), "ana"),
        ],
    )
    week, after = loads(programme, programme.leaders["ana"], make.period(2))
    assert (week.sessions, week.minutes, week.blocks) == (1, 105, 1)
    assert (week.offered, week.contract) == (Fraction(3), 700)
    assert (after.sessions, after.minutes, after.blocks) == (0, 0, 0)


def test_days_away_are_not_offered_and_no_limit_counts_as_seven() -> None:
    free = make.leader("ana", leave=(make.leave(0, 1),))
    (week,) = loads(make.programme(leaders=[free]), free, make.period())
    assert (week.offered, week.contract) == (Fraction(5), None)
