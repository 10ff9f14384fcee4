"""Every ask is said in plain words."""

import pytest

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role, Rule
from rosterdesk.words import agreements as words
from rosterdesk.words.language import speaking
from solver.asks import Ask
from solver.judge import Judge
from solver.overrides import overridable
from tests import factories as f
from tests.solver import random_programmes

ASKABLE = frozenset(Rule) - {Rule.AVAILABILITY, Rule.AUTO_ASSIGN}


def all_reasons(house: Programme, seed: int) -> list[tuple[str, Reason]]:
    """Whatever may be asked about on random rosters, with the leader."""
    roster = random_programmes.roster(house, seed, 60)
    judge = Judge(house, roster)
    rows = [row for row in random_programmes.roster(house, seed + 500, 60) if house.session(row.session).runs]
    found = [(row.leader, judge.reasons(row.session, row.role, row.leader)) for row in rows]
    return [
        (leader, reason)
        for leader, reasons in found
        for reason in reasons
        if reason.rule in ASKABLE and overridable(house, reason)
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_whatever_may_be_asked_about_has_words_without_codes(language: str) -> None:
    told = set[tuple[Rule, str]]()
    for seed in range(40):
        house = random_programmes.programme(seed)
        for leader, reason in all_reasons(house, seed):
            with speaking(language):
                text = words.ask(Ask(leader=leader, rule=reason.rule, reasons=(reason,)), house)
            assert text
            assert not set("{}_") & set(text), text
            told.add((reason.rule, reason.code))
    assert len(told) >= 16, sorted(told)


def test_giving_a_seat_away_names_the_seat_and_the_other() -> None:
    house = f.programme(leaders=[f.leader("ana"), f.leader("ben")], groups=[f.group("art")])
    row = f.row(f.session("art", 0), "ana", Role.BACKUP)
    ask = Ask(leader="ana", rule=Rule.ONE_PLACE, reasons=(), row=row, to="ben")
    assert words.ask(ask, house) == "Ana gives Art, 30 November 18:30 (backup) to Ben"


def test_who_is_asked_for_several_things_is_named_once_and_one_time_is_not_told_in_the_plural() -> None:
    house = f.programme(leaders=[f.leader("ana")], groups=[f.group("art")])
    heavy = Reason(rule=Rule.LIMITS, code="heavy_per_week", values={"after": 1, "limit": 0})
    week = Reason(rule=Rule.LIMITS, code="sessions_per_week", values={"after": 3, "limit": 2})
    ask = Ask(leader="ana", rule=Rule.LIMITS, reasons=(week, heavy))
    assert words.ask(ask, house) == (
        "Ana serves 3 times this week instead of 2 and takes one heavy session this week instead of none"
    )
