"""A whole programme in and out of a database."""

from datetime import datetime
from pathlib import Path

from rosterdesk.domain.changes import Label, difference
from rosterdesk.domain.programme import Programme
from rosterdesk.exchange import programme_file
from rosterdesk.storage.store import Store


def bring_in(database: str, path: Path, *, author: str, at: datetime) -> int:
    """Make the database say what the programme file says, as one change; returns how many things changed.

    A database that is not there yet is made; its whole programme counts.
    """
    incoming = programme_file.read(path)
    if "://" not in database and not Path(database).exists():
        Store.create(database, incoming).close()
        return len(difference(Programme(settings=incoming.settings), incoming, _label(path)).changes) + 1
    with Store.open(database) as store:
        changes = difference(store.load(), incoming, _label(path))
        if changes:
            store.do(changes, author=author, at=at)
        return len(changes.changes)


def _label(path: Path) -> Label:
    return Label("import", {"name": path.name})
