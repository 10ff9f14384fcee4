"""A leader's own page: headings, lists of training, leave, exceptions and pairs, the load, and leaving."""

from collections.abc import Sequence
from datetime import date

from rosterdesk.domain.people import DatedException
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import PairKind
from rosterdesk.domain.times import DAY
from rosterdesk.words import dates, names, terms
from rosterdesk.words.language import _, ngettext, pgettext


def expiry(until: date, days: int) -> str:
    """How long a holding still counts: `ends in 12 days`."""
    if days < 0:
        return _("expired on {day}").format(day=dates.day(until))
    if days == 0:
        return _("ends today")
    if days > 90:
        return _("valid")
    return ngettext("ends in {days} day", "ends in {days} days", days).format(days=days)


def valid() -> str:
    """A holding without an end."""
    return _("valid")


def not_yet(since: date) -> str:
    """A holding that begins later."""
    return _("from {day} on").format(day=dates.day(since))


def renewed() -> str:
    """A holding that a later one continues."""
    return _("renewed")


def renew(until: date | None) -> str:
    """The button that adds a renewal."""
    if until is None:
        return _("Renew")
    return _("Renew until {day}").format(day=dates.day(until))


def person_section(code: str) -> str:
    """The headings on a person's page."""
    return {
        "person": _("Person"),
        "programme": _("With the programme"),
        "agreement": _("Contract and limits"),
        "speech": _("Languages and access"),
        "holdings": _("Training"),
        "grid": _("A usual week"),
        "windows": _("Windows"),
        "exceptions": _("Single days that differ"),
        "leave": _("Leave"),
        "attendance": _("Attendance"),
        "mentor": _("Mentor"),
        "pairs": _("Pairs"),
        "load": _("The last 12 weeks"),
        "share": _("Why this much, and no more"),
    }[code]


def share_meaning() -> str:
    """What that section is about."""
    return _("In the weeks that the roster shows. Each session counts once, by the first rule against it.")


def reckoning_awaited() -> str:
    """While it is worked out."""
    return _("Counting…")


def section_meaning(code: str) -> str:
    """What a part of the page is about, where its heading does not say it all."""
    told = {
        "holdings": _("A renewal is an entry of its own, so that what was held before stays on record."),
        "grid": _(
            "Drag over the days, or use the arrow keys with Shift, then press a letter. Empty means cannot."
        ),
        "windows": _(
            "Those that hold every so many weeks, in a season or on the nth weekday are changed here."
        ),
        "exceptions": _("They count instead of the usual week."),
        "leave": _("Everybody else sees only “away”. Nobody has to give a reason."),
        "attendance": _(
            "Illness and leave never count. Three absences without a word pause builds for them until "
            "somebody has spoken with them."
        ),
        "mentor": _("A trainee takes part beside their mentor; without one, beside any member of staff."),
        "pairs": _("Those kept apart never serve in the same session; those together do where possible."),
    }
    return told.get(code, "")


def show_contract_hint() -> str:
    """The hint in the field of contract hours."""
    return _("none")


def open_start() -> str:
    """The hint in an empty start of a span."""
    return _("always")


def open_end() -> str:
    """The hint in an empty end of a span."""
    return _("no end")


def until_further_notice() -> str:
    """The hint in the empty end of a leave."""
    return _("open-ended")


def since() -> str:
    """The start of a span."""
    return _("From")


def until() -> str:
    """The end of a span, inclusive."""
    return _("Until")


def start() -> str:
    """When in the day something starts."""
    return pgettext("time of day", "From")


def end() -> str:
    """When in the day something ends."""
    return pgettext("time of day", "To")


def day() -> str:
    """A date, or a day of the week."""
    return _("Day")


def grade_name() -> str:
    """How gladly somebody serves."""
    return _("Preference")


def leave_kind_name() -> str:
    """How a leave is handled."""
    return _("Kind")


def phased_weeks() -> str:
    """The field for the weeks of a phased return."""
    return _("Phased return, weeks")


def phased_sessions() -> str:
    """The field for the seats in each week of a phased return."""
    return _("Sessions a week then")


def phased_hint() -> str:
    """No phased return."""
    return _("none")


def qualification() -> str:
    """The field for which training is held."""
    return _("Training")


def no_qualification() -> str:
    """There is no qualification to choose yet."""
    return _("The programme has no kinds of training yet. They are listed in the settings.")


