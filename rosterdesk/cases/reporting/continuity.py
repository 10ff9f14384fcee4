"""Continuity: how many faces lead each group, and how often they are familiar ones."""

from collections import Counter
from dataclasses import dataclass

from rosterdesk.cases.reporting.record import Record
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """Who led a group: the leads with their counts, most first, and how many sessions regulars led.

    `by_regulars` is None for a group that names no regulars.
    """

    group: str
    sessions: int
    leads: tuple[tuple[str, int], ...]
    by_regulars: int | None

    @property
    def led(self) -> int:
        """The sessions that had a lead."""
        return sum(count for _, count in self.leads)

    @property
    def familiar(self) -> int:
        """The sessions led by a regular; where the group names none, by whoever led most."""
        if self.by_regulars is not None:
            return self.by_regulars
        return self.leads[0][1] if self.leads else 0


def continuity(record: Record) -> tuple[Faces, ...]:
    """Every group that met in weeks with a roster, by name."""
    met: dict[str, list[Session]] = {}
    for session in record.built:
        met.setdefault(session.group.id, []).append(session)
    found = [_faces(record, sessions) for sessions in met.values()]
    return tuple(sorted(found, key=lambda each: (record.programme.groups[each.group].name, each.group)))


def _faces(record: Record, sessions: list[Session]) -> Faces:
    group = sessions[0].group
    leads = Counter(leader.id for session in sessions for leader in record.people(session, Role.LEAD))
    regular = sum(count for leader, count in leads.items() if leader in group.regulars)
    return Faces(
        group=group.id,
        sessions=len(sessions),
        leads=tuple(sorted(leads.items(), key=lambda item: (-item[1], item[0]))),
        by_regulars=regular if group.regulars else None,
    )
