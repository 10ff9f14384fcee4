"""Entries as plain values to be written: a key at its default is left out."""

from functools import cache
from typing import Any

import msgspec


def written(given: Any) -> Any:
    """Lists, objects and plain values; an object all of whose keys are at their default is empty."""
    if isinstance(given, msgspec.Struct):
        return {field.encode_name: value for field, value in _told(given)}
    if isinstance(given, tuple):
        return [written(item) for item in given]
    return msgspec.to_builtins(given)


def _told(entry: msgspec.Struct) -> list[tuple[msgspec.structs.FieldInfo, Any]]:
    values = ((field, getattr(entry, field.name)) for field in _fields(type(entry)))
    return [(field, written(value)) for field, value in values if value != _default(field)]


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(kind)


def _default(field: msgspec.structs.FieldInfo) -> Any:
    if field.default_factory is not msgspec.NODEFAULT:
        return field.default_factory()
    return field.default
