"""What the page Groups says."""

from collections.abc import Collection
from datetime import date

from rosterdesk.domain.groups import Group, Meeting
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import LadderStep, Role, SessionState
from rosterdesk.words import dates, names, recurrence, terms
from rosterdesk.words.language import N_, _, ngettext

_TEXTS = {
    "table": N_("All groups"),
    "go_to": N_("Go to its details"),
    "find": N_("Find a group"),
    "details": N_("The group"),
    "new": N_("Name of a new group"),
    "add": N_("Add group"),
    "empty_title": N_("No groups yet"),
    "empty_sentence": N_(
        "A group meets again and again: a support group, a drop-in. Write the name of the first one."
    ),
    "none_title": N_("Choose a group"),
    "none_sentence": N_("Its meetings, its team and its next sessions appear here."),
    "meets_tab": N_("Meetings"),
    "team_tab": N_("Team"),
    "about_tab": N_("About"),
    "column_name": N_("Group"),
    "column_meets": N_("Meets"),
    "column_place": N_("Place"),
    "column_kind": N_("Kind"),
    "column_seats": N_("Seats"),
    "column_priority": N_("Priority"),
    "column_load": N_("Load"),
    "column_next": N_("Next session"),
    "meets": N_("When it meets"),
    "no_meetings": N_("The group has no schedule; it meets in extra sessions only."),
    "add_meeting": N_("Add a meeting time"),
    "change": N_("Change"),
    "next": N_("Next sessions"),
    "no_sessions": N_("Nothing is scheduled in the next months."),
    "more": N_("Show more"),
    "extra": N_("Add an extra session"),
    "edit_session": N_("Change"),
    "cancel_session": N_("Cancel"),
    "restore_session": N_("Restore"),
    "close_form": N_("Leave it as it is"),
    "how_often": N_("How often"),
    "weekly": N_("every week"),
    "weeks": N_("every so many weeks"),
    "monthly": N_("on days of the month"),
    "daily": N_("every day"),
    "own": N_("by a rule of its own"),
    "days": N_("Days"),
    "every_weeks": N_("Weeks apart"),
    "every_days": N_("Days apart"),
    "nths": N_("Which of the month"),
    "day": N_("Day"),
    "rule": N_("Rule (RFC 5545)"),
    "rule_hint": N_("FREQ=MONTHLY;BYDAY=2TU"),
    "start": N_("Starts at"),
    "length": N_("Lasts"),
    "from": N_("First day"),
    "change_from": N_("New from"),
    "until": N_("Last day"),
    "until_hint": N_("no end"),
    "save_meeting": N_("Save"),
    "remove_meeting": N_("Remove this meeting time"),
    "stop_meeting": N_("Stop it after today"),
    "past_stays": N_("Until then everything stays as it was; sessions of the past keep their records."),
    "date": N_("Date"),
    "place": N_("Place"),
    "note": N_("Note"),
    "note_hint": N_("stands on the sheets"),
    "save_session": N_("Save"),
    "add_extra": N_("Add"),
    "cancel_with_note": N_("Cancel the session"),
    "as_scheduled": N_("As scheduled"),
    "seats": N_("Seats"),
    "requirements": N_("What a seat asks for"),
    "lead_qualifications": N_("Lead: qualifications"),
    "lead_languages": N_("Lead: languages"),
    "co_lead_qualifications": N_("Co-lead: qualifications"),
    "co_lead_languages": N_("Co-lead: languages"),
    "people": N_("People and fallbacks"),
    "no_needs": N_("The team as a whole needs nothing in particular."),
    "new_need": N_("One more"),
    "add_need": N_("Add"),
    "need_qualification": N_("Qualification"),
    "need_count": N_("How many"),
    "type_qualification": N_("type a qualification"),
    "type_language": N_("type a language"),
    "type_name": N_("type a name"),
    "type_step": N_("type a step"),
    "what": N_("What it is"),
    "effort": N_("Effort and importance"),
    "another_kind": N_("Another kind"),
    "other_kind": N_("another…"),
    "no_kind": N_("none"),
    "earlier": N_("Earlier schedules"),
    "filter_load": N_("Load"),
    "any": N_("any load"),
}  # fmt: skip
_PRIORITIES = {1: N_("1: can wait"), 2: N_("2: matters"), 3: N_("3: comes first")}


