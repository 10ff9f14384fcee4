"""The demo programme is the one of its page, number by number."""

from datetime import date, timedelta

import pytest

from rosterdesk.domain.people import Holding, Leader
from rosterdesk.domain.terms import Grade, LeaderKind, Load, PairKind
from rosterdesk.domain.times import Period
from rosterdesk.exchange import samples
from tests.factories import MONDAY, day

LEADERS = """
L01 | S | 5/15/2 | fac cpr phone well | en fr | Mon CCC, Tue PP., Wed CC., Thu PPC, Fri CC.
L02 | S | 5/15/2 | fac cpr phone rec | en | Mon CCC, Tue CC., Wed PPP, Thu CC., Fri PP., Sat R..
L03 | S | 4/10/2 | fac cpr well | en pt | Mon PP., Tue PP., Wed CC., Thu CC., Fri ..C, Sat C..
L04 | S | 4/10/1 | fac cpr phone rec | en | Wed CCC, Thu CCP, Fri PPP, Sat C..
L05 | V | 2/6/1 | fac phone | en | Mon ..P, Wed ..C, Thu ..R
L06 | V | 2/6/1 | fac cpr | en fr | Mon CC., Tue PP., Thu PP.
L07 | V | 2/8/1 | fac | en | Tue CC., Wed CCR, Thu CC., Sat P..
L08 | V | 2/8/1 | fac cpr rec | en | Mon PP., Fri PP., Sat R..
L09 | V | 1/4/1 | fac | en fr | Thu CP., Fri C..
L10 | V | 2/8/1 | fac phone | en pt | Mon CCC, Wed CCC, Fri CCC
L11 | V | 2/6/1 | fac cpr | en | Mon ..C, Wed ..P, Sat P..
L12 | V | 2/8/0 | rec cpr | en | Tue CC., Thu CCP, Fri CPC
L13 | V | 2/8/1 | fac well | en | Mon C.., Tue C.., Thu P.., Fri C..
L14 | V | 1/4/1 | fac phone | en | Mon .PC, Wed .PC, Fri .P.
L15 | V | 2/8/1 | fac cpr rec | en ta | Tue PP., Wed PP., Thu ..C, Sat C..
L16 | T | 1/4/1 | fac | en | Mon CCC, Wed CCC
L17 | T | 1/4/1 | fac | en fr | Tue CC., Thu CC.
L18 | T | 1/4/0 | rec | en pt | Thu ..C, Fri CC.
"""
# id | days start minutes venue | lead needs | co-lead needs | load priority | min team, shadows | regulars
GROUPS = """
support-mon | Mon 18:30 90 hall | facilitation | facilitation | heavy 3 | 2 1 | l05 l01
support-tue | Tue 13:30 90 main | facilitation | facilitation | heavy 3 | 2 1 | l06 l03
support-wed | Wed 18:30 90 hall | facilitation | facilitation | heavy 3 | 2 1 | l11 l02
support-sat | Sat 10:30 90 main | facilitation | facilitation | heavy 3 | 2 1 | l07 l15
support-fr | Thu 13:30 90 main | facilitation fr | facilitation | heavy 3 | 2 1 | l01 l09
drop-in | Mon,Tue,Wed,Thu,Fri 10:00 120 main | | any | light 2 | 1 1 |
telephone | Mon,Wed,Fri 16:00 90 office | phone | - | heavy 3 | 1 0 | l14 l02
warm-line | Thu 19:30 60 remote | phone | - | light 2 | 1 0 |
wellness | Thu 10:00 90 main | wellness | any | light 2 | 1 0 |
recreation | Fri 14:30 120 main | recreation | any | light 2 | 1 1 | l12 l04
social | Thu 18:00 150 hall | | any | light 2 | 1 0 |
newcomer | Wed 10:00 90 main | facilitation pt | any | light 2 | 1 0 |
board | Tue 15:30 60 office | recreation | - | light 1 | 1 0 |
outings | - - - main | recreation cpr | any | light 2 | 1 1 |
"""
DEMO = samples.sample("demo")
PARTS = ((540, 750), (750, 1050), (1050, 1290))
GRADES = {"P": Grade.PREFER, "C": Grade.CAN, "R": Grade.RATHER_NOT}
SKILLS = {"fac": "facilitation", "cpr": "cpr", "phone": "phone", "well": "wellness", "rec": "recreation"}
KINDS = {"S": LeaderKind.STAFF, "V": LeaderKind.VOLUNTEER, "T": LeaderKind.TRAINEE}
ON_CALL = {"S": 3, "V": 2, "T": 0}


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def leader(number: int) -> Leader:
    return DEMO.leaders[f"l{number:02}"]


def windows(text: str) -> set[tuple[str, int, int, Grade]]:
    return {
        (name.lower(), *part, GRADES[letter])
        for name, letters in (item.split() for item in text.split(", "))
        for part, letter in zip(PARTS, letters, strict=True)
        if letter != "."
    }


@pytest.mark.parametrize("row", rows(LEADERS), ids=lambda row: row[0])
def test_every_leader_is_the_one_of_the_page(row: list[str]) -> None:
    name, kind, limits, skills, languages, availability = row
    sessions, hours, heavy = map(int, limits.split("/"))
    it = DEMO.leaders[name.lower()]
    caps = it.limits
    assert it.kind is KINDS[kind]
    assert (caps.sessions_per_day, caps.sessions_per_week, caps.minutes_per_week) == (2, sessions, hours * 60)
    assert (caps.heavy_per_week, caps.on_call_per_week) == (heavy, ON_CALL[kind])
    assert caps.sessions_per_4_weeks == (6 if name == "L12" else None)
    assert it.contract_minutes_per_week == (hours * 40 if kind == "S" else None)
    assert {held.qualification for held in it.qualifications} == {SKILLS[each] for each in skills.split()}
    assert {held.since for held in it.qualifications} == {date(2025, 1, 1)}
    assert it.languages == tuple(languages.split())
    assert {(w.day, w.start, w.end, w.grade) for w in it.availability} == windows(availability)
    assert it.auto_assign
    assert it.active_on(MONDAY)


