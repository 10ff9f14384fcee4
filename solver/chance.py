"""What chance does: the share of sessions led if each leader is away on each day with a given chance."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.times import Period
from solver.stretches import Stretch, stretches
from solver.view import View

ROUNDS = 2000


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over the rounds of a simulation, with its standard error."""

    mean: float
    error: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """Shares from 0 to 1: sessions that are led, sessions that can run, weeks in which every session is led.

    Backups step up in the best way there is; nobody else is called.
    """

    led: Estimate
    full: Estimate
    weeks: Estimate
    rounds: int


def expectation(
    programme: Programme,
    assignments: Iterable[Assignment],
    period: Period,
    *,
    chance: float,
    seed: int = 0,
    rounds: int = ROUNDS,
) -> Expectation:
    """The simulation: so many times the period, each leader away on each date with the chance (0 to 1).

    The same seed gives the same figures. ValueError where the chance or the rounds are out of range.
    """
    if not 0 <= chance <= 1 or rounds < 2:
        raise ValueError(f"chance {chance}, rounds {rounds}")
    parts = stretches(programme, View(programme, assignments), period)
    random = Random(seed)
    found = [_round(parts, period, random, chance) for _ in range(rounds)]
    led, full, weeks = (_estimate([each[number] for each in found]) for number in range(3))
    return Expectation(led=led, full=full, weeks=weeks, rounds=rounds)


def _round(
    parts: Sequence[Stretch], period: Period, random: Random, chance: float
) -> tuple[float, float, float]:
    led = full = total = 0
    whole = set(range(period.weeks))
    for part in parts:
        away = frozenset(each for each in part.people if random.random() < chance)
        outcome = part.outcome(away)
        total += len(part.sessions)
        led += len(outcome.led)
        full += len(outcome.full)
        if len(outcome.led) < len(part.sessions):
            whole -= {
                period.week_of(part.sessions[each].date) for each in part.sessions if each not in outcome.led
            }
    if not total:
        return 1.0, 1.0, 1.0
    return led / total, full / total, len(whole) / period.weeks


def _estimate(values: Sequence[float]) -> Estimate:
    mean = sum(values) / len(values)
    spread = sum((value - mean) ** 2 for value in values) / (len(values) - 1)
    return Estimate(mean, sqrt(spread / len(values)))
