"""What an id in a call names; one that names nothing is refused with the one that was perhaps meant."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from difflib import get_close_matches

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme

_LOOKED_AHEAD = timedelta(days=6)  # for a session of that group, from the date that was written
_NOUGHTS = re.compile(r"(?<!\d)0+(?=\d)")  # that an id begins its number with: `l01` for `l1`
_YEARS = range(1900, 2200)


def leader(programme: Programme, text: str) -> str:
    """The id of a leader; a name in its place is recognised, but not taken for it."""
    people = programme.leaders.values()
    return _named(
        "leader",
        text,
        {each.id: (each.name, each.display_name or "", *each.name.split()) for each in people},
    )


def group(programme: Programme, text: str) -> str:
    """The id of a group."""
    return _named("group", text, {each.id: (each.name,) for each in programme.groups.values()})


def venue(programme: Programme, text: str) -> str:
    """The id of a venue."""
    return _named("venue", text, {each.id: (each.name,) for each in programme.venues.values()})


def session(programme: Programme, text: str) -> str:
    """The id of a session."""
    if programme.calendar.find(text) is not None:
        return text
    raise _unknown("session", text, _near_session(programme, text))


def _near_session(programme: Programme, text: str) -> str | None:
    """The session of that group, or of one of nearly that id, soon after the date that was written."""
    key, _, when = text.partition("/")
    try:
        day = date.fromisoformat(when[:10])
    except ValueError:
        return None
    meant = key if key in programme.groups else _near(key, programme.groups)
    if meant is None or day.year not in _YEARS:
        return None
    sessions = programme.calendar.between(day, day + _LOOKED_AHEAD)
    ids = [each.id for each in sessions if each.group.id == meant]
    written = f"{meant}/{when}"
    return next((each for each in ids if each.startswith(written)), None) or _near(written, ids)


def _named(kind: str, text: str, known: Mapping[str, Iterable[str]]) -> str:
    """The text where it is an id, else UserError with the id whose own spelling or name is like it."""
    if text in known:
        return text
    ways = ((way, key) for key, names in known.items() for way in (*names, _NOUGHTS.sub("", key), key))
    spelt = {way.casefold(): key for way, key in ways if way}
    near = _near(text.casefold(), spelt)
    raise _unknown(kind, text, None if near is None else spelt[near])


def _near(text: str, known: Iterable[str]) -> str | None:
    return next(iter(get_close_matches(text, list(known), n=1)), None)


def _unknown(kind: str, text: str, near: str | None) -> UserError:
    if near is None:
        return UserError(f"unknown_{kind}", **{kind: text})
    return UserError(f"unknown_{kind}_near", near=near, **{kind: text})
