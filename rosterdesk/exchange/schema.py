"""The JSON Schemas of the programme file and the roster file, as they are published in `resources/schema`."""

from typing import Any

import msgspec

from rosterdesk.exchange import roster_file
from rosterdesk.exchange.layout import lay_out
from rosterdesk.exchange.shape import ProgrammeFile

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, bytes]:
    """The text of each schema by its file name."""
    return {
        "programme.schema.json": _schema(ProgrammeFile, "RosterDesk programme file", "programme"),
        "roster.schema.json": _schema(roster_file.Roster, "RosterDesk roster file", "roster"),
    }


def _schema(shape: type[msgspec.Struct], title: str, name: str) -> bytes:
    made: dict[str, Any] = msgspec.json.schema(shape)
    head = {"$schema": _DIALECT, "$id": f"urn:rosterdesk:{name}:1", "title": title}
    return lay_out(head | made)