def test_what_is_special_about_some_leaders() -> None:
    assert [leader(n).mentor for n in (16, 17, 18)] == ["l02", "l01", "l04"]
    assert [e.date for e in leader(6).exceptions] == [date(2026, 12, 1), date(2026, 12, 15)]
    assert {(e.grade, e.start, e.end) for e in leader(6).exceptions} == {(Grade.CANNOT, 0, 1440)}
    assert leader(8).needs == ("step_free",)
    assert {w.nth for w in leader(10).availability if w.day == "fri"} == {(1, 3)}
    ending = [held for held in leader(15).qualifications if held.until]
    assert ending == [Holding(qualification="cpr", since=date(2025, 1, 1), until=date(2026, 12, 13))]
    special = {id_ for id_, each in DEMO.leaders.items() if each.exceptions or each.needs or each.leave}
    assert special == {"l03", "l06", "l08", "l11"}
    pairs = {(pair.kind, frozenset(pair.leaders)) for pair in DEMO.pairs.values()}
    assert pairs == {
        (PairKind.TOGETHER, frozenset(("l05", "l11"))),
        (PairKind.APART, frozenset(("l07", "l13"))),
    }


def test_who_is_away_when() -> None:
    away = {id_: each.leave[0] for id_, each in DEMO.leaders.items() if each.leave}
    assert {id_: (leave.since, leave.until) for id_, leave in away.items()} == {
        "l03": (day(7), day(20)),
        "l08": (day(21), day(27)),
        "l11": (date(2026, 11, 16), date(2026, 12, 13)),
    }
    phased = away["l11"].phased_return
    assert phased is not None
    assert (phased.weeks, phased.sessions_per_week) == (2, 1)
    assert away["l03"].phased_return is away["l08"].phased_return is None


@pytest.mark.parametrize("row", rows(GROUPS), ids=lambda row: row[0])
def test_every_group_is_the_one_of_the_page(row: list[str]) -> None:
    name, meets, lead, co_lead, load, team, regulars = row
    days, start, minutes, venue = meets.split()
    it = DEMO.groups[name]
    assert it.venue == (None if venue == "remote" else venue)
    met = {
        (f"{s.start:%a}", f"{s.start:%H:%M}", str(s.minutes))
        for s in DEMO.calendar.between(MONDAY, day(27))
        if s.group == it
    }
    assert met == ({(d, start, minutes) for d in days.split(",")} if days != "-" else set())
    assert set(it.lead.qualifications) | set(it.lead.languages) == set(lead.split())
    assert it.co_leads == (0 if co_lead == "-" else 1)
    assert it.co_lead.qualifications == ((co_lead,) if co_lead not in ("-", "any") else ())
    assert (it.load is Load.HEAVY, it.priority) == (load.startswith("heavy"), int(load[-1]))
    assert (it.min_team, it.shadows) == tuple(map(int, team.split()))
    assert it.regulars == tuple(regulars.split())
    assert (it.setup_minutes, it.tidy_minutes, it.backups) == (15, 15, 1)
    needed = {need.qualification: need.count for need in it.team_needs}
    assert needed == ({"cpr": 1} if name in ("drop-in", "recreation") else {})


def test_the_house_rules_and_places_are_those_of_the_page() -> None:
    settings = DEMO.settings
    assert (settings.afternoon, settings.evening, settings.rules.gap_minutes) == (750, 1050, 0)
    assert (settings.name, settings.timezone, settings.region) == (
        "Riverside Peer Support", "America/Toronto", "CA-ON",
    )  # fmt: skip
    assert {venue.id for venue in DEMO.venues.values() if "step_free" in venue.features} == {"main", "hall"}
    travel = [DEMO.travel_minutes(*way) for way in (("hall", "main"), ("office", "main"), ("office", "hall"))]
    assert travel == [30, 10, 30]
    assert {each.date for each in DEMO.closures.values()} == {
        date(2026, 12, 14), date(2026, 12, 25), date(2026, 12, 26),
    }  # fmt: skip
    assert {each.id for each in DEMO.qualifications.values() if each.safety} == {"cpr"}
    assert (DEMO.roster, DEMO.versions, DEMO.overrides) == ({}, {}, {})


def test_the_weeks_have_17_19_14_and_14_sessions() -> None:
    weeks = Period(MONDAY, 4).week_firsts
    sessions = [DEMO.calendar.between(first, first + timedelta(days=6)) for first in weeks]
    assert [sum(s.runs for s in week) for week in sessions] == [17, 19, 14, 14]


def test_the_newcomer_group_meets_on_9_and_23_december_and_the_board_on_the_8th() -> None:
    met = [
        s.start.date() for s in DEMO.calendar.between(MONDAY, day(27)) if s.group.id in ("newcomer", "board")
    ]
    assert met == [date(2026, 12, 8), date(2026, 12, 9), date(2026, 12, 23)]


def test_people_are_invented_and_their_numbers_belong_to_nobody() -> None:
    names = [each.name for each in DEMO.leaders.values()]
    assert len(set(names)) == 18
    assert all(each.phone.startswith("416-555-01") for each in DEMO.leaders.values())
    assert all(each.email.endswith("@example.org") for each in DEMO.leaders.values() if each.email)
    assert {each.share_phone for each in DEMO.leaders.values()} == {True, False}
