"""A copy is whole, private, and never replaces a file that nobody asked to replace."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from rosterdesk.domain.errors import UserError
from rosterdesk.storage.copy import copy_database, is_database
from rosterdesk.storage.engine import open_engine, writing
from rosterdesk.storage.place import FilePlace
from rosterdesk.storage.store import Store
from tests.storage.values import AT, do, names, rich, seat


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database with a deed in its journal."""
    path = tmp_path / "riverside.rosterdesk"
    with Store.create(path, rich()) as store:
        do(store, seat(rich(), "ben", 7))
    return path


def test_a_copy_of_a_database_in_use_is_whole_with_its_history(file: Path, tmp_path: Path) -> None:
    with Store.open(file) as store:
        copied = copy_database(file, tmp_path / "copy.rosterdesk")
        with Store.open(copied) as other:
            assert other.load() == store.load()
            assert other.journal() == store.journal()
            other.undo("Kim", store.journal()[0].at)
            assert other.load() != store.load()
    assert is_database(copied)


def test_a_plain_copy_of_the_file_between_two_deeds_is_whole(file: Path, tmp_path: Path) -> None:
    with Store.open(file) as store:
        do(store, seat(store.load(), "ben", 14))
        assert names(tmp_path) == [file.name]  # all there is lies in the one file
        copied = tmp_path / "copy"
        copied.write_bytes(file.read_bytes())
        with Store.open(copied) as other:
            assert other.load() == store.load()


def test_copying_replaces_only_when_told_and_never_itself(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.txt"
    target.write_text("mine")
    with pytest.raises(UserError, match="database_exists"):
        copy_database(file, target)
    assert target.read_text() == "mine"
    with pytest.raises(UserError, match="database_exists"):
        copy_database(file, file, replace=True)
    copy_database(file, target, replace=True)
    assert is_database(target)
    assert is_database(file)


def test_what_is_no_database_is_not_copied(tmp_path: Path) -> None:
    source = tmp_path / "notes.txt"
    source.write_text("notes")
    with pytest.raises(UserError, match="database_not_one"):
        copy_database(source, tmp_path / "copy")
    assert names(tmp_path) == ["notes.txt"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_only_its_owner_may_read_a_copy(file: Path, tmp_path: Path) -> None:
    file.chmod(0o644)
    assert copy_database(file, tmp_path / "copy").stat().st_mode & 0o777 == 0o600


def test_a_copy_holds_only_what_is_committed(file: Path, tmp_path: Path) -> None:
    engine = open_engine(FilePlace(file))
    with writing(engine) as connection:
        connection.exec_driver_sql("UPDATE leaders SET name = 'half-way'")
        copied = copy_database(file, tmp_path / "copy")
    engine.dispose()
    with Store.open(copied) as store:
        assert store.load().leaders["ben"].name == rich().leaders["ben"].name


def test_what_cannot_be_replaced_stays_and_is_named(file: Path, tmp_path: Path) -> None:
    folder, guarded = tmp_path / "folder", tmp_path / "guarded.rosterdesk"
    folder.mkdir()
    guarded.write_bytes(b"kept")
    guarded.chmod(0o444)
    wanted = {folder: "database_is_folder"}
    if not os.access(guarded, os.W_OK):  # an administrator may write whatever the mode says
        wanted[guarded] = "database_protected"
    for target, code in wanted.items():
        with pytest.raises(UserError) as told:
            copy_database(file, target, replace=True)
        assert (told.value.code, told.value.values["database"]) == (code, str(target))
    assert guarded.read_bytes() == b"kept"


def test_a_name_may_be_as_long_as_the_disk_allows_and_no_longer(file: Path, tmp_path: Path) -> None:
    longest = tmp_path / ("é" * 122 + ".rosterdesk")
    assert is_database(copy_database(file, longest))
    for make in (copy_database, lambda one, other: Store.create(other, rich())):
        with pytest.raises(UserError) as told:
            make(file, tmp_path / ("n" * 300))
        assert told.value.code == "database_long_name"
    assert sorted(names(tmp_path)) == sorted([file.name, longest.name])


def test_a_journal_left_behind_by_another_file_does_not_touch_its_successor(
    file: Path, tmp_path: Path
) -> None:
    target = tmp_path / "other.rosterdesk"
    Store.create(target, rich()).close()
    left = target.with_name(target.name + "-journal")
    left.write_bytes(b"half of a deed")
    copy_database(file, target, replace=True)
    assert not left.exists()
    with Store.open(target) as copied, Store.open(file) as store:
        assert copied.load() == store.load()


TRY_TO_WRITE = """
import sqlite3, sys
link = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    link.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    sys.exit(str(error))
"""


@pytest.mark.parametrize("look", [is_database, lambda path: copy_database(path, path.with_name("copy"))])
def test_nobody_else_writes_in_the_middle_of_a_deed_because_somebody_looks_at_the_file(
    file: Path, look: Callable[[Path], object]
) -> None:
    with Store.open(file) as store:

        def left() -> bool:
            look(file)
            other = [sys.executable, "-c", TRY_TO_WRITE, str(file)]
            done = subprocess.run(other, capture_output=True, text=True, check=False, timeout=60)
            assert "locked" in done.stderr
            return False

        assert store.do(seat(store.load(), "ben", 21), "Sam", AT, left=left)
    file.write_bytes(b"")
    assert not is_database(file)  # once it is closed, it is looked at again
