"""Coming back early: the leave ends, and what they led before is offered to them again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from rosterdesk.cases import easing, seating
from rosterdesk.cases.cover_again import as_gaps, dropped_rows, entries_of
from rosterdesk.cases.cover_round import Gap, standing
from rosterdesk.cases.seating import Verdict
from rosterdesk.domain.changes import ChangeSet, Label, apply, difference
from rosterdesk.domain.edits import leave as leave_edits
from rosterdesk.domain.edits import seats
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.findings import Reason
from rosterdesk.domain.history import Head
from rosterdesk.domain.people import Leave, PhasedReturn
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role
from rosterdesk.storage.store import Store
from solver.judge import Judge
from solver.overrides import ON_CALL
from solver.shadows import left_alone
from solver.view import View

LONG_AGO = 5000  # entries of the journal that are looked through
WENT, CAME = frozenset({"leave_add", "leave_change", "leave_grant"}), "leave_end"


@dataclass(frozen=True, slots=True)
class Homecoming:
    """Somebody is there again from `back` on, at first with fewer seats if `phased`."""

    leader: str
    leave: Leave
    back: date
    phased: PhasedReturn | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """A seat they held before, who has it now if anybody, and why they may not have it back, if so."""

    gap: Gap
    reasons: tuple[Reason, ...]

    @property
    def may(self) -> bool:
        """Whether it can be theirs again."""
        return not self.reasons


def leave_on(programme: Programme, leader: str, day: date) -> Leave | None:
    """The leave that holds a day, the one that lasts longest."""
    found = [each for each in programme.leaders[leader].leave if each.holds(day)]
    return max(found, key=lambda each: each.until or date.max, default=None)


def beyond(programme: Programme, home: Homecoming, now: datetime) -> tuple[Row, ...]:
    """What they hold later on that is more than the way back allows."""
    last = home.back - timedelta(days=1)
    ended = replace(home.leave, until=last, phased_return=home.phased or home.leave.phased_return)
    return easing.beyond(programme, home.leader, ended, now=now)


def returning(programme: Programme, home: Homecoming, now: datetime) -> ChangeSet:
    """The edit that ends the leave, and opens what would be too much; UserErrors as `leave.come_back`."""
    rows = beyond(programme, home, now)
    alone = left_alone(View(programme, programme.roster.values()), rows)
    return leave_edits.come_back(
        programme,
        home.leader,
        home.leave,
        back=home.back,
        phased=home.phased,
        opening=(*rows, *alone),
    )


def held_before(
    store: Store, programme: Programme, leader: str, *, since: date, now: datetime
) -> tuple[Gap, ...]:
    """The seats that their absence took, in sessions from `since` on that are still ahead, soonest first."""
    in_force = set(store.stacks.undo)
    heads = (head for head in store.heads(most=LONG_AGO) if head.number in in_force)
    went = list(_since_they_came(heads, leader))
    lost = dict.fromkeys(row for entry in entries_of(store, went) for row in dropped_rows(entry, leader))
    ahead = [row for row in lost if _ahead(programme, row, since)]
    return standing(programme, as_gaps(programme, ahead), now)


def offers(judge: Judge, gaps: Iterable[Gap]) -> tuple[Offer, ...]:
    """Each seat with what the rules say of it."""
    return tuple(Offer(gap, _intent(judge, gap).reasons) for gap in gaps)


def giving_back(judge: Judge, gap: Gap) -> ChangeSet:
    """The seat is theirs again; whoever stepped up from being on call is on call again, if that may be.

    UserError where they may not have it any more.
    """
    intent = _intent(judge, gap)
    if intent.verdict is not Verdict.MAY:
        raise UserError("changed_elsewhere")
    changes = intent.edit(judge.programme, None)
    if gap.taken_by is None or not _stepped_up(judge.programme, gap):
        return changes
    after = apply(judge.programme, changes)
    again = Row(gap.row.session, Role.BACKUP, gap.taken_by)
    backup = seating.seat(Judge(after, after.roster.values()), *again)
    if backup.verdict is not Verdict.MAY:
        return changes
    return ChangeSet(changes.label, (*changes.changes, *seats.seat(after, again).changes))


def giving_all(programme: Programme, gaps: Iterable[Gap]) -> ChangeSet:
    """As many of the seats as may be theirs again, soonest first, in one change."""
    after, count, leader = programme, 0, ""
    for gap in gaps:
        judge = Judge(after, after.roster.values())
        if _intent(judge, gap).verdict is Verdict.MAY:
            after = apply(after, giving_back(judge, gap))
            count, leader = count + 1, gap.row.leader
    return difference(programme, after, Label("seats_back", {"leader": leader, "count": count}))


def _intent(judge: Judge, gap: Gap) -> seating.Intent:
    row = gap.row
    holder = row._replace(leader=gap.taken_by) if gap.taken_by else None
    return seating.seat(judge, row.session, row.role, row.leader, instead_of=holder)


def _stepped_up(programme: Programme, gap: Gap) -> bool:
    held = programme.roster.get(gap.row._replace(leader=gap.taken_by or "").id)
    return held is not None and held.override is not None and held.override.reason == ON_CALL


def _since_they_came(heads: Iterable[Head], leader: str) -> Iterable[Head]:
    """The entries, newest first, of the absence that ends now; not those of absences before."""
    mine = (head for head in heads if head.label.values.get("leader") == leader)
    came = 0
    for head in mine:
        came += head.label.code == CAME
        if came > 1:
            return
        if head.label.code in WENT:
            yield head


def _ahead(programme: Programme, row: Row, since: date) -> bool:
    session = programme.calendar.find(row.session)
    return session is not None and session.date >= since
