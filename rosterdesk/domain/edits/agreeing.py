"""What was noted of sessions and a changed calendar agree: nothing is noted of a session that never was."""

from collections.abc import Collection, Iterable

from rosterdesk.domain.changes import Change, ChangeSet, Table, apply, drop
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import SessionResult


def agreeing(programme: Programme, changes: ChangeSet, sessions: Iterable[str]) -> ChangeSet:
    """The same deed, and with it go the outcomes and marks of the sessions that it makes untrue.

    An outcome that says a session took place ends when the session is called off, one that says it was
    cancelled ends when it takes place after all; all marks end with a session that was never scheduled.
    """
    asked = frozenset(sessions)
    marks = [each for each in programme.attendance.values() if each.session in asked]
    outcomes = [each for each in programme.outcomes.values() if each.session in asked]
    if not (marks or outcomes):
        return changes
    calendar = apply(programme, changes).calendar
    runs = {key: None if (found := calendar.find(key)) is None else found.runs for key in asked}
    untrue = [drop(programme, Table.ATTENDANCE, each.id) for each in marks if runs[each.session] is None]
    untrue += [
        drop(programme, Table.OUTCOMES, each.id)
        for each in outcomes
        if runs[each.session] is not (each.result is not SessionResult.CANCELLED)
    ]
    return ChangeSet(changes.label, (*changes.changes, *_without(untrue, changes.keys(Table.OUTCOMES))))


def noted(programme: Programme, group: str) -> frozenset[str]:
    """The sessions of a group of which something is noted."""
    told = {each.session for each in programme.attendance.values()} | set(programme.outcomes)
    return frozenset(each for each in told if each.rpartition("/")[0] == group)


def _without(changes: Iterable[Change], keys: Collection[str]) -> list[Change]:
    """The changes but those of outcomes that the deed itself sets."""
    return [each for each in changes if each.table is not Table.OUTCOMES or each.key not in keys]
