"""The inspector: the selected session and seat, who could take it, and who cannot."""

from collections.abc import Iterable, Sequence
from datetime import date

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Override
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Goal, Grade, Role
from rosterdesk.words import calls, dates, goals, names, reasons, terms
from rosterdesk.words.language import _, ngettext


def title() -> str:
    """The name of the inspector."""
    return _("Inspector")


def nothing_title() -> str:
    """Nothing is selected."""
    return _("Nothing selected")


def nothing_sentence() -> str:
    """What to select."""
    return _("Choose a session to see its seats, or a seat to see who could take it.")


def when(session: Session) -> str:
    """The day and the time of a session."""
    return _("{day}, {time}").format(
        day=dates.capital(dates.weekday_day(session.date)), time=names.session_time(session)
    )


def where(programme: Programme, session: Session) -> str:
    """The place of a session and how demanding it is."""
    place = dates.capital(names.venue_name(programme, session.venue))
    return _("{place} · {load}").format(place=place, load=terms.load(session.group.load))


def needs(programme: Programme, session: Session, role: Role) -> str:
    """What a seat asks for; empty where it asks for nothing."""
    asked = session.group.requirement(role)
    parts = [names.qualification_name(programme, each) for each in asked.qualifications]
    parts += [terms.language_name(each) for each in asked.languages]
    return _("Needs {things}").format(things=dates.listed(parts)) if parts else ""


def seats_heading() -> str:
    """Over the seats of a session."""
    return _("Seats")


def findings_heading() -> str:
    """Over what the checker has to say."""
    return _("To know")


def candidates_heading(role: Role, open_: bool) -> str:
    """Over the leaders for a seat."""
    who = terms.role(role)
    return (
        _("Who could take {role}").format(role=who)
        if open_
        else _("Who else could take {role}").format(role=who)
    )


def cannot_heading() -> str:
    """Over the leaders who cannot take a seat."""
    return _("Cannot, and why")


def holder(role: str, name: str) -> str:
    """Who holds the selected seat: `Lead: Ana`."""
    return _("{role}: {name}").format(role=role, name=name)


def open_seat() -> str:
    """Nobody holds the selected seat."""
    return _("open")


def overridden(override: Override) -> str:
    """Why a rule was overridden for the seat."""
    rules = dates.listed([terms.rule(rule) for rule in override.rules])
    return _("Override of {rules}: {reason}").format(rules=rules, reason=override.reason)


def load(led: int, offered: int, last: date | None) -> str:
    """How much a leader has served of what they offered, and when last."""
    text = ngettext("led {led} of {offered} offered", "led {led} of {offered} offered", led).format(
        led=dates.number(led), offered=dates.number(offered)
    )
    if last is None:
        return text
    return _("{load}, last on {day}").format(load=text, day=dates.day_short(last))


def load_staff(led: int, last: date | None) -> str:
    """How much a member of staff has served, and when last."""
    text = ngettext("led {n} session", "led {n} sessions", led).format(n=dates.number(led))
    if last is None:
        return text
    return _("{load}, last on {day}").format(load=text, day=dates.day_short(last))


def grade(given: Grade) -> str:
    """How gladly a leader would serve then."""
    return terms.grade(given)


def for_and_against(terms_: Iterable[tuple[str, int]]) -> str:
    """Why somebody is asked sooner (the terms that lower the score) or later, most important first."""
    ranked = sorted((each for each in terms_ if each[1]), key=lambda each: -abs(each[1]))
    return dates.clauses(calls.term(key) for key, value in ranked if _tells(key, value))


def _tells(key: str, value: int) -> bool:
    """What the other lines say already is not said twice."""
    return key not in ("prefer", "rather_not") and not (key == "load" and value < 15)


def steps_up() -> str:
    """The backup takes the seat."""
    return _("on call: may step up")


def sentence(found: Iterable[Reason], programme: Programme) -> str:
    """Reasons as one sentence with a capital and a full stop."""
    said = dates.clauses(reasons.reason(each, programme) for each in found)
    return dates.capital(said) + "." if said else ""


def goal_change(goal: Goal, before: int, after: int) -> str:
    """What a goal's value would become."""
    return _("{goal} {before} → {after}").format(
        goal=goals.name(goal), before=goals.figure(goal, before), after=goals.figure(goal, after)
    )


def would_change(changes: Sequence[str]) -> str:
    """What would change if this leader took the seat."""
    if not changes:
        return _("No goal would change.")
    return _("Would change: {changes}").format(changes=", ".join(changes))


def seat_button() -> str:
    """The button that seats the chosen leader."""
    return _("Seat")


def replace_button() -> str:
    """The button that seats the chosen leader in place of another."""
    return _("Replace")


def override_button() -> str:
    """The button that seats in spite of a rule."""
    return _("Override…")


def candidate(name: str, lines: Sequence[str], *, may: bool) -> str:
    """A leader in the list as it is read aloud."""
    lead = name if may else _("{name}, cannot").format(name=name)
    return ", ".join([lead, *(line.rstrip(".") for line in lines if line)])


def not_running(session: Session) -> str:
    """Nobody is needed where a session does not take place."""
    return _("Closed on this day; nobody is needed.") if session.closed else _("Cancelled; nobody is needed.")


def open_leaders() -> str:
    """The accessible name of the list of leaders."""
    return _("Leaders for this seat")
