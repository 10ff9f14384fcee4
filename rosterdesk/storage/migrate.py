"""Bringing an older database to this schema: backed up, rehearsed on a copy, all or nothing."""

from collections.abc import Callable, Mapping
from pathlib import Path

import sqlalchemy as sa

import rosterdesk
from rosterdesk.domain.errors import UserError
from rosterdesk.storage.copy import copy_database
from rosterdesk.storage.engine import open_engine, writing
from rosterdesk.storage.files import check_integrity
from rosterdesk.storage.place import FilePlace, Place
from rosterdesk.storage.schema import ABOUT, SCHEMA_VERSION
from rosterdesk.storage.troubles import troubles

Steps = Mapping[int, Callable[[], None]]


def version_of(connection: sa.Connection, name: str) -> int:
    """The schema version; UserError `database_newer` where only a newer program can read it."""
    row = connection.execute(sa.select(ABOUT.c.schema_version, ABOUT.c.program_version)).first()
    if row is None:
        raise UserError("database_damaged", database=name)
    if row.schema_version > SCHEMA_VERSION:
        raise UserError(
            "database_newer", database=name, theirs=row.program_version, ours=rosterdesk.__version__
        )
    version: int = row.schema_version
    return version


def migrate(place: Place, version: int, steps: Steps | None = None) -> Path | None:
    """Take the database from `version` to the newest step; gives the backup's path, None for a server.

    The steps are those of the program unless others are given.
    A file is backed up beside itself first, and the steps are rehearsed on another copy: where they fail
    there, the file itself has not been touched.
    """
    steps = _known_steps() if steps is None else steps
    if not isinstance(place, FilePlace):
        with troubles(place.name):
            _climb(place, steps)
        return None
    backup = copy_database(place, _free_name(place.path, version))
    rehearsal = copy_database(place, _free_name(place.path, version, "rehearsal"))
    try:
        with troubles(place.name):
            _climb(place.at(rehearsal), steps)
            _climb(place, steps)
    finally:
        rehearsal.unlink()
    return backup


def _free_name(path: Path, version: int, word: str = "backup") -> Path:
    """A name beside the file that nothing has: `riverside.v1.backup.rosterdesk`."""
    number, free = 1, path.with_name(f"{path.stem}.v{version}.{word}{path.suffix}")
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}.v{version}.{word}-{number}{path.suffix}")
    return free


def _known_steps() -> Steps:
    from rosterdesk.storage.migrations import STEPS  # late: Alembic is slow to load, and seldom wanted

    return STEPS


def _climb(place: Place, steps: Steps) -> None:
    """Run the steps above the version at hand in one transaction, kept only if the result is sound."""
    engine = open_engine(place, checked=False)
    try:
        with writing(engine) as connection:
            now: int = connection.execute(sa.select(ABOUT.c.schema_version)).scalar_one()
            for version in sorted(step for step in steps if step > now):
                run_step(connection, steps, version)
                done = {"schema_version": version, "program_version": rosterdesk.__version__}
                connection.execute(ABOUT.update().values(**done))
            if isinstance(place, FilePlace):
                check_integrity(connection, place.name)
    finally:
        engine.dispose()


def run_step(connection: sa.Connection, steps: Steps, version: int) -> None:
    """Do the operations of one step in the transaction at hand."""
    from alembic.operations import Operations  # late, as the steps are
    from alembic.runtime.migration import MigrationContext

    with Operations.context(MigrationContext.configure(connection)):
        steps[version]()
