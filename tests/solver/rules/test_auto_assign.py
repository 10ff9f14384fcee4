"""`auto_assign`: whom only the coordinator places."""

from rosterdesk.domain.terms import Role, Rule, Severity
from solver.check import check
from solver.judge import Judge
from solver.rules import auto_assign
from tests.factories import assigned, group, leader, programme, row, session

HERE, NEXT = session("art", 0), session("art", 7)
MINE = assigned(HERE, "ana")
HOUSE = programme(leaders=[leader("ana", auto_assign=False)], groups=[group("art", backups=1)], roster=[MINE])


def test_the_solver_gives_them_only_what_is_theirs_already() -> None:
    ana = HOUSE.leaders["ana"]
    assert auto_assign.forbids(HOUSE, HOUSE.session(HERE), Role.LEAD, ana) is None
    for where, role in ((HERE, Role.BACKUP), (NEXT, Role.LEAD)):
        found = auto_assign.forbids(HOUSE, HOUSE.session(where), role, ana)
        assert found is not None
        assert found.code == "by_hand"


def test_the_coordinator_may_place_them_anywhere() -> None:
    assert Judge(HOUSE, [MINE]).reasons(NEXT, Role.LEAD, "ana") == ()
    assert check(HOUSE, [MINE, assigned(NEXT, "ana")]) != ()
    assert not [f for f in check(HOUSE, [MINE, assigned(NEXT, "ana")]) if f.rule is Rule.AUTO_ASSIGN]


def test_a_solver_that_gives_them_something_new_has_broken_a_rule() -> None:
    found = check(HOUSE, [MINE, assigned(NEXT, "ana")], present=[row(HERE, "ana")])
    broken = [finding for finding in found if finding.rule is Rule.AUTO_ASSIGN]
    assert [(f.severity, f.session, f.leader) for f in broken] == [(Severity.BROKEN, NEXT, "ana")]
