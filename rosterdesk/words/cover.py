"""Somebody is away: the seats they leave, whom to call, and the repair, in words."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role
from rosterdesk.words import calls, dates, names, reasons, terms
from rosterdesk.words.language import _, ngettext


class Changed(Protocol):
    """A seat that passes from one leader (id) to another; None where it was, or stays, open."""

    @property
    def session(self) -> str: ...
    @property
    def role(self) -> Role: ...
    @property
    def before(self) -> str | None: ...
    @property
    def after(self) -> str | None: ...
    @property
    def step_up(self) -> bool: ...


class Linked(Protocol):
    """`leader` takes a seat if `other` takes the row `gives` from them."""

    @property
    def leader(self) -> str: ...
    @property
    def other(self) -> str: ...
    @property
    def gives(self) -> Row: ...


def title(programme: Programme, leader: str, since: date, until: date | None) -> str:
    """Who is away, and for how long."""
    name = names.full_name(programme, leader)
    if until is None:
        return _("{name} is away from {since}, until further notice").format(
            name=name, since=dates.day(since)
        )
    if since == until:
        return _("{name} is away on {day}").format(name=name, day=dates.day(since))
    return _("{name} is away, {days}").format(name=name, days=dates.days(since, until))


def nothing_lost() -> str:
    """The absence leaves no seat."""
    return _("They hold no seat and no backup in that time; nothing has to change.")


def lost_heading(count: int) -> str:
    """Over the seats that lost their leader."""
    return ngettext(
        "{n} seat or backup needs somebody else:", "{n} seats and backups need somebody else:", count
    ).format(n=dates.number(count))


def seat(programme: Programme, session: str, role: Role) -> str:
    """Which seat: `Monday support group, 30 November 18:30: lead`."""
    return _("{session}: {role}").format(
        session=names.session_name(programme, session), role=terms.role(role)
    )


def call(programme: Programme, number: int, leader: str, score: int, points: Mapping[str, int]) -> str:
    """One call: place in the list, name, telephone number, score, and what makes it come sooner or later."""
    person = programme.leaders[leader]
    parts = [part for part in (names.full_name(programme, leader), person.phone.strip()) if part]
    told = [f"{calls.term(key)} {points_said(value)}" for key, value in points.items()]
    line = f"{number}. {', '.join(parts)} ({points_said(score)})"
    return _("{what}: {told}").format(what=line, told=", ".join(told)) if told else line


def points_said(value: int) -> str:
    """Points of a score with their sign: `−40`, `+15`, `0`."""
    sign = "\N{MINUS SIGN}" if value < 0 else "+" if value else ""
    return sign + dates.number(abs(value))


def chain(programme: Programme, link: Linked) -> str:
    """Somebody who could come if another took a seat of theirs."""
    return _("or {name}, if {other} takes {seat} from them").format(
        name=names.full_name(programme, link.leader),
        other=names.full_name(programme, link.other),
        seat=seat(programme, link.gives.session, link.gives.role),
    )


def more_calls(count: int) -> str:
    """How many more could be asked."""
    return ngettext("and {n} more", "and {n} more", count).format(n=dates.number(count))


def nobody() -> str:
    """Nobody may take the seat."""
    return _("nobody may take it")


def cannot(programme: Programme, leader: str, found: Iterable[Reason]) -> str:
    """Somebody who may not, and why."""
    said = dates.clauses(reasons.reason(each, programme) for each in found)
    return _("{name}: {reasons}").format(name=names.full_name(programme, leader), reasons=said)


def cannot_heading(count: int) -> str:
    """Over those who may not take the seat."""
    return ngettext("{n} person cannot:", "{n} people cannot:", count).format(n=dates.number(count))


def repair_heading(count: int, proved: bool) -> str:
    """Over the changes of the repair."""
    text = ngettext("The repair, {n} change:", "The repair, {n} changes:", count)
    if proved:
        text = ngettext(
            "The repair, {n} change (proved: none changes less):",
            "The repair, {n} changes (proved: none is better):",
            count,
        )
    return text.format(n=dates.number(count))


def change(programme: Programme, changed: Changed) -> str:
    """One change of a repair: `Monday art, 30 November 18:30, lead: Ana → Ben (on call)`."""
    was, now = (
        names.full_name(programme, who) if who else _("open") for who in (changed.before, changed.after)
    )
    text = _("{seat}: {was} → {now} (steps up)") if changed.step_up else _("{seat}: {was} → {now}")
    where = f"{names.session_name(programme, changed.session)}, {terms.role(changed.role)}"
    return text.format(seat=where, was=was, now=now)


def open_heading(count: int) -> str:
    """Over what the repair cannot cover."""
    return ngettext("{n} place stays open:", "{n} places stay open:", count).format(n=dates.number(count))
