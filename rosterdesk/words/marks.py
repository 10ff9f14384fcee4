"""After a session: who came, how it went, and with whom somebody should speak."""

from collections.abc import Sequence
from datetime import date, datetime

from rosterdesk.domain.marks import Outcome
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Mark, Role, SessionResult
from rosterdesk.words import dates, names, terms
from rosterdesk.words.language import _, ngettext, pgettext


def mark_button(mark: Mark) -> str:
    """A mark on a button, where there is room for some ten letters."""
    match mark:
        case Mark.DONE:
            return pgettext("mark", "There")
        case Mark.LATE:
            return pgettext("mark", "Late")
        case Mark.ABSENT:
            return pgettext("mark", "Absent")
        case Mark.ILL:
            return pgettext("mark", "Ill")


def mark_of(name: str, mark: Mark) -> str:
    """The button of a mark as it is read aloud."""
    return _("{name}: {mark}").format(name=name, mark=terms.mark(mark))


def explained() -> str:
    """Why somebody cannot be marked absent."""
    return _("They were away or ill, and that never counts.")


def attendance() -> str:
    """Over who came."""
    return _("Who was there")


def marked(programme: Programme, session: str, leader: str, mark: Mark | None) -> str:
    """News of a mark, or of one taken back."""
    name, where = names.display_name(programme, leader), names.session_name(programme, session)
    if mark is None:
        return _("Nothing is noted of {name}, {session}.").format(name=name, session=where)
    return _("{name}, {session}: {mark}.").format(name=name, session=where, mark=terms.mark(mark))


def speak_first(name: str) -> str:
    """Three times somebody stayed away without a word: what that means, and what comes next."""
    return _("Builds give {name} nothing new until somebody has spoken with them.").format(name=name)


def speak_meaning() -> str:
    """What stands under the name of somebody to speak with."""
    return _("Builds give them nothing new until then; you still can.")


def spoken_button() -> str:
    """The button that notes a conversation."""
    return _("Conversation noted")


def spoken_of(name: str) -> str:
    """The same as it is read aloud."""
    return _("Conversation noted: {name}").format(name=name)


def absences(days: Sequence[date], lapse_weeks: int) -> str:
    """For the leader's own page: the absences that count."""
    if not days:
        return _("No absence without a word counts.")
    told = ngettext(
        "{n} absence without a word counts: {days}.", "{n} absences without a word count: {days}.", len(days)
    ).format(n=dates.number(len(days)), days=dates.listed([dates.day_month(day) for day in days]))
    lapse = ngettext("It lapses after {n} week.", "Each lapses after {n} weeks.", lapse_weeks)
    return f"{told} {lapse.format(n=dates.number(lapse_weeks))}"


def last_spoken(at: datetime) -> str:
    """When somebody last spoke with them."""
    return _("Last conversation: {moment}").format(moment=dates.moment(at))


def outcome_title() -> str:
    """The panel in which one notes how a session went."""
    return _("How did it go?")


def outcome_of(session: Session) -> str:
    """Which session the panel asks about."""
    return names.session_label(session)


def result_button(result: SessionResult) -> str:
    """A result on a button."""
    match result:
        case SessionResult.RAN:
            return pgettext("result", "Ran")
        case SessionResult.SHORT_HANDED:
            return pgettext("result", "Short-handed")
        case SessionResult.CANCELLED:
            return pgettext("result", "Cancelled")


def result_key(result: SessionResult) -> str:
    """The letter that chooses a result; each has another."""
    match result:
        case SessionResult.RAN:
            return pgettext("key of a result", "R")
        case SessionResult.SHORT_HANDED:
            return pgettext("key of a result", "S")
        case SessionResult.CANCELLED:
            return pgettext("key of a result", "C")


def result_name() -> str:
    """Over the three results."""
    return _("The session")


def people_name() -> str:
    """The field for how many came."""
    return _("How many came")


def felt_name() -> str:
    """Over the five steps of how it felt."""
    return _("How it felt for the leaders")


def felt_meaning() -> str:
    """What the ends of the scale are."""
    return _("1 was hard, 5 was good")


def felt_of(step: int) -> str:
    """A step as it is read aloud."""
    return _("It felt like {n} of 5").format(n=step)


def note_name() -> str:
    """The field for a line of text."""
    return _("A line, if you like")


def note_hint() -> str:
    """What may stand there, and what should not."""
    return _("No names of members")


def save_button(more: int) -> str:
    """The button that notes it, and goes on where more wait."""
    return _("Note and go on") if more else _("Note it")


def more_to_note(count: int) -> str:
    """How many sessions of the last days wait after this one."""
    if not count:
        return ""
    return ngettext("{n} more session to note", "{n} more sessions to note", count).format(
        n=dates.number(count)
    )


def keys_hint() -> str:
    """How to be done in ten seconds."""
    keys = "/".join(result_key(each) for each in SessionResult)
    return _("{keys}, a number, Tab, 1 to 5, a line; Enter notes it").format(keys=keys)


def noted(session: Session) -> str:
    """News of an outcome."""
    return _("Noted: {session}.").format(session=names.session_label(session))


def nothing_to_note() -> str:
    """No session of the last days waits."""
    return _("Nothing is left to note: every session of the last two weeks has its outcome.")


def forget_button() -> str:
    """The button that takes an outcome back."""
    return _("Not noted")


def outcome_button(noted_already: bool) -> str:
    """The button of a session that has begun."""
    return _("Change the outcome…") if noted_already else _("How did it go?…")


def outcome_told(outcome: Outcome) -> str:
    """An outcome in one line: `it ran, 12 people, felt 4 of 5`."""
    parts = [terms.session_result(outcome.result)]
    if outcome.people is not None:
        parts.append(
            ngettext("{n} person", "{n} people", outcome.people).format(n=dates.number(outcome.people))
        )
    if outcome.felt is not None:
        parts.append(_("felt {n} of 5").format(n=outcome.felt))
    return dates.capital(", ".join(parts))


def seat_of(name: str, role: Role) -> str:
    """A leader and their role in the list of who was there."""
    return _("{name}, {role}").format(name=name, role=terms.role(role))
