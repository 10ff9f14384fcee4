"""Older databases come up to date whole or not at all, with a backup beside them."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import op
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from rosterdesk.domain.edits import cover, marks, sessions
from rosterdesk.domain.terms import CallAnswer, Mark
from rosterdesk.storage.engine import open_engine
from rosterdesk.storage.migrate import migrate, run_step
from rosterdesk.storage.migrations import STEPS
from rosterdesk.storage.place import FilePlace
from rosterdesk.storage.schema import METADATA
from rosterdesk.storage.schema import SCHEMA_VERSION as NEWEST
from rosterdesk.storage.store import Store
from tests import factories as make
from tests.storage.values import ART, AT, do, names, rich, seat


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database of the newest version, with a deed that can be undone."""
    path = tmp_path / "riverside.rosterdesk"
    with Store.create(path, rich()) as store:
        do(store, seat(rich(), "ben", 7))
    return path


ART_8 = make.session("art", 7)  # moved, and elsewhere
OLD = Path(__file__).with_name("old")


def rebuild() -> None:
    """A step that rebuilds a table which others refer to, and adds another."""
    op.create_table("extra", sa.Column("id", sa.Integer, primary_key=True))
    with op.batch_alter_table("leaders") as leaders:
        leaders.add_column(sa.Column("badge", sa.Text, nullable=False, server_default="none"))
        leaders.alter_column("email", new_column_name="mail")


def break_off() -> None:
    """A step that fails half-way."""
    rebuild()
    op.execute("INSERT INTO nothing VALUES (1)")


def orphan() -> None:
    """A step that leaves a reference to nobody."""
    op.execute("UPDATE roster SET leader = 'nobody'")


def shape(connection: sa.Connection) -> dict[str, str]:
    """The definition of every table, without the order in which its constraints are written."""
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master").all()
    lines = {name: re.sub(r"\s+", " ", sql or "").strip("() ") for name, sql in found}
    return {name: ",".join(sorted(re.split(r", ", text))) for name, text in lines.items()}


def test_the_steps_lead_to_the_schema_that_new_databases_get() -> None:
    assert list(STEPS) == list(range(1, NEWEST + 1))
    migrated, fresh = sa.create_engine("sqlite://"), sa.create_engine("sqlite://")
    with migrated.begin() as old, fresh.begin() as new:
        for version in STEPS:
            run_step(old, STEPS, version)
        METADATA.create_all(new)
        assert compare_metadata(MigrationContext.configure(old), METADATA) == []
        assert shape(old) == shape(new)
        assert len(shape(new)) > 12
    migrated.dispose()
    fresh.dispose()


def test_a_step_keeps_what_was_there_and_makes_a_backup_first(file: Path) -> None:
    before = file.read_bytes()
    backup = migrate(FilePlace(file), NEWEST, {**STEPS, NEWEST + 1: rebuild})
    assert backup == file.with_name(f"riverside.v{NEWEST}.backup.rosterdesk")
    with Store.open(backup) as store:
        assert store.undo("Sam", AT) is not None
    assert set(names(file.parent)) == {file.name, backup.name}
    assert file.read_bytes() != before
    engine = open_engine(FilePlace(file))
    with engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT name, badge, mail FROM leaders ORDER BY id").all()
        assert [tuple(row) for row in found] == [
            (leader.name, "none", leader.email) for leader in rich().leaders.values()
        ]
        assert connection.exec_driver_sql("SELECT schema_version FROM about").scalar() == NEWEST + 1
    engine.dispose()


@pytest.mark.parametrize("step", [break_off, orphan])
def test_a_step_that_goes_wrong_leaves_the_file_and_a_backup(file: Path, step: Callable[[], None]) -> None:
    before = file.read_bytes()
    with pytest.raises(Exception, match=r"nothing|database_damaged"):
        migrate(FilePlace(file), NEWEST, {**STEPS, NEWEST + 1: step})
    assert file.read_bytes() == before
    assert set(names(file.parent)) == {file.name, f"riverside.v{NEWEST}.backup.rosterdesk"}


def test_a_second_backup_takes_a_name_of_its_own(file: Path) -> None:
    first = migrate(FilePlace(file), NEWEST, STEPS)
    second = migrate(FilePlace(file), NEWEST, STEPS)
    assert first is not None
    assert second is not None
    assert (first.name, second.name) == (
        f"riverside.v{NEWEST}.backup.rosterdesk",
        f"riverside.v{NEWEST}.backup-2.rosterdesk",
    )
    with Store.open(file) as store:
        assert len(store.journal()) == 1


@pytest.mark.parametrize("version", range(1, NEWEST))
def test_a_file_of_every_old_version_opens_with_all_that_is_in_it(version: int, tmp_path: Path) -> None:
    path = Path(shutil.copy(OLD / f"version-{version}.rosterdesk", tmp_path / "riverside.rosterdesk"))
    later = {"calls": 2, "attendance": 3, "outcomes": 3, "conversations": 3}
    missing: dict[str, Any] = {name: {} for name, since in later.items() if since > version}
    known = replace(rich(), **missing)
    with Store.open(path) as store:
        assert store.undo("Sam", AT) is not None
        assert store.load() == known
        do(store, cover.note(store.load(), make.row(ART, "cai"), CallAnswer.NO, at=AT))
        do(store, marks.attend(store.load(), ART, "ana", Mark.DONE, at=make.moment(1, "09:00")))
        do(store, sessions.by_telephone(store.load(), ART_8))
    with Store.open(path) as store:
        assert len(store.load().calls) == len(known.calls) + 1
        assert store.load().attendance[f"{ART} ana"].mark is Mark.DONE
        assert store.load().overrides[ART_8].remote
    assert set(names(tmp_path)) == {path.name, f"riverside.v{version}.backup.rosterdesk"}
