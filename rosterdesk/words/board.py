"""The Roster board: cards and seats as they are read aloud, what a drag would do, and what was done."""

from collections.abc import Iterable, Sequence

from rosterdesk.domain.groups import Group
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from rosterdesk.words import dates, names, terms
from rosterdesk.words.language import _, ngettext, pgettext

FEW = 8  # names that one counts at a glance


def board() -> str:
    """The accessible name of the board."""
    return _("Roster board")


def board_help() -> str:
    """How the keyboard walks over the board."""
    return _(
        "Arrow keys move over cards and seats, Enter fills a seat, Delete clears it, L locks it, "
        "the menu key shows more"
    )


def empty_title() -> str:
    """There is no session in the weeks shown."""
    return _("No sessions in these weeks")


def empty_sentence(closed: Sequence[str]) -> str:
    """What to do where there is no session; `closed` are the days closed, in words."""
    if closed:
        return _("The programme is closed on {days}. Go to another week.").format(days=dates.listed(closed))
    return _("No group meets in the weeks shown. Go to another week, or say when groups meet.")


def no_groups_title() -> str:
    """The programme has no group yet."""
    return _("Nothing to roster yet")


def no_groups_sentence() -> str:
    """What to do with a programme that has no group yet."""
    return _("Sessions come from groups: say which there are and when they meet, and the weeks fill here.")


def go_to_groups() -> str:
    """The button that leads to the page on which groups are added."""
    return _("Add groups")


def open_row() -> str:
    """The row of open seats among the leaders."""
    return _("Open seats")


def remote_row() -> str:
    """The row of sessions without a venue."""
    return _("By telephone or online")


def short_place(programme: Programme, venue: str | None) -> str:
    """Where a session is, in little room."""
    return names.venue_name(programme, venue) if venue else _("remote")


def cancelled(session: Session) -> str:
    """Why a session does not take place."""
    return _("Closed") if session.closed else _("Cancelled")


def closed_day() -> str:
    """A day on which the programme is closed."""
    return _("closed")


def extra() -> str:
    """A session beyond the schedule."""
    return _("extra")


def away_strip() -> str:
    """The heading of who is away."""
    return pgettext("strip", "Away")


def away_from(name: str, since: str, until: str) -> str:
    """One leader away, with short dates."""
    if since == until:
        return _("{name} ({day})").format(name=name, day=since)
    return _("{name} ({since}–{until})").format(name=name, since=since, until=until)


def away_said(people: Sequence[str]) -> str:
    """Who is away in the weeks shown, in one line."""
    if not people:
        return _("Nobody is away")
    if len(people) > FEW:
        return _("{count} people are away: {people}").format(
            count=dates.number(len(people)), people=", ".join(people)
        )
    return _("Away: {people}").format(people=", ".join(people))


def open_chip(role: Role) -> str:
    """What an open seat says on the board, where there is room for some 14 letters."""
    match role:
        case Role.LEAD:
            return pgettext("chip", "Lead needed")
        case Role.CO_LEAD:
            return pgettext("chip", "Co-lead needed")
        case Role.SHADOW:
            return pgettext("chip", "Shadow free")
        case Role.BACKUP:
            return pgettext("chip", "Backup needed")


def seat(programme: Programme, role: Role, leader: str | None, signs: Iterable[str] = ()) -> str:
    """A seat as it is read aloud: `lead Ana, locked`, `co-lead open`."""
    name = names.display_name(programme, leader) if leader else _("open")
    first = _("{role} {name}").format(role=terms.role(role), name=name)
    return ", ".join([first, *signs])


def card(programme: Programme, session: Session, seats: Sequence[str], signs: Iterable[str] = ()) -> str:
    """A card as it is read aloud: `Monday support group, 30 November 18:30, lead Ana, co-lead open`."""
    return ", ".join([names.session_label(session), *signs, *seats])


def sign_yes() -> str:
    """The person has said yes to the seat."""
    return _("said yes")


def sign_no() -> str:
    """The person has said no to the seat."""
    return _("said no")


def sign_locked() -> str:
    """The seat stays as it is in every build."""
    return _("locked")


def sign_regular() -> str:
    """The leader is a regular of the group."""
    return _("regular person")


def sign_overridden() -> str:
    """A rule was overridden for the seat."""
    return _("with an override")


def sign_fragile() -> str:
    """One absence would stop the session."""
    return _("fragile: one absence stops it")


def sign_added() -> str:
    """The proposal adds this person."""
    return _("would be added")


def sign_removed() -> str:
    """The proposal removes this person."""
    return _("would be removed")


def role_title(role: Role) -> str:
    """A role at the start of a line: `Lead`."""
    return dates.capital(terms.role(role))


def role_chip(role: Role) -> str:
    """A role on a chip, where there is room for some ten letters."""
    match role:
        case Role.LEAD:
            return pgettext("chip", "Lead")
        case Role.CO_LEAD:
            return pgettext("chip", "Co-lead")
        case Role.SHADOW:
            return pgettext("chip", "Shadow")
        case Role.BACKUP:
            return pgettext("chip", "Backup")


def group_kind(group: Group) -> str:
    """What kind a group is."""
    return terms.group_kind(group.kind)


