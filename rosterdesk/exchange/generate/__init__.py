"""Believable programmes of any size, made by a seed, in the shape of the demo programme.

For the shipped large programme, for benchmarks and for tests; the same size and seed give the same programme.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from rosterdesk.domain.groups import Closure
from rosterdesk.domain.people import Pair
from rosterdesk.domain.programme import Programme, RuleSettings, Settings
from rosterdesk.domain.terms import PairKind
from rosterdesk.exchange.generate import groups, people

FIRST = date(2026, 11, 30)


@dataclass(frozen=True, slots=True)
class Size:
    """How many leaders there are, and sessions in an ordinary week, and for how many weeks dates are told."""

    leaders: int
    sessions: int
    weeks: int = 4


SMALL = Size(16, 16)
MIDDLE = Size(40, 45)
MIDDLE_LONG = Size(40, 45, 12)
LARGE = Size(120, 150)
HUGE = Size(400, 500)


def programme(size: Size, seed: int = 1) -> Programme:
    """A programme whose weeks begin on Monday 30 November 2026; most of its seats can be filled, not all."""
    rng = Random(f"{size.leaders} {size.sessions} {size.weeks} {seed}")
    sites = max(1, round(size.sessions / 25))
    leaders = people.leaders(rng, size.leaders, FIRST, weeks=size.weeks, busy=size.sessions / size.leaders)
    activities = groups.groups(rng, sites, size.sessions, leaders)
    pairs = _pairs(rng, [leader.id for leader in leaders])
    closed = [FIRST + timedelta(days=7 * week + rng.randrange(7)) for week in range(2, size.weeks, 4)]
    return Programme(
        settings=Settings(
            name="Lakeside Peer Network",
            timezone="America/Toronto",
            region="CA-ON",
            afternoon=12 * 60 + 30,
            evening=17 * 60 + 30,
            rules=RuleSettings(),
        ),
        qualifications={each.id: each for each in people.QUALIFICATIONS},
        venues={each.id: each for each in groups.venues(sites)},
        leaders={each.id: each for each in leaders},
        pairs={each.id: each for each in pairs},
        groups={each.id: each for each in activities},
        closures={day.isoformat(): Closure(date=day, reason="Training day") for day in closed},
    )


def _pairs(rng: Random, ids: list[str]) -> list[Pair]:
    """One leader in ten is half of a pair; kept apart and together in turn."""
    count = len(ids) // 20 * 2 or 2
    chosen = rng.sample(ids, 2 * count)
    kinds = [PairKind.APART, PairKind.TOGETHER] * count
    couples = zip(chosen[::2], chosen[1::2], kinds, strict=False)
    return [Pair(kind=kind, leaders=(one, other)) for one, other, kind in couples]
