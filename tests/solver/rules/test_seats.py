"""`seats`: no more in a role than the group asks for."""

from typing import Any

import pytest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Role, Rule
from tests.factories import assigned, group, leader, programme, session, staff, trainee
from tests.solver.asking import both, told

HERE = session("art", 0)
PEOPLE = [leader("ana"), leader("ben"), staff("cleo"), trainee("dev"), trainee("eli")]


def art(*roster: Assignment, **wanted: Any) -> Programme:
    return programme(leaders=PEOPLE, groups=[group("art", **wanted)], roster=roster)


def test_a_session_has_one_lead() -> None:
    assert both(art(), assigned(HERE, "ana"), Rule.SEATS) == []
    assert both(art(assigned(HERE, "ana")), assigned(HERE, "ben"), Rule.SEATS) == ["full"]


@pytest.mark.parametrize(("role", "asked"), [(Role.CO_LEAD, "co_leads"), (Role.BACKUP, "backups")])
def test_other_roles_hold_as_many_as_the_group_asks_for(role: Role, asked: str) -> None:
    one, other = assigned(HERE, "ana", role), assigned(HERE, "ben", role)
    assert both(art(**{asked: 1}), one, Rule.SEATS) == []
    assert both(art(one, **{asked: 1}), other, Rule.SEATS) == ["full"]
    assert both(art(one, **{asked: 2}), other, Rule.SEATS) == []


def test_a_role_that_nobody_asked_for_is_full_from_the_start() -> None:
    assert both(art(), assigned(HERE, "dev", Role.SHADOW), Rule.SEATS) == ["full"]


def test_a_crowded_role_is_told_once() -> None:
    crowd = [assigned(HERE, who) for who in ("ana", "ben", "cleo")]
    assert told(art(*crowd), Rule.SEATS) == ["full"]
