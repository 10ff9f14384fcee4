"""`mentor`: nobody shadows alone."""

import pytest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Role, Rule
from tests.factories import assigned, group, leader, programme, session, staff, trainee
from tests.solver.asking import both, told

HERE = session("art", 0)


def art(*roster: Assignment) -> Programme:
    return programme(
        leaders=[staff("ana"), staff("ben"), leader("cleo"), trainee("dev", mentor="ben"), trainee("eli")],
        groups=[group("art", co_leads=1, shadows=2, backups=1)],
        roster=roster,
    )


@pytest.mark.parametrize(
    ("team", "dev", "eli"),
    [
        ([], ["absent"], ["no_staff"]),
        ([("ben", Role.LEAD)], [], []),
        ([("ana", Role.LEAD), ("ben", Role.CO_LEAD)], [], []),
        ([("ana", Role.LEAD)], ["absent"], []),
        ([("cleo", Role.LEAD)], ["absent"], ["no_staff"]),
        ([("cleo", Role.LEAD), ("ben", Role.BACKUP)], ["absent"], ["no_staff"]),
    ],
)
def test_a_shadow_sits_beside_their_mentor_or_beside_staff(
    team: list[tuple[str, Role]], dev: list[str], eli: list[str]
) -> None:
    seated = art(*(assigned(HERE, who, role) for who, role in team))
    assert both(seated, assigned(HERE, "dev", Role.SHADOW), Rule.MENTOR) == dev
    assert both(seated, assigned(HERE, "eli", Role.SHADOW), Rule.MENTOR) == eli


def test_two_trainees_can_learn_from_the_same_mentor() -> None:
    rows = [assigned(HERE, "ben"), assigned(HERE, "dev", Role.SHADOW), assigned(HERE, "eli", Role.SHADOW)]
    assert told(art(*rows), Rule.MENTOR) == []
