"""The edits of the day when somebody phones in: each one change, each taken back whole."""

import pytest

from rosterdesk.domain.changes import ChangeSet, apply, inverse
from rosterdesk.domain.edits import cover, groups, people
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Override
from rosterdesk.domain.terms import CallAnswer, Grade, Role, Rule
from tests import factories as f

ART, LATER = f.session("art", 0), f.session("art", 7)
UP = Override(rules=(Rule.LIMITS,), reason="on call")


def house() -> Programme:
    return f.programme(
        leaders=[f.leader("ana"), f.leader("bo"), f.leader("cy")],
        groups=[f.group("art", backups=1, co_leads=1)],
        roster=[
            f.assigned(ART, "ana"),
            f.assigned(ART, "bo", Role.BACKUP),
            f.assigned(LATER, "ana"),
            f.assigned(LATER, "cy", locked=True, role=Role.CO_LEAD),
        ],
    )


def done(programme: Programme, changes: ChangeSet) -> Programme:
    """The programme after the changes, which undo takes back."""
    after = apply(programme, changes)
    assert apply(after, inverse(changes)) == programme
    return after


def test_away_is_the_leave_and_its_open_seats_in_one() -> None:
    lost = [f.row(ART, "ana"), f.row(LATER, "ana")]
    changes = cover.away(house(), "ana", since=f.day(0), until=None, leave=f.leave(0), opening=lost)
    after = done(house(), changes)
    assert after.leaders["ana"].leave == (f.leave(0),)
    assert not any(each.leader == "ana" for each in after.roster.values())
    assert changes.label.values == {"leader": "ana", "since": "2026-11-30"}


def test_away_twice_is_entered_once() -> None:
    once = apply(house(), cover.away(house(), "ana", since=f.day(0), until=f.day(1), leave=f.leave(0, 1)))
    assert not cover.away(once, "ana", since=f.day(0), until=f.day(1), leave=f.leave(0, 1))


def test_away_for_the_rest_of_a_day_leaves_the_morning_alone() -> None:
    hours = f.exception(0, Grade.CANNOT, "12:15")
    changes = cover.away(house(), "ana", since=f.day(0), until=f.day(0), leave=None, hours=hours)
    person = done(house(), changes).leaders["ana"]
    assert (person.leave, person.exceptions) == ((), (hours,))


def test_nobody_can_be_away_who_is_not_there() -> None:
    with pytest.raises(UserError) as caught:
        cover.away(house(), "eve", since=f.day(0), until=None, leave=f.leave(0))
    assert caught.value.code == "leader_gone"


def test_a_backup_steps_up_and_their_backup_ends() -> None:
    backup = f.row(ART, "bo", Role.BACKUP)
    changes = cover.take(
        house(), f.row(ART, "bo"), override=UP, instead_of=f.row(ART, "ana"), ending=[backup, backup]
    )
    after = done(house(), changes)
    assert [(each.row, each.override) for each in after.assignments(ART)] == [(f.row(ART, "bo"), UP)]


def test_a_chain_of_two_is_one_change() -> None:
    changes = cover.chain(house(), f.row(ART, "ana", Role.CO_LEAD), gives=f.row(LATER, "ana"), other="bo")
    after = done(house(), changes)
    assert f.row(ART, "ana", Role.CO_LEAD).id in after.roster
    assert [each.leader for each in after.assignments(LATER)] == ["cy", "bo"]


def test_a_chain_whose_seat_is_gone_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        cover.chain(house(), f.row(LATER, "bo"), gives=f.row(LATER, "bo"), other="cy")
    assert caught.value.code == "row_gone"


def test_keeping_a_repair_leaves_what_stays_as_it_was() -> None:
    kept = [f.assigned(LATER, "cy", Role.CO_LEAD), f.assigned(ART, "cy")]
    changes = cover.keep_repair(house(), kept)
    after = done(house(), changes)
    assert {each.row for each in after.roster.values()} == {each.row for each in kept}
    assert after.roster[f.row(LATER, "cy", Role.CO_LEAD).id].locked
    assert changes.label.values == {"count": 1}


def test_an_answer_is_kept_to_the_minute_and_the_last_one_counts() -> None:
    row = f.row(ART, "bo")
    at = f.moment(0, "09:10").replace(second=42)
    once = done(house(), cover.note(house(), row, CallAnswer.NO_ANSWER, at=at))
    assert once.calls[row.id].at == f.moment(0, "09:10")
    twice = done(once, cover.note(once, row, CallAnswer.NO, at=f.moment(0, "12:30")))
    assert [each.answer for each in twice.calls.values()] == [CallAnswer.NO]


def test_who_is_removed_takes_their_answers_along_and_so_does_a_group() -> None:
    programme = f.programme(
        leaders=[f.leader("ana"), f.leader("bo")], groups=[f.group("art")], calls=[f.call(LATER, "bo")]
    )
    assert done(programme, people.remove(programme, "bo", today=f.day(0))).calls == {}
    assert done(programme, groups.remove(programme, "art")).calls == {}
