"""A whole programme in and out of a database."""

from datetime import datetime
from pathlib import Path

from rosterdesk.domain.changes import Label, difference
from rosterdesk.domain.programme import Programme
from rosterdesk.exchange import programme_file
from rosterdesk.storage.place import FilePlace, Target, place_of
from rosterdesk.storage.store import Store


def bring_in(database: Target, path: Path, *, author: str, at: datetime) -> int:
    """Make the database say what the programme file says, as one change; returns how many things changed.

    A database that is not there yet is made, encrypted where it is given a passphrase; its whole programme
    counts.
    """
    incoming, place = programme_file.read(path), place_of(database)
    if isinstance(place, FilePlace) and not place.path.exists():
        Store.create(place, incoming).close()
        return len(difference(Programme(settings=incoming.settings), incoming, _label(path)).changes) + 1
    with Store.open(place) as store:
        changes = difference(store.load(), incoming, _label(path))
        if changes:
            store.do(changes, author=author, at=at)
        return len(changes.changes)


def _label(path: Path) -> Label:
    return Label("import", {"name": path.name})
