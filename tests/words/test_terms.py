"""Every code of the contract has a word, in English and in French."""

from collections.abc import Callable
from enum import Enum
from typing import Any

import pytest

from rosterdesk.domain import terms as codes
from rosterdesk.domain.terms import Goal, Role, Weekday
from rosterdesk.words import goals, sheets, terms
from rosterdesk.words.language import speaking

SAID: list[tuple[type[Enum], Callable[[Any], str]]] = [
    (codes.Role, terms.role),
    (codes.Role, terms.needed),
    (codes.Role, sheets.role_label),
    (codes.Role, sheets.open_seat),
    (codes.LeaderKind, terms.leader_kind),
    (codes.Grade, terms.grade),
    (codes.DayPart, terms.day_part),
    (codes.Load, terms.load),
    (codes.LeaveKind, terms.leave_kind),
    (codes.Reply, terms.reply),
    (codes.SessionState, terms.session_state),
    (codes.Mark, terms.mark),
    (codes.SessionResult, terms.session_result),
    (codes.PairKind, terms.pair_kind),
    (codes.LadderStep, terms.ladder_step),
    (codes.Severity, terms.severity),
    (codes.Rule, terms.rule),
    (codes.Weekday, terms.weekday),
    (codes.Goal, goals.name),
    (codes.Goal, goals.meaning),
]


@pytest.mark.parametrize(("enum", "say"), SAID, ids=lambda each: getattr(each, "__name__", None))
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_code_has_a_word_of_its_own(enum: type[Enum], say: Callable[[Any], str], lang: str) -> None:
    with speaking(lang):
        words = [say(code) for code in enum]
    assert all(words)
    assert len(set(words)) == len(words)


def test_the_words_of_the_product_are_used() -> None:
    assert [terms.role(role) for role in Role] == ["lead", "co-lead", "shadow", "backup"]
    assert terms.needed(Role.LEAD) == "Lead needed"
    assert terms.weekday(Weekday.MON) == "Monday"
    assert terms.feature("step_free") == "step-free"


def test_free_text_is_said_as_it_stands() -> None:
    assert terms.group_kind("drumming") == "drumming"
    assert terms.feature("quiet_room") == "quiet room"
    with speaking("fr"):
        assert terms.group_kind("drop_in") == "accueil libre"


def test_languages_are_named_in_the_language_in_force() -> None:
    assert [terms.language_name(tag) for tag in ("fr", "pt", "ta", "not-a-tag!")] == [
        "French",
        "Portuguese",
        "Tamil",
        "not-a-tag!",
    ]
    with speaking("fr"):
        assert terms.language_name("pt") == "portugais"


@pytest.mark.parametrize("goal", list(Goal))
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_value_of_a_goal_is_said_with_its_number_and_the_best_without(goal: Goal, lang: str) -> None:
    with speaking(lang):
        assert "37" in goals.reached(goal, 37)
        assert not any(ch.isdigit() for ch in goals.reached(goal, 0))
        assert "37" in goals.proof(goal, bound=37, proved=False)


def test_proof_is_said_as_the_product_says_it() -> None:
    assert goals.reached(Goal.CAN_RUN, 0) == "every session can run"
    assert goals.reached(Goal.TEAM, 2) == "gaps in teams: 2 points"
    assert goals.figure(Goal.TEAM, 1030) == "1,030"
    assert (
        goals.figure(Goal.CONTRACT, 10470)
        == "174\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30\N{NO-BREAK SPACE}min"
    )
    assert goals.figure(Goal.BUSIEST, 25) == "25%"
    assert goals.reached(Goal.BUSIEST, 25) == "the busiest volunteer: 25% of the offer"
    assert goals.proof(Goal.SPREAD, bound=1100, proved=True) == "proved best"
    assert goals.proof(Goal.SPREAD, bound=1100, proved=False) == (
        "best found, cannot be better than 1,100 points"
    )
