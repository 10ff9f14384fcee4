"""JSON text read strictly: UTF-8, no key twice, no numbers or signs that JSON or a database do not know."""

import json
import re
from typing import Any

from rosterdesk.domain.errors import UserError
from rosterdesk.exchange.places import fault, join, printable

_LONG_NUMBER = re.compile(r"\d{4000}")
_ODD_SIGN = re.compile(r"\\u(?:0000|d[89a-f])", re.IGNORECASE)
_BAD_SIGN = re.compile("[\x00\ud800-\udfff]")


class Constant:
    """NaN or Infinity, which are no JSON; the place where one stands is found when types are checked."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __str__(self) -> str:
        return self._name


class _TwiceError(Exception):
    """A key is given twice somewhere."""


class _Pairs(list[tuple[str, Any]]):
    """An object with its keys as they were written."""


def parse(data: bytes) -> object:
    """What the text says; UserError with line and column, or the place, where it is not strict JSON."""
    text = _decode(data)
    if not text.strip():
        raise fault("file_empty")
    try:
        return _load(text)
    except RecursionError:
        raise fault("file_too_deep") from None
    except json.JSONDecodeError as error:
        raise fault("file_not_json", line=error.lineno, column=error.colno) from None
    except ValueError:
        raise fault("file_long_number", line=_line_of_long_number(text)) from None


def _decode(data: bytes) -> str:
    """The text; a byte order mark, as some editors write it, is passed over."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise fault("file_not_utf8", line=data.count(b"\n", 0, error.start) + 1) from None


def _load(text: str) -> object:
    try:
        raw: object = json.loads(text, object_pairs_hook=_object, parse_constant=Constant)
    except _TwiceError:
        pairs: object = json.loads(text, object_pairs_hook=_Pairs, parse_constant=Constant)
        raise fault("entry_key_twice", _first_twice(pairs, "") or "") from None
    if _ODD_SIGN.search(text):
        _refuse_odd_signs(raw, "")
    return raw


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _TwiceError
    return found


def _first_twice(value: object, place: str) -> str | None:
    if isinstance(value, _Pairs):
        seen: set[str] = set()
        for key, item in value:
            inner = join(place, printable(key))
            if key in seen:
                return inner
            seen.add(key)
            if found := _first_twice(item, inner):
                return found
    elif isinstance(value, list):
        for number, item in enumerate(value):
            if found := _first_twice(item, f"{place}[{number}]"):
                return found
    return None


def _refuse_odd_signs(value: object, place: str) -> None:
    if isinstance(value, str) and _BAD_SIGN.search(value):
        raise fault("entry_odd_sign", place, found=value)
    if isinstance(value, dict):
        for key, item in value.items():
            _refuse_odd_signs(key, join(place, printable(key)))
            _refuse_odd_signs(item, join(place, printable(key)))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            _refuse_odd_signs(item, f"{place}[{number}]")


def _line_of_long_number(text: str) -> int:
    found = _LONG_NUMBER.search(text)
    return text.count("\n", 0, found.start() if found else 0) + 1


def header(raw: object, wanted: str, version: int) -> None:
    """Raise UserError unless `raw` is an object of the format `wanted` in a version that is known."""
    if not isinstance(raw, dict):
        raise fault("file_other", wanted=wanted)
    given, number = raw.get("format"), raw.get("version")
    if given != wanted:
        raise _other_format(raw, wanted)
    if isinstance(number, int) and not isinstance(number, bool) and number > version:
        raise fault("file_newer", "version", number=str(number), known=version)


def _other_format(raw: dict[str, Any], wanted: str) -> UserError:
    given = raw.get("format")
    if isinstance(given, str):
        return fault("file_other_format", "format", found=given, wanted=wanted)
    return fault("file_other", wanted=wanted)
