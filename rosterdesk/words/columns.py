"""Tables for spreadsheets: what the tables and their columns are called, and where a cell stands.

Headings are written in the language in force and understood in every language of ours, and by their codes.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache

from rosterdesk.words import dates
from rosterdesk.words.language import LANGUAGES, N_, _, ngettext, pgettext, speaking

TABLES: Mapping[str, str] = {
    "qualifications": N_("Qualifications"),
    "venues": N_("Places"),
    "leaders": N_("Leaders"),
    "qualifications_held": N_("Training held"),
    "availability": N_("Availability"),
    "exceptions": N_("Dated exceptions"),
    "leave": N_("Time away"),
    "pairs": N_("Pairs"),
    "groups": N_("Groups"),
    "meetings": N_("Meetings"),
    "sessions": N_("Changed sessions"),
    "closures": N_("Closed days"),
    "roster": N_("Roster"),
}
_HEADINGS: Mapping[str, str] = {
    "id": N_("Id"),
    "name": N_("Name"),
    "valid_months": N_("Valid for (months)"),
    "safety": N_("Safety"),
    "address": N_("Address"),
    "features": N_("Features"),
    "travel_minutes": N_("Travel (minutes)"),
    "display_name": N_("Name on sheets"),
    "kind": N_("Kind"),
    "phone": N_("Telephone"),
    "email": N_("E-mail"),
    "share_phone": N_("Number may stand on team sheets"),
    "languages": N_("Languages"),
    "needs": N_("Access needs"),
    "sessions_per_day": N_("Sessions a day"),
    "sessions_per_week": N_("Sessions a week"),
    "sessions_per_4_weeks": N_("Sessions in 4 weeks"),
    "minutes_per_week": N_("Minutes a week"),
    "heavy_per_week": N_("Heavy sessions a week"),
    "on_call_per_week": N_("On-call blocks a week"),
    "contract_minutes_per_week": N_("Contract minutes a week"),
    "hourly_rate": N_("Hourly rate"),
    "mentor": N_("Mentor"),
    "from": N_("From"),
    "until": N_("Until"),
    "auto_assign": N_("Builds may give them seats"),
    "leader": N_("Leader"),
    "leader_name": N_("Name of the leader"),
    "other": N_("Other leader"),
    "other_name": N_("Name of the other"),
    "qualification": N_("Qualification"),
    "day": N_("Day"),
    "start": N_("Start"),
    "end": N_("End"),
    "grade": N_("Grade"),
    "every": N_("Every so many weeks"),
    "nth": N_("Which of the month"),
    "date": N_("Date"),
    "return_weeks": N_("Weeks of gentle return"),
    "return_sessions_per_week": N_("Sessions a week on return"),
    "group": N_("Group"),
    "group_name": N_("Name of the group"),
    "venue": N_("Place"),
    "setup_minutes": N_("Minutes to set up"),
    "tidy_minutes": N_("Minutes to tidy"),
    "load": N_("Load"),
    "priority": N_("Priority"),
    "min_team": N_("Smallest team"),
    "lead_qualifications": N_("The lead needs"),
    "lead_languages": N_("The lead speaks"),
    "co_leads": N_("Co-leads"),
    "co_lead_qualifications": N_("A co-lead needs"),
    "co_lead_languages": N_("A co-lead speaks"),
    "shadows": N_("Shadow seats"),
    "team_needs": N_("The team needs"),
    "backups": N_("Backups"),
    "regulars": N_("Regulars"),
    "ladder": N_("When nobody can be found"),
    "rrule": N_("Repetition"),
    "minutes": N_("Minutes"),
    "state": N_("State"),
    "moved_to": N_("Moved to"),
    "note": N_("Note"),
    "remote": N_("By telephone or online"),
    "reason": N_("Reason"),
    "role": N_("Role"),
}
_SIGNS = re.compile(r"[\s_\-]+")


def plain(text: str) -> str:
    """A heading or a name as it is compared: letters small and without accents, blanks and dashes all one.

    A mark of byte order within quotes, as some spreadsheets leave it before a heading, is passed over.
    """
    letters = unicodedata.normalize("NFKD", text.removeprefix("\ufeff").replace("’", "'"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _SIGNS.sub(" ", bare).strip().casefold()


def table(code: str) -> str:
    """What a table is called, as the name of its sheet."""
    return _(TABLES[code])


def heading(code: str) -> str:
    """What stands over a column."""
    return _(_HEADINGS[code])


def tables_named(name: str) -> frozenset[str]:
    """The codes of tables that are called so in any language."""
    return frozenset(code for code in TABLES if plain(name) in _ever_said(code, table))


def is_heading(text: str, code: str) -> bool:
    """Whether the column is called so in any language."""
    return plain(text) in _ever_said(code, heading)


@cache
def _ever_said(code: str, say: Callable[[str], str]) -> frozenset[str]:
    found = {plain(code)}
    for language in LANGUAGES:
        with speaking(language):
            found.add(plain(say(code)))
    return frozenset(found)


def flag(value: bool) -> str:
    """`yes`, `no`."""
    return pgettext("in a table", "yes") if value else pgettext("in a table", "no")


@cache
def flags(value: bool) -> frozenset[str]:
    """What is understood as yes, or as no."""
    found = {"true", "vrai", "x", "1"} if value else {"false", "faux", "0"}
    for language in LANGUAGES:
        with speaking(language):
            found.add(plain(flag(value)))
    return frozenset(found)


def place(sheet: str, row: int | None, heading: str | None) -> str:
    """Where a cell, a row or a column stands: `sheet Leaders, row 14, column “Kind”`."""
    said = [
        _("sheet {name}").format(name=sheet) if sheet else "",
        _("row {row}").format(row=row) if row else "",
        _("column “{heading}”").format(heading=heading) if heading else "",
    ]
    return ", ".join(each for each in said if each) or _("the table")


def elsewhere(place: str) -> str:
    """A place in the programme that would not fit any more what the rows of a file say."""
    return _("with these rows, in the programme at {place}").format(place=place)


def more(count: int) -> str:
    """That there is more trouble of the same kind than was told."""
    return ngettext("… and {n} more cell", "… and {n} more cells", count).format(n=dates.number(count))


def several(first: str, count: int) -> str:
    """The first trouble, and how many more cells there are."""
    told = ngettext("{first} ({n} more cell to mend)", "{first} ({n} more cells to mend)", count)
    return told.format(first=first, n=dates.number(count))
