"""Who we cannot afford to lose: which sessions bear that any one leader is away, counted week by week."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rosterdesk.cases.reporting.record import Record
from rosterdesk.cases.whatif import CHANCE, ROUNDS
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Dates, Period
from solver.chance import Expectation, expectation
from solver.resilience import Resilience, resilience


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliance:
    """Of the sessions that somebody leads: without them, `unled` have no lead, and `nobody` could be called.

    `short` are all sessions that could not run without them.
    """

    leader: str
    leads: int
    unled: int
    nobody: int
    short: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """Of the sessions of some dates: led whoever is away, led if somebody is called, nobody to call, no lead.

    The four add up to the sessions.
    """

    dates: Dates
    sure: int
    callable: int
    fragile: int
    unled: int

    @property
    def sessions(self) -> int:
        """All sessions of the dates."""
        return self.sure + self.callable + self.fragile + self.unled


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """A qualification or a language, and how many fragile sessions one more person with it would mend."""

    code: str
    language: bool
    sessions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Endurance:
    """Reliance on each leader, most first; the sessions by week; what would mend them, the best first.

    By a simulation in which each leader is away on each day with the same chance as for a what-if: the share
    of sessions `led`, backups stepping up, and the share of weeks in which all are; 1 of nothing.
    """

    people: tuple[Reliance, ...]
    weeks: tuple[Bearing, ...]
    mends: tuple[Mend, ...]
    led: float
    whole_weeks: float

    @property
    def whole(self) -> tuple[int, int]:
        """How many sessions have a lead, and how many still have one whoever is away."""
        return sum(w.sessions - w.unled for w in self.weeks), sum(w.sure for w in self.weeks)


def endurance(
    record: Record,
    stopped: Callable[[], bool] = lambda: False,
    tell: Callable[[int, int], object] = lambda _done, _all: None,
    *,
    mending: bool = False,
) -> Endurance:
    """Every leader away for a week at a time; only sessions of the dates, in weeks with a roster; less once
    `stopped`.

    `tell` hears how many of the weeks are done. What would mend fragile sessions is told where `mending` is
    asked for, which takes longer than all else.
    """
    programme = record.programme
    rows = tuple(programme.roster.values())
    whole = record.dates.weeks(programme.settings.week_starts_on)
    wanted = {session.id for session in record.built}
    lost: dict[str, Counter[str]] = defaultdict(Counter)
    weeks: list[Bearing] = []
    mended: Counter[tuple[str, bool]] = Counter()
    chances: list[Expectation] = []
    for number, first in enumerate(whole.week_firsts):
        if stopped():
            break
        tell(number, whole.weeks)
        week = Period(first, 1)
        cut = Dates(max(week.first, record.dates.first), min(week.last, record.dates.last))
        if not record.is_built(first):
            weeks.append(Bearing(dates=cut, sure=0, callable=0, fragile=0, unled=0))
            continue
        found = resilience(programme, rows, week, with_skills=mending)
        for loss in found.singles:
            for name, sessions in (("unled", loss.unled), ("nobody", loss.nobody), ("short", loss.short)):
                lost[loss.leaders[0]][name] += sum(session in wanted for session in sessions)
        weeks.append(_bearing(found, cut, wanted))
        chances.append(expectation(programme, rows, week, chance=CHANCE, rounds=ROUNDS))
        for skill in found.skills:
            code = skill.qualification or skill.language or ""
            mended[code, skill.language is not None] += skill.sessions
    leads = Counter(row.leader for session in record.sessions for row in record.rows(session, Role.LEAD))
    people = [Reliance(leader=who, leads=leads[who], **_named(counts)) for who, counts in lost.items()]
    needed = (each for each in people if each.leads or each.short)
    return Endurance(
        people=tuple(sorted(needed, key=lambda p: (-p.nobody, -p.unled, -p.leads, p.leader))),
        weeks=tuple(weeks),
        mends=_mends(mended),
        led=_mean((each.led.mean for each in chances), 1.0),
        whole_weeks=_mean((each.weeks.mean for each in chances), 1.0),
    )


def _mends(mended: Counter[tuple[str, bool]]) -> tuple[Mend, ...]:
    """The best first."""
    ordered = sorted(mended.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Mend(code=code, language=language, sessions=count) for (code, language), count in ordered)


def _mean(values: Iterable[float], otherwise: float) -> float:
    """The mean of some values, `otherwise` of none."""
    found = tuple(values)
    return sum(found) / len(found) if found else otherwise


def _named(counts: Counter[str]) -> dict[str, int]:
    return {name: counts[name] for name in ("unled", "nobody", "short")}


def _bearing(found: Resilience, dates: Dates, wanted: set[str]) -> Bearing:
    sessions = [session for session in found.sessions if session in wanted]
    led = [session for session in sessions if session in found.led]
    fragile = sum(session in found.fragile for session in led)
    unbacked = sum(session in found.unbacked for session in led)
    return Bearing(
        dates=dates,
        sure=len(led) - unbacked,
        callable=unbacked - fragile,
        fragile=fragile,
        unled=len(sessions) - len(led),
    )
