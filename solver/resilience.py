"""Who may be away: which sessions still have a lead and their team, after backups have stepped up."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.times import Period
from solver.judge import Judge
from solver.standins import Calls, Skill, skills
from solver.stretches import Stretch, stretches

__all__ = ["Loss", "Pairs", "Resilience", "Skill", "resilience", "still_run"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """Sessions that lose their lead (`unled`), or cannot run any more (`short`), while leaders are away.

    Of the `unled`, nobody else may be called in for those in `nobody`: told for one leader away, else empty.
    """

    leaders: tuple[str, ...]
    unled: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    nobody: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """How many pairs of leaders were tried, how many leave a session without a lead, and the worst of them.

    `beyond` are those that lose more together than each of the two alone.
    """

    tried: int
    losing: int
    beyond: int
    worst: Loss


@dataclass(frozen=True, kw_only=True)
class Resilience:
    """The figures of a period; sessions by id in order of time, leaders by id.

    `led` and `full` are the sessions that have a lead, and that can run, with nobody away. `skills` would
    mend most of what is fragile: empty where they were not asked for, since they take longer than all else.
    """

    sessions: tuple[str, ...]
    led: frozenset[str]
    full: frozenset[str]
    singles: tuple[Loss, ...]
    pairs: Pairs
    skills: tuple[Skill, ...]

    @cached_property
    def unbacked(self) -> Mapping[str, tuple[str, ...]]:
        """Session → the leaders without whom it has no lead unless somebody is called in."""
        return _by_session(self.sessions, ((loss.leaders[0], loss.unled) for loss in self.singles))

    @cached_property
    def short(self) -> Mapping[str, tuple[str, ...]]:
        """Session → the leaders without whom it cannot run unless somebody is called in."""
        return _by_session(self.sessions, ((loss.leaders[0], loss.short) for loss in self.singles))

    @cached_property
    def fragile(self) -> Mapping[str, tuple[str, ...]]:
        """Session → the leaders whom nobody can replace there: no backup, and nobody to call."""
        return _by_session(self.sessions, ((loss.leaders[0], loss.nobody) for loss in self.singles))

    @cached_property
    def irreplaceable(self) -> tuple[str, ...]:
        """The leaders whom nobody can replace somewhere, those of most sessions first."""
        found = sorted(self.singles, key=lambda loss: -len(loss.nobody))
        return tuple(loss.leaders[0] for loss in found if loss.nobody)


def _by_session(
    sessions: Iterable[str], losses: Iterable[tuple[str, tuple[str, ...]]]
) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for leader, lost in losses:
        for session in lost:
            found[session].append(leader)
    return {session: tuple(found[session]) for session in sessions if session in found}


def resilience(
    programme: Programme, assignments: Iterable[Assignment], period: Period, *, with_skills: bool = False
) -> Resilience:
    """What the roster withstands: every leader away for the whole period, and every two.

    Backups step up first, in the best way there is; where that does not do, somebody else is called, each
    for one seat of a day.
    """
    judge = Judge(programme, assignments)
    calls, parts = Calls(judge), stretches(programme, judge.view, period)
    order = [session.id for session in programme.calendar.between(period.first, period.last) if session.runs]
    losses = {who: [_loss(part, who) for part in parts] for who in sorted(programme.leaders)}
    nobody = {
        who: [
            calls.unanswered(part, who, _in_order(lost.unled, order))
            for part, lost in zip(parts, alone, strict=True)
        ]
        for who, alone in losses.items()
    }
    lacking = (
        (session, calls.lacking(part, who, session))
        for who, sets in nobody.items()
        for part, sessions in zip(parts, sets, strict=True)
        for session in sessions
    )
    return Resilience(
        sessions=tuple(order),
        led=_union(part.without().led for part in parts),
        full=_union(part.without().full for part in parts),
        singles=tuple(
            _told((who,), alone, order, nobody=_union(nobody[who])) for who, alone in losses.items()
        ),
        pairs=_pairs(parts, losses, order),
        skills=skills(lacking) if with_skills else (),
    )


def still_run(programme: Programme, assignments: Iterable[Assignment], period: Period) -> int | None:
    """How many sessions run whoever one leader is away for the period, at the worst; None where none can.

    Backups step up first. The same as `resilience` says, without all else that it says.
    """
    parts = stretches(programme, Judge(programme, assignments).view, period)
    full = sum(len(part.without().full) for part in parts)
    lost = (sum(len(_loss(part, who).short) for part in parts) for who in programme.leaders)
    return full - max(lost, default=0) if full else None


@dataclass(frozen=True, slots=True)
class _Lost:
    """What a stretch loses: sessions without a lead, sessions that cannot run."""

    unled: frozenset[str]
    short: frozenset[str]


def _loss(part: Stretch, *leaders: str) -> _Lost:
    calm, after = part.without(), part.without(*leaders)
    return _Lost(calm.led - after.led, calm.full - after.full)


def _union(sets: Iterable[Collection[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)


def _in_order(found: Collection[str], order: Sequence[str]) -> tuple[str, ...]:
    return tuple(each for each in order if each in found) if found else ()


def _told(
    leaders: tuple[str, ...], lost: Sequence[_Lost], order: Sequence[str], nobody: Collection[str] = ()
) -> Loss:
    return Loss(
        leaders=leaders,
        unled=_in_order(_union(each.unled for each in lost), order),
        short=_in_order(_union(each.short for each in lost), order),
        nobody=_in_order(nobody, order),
    )


def _pairs(parts: Sequence[Stretch], losses: Mapping[str, Sequence[_Lost]], order: Sequence[str]) -> Pairs:
    alone = {who: sum(len(lost.unled) for lost in found) for who, found in losses.items()}
    more = _more_together(parts, losses)
    counts = {(a, b): alone[a] + alone[b] + more[a, b] for a, b in combinations(losses, 2)}
    worst = max(counts.items(), key=lambda item: item[1])[0] if counts else ()
    return Pairs(
        tried=len(counts),
        losing=sum(count > 0 for count in counts.values()),
        beyond=sum(extra > 0 for extra in more.values()),
        worst=_told(worst, [_loss(part, *worst) for part in parts], order),
    )


def _more_together(
    parts: Sequence[Stretch], losses: Mapping[str, Sequence[_Lost]]
) -> Counter[tuple[str, str]]:
    """Pair → how many sessions lose their lead beyond those that each of the two alone costs."""
    more: Counter[tuple[str, str]] = Counter()
    for number, part in enumerate(parts):
        for a, b in combinations(sorted({who for who, _ in part.involved}), 2):
            if part.apart(a, b):
                continue
            alone = len(losses[a][number].unled) + len(losses[b][number].unled)
            more[a, b] += len(_loss(part, a, b).unled) - alone
    return more
