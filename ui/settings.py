"""What the window remembers between two runs: where it stood, which page, which week. Never names."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

FILE = "window.json"
CHOICES_FILE = "choices.json"
MOST_RECENT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """Geometry and splitter in Qt's own form as base64, page and view by code, week as ISO date.

    `tables` is a JSON object: the arrangement of every table by its code. `sent` is one, too: what was
    done with which text for a leader, by the digest of the text.
    """

    geometry: str = ""
    splitter: str = ""
    page: str = ""
    week: str = ""
    weeks: int = 1
    rows: str = ""
    inspector: bool = True
    compact: bool = False
    tables: str = ""
    sent: str = ""
    database: str = ""

    def of(self, database: str) -> "Remembered":
        """The same, of a database by its name."""
        return replace(self, database=database)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What holds for every window: its language and whether it is light or dark, files opened lately.

    Empty means as the system has it. The file opened last comes first.
    """

    language: str = ""
    appearance: str = ""
    recent: tuple[str, ...] = ()

    def opened(self, database: str) -> "Choices":
        """The same with one file in front."""
        others = (each for each in self.recent if each != database)
        return replace(self, recent=(database, *others)[:MOST_RECENT])

    def without(self, database: str) -> "Choices":
        """The same without a file that is no more."""
        return replace(self, recent=tuple(each for each in self.recent if each != database))


def default_path() -> Path:
    """The file in the user's own folder for settings."""
    return user_config_path("RosterDesk", appauthor=False) / FILE


def choices_path() -> Path:
    """The file for what holds for every window."""
    return default_path().with_name(CHOICES_FILE)


def load(path: Path) -> Remembered:
    """What was remembered; the defaults where there is nothing or nothing legible."""
    return Remembered(**_known(_read(path), asdict(Remembered())))


def load_choices(path: Path) -> Choices:
    """What was chosen; the defaults where there is nothing or nothing legible."""
    found = _read(path)
    recent = found.pop("recent", [])
    paths = tuple(each for each in recent if isinstance(each, str)) if isinstance(recent, list) else ()
    return replace(Choices(**_known(found, asdict(Choices()))), recent=paths[:MOST_RECENT])


def save(path: Path, kept: Remembered | Choices) -> None:
    """Write the file, whole or not at all; a folder that cannot be written is no trouble worth a word."""
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(asdict(kept), indent=1), encoding="utf-8")
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _known(found: Mapping[str, Any], blank: Mapping[str, Any]) -> dict[str, Any]:
    """What has a name and a type that we know."""
    return {key: value for key, value in found.items() if key in blank and type(value) is type(blank[key])}
