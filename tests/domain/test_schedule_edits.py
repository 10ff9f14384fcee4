"""When a group meets changes from a day on; ids of the past, and of what was published, stay valid."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.domain.changes import ChangeSet, apply, inverse
from rosterdesk.domain.edits import schedule
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Meeting
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from tests import factories as f

MONDAYS = f.meeting("mon", "18:30")
TUESDAYS = f.meeting("tue", "18:30", since=7)


def house(
    *published: str, rows: tuple[str, ...] = (), meetings: tuple[Meeting, ...] = (MONDAYS,)
) -> Programme:
    versions = [f.version(*(f.row(each, "ana") for each in published), weeks=4)] if published else []
    return f.programme(
        leaders=[f.leader("ana")],
        groups=[f.group("art", meetings=meetings)],
        roster=[f.assigned(each, "ana") for each in rows],
        versions=versions,
    )


def done(programme: Programme, changes: ChangeSet) -> Programme:
    """The programme after the changes, which undo takes back."""
    after = apply(programme, changes)
    assert apply(after, inverse(changes)) == programme
    return after


def met(programme: Programme, first: int = 0, weeks: int = 4) -> list[tuple[date, bool]]:
    """The dates of the sessions of so many weeks, and whether each runs."""
    found = programme.calendar.between(f.day(first), f.day(first + 7 * weeks - 1))
    return [(session.date, session.runs) for session in found]


def on(*days: int, runs: bool = True) -> list[tuple[date, bool]]:
    return [(f.day(each), runs) for each in days]


def test_a_changed_schedule_ends_the_meeting_and_adds_another() -> None:
    after = done(house(), schedule.change_meeting(house(), "art", MONDAYS, TUESDAYS))
    assert after.groups["art"].meetings == (TUESDAYS, replace(MONDAYS, until=f.day(6)))
    assert met(after) == on(0, 8, 15, 22)
    assert after.calendar.find(f.session("art", -7)) is not None


def test_a_meeting_that_never_met_is_replaced() -> None:
    programme = house(meetings=(TUESDAYS,))
    wednesdays = f.meeting("wed", since=7)
    after = done(programme, schedule.change_meeting(programme, "art", TUESDAYS, wednesdays))
    assert after.groups["art"].meetings == (wednesdays,)


def test_another_length_keeps_the_sessions_and_who_leads_them() -> None:
    longer = replace(MONDAYS, minutes=120, since=f.day(7))
    programme = house(rows=(f.session("art", 7),))
    after = done(programme, schedule.change_meeting(programme, "art", MONDAYS, longer))
    assert [each.minutes for each in after.calendar.between(f.day(0), f.day(13))] == [90, 120]
    assert after.roster == programme.roster


def test_rows_and_changes_of_sessions_that_are_no_more_go_with_them() -> None:
    lost, kept = f.session("art", 7), f.session("art", 0)
    programme = replace(
        house(rows=(lost, kept)),
        overrides={each.id: each for each in (f.cancelled("art", 14), f.changed("art", 0, minutes=60))},
    )
    after = done(programme, schedule.change_meeting(programme, "art", MONDAYS, TUESDAYS))
    assert {each.session for each in after.roster.values()} == {kept}
    assert set(after.overrides) == {kept}


def test_a_published_session_that_is_no_more_is_cancelled_and_keeps_its_id() -> None:
    named = f.session("art", 14)
    programme = house(named, rows=(named,))
    after = done(programme, schedule.change_meeting(programme, "art", MONDAYS, TUESDAYS))
    assert met(after) == [*on(0), *on(7, runs=False), *on(8), *on(14, runs=False), *on(15), *on(22)]
    assert {each.session for each in after.roster.values()} == {named}


def test_an_extra_session_on_a_day_that_is_scheduled_now_is_an_ordinary_one() -> None:
    programme = replace(house(), overrides={each.id: each for each in (f.extra("art", 8), f.extra("art", 9))})
    after = done(programme, schedule.change_meeting(programme, "art", MONDAYS, TUESDAYS))
    assert after.overrides[f.session("art", 8)].state is None
    assert met(after) == on(0, 8, 9, 15, 22)


def test_a_meeting_ends_and_goes_on_again() -> None:
    ended = done(house(), schedule.end_meeting(house(), "art", MONDAYS, last=f.day(7)))
    assert met(ended) == on(0, 7)
    again = done(ended, schedule.end_meeting(ended, "art", ended.groups["art"].meetings[0], last=None))
    assert met(again) == on(0, 7, 14, 21)


def test_a_meeting_that_ends_before_it_began_is_taken_away() -> None:
    programme = house(meetings=(MONDAYS, TUESDAYS))
    after = done(programme, schedule.end_meeting(programme, "art", TUESDAYS, last=f.day(0)))
    assert after.groups["art"].meetings == (MONDAYS,)


def test_ending_a_published_meeting_cancels_what_was_published() -> None:
    programme = house(f.session("art", 7))
    after = done(programme, schedule.end_meeting(programme, "art", MONDAYS, last=f.day(0)))
    assert met(after) == [*on(0), *on(7, runs=False)]


def test_one_more_meeting() -> None:
    after = done(house(), schedule.add_meeting(house(), "art", TUESDAYS))
    assert met(after) == on(0, 7, 8, 14, 15, 21, 22)
    with pytest.raises(UserError) as error:
        schedule.add_meeting(after, "art", TUESDAYS)
    assert error.value.code == "meeting_twice"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (replace(TUESDAYS, rrule="FREQ=HOURLY"), "rrule"),
        (replace(TUESDAYS, minutes=0), "number_range"),
        (replace(TUESDAYS, until=f.day(0)), "dates_reversed"),
        (replace(TUESDAYS, since=date(2300, 1, 1)), "date_far"),
    ],
)
def test_a_meeting_that_cannot_be_laid_out_is_refused(wrong: Meeting, code: str) -> None:
    edits: list[Callable[[], object]] = [
        lambda: schedule.add_meeting(house(), "art", wrong),
        lambda: schedule.change_meeting(house(), "art", MONDAYS, wrong),
    ]
    for edit in edits:
        with pytest.raises(UserError) as error:
            edit()
        assert error.value.code == code


def test_a_meeting_somebody_else_has_changed_is_left_alone() -> None:
    with pytest.raises(UserError) as error:
        schedule.end_meeting(house(), "art", TUESDAYS, last=f.day(0))
    assert error.value.code == "meeting_gone"


RULES = st.sampled_from(
    ["FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=DAILY"]
)
MEETINGS = st.builds(
    Meeting,
    rrule=RULES,
    start=st.sampled_from([600, 1110]),
    minutes=st.sampled_from([60, 90]),
    since=st.integers(-30, 30).map(f.day),
    until=st.none() | st.integers(31, 60).map(f.day),
)


def past(programme: Programme, before: date) -> list[Session]:
    found = programme.calendar.between(f.day(-40), before - timedelta(days=1))
    return [replace(session, group=f.group("art")) for session in found]


@given(MEETINGS, MEETINGS, st.sets(st.integers(0, 40), max_size=4))
def test_whatever_changes_the_past_and_every_published_or_rostered_id_stays_true(
    before: Meeting, after: Meeting, picked: set[int]
) -> None:
    plain = house(meetings=(before,))
    ids = [session.id for session in plain.calendar.between(f.day(-40), f.day(90))]
    named = [each for n, each in enumerate(ids) if n in picked]
    programme = house(*named, rows=tuple(ids), meetings=(before,))
    changed = done(programme, schedule.change_meeting(programme, "art", before, after))
    assert past(changed, after.since) == past(programme, after.since)
    told = {row.session for version in changed.versions.values() for row in version.rows}
    for session in told | {each.session for each in changed.roster.values()}:
        assert changed.calendar.find(session) is not None
    expected = {s.start for s in house(meetings=(after,)).calendar.between(after.since, f.day(90))}
    assert {s.start for s in changed.calendar.between(after.since, f.day(90)) if s.runs} == expected
    kept = {each.session for each in changed.roster.values()}
    assert {session.id for session in past(changed, after.since)} <= kept