def text(code: str) -> str:
    """A fixed word or sentence of the page."""
    return _(_TEXTS[code])


def priority(number: int) -> str:
    """A priority and what it means."""
    return _(_PRIORITIES[number])


def seats(group: Group) -> str:
    """The seats of a session: `lead, 1 co-lead, 1 backup`."""
    counted = [
        (group.co_leads, ngettext("{n} co-lead", "{n} co-leads", group.co_leads)),
        (group.shadows, ngettext("{n} shadow", "{n} shadows", group.shadows)),
        (group.backups, ngettext("{n} backup", "{n} backups", group.backups)),
    ]
    said = [words.format(n=dates.number(count)) for count, words in counted if count]
    return ", ".join([terms.role(Role.LEAD), *said])


def summary(programme: Programme, group: Group, today: date) -> str:
    """Where and when the group meets, in one line."""
    place = names.venue_name(programme, group.venue)
    meets = recurrence.meetings(group.meetings, today) or text("no_meetings").rstrip(".")
    return _("{meets} · {place}").format(meets=dates.capital(meets), place=place)


def session_line(session: Session) -> str:
    """A session among those of its group: `Monday 7 December, 18:30–20:00`."""
    return _("{day}, {time}").format(
        day=dates.capital(dates.weekday_day(session.date)), time=names.session_time(session)
    )


def session_state(session: Session) -> str:
    """How a session differs from its schedule, nothing where it does not."""
    if session.cancelled:
        return terms.session_state(SessionState.CANCELLED)
    if session.closed:
        return _("closed that day")
    said = [_("extra")] if session.extra else []
    if session.start != session.scheduled:
        said.append(_("moved from {day}").format(day=_moment(session)))
    return ", ".join(said)


def _moment(session: Session) -> str:
    told = session.scheduled
    return _("{day} {time}").format(day=dates.day_short(told), time=dates.clock(told))


def session_detail(programme: Programme, session: Session) -> str:
    """Where a session is and who leads it, with its note."""
    leads = [a.leader for a in programme.assignments(session.id) if a.role is Role.LEAD]
    said = [names.venue_name(programme, session.venue)]
    if session.runs and leads:
        said.append(_("led by {name}").format(name=names.leaders_listed(programme, leads)))
    if session.note:
        said.append(_("“{note}”").format(note=session.note))
    return " · ".join(said)


def about_session(action: str, session: Session) -> str:
    """The accessible name of a button that does something to a session: `Cancel: Monday 7 December, …`."""
    return _("{action}: {session}").format(action=action, session=session_line(session))


def about_meeting(action: str, meeting: Meeting) -> str:
    """The accessible name of a button that does something to a meeting."""
    return _("{action}: {meeting}").format(action=action, meeting=recurrence.meeting(meeting))


def meeting_detail(meeting: Meeting) -> str:
    """The rule of a meeting, beside its plain words, and since when it holds."""
    return _("since {day} · {rule}").format(day=dates.day(meeting.since), rule=meeting.rrule)


def preview(words: str, starts: str) -> str:
    """What a meeting under edit comes to."""
    return _("{words}\nNext: {starts}").format(words=dates.capital(words), starts=starts)


def preview_none(words: str) -> str:
    """A meeting under edit that never takes place."""
    return _("{words}. It never meets in the next two years.").format(words=dates.capital(words))


def save_from(day: date) -> str:
    """The button that lets a changed meeting hold from a day on."""
    return _("Change from {day} on").format(day=dates.day_month(day))


def ladder_step(code: str) -> str:
    """A step of what to do when nobody can be found."""
    return terms.ladder_step(LadderStep(code))


def added(name: str) -> str:
    """A group is there now."""
    return _("{name} is added. Say when it meets, and whom it needs.").format(name=name)


def removed(name: str) -> str:
    """A group is gone."""
    return _("{name} is removed.").format(name=name)


def cancelled(session: Session) -> str:
    """A session is called off."""
    return _("Cancelled: {session}").format(session=session_line(session))


def copy_name(name: str, taken: Collection[str]) -> str:
    """What a copy of a group is called at first."""
    wanted = first = _("{name}, second").format(name=name)
    number = 2
    while wanted in taken:
        number += 1
        wanted = f"{first} {number}"
    return wanted
