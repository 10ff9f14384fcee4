"""Small programmes with everything in them, at random from a seed, and rosters that respect nothing."""

from dataclasses import replace
from random import Random

from rosterdesk.domain.groups import Group
from rosterdesk.domain.people import DatedException, Holding, Leader, Leave, Limits, Window
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Grade, LeaderKind, Load, Role, Rule, Weekday
from tests import factories as f

IDS = ("ana", "ben", "cleo", "dev", "eli")
DAYS = [day.value for day in Weekday]
LAST_DAY = 41


def programme(seed: int) -> Programme:
    """Five leaders and five groups over six weeks, with tight limits so that every rule can bite."""
    random = Random(seed)
    leaders = [_leader(random, who) for who in IDS]
    groups = [_group(random, f"g{number}") for number in range(5)]
    return f.programme(
        leaders=leaders,
        groups=groups,
        venues=[f.venue("main", "step_free", travel={"hall": 30}), f.venue("hall")],
        pairs=[f.apart("ana", "ben")],
        overrides=[f.extra("g0", random.randrange(20), "20:00", 300, moved_to=None)],
        closures=[f.closure(random.randrange(14))],
        rules={
            "gap_minutes": random.choice([0, 15, 45]),
            "rest_minutes": random.choice([600, 720, 800]),
            "days_per_week": random.choice([2, 3, 6]),
            "sessions_backed_at_once": random.choice([1, 2]),
        },
        week_starts_on=random.choice([Weekday.MON, Weekday.SUN, Weekday.THU]),
    )


def sessions(house: Programme) -> list[Session]:
    """Every session of the six weeks, running or not."""
    return list(house.calendar.between(f.day(0), f.day(LAST_DAY)))


def roster(house: Programme, seed: int, rows: int) -> list[Assignment]:
    """Distinct rows at random; a few locked, a few overriding something."""
    random = Random(seed)
    drawn = (_row(random, sessions(house)) for _ in range(rows))
    return list({each.id: each for each in drawn}.values())


def _row(random: Random, places: list[Session]) -> Assignment:
    """Any row; often one of many backups of the same leader in the first days, so that blocks fill up."""
    if random.random() < 0.2:
        return f.assigned(random.choice(places[:9]).id, IDS[0], Role.BACKUP)
    return f.assigned(
        random.choice(places).id,
        random.choice(IDS),
        random.choice(list(Role)),
        locked=random.random() < 0.1,
        overrides=random.sample(list(Rule), 3) if random.random() < 0.1 else (),
    )


def _leader(random: Random, who: str) -> Leader:
    trainee = who in ("dev", "eli")
    base = f.trainee(who) if trainee else random.choice([f.staff, f.leader])(who)
    return replace(
        base,
        mentor="ana" if who == "dev" else None,
        kind=LeaderKind.TRAINEE if trainee else base.kind,
        needs=("step_free",) if random.random() < 0.2 else (),
        languages=("en", "fr") if random.random() < 0.5 else ("en",),
        qualifications=tuple(_holding(random) for _ in range(random.randrange(3))),
        limits=_limits(random),
        availability=(*f.ALWAYS,) if random.random() < 0.4 else tuple(_window(random) for _ in range(9)),
        exceptions=tuple(_exception(random) for _ in range(random.randrange(4))),
        leave=tuple(_leave(random) for _ in range(random.randrange(3))),
        since=f.day(5) if random.random() < 0.1 else None,
        until=f.day(30) if random.random() < 0.1 else None,
    )


def _limits(random: Random) -> Limits:
    def maybe(*values: int) -> int | None:
        return random.choice([None, *values])

    return Limits(
        sessions_per_day=maybe(1, 2),
        sessions_per_week=maybe(0, 1, 2, 3),
        sessions_per_4_weeks=maybe(2, 4, 6),
        minutes_per_week=maybe(150, 300, 420),
        heavy_per_week=maybe(0, 1),
        on_call_per_week=maybe(0, 1, 2),
    )


def _holding(random: Random) -> Holding:
    last = f.day(random.randrange(40)) if random.random() < 0.5 else None
    return Holding(qualification=random.choice(["cpr", "phone"]), until=last)


def _window(random: Random) -> Window:
    start = random.choice([0, 540, 600, 720])
    every = random.choice([1, 1, 2])
    return Window(
        day=random.choice(list(Weekday)),
        start=start,
        end=start + random.choice([300, 600, 720]),
        grade=random.choice([Grade.PREFER, Grade.CAN, Grade.RATHER_NOT]),
        since=f.day(random.randrange(-9, 9)) if every > 1 or random.random() < 0.3 else None,
        until=f.day(random.randrange(20, 40)) if random.random() < 0.2 else None,
        every=every,
        nth=random.choice([(), (), (1, 3), (2,)]),
    )


def _exception(random: Random) -> DatedException:
    start = random.choice([0, 480, 780])
    return DatedException(
        date=f.day(random.randrange(LAST_DAY)),
        grade=random.choice(list(Grade)),
        start=start,
        end=start + random.choice([120, 600, 660]),
    )


def _leave(random: Random) -> Leave:
    first = random.randrange(-10, 35)
    last = None if random.random() < 0.1 else first + random.randrange(6)
    phased = (random.choice([1, 2]), random.choice([0, 1])) if random.random() < 0.6 else None
    return f.leave(first, last, phased=phased)


def _group(random: Random, name: str) -> Group:
    asked = f.needs(*random.sample(["cpr", "phone"], random.choice([0, 0, 1])))
    return f.group(
        name,
        " ".join(sorted(random.sample(DAYS, random.randrange(1, 4)))),
        random.choice(["00:10", "09:00", "10:30", "13:00", "18:00", "22:30"]),
        random.choice([60, 90, 200]),
        venue=random.choice(["main", "hall", None]),
        setup_minutes=random.choice([0, 15, 30]),
        tidy_minutes=random.choice([0, 15]),
        load=random.choice(list(Load)),
        lead=replace(asked, languages=random.choice([(), (), ("fr",)])),
        co_lead=asked,
        co_leads=random.choice([0, 1, 2]),
        shadows=random.choice([0, 1]),
        backups=random.choice([0, 1, 2]),
        min_team=random.choice([1, 2]),
    )
