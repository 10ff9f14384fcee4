"""Why a value does not fit the shape of a file: the first fault, with its place and what is wanted there."""

import re
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

import msgspec
from msgspec import inspect

from rosterdesk.domain.errors import UserError
from rosterdesk.exchange.places import fault, join, printable, shown

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WANTED: Mapping[type[inspect.Type], tuple[type | tuple[type, ...], str]] = {
    inspect.StrType: (str, "entry_not_text"),
    inspect.IntType: (int, "entry_not_whole"),
    inspect.FloatType: ((int, float), "entry_not_number"),
    inspect.BoolType: (bool, "entry_not_flag"),
    inspect.VarTupleType: (list, "entry_not_list"),
    inspect.TupleType: (list, "entry_not_list"),
    inspect.DictType: (dict, "entry_not_object"),
    inspect.StructType: (dict, "entry_not_object"),
}


def convert(raw: object, shape: type[Any]) -> Any:
    """`raw` as the Struct `shape`; UserError at the first place that does not fit."""
    try:
        return msgspec.convert(raw, shape)
    except msgspec.ValidationError:
        _explain(raw, inspect.type_info(shape), "")
        raise  # a fault that cannot be explained is a defect of this module


def _explain(value: object, kind: inspect.Type, place: str) -> None:
    """Raise UserError at the first place where `value` is not of `kind`."""
    while isinstance(kind, inspect.Metadata):
        kind = kind.type
    match kind:
        case inspect.UnionType():
            if value is not None:
                _explain(value, next(k for k in kind.types if not isinstance(k, inspect.NoneType)), place)
        case inspect.EnumType():
            _explain_choice(value, [str(member.value) for member in kind.cls], place)
        case inspect.LiteralType():
            _explain_choice(value, list(kind.values), place)
        case inspect.DateType():
            _explain_date(value, place)
        case _:
            _explain_type(value, kind, place)
            _explain_inner(value, kind, place)


def _explain_choice(value: object, choices: list[Any], place: str) -> None:
    if isinstance(value, bool) or value not in choices:
        listed = ", ".join(str(choice) for choice in choices)
        raise UserError("entry_not_choice", place=place, found=shown(value), choices=listed)


def _explain_date(value: object, place: str) -> None:
    try:
        if not isinstance(value, str) or _DATE.fullmatch(value) is None:
            raise ValueError
        date.fromisoformat(value)
    except ValueError:
        raise fault("entry_not_date", place, found=shown(value)) from None


def _explain_type(value: object, kind: inspect.Type, place: str) -> None:
    wanted, code = _WANTED[type(kind)]
    misplaced_flag = isinstance(value, bool) and wanted is not bool
    if misplaced_flag or not isinstance(value, wanted):
        raise fault(code, place, found=shown(value))


def _explain_inner(value: Any, kind: inspect.Type, place: str) -> None:
    match kind:
        case inspect.IntType():
            _explain_range(value, kind, place)
        case inspect.VarTupleType():
            for number, item in enumerate(value):
                _explain(item, kind.item_type, f"{place}[{number}]")
        case inspect.TupleType():
            if len(value) != len(kind.item_types):
                raise fault("entry_list_length", place, wanted=len(kind.item_types), found=len(value))
            for number, item in enumerate(value):
                _explain(item, kind.item_types[number], f"{place}[{number}]")
        case inspect.DictType():
            for key, item in value.items():
                _explain(item, kind.value_type, join(place, printable(key)))
        case inspect.StructType():
            _explain_object(value, kind, place)
        case inspect.FloatType():
            raise fault("entry_not_number", place, found=shown(value))


def _explain_range(value: int, kind: inspect.IntType, place: str) -> None:
    least, most = kind.ge, kind.le
    if least is not None and most is not None and not least <= value <= most:
        raise fault("entry_range", place, found=shown(value), least=int(least), most=int(most))


def _explain_object(value: dict[str, Any], kind: inspect.StructType, place: str) -> None:
    fields = {each.encode_name: each for each in kind.fields}
    for key in value:
        if key not in fields:
            raise _unknown_key(key, list(fields), place)
    for name, each in fields.items():
        if each.required and name not in value:
            raise fault("entry_missing_key", join(place, name))
    for key, item in value.items():
        _explain(item, fields[key].type, join(place, key))


def _unknown_key(key: str, known: list[str], place: str) -> UserError:
    near = get_close_matches(key, known, n=1)
    here = join(place, printable(key))
    return fault("entry_unknown_key_near", here, near=near[0]) if near else fault("entry_unknown_key", here)
