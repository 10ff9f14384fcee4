"""What the rules say of one more row: for drags, candidates and reasons."""

from collections.abc import Collection, Iterable, Iterator

from rosterdesk.domain.changes import ChangeSet, Table
from rosterdesk.domain.findings import Reason
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import Role, Rule
from solver.overrides import STEPPING_UP, overridable
from solver.rules import ALONE, JOINT, RULES
from solver.rules.one_place import clash
from solver.view import Held, View

_ROSTERS = frozenset(
    {Table.ROSTER, Table.VERSIONS, Table.CALLS, Table.ATTENDANCE, Table.OUTCOMES, Table.CONVERSATIONS}
)
_ORDER = tuple(rule.ID for rule in RULES)


class Judge:
    """Judges single rows against a programme and its assignments; make a new one after every change.

    `auto_assign` never speaks here: it binds the solver, not the coordinator.
    """

    def __init__(self, programme: Programme, assignments: Iterable[Assignment]) -> None:
        self.programme = programme
        self.view = View(programme, assignments)
        self._without: dict[frozenset[Row], View] = {}

    def after(self, programme: Programme, changes: ChangeSet) -> "Judge | None":
        """The judge of the programme after `changes`; None where more than the roster is other."""
        if not changes.tables <= _ROSTERS:
            return None
        rows = [change for change in changes.changes if change.table is Table.ROSTER]
        removed = [c.before.row for c in rows if isinstance(c.before, Assignment)]
        added = [c.after for c in rows if isinstance(c.after, Assignment)]
        other = Judge.__new__(Judge)
        other.programme, other._without = programme, {}
        other.view = self.view.after(programme, removed, added)
        return other

    def reasons(
        self, session: str, role: Role, leader: str, *, ignoring: Collection[Row] = ()
    ) -> tuple[Reason, ...]:
        """Why the leader may not take the seat, in the order of the rules; none where they may.

        The row itself counts as not there, as do those of `ignoring`: what a drag would take away.
        KeyError where there is no such session or leader.
        """
        found = self.objections(session, role, leader, ignoring=ignoring)
        return tuple(sorted(found, key=lambda reason: _ORDER.index(reason.rule)))

    def objections(
        self, session: str, role: Role, leader: str, *, ignoring: Collection[Row] = ()
    ) -> Iterator[Reason]:
        """The same reasons one by one, as they are found: for who needs to know of the first few only."""
        found, view = self._considered(session, role, leader, ignoring)
        yield from _all(view, found)

    def may(self, session: str, role: Role, leader: str, *, ignoring: Collection[Row] = ()) -> bool:
        """Whether no rule has anything against it."""
        return next(self.objections(session, role, leader, ignoring=ignoring), None) is None

    def overridable(self, reasons: Iterable[Reason]) -> bool:
        """Whether the coordinator may have the row in spite of all these reasons."""
        return all(overridable(self.programme, reason) for reason in reasons)

    def rules_to_override(self, reasons: Iterable[Reason]) -> tuple[Rule, ...]:
        """The rules that an override must name so that the row may stay in spite of the reasons."""
        return tuple(dict.fromkeys(reason.rule for reason in reasons))

    def gives_way(self, session: str, role: Role, leader: str) -> tuple[Row, ...]:
        """Backup rows that end when the named backup of a session steps up to lead or co-lead it.

        Theirs there first, then those of theirs that conflict with the seat; none for anybody else.
        """
        found = self.programme.session(session)
        backs = self.view.backs(leader)
        if not role.leads or all(held.row.session != session for held in backs):
            return ()
        held = self.view.candidate(found, role, self.programme.leaders[leader])
        ending = [other.row for other in backs if clash(self.view, held, other) is not None]
        return tuple(sorted(ending, key=lambda row: row.session != session))

    def step_up_reasons(
        self, session: str, role: Role, leader: str, *, ignoring: Collection[Row] = ()
    ) -> tuple[Reason, ...] | None:
        """What keeps the named backup from stepping up, agreed limits, rest and days off set aside.

        None where the leader is not on call for the session, or the seat is not lead or co-lead.
        """
        ending = self.gives_way(session, role, leader)
        if not ending:
            return None
        found = self.reasons(session, role, leader, ignoring={*ignoring, *ending})
        return tuple(reason for reason in found if reason.rule not in STEPPING_UP)

    def _considered(
        self, session: str, role: Role, leader: str, ignoring: Collection[Row]
    ) -> tuple[Held, View]:
        found = self.programme.session(session)
        held = self.view.candidate(found, role, self.programme.leaders[leader])
        ignored = frozenset(ignoring)
        if any(other.row == held.row for other in self.view.rows(session)):
            ignored |= {held.row}
        if ignored not in self._without:
            self._without[ignored] = self.view.without(ignored)
        return held, self._without[ignored]


def _all(view: View, held: Held) -> Iterator[Reason]:
    for alone in ALONE:
        reason = alone.forbids(view.programme, held.session, held.role, held.leader)
        if reason is not None:
            yield reason
    for joint in JOINT:
        yield from joint.blocks(view, held)
