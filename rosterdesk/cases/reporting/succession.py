"""Succession: who could lead each group next, and who is one step away from it."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rosterdesk.cases.reporting.record import Record
from rosterdesk.domain.findings import Reason
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import LeaderKind, Role, Rule
from solver.rules import ALONE

PASSING = frozenset({Rule.LEAVE, Rule.PHASED_RETURN})  # what ends by itself says nothing of who comes next


@dataclass(frozen=True, slots=True, kw_only=True)
class Heir:
    """Somebody who does not lead the group now, and in how many of its sessions they could."""

    leader: str
    sessions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacking:
    """Somebody who could lead if they had this one qualification."""

    leader: str
    qualification: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """Who leads a group now, and who could: at once, after one training, or once no longer a trainee."""

    group: str
    sessions: int
    leading: tuple[str, ...]
    next: tuple[Heir, ...]
    near: tuple[Lacking, ...]
    trainees: tuple[str, ...]

    @property
    def ready(self) -> int:
        """How many could lead at least half of its sessions, those who do so now included."""
        return len(self.leading) + sum(2 * heir.sessions >= self.sessions for heir in self.next)


def succession(record: Record, stopped: Callable[[], bool] = lambda: False) -> tuple[Succession, ...]:
    """Every group that meets, those with the fewest people first; fewer groups once `stopped`."""
    met: dict[str, list[Session]] = {}
    for session in record.sessions:
        met.setdefault(session.group.id, []).append(session)
    found = []
    for group, sessions in met.items():
        if stopped():
            break
        found.append(_of_group(record, group, sessions))
    return tuple(sorted(found, key=lambda each: (each.ready, record.programme.groups[each.group].name)))


def _of_group(record: Record, group: str, sessions: list[Session]) -> Succession:
    leads = Counter(leader.id for session in sessions for leader in record.people(session, Role.LEAD))
    heirs: list[Heir] = []
    near: list[Lacking] = []
    trainees: list[str] = []
    for leader in record.programme.leaders.values():
        if leader.id in leads or not leader.active_on(record.dates.last):
            continue
        reasons = [tuple(_against(record.programme, session, leader)) for session in sessions]
        open_to = sum(not found for found in reasons)
        lacking = next((each for found in reasons if (each := _one_qualification(found))), None)
        if leader.kind is LeaderKind.TRAINEE:
            trainees += [leader.id] if any(_only_kind(found) for found in reasons) else []
        elif open_to:
            heirs.append(Heir(leader=leader.id, sessions=open_to))
        elif lacking is not None:
            near.append(Lacking(leader=leader.id, qualification=lacking))
    return Succession(
        group=group,
        sessions=len(sessions),
        leading=tuple(leader for leader, _ in sorted(leads.items(), key=lambda item: (-item[1], item[0]))),
        next=tuple(sorted(heirs, key=lambda heir: (-heir.sessions, heir.leader))),
        near=tuple(near),
        trainees=tuple(trainees),
    )


def _against(programme: Programme, session: Session, leader: Leader) -> Iterator[Reason]:
    """What the rules about one leader and one session have against their leading it."""
    for rule in ALONE:
        if rule.ID not in PASSING:
            reason = rule.forbids(programme, session, Role.LEAD, leader)
            if reason is not None:
                yield reason


def _only_kind(reasons: tuple[Reason, ...]) -> bool:
    return [reason.rule for reason in reasons] == [Rule.KIND]


def _one_qualification(reasons: tuple[Reason, ...]) -> str | None:
    """The one qualification that is all that is missing."""
    if [reason.rule for reason in reasons] != [Rule.QUALIFIED] or reasons[0].values.get("languages"):
        return None
    missing = reasons[0].values.get("qualifications")
    assert isinstance(missing, tuple)
    return missing[0] if len(missing) == 1 else None
