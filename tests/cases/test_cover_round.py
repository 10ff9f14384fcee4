"""A round of calls on the demo programme: away, one yes after another, a repair, all of it taken back."""

from dataclasses import replace
from functools import cache
from threading import Event

import pytest

from rosterdesk.cases import cover_round as rounds
from rosterdesk.domain.changes import ChangeSet, apply, inverse
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.people import PhasedReturn
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import LeaveKind, Role, Rule, Severity
from rosterdesk.exchange import samples
from solver.absence import Absence, affected
from solver.check import check
from solver.construct import first_roster
from solver.cover import call_list
from solver.judge import Judge
from solver.posed import Options
from solver.problem import pose
from tests import factories as f

NOW = f.moment(9, "09:10")  # Wednesday of week 2
EVENING = f.session("support-wed", 9)


@cache
def demo() -> Programme:
    """The demo programme with a quick roster of its four weeks."""
    bare = samples.sample("demo")
    rows = first_roster(pose(bare, f.period(4), Options()))
    return replace(bare, roster={row.id: Assignment(row=row) for row in rows})


def done(programme: Programme, changes: ChangeSet) -> Programme:
    """The programme after the changes: nothing is broken, and undo takes all of it back."""
    after = apply(programme, changes)
    assert [each for each in check(after) if each.severity is Severity.BROKEN] == []
    assert apply(after, inverse(changes)) == programme
    return after


def lead(programme: Programme, session: str = EVENING, role: Role = Role.LEAD) -> str:
    """Who holds the seat."""
    return next(each.leader for each in programme.assignments(session) if each.role is role)


def judge(programme: Programme) -> Judge:
    return Judge(programme, programme.roster.values())


def test_the_lead_of_the_evening_is_ill_and_everything_is_covered_by_calls() -> None:
    programme = demo()
    ill = lead(programme)
    gone = rounds.departure(programme, ill, since=NOW.date(), until=NOW.date(), now=NOW)
    assert Row(EVENING, Role.LEAD, ill) in gone.lost
    gaps = list(rounds.gaps(programme, gone.lost))
    programme = done(programme, rounds.leaving(programme, gone))
    assert programme.leaders[ill].leave[-1].kind is LeaveKind.WELLNESS
    calls, hopeless = 0, set[Row]()
    while open_ := [
        each for each in rounds.standing(programme, gaps, NOW) if each.open and each.row not in hopeless
    ]:
        gap = open_[0]
        found = call_list(judge(programme), gap.row.session, gap.row.role, instead_of=gap.row.leader)
        assert ill not in [each.leader for each in found if each.may]
        if not found[0].may:
            hopeless.add(gap.row)
            continue
        changes = rounds.taking(judge(programme), gap, found[0].leader, now=NOW)
        gaps += rounds.freed(programme, changes)
        programme = done(programme, changes)
        calls += 1
    assert calls >= 1
    assert lead(programme) != ill


def test_a_backup_steps_up_with_the_rules_it_goes_beyond_and_is_wanted_again() -> None:
    programme = demo()
    ill, backup = lead(programme), lead(programme, role=Role.BACKUP)
    gone = rounds.departure(programme, ill, since=NOW.date(), until=None, now=NOW)
    gaps = rounds.gaps(programme, gone.lost)
    programme = done(programme, rounds.leaving(programme, gone))
    gap = next(each for each in gaps if each.row == Row(EVENING, Role.LEAD, ill))
    changes = rounds.taking(judge(programme), gap, backup, now=NOW)
    again = rounds.freed(programme, changes)
    assert Row(EVENING, Role.BACKUP, backup) in [each.row for each in again]
    programme = done(programme, changes)
    override = programme.roster[Row(EVENING, Role.LEAD, backup).id].override
    assert override is not None
    assert (override.reason, set(override.rules) - {Rule.LIMITS, Rule.REST, Rule.DAYS_OFF}) == (
        "on call",
        set(),
    )
    stands = rounds.standing(programme, [*gaps, *again], NOW)
    assert {each.row: each.taken_by for each in stands}[gap.row] == backup


def test_what_is_over_today_stays_and_breaks_no_rule() -> None:
    programme = demo()
    noon = f.moment(9, "12:30")
    morning = [s for s in programme.calendar.between(f.day(9), f.day(9)) if s.start.hour == 10]
    ill = lead(programme, morning[0].id)
    gone = rounds.departure(programme, ill, since=noon.date(), until=None, now=noon)
    assert all(programme.session(row.session).start > noon for row in gone.lost)
    after = done(programme, rounds.leaving(programme, gone))
    assert lead(after, morning[0].id) == ill
    assert after.leaders[ill].leave[-1].since == f.day(10)


def test_given_back_by_undo_a_gap_is_no_more() -> None:
    programme = demo()
    gone = rounds.departure(programme, lead(programme), since=NOW.date(), until=None, now=NOW)
    gaps = rounds.gaps(programme, gone.lost)
    assert rounds.standing(programme, gaps, NOW) == ()
    after = apply(programme, rounds.leaving(programme, gone))
    assert [each.row for each in rounds.standing(after, gaps, NOW)] == list(gone.lost)


