"""Marks move with the sessions that they speak of."""

from rosterdesk.exchange import programme_file
from rosterdesk.exchange.shift import shifted
from tests import factories as f
from tests.exchange.test_round_trip import everything


def test_marks_move_with_their_sessions_and_still_agree_with_the_calendar() -> None:
    before = everything()
    after = shifted(before, 5)
    later = f.session("art", 35, "10:00")
    assert set(after.attendance) == {f"{later} ana", f"{later} bo"}
    assert {each.session for each in after.outcomes.values()} == {later, f.session("art", 37, "10:00")}
    assert {each.at for each in after.conversations.values()} == {
        f.moment(42, "09:00"),
        f.moment(44, "09:00"),
    }
    assert programme_file.decode(programme_file.encode(after)) == after
    assert shifted(after, -5) == before


def test_an_outcome_does_not_move_onto_a_day_that_the_new_month_closes() -> None:
    """The second Tuesday of a month is another date: what was noted of it stays behind."""
    monthly = f.group("board", meetings=(f.meeting(rrule="FREQ=MONTHLY;BYDAY=2TU", at="15:30"),))
    session = f.session("board", 8, "15:30")
    before = f.programme(
        leaders=[f.leader("ana")],
        groups=[monthly],
        attendance=[f.marked(session, "ana")],
        outcomes=[f.outcome(session)],
    )
    after = shifted(before, 1)
    assert (dict(after.attendance), dict(after.outcomes)) == ({}, {})
