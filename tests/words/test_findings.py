"""Findings and reasons as people read them."""

from typing import Any

import pytest

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.people import Holding
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import LeaveKind, Load, Role, Rule
from rosterdesk.words import findings as words
from rosterdesk.words.calls import term
from rosterdesk.words.language import speaking
from solver.check import check
from solver.judge import Judge
from solver.scores import Term
from tests import factories as f
from tests.solver import random_programmes
from tests.solver.asking import backup

ART = f.session("art", 0)
TEA = f.session("tea", 0, "19:00")
EVENINGS = "mon tue wed thu fri sat sun"


def house(*roster: Assignment, **ana: Any) -> Programme:
    return f.programme(
        leaders=[
            f.leader("ana", name="Ana Mota", **ana),
            f.staff("ben", name="Ben Okafor"),
            f.trainee("dev", name="Dev Rao", mentor="ben"),
        ],
        groups=[
            f.group("art", EVENINGS, co_leads=1, shadows=1, backups=1, venue="hall", load=Load.HEAVY),
            f.group("tea", EVENINGS, "19:00", backups=1, lead=f.needs("cpr", languages=["fr"])),
            f.group("run", EVENINGS, "06:00", name="Tuesday run", venue="park"),
        ],
        venues=[f.venue("hall", travel={"park": 30})],
        pairs=[f.apart("ana", "ben")],
        roster=roster,
    )


def why(found: Programme, session: str, role: Role = Role.LEAD, leader: str = "ana") -> list[str]:
    judge = Judge(found, found.roster.values())
    return [words.reason(reason, found) for reason in judge.reasons(session, role, leader)]


def held(group: str, on: int, at: str = "18:30") -> Assignment:
    return f.assigned(f.session(group, on, at), "ana")


@pytest.mark.parametrize(
    ("roster", "ana", "session", "said"),
    [
        ([], {"leave": (f.leave(0, 20),)}, ART, "away until 20 December"),
        ([], {"leave": (f.leave(0),)}, ART, "away"),
        ([], {"since": f.day(2)}, ART, "with the programme from 2 December 2026 only"),
        ([], {"exceptions": (f.exception(0),)}, ART, "cannot on 30 November"),
        ([], {"availability": (f.window("mon", "18:00", "19:00"),)}, ART, "not available at that time"),
        ([], {"availability": ()}, ART, "not available that day"),
        ([], {}, TEA, "does not hold Cpr and does not speak French"),
        ([], {"needs": ("step_free",)}, ART, "Hall does not offer what they need: step-free"),
        ([f.assigned(ART, "ben")], {}, ART, "taken by Ben"),
        ([held("tea", 0, "19:00")], {}, ART, "at the same time in Tea, 30 November 19:00"),
        ([backup(TEA, "ana")], {}, ART, "on call at the same time for Tea, 30 November 19:00"),
        (
            [held("tea", 1, "19:00"), held("run", 3, "06:00")],
            {"limits": {"sessions_per_week": 2}},
            ART,
            "2 of 2 sessions this week: Tuesday Tea and Thursday Tuesday run",
        ),
        ([], {"limits": {"sessions_per_week": 0}}, ART, "agreed to no sessions"),
        (
            [held("run", 0, "06:00")],
            {"limits": {"minutes_per_week": 120}},
            ART,
            "1 h 30 min of 2 h this week, and this one would make it 3 h: Monday Tuesday run",
        ),
        (
            [held("run", 1, "06:00")],
            {},
            ART,
            "only 10 h of rest between this and Tuesday run, 1 December 06:00; 11 h is needed",
        ),
        ([f.assigned(ART, "ben", Role.CO_LEAD)], {}, ART, "kept apart from Ben, who is co-lead there"),
        (
            [held("run", 1, "06:00")],
            {"leave": (f.leave(-2, -1, phased=(1, 1)),)},
            ART,
            "returning gradually until 6 December: 1 of 1 session this week: Tuesday run",
        ),
        (
            [],
            {"leave": (f.leave(-2, -1, phased=(1, 0)),)},
            ART,
            "returning gradually until 6 December: no sessions yet",
        ),
    ],
)  # fmt: skip
def test_a_reason_says_what_stands_in_the_way(
    roster: list[Assignment], ana: dict[str, object], session: str, said: str
) -> None:
    assert said in [text.replace("\N{NO-BREAK SPACE}", " ") for text in why(house(*roster, **ana), session)]


def test_a_lapsed_qualification_is_named_with_its_date() -> None:
    lapsed = (Holding(qualification="cpr", until=f.day(-1)),)
    found = house(qualifications=lapsed, languages=("fr",))
    assert why(found, TEA) == ["Cpr expired on 29 November 2026"]


