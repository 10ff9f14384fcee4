"""What would open a seat: the smallest sets of asks, never about what nobody should be asked."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, product
from typing import Any

import pytest

from rosterdesk.domain.findings import Finding, Reason
from rosterdesk.domain.people import Holding, Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import Load, Role, Rule, Severity
from solver.agreements import Agreement, agreements
from solver.check import check
from solver.explain import why
from solver.overrides import overridable
from tests import factories as f
from tests.solver import tiny_programmes as tiny
from tests.solver.asking import backup

ART, TEA, WALK = f.session("art", 0), f.session("tea", 1), f.session("walk", 0, "10:00")


def asked(
    *roster: Assignment, leaders: Iterable[Leader] = (), role: Role = Role.LEAD, **said: Any
) -> list[list[tuple[str, str, str | None]]]:
    """The sets of asks for art on Monday at 18:30: leader, rule, and to whom a row passes."""
    house = f.programme(
        leaders=leaders,
        groups=[
            f.group("art", **{"co_leads": 1, "backups": 1, "shadows": 1, **said.pop("art", {})}),
            f.group("tea", "tue", **said.pop("tea", {})),
            f.group("walk", "mon", "10:00"),
            f.group("talk", "mon", "18:00"),
        ],
        roster=roster,
        **said,
    )
    found = agreements(house, roster, session=ART, role=role)
    assert found.complete
    return [[(ask.leader, ask.rule.value, ask.to) for ask in each.asks] for each in found.sets]


def once(**limits: int) -> dict[str, int]:
    return limits or {"sessions_per_week": 1}


@pytest.mark.parametrize(
    ("ben", "roster", "rule"),
    [
        ({"limits": once()}, [f.assigned(TEA, "ben")], "limits"),
        ({"limits": once(sessions_per_day=1)}, [f.assigned(WALK, "ben")], "limits"),
        ({"qualifications": ()}, [], "qualified"),
        ({"qualifications": (Holding(qualification="cpr", until=f.day(-1)),)}, [], "qualified"),
        ({"leave": (f.leave(-9, -1, phased=(1, 0)),)}, [], "phased_return"),
    ],
)
def test_one_person_may_be_asked_for_one_thing(
    ben: dict[str, Any], roster: list[Assignment], rule: str
) -> None:
    person = f.leader("ben", "cpr") if "qualifications" not in ben else f.leader("ben")
    assert asked(*roster, leaders=[replace(person, **_limits(ben))], art={"lead": f.needs("cpr")}) == [
        [("ben", rule, None)]
    ]


def _limits(said: dict[str, Any]) -> dict[str, Any]:
    if "limits" in said:
        said = {**said, "limits": f.leader("x", limits=said["limits"]).limits}
    return said


def test_rest_days_off_and_the_way_between_may_be_asked_about() -> None:
    ben = [f.leader("ben")]
    early = f.assigned(TEA, "ben")
    assert asked(early, leaders=ben, rules={"rest_minutes": 1380}) == [[("ben", "rest", None)]]
    assert asked(early, leaders=ben, rules={"days_per_week": 1}) == [[("ben", "days_off", None)]]
    near = f.assigned(f.session("talk", 0, "18:00"), "ben")
    assert asked(near, leaders=ben) == [], "nobody is in two places"


def test_people_kept_apart_may_be_asked_to_sit_together_for_once() -> None:
    both = [f.leader("ana", limits={"sessions_per_week": 1}), f.leader("ben")]
    found = asked(f.assigned(ART, "ana"), leaders=both, role=Role.CO_LEAD, pairs=[f.apart("ana", "ben")])
    assert found == [[("ben", "apart", None)]]


def test_a_trainee_may_be_asked_to_sit_in_without_the_mentor() -> None:
    people = [f.leader("ana"), f.trainee("tia", mentor="ana")]
    assert asked(leaders=people, role=Role.SHADOW) == [[("tia", "mentor", None)]]


@pytest.mark.parametrize(
    "ben",
    [
        {"leave": (f.leave(0, 0),)},
        {"availability": f.windows("tue", "08:00", "22:00")},
        {"exceptions": (f.exception(0),)},
        {"needs": ("lift",)},
        {"until": f.day(-1)},
        {"qualifications": ()},
    ],
)
def test_nobody_is_asked_about_leave_time_they_cannot_access_or_safety(ben: dict[str, Any]) -> None:
    person = replace(f.leader("ben", "cpr"), **ben)
    safe = [f.qualification("cpr", safety=True)]
    art = {"lead": f.needs("cpr"), "venue": "hall"}
    assert asked(leaders=[person], qualifications=safe, art=art) == []


def test_a_seat_that_somebody_may_simply_take_needs_no_agreement() -> None:
    assert asked(leaders=[f.leader("ana"), f.leader("ben", limits={"sessions_per_week": 0})]) == []


def test_a_seat_may_pass_to_another_so_that_its_holder_is_free() -> None:
    people = [f.leader("ben", "cpr"), f.leader("cleo")]
    talk = f.assigned(f.session("talk", 0, "18:00"), "ben")
    assert asked(talk, leaders=people, art={"lead": f.needs("cpr")}) == [
        [("cleo", "qualified", None)],
        [("ben", "one_place", "cleo")],
    ]
    locked = replace(talk, locked=True)
    assert asked(locked, leaders=people, art={"lead": f.needs("cpr")}) == [[("cleo", "qualified", None)]]


def test_fewest_asks_come_first_then_fewest_people() -> None:
    people = [
        f.leader("ben", "cpr", limits={"sessions_per_week": 1, "heavy_per_week": 0}),
        f.leader("cleo", limits={"sessions_per_week": 0}),
    ]
    art = {"lead": f.needs("cpr"), "load": Load.HEAVY}
    assert asked(f.assigned(TEA, "ben"), leaders=people, art=art) == [
        [("ben", "limits", None)],
        [("cleo", "qualified", None), ("cleo", "limits", None)],
    ]


def test_two_people_may_be_asked_together() -> None:
    people = [f.leader("ben", "cpr"), f.leader("cleo", limits={"sessions_per_week": 0})]
    safe = [f.qualification("cpr", safety=True)]
    talk = f.assigned(f.session("talk", 0, "18:00"), "ben")
    assert asked(talk, leaders=people, qualifications=safe, art={"lead": f.needs("cpr")}) == [
        [("ben", "one_place", "cleo"), ("cleo", "limits", None)]
    ]


def test_two_seats_may_pass_to_two_others() -> None:
    safe = [f.qualification("cpr", safety=True), f.qualification("first", safety=True)]
    people = [f.leader("ben", "cpr", "first"), f.leader("cleo", "first"), f.leader("dot")]
    early = f.assigned(f.session("talk", 0, "18:00"), "ben")
    late = f.assigned(f.session("tea", 0), "cleo")
    house = f.programme(
        leaders=people,
        groups=[
            f.group("art", lead=f.needs("cpr")),
            f.group("talk", "mon", "18:00", lead=f.needs("first")),
            f.group("tea"),
        ],
        qualifications=safe,
        roster=[early, late],
    )
    found = agreements(house, [early, late], session=ART, role=Role.LEAD)
    (chain,) = found.sets
    assert [(ask.leader, ask.to) for ask in chain.asks] == [("ben", "cleo"), ("cleo", "dot")]
    assert chain.added == (
        f.row(ART, "ben"),
        early.row._replace(leader="cleo"),
        late.row._replace(leader="dot"),
    )
    assert chain.people == {"ben", "cleo", "dot"}


def test_who_is_on_call_there_may_pass_that_on() -> None:
    people = [f.leader("ben"), f.leader("cleo", limits={"sessions_per_week": 0})]
    assert asked(backup(ART, "ben"), leaders=people) == [
        [("cleo", "limits", None)],
        [("ben", "one_place", "cleo")],
    ]


def test_a_taken_seat_asks_for_nothing() -> None:
    assert asked(f.assigned(ART, "ana"), leaders=[f.leader("ana"), f.leader("ben", languages=())]) == []


# ------------------------------------------------------------------ against every way there is
FEW = 2


@pytest.mark.parametrize(
    ("meetings", "seed"),
    [
        *((3, seed) for seed in (12, 24, 28, 50, 55)),
        *((4, seed) for seed in (24, 27, 30)),
        *(pytest.param(4, seed, marks=pytest.mark.long) for seed in range(60, 160)),
    ],
)
def test_no_smaller_set_of_asks_opens_the_seat(meetings: int, seed: int) -> None:
    house = tiny.programme(seed, meetings=meetings)
    roster = tiny.roster(house, seed)
    for session, role in _closed_seats(house, roster):
        found = agreements(house, roster, session=session, role=role, seconds=60).sets
        fewest = min((n for n in _every_way(house, roster, Row(session, role, ""))), default=None)
        if fewest is not None:
            assert found, "there is a way"
            assert len(found[0].asks) == fewest
        else:
            assert not found or len(found[0].asks) > FEW
        for each in found:
            assert _opens_nothing(roster, each)
        SEEN[fewest] += 1


SEEN: Counter[int | None] = Counter()


def test_those_seats_asked_for_none_one_and_two_asks() -> None:
    if not SEEN:
        pytest.skip("the seats were looked at elsewhere")
    assert set(SEEN) >= {None, 1, 2}, SEEN


def _closed_seats(house: Programme, roster: list[Assignment]) -> Iterator[tuple[str, Role]]:
    for session in house.calendar.between(f.day(0), f.day(6)):
        for role in (Role.LEAD, Role.CO_LEAD):
            if session.group.wanted(role):
                found = why(house, roster, session=session.id, role=role)
                if found.missing and not any(each.may for each in found.verdicts):
                    yield session.id, role


def _every_way(house: Programme, roster: list[Assignment], seat: Row) -> Iterator[int]:
    """How many asks each way takes in which at most two rows pass to others, of at most two asks."""
    before = _broken(house, roster)
    free = [each.row for each in roster if not each.locked]
    for moved in (each for size in range(FEW + 1) for each in combinations(free, size)):
        left = [each for each in roster if each.row not in moved]
        for takers in product(house.leaders, repeat=len(moved) + 1):
            if any(row.leader == who for row, who in zip(moved, takers[1:], strict=True)):
                continue
            fresh = [row._replace(leader=who) for row, who in zip((seat, *moved), takers, strict=True)]
            if len({*fresh, *(each.row for each in left)}) < len(fresh) + len(left):
                continue
            found = _broken(house, [*left, *(Assignment(row=row) for row in fresh)])
            new = [each for each in found if _key(each) not in {_key(old) for old in before}]
            if all(_askable(house, each) for each in new):
                asks = len(moved) + len({(each.leader, each.rule) for each in new})
                if asks <= FEW:
                    yield asks


def _broken(house: Programme, rows: list[Assignment]) -> list[Finding]:
    return [each for each in check(house, rows, f.period()) if each.severity is Severity.BROKEN]


def _key(found: Finding) -> tuple[object, ...]:
    return found.rule, found.code, found.session, found.leader


def _askable(house: Programme, found: Finding) -> bool:
    assert isinstance(found.rule, Rule)
    reason = Reason(rule=found.rule, code=found.code, values=found.values)
    return found.rule is not Rule.AVAILABILITY and overridable(house, reason)


def _opens_nothing(roster: list[Assignment], plan: Agreement) -> bool:
    """Every row that goes is taken by somebody, and one seat more is held."""
    gone = Counter((row.session, row.role) for row in plan.removed)
    come = Counter((row.session, row.role) for row in plan.added)
    return set(plan.removed) <= {each.row for each in roster} and sum((come - gone).values()) == 1
