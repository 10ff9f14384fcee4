"""`apart`: two people who are not seated together."""

import pytest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Role, Rule
from tests.factories import apart, assigned, group, leader, programme, session, together, trainee
from tests.solver.asking import both, severities

HERE = session("art", 0)


def art(*roster: Assignment) -> Programme:
    return programme(
        leaders=[leader("ana"), leader("ben"), leader("cleo"), trainee("dev")],
        groups=[group("art", co_leads=1, shadows=1, backups=1), group("tea", at="18:30", on="tue")],
        pairs=[apart("ben", "ana"), together("ana", "cleo"), apart("dev", "ana")],
        roster=roster or [assigned(HERE, "ana")],
    )


@pytest.mark.parametrize(
    ("who", "role", "says"),
    [
        ("ben", Role.CO_LEAD, ["pair"]),
        ("dev", Role.SHADOW, ["pair"]),
        ("ben", Role.BACKUP, []),
        ("cleo", Role.CO_LEAD, []),
    ],
)
def test_a_pair_is_kept_apart_in_every_seat_but_not_on_call(who: str, role: Role, says: list[str]) -> None:
    assert both(art(), assigned(HERE, who, role), Rule.APART) == says


def test_another_session_is_another_matter() -> None:
    assert both(art(), assigned(session("tea", 1), "ben"), Rule.APART) == []


def test_a_backup_does_not_keep_the_other_away() -> None:
    assert both(art(assigned(HERE, "ana", Role.BACKUP)), assigned(HERE, "ben"), Rule.APART) == []


def test_either_row_may_carry_the_override() -> None:
    for first, second in (((), (Rule.APART,)), ((Rule.APART,), ())):
        rows = [assigned(HERE, "ana", overrides=first), assigned(HERE, "ben", Role.CO_LEAD, overrides=second)]
        assert severities(art(*rows), Rule.APART) == ["warning"]