def new_entry(code: str) -> tuple[str, str, str]:
    """For a list without entries: what it says; for its draft: the title and the button."""
    return {
        "qualifications": (_("No training is noted yet."), _("New training"), _("Add training")),
        "exceptions": (_("Every week is as usual."), _("Another day"), _("Add day")),
        "leave": (_("No leave is noted."), _("New leave"), _("Add leave")),
        "pairs": (_("No pairs are noted."), _("New pair"), _("Add pair")),
    }[code]


def entry(code: str, what: str) -> str:
    """What screen readers call a line of a list."""
    return {
        "qualifications": _("training {what}"),
        "exceptions": _("exception {what}"),
        "leave": _("leave {what}"),
        "pairs": _("pair {what}"),
    }[code].format(what=what)


def span(since: date | None, until: date | None) -> str:
    """Dates from and to, each of which may be open."""
    if since is not None and until is not None:
        return dates.days(since, until)
    if since is not None:
        return _("from {day} on").format(day=dates.day(since))
    return _("until {day}").format(day=dates.day(until)) if until is not None else _("always")


def exception(given: DatedException) -> str:
    """A dated exception in words."""
    if (given.start, given.end) == (0, DAY):
        return _("{day}: {grade}").format(day=dates.day(given.date), grade=terms.grade(given.grade))
    return _("{day}, {span}: {grade}").format(
        day=dates.day(given.date), span=dates.span(given.start, given.end), grade=terms.grade(given.grade)
    )


def nobody() -> str:
    """No mentor."""
    return _("nobody in particular")


def somebody() -> str:
    """The other of a pair, before anybody is chosen."""
    return _("Choose …")


def other_leader() -> str:
    """The field for the other of a pair."""
    return _("With whom")


def pair_kind_name() -> str:
    """The field for how a pair is treated."""
    return _("Kept")


def pair(programme: Programme, pair_kind: PairKind, other: str) -> str:
    """A pair on the page of one of them: `apart from Ben`."""
    name = names.display_name(programme, other)
    message = _("apart from {name}") if pair_kind is PairKind.APART else _("together with {name}")
    return message.format(name=name)


def mentors(people: Sequence[str]) -> str:
    """Whom somebody is a mentor of."""
    return _("Mentor of {people}.").format(people=dates.listed(people))


def load_glance(sessions: int, offered: int) -> str:
    """The load in a sentence."""
    return _("In the last 12 weeks: {sessions} of {offered} offered.").format(
        sessions=terms.sessions(sessions), offered=dates.number(offered)
    )


def load_columns(code: str) -> str:
    """The columns beside the chart."""
    return {
        "week": _("Week of"),
        "sessions": _("Sessions"),
        "offered": _("Offered"),
        "blocks": _("On call"),
        "minutes": pgettext("how long", "Time"),
    }[code]


def load_chart() -> str:
    """The accessible name of the chart."""
    return _("Sessions of each week against what was offered")


def load_table() -> str:
    """The accessible name of the numbers beside the chart."""
    return _("Load by week")


def load_meaning() -> str:
    """What offered means."""
    return _("Offered is the weekly limit, less the days away. Without a limit it counts as 7.")


def offered(amount: float) -> str:
    """How many sessions of a week were offered, one decimal."""
    return dates.number(round(amount, 1))


def leaving_title(name: str) -> str:
    """The title of the panel for taking a leader out."""
    return _("{name} leaves").format(name=name)


def leaving_end() -> str:
    """What ending means."""
    return _("After the last day nobody can give them a seat; what they did stays on record.")


def last_day() -> str:
    """The field for the last day."""
    return _("Last day")


def end_button() -> str:
    """The button that ends somebody's time with the programme."""
    return _("Say goodbye")


def seats_opened(count: int) -> str:
    """How many seats open with the last day."""
    if not count:
        return _("No seat is left open by this.")
    return ngettext(
        "{count} seat or backup after it becomes open.",
        "{count} seats and backups after it become open.",
        count,
    ).format(count=dates.number(count))


def removal() -> str:
    """What removing means."""
    return _("Entered by mistake? Nothing is on record, so the whole entry can be removed.")


def remove_button() -> str:
    """The button that removes an entry."""
    return _("Remove the entry")


def load_minutes(minutes: int, contract: int | None) -> str:
    """The busy time of a week, against the contract where there is one: `6 h of 15 h`."""
    if contract is None:
        return dates.duration(minutes)
    return _("{minutes} of {contract}").format(
        minutes=dates.duration(minutes), contract=dates.duration(contract)
    )


def page_of(name: str) -> str:
    """The accessible name of a person's page."""
    return _("Page of {name}").format(name=name)
