"""What the window remembers between two runs: where it stood, which page, which week. Never names."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from platformdirs import user_config_path

FILE = "window.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """Geometry and splitter in Qt's own form as base64, page and view by code, week as ISO date."""

    geometry: str = ""
    splitter: str = ""
    page: str = ""
    week: str = ""
    weeks: int = 1
    rows: str = ""
    inspector: bool = True
    database: str = ""

    def of(self, database: str) -> "Remembered":
        """The same, of a database by its name."""
        return replace(self, database=database)


def default_path() -> Path:
    """The file in the user's own folder for settings."""
    return user_config_path("RosterDesk", appauthor=False) / FILE


def load(path: Path) -> Remembered:
    """What was remembered; the defaults where there is nothing or nothing legible."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Remembered()
    if not isinstance(found, dict):
        return Remembered()
    blank = asdict(Remembered())
    known = {each.name for each in fields(Remembered)}
    return Remembered(**{k: v for k, v in found.items() if k in known and type(v) is type(blank[k])})


def save(path: Path, remembered: Remembered) -> None:
    """Write the file, whole or not at all; a folder that cannot be written is no trouble worth a word."""
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(asdict(remembered), indent=1), encoding="utf-8")
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
