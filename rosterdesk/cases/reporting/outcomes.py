"""How sessions went: who came, how it felt for the leaders, and whether the leaders were there."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rosterdesk.cases.reporting.record import Record
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Mark, Role, SessionResult
from rosterdesk.domain.times import Dates

SEATS = (Role.LEAD, Role.CO_LEAD, Role.SHADOW)


@dataclass(frozen=True, slots=True, kw_only=True)
class Went:
    """Some sessions: how many, of how many something was noted, and how these went.

    `counted` are those in which the people were counted, `felt` each feeling that was noted, 1 to 5. Seats of
    which attendance was noted are `came` or `missed` without a word; `late` are among those who came, and
    illness is neither.
    """

    sessions: int
    ran: int
    short_handed: int
    cancelled: int
    counted: int
    people: int
    felt: tuple[int, ...]
    came: int
    late: int
    missed: int

    @property
    def noted(self) -> int:
        """The sessions of which it was noted how they went."""
        return self.ran + self.short_handed + self.cancelled

    @property
    def usual(self) -> float | None:
        """How many people come on average; None where nobody counted them."""
        return self.people / self.counted if self.counted else None

    @property
    def feeling(self) -> float | None:
        """How it feels for the leaders on average; None where nobody said."""
        return sum(self.felt) / len(self.felt) if self.felt else None


def by_stretch(record: Record) -> tuple[tuple[Dates, Went], ...]:
    """How it went in each week, or in each month of a long record."""
    return tuple(
        (stretch, went(record, [session for session in _held(record) if session.date in stretch]))
        for stretch in record.stretches
    )


def by_group(record: Record) -> tuple[tuple[str, Went], ...]:
    """How it went in each group, by its name."""
    groups: dict[str, list[Session]] = {}
    for session in _held(record):
        groups.setdefault(session.group.id, []).append(session)
    found = ((group, went(record, sessions)) for group, sessions in groups.items())
    return tuple(sorted(found, key=lambda each: (record.programme.groups[each[0]].name, each[0])))


def together(record: Record) -> Went:
    """How it went in all the dates."""
    return went(record, _held(record))


def _held(record: Record) -> Sequence[Session]:
    """Sessions that were to run, those that fell out on their day included."""
    return [each for each in record.planned if each.runs or record.outcome(each) is not None]


def went(record: Record, sessions: Iterable[Session]) -> Went:
    """How these sessions went."""
    held = tuple(sessions)
    outcomes = [found for session in held if (found := record.outcome(session))]
    results = Counter(each.result for each in outcomes)
    people = [each.people for each in outcomes if each.people is not None]
    marks = Counter(record.mark(s, row.leader) for s in held for row in record.rows(s, *SEATS))
    return Went(
        sessions=len(held),
        ran=results[SessionResult.RAN],
        short_handed=results[SessionResult.SHORT_HANDED],
        cancelled=results[SessionResult.CANCELLED],
        counted=len(people),
        people=sum(people),
        felt=tuple(each.felt for each in outcomes if each.felt is not None),
        came=marks[Mark.DONE] + marks[Mark.LATE],
        late=marks[Mark.LATE],
        missed=marks[Mark.ABSENT],
    )
