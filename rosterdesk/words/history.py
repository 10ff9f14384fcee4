"""The page History: what was changed, what was published, and what people answered."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from rosterdesk.domain.changes import Label
from rosterdesk.domain.history import Deed, Head
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Held, Row, Version
from rosterdesk.domain.terms import Reply
from rosterdesk.words import changes, dates, names
from rosterdesk.words.language import N_, _, ngettext

_TEXTS: Mapping[str, str] = {
    "changes": N_("Changes"),
    "versions": N_("Published"),
    "answers": N_("Answers"),
    "when": N_("When"),
    "who": N_("Who"),
    "what": N_("What"),
    "find_change": N_("Find a person, a session or a change"),
    "change_table": N_("All changes, the newest first"),
    "older": N_("Show older changes"),
    "step_back": N_("Step back to here"),
    "step_back_tip": N_("Make the programme what it was after this change; can be undone"),
    "no_changes_title": N_("Nothing has been changed yet"),
    "no_changes_sentence": N_("Whatever is changed from now on is listed here, with who did it and when."),
    "none_found_title": N_("No such change"),
    "none_found_sentence": N_("No change speaks of what you typed. Try a name, a group or a date."),
    "version": N_("Version"),
    "weeks": N_("Weeks"),
    "published": N_("Published on"),
    "seats": N_("Seats"),
    "version_table": N_("Published versions, the newest first"),
    "compare": N_("Compare"),
    "with": N_("with"),
    "session": N_("Session"),
    "difference_table": N_("What differs"),
    "find_difference": N_("Find a person or a session"),
    "time_and_place": N_("time and place"),
    "nobody": N_("nobody"),
    "draft": N_("Draft"),
    "no_versions_title": N_("Nothing is published yet"),
    "no_versions_sentence": N_(
        "Publish a roster, and every version is kept here to compare and to go back to."
    ),
    "leader": N_("Person"),
    "role": N_("Role"),
    "answer": N_("Answer"),
    "answer_table": N_("What people answered to the published roster"),
    "find_answer": N_("Find a person or a session"),
    "every_answer": N_("Every answer"),
    "no_answers_title": N_("Nobody is asked yet"),
    "no_answers_sentence": N_(
        "Publish a roster; what each person says to their sessions is then noted here, or on the board, "
        "with one key."
    ),
    "find_cover": N_("Find cover"),
    "print_changes": N_("Print the changes"),
    "given_back": N_("no, given back"),
    "answer_tip": N_(
        "Y notes a yes, X a no; Shift or Ctrl choose several sessions, Ctrl+A all that are listed"
    ),
    "no_such_answer": N_("Nothing here fits what you look for. Choose “Every answer”, or type less."),
}
_ANSWERS: Mapping[Reply | None, str] = {
    Reply.YES: N_("yes"),
    Reply.NO: N_("no"),
    None: N_("nothing yet"),
}


def text(code: str) -> str:
    """A text of the page by its code."""
    return _(_TEXTS[code])


def moment(at: datetime) -> str:
    """A moment in little room: `27 Nov 2026, 16:40`."""
    return _("{day} {year}, {time}").format(day=dates.day_short(at), year=at.year, time=dates.clock(at))


def deed(programme: Programme, head: Head) -> str:
    """What an entry did, and whether that was to take something back or to do it again."""
    said = changes.dated_sentence(programme, head.label)
    if head.deed is Deed.UNDO:
        return _("Undone: {deed}").format(deed=said)
    return _("Done again: {deed}").format(deed=said) if head.deed is Deed.REDO else said


def somebody() -> str:
    """Who did something, where the computer does not say who was at it."""
    return _("somebody")


def listed(count: int, *, more: bool) -> str:
    """How many changes are in sight, and whether there are older ones."""
    if more:
        return _("the newest {count}").format(count=dates.number(count))
    return ngettext("{count} change", "{count} changes", count).format(count=dates.number(count))


def stepped_back(count: int, unpublished: Sequence[int]) -> str:
    """The programme is as it was; versions that were published since are not any more."""
    told = ngettext(
        "The programme is as it was then: {count} thing is other than a moment ago.",
        "The programme is as it was then: {count} things are other than a moment ago.",
        count,
    ).format(count=dates.number(count))
    if not unpublished:
        return told
    numbers = dates.listed([dates.number(each) for each in unpublished])
    gone = ngettext(
        "Version {numbers} counts as never published.",
        "Versions {numbers} count as never published.",
        len(unpublished),
    )
    return f"{told} {gone.format(numbers=numbers)}"


def is_so_already() -> str:
    """Stepping back would change nothing."""
    return _("The programme is just as it was then; nothing was changed.")


def version(number: int) -> str:
    """A version by its number."""
    return _("Version {number}").format(number=dates.number(number))


def version_weeks(found: Version) -> str:
    """The weeks that a version covers."""
    first, last = found.period.first, found.period.last
    return _("{first} to {last}").format(
        first=dates.day_short(first), last=f"{dates.day_short(last)} {last.year}"
    )


def differ(count: int, first: date, last: date) -> str:
    """In how many sessions two rosters differ, over the weeks that both cover."""
    days = dates.capital(dates.days(first, last))
    if not count:
        return _("{dates}: the two are the same.").format(dates=days)
    told = ngettext("{dates}: {count} session differs.", "{dates}: {count} sessions differ.", count)
    return told.format(dates=days, count=dates.number(count))


def comparing() -> str:
    """Two rosters are being compared, which takes longer than half a second."""
    return _("Comparing the two…")


def nothing_common() -> str:
    """Two versions cover no week together."""
    return _("These two have no week in common.")


def go_back(number: int) -> str:
    """The button that makes a version the draft again."""
    return _("Go back to version {number}").format(number=dates.number(number))


def go_back_tip() -> str:
    """What going back does, and what it leaves."""
    return _(
        "The draft of the sessions still to come becomes what this version says; nothing is published, "
        "and it can be undone"
    )


def held(programme: Programme, where: Held, *, length: bool) -> str:
    """When and where a version has a session: `2 December 11:00, Hall`; how long where that differs."""
    told = _("{day} {time}, {place}").format(
        day=dates.day_month(where.start),
        time=dates.clock(where.start),
        place=names.venue_name(programme, where.venue),
    )
    return f"{told}, {dates.duration(where.minutes)}" if length and where.minutes else told


def gone_back(number: int, count: int) -> str:
    """The draft is what the version says."""
    told = ngettext(
        "What is still to come is version {number} again: {count} seat is other than before.",
        "What is still to come is version {number} again: {count} seats are other than before.",
        count,
    )
    return told.format(number=dates.number(number), count=dates.number(count))


def is_version_already(number: int) -> str:
    """Going back would change nothing."""
    return _("The draft of what is still to come is just what version {number} says.").format(
        number=dates.number(number)
    )


def answer(reply: Reply | None) -> str:
    """What somebody answered."""
    return _(_ANSWERS[reply])


def answered(programme: Programme, rows: Sequence[Row], reply: Reply | None) -> str:
    """An answer has been noted, or the same one to several sessions."""
    if len(rows) > 1:
        said = ngettext("{n} session: {answer}", "{n} sessions: {answer}", len(rows))
        return said.format(n=dates.number(len(rows)), answer=answer(reply))
    row = rows[0]
    values = {"leader": row.leader, "session": row.session, "reply": reply.value if reply else "none"}
    return changes.dated_sentence(programme, Label("answer", values))


def answers_said(yes: int, no: int, silent: int) -> str:
    """How many answered what."""
    return _("{yes} yes · {no} no · {silent} nothing yet").format(
        yes=dates.number(yes), no=dates.number(no), silent=dates.number(silent)
    )
