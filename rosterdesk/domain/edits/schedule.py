"""Edits of when a group meets; the past, and what was published, keep their session ids.

A schedule is never altered in place: the meeting ends (`until`) and another follows. Where a published sheet
names sessions after that end, the meeting goes on as far as the sheet does, and its sessions that no longer
take place are cancelled, so that everybody who holds the sheet is told.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from rosterdesk.domain.changes import Change, ChangeSet, Label, Table, changeset, drop, put
from rosterdesk.domain.edits import valid
from rosterdesk.domain.edits.agreeing import agreeing, noted
from rosterdesk.domain.edits.groups import held
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Group, Meeting, SessionOverride, session_id
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.recurrence import starts
from rosterdesk.domain.terms import SessionState

_DAY = timedelta(days=1)


def add_meeting(programme: Programme, group: str, meeting: Meeting) -> ChangeSet:
    """The group meets by one more rule."""
    before = held(programme, group)
    valid.meeting(meeting)
    if meeting in before.meetings:
        raise UserError("meeting_twice")
    after = replace(before, meetings=(*before.meetings, meeting))
    return _done(programme, Label("meeting_add", {"group": group}), after, ())


def end_meeting(programme: Programme, group: str, meeting: Meeting, *, last: date | None) -> ChangeSet:
    """The rule holds for the last time on `last`, or without end; where it never meets, it is taken away."""
    before = _holding(programme, group, meeting)
    valid.dates(meeting.since, None if last is None else max(last, meeting.since))
    label = Label("meeting_end", {"group": group} | ({"until": last.isoformat()} if last else {}))
    if last is None:
        endless = replace(meeting, until=None)
        return _done(
            programme, label, replace(before, meetings=_in_place_of(before, meeting, (endless,))), ()
        )
    ended = _ended(programme, before, meeting, last)
    after = replace(before, meetings=_in_place_of(before, meeting, ended))
    return _done(programme, label, after, _called_off(after, ended, last))


def change_meeting(programme: Programme, group: str, before: Meeting, after: Meeting) -> ChangeSet:
    """From `after.since` on the group meets by the rule `after`; until then by `before`, as it was."""
    old = _holding(programme, group, before)
    if before == after:
        return changeset(Label("meeting_change", {"group": group}), ())
    valid.meeting(after)
    last = min(after.since - _DAY, before.until or date.max)
    ended = _ended(programme, old, before, last)
    new = replace(old, meetings=_in_place_of(old, before, (after, *ended)))
    label = Label("meeting_change", {"group": group, "since": after.since.isoformat()})
    return _done(programme, label, new, _called_off(new, ended, last))


def _holding(programme: Programme, group: str, meeting: Meeting) -> Group:
    found = held(programme, group)
    if meeting not in found.meetings:
        raise UserError("meeting_gone")
    return found


def _in_place_of(group: Group, meeting: Meeting, others: Iterable[Meeting]) -> tuple[Meeting, ...]:
    at = group.meetings.index(meeting)
    return (*group.meetings[:at], *others, *group.meetings[at + 1 :])


def _ended(programme: Programme, group: Group, meeting: Meeting, last: date) -> tuple[Meeting, ...]:
    """The meeting until `last`, or until the end of the published sheets; nothing where it never meets."""
    published = _published(programme, group.id)
    far = max((moment.date() for moment in published), default=last)
    named = [start for start in starts(meeting, last + _DAY, far) if start in published]
    until = max([last, *(start.date() for start in named)])
    if until < meeting.since or not starts(meeting, meeting.since, until):
        return ()
    return (replace(meeting, until=until),)


def _called_off(group: Group, ended: tuple[Meeting, ...], last: date) -> tuple[datetime, ...]:
    """The starts after `last` that only the ended meeting schedules."""
    found = [start for each in ended if each.until for start in starts(each, last + _DAY, each.until)]
    others = [each for each in group.meetings if each not in ended]
    return tuple(start for start in found if not _scheduled(others, start))


def _scheduled(meetings: Iterable[Meeting], start: datetime) -> bool:
    return any(start in starts(each, start.date(), start.date()) for each in meetings)


def _published(programme: Programme, group: str) -> frozenset[datetime]:
    """The scheduled starts of the group's sessions on published sheets."""
    mine = f"{group}/"
    named = {row.session for version in programme.versions.values() for row in version.rows}
    found = (programme.calendar.find(each) for each in named if each.startswith(mine))
    return frozenset(each.scheduled for each in found if each is not None and each.group.id == group)


def _done(programme: Programme, label: Label, after: Group, off: tuple[datetime, ...]) -> ChangeSet:
    changes = [put(programme, Table.GROUPS, after)]
    for start in off:
        told = SessionOverride(group=after.id, scheduled=start, state=SessionState.CANCELLED)
        changes.append(put(programme, Table.OVERRIDES, told))
    changes += _Leftover(programme, after).changes(frozenset(session_id(after.id, each) for each in off))
    return agreeing(programme, changeset(label, changes), noted(programme, after.id))


@dataclass(frozen=True, slots=True)
class _Leftover:
    """What speaks of sessions of the group that its new meetings know no more, or now know by themselves."""

    programme: Programme
    after: Group

    def changes(self, settled: frozenset[str]) -> list[Change]:
        """The changes that keep overrides and rows true; `settled` overrides are seen to already."""
        return [*self._overrides(settled), *self._rows()]

    def _overrides(self, settled: frozenset[str]) -> Iterable[Change]:
        for each in self.programme.overrides.values():
            if each.group != self.after.id or each.id in settled:
                continue
            known = _scheduled(self.after.meetings, each.scheduled)
            if each.state is SessionState.EXTRA:
                if known:
                    yield self._ordinary(each)
            elif not known:
                yield drop(self.programme, Table.OVERRIDES, each.id)

    def _ordinary(self, extra: SessionOverride) -> Change:
        """An extra session that the schedule holds by now: what is left to say of it."""
        plain = replace(extra, state=None)
        if plain.moved_to or plain.venue or plain.minutes:
            return put(self.programme, Table.OVERRIDES, plain)
        return drop(self.programme, Table.OVERRIDES, extra.id)

    def _rows(self) -> Iterable[Change]:
        mine = f"{self.after.id}/"
        for each in self.programme.roster.values():
            if each.session.startswith(mine) and not self._there(each.session):
                yield drop(self.programme, Table.ROSTER, each.id)

    def _there(self, session: str) -> bool:
        found = self.programme.calendar.find(session)
        if found is None or found.group.id != self.after.id:
            return True  # of no concern to this edit
        return found.extra or _scheduled(self.after.meetings, found.scheduled)
