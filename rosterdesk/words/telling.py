"""Texts that are ready to be sent: what has changed for one leader. Never why anybody is away."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol
from urllib.parse import quote

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role
from rosterdesk.words import dates, language, names, someone_away
from rosterdesk.words.language import N_, _, ngettext

_NOW: Mapping[Role, str] = {
    Role.LEAD: N_("You lead."),
    Role.CO_LEAD: N_("You co-lead."),
    Role.SHADOW: N_("You shadow."),
    Role.BACKUP: N_("You are on call."),
}
_BESIDE: Mapping[Role, str] = {
    Role.LEAD: N_("Lead: {names}."),
    Role.CO_LEAD: N_("Co-lead: {names}."),
    Role.BACKUP: N_("On call: {names}."),
}


class Turned(Protocol):
    """A session as it is and as it was, with what one leader does and did in it."""

    @property
    def session(self) -> Session: ...
    @property
    def was(self) -> Session: ...
    @property
    def before(self) -> tuple[Role, ...]: ...
    @property
    def after(self) -> tuple[Role, ...]: ...


def message(programme: Programme, leader: str, turns: Sequence[Turned]) -> str:
    """The whole text, in the programme's own language."""
    with language.speaking(programme.settings.language):
        called = programme.leaders[leader].name.split(" ")[0]
        parts = [
            _("Hello {name},").format(name=called),
            ngettext("something has changed:", "some things have changed:", len(turns)),
            *(_turn(programme, leader, each) for each in turns),
            _("Thank you!\n{programme}").format(programme=programme.settings.name),
        ]
        return "\n\n".join([f"{parts[0]}\n{parts[1]}", *parts[2:]])


def subject(programme: Programme, turns: Sequence[Turned]) -> str:
    """Over the text where it is sent by e-mail."""
    with language.speaking(programme.settings.language):
        first = turns[0].session
        return _("Change: {group}, {day}").format(group=first.group.name, day=dates.weekday_day(first.date))


def link(address: str, subject_line: str, text: str) -> str:
    """What hands an address, a subject and a text to an e-mail program."""
    return f"mailto:{quote(address, safe='@')}?subject={quote(subject_line)}&body={quote(text)}"


def _turn(programme: Programme, leader: str, turn: Turned) -> str:
    session = turn.session
    head = _("{group}, {weekday}, {time}, {place}").format(
        group=session.group.name,
        weekday=dates.weekday_day(session.date),
        time=names.session_time(session),
        place=names.venue_name(programme, session.venue),
    )
    return "\n".join([head, " ".join(_said(programme, leader, turn))])


def _said(programme: Programme, leader: str, turn: Turned) -> Iterable[str]:
    session = turn.session
    if not session.runs:
        yield _("It does not take place.")
        if session.note:
            yield f"{session.note.rstrip('.')}."
        return
    if session.venue is None and turn.was.venue is not None:
        yield _("It runs by telephone or online this time.")
    if session.note and session.note != turn.was.note:
        yield f"{session.note.rstrip('.')}."
    for role in turn.after:
        yield _(_NOW[role])
    if not turn.after:
        yield _("You are free then; there is nothing for you to do.")
        return
    yield from _beside(programme, leader, session)


def _beside(programme: Programme, leader: str, session: Session) -> Iterable[str]:
    """Who else is there, and who could be asked."""
    held = programme.assignments(session.id)
    if not any(each.role is Role.LEAD for each in held):
        yield _("Who leads is still to be found.")
    for role, said in _BESIDE.items():
        others = [
            names.display_name(programme, each.leader)
            for each in held
            if each.role is role and each.leader != leader
        ]
        if others:
            yield _(said).format(names=dates.listed(others))


def summary(programme: Programme, turns: Sequence[Turned]) -> str:
    """In little room what the text is about: `Wed 9 Dec 18:30, Wednesday support group`."""
    first = someone_away.session_short(programme, turns[0].session.id)
    if len(turns) == 1:
        return first
    more = ngettext("{first}, and {n} more", "{first}, and {n} more", len(turns) - 1)
    return more.format(first=first, n=dates.number(len(turns) - 1))


def title() -> str:
    """Over the texts and the paper."""
    return _("Telling everybody")


def copied(name: str) -> str:
    """The text, or the number, is on the clipboard."""
    return _("For {name}: copied.").format(name=name)


def heading() -> str:
    """Over the people who are to be told."""
    return _("A text for each person concerned")


def nobody() -> str:
    """Nobody has to be told anything."""
    return _("There is nobody to be told anything.")


def people() -> str:
    """The accessible name of the list."""
    return _("People to tell")


def text_of(name: str) -> str:
    """The accessible name of the text."""
    return _("Text for {name}").format(name=name)


def outdated(numbers: Sequence[str]) -> str:
    """What people hold in their hands is not right any more."""
    said = ngettext(
        "The sheets of version {numbers} are no longer right.",
        "The sheets of versions {numbers} are no longer right.",
        len(numbers),
    )
    return said.format(numbers=dates.listed(numbers))


def door(programme: Programme, session: str) -> str:
    """The button for a notice on the door: `Door notice, Wed 9 Dec 18:30…`."""
    found = programme.session(session)
    return _("Door notice, {when}…").format(when=someone_away.when_short(found))


def button(code: str) -> str:
    """What a button says."""
    return {
        "paper": _("Print the changes and their slips…"),
        "changes": _("Print the changes…"),
        "slips": _("Print their slips…"),
        "copy": _("Copy (C)"),
        "mail": _("E-mail… (E)"),
        "back": _("Back"),
    }[code]


def button_tip(code: str) -> str:
    """What a button does, with its key."""
    return {
        "paper": _(
            "See what differs from the published sheet and a slip for each of these people, and print (P)"
        ),
        "changes": _("See what differs from the published sheet, and print it (P)"),
        "slips": _("See a slip for each of these people, and print them (P)"),
    }[code]


def copied_at(at: datetime, *, today: date) -> str:
    """The text was copied, and when."""
    return _("copied, {time}").format(time=_moment(at, today))


def mailed_at(at: datetime, *, today: date) -> str:
    """The text was handed to the e-mail program, and when."""
    return _("e-mail begun, {time}").format(time=_moment(at, today))


def _moment(at: datetime, today: date) -> str:
    """The time of day, with the date where it is another day."""
    clock = dates.clock(at)
    return clock if at.date() == today else f"{dates.day_short(at.date())} {clock}"


def no_address() -> str:
    """No e-mail address is known."""
    return _("No e-mail address is known.")
