"""When nobody comes: the co-lead leads alone where they may, or the session is cancelled."""

from rosterdesk.cases.cover_ladder import Rung, climbing, rungs
from rosterdesk.cases.cover_round import Gap
from rosterdesk.domain.changes import apply, inverse
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import LadderStep, Role, Severity
from solver.check import check
from solver.judge import Judge
from tests import factories as f

ART = f.session("art", 0)
GAP = Gap(f.row(ART, "ill"))
ALONE, CANCEL = Rung(LadderStep.CO_LEAD_ALONE, "ana"), Rung(LadderStep.CANCEL)


def house(*ladder: LadderStep, skill: str = "fac") -> Programme:
    return f.programme(
        leaders=[f.leader("ana", skill), f.leader("ill", "fac")],
        groups=[f.group("art", co_leads=1, lead=f.needs("fac"), ladder=ladder)],
        roster=[f.assigned(ART, "ana", Role.CO_LEAD)],
    )


def offered(programme: Programme, gap: Gap = GAP) -> tuple[Rung, ...]:
    return rungs(Judge(programme, programme.roster.values()), gap)


def taken(programme: Programme, rung: Rung) -> Programme:
    """The programme after the step, which breaks nothing and can be taken back."""
    changes = climbing(Judge(programme, programme.roster.values()), GAP, rung)
    after = apply(programme, changes)
    assert apply(after, inverse(changes)) == programme
    assert not any(each.severity is Severity.BROKEN for each in check(after))
    return after


def test_the_steps_come_in_the_order_of_the_group() -> None:
    assert offered(house(LadderStep.CANCEL, LadderStep.CO_LEAD_ALONE)) == (CANCEL, ALONE)
    assert offered(house()) == (ALONE, CANCEL)
    assert offered(house(LadderStep.TELEPHONE)) == ()


def test_who_may_not_lead_is_not_asked_to_lead_alone() -> None:
    assert offered(house(skill="cpr")) == (CANCEL,)


def test_a_session_runs_without_a_co_lead_and_nothing_is_offered_for_that_seat() -> None:
    assert offered(house(), Gap(f.row(ART, "ill", Role.CO_LEAD))) == ()


def test_the_co_lead_leads_alone() -> None:
    assert [each.row for each in taken(house(), ALONE).assignments(ART)] == [f.row(ART, "ana")]


def test_the_session_is_cancelled() -> None:
    assert not taken(house(), CANCEL).session(ART).runs
