"""Edits of the roster: each is one ChangeSet, and undo takes it back."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.domain.changes import ChangeSet, apply, inverse
from rosterdesk.domain.edits import cover, rosters, seats
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Override, Row
from rosterdesk.domain.terms import Reply, Role, Rule
from tests import factories as f

ART, LATER, MUSIC = f.session("art", 0), f.session("art", 7), f.session("music", 1)
NAMES = ("ana", "bo", "cy")
SAID = Override(rules=(Rule.LIMITS,), reason="Agreed")
ROWS = st.builds(Row, st.sampled_from([ART, LATER, MUSIC]), st.sampled_from(Role), st.sampled_from(NAMES))


def house(*rows: Row, locked: bool = False) -> Programme:
    return f.programme(
        leaders=[f.leader(name) for name in NAMES],
        groups=[f.group("art"), f.group("music", "tue")],
        roster=[f.assigned(row.session, row.leader, row.role, locked=locked) for row in rows],
    )


def rows(programme: Programme) -> set[Row]:
    return {assignment.row for assignment in programme.roster.values()}


def done(programme: Programme, changes: ChangeSet) -> Programme:
    """The programme after the changes, which undo takes back."""
    after = apply(programme, changes)
    assert apply(after, inverse(changes)) == programme
    return after


LEAD, CO_LEAD = Row(ART, Role.LEAD, "ana"), Row(ART, Role.CO_LEAD, "bo")


def test_a_leader_takes_a_seat_and_leaves_it() -> None:
    seated = done(house(), seats.seat(house(), LEAD, override=SAID))
    assert seated.roster[LEAD.id].override == SAID
    assert rows(done(seated, seats.clear(seated, LEAD))) == set()


def test_a_seat_taken_again_keeps_its_lock() -> None:
    programme = house(LEAD, locked=True)
    again = done(programme, seats.seat(programme, LEAD, override=SAID))
    assert (again.roster[LEAD.id].locked, again.roster[LEAD.id].override) == (True, SAID)


def test_another_leader_takes_a_seat() -> None:
    programme = house(LEAD)
    after = done(programme, seats.replace_leader(programme, LEAD, "cy", override=SAID))
    assert rows(after) == {LEAD._replace(leader="cy")}
    assert after.roster[LEAD._replace(leader="cy").id].override == SAID


def test_a_leader_moves_to_another_seat_with_the_lock() -> None:
    programme = house(LEAD, locked=True)
    after = done(programme, seats.move(programme, LEAD, session=MUSIC, role=Role.CO_LEAD))
    target = Row(MUSIC, Role.CO_LEAD, "ana")
    assert rows(after) == {target}
    assert after.roster[target.id].locked


@given(st.sets(ROWS, min_size=2, max_size=6), st.data())
def test_two_leaders_swap_and_swap_back(held: set[Row], data: st.DataObject) -> None:
    one, other = data.draw(st.permutations(sorted(held)))[:2]
    programme = house(*held)
    after = done(programme, seats.swap(programme, one, other))
    crossed = {one._replace(leader=other.leader), other._replace(leader=one.leader)}
    assert rows(after) == (held - {one, other}) | crossed


@given(st.sets(ROWS, min_size=1), ROWS)
def test_every_move_can_be_taken_back(held: set[Row], target: Row) -> None:
    programme, row = house(*held), min(held)
    after = done(programme, seats.move(programme, row, session=target.session, role=target.role))
    assert rows(after) == (held - {row}) | {target._replace(leader=row.leader)}
    after = done(programme, seats.replace_leader(programme, row, target.leader))
    assert rows(after) == (held - {row}) | {row._replace(leader=target.leader)}


def test_rows_are_locked_and_freed_together() -> None:
    programme = house(LEAD, CO_LEAD)
    locked = done(programme, seats.set_locked(programme, [LEAD, CO_LEAD], locked=True))
    assert all(each.locked for each in locked.roster.values())
    assert done(locked, seats.set_locked(locked, [LEAD, CO_LEAD], locked=False)) == programme
    assert not seats.set_locked(programme, [LEAD], locked=False)


def test_an_answer_is_recorded_and_forgotten() -> None:
    programme = house(LEAD)
    after = done(programme, seats.answer(programme, LEAD, Reply.NO))
    assert after.roster[LEAD.id].reply is Reply.NO
    assert done(after, seats.answer(after, LEAD, None)) == programme


def test_a_row_that_is_gone_is_told() -> None:
    programme = house()
    edits: list[Callable[[], ChangeSet]] = [
        lambda: seats.clear(programme, LEAD),
        lambda: seats.replace_leader(programme, LEAD, "bo"),
        lambda: seats.move(programme, LEAD, session=MUSIC, role=Role.LEAD),
        lambda: seats.swap(programme, LEAD, CO_LEAD),
        lambda: seats.set_locked(programme, [LEAD], locked=True),
        lambda: seats.answer(programme, LEAD, None),
    ]
    for edit in edits:
        with pytest.raises(UserError) as caught:
            edit()
        assert caught.value.code == "row_gone"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (LEAD._replace(leader="eve"), "leader_gone"),
        (LEAD._replace(session="art/2026-12-01T03:00"), "session_gone"),
        (LEAD._replace(session="nonsense"), "session_gone"),
    ],
)
def test_nobody_is_seated_who_is_not_there_nor_where_nothing_takes_place(row: Row, code: str) -> None:
    programme = house(CO_LEAD)
    taken = Assignment(row=row)
    edits: list[Callable[[], ChangeSet]] = [
        lambda: seats.seat(programme, row),
        lambda: seats.agree(programme, row, come=[taken]),
        lambda: cover.take(programme, row),
        lambda: cover.keep_repair(programme, [taken]),
        lambda: cover.chain(programme, row, gives=CO_LEAD, other="cy"),
        lambda: rosters.keep(programme, f.period(1), [row]),
    ]
    for edit in edits:
        with pytest.raises(UserError) as caught:
            edit()
        assert caught.value.code == code


@given(st.sets(ROWS), st.sets(ROWS.filter(lambda row: row.session != LATER)))
def test_keeping_a_proposal_replaces_the_rows_of_its_weeks_and_no_others(
    held: set[Row], new: set[Row]
) -> None:
    programme = house(*held)
    after = done(programme, rosters.keep(programme, f.period(1), new))
    assert rows(after) == {row for row in held if row.session == LATER} | new


def test_a_row_that_stays_keeps_what_was_said_of_it() -> None:
    programme = house(LEAD, locked=True)
    after = done(programme, rosters.keep(programme, f.period(1), [LEAD, CO_LEAD]))
    assert after.roster[LEAD.id].locked
    assert not after.roster[CO_LEAD.id].locked


def test_rows_of_sessions_that_do_not_run_are_left_alone() -> None:
    programme = house(LEAD, CO_LEAD)
    closed = f.programme(
        leaders=programme.leaders.values(),
        groups=programme.groups.values(),
        roster=programme.roster.values(),
        closures=[f.closure(0)],
    )
    assert rows(done(closed, rosters.keep(closed, f.period(1), []))) == {LEAD, CO_LEAD}


def test_publishing_makes_the_next_version_of_what_runs() -> None:
    later = Row(LATER, Role.LEAD, "ana")
    programme = house(LEAD, CO_LEAD, later)
    now = f.moment(-2, "16:40").replace(second=30)
    after = done(programme, rosters.publish(programme, f.period(1), now=now))
    version = after.versions["1"]
    assert version.rows == (CO_LEAD, LEAD)
    assert version.published == f.moment(-2, "16:40")
    assert version.period == f.period(1)
    again = done(after, rosters.publish(after, f.period(2), now=now))
    assert again.versions["2"].rows == (CO_LEAD, LEAD, later)
    assert again.published(f.day(0)) == again.versions["2"]
