"""Trouble at a place of a file, as in `leaders[3].limits.sessions_per_day`."""

import json
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from rosterdesk.domain.errors import UserError

SHOWN = 60
Given = TypeVar("Given")
Read = TypeVar("Read")


def printable(text: str, most: int = SHOWN) -> str:
    """The text on one line, without signs that cannot be printed, cut after `most` characters."""
    cut = text if len(text) <= most else text[:most] + "…"
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in cut)


def shown(value: object) -> str:
    """A value of a JSON file as a person wrote it; lists and objects only hinted at."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list | tuple):
        return "[…]"
    if isinstance(value, str | int | float | None):
        return printable(json.dumps(value, ensure_ascii=False))
    return printable(str(value))


def fault(code: str, place: str = "", **values: str | int) -> UserError:
    """The trouble `code` at `place`; its values are made fit for one printed line."""
    clean = {key: printable(value) if isinstance(value, str) else value for key, value in values.items()}
    return UserError(code, place=place, **clean)


def join(outer: str, inner: str) -> str:
    """The place `inner` seen from outside: `leaders[3]` and `limits` are `leaders[3].limits`."""
    dot = "." if outer and inner and not inner.startswith("[") else ""
    return f"{outer}{dot}{inner}"


def inside(error: UserError, place: str) -> UserError:
    """The same trouble, its place as seen from the holder of `place`."""
    return UserError(error.code, **{**error.values, "place": join(place, str(error.values.get("place", "")))})


def at(place: str, read: Callable[[Given], Read], given: Given) -> Read:
    """What `read` makes of `given`; trouble is told with its place."""
    try:
        return read(given)
    except UserError as error:
        raise inside(error, place) from None


def each(place: str, given: Iterable[Given], read: Callable[[Given], Read]) -> tuple[Read, ...]:
    """What `read` makes of every item of a list; trouble is told with the number of the item."""
    found: list[Read] = []
    for number, item in enumerate(given):
        try:
            found.append(read(item))
        except UserError as error:
            raise inside(error, f"{place}[{number}]") from None
    return tuple(found)


def unique(place: str, given: Iterable[Hashable], code: str = "entry_repeated", key: str = "") -> None:
    """Raise UserError where an item of a list comes twice; `key` names the part of the item at fault."""
    seen: set[Hashable] = set()
    for number, item in enumerate(given):
        if item in seen:
            raise fault(code, join(f"{place}[{number}]", key), found=str(item))
        seen.add(item)
