"""Who could come if somebody else took their seat."""

from typing import Any

import pytest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Grade, Role, Rule, Severity
from rosterdesk.exchange import generate
from solver.chains import Chain, chains
from solver.check import check
from solver.construct import first_roster
from solver.cover import candidates
from solver.problem import Options, pose
from tests import factories as f
from tests.solver.asking import backup

ART, TEA = f.session("art", 0), f.session("tea", 0, "18:00")


def house(**people: dict[str, Any]) -> Programme:
    """Art asks for first aid on Monday at 18:30; tea meets at 18:00; Ana is to be replaced."""
    return f.programme(
        leaders=[
            f.leader("ana", "cpr"),
            *(f.leader(who, *said.pop("holds", ()), **said) for who, said in people.items()),
        ],
        groups=[f.group("art", lead=f.needs("cpr"), co_leads=1, backups=1), f.group("tea", "mon", "18:00")],
        pairs=[f.apart("ben", "eli")],
    )


def told(found: tuple[Chain, ...]) -> list[tuple[str, str, str]]:
    return [(chain.leader, chain.gives.session.split("/")[0], chain.other) for chain in found]


def test_one_takes_the_seat_if_another_takes_theirs() -> None:
    programme = house(ben={"holds": ["cpr"]}, cleo={}, dot={"leave": (f.leave(0),)})
    found = chains(
        programme, [f.assigned(ART, "ana"), f.assigned(TEA, "ben")], ART, Role.LEAD, instead_of="ana"
    )
    assert told(found) == [("ben", "tea", "cleo")]


def test_who_may_simply_be_called_needs_no_chain() -> None:
    programme = house(ben={"holds": ["cpr"]}, cleo={})
    assert chains(programme, [f.assigned(ART, "ana")], ART, Role.LEAD, instead_of="ana") == ()


def test_who_is_away_is_in_no_chain() -> None:
    programme = house(ben={"holds": ["cpr"]})
    rows = [f.assigned(TEA, "ben")]
    assert chains(programme, rows, ART, Role.LEAD, instead_of="ana") == ()
    assert told(chains(programme, rows, ART, Role.LEAD)) == [], "Ana may simply take it"


def test_locked_and_overridden_rows_are_not_given_away() -> None:
    programme = house(ben={"holds": ["cpr"]}, cleo={})
    for row, found in (
        (f.assigned(TEA, "ben"), 1),
        (f.assigned(TEA, "ben", locked=True), 0),
        (f.assigned(TEA, "ben", overrides=[Rule.REST]), 0),
    ):
        assert len(chains(programme, [row], ART, Role.LEAD, instead_of="ana")) == found


def test_the_co_lead_may_lead_if_somebody_takes_their_place() -> None:
    programme = house(ben={"holds": ["cpr"]}, cleo={}, eli={})
    found = chains(programme, [f.assigned(ART, "ben", Role.CO_LEAD)], ART, Role.LEAD, instead_of="ana")
    assert told(found) == [("ben", "art", "cleo")], "Eli is kept apart from Ben"


def test_a_backup_may_be_given_too_and_the_best_come_first() -> None:
    programme = house(
        ben={"holds": ["cpr"]},
        cleo={"availability": (f.window("mon", grade=Grade.RATHER_NOT),)},
        dot={"holds": ["cpr"], "availability": (f.window("mon", grade=Grade.RATHER_NOT),)},
        max={},
    )
    rows = [f.assigned(TEA, "ben"), f.assigned(f.session("tea", 7, "18:00"), "ben")]
    found = chains(programme, [*rows, backup(ART, "dot")], ART, Role.LEAD, instead_of="ana")
    assert told(found) == [("ben", "tea", "max")], "who is on call there may be called, and needs no chain"
    assert found[0].score == sum(found[0].terms.values()) + sum(found[0].other_terms.values())


SEEN: list[Chain] = []


@pytest.mark.parametrize("seed", range(12))
def test_every_chain_is_sound_and_begins_with_somebody_who_cannot_simply_come(seed: int) -> None:
    programme = generate.programme(generate.Size(16, 30, 1), seed)
    roster = [Assignment(row=row) for row in sorted(first_roster(pose(programme, f.period(), Options())))]
    for row in roster[seed % 2 :: 2]:
        left = [each for each in roster if each.row != row.row]
        free = {each.leader for each in candidates(programme, left, row.session, row.role) if each.may}
        for chain in chains(programme, left, row.session, row.role, instead_of=row.leader):
            after = [each for each in left if each.row != chain.gives]
            after += [
                Assignment(row=row.row._replace(leader=chain.leader)),
                Assignment(row=chain.gives._replace(leader=chain.other)),
            ]
            assert chain.leader not in free
            assert row.leader not in (chain.leader, chain.other)
            new = _broken(programme, after) - _broken(programme, left)
            assert new == set()
            SEEN.append(chain)


def test_those_rosters_had_chains() -> None:
    if not SEEN:
        pytest.skip("the rosters were looked at elsewhere")
    assert len(SEEN) >= 10
    assert any(chain.gives.role is Role.BACKUP for chain in SEEN)
    assert any(chain.gives.role.leads for chain in SEEN)


def _broken(programme: Programme, rows: list[Assignment]) -> set[tuple[str, str | None, str | None]]:
    found = check(programme, rows, f.period())
    return {
        (each.rule.value, each.session, each.leader) for each in found if each.severity is Severity.BROKEN
    }
