"""Days on which people are away, and what their backups save: every way of stepping up is tried.

A stretch is a date, or several where a session of one comes too near to a session of the next for one person.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import PairKind, Role
from rosterdesk.domain.times import Period
from solver.possible import still_possible
from solver.rules import qualified
from solver.view import View

Away = frozenset[tuple[str, date]]
Risen = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The sessions with a lead, those that can run (lead and team), and who stepped up where."""

    led: frozenset[str]
    full: frozenset[str]
    risen: Risen = ()


@dataclass(frozen=True, slots=True)
class _Worth:
    """What a session is worth with the people it has: by priority with a lead, and with its team."""

    led: int
    full: int


class Stretch:
    """The sessions of some dates with who serves in them."""

    def __init__(self, programme: Programme, view: View, sessions: Sequence[Session]) -> None:
        self.programme = programme
        self.sessions = {session.id: session for session in sessions}
        self._seats = {
            each: [held.row for held in view.rows(each) if held.role.seated] for each in self.sessions
        }
        self._backs = {
            each: [held.row.leader for held in view.in_role(each, Role.BACKUP)] for each in self.sessions
        }
        self._apart = [set(p.leaders) for p in programme.pairs.values() if p.kind is PairKind.APART]
        self._busy: dict[str, list[Session]] = defaultdict(list)
        for each, rows in self._seats.items():
            for row in rows:
                self._busy[row.leader].append(self.sessions[each])
        self._known: dict[Away, Outcome] = {}
        self._saved: dict[tuple[tuple[str, ...], Away], Outcome] = {}
        self._able: dict[tuple[str, Role, str], bool] = {}

    @property
    def dates(self) -> frozenset[date]:
        """The dates it covers."""
        return frozenset(session.date for session in self.sessions.values())

    @cached_property
    def involved(self) -> frozenset[tuple[str, date]]:
        """Whose absence on which date can matter: leads, co-leads and backups."""
        found = {
            (row.leader, self.sessions[each].date)
            for each, rows in self._seats.items()
            for row in rows
            if row.role.leads
        }
        found |= {(who, self.sessions[each].date) for each, backs in self._backs.items() for who in backs}
        return frozenset(found)

    @cached_property
    def people(self) -> tuple[tuple[str, date], ...]:
        """The same in order, so that chance can be repeated."""
        return tuple(sorted(self.involved))

    def outcome(self, away: Away) -> Outcome:
        """What is led and what can run after the best stepping up, the more important sessions first."""
        if away not in self._known:
            self._known[away] = self._best(away)
        return self._known[away]

    def without(self, *leaders: str) -> Outcome:
        """The outcome while these leaders are away on all its dates."""
        nobody: Away = frozenset()
        return self.outcome(nobody.union(*(self._days.get(each, nobody) for each in leaders)))

    @cached_property
    def _days(self) -> dict[str, Away]:
        """Leader → their dates that can matter."""
        found: dict[str, set[tuple[str, date]]] = defaultdict(set)
        for who, day in self.involved:
            found[who].add((who, day))
        return {who: frozenset(days) for who, days in found.items()}

    def apart(self, one: str, other: str) -> bool:
        """Whether the absence of both costs just what each alone does: nobody stands in for both."""
        return self._regions[one].isdisjoint(self._regions[other])

    @cached_property
    def _regions(self) -> dict[str, set[str]]:
        """Leader → the sessions that lose them, or from which somebody could be missed for these."""
        found: dict[str, set[str]] = defaultdict(set)
        for linked in self._linked(list(self.sessions)):
            for session in linked:
                for who in (*(row.leader for row in self._seats[session]), *self._backs[session]):
                    found[who].update(linked)
        return found

    def rows_of(self, leader: str) -> frozenset[Row]:
        """What the leader does in it, backups included."""
        seated = {row for rows in self._seats.values() for row in rows if row.leader == leader}
        backs = {Row(each, Role.BACKUP, leader) for each, held in self._backs.items() if leader in held}
        return frozenset(seated | backs)

    @cached_property
    def _calm(self) -> Outcome:
        worth = {each: self._worth(each, frozenset(), ()) for each in self.sessions}
        return _outcome(worth)

    def _best(self, away: Away) -> Outcome:
        """As with nobody away, but for sessions that lose somebody: those that share no backup one by one."""
        lost = [each for each in self.sessions if self._loses(each, away)]
        found = [self._best_of(linked, away) for linked in self._linked(lost)]
        return Outcome(
            led=(self._calm.led - set(lost)).union(*(each.led for each in found)),
            full=(self._calm.full - set(lost)).union(*(each.full for each in found)),
            risen=tuple(risen for each in found for risen in each.risen),
        )

    def _linked(self, lost: Sequence[str]) -> list[tuple[str, ...]]:
        """The sessions in groups of which no two share a backup."""
        groups: list[tuple[set[str], list[str]]] = []
        for session in lost:
            backs, together = set(self._backs[session]), [session]
            for group in [each for each in groups if not each[0].isdisjoint(backs)]:
                groups.remove(group)
                backs |= group[0]
                together = [*group[1], *together]
            groups.append((backs, together))
        order = {session: number for number, session in enumerate(lost)}
        return [tuple(sorted(together, key=order.__getitem__)) for _, together in groups]

    def _best_of(self, lost: tuple[str, ...], away: Away) -> Outcome:
        """What becomes of these sessions, by every way in which their backups can step up."""
        key = lost, away & self._there[lost[0]].union(*(self._there[each] for each in lost[1:]))
        if key not in self._saved:
            self._saved[key] = self._tried(lost, away)
        return self._saved[key]

    @cached_property
    def _there(self) -> dict[str, Away]:
        """Session → everybody in it or on call for it, on its date."""
        return {
            each: frozenset(
                (who, session.date)
                for who in (*(row.leader for row in self._seats[each]), *self._backs[each])
            )
            for each, session in self.sessions.items()
        }

    def _tried(self, lost: tuple[str, ...], away: Away) -> Outcome:
        best: tuple[tuple[int, int, int], Risen, dict[str, _Worth]] | None = None
        for risen in self._risings(list(lost), away, ()):
            worths = {
                each: self._worth(each, away, [who for where, who in risen if where == each]) for each in lost
            }
            score = (sum(w.led for w in worths.values()), sum(w.full for w in worths.values()), -len(risen))
            if best is None or score > best[0]:
                best = score, risen, worths
        assert best is not None  # nobody stepping up is one of the ways
        return _outcome(best[2], best[1])

    def _loses(self, session: str, away: Away) -> bool:
        return not self._leading[session].isdisjoint(away)

    @cached_property
    def _leading(self) -> dict[str, Away]:
        """Session → its leads and co-leads, on its date."""
        return {
            each: frozenset((row.leader, session.date) for row in self._seats[each] if row.role.leads)
            for each, session in self.sessions.items()
        }

    def _risings(self, lost: list[str], away: Away, risen: Risen) -> Iterator[Risen]:
        """Every way in which backups of the sessions can step up together."""
        if not lost:
            yield risen
            return
        session = self.sessions[lost[0]]
        ready = [
            who
            for who in self._backs[session.id]
            if (who, session.date) not in away and self._is_free(who, session, risen)
        ]
        for size in range(len(ready) + 1):
            for chosen in combinations(ready, size):
                more = tuple((session.id, who) for who in chosen)
                yield from self._risings(lost[1:], away, risen + more)

    def _is_free(self, who: str, session: Session, risen: Risen) -> bool:
        there = [*self._busy[who], *(self.sessions[where] for where, riser in risen if riser == who)]
        return not any(near(self.programme, session, other) for other in there)

    def _worth(self, session_id: str, away: Away, risers: Sequence[str]) -> _Worth:
        session = self.sessions[session_id]
        stay = [row for row in self._seats[session_id] if (row.leader, session.date) not in away]
        lead = [row.leader for row in stay if row.role is Role.LEAD]
        team = [row.leader for row in stay if row.role is Role.CO_LEAD]
        if self._quarrels([row.leader for row in stay], risers):
            return _Worth(0, 0)
        risers = list(risers)
        if lead:
            return self._counted(session, 1, team, risers)
        best = _Worth(0, 0)
        for who in (*risers, *team):
            if self._loses(session_id, away) and self._may(session, Role.LEAD, who, moved=who in team):
                others = [each for each in team if each != who]
                free = [each for each in risers if each != who]
                best = max(best, self._counted(session, 1, others, free), key=lambda w: (w.led, w.full))
        return best

    def _counted(self, session: Session, leads: int, team: list[str], risers: list[str]) -> _Worth:
        group = session.group
        joining = sum(self._may(session, Role.CO_LEAD, each) for each in risers)
        size = leads + len(team) + min(joining, max(0, group.co_leads - len(team)))
        return _Worth(group.priority, group.priority if size >= group.min_team else 0)

    def _quarrels(self, seated: Iterable[str], risers: Sequence[str]) -> bool:
        everybody = {*seated, *risers}
        return any(pair <= everybody and pair & set(risers) for pair in self._apart)

    def _may(self, session: Session, role: Role, who: str, *, moved: bool = False) -> bool:
        """Whether the leader meets what the seat asks for; a co-lead who moves up is there already."""
        key = (session.id, role, who)
        if key not in self._able:
            person = self.programme.leaders[who]
            fits = qualified.forbids(self.programme, session, role, person) is None
            self._able[key] = fits and (
                moved or still_possible(self.programme, session, Row(session.id, role, who))
            )
        return self._able[key]