def test_a_group_named_after_its_day_is_not_given_the_day_twice() -> None:
    found = house(held("run", 1, "06:00"), limits={"sessions_per_week": 1})
    assert "1 of 1 session this week: Tuesday run" in why(found, f.session("art", 5))


def test_a_trainee_is_told_whom_they_miss() -> None:
    assert why(house(), ART, Role.SHADOW, "dev") == ["their mentor Ben does not lead or co-lead there"]


def test_the_kind_of_a_leave_is_never_said() -> None:
    found = house(leave=(f.leave(0, 3, kind=LeaveKind.WELLNESS),))
    rows = [f.assigned(ART, "ana")]
    texts = [*why(found, ART), *(words.sentence(each, found) for each in check(found, rows))]
    assert any("away" in text for text in texts)
    assert not [text for text in texts if "wellness" in text.casefold() or "ill" in text.casefold().split()]


@pytest.mark.parametrize(
    ("roster", "said"),
    [
        ([], "Art, 30 November 18:30 cannot run: nobody leads it."),
        ([f.assigned(ART, "ana")], "Art, 30 November 18:30: 1 co-lead seat is open."),
        ([f.assigned(ART, "ana")], "Art, 30 November 18:30: nobody is on call."),
        (
            [f.assigned(ART, "ana"), f.assigned(ART, "ben")],
            "Art, 30 November 18:30: Ana and Ben as lead, where 1 is asked for.",
        ),
        (
            [f.assigned(ART, "ana", overrides=[Rule.APART]), f.assigned(ART, "ben", Role.CO_LEAD)],
            "Art, 30 November 18:30: Ben and Ana are to be kept apart. (overridden)",
        ),
        (
            [f.assigned(TEA, "dev", locked=True)],
            "Tea, 30 November 19:00, Dev (lead): trainees take shadow seats only. (kept as it is)",
        ),
        (
            [f.assigned(ART, "ana"), held("tea", 0, "19:00")],
            "Ana cannot serve in both at the same time: Art, 30 November 18:30, and Tea, 30 November 19:00.",
        ),
        (
            [held("run", 0, "06:00")],
            "Dev has no shadow seat in the week of 30 November.",
        ),
    ],
)  # fmt: skip
def test_a_finding_says_who_where_and_what(roster: list[Assignment], said: str) -> None:
    found = house(*roster)
    told = [words.sentence(each, found) for each in check(found, period=f.period())]
    assert said in told, told


@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything_that_a_checker_or_a_judge_can_say_is_a_whole_sentence(language: str) -> None:
    rules, codes = set(), set()
    with speaking(language):
        for seed in range(25):
            found = random_programmes.programme(seed)
            rows = random_programmes.roster(found, seed, 40)
            judge = Judge(found, rows[:20])
            reasons = [judge.reasons(row.session, row.role, row.leader) for row in rows]
            for finding in check(found, rows):
                text = words.sentence(finding, found)
                assert text
                assert "{" not in text
                codes.add(finding.code)
            for reason in (each for some in reasons for each in some):
                text = words.reason(reason, found)
                assert text
                assert "{" not in text
                assert not text.endswith(".")
                rules.add(reason.rule)
    assert rules == set(Rule) - {Rule.AUTO_ASSIGN}
    assert len(codes) > 25


def test_whom_only_the_coordinator_places_is_said_too() -> None:
    assert words.reason(Reason(rule=Rule.AUTO_ASSIGN, code="by_hand"), house()) == (
        "assigned by the coordinator only"
    )
    pause = Reason(rule=Rule.AUTO_ASSIGN, code="speak_first", values={"count": 3, "since": f.day(0)})
    assert words.reason(pause, house()) == (
        "3 absences without a word since 30 November 2026: speak with them first"
    )


@pytest.mark.parametrize(
    ("may", "counts", "said"),
    [
        (0, {Rule.LEAVE: 2, Rule.ACCESS: 1}, "nobody may take it (away: 2, access needs: 1)"),
        (1, {}, "1 leader may take it"),
        (2, {Rule.LEAVE: 1}, "2 leaders may take it; others may not (away: 1)"),
        (0, {}, "there are no leaders"),
    ],
)  # fmt: skip
def test_an_open_seat_is_explained_by_counts(may: int, counts: dict[Rule, int], said: str) -> None:
    assert words.open_seat(may=may, counts=counts) == said


def test_every_term_of_the_score_has_words() -> None:
    assert all(term(each) for each in Term)
    assert len({term(each) for each in Term}) == len(Term)
