"""Programme files as JSON values for tests: read, changed at a place, and told why they are refused."""

import json
import re
from functools import cache
from typing import Any

from resources import path
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.exchange import programme_file
from rosterdesk.words.errors import sentence

REMOVED = object()
Document = dict[str, Any]


@cache
def demo_text() -> str:
    return path("programmes", "demo.json").read_text(encoding="utf-8")


def demo() -> Document:
    """A fresh copy of the demo programme's file."""
    document: Document = json.loads(demo_text())
    return document


def smallest() -> Document:
    """A file with nothing but what a programme file cannot do without."""
    return {"format": "rosterdesk.programme", "version": 1, "programme": {"name": "Small"}}


def put(document: Any, place: str, value: Any) -> None:
    """Set the value at a place such as `leaders[3].limits.heavy_per_week`, or take it out (`REMOVED`)."""
    *outer, last = [int(n) if n else key for n, key in re.findall(r"\[(\d+)\]|([^.\[\]]+)", place)]
    for step in outer:
        document = document[step]
    if value is REMOVED:
        del document[last]
    elif isinstance(last, int) and last == len(document):
        document.append(value)
    else:
        document[last] = value


def changed(place: str, value: Any, document: Document | None = None) -> Document:
    """The demo programme's file, or another, with the value at the place."""
    document = demo() if document is None else document
    put(document, place, value)
    return document


def decode(document: Any) -> Programme:
    return programme_file.decode(json.dumps(document).encode())


def refusal(document: Any) -> str:
    """The sentence with which the file is refused; AssertionError where it is taken."""
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    try:
        programme_file.decode(data)
    except UserError as error:
        return sentence(error)
    raise AssertionError("the file was taken")
