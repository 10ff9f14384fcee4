"""How lengths of sessions, qualifications, languages and people are typed on the page Groups."""

import re
from collections.abc import Callable, Mapping

from rosterdesk.domain.edits import valid
from rosterdesk.domain.errors import UserError
from rosterdesk.words import dates

_MINUTES = re.compile(r"(\d{1,4})\s*(?:min|m)?", re.IGNORECASE)
_HOURS = re.compile(r"(\d{1,3})\s*(?:h|:)\s*(\d{1,2})?\s*(?:min|m)?", re.IGNORECASE)


def length(typed: str) -> int:
    """Minutes of `90`, `1:30` or `1 h 30 min`, up to a day; UserError where it is no such length."""
    return valid.between(minutes(typed), 1, valid.LONGEST_SESSION)


def around(typed: str) -> int:
    """The same for setting up and tidying, where nothing is 0."""
    return valid.between(minutes(typed or "0"), 0, valid.LONGEST_SESSION)


def minutes(typed: str) -> int:
    """Minutes of a length as it is typed; UserError `not_session_length`."""
    plain = typed.replace(dates.NO_BREAK, " ").strip()
    short, hours = _MINUTES.fullmatch(plain), _HOURS.fullmatch(plain)
    if short is not None:
        return int(short[1])
    if hours is None or int(hours[2] or 0) > 59:
        raise UserError("not_session_length", text=plain)
    return int(hours[1]) * 60 + int(hours[2] or 0)


def clock_text(minute: int) -> str:
    """A time of day as it is shown in a field."""
    return dates.time(minute)


def one_of(*sources: Callable[[], Mapping[str, str]]) -> Callable[[str], str]:
    """A reader of names that gives ids (each source is id → name); the start of one name alone will do."""

    def read(typed: str) -> str:
        wanted = typed.strip().casefold()
        known = [(key, name.casefold()) for named in sources for key, name in named().items()]
        exact = {key for key, name in known if wanted in (name, key.casefold())}
        like = exact or {key for key, name in known if name.startswith(wanted)}
        if len(like) != 1:
            raise UserError("no_such_choice", text=typed.strip())
        return like.pop()

    return read
