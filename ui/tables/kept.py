"""Texts by name, such as how each table is arranged, as one text that is remembered between two runs."""

import json
from collections.abc import Mapping


def arrangements(text: str) -> dict[str, str]:
    """The text of each by its name; nothing where the whole is illegible."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {name: each for name, each in found.items() if isinstance(each, str)}


def kept(tables: Mapping[str, str]) -> str:
    """The text from which `arrangements` gives them back."""
    return json.dumps(dict(tables))
