"""Why a seat is open, and why (not) somebody, in words."""

from collections.abc import Iterable, Mapping

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role, Rule
from rosterdesk.words import dates, names, reasons, terms
from rosterdesk.words.language import _, ngettext


def title(programme: Programme, session: str, role: Role, missing: int) -> str:
    """Which seat, and whether it is open: `Art, 30 November 18:30, lead: open`."""
    state = _("open") if missing == 1 else _("{n} open").format(n=dates.number(missing))
    state = state if missing else _("taken")
    return _("{session}, {role}: {state}").format(
        session=names.session_name(programme, session), role=terms.role(role), state=state
    )


def counts(found: Mapping[Rule, int]) -> str:
    """How many each rule keeps from the seat, the most frequent first."""
    told = ", ".join(f"{terms.rule(rule)} {dates.number(count)}" for rule, count in found.items())
    return _("Who may not, by the first reason: {counts}").format(counts=told)


def may(programme: Programme, leader: str, steps_up: bool) -> str:
    """Somebody who may take the seat."""
    text = _("{name} may, by stepping up from being on call") if steps_up else _("{name} may")
    return text.format(name=names.full_name(programme, leader))


def may_not(programme: Programme, leader: str, found: Iterable[Reason]) -> str:
    """Somebody who may not, and why."""
    said = dates.clauses(reasons.reason(each, programme) for each in found)
    return _("{name} may not: {reasons}").format(name=names.full_name(programme, leader), reasons=said)


def agreements_heading(count: int) -> str:
    """Over what would open the seat."""
    return ngettext("{n} way to open it:", "{n} ways to open it, the easiest first:", count).format(
        n=dates.number(count)
    )


def no_agreement(*, most: int, complete: bool) -> str:
    """Nothing that people could agree to opens the seat."""
    if complete:
        return _("No set of up to {most} agreements opens it.").format(most=dates.number(most))
    return _("No agreement was found in the time that there was.")


def reckoning(
    programme: Programme, leader: str, *, seats: int, backups: int, offered: int, sessions: int
) -> str:
    """What somebody got in a period, and what they offered over the span of fairness that ends with it."""
    text = ngettext(
        "{name} serves in {seats} of {n} session and is on call for {backups}.",
        "{name} serves in {seats} of {n} sessions and is on call for {backups}.",
        sessions,
    )
    told = text.format(
        name=names.full_name(programme, leader),
        seats=dates.number(seats),
        backups=dates.number(backups),
        n=dates.number(sessions),
    )
    return told + " " + _offered(offered)


def _offered(count: int) -> str:
    return ngettext(
        "Over the weeks that fairness looks back on, they offered {n} session.",
        "Over the weeks that fairness looks back on, they offered {n} sessions.",
        count,
    ).format(n=dates.number(count))


def no_more(found: Mapping[Rule, int], *, taken: int, inviting: int) -> str:
    """Why somebody got no more: rules by number of sessions, seats that others hold, seats still open."""
    told = [f"{terms.rule(rule)} {dates.number(count)}" for rule, count in found.items()]
    told += [_("others serve there {n}").format(n=dates.number(taken))] if taken else []
    told += [_("open, and they may {n}").format(n=dates.number(inviting))] if inviting else []
    return _("Of the other sessions: {reasons}").format(reasons=", ".join(told))
