"""Where a database is: a file, or a server that a URL names."""

import os
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

import sqlalchemy as sa

from rosterdesk.domain.errors import UserError
from rosterdesk.storage.passphrase import Passphrase

_SERVERS = frozenset({"postgres", "postgresql", "postgresql+psycopg"})


@dataclass(frozen=True, slots=True)
class FilePlace:
    """An SQLite file, encrypted where it has a passphrase."""

    path: Path
    passphrase: Passphrase | None = None

    @property
    def name(self) -> str:
        """What to call it in a sentence."""
        return str(self.path)

    def uri(self, mode: str) -> str:
        """The file as SQLite's own URI; `mode` is `ro` or `rw`, neither of which makes a new file."""
        path = self.path.absolute().as_posix()
        lead = "" if path.startswith("/") else "/"
        return f"file://{lead}{quote(path)}?mode={mode}"

    def at(self, path: Path) -> "FilePlace":
        """Another file with the same passphrase, or as plain as this one."""
        return replace(self, path=path)

    def locked(self, passphrase: Passphrase | None) -> "FilePlace":
        """The same file as it is opened with this passphrase, or without any."""
        return replace(self, passphrase=passphrase)


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """A PostgreSQL database."""

    url: sa.URL

    @property
    def name(self) -> str:
        """What to call it in a sentence: its URL without the password."""
        return self.url.set(drivername="postgresql").render_as_string(hide_password=True)


Place = FilePlace | ServerPlace
Target = str | os.PathLike[str] | sa.URL | Place


def place_of(target: Target) -> Place:
    """The place that a path or URL names; UserError `database_url` where it is a URL of no use."""
    if isinstance(target, FilePlace | ServerPlace):
        return target
    if isinstance(target, sa.URL):
        return _of_url(target)
    text = os.fspath(target)
    if "://" not in text:
        return FilePlace(Path(text))
    try:
        return _of_url(sa.make_url(text))
    except (sa.exc.ArgumentError, ValueError):
        raise UserError("database_url") from None


def _of_url(url: sa.URL) -> Place:
    if url.drivername.split("+")[0] == "sqlite" and url.database:
        return FilePlace(Path(url.database))
    if url.drivername in _SERVERS:
        return ServerPlace(url.set(drivername="postgresql+psycopg"))
    raise UserError("database_url")
