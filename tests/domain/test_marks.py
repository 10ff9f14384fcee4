"""Who came, how it went, and absences that count: illness and leave never do."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.domain.changes import ChangeSet, apply, inverse
from rosterdesk.domain.edits import groups, marks, people, sessions
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.strikes import PAUSES_AT, paused, strikes
from rosterdesk.domain.terms import Grade, Mark, SessionResult
from tests import factories as f

WEEKS = [f.session("art", 7 * week) for week in range(6)]
LATE = f.moment(60, "12:00")


def house(**said: Any) -> Programme:
    """Ana leads art every Monday for six weeks."""
    leave, exceptions = said.pop("leave", ()), said.pop("exceptions", ())
    return f.programme(
        leaders=[f.leader("ana", leave=leave, exceptions=exceptions), f.leader("bo")],
        groups=[f.group("art")],
        roster=[f.assigned(each, "ana") for each in WEEKS],
        **said,
    )


def done(programme: Programme, changes: ChangeSet) -> Programme:
    """The programme after the changes, which undo takes back."""
    after = apply(programme, changes)
    assert apply(after, inverse(changes)) == programme
    return after


def refused(edit: Any, *args: Any, **said: Any) -> str:
    """The code with which an edit is refused."""
    with pytest.raises(UserError) as caught:
        edit(*args, **said)
    return caught.value.code


def absent(programme: Programme, *weeks: int) -> Programme:
    for week in weeks:
        programme = done(programme, marks.attend(programme, WEEKS[week], "ana", Mark.ABSENT, at=LATE))
    return programme


def test_one_mark_takes_the_place_of_another_and_can_be_taken_back() -> None:
    once = done(house(), marks.attend(house(), WEEKS[0], "ana", Mark.LATE, at=LATE))
    twice = done(once, marks.attend(once, WEEKS[0], "ana", Mark.DONE, at=LATE))
    assert [each.mark for each in twice.attendance.values()] == [Mark.DONE]
    assert done(twice, marks.unmark(twice, WEEKS[0], "ana")) == house()


def test_the_name_of_the_deed_does_not_say_how_they_attended() -> None:
    label = marks.attend(house(), WEEKS[0], "ana", Mark.ABSENT, at=LATE).label
    assert set(label.values) == {"leader", "session"}


def test_nobody_is_marked_before_the_session_has_begun_or_without_a_seat() -> None:
    early = f.moment(0, "18:29")
    assert refused(marks.attend, house(), WEEKS[0], "ana", Mark.DONE, at=early) == "session_not_begun"
    assert refused(marks.attend, house(), WEEKS[0], "bo", Mark.ABSENT, at=LATE) == "mark_without_seat"
    off = house(overrides=[f.cancelled("art", 0)])
    assert refused(marks.attend, off, WEEKS[0], "ana", Mark.ABSENT, at=LATE) == "session_off"


def test_whoever_was_away_or_ill_cannot_be_marked_absent() -> None:
    away = house(leave=(f.leave(0, 3),))
    assert refused(marks.attend, away, WEEKS[0], "ana", Mark.ABSENT, at=LATE) == "mark_away"
    hours = house(exceptions=(f.exception(0, Grade.CANNOT, "19:00", "24:00"),))
    assert refused(marks.attend, hours, WEEKS[0], "ana", Mark.ABSENT, at=LATE) == "mark_away"
    ill = done(house(), marks.attend(house(), WEEKS[0], "ana", Mark.ILL, at=LATE))
    assert refused(marks.attend, ill, WEEKS[0], "ana", Mark.ABSENT, at=LATE) == "mark_ill"


def test_a_leave_entered_or_an_illness_told_later_explains_the_absence() -> None:
    three = absent(house(), 0, 1, 2)
    assert len(strikes(three, "ana", f.day(20))) == PAUSES_AT
    told = done(three, marks.attend(three, WEEKS[1], "ana", Mark.ILL, at=LATE))
    assert [each.session for each in strikes(told, "ana", f.day(20))] == [WEEKS[0], WEEKS[2]]
    away = apply(three, people.change(three, "ana", leave=(f.leave(14, 14),)))
    assert [each.session for each in strikes(away, "ana", f.day(20))] == WEEKS[:2]


def test_three_unexplained_absences_pause_until_a_conversation() -> None:
    two = absent(house(), 0, 1)
    assert not paused(two, "ana", f.day(60))
    three = absent(two, 2)
    assert not paused(three, "ana", f.day(13))  # as things were before the third
    assert paused(three, "ana", f.day(14))
    spoken = done(three, marks.spoken(three, "ana", at=f.moment(15, "10:00")))
    assert strikes(spoken, "ana", f.day(60)) == ()
    assert [each.session for each in strikes(absent(spoken, 3), "ana", f.day(60))] == [WEEKS[3]]


def test_absences_lapse_when_the_programme_says() -> None:
    three = absent(house(rules={"absences_lapse_weeks": 4}), 0, 1, 2)
    assert paused(three, "ana", f.day(27))
    assert not paused(three, "ana", f.day(28))


def test_a_session_that_was_called_off_counts_for_nothing() -> None:
    three = absent(house(), 0, 1, 2)
    off = done(three, sessions.cancel(three, WEEKS[0]))
    assert not paused(off, "ana", f.day(60))


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(Mark)), max_size=12), st.data())
def test_illness_and_leave_never_raise_the_count(
    given_marks: list[tuple[int, Mark]], data: st.DataObject
) -> None:
    programme, codes = house(), list[str]()
    on = f.day(data.draw(st.integers(0, 60)))
    for week, mark in given_marks:
        try:
            programme = done(programme, marks.attend(programme, WEEKS[week], "ana", mark, at=LATE))
        except UserError as error:
            codes.append(error.code)
    assert set(codes) <= {"mark_ill"}
    before = strikes(programme, "ana", on)
    week = data.draw(st.integers(0, 5))
    ill = done(programme, marks.attend(programme, WEEKS[week], "ana", Mark.ILL, at=LATE))
    away = f.leave(data.draw(st.integers(0, 30)), data.draw(st.integers(30, 60)))
    after = apply(ill, people.change(ill, "ana", leave=(away,)))
    assert set(strikes(ill, "ana", on)) <= set(before)
    assert set(strikes(after, "ana", on)) <= set(before)
    for found in strikes(after, "ana", on):
        assert found.mark is Mark.ABSENT
        assert not after.leaders["ana"].away_on(after.session(found.session).date)


def test_an_outcome_is_noted_in_one_deed() -> None:
    after = done(
        house(),
        marks.outcome(
            house(), WEEKS[0], SessionResult.RAN, people=9, felt=4, note=" A good \n one ", at=LATE
        ),
    )
    noted = f.outcome(WEEKS[0], people=9, felt=4, note="A good one")
    assert after.outcomes[WEEKS[0]] == replace(noted, at=LATE)
    assert done(after, marks.forget_outcome(after, WEEKS[0])) == house()
    assert refused(marks.outcome, house(), WEEKS[0], SessionResult.RAN, felt=6, at=LATE) == "number_range"
    assert refused(marks.outcome, house(), WEEKS[0], SessionResult.RAN, at=f.moment(0, "09:00")) == (
        "session_not_begun"
    )


def test_an_outcome_cancelled_calls_the_session_off_and_another_takes_that_back() -> None:
    extra = house(overrides=[f.extra("art", 4)])
    for session in (WEEKS[0], f.session("art", 4)):
        off = done(extra, marks.outcome(extra, session, SessionResult.CANCELLED, people=3, felt=2, at=LATE))
        assert not off.session(session).runs
        assert (off.outcomes[session].people, off.outcomes[session].felt) == (None, None)
        ran = done(off, marks.outcome(off, session, SessionResult.RAN, at=LATE))
        assert ran.session(session).runs


def test_an_outcome_noted_by_mistake_is_noted_again_as_cancelled() -> None:
    ran = done(house(), marks.outcome(house(), WEEKS[0], SessionResult.RAN, people=3, at=LATE))
    off = done(ran, marks.outcome(ran, WEEKS[0], SessionResult.CANCELLED, at=LATE))
    assert [each.result for each in off.outcomes.values()] == [SessionResult.CANCELLED]
    assert not off.session(WEEKS[0]).runs


def test_a_changed_calendar_takes_outcomes_along_that_it_makes_untrue() -> None:
    ran = apply(house(), marks.outcome(house(), WEEKS[0], SessionResult.RAN, at=LATE))
    off = apply(house(), marks.outcome(house(), WEEKS[0], SessionResult.CANCELLED, at=LATE))
    assert done(ran, sessions.cancel(ran, WEEKS[0])).outcomes == {}
    assert done(ran, sessions.close(ran, [f.closure(0)])).outcomes == {}
    assert done(off, sessions.restore(off, WEEKS[0])).outcomes == {}
    assert done(off, sessions.uncancel(off, WEEKS[0])).outcomes == {}
    hosting = sessions.merge(off, WEEKS[1], WEEKS[0], note="", host_note="With the others")
    assert done(off, hosting).outcomes == {}
    assert done(off, sessions.close(off, [f.closure(0)])).outcomes == off.outcomes
    moved = done(ran, sessions.move(ran, WEEKS[0], f.moment(1, "18:30")))
    assert moved.outcomes == ran.outcomes
    closed = house(closures=[f.closure(0)])
    assert refused(marks.outcome, closed, WEEKS[0], SessionResult.RAN, at=LATE) == "session_closed"


def test_an_extra_session_that_goes_takes_its_marks_along() -> None:
    extra = f.session("art", 4)
    seated = f.programme(
        leaders=[f.leader("ana")],
        groups=[f.group("art")],
        overrides=[f.extra("art", 4)],
        roster=[f.assigned(extra, "ana")],
        attendance=[f.marked(extra, "ana")],
        outcomes=[f.outcome(extra)],
    )
    gone = done(seated, sessions.cancel(seated, extra))
    assert (gone.attendance, gone.outcomes, gone.roster) == ({}, {}, {})


def test_who_is_removed_takes_their_marks_along_and_so_does_a_group() -> None:
    programme = f.programme(
        leaders=[f.leader("ana"), f.leader("bo")],
        groups=[f.group("art")],
        attendance=[f.marked(WEEKS[0], "bo")],
        outcomes=[f.outcome(WEEKS[0])],
        conversations=[f.spoken("bo")],
    )
    without = done(programme, people.remove(programme, "bo", today=f.day(0)))
    assert (without.attendance, without.conversations) == ({}, {})
    bare = done(programme, groups.remove(programme, "art"))
    assert (bare.attendance, bare.outcomes) == ({}, {})
