"""What people could agree to so that a seat is filled: `Ana serves 3 sessions this week instead of 2`."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role, Rule
from rosterdesk.words import dates, names, reasons, terms
from rosterdesk.words.language import N_, _


class Asked(Protocol):
    """What a leader (id) is asked: to go beyond a rule for `reasons`, or to give `row` to `to`."""

    @property
    def leader(self) -> str: ...
    @property
    def reasons(self) -> tuple[Reason, ...]: ...
    @property
    def row(self) -> Row | None: ...
    @property
    def to(self) -> str | None: ...


class Agreed(Protocol):
    """Asks that together let `leader` take a seat."""

    @property
    def leader(self) -> str: ...
    @property
    def asks(self) -> Sequence[Asked]: ...


_ASKS: Mapping[tuple[Rule, str], str] = {
    (Rule.LIMITS, "sessions_per_day"): N_("{name} serves {after} times that day instead of {limit}"),
    (Rule.LIMITS, "heavy_per_day"): N_("{name} takes a second heavy session that day"),
    (Rule.LIMITS, "sessions_per_week"): N_("{name} serves {after} times this week instead of {limit}"),
    (Rule.LIMITS, "minutes_per_week"): N_("{name} serves {after_time} this week instead of {limit_time}"),
    (Rule.LIMITS, "heavy_per_week"): N_("{name} takes {after} heavy sessions this week instead of {limit}"),
    (Rule.LIMITS, "sessions_per_4_weeks"): N_(
        "{name} serves {after} times in the four weeks from {since} instead of {limit}"
    ),
    (Rule.LIMITS, "on_call_per_week"): N_("{name} is on call {after} times this week instead of {limit}"),
    (Rule.ONE_PLACE, "gap"): N_("{name} has only {between} between this and {session} instead of {needed}"),
    (Rule.ONE_PLACE, "travel"): N_("{name} gets from or to {session} in {between} instead of {needed}"),
    (Rule.REST, "short"): N_(
        "{name} has only {between} of rest between this and {session} instead of {needed}"
    ),
    (Rule.DAYS_OFF, "days"): N_("{name} serves on {after} days this week instead of {limit}"),
    (Rule.APART, "pair"): N_("{name} and {leader} sit in one session for once"),
    (Rule.MENTOR, "absent"): N_("{name} sits in without their mentor {mentor}"),
    (Rule.MENTOR, "no_staff"): N_("{name} sits in without a member of staff"),
    (Rule.ON_CALL_LOAD, "block"): N_("{name} is on call for {after} sessions at once instead of {limit}"),
    (Rule.PHASED_RETURN, "seats"): N_(
        "{name}, returning gradually until {until}, serves {after} times this week instead of {limit}"
    ),
    (Rule.PHASED_RETURN, "no_backup"): N_("{name}, returning gradually until {until}, is on call"),
    (Rule.QUALIFIED, "expired"): N_("{name} renews {qualifications}, which expired on {until_full}"),
}

_ONCE: Mapping[tuple[Rule, str], str] = {  # where nothing was agreed to, and one is asked for
    (Rule.LIMITS, "sessions_per_day"): N_("{name} serves once that day instead of not at all"),
    (Rule.LIMITS, "sessions_per_week"): N_("{name} serves once this week instead of not at all"),
    (Rule.LIMITS, "heavy_per_week"): N_("{name} takes one heavy session this week instead of none"),
    (Rule.LIMITS, "sessions_per_4_weeks"): N_(
        "{name} serves once in the four weeks from {since} instead of not at all"
    ),
    (Rule.LIMITS, "on_call_per_week"): N_("{name} is on call once this week instead of not at all"),
    (Rule.PHASED_RETURN, "seats"): N_(
        "{name}, returning gradually until {until}, serves once this week instead of not at all"
    ),
}


def ask(asked: Asked, programme: Programme) -> str:
    """One thing that one person is asked; they are named once."""
    name = names.display_name(programme, asked.leader)
    if asked.row is not None and asked.to is not None:
        return _("{name} gives {session} ({role}) to {other}").format(
            name=name,
            session=names.session_name(programme, asked.row.session),
            role=terms.role(Role(asked.row.role)),
            other=names.display_name(programme, asked.to),
        )
    told = []
    for reason in asked.reasons:
        values = reasons.told(reason.values, programme)
        told.append(_(_template(reason)).format(**(values | {"name": name})))
    return dates.listed([*told[:1], *(text.removeprefix(f"{name} ") for text in told[1:])])


def _template(reason: Reason) -> str:
    known = _ASKS.get((reason.rule, reason.code))
    if reason.values.get("after") == 1:
        known = _ONCE.get((reason.rule, reason.code), known)
    if known is not None:
        return known
    if not reason.values.get("languages"):
        return N_("{name} is trained in {qualifications}")
    if not reason.values.get("qualifications"):
        return N_("{name} takes it without speaking {languages}")
    return N_("{name} is trained in {qualifications} and takes it without speaking {languages}")


def agreement(agreed: Agreed, programme: Programme) -> str:
    """What opens the seat, as one sentence; where nobody else is asked, the leader is named once."""
    told = dates.clauses(ask(each, programme) for each in agreed.asks)
    if all(each.leader == agreed.leader for each in agreed.asks):
        return _("{asks}.").format(asks=told)
    taker = names.display_name(programme, agreed.leader)
    return _("{leader} can take it if {asks}.").format(leader=taker, asks=told)


def looking() -> str:
    """Over the ways to open a seat, while they are looked for."""
    return _("Looking for what would open it…")


def agreed() -> str:
    """The button that does what people have agreed to."""
    return _("Agreed")


def agreed_about(said: str) -> str:
    """What screen readers call that button: it is about one way among several."""
    return _("Agreed: {way}").format(way=said)


def reason(agreement: Agreed, row: Row, programme: Programme) -> str:
    """What is recorded with a row: `agreed: Ana serves 3 times this week instead of 2`."""
    asks = [ask(each, programme) for each in agreement.asks if each.row is None and each.leader == row.leader]
    return _("agreed: {asks}").format(asks=dates.clauses(asks))