@pytest.mark.parametrize("stepped", [False, True])
def test_the_repair_of_what_is_open_is_one_change_that_breaks_nothing(stepped: bool) -> None:
    programme = demo()
    ill, backup = lead(programme), lead(programme, role=Role.BACKUP)
    gone = rounds.departure(programme, ill, since=NOW.date(), until=f.day(13), now=NOW)
    gaps = list(rounds.gaps(programme, gone.lost))
    programme = done(programme, rounds.leaving(programme, gone))
    if stepped:
        gap = next(each for each in gaps if each.row == Row(EVENING, Role.LEAD, ill))
        changes = rounds.taking(judge(programme), gap, backup, now=NOW)
        gaps += rounds.freed(programme, changes)
        programme = done(programme, changes)
    open_ = [each for each in rounds.standing(programme, gaps, NOW) if each.open]
    found = rounds.mended(programme, gone.absences, open_, now=NOW, seconds=10, stop=Event())
    assert found.changes
    after = done(programme, rounds.keeping(programme, found))
    assert affected(after, after.roster.values(), gone.absences[0]) == ()
    over = [row for row in programme.roster if programme.session(row.split(" ")[0]).start <= NOW]
    assert set(over) <= set(after.roster)


def morning_lead() -> str:
    """Who leads the drop-in of that morning, 10:00 to 12:00."""
    return lead(demo(), f.session("drop-in", 9, "10:00"))


def test_away_in_the_afternoon_the_morning_stays_theirs() -> None:
    ill = morning_lead()
    gone = rounds.departure(
        demo(), ill, since=f.day(9), until=f.day(9), now=NOW, hours=rounds.Hours(750, 1440)
    )
    after = done(demo(), rounds.leaving(demo(), gone))
    assert lead(after, f.session("drop-in", 9, "10:00")) == ill
    assert after.leaders[ill].leave == demo().leaders[ill].leave
    assert after.leaders[ill].exceptions[-1] == f.exception(9, start="12:30")
    assert all(demo().session(row.session).start.hour >= 12 for row in gone.lost)


def test_who_has_to_leave_half_way_is_replaced_for_the_session_under_way() -> None:
    ill, half = morning_lead(), f.moment(9, "10:40")
    gone = rounds.departure(demo(), ill, since=f.day(9), until=f.day(9), now=half)
    assert gone.lost[0].session == f.session("drop-in", 9, "10:00")
    after = done(demo(), rounds.leaving(demo(), gone))
    assert after.leaders[ill].exceptions[-1] == f.exception(9, start="10:40")
    gaps = rounds.gaps(demo(), gone.lost)
    assert rounds.standing(after, gaps, half)[0].open
    calls = call_list(judge(after), *gone.lost[0][:2], instead_of=ill)
    stand_in = next(each.leader for each in calls if each.may)
    covered = done(after, rounds.taking(judge(after), gaps[0], stand_in, now=half))
    assert lead(covered, f.session("drop-in", 9, "10:00")) == stand_in


def test_a_way_back_is_noted_with_the_leave() -> None:
    ill, back = morning_lead(), PhasedReturn(weeks=2, sessions_per_week=1)
    gone = rounds.departure(demo(), ill, since=f.day(9), until=f.day(10), now=NOW, phased=back)
    after = done(demo(), rounds.leaving(demo(), gone))
    assert after.leaders[ill].leave[-1].phased_return == back
    assert any(demo().session(row.session).date > f.day(10) for row in gone.lost), "too much for the start"
    open_ = [each for each in rounds.standing(after, rounds.gaps(demo(), gone.lost), NOW) if each.open]
    absences = (*gone.absences, *gone.eased)
    found = rounds.mended(after, absences, open_, now=NOW, seconds=10, stop=Event())
    mended = done(after, rounds.keeping(after, found))
    assert {each.row for each in open_ if each.row.id in mended.roster} == set()


@pytest.mark.parametrize(("hours", "code"), [((600, 600), "times_reversed"), ((0, 500), "absence_past")])
def test_hours_that_are_none_or_past_are_refused(hours: tuple[int, int], code: str) -> None:
    with pytest.raises(UserError, match=code):
        rounds.departure(demo(), "l01", since=f.day(9), until=f.day(9), now=NOW, hours=rounds.Hours(*hours))


def test_in_a_flu_week_one_repair_covers_what_can_be_covered_of_all() -> None:
    programme = demo()
    absences: list[Absence] = []
    gaps: list[rounds.Gap] = []
    for ill in ("l01", "l02", "l07"):
        gone = rounds.departure(programme, ill, since=NOW.date(), until=f.day(13), now=NOW)
        gaps += rounds.gaps(programme, gone.lost)
        absences += gone.absences
        programme = done(programme, rounds.leaving(programme, gone))
    open_ = [each for each in rounds.standing(programme, gaps, NOW) if each.open]
    assert len({each.row.leader for each in open_}) == 3
    found = rounds.mended(programme, absences, open_, now=NOW, seconds=10, stop=Event())
    after = done(programme, rounds.keeping(programme, found))
    left = [each for each in rounds.standing(after, gaps, NOW) if each.open]
    assert len(left) < len(open_)
    assert not {"l01", "l02", "l07"} & {change.after for change in found.changes}
