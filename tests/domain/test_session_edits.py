"""Single sessions and dates: cancelled, moved, elsewhere, extra, closed, and back as they were."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from rosterdesk.domain.changes import ChangeSet, apply, inverse
from rosterdesk.domain.edits import sessions
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Closure
from rosterdesk.domain.programme import Programme
from tests import factories as f

ART, OUTING = f.session("art", 0), f.session("art", 12, "13:00")
LATER = f.moment(1, "10:00")


def house(*overrides: object, published: str | None = None) -> Programme:
    return f.programme(
        leaders=[f.leader("ana")],
        groups=[f.group("art", venue="hall")],
        venues=[f.venue("studio")],
        overrides=overrides,  # type: ignore[arg-type]
        roster=[f.assigned(each, "ana") for each in (ART, OUTING)],
        versions=[f.version(f.row(published, "ana"), weeks=4)] if published else [],
    )


def done(programme: Programme, changes: ChangeSet) -> Programme:
    """The programme after the changes, which undo takes back."""
    after = apply(programme, changes)
    assert apply(after, inverse(changes)) == programme
    return after


AN_OUTING = f.extra("art", 12, "13:00", 180)


def test_a_cancelled_session_keeps_its_rows_and_says_why() -> None:
    after = done(house(), sessions.cancel(house(), ART, note=" Snow "))
    assert (after.session(ART).runs, after.session(ART).note) == (False, "Snow")
    assert after.assignments(ART) == house().assignments(ART)


@pytest.mark.parametrize("told", [f.cancelled("art", 0), f.changed("art", 0, moved_to=LATER, minutes=30)])
def test_a_session_goes_back_to_its_schedule(told: object) -> None:
    programme = house(told)
    assert done(programme, sessions.restore(programme, ART)) == house()


def test_a_session_as_scheduled_has_nothing_to_go_back_from() -> None:
    assert not sessions.restore(house(), ART)


def test_a_moved_session_keeps_its_id() -> None:
    after = done(house(), sessions.move(house(), ART, LATER))
    assert after.session(ART).start == LATER
    assert done(after, sessions.move(after, ART, f.moment(0, "18:30"))) == house()


def test_moving_a_cancelled_session_brings_it_back() -> None:
    programme = house(f.cancelled("art", 0))
    assert done(programme, sessions.move(programme, ART, LATER)).session(ART).runs


def test_a_session_is_held_elsewhere_and_for_longer() -> None:
    after = done(house(), sessions.change(house(), ART, venue="studio", minutes=120, note="Big room"))
    session = after.session(ART)
    assert (session.venue, session.minutes, session.note) == ("studio", 120, "Big room")
    assert done(after, sessions.change(after, ART, venue="hall")) == house()


def test_a_session_is_arranged_anew_in_one_change() -> None:
    programme = house(f.cancelled("art", 0))
    changes = sessions.arrange(programme, ART, LATER, venue="studio", minutes=60, note="Moved")
    after = done(programme, changes)
    assert (changes.label.code, after.session(ART).start, after.session(ART).venue) == (
        "session_move",
        LATER,
        "studio",
    )
    back = sessions.arrange(after, ART, f.moment(0, "18:30"))
    assert done(after, back) == house()
    same_time = sessions.arrange(house(), ART, f.moment(0, "18:30"), minutes=30)
    assert same_time.label.code == "session_change"


def test_an_extra_session_comes_and_goes() -> None:
    programme = replace(house(), roster={})
    made = done(programme, sessions.extra(programme, "art", f.moment(12, "13:00"), 180, venue="hall"))
    assert made.overrides[OUTING] == AN_OUTING
    assert done(made, sessions.cancel(made, OUTING)) == programme


def test_with_an_extra_session_go_its_rows() -> None:
    programme = house(AN_OUTING)
    after = done(programme, sessions.cancel(programme, OUTING))
    assert {each.session for each in after.roster.values()} == {ART}


def test_a_published_extra_session_is_cancelled_and_keeps_its_id() -> None:
    programme = house(AN_OUTING, published=OUTING)
    after = done(programme, sessions.cancel(programme, OUTING, note="Rain"))
    session = after.session(OUTING)
    assert (session.runs, session.minutes, session.note) == (False, 180, "Rain")
    assert len(after.calendar.between(f.day(12), f.day(12))) == 1
    assert done(after, sessions.restore(after, OUTING)).session(OUTING).runs


def test_an_extra_session_changes_and_goes_back() -> None:
    programme = house(AN_OUTING)
    moved = done(programme, sessions.move(programme, OUTING, LATER))
    longer = done(moved, sessions.change(moved, OUTING, venue="studio", minutes=240))
    assert (longer.session(OUTING).minutes, longer.session(OUTING).start) == (240, LATER)
    back = done(longer, sessions.restore(longer, OUTING))
    assert (back.session(OUTING).venue, back.session(OUTING).start) == ("hall", f.moment(12, "13:00"))


def test_a_group_has_one_session_at_one_time() -> None:
    with pytest.raises(UserError) as error:
        sessions.extra(house(), "art", f.moment(7, "18:30"), 60)
    assert error.value.code == "session_there"


@pytest.mark.parametrize("minutes", [0, 1441])
def test_a_session_has_a_length(minutes: int) -> None:
    edits: list[Callable[[], object]] = [
        lambda: sessions.change(house(), ART, minutes=minutes),
        lambda: sessions.extra(house(), "art", LATER, minutes),
    ]
    for edit in edits:
        with pytest.raises(UserError) as error:
            edit()
        assert error.value.code == "number_range"


@pytest.mark.parametrize("session", ["art/2026-12-01T18:30", "none/2026-12-01T18:30", "art"])
def test_what_is_not_scheduled_cannot_change(session: str) -> None:
    edits: list[Callable[[], object]] = [
        lambda: sessions.cancel(house(), session),
        lambda: sessions.restore(house(), session),
        lambda: sessions.move(house(), session, LATER),
        lambda: sessions.change(house(), session, minutes=30),
    ]
    for edit in edits:
        with pytest.raises(UserError) as error:
            edit()
        assert error.value.code == "session_gone"


def test_a_place_that_is_gone_is_refused() -> None:
    with pytest.raises(UserError) as error:
        sessions.change(house(), ART, venue="moon")
    assert error.value.code == "venue_gone"


def test_days_close_and_open_again() -> None:
    days = [Closure(date=date(2026, 12, n), reason=" Holiday ") for n in (25, 26)]
    closed = done(house(), sessions.close(house(), days))
    assert [each.reason for each in closed.closures.values()] == ["Holiday", "Holiday"]
    opened = done(closed, sessions.reopen(closed, date(2026, 12, 25)))
    assert list(opened.closures) == ["2026-12-26"]
    assert not sessions.reopen(opened, date(2026, 12, 25))


def test_another_day_is_closed_in_the_place_of_one() -> None:
    closed = done(house(), sessions.close(house(), [f.closure(3)]))
    later = done(closed, sessions.close(closed, [f.closure(4)], instead_of=f.day(3)))
    assert list(later.closures) == [f.day(4).isoformat()]
    same = Closure(date=f.day(4), reason="Rest")
    renamed = done(later, sessions.close(later, [same], instead_of=f.day(4)))
    assert list(renamed.closures.values()) == [same]


def test_a_closed_day_takes_its_sessions_with_it() -> None:
    closed = done(house(), sessions.close(house(), [Closure(date=f.day(0))]))
    assert closed.session(ART).closed


def test_a_session_runs_by_telephone_and_goes_back() -> None:
    changes = sessions.by_telephone(house(), ART)
    after = done(house(), changes)
    assert (changes.label.code, after.session(ART).venue, house().session(ART).venue) == (
        "session_remote",
        None,
        "hall",
    )
    assert done(after, sessions.restore(after, ART)) == house()
    elsewhere = done(after, sessions.change(after, ART, venue="studio"))
    assert elsewhere.session(ART).venue == "studio"
    again = done(elsewhere, sessions.change(elsewhere, ART, remote=True))
    assert again.session(ART).venue is None


def test_a_remote_group_is_remote_without_being_told_so() -> None:
    programme = f.programme(groups=[f.group("tea")])
    tea = f.session("tea", 0)
    assert sessions.change(programme, tea, remote=True).changes == ()


def test_members_join_another_session_and_both_say_so() -> None:
    programme = f.programme(groups=[f.group("art"), f.group("tea", "tue")])
    tea = f.session("tea", 1)
    changes = sessions.merge(programme, ART, tea, note="Joins Tea", host_note="With Art")
    after = done(programme, changes)
    assert (after.session(ART).runs, after.session(ART).note) == (False, "Joins Tea")
    assert (after.session(tea).runs, after.session(tea).note) == (True, "With Art")
    assert changes.label.code == "session_merge"
