"""The checker against the contract read slowly, and the judge against the checker, on random programmes."""

from collections import Counter

import pytest

from rosterdesk.domain.findings import Finding
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Role, Rule
from solver.check import check
from solver.judge import Judge
from tests.solver import oracle, random_programmes

SEEDS = range(80)
EVERY_RULE = frozenset(Rule) - {Rule.AUTO_ASSIGN}


def whose(finding: Finding) -> str:
    """The session for `seats`, one of the two for `apart`, else the leader."""
    if finding.rule is Rule.APART:
        return min(str(finding.leader), str(finding.values["leader"]))
    return str(finding.session if finding.rule is Rule.SEATS else finding.leader)


def broken(house: Programme, rows: list[Assignment]) -> set[tuple[Rule, str]]:
    """What the checker says of rules, in the oracle's terms."""
    return {(f.rule, whose(f)) for f in check(house, rows) if isinstance(f.rule, Rule)}


@pytest.mark.parametrize("seed", SEEDS)
def test_the_checker_says_what_the_contract_says(seed: int) -> None:
    house = random_programmes.programme(seed)
    for rows in (3, 8, 25):
        roster = random_programmes.roster(house, seed, rows)
        assert broken(house, roster) == oracle.broken(house, roster)


def test_the_random_rosters_break_every_rule_and_keep_every_rule() -> None:
    broke: Counter[Rule] = Counter()
    kept: Counter[Rule] = Counter()
    for seed in SEEDS:
        house = random_programmes.programme(seed)
        full, sparse = (oracle.broken(house, random_programmes.roster(house, seed, n)) for n in (60, 3))
        broke.update({rule for rule, _ in full})
        kept.update(EVERY_RULE - {rule for rule, _ in sparse})
    assert all(broke[rule] >= 5 and kept[rule] >= 5 for rule in EVERY_RULE), (broke, kept)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_judge_refuses_a_row_by_just_the_rules_that_it_would_break(seed: int) -> None:
    house = random_programmes.programme(seed)
    roster = _sound(house, random_programmes.roster(house, seed, 40))
    judge = Judge(house, roster)
    verdicts = Counter[bool]()
    for row in random_programmes.roster(house, seed + 1000, 40):
        if not house.session(row.session).runs or row.id in {each.id for each in roster}:
            continue
        reasons = judge.reasons(row.session, row.role, row.leader)
        assert {reason.rule for reason in reasons} == {rule for rule, _ in broken(house, [*roster, row])}
        assert judge.may(row.session, row.role, row.leader) == (not reasons)
        verdicts[not reasons] += 1
    assert verdicts[False] > 0


def test_among_those_rows_many_are_allowed() -> None:
    allowed = 0
    for seed in SEEDS:
        house = random_programmes.programme(seed)
        judge = Judge(house, ())
        drawn = random_programmes.roster(house, seed, 40)
        allowed += sum(judge.may(row.session, row.role, row.leader) for row in drawn)
    assert allowed > len(SEEDS)


def _sound(house: Programme, rows: list[Assignment]) -> list[Assignment]:
    """As many of the rows as can be had without breaking a rule; team rows first, for the shadows' sake."""
    kept: list[Assignment] = []
    for row in sorted(rows, key=lambda each: each.role is Role.SHADOW):
        if not oracle.broken(house, [*kept, row]):
            kept.append(row)
    return kept
