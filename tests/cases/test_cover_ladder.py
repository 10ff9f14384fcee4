"""When nobody comes: the co-lead leads alone where they may, or the session is cancelled."""

from dataclasses import replace

from rosterdesk.cases.cover_ladder import Rung, climbing, rungs
from rosterdesk.cases.cover_round import Gap
from rosterdesk.domain.changes import apply, inverse
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import LadderStep, Role, Severity
from solver.check import check
from solver.judge import Judge
from tests import factories as f

NOW = f.moment(0, "09:10")
ART, TEA = f.session("art", 0), f.session("tea", 1)
GAP = Gap(f.row(ART, "ill"))
ALONE, CANCEL = Rung(LadderStep.CO_LEAD_ALONE, "ana"), Rung(LadderStep.CANCEL)
PHONE, JOIN = Rung(LadderStep.TELEPHONE), Rung(LadderStep.MERGE, hosts=(TEA,))


def house(*ladder: LadderStep, skill: str = "fac", also: tuple[Assignment, ...] = ()) -> Programme:
    return f.programme(
        leaders=[f.leader("ana", skill), f.leader("ill", "fac")],
        groups=[
            f.group("art", co_leads=1, lead=f.needs("fac"), ladder=ladder, venue="hall"),
            f.group("tea", "tue", venue="main"),
        ],
        venues=[f.venue("hall"), f.venue("main")],
        roster=[f.assigned(ART, "ana", Role.CO_LEAD), *also],
    )


def offered(programme: Programme, gap: Gap = GAP) -> tuple[Rung, ...]:
    return rungs(Judge(programme, programme.roster.values()), gap, now=NOW)


def taken(programme: Programme, rung: Rung) -> Programme:
    """The programme after the step, which breaks nothing and can be taken back."""
    judge = Judge(programme, programme.roster.values())
    changes = climbing(judge, GAP, rung, host=next(iter(rung.hosts), None), now=NOW)
    after = apply(programme, changes)
    assert apply(after, inverse(changes)) == programme
    assert not any(each.severity is Severity.BROKEN for each in check(after))
    return after


def test_the_steps_come_in_the_order_of_the_group() -> None:
    assert offered(house(LadderStep.CANCEL, LadderStep.CO_LEAD_ALONE)) == (CANCEL, ALONE)
    assert offered(house()) == (ALONE, PHONE, CANCEL)
    assert offered(house(LadderStep.TELEPHONE)) == (PHONE,)


def test_who_may_not_lead_is_not_asked_to_lead_alone() -> None:
    assert ALONE not in offered(house(skill="cpr"))


def test_a_session_runs_without_a_co_lead_and_nothing_is_offered_for_that_seat() -> None:
    assert offered(house(), Gap(f.row(ART, "ill", Role.CO_LEAD))) == ()


def test_the_co_lead_leads_alone() -> None:
    assert [each.row for each in taken(house(), ALONE).assignments(ART)] == [f.row(ART, "ana")]


def test_the_session_is_cancelled() -> None:
    assert not taken(house(), CANCEL).session(ART).runs


def test_by_telephone_the_session_stays_and_more_people_may_lead_it() -> None:
    after = taken(house(), PHONE)
    assert after.session(ART).venue is None
    assert PHONE not in offered(after)
    assert after.roster == house().roster


def test_members_join_a_session_that_can_run_and_both_say_so_in_the_programme_s_language() -> None:
    programme = house(LadderStep.MERGE, also=(f.assigned(TEA, "ill"),))
    assert offered(programme) == (JOIN,)
    after = taken(programme, JOIN)
    assert not after.session(ART).runs
    assert after.session(ART).note == "Joins Tea, Tuesday 1 December, 18:30, Main"
    assert after.session(TEA).note == "With Art"
    french = replace(programme, settings=replace(programme.settings, language="fr"))
    assert taken(french, JOIN).session(TEA).note == "Avec Art"


def test_a_session_that_cannot_run_itself_takes_nobody_in() -> None:
    assert offered(house(LadderStep.MERGE)) == ()
