"""Files taken into a programme or a database, and what the window writes of a programme."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from rosterdesk.cases import calendars, tables
from rosterdesk.cases.rostered import Wanted
from rosterdesk.domain.changes import Label, difference
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme, Settings
from rosterdesk.exchange import files, programme_file
from rosterdesk.exchange.tables import table_file
from rosterdesk.reports.order import Privacy
from rosterdesk.storage.place import FilePlace, Target, place_of
from rosterdesk.storage.store import Store
from rosterdesk.words import language


def incoming(programme: Programme, path: Path, table: str | None = None) -> Programme:
    """What a programme becomes by a file: that of a programme file, or itself with what its tables say."""
    if table_file.is_table_file(path):
        return table_file.read(programme, path, table)
    if table is not None:
        raise UserError("only_for_tables", option="--table")
    return programme_file.read(path)


def label(path: Path) -> Label:
    """What taking the file in is called."""
    return Label("import", {"name": path.name})


def bring_in(database: Target, path: Path, *, author: str, at: datetime, table: str | None = None) -> int:
    """Have the database say what the file says, as one change; returns how many things changed.

    A database that is not there yet is made, encrypted where it is given a passphrase; its whole programme
    counts.
    """
    place = place_of(database)
    if isinstance(place, FilePlace) and not place.path.exists():
        blank = Programme(settings=Settings(name=place.path.stem, language=language.language()))
        made = incoming(blank, path, table)
        Store.create(place, made).close()
        return len(difference(Programme(settings=made.settings), made, label(path)).changes) + 1
    with Store.open(place) as store:
        before = store.load()
        changes = difference(before, incoming(before, path, table), label(path))
        if changes:
            store.do(changes, author=author, at=at)
        return len(changes.changes)


class Export(StrEnum):
    """What the window offers to write, in the order in which it does; `suffixes` are those of its files."""

    PROGRAMME = "programme"
    PRIVATE = "private"
    OPEN = "open"
    LEADERS = "leaders"
    PAGE = "page"
    CALENDAR = "calendar"

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The usual one first."""
        return _SUFFIXES[self]


WHOLE = frozenset({Export.PROGRAMME, Export.PRIVATE})
"""What holds everything that is private in a programme."""
_SUFFIXES = {
    Export.PROGRAMME: (".json",),
    Export.PRIVATE: (".xlsx",),
    Export.OPEN: (".xlsx",),
    Export.LEADERS: (".xlsx", ".csv"),
    Export.PAGE: (".html",),
    Export.CALENDAR: (".ics",),
}


def wanted_by(path: Path, chosen: Export) -> Export:
    """What somebody wants who chose one export and typed this name; UserError where no export is named so."""
    suffix = path.suffix.lower()
    fitting: list[Export] = [each for each in (chosen, *Export) if suffix in each.suffixes]
    if not fitting:
        raise UserError("not_export_name", name=path.name)
    return fitting[0]


def take_out(programme: Programme, path: Path, export: Export, left: Callable[[], bool]) -> None:
    """The file holds what was chosen, or what it held before; once `left` says so, nothing is written."""
    files.check_writable(path)
    data = _made(programme, path, export)
    if not left():
        files.write(path, data, left=left)


def _made(programme: Programme, path: Path, export: Export) -> bytes:
    wall, whole = Privacy.WALL, Wanted()
    match export:
        case Export.PROGRAMME:
            return programme_file.encode(programme)
        case Export.PRIVATE:
            return tables.file(programme, path, table=None, wanted=whole, privacy=Privacy.COORDINATOR)
        case Export.OPEN:
            return tables.file(programme, path, table=None, wanted=whole, privacy=wall)
        case Export.LEADERS:
            return tables.file(programme, path, table="leaders", wanted=whole, privacy=wall)
        case Export.PAGE:
            return tables.page(programme, whole, wall)
        case Export.CALENDAR:
            return calendars.calendar(programme, whole, wall)