def _outcome(worths: Mapping[str, _Worth], risen: Risen = ()) -> Outcome:
    return Outcome(
        led=frozenset(each for each, worth in worths.items() if worth.led),
        full=frozenset(each for each, worth in worths.items() if worth.full),
        risen=risen,
    )


def near(programme: Programme, one: Session, other: Session) -> bool:
    """Whether nobody can be seated in one and serve the other too: too little time, or the same session."""
    if one.id == other.id:
        return True
    gap, way = programme.settings.rules.gap_minutes, programme.travel_minutes(one.venue, other.venue)
    return one.busy.gap(other.busy) < max(gap, way)


def stretches(programme: Programme, view: View, period: Period) -> tuple[Stretch, ...]:
    """The period's sessions that run, in stretches that share nobody's time."""
    sessions = [s for s in programme.calendar.between(period.first, period.last) if s.runs]
    parts: list[list[Session]] = []
    for session in sorted(sessions, key=lambda each: (each.date, each.busy.start)):
        last = parts[-1] if parts else []
        if last and (last[-1].date == session.date or _reaches(view, last, session)):
            last.append(session)
        else:
            parts.append([session])
    return tuple(Stretch(programme, view, part) for part in parts)


def _reaches(view: View, part: Sequence[Session], session: Session) -> bool:
    return any(session.busy.start - other.busy.end < view.reach for other in part)
