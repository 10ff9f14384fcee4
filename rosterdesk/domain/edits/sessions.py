"""Edits of single sessions and of dates: cancel, move, elsewhere, longer, extra, closed, and back again."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from rosterdesk.domain.changes import Change, ChangeSet, Label, Table, changeset, drop, put
from rosterdesk.domain.edits import valid, venues
from rosterdesk.domain.edits.agreeing import agreeing
from rosterdesk.domain.edits.groups import held
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Closure, Meeting, SessionOverride, session_id
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import SessionState


def cancel(programme: Programme, session: str, *, note: str = "", on_record: bool = False) -> ChangeSet:
    """The session does not take place; who was to lead it stays on record and counts for nothing.

    An extra session goes altogether, unless a published sheet names it or it is to stay `on_record`.
    """
    found = _found(programme, session)
    label = Label("session_cancel", {"session": session})
    off = SessionOverride(
        group=found.group.id, scheduled=found.scheduled, state=SessionState.CANCELLED, note=note.strip()
    )
    if not found.extra:
        changes = [put(programme, Table.OVERRIDES, off)]
    elif on_record or _published(programme, session):
        changes = [_once(programme, found), put(programme, Table.OVERRIDES, off)]
    else:
        rows = [drop(programme, Table.ROSTER, each.id) for each in programme.assignments(session)]
        changes = [drop(programme, Table.OVERRIDES, session), *rows]
    return agreeing(programme, changeset(label, changes), [session])


def merge(programme: Programme, session: str, host: str, *, note: str, host_note: str) -> ChangeSet:
    """The session is cancelled because `host` takes its members in; each says so in its note."""
    off = cancel(programme, session, note=note, on_record=True)
    told = _told(programme, host)
    kept = [each for each in (told.note, host_note.strip()) if each]
    both = [*off.changes, _put(programme, replace(told, note=" · ".join(kept)))]
    label = Label("session_merge", {"session": session, "host": host})
    return agreeing(programme, changeset(label, both), [host])


def by_telephone(programme: Programme, session: str) -> ChangeSet:
    """The session takes place by telephone or online instead of at its venue."""
    after = replace(_told(programme, session), remote=True, venue=None)
    label = Label("session_remote", {"session": session})
    return agreeing(programme, changeset(label, [_put(programme, after)]), [session])


def restore(programme: Programme, session: str) -> ChangeSet:
    """The session takes place as scheduled; an extra one at its first time and place."""
    found = _found(programme, session)
    told = programme.overrides.get(session)
    label = Label("session_restore", {"session": session})
    if told is None:
        return changeset(label, [])
    if found.extra:
        back = _put(programme, replace(told, moved_to=None, venue=None, remote=False))
    else:
        back = drop(programme, Table.OVERRIDES, session)
    return agreeing(programme, changeset(label, [back]), [session])


def uncancel(programme: Programme, session: str) -> ChangeSet:
    """The session takes place after all, when and where it was moved to if it was."""
    label = Label("session_restore", {"session": session})
    return agreeing(programme, changeset(label, [_put(programme, _told(programme, session))]), [session])


def move(programme: Programme, session: str, to: datetime) -> ChangeSet:
    """The session starts at `to` (local) instead; its id stays."""
    told = _told(programme, session)
    valid.near(to.date())
    after = replace(told, moved_to=None if to == told.scheduled else to)
    label = Label("session_move", {"session": session, "to": to.isoformat(timespec="minutes")})
    return agreeing(programme, changeset(label, [_put(programme, after)]), [session])


def change(
    programme: Programme,
    session: str,
    *,
    venue: str | None = None,
    minutes: int | None = None,
    note: str = "",
    remote: bool = False,
) -> ChangeSet:
    """The session is held at another venue or for so many minutes; None is as its group has it."""
    after = _arranged(programme, session, venue=venue, minutes=minutes, note=note, remote=remote)
    label = Label("session_change", {"session": session})
    return agreeing(programme, changeset(label, [_put(programme, after)]), [session])


def arrange(
    programme: Programme,
    session: str,
    start: datetime,
    *,
    venue: str | None = None,
    minutes: int | None = None,
    note: str = "",
    remote: bool = False,
) -> ChangeSet:
    """`move` and `change` at once: when, where and how long."""
    found = _found(programme, session)
    valid.near(start.date())
    after = _arranged(programme, session, venue=venue, minutes=minutes, note=note, remote=remote)
    after = replace(after, moved_to=None if start == found.scheduled else start)
    values: dict[str, str | int] = {"session": session}
    label = Label("session_change", values)
    if start != found.start:
        label = Label("session_move", values | {"to": start.isoformat(timespec="minutes")})
    return agreeing(programme, changeset(label, [_put(programme, after)]), [session])


def _arranged(
    programme: Programme,
    session: str,
    *,
    venue: str | None,
    minutes: int | None,
    note: str,
    remote: bool,
) -> SessionOverride:
    """What is said of the session once it is held there and for so long."""
    found, told = _found(programme, session), _told(programme, session)
    if venue is not None:
        venues.held(programme, venue)
    if minutes is not None:
        valid.between(minutes, 1, valid.LONGEST_SESSION)
    if found.extra:
        minutes = minutes or told.minutes
    elsewhere = None if remote or venue == found.group.venue else venue
    by_phone = remote and found.group.venue is not None
    return replace(told, venue=elsewhere, minutes=minutes, note=note.strip(), remote=by_phone)


def extra(
    programme: Programme,
    group: str,
    start: datetime,
    minutes: int,
    *,
    venue: str | None = None,
    note: str = "",
    remote: bool = False,
) -> ChangeSet:
    """One more session of the group; UserError `session_there` where it has one at that very start."""
    owner = held(programme, group)
    valid.near(start.date())
    valid.between(minutes, 1, valid.LONGEST_SESSION)
    if venue is not None:
        venues.held(programme, venue)
    key = session_id(group, start)
    if programme.calendar.find(key) is not None:
        raise UserError("session_there", group=owner.name)
    made = SessionOverride(
        group=group,
        scheduled=start,
        state=SessionState.EXTRA,
        minutes=minutes,
        venue=None if remote or venue == owner.venue else venue,
        note=note.strip(),
        remote=remote and owner.venue is not None,
    )
    return changeset(Label("session_extra", {"session": key}), [put(programme, Table.OVERRIDES, made)])


def close(programme: Programme, closures: Iterable[Closure], *, instead_of: date | None = None) -> ChangeSet:
    """Nothing but extra sessions takes place on these dates, perhaps in the place of another closed date."""
    given = list(closures)
    for each in given:
        valid.near(each.date)
    values: dict[str, str | int] = {"count": len(given)}
    if len(given) == 1:
        values["date"] = given[0].date.isoformat()
    tidy = [Closure(date=each.date, reason=" ".join(each.reason.split())) for each in given]
    changes = [put(programme, Table.CLOSURES, each) for each in tidy]
    opened = instead_of.isoformat() if instead_of else ""
    if opened in programme.closures and opened not in {change.key for change in changes}:
        changes.append(drop(programme, Table.CLOSURES, opened))
    return _on_days(programme, changeset(Label("close", values), changes))


def reopen(programme: Programme, day: date) -> ChangeSet:
    """The date is an ordinary one again."""
    key = day.isoformat()
    changes = [drop(programme, Table.CLOSURES, key)] if key in programme.closures else []
    return _on_days(programme, changeset(Label("reopen", {"date": key}), changes))


def _on_days(programme: Programme, changes: ChangeSet) -> ChangeSet:
    """The deed, and what was noted of sessions on the dates that it closes or opens agrees with it."""
    days = [date.fromisoformat(key) for key in changes.keys(Table.CLOSURES)]
    there = (session.id for day in days for session in programme.calendar.between(day, day))
    return agreeing(programme, changes, there)


def _found(programme: Programme, session: str) -> Session:
    found = programme.calendar.find(session)
    if found is None:
        raise UserError("session_gone")
    return found


def _told(programme: Programme, session: str) -> SessionOverride:
    """What is said of the session so far, if it is to take place."""
    found = _found(programme, session)
    told = programme.overrides.get(session) or SessionOverride(
        group=found.group.id, scheduled=found.scheduled
    )
    return replace(told, state=None) if told.state is SessionState.CANCELLED else told


def _put(programme: Programme, after: SessionOverride) -> Change:
    """The override; none at all where it says nothing."""
    if after == SessionOverride(group=after.group, scheduled=after.scheduled):
        return drop(programme, Table.OVERRIDES, after.id)
    return put(programme, Table.OVERRIDES, after)


def _once(programme: Programme, session: Session) -> Change:
    """A published extra session becomes a meeting of that one day, so that it can be cancelled by its id."""
    day = session.scheduled.date()
    meeting = Meeting(
        rrule="FREQ=DAILY;COUNT=1",
        start=session.scheduled.hour * 60 + session.scheduled.minute,
        minutes=session.minutes,
        since=day,
        until=day,
    )
    return put(programme, Table.GROUPS, replace(session.group, meetings=(*session.group.meetings, meeting)))


def _published(programme: Programme, session: str) -> bool:
    return any(row.session == session for version in programme.versions.values() for row in version.rows)
