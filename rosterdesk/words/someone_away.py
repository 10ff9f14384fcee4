"""The panel for the moment when somebody phones in: who, until when, whom to call, and the repair."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import CallAnswer, Goal, LadderStep, Role
from rosterdesk.words import calls, cover, dates, goals, names, terms
from rosterdesk.words.language import N_, _, ngettext

_SPANS: Mapping[str, str] = {
    "back": N_("Is there again"),
    "today": N_("Today"),
    "week": N_("The rest of the week"),
    "open": N_("Until further notice"),
    "part": N_("Part of a day"),
    "dates": N_("Other dates"),
}
_ANSWERS: Mapping[CallAnswer, str] = {
    CallAnswer.YES: N_("said yes, {time}"),
    CallAnswer.NO: N_("said no, {time}"),
    CallAnswer.NO_ANSWER: N_("no answer, {time}"),
    CallAnswer.ASKED: N_("asked, {time}"),
}
_BUTTONS: Mapping[str, tuple[str, str]] = {
    # code: (what the button says, what it does)
    "yes": (N_("Yes (Y)"), N_("They come: the seat is theirs")),
    "no": (N_("No (N)"), N_("They cannot come: ask them for this session last")),
    "asked": (N_("Asked (S)"), N_("They were asked, by message perhaps, and have not answered yet")),
    "no_answer": (N_("No answer (A)"), N_("Nobody answered: go on to the next, they stay on the list")),
    "copy": (N_("Copy the number"), N_("Copy the telephone number")),
    "repair": (
        N_("Repair everything…"),
        N_("Work out the fewest changes that cover all of it; you see them first (R)"),
    ),
    "keep": (N_("Keep the repair"), N_("Make these changes, as one that can be undone")),
    "back": (N_("Back to the calls"), N_("Change nothing and go on by telephone")),
    "another": (N_("Somebody else is away…"), N_("Enter one more absence; these calls stay")),
    "go_on": (N_("Go on with the calls"), N_("Go on where you were")),
    "print": (
        N_("Print the changes…"),
        N_("See what differs from the published sheet, and print it (P)"),
    ),
    "tell": (N_("Tell everybody…"), N_("A text that is ready to be sent for each person concerned (T)")),
    "welcome": (N_("Welcome back"), N_("End the absence; what they led before is offered to them again")),
    "done": (N_("Done"), N_("Close the panel")),
    "change": (N_("Somebody else"), N_("Choose another person")),
    "chain_yes": (N_("Both say yes (Y)"), N_("Both agree: the two changes are made as one")),
}
_RUNGS: Mapping[LadderStep, str] = {
    LadderStep.TELEPHONE: N_("Run it by telephone"),
    LadderStep.MERGE: N_("Members join another session…"),
    LadderStep.CANCEL: N_("Cancel the session"),
}
POINTS_OF_LOAD = 15


def who_title() -> str:
    """Over the field for a name."""
    return _("Who is away?")


def who_hint() -> str:
    """What can be typed."""
    return _("A few letters of the name")


def people() -> str:
    """The accessible name of the list of leaders."""
    return _("Leaders of that name")


def nobody_yet() -> str:
    """There is no leader at all."""
    return _("There are no leaders yet. Add them on the page Leaders.")


def nobody_found() -> str:
    """No leader has such a name."""
    return _("Nobody by that name. Try fewer letters.")


def away_already() -> str:
    """Beside somebody who is on leave today."""
    return _("away today")


def until_when(name: str) -> str:
    """Over the choice of dates."""
    return _("{name} is away…").format(name=name)


def span(code: str, last: date | None = None) -> str:
    """One of the choices: `Today`, `The rest of the week, to Sunday`."""
    if code == "week" and last is not None:
        return _("The rest of the week, to {day}").format(day=dates.weekday(last))
    if code == "today" and last is not None:
        return _("Today, {day}").format(day=dates.weekday_day(last))
    return _(_SPANS[code])


def gently() -> str:
    """The box that opens the fields of a phased return."""
    return _("Comes back gently")


def gently_tip() -> str:
    """What that means."""
    return _("With fewer sessions in the first weeks, and not on call")


def first_day() -> str:
    """The first day away."""
    return _("First day")


def last_day() -> str:
    """The last day away."""
    return _("Last day")


def no_end() -> str:
    """What an empty last day means."""
    return _("no end yet")


def leaves(seats: int, backups: int) -> str:
    """What the absence takes, before it is entered."""
    parts = []
    if seats:
        parts.append(ngettext("{n} seat", "{n} seats", seats).format(n=dates.number(seats)))
    if backups:
        parts.append(ngettext("{n} backup", "{n} backups", backups).format(n=dates.number(backups)))
    if not parts:
        return _("They hold no seat in that time.")
    return _("Needs somebody else for {things}.").format(things=dates.listed(parts))


def discreet() -> str:
    """Nobody is asked why."""
    return _("No reason is asked. Others see only that they are away.")


def find_button(wanted: bool) -> str:
    """The button that enters the absence."""
    return _("Find who steps in") if wanted else _("Note that they are away")


def title(programme: Programme, leaders: Sequence[str]) -> str:
    """Over the calls."""
    said = dates.listed([names.display_name(programme, each) for each in leaders])
    return ngettext("{names} is away", "{names} are away", len(leaders)).format(names=said)


def seats_title() -> str:
    """Over the calls where nobody is away: a seat was given back, or is covered."""
    return _("Who steps in?")


def progress(open_: int, all_: int) -> str:
    """How much is still to cover."""
    if not open_:
        return _("Everything is covered.")
    text = ngettext("{open} of {n} seat still to cover", "{open} of {n} seats still to cover", all_)
    return text.format(open=dates.number(open_), n=dates.number(all_))


def gaps() -> str:
    """The accessible name of the list of seats."""
    return _("Seats to cover, soonest first")


def gap(programme: Programme, row: Row) -> str:
    """A seat in little room: `Wed 9 Dec 18:30, Support Wed`."""
    return session_short(programme, row.session)


def session_short(programme: Programme, session: str) -> str:
    """A session in little room: `Wed 9 Dec 18:30, Support Wed`."""
    found = programme.session(session)
    return _("{when}, {group}").format(when=when_short(found), group=found.group.name)


def when_short(session: Session) -> str:
    """When a session is, in little room: `Wed 9 Dec 18:30`."""
    return _("{weekday} {day} {time}").format(
        weekday=dates.weekday_short(session.date),
        day=dates.day_short(session.date),
        time=dates.clock(session.start),
    )


def gap_state(programme: Programme, role: Role, taken_by: str | None, *, begun: bool = False) -> str:
    """How a seat stands: `lead: still to cover`, `backup: Ana`; `begun` where the session is under way."""
    who = names.display_name(programme, taken_by) if taken_by else _("to cover")
    if begun and not taken_by:
        who = _("to cover, under way now")
    return _("{role}: {who}").format(role=dates.capital(terms.role(role)), who=who)


def call_list(programme: Programme, row: Row) -> str:
    """Over the people for a seat."""
    who = names.display_name(programme, row.leader)
    return _("Who could {role} instead of {name}").format(role=_serving(row.role), name=who)


def _serving(role: Role) -> str:
    return {
        Role.LEAD: _("lead"),
        Role.CO_LEAD: _("co-lead"),
        Role.SHADOW: _("shadow"),
        Role.BACKUP: _("be on call"),
    }[role]


def relation(points: Mapping[str, int], *, steps_up: bool, last_led: date | None) -> str:
    """Why somebody is asked sooner or later, most important first; empty where nothing is to be said."""
    ranked = sorted((each for each in points.items() if each[1]), key=lambda each: -abs(each[1]))
    told = [_relation(key, last_led) for key, value in ranked if key != "load" or value >= POINTS_OF_LOAD]
    if steps_up and "backup" not in points:
        told.insert(0, _("may step up"))
    return dates.capital(dates.clauses(told)) if told else _("Free then")


def _relation(key: str, last_led: date | None) -> str:
    if key == "led_recently" and last_led is not None:
        return _("with this group on {day}").format(day=dates.day_month(last_led))
    return calls.term(key)


def answer(code: CallAnswer, at: datetime) -> str:
    """What somebody said, and when: `no answer, 09:12`."""
    return _(_ANSWERS[code]).format(time=dates.clock(at))


def no_number() -> str:
    """No telephone number is known."""
    return _("no telephone number")


def copied(name: str) -> str:
    """The number is on the clipboard."""
    return _("Number of {name} copied.").format(name=name)


def nobody() -> str:
    """Nobody may simply take the seat."""
    return _("Nobody is free for this as it stands.")


def if_nobody() -> str:
    """Over what a group does where nobody comes."""
    return _("If nobody comes (L)")


def rung(programme: Programme, step: LadderStep, leader: str | None) -> str:
    """A step of the ladder as a button: `Ana leads alone`, `Cancel the session`."""
    if step is LadderStep.CO_LEAD_ALONE and leader is not None:
        return _("{name} leads alone").format(name=names.display_name(programme, leader))
    return _(_RUNGS.get(step, "")) or terms.ladder_step(step)


def hosts() -> str:
    """The accessible name of the sessions that could take the members in."""
    return _("Session that takes the members in")


def join() -> str:
    """The button that has the members join another session."""
    return _("Join it")


def chain_name(programme: Programme, leader: str, other: str) -> str:
    """Two people who would have to agree."""
    return _("{name}, with {other}").format(
        name=names.full_name(programme, leader), other=names.full_name(programme, other)
    )


def chain(programme: Programme, leader: str, other: str, gives: Row) -> str:
    """What they would agree to."""
    return _("{name} could come if {other} took {seat}").format(
        name=names.display_name(programme, leader),
        other=names.display_name(programme, other),
        seat=cover.seat(programme, gives.session, gives.role),
    )


def cannot(count: int, shown: bool) -> str:
    """The line that shows or hides those who may not."""
    if shown:
        return _("Hide those who cannot")
    return ngettext("{n} person cannot: why?", "{n} people cannot: why?", count).format(n=dates.number(count))


def spoken(name: str, lines: Iterable[str], *, may: bool) -> str:
    """A line of the list as it is read aloud."""
    lead = name if may else _("{name}, cannot").format(name=name)
    return ", ".join([lead, *(line.rstrip(".") for line in lines if line)])


def button(code: str) -> str:
    """What a button says."""
    return _(_BUTTONS[code][0])


def button_tip(code: str) -> str:
    """What a button does."""
    return _(_BUTTONS[code][1])


def covered(programme: Programme, row: Row, taken_by: str) -> str:
    """Under a seat that somebody has taken."""
    return _("{name} stands in for {other}.").format(
        name=names.full_name(programme, taken_by), other=names.display_name(programme, row.leader)
    )


def noted(programme: Programme, leader: str) -> str:
    """The absence is entered and takes nothing."""
    return _("{name} is noted as away; no seat needs anybody else.").format(
        name=names.display_name(programme, leader)
    )


def searching() -> str:
    """The repair is being worked out."""
    return _("Looking for the fewest changes that cover everything…")


def repair_title(count: int, *, proved: bool) -> str:
    """Over the changes of a repair."""
    if not count:
        return _("Nothing more can be covered without breaking a rule.")
    text = ngettext(
        "{n} change would cover what can be covered", "{n} changes would cover what can be covered", count
    )
    said = text.format(n=dates.number(count))
    return _("{said}; proved: no repair is better").format(said=said) if proved else said


def repair_change(programme: Programme, *, came: str | None, left: str | None, step_up: bool) -> str:
    """Who comes for whom: `Ana for Maya`, `Ana steps up for Maya`, `Ana, where nobody was`."""
    new = names.display_name(programme, came) if came else dates.capital(_("nobody"))
    if left is None:
        return _("{name}, where nobody was").format(name=new)
    old = names.display_name(programme, left)
    if step_up:
        return _("{name} steps up for {other}").format(name=new, other=old)
    return _("{name} for {other}").format(name=new, other=old)


def repair_seat(programme: Programme, row: Row) -> str:
    """Which seat changes hands."""
    return _("{gap}: {role}").format(gap=gap(programme, row), role=terms.role(row.role))


def repair_open(count: int) -> str:
    """Over what stays open."""
    return ngettext("{n} seat stays open", "{n} seats stay open", count).format(n=dates.number(count))


def repair_asks(count: int) -> str:
    """How many people have to be asked."""
    return ngettext("{n} person to ask.", "{n} people to ask.", count).format(n=dates.number(count))


def repair_costs(changes: Iterable[tuple[Goal, int, int]]) -> list[str]:
    """Which goals of these weeks would have another value than now, a line each."""
    return [
        _("{goal}: {before} → {after}").format(
            goal=goals.name(goal), before=goals.figure(goal, before), after=goals.figure(goal, after)
        )
        for goal, before, after in changes
    ]
