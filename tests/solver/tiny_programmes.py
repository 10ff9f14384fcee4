"""Programmes so small that every roster of a week can be tried, and a sound roster for each."""

from dataclasses import replace
from random import Random

from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Grade, Load, Role, Weekday
from tests import factories as f
from tests.solver import oracle

IDS = ("ana", "ben", "cleo", "eli")
GLADLY = (Grade.PREFER, Grade.CAN, Grade.RATHER_NOT)
ROLES = (Role.LEAD, Role.CO_LEAD, Role.BACKUP, Role.SHADOW)


def programme(seed: int, *, meetings: int = 3) -> Programme:
    """Four leaders and a trainee, so many sessions on Monday and Tuesday, and tight limits."""
    random = Random(seed)
    leaders = [_leader(random, who) for who in IDS]
    return f.programme(
        leaders=[*leaders, f.trainee("tia", mentor=random.choice([None, "ana"]))],
        groups=[
            f.group(
                f"g{number}",
                random.choice(["mon", "mon", "tue"]),
                random.choice(["09:00", "10:30", "13:00", "19:00"]),
                random.choice([60, 90, 200]),
                venue=random.choice(["main", "hall"]),
                lead=f.needs(*random.choice([(), ("cpr",)])),
                load=random.choice(list(Load)),
                co_leads=random.choice([0, 0, 1]),
                shadows=random.choice([0, 0, 1]) if number == 0 else 0,
                backups=1,
                min_team=random.choice([1, 1, 2]),
                priority=random.choice([1, 2, 3]),
                regulars=random.choice([(), ("ana", "ben")]),
            )
            for number in range(meetings)
        ],
        venues=[f.venue("main", travel={"hall": 30}), f.venue("hall")],
        pairs=[f.apart("ana", "ben"), f.together("ana", "cleo")],
        rules={
            "rest_minutes": random.choice([660, 900]),
            "days_per_week": random.choice([1, 2, 6]),
            "sessions_backed_at_once": random.choice([1, 2]),
        },
    )


def _leader(random: Random, who: str) -> Leader:
    base = random.choice([f.staff, f.leader])(who, *random.choice([("cpr",), ("cpr",), ()]))
    return replace(
        base,
        limits=replace(
            base.limits,
            sessions_per_day=random.choice([None, 1]),
            sessions_per_week=random.choice([None, 1, 1, 2]),
            on_call_per_week=random.choice([None, 1]),
        ),
        availability=tuple(f.window(day.value, grade=random.choice(GLADLY)) for day in Weekday),
        auto_assign=random.random() < 0.9,
    )


def roster(house: Programme, seed: int) -> list[Assignment]:
    """A roster that keeps every rule, filled at random."""
    random, kept = Random(seed), list[Assignment]()
    sessions = house.calendar.between(f.day(0), f.day(6))
    for role in ROLES:
        for session in random.sample(sessions, len(sessions)):
            for _ in range(session.group.wanted(role)):
                for who in random.sample(list(house.leaders), len(house.leaders)):
                    row = f.assigned(session.id, who, role, locked=random.random() < 0.1)
                    if row.row not in {each.row for each in kept} and not oracle.broken(house, [*kept, row]):
                        kept.append(row)
                        break
    return kept
