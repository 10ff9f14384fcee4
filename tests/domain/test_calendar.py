"""Sessions on the calendar: moved, cancelled, extra, closed, and always found again by their id."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.domain.groups import SessionOverride
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import DayPart, SessionState
from rosterdesk.domain.times import DAY
from tests import factories as f

OVERRIDES = st.builds(
    lambda on, state, moved, venue, minutes: SessionOverride(
        group="art",
        scheduled=f.moment(on, "18:30"),
        state=state,
        moved_to=None if moved is None else f.moment(moved, "10:00"),
        venue=venue,
        minutes=45 if state is SessionState.EXTRA else minutes,
    ),
    st.integers(-14, 20),
    st.sampled_from([None, *SessionState]),
    st.none() | st.integers(-14, 20),
    st.sampled_from([None, "hall"]),
    st.sampled_from([None, 30]),
)
PROGRAMMES = st.builds(
    lambda overrides, closed: f.programme(
        groups=[f.group("art", "mon wed", venue="main")],
        overrides=overrides,
        closures=[f.closure(on) for on in closed],
    ),
    st.lists(OVERRIDES, max_size=4, unique_by=lambda each: each.scheduled),
    st.sets(st.integers(0, 20), max_size=3),
)


def one(programme: Programme, on: f.Day = 0) -> Session:
    return programme.session(f.session("art", on))


@given(PROGRAMMES, st.integers(-14, 20), st.integers(0, 14))
def test_what_takes_place_on_some_days_is_what_each_id_says_of_itself(
    programme: Programme, first: int, length: int
) -> None:
    low, high = f.day(first), f.day(first + length)
    ids = [f.session("art", n) for n in range(-30, 40)]
    known = [found for each in ids if (found := programme.calendar.find(each))]
    expected = sorted((s for s in known if low <= s.date <= high), key=lambda s: (s.start, s.id))
    assert list(programme.calendar.between(low, high)) == expected


@given(PROGRAMMES)
def test_the_days_of_a_week_share_out_its_sessions(programme: Programme) -> None:
    calendar = programme.calendar
    by_day = [s for n in range(7) for s in calendar.between(f.day(n), f.day(n))]
    assert by_day == list(calendar.between(f.day(0), f.day(6)))


def test_a_session_is_named_by_its_group_and_scheduled_start() -> None:
    session = one(f.programme(groups=[f.group("art")]))
    assert session.id == "art/2026-11-30T18:30"
    assert (session.date, session.minutes, session.runs) == (f.MONDAY, 90, True)


def test_a_moved_session_keeps_its_id_and_belongs_to_its_new_day_and_block() -> None:
    moved = f.changed("art", 0, moved_to=f.moment(8, "09:00"), venue="hall", minutes=30)
    programme = f.programme(groups=[f.group("art", venue="main")], overrides=[moved])
    session = one(programme)
    assert session.id == f.session("art", 0)
    assert (session.block.date, session.block.part) == (f.day(8), DayPart.MORNING)
    assert (session.venue, session.minutes) == ("hall", 30)
    assert [s.id for s in programme.calendar.between(f.day(0), f.day(0))] == []
    assert session in programme.calendar.between(f.day(8), f.day(8))


def test_a_cancelled_session_stays_on_the_calendar_and_does_not_run() -> None:
    session = one(f.programme(groups=[f.group("art")], overrides=[f.cancelled("art", 0)]))
    assert (session.cancelled, session.closed, session.runs) == (True, False, False)


def test_an_extra_session_has_its_own_length_and_ignores_closures() -> None:
    programme = f.programme(
        groups=[f.group("art", venue="main")],
        overrides=[f.extra("art", 1, "23:00", 120)],
        closures=[f.closure(1)],
    )
    session = programme.session(f.session("art", 1, "23:00"))
    assert (session.extra, session.runs, session.minutes, session.venue) == (True, True, 120, "main")
    assert session.date == f.day(1)


def test_a_closure_cancels_what_would_take_place_that_day_after_moves() -> None:
    away = f.changed("art", 0, moved_to=f.moment(1, "18:30"))
    onto = f.changed("art", 7, moved_to=f.moment(9, "18:30"))
    programme = f.programme(
        groups=[f.group("art")], overrides=[away, onto], closures=[f.closure(0), f.closure(9), f.closure(14)]
    )
    assert [one(programme, n).closed for n in (0, 7, 14, 21)] == [False, True, True, False]


def test_an_override_of_what_was_never_scheduled_makes_no_session() -> None:
    programme = f.programme(groups=[f.group("art")], overrides=[f.changed("art", 1, venue="hall")])
    assert programme.calendar.find(f.session("art", 1)) is None
    assert programme.calendar.between(f.day(1), f.day(1)) == ()


def test_odd_names_are_no_sessions() -> None:
    calendar = f.programme(groups=[f.group("art")]).calendar
    odd = (
        "",
        "art",
        "art/",
        "/2026-11-30T18:30",
        "art/2026-11-30",
        "art/2026-11-30T18:30:00",
        "x/2026-11-30T18:30",
    )
    assert [calendar.find(each) for each in odd] == [None] * len(odd)


def test_a_group_whose_id_holds_a_slash_is_found() -> None:
    programme = f.programme(groups=[f.group("art/clay")])
    assert programme.session(f.session("art/clay", 0)).group.id == "art/clay"


def test_busy_time_holds_setup_and_tidying_even_past_midnight() -> None:
    group = f.group("night", "mon", "00:10", 1440, setup_minutes=15, tidy_minutes=20)
    session = f.programme(groups=[group]).session(f.session("night", 0, "00:10"))
    midnight = f.MONDAY.toordinal() * DAY
    assert session.busy == (midnight - 5, midnight + 10 + 1440 + 20)
    assert session.span == (midnight + 10, midnight + 1450)
    assert [date.fromordinal(n) for n in session.busy.days] == [f.day(-1), f.day(0), f.day(1)]


def test_the_block_follows_the_day_parts_of_the_programme() -> None:
    groups = [f.group(f"g{at}", "mon", at) for at in ("12:29", "12:30", "17:29", "17:30")]
    programme = f.programme(groups=groups, afternoon=750, evening=1050)
    parts = [s.block.part for s in programme.calendar.between(f.day(0), f.day(0))]
    assert parts == [DayPart.MORNING, DayPart.AFTERNOON, DayPart.AFTERNOON, DayPart.EVENING]


def test_ending_a_meeting_and_adding_another_keeps_ids_of_the_past() -> None:
    before, after = f.meeting("mon", until=f.day(6)), f.meeting("mon", "19:00", since=f.day(7))
    programme = f.programme(groups=[f.group("art", meetings=(before, after))])
    met = [s.id for s in programme.calendar.between(f.day(0), f.day(13))]
    assert met == [f.session("art", 0), f.session("art", 7, "19:00")]