def drop_move(name: str, role: Role) -> str:
    """What letting go here does: the seat is filled."""
    return _("{name} takes {role}").format(name=name, role=terms.role(role))


def drop_swap(name: str, other: str) -> str:
    """What letting go here does: two leaders change places."""
    return _("{name} and {other} change places").format(name=name, other=other)


def drop_replace(name: str, other: str) -> str:
    """What letting go here does: somebody else loses the seat."""
    return _("{name} replaces {other}").format(name=name, other=other)


def drop_override(sentence: str) -> str:
    """Letting go here asks for a reason to override."""
    return _("{reason} Letting go asks for a reason.").format(reason=sentence)


def drop_nowhere() -> str:
    """There is no seat here."""
    return _("Let go over a seat")


def proposal_first() -> str:
    """Seats do not change while a proposal lies over the board."""
    return _("Keep or discard the proposal first.")


def nothing_open() -> str:
    """There is no open seat in the weeks shown that asks for anybody."""
    return _("Nobody else is needed in these weeks.")


def editor_name(role: Role, session: str) -> str:
    """The accessible name of the field in a seat."""
    return _("Leader for {role} of {session}").format(role=terms.role(role), session=session)


def editor_hint() -> str:
    """What to type into a seat."""
    return _("Type a name")


def nobody_found(text: str) -> str:
    """No leader of that name."""
    return _("No leader is called “{text}”").format(text=text)


def refused(name: str, reasons: Sequence[str]) -> str:
    """Why somebody cannot take a seat and nobody can override it."""
    return _("{name} cannot take this seat: {reasons}").format(name=name, reasons=" ".join(reasons))


def own_seat() -> str:
    """A swap with oneself."""
    return _("Both seats are held by the same person.")


def seat_of(programme: Programme, session: str, role: Role) -> str:
    """Which seat: `Lead, Monday support group, 30 November 18:30`."""
    return _("{role}, {session}").format(
        role=role_title(role), session=names.session_name(programme, session)
    )


def override_title(name: str) -> str:
    """The panel that asks for a reason."""
    return _("Seat {name} all the same?").format(name=name)


def override_question() -> str:
    """What the panel asks."""
    return _("Why is it right this time? The reason is kept with the seat.")


def override_hint() -> str:
    """An example of a reason."""
    return _("For example: agreed by telephone")


def override_button() -> str:
    """The button that seats with a reason."""
    return _("Override and seat")


def override_needs_reason() -> str:
    """An override without a reason is not done."""
    return _("Write a reason first.")


def cancel() -> str:
    """Leave everything as it was."""
    return _("Leave it")


def published(number: int, sessions: int) -> str:
    """News of a version published."""
    return ngettext(
        "Published as version {number}: {n} session.",
        "Published as version {number}: {n} sessions.",
        sessions,
    ).format(number=number, n=sessions)


def publish_title() -> str:
    """The panel that asks which weeks to publish."""
    return _("Publish")


def publish_question() -> str:
    """What the panel asks."""
    return _("Which weeks go out? What is published is what people hold in their hands.")


def publish_weeks(first: str, last: str, weeks: int) -> str:
    """A choice of weeks with their dates."""
    return ngettext("{n} week: {first} to {last}", "{n} weeks: {first} to {last}", weeks).format(
        n=weeks, first=first, last=last
    )


def publish_open(count: int) -> str:
    """How many sessions of the choice cannot run."""
    if count == 0:
        return _("Every session can run.")
    return ngettext(
        "{n} session cannot run yet; it is published as open.",
        "{n} sessions cannot run yet; they are published as open.",
        count,
    ).format(n=count)


def publish_replaces(number: int, changes: int) -> str:
    """Which version is replaced, and how many sessions differ from it."""
    if changes == 0:
        return _("Replaces version {number}, from which nothing differs.").format(number=number)
    told = ngettext(
        "Replaces version {number}; {n} session differs.",
        "Replaces version {number}; {n} sessions differ.",
        changes,
    )
    return told.format(number=number, n=changes)


def publish_print(what: str) -> str:
    """The offer to print what was published: the `week` sheets, or the `changes`."""
    return {"week": _("Print the week sheet"), "changes": _("Print the changes")}[what]


def publish_button(number: int) -> str:
    """The button that publishes."""
    return _("Publish version {number}").format(number=number)


def find_name() -> str:
    """The accessible name of the field in which one types to find something on the board."""
    return _("Find on the board")


def find_hint() -> str:
    """What can be typed there."""
    return _("A person, a group or a place in the weeks shown")


def find_nothing() -> str:
    """Nothing on the board holds what was typed."""
    return _("not on the board")


def find_place(number: int, total: int) -> str:
    """Which of those found is selected: `2 of 12`."""
    return _("{number} of {total}").format(number=dates.number(number), total=dates.number(total))


def copied(sessions: int) -> str:
    """Sessions are on the clipboard."""
    return ngettext("{n} session is copied.", "{n} sessions are copied.", sessions).format(
        n=dates.number(sessions)
    )


def session_cancelled(name: str) -> str:
    """A session has been cancelled."""
    return _("{session} is cancelled.").format(session=name)
