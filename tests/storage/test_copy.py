"""A copy is whole, private, and never replaces a file that nobody asked to replace."""

import os
from pathlib import Path

import pytest

from rosterdesk.domain.errors import UserError
from rosterdesk.storage.copy import copy_database, is_database
from rosterdesk.storage.engine import open_engine, writing
from rosterdesk.storage.place import FilePlace
from rosterdesk.storage.store import Store
from tests.storage.values import do, names, rich, seat


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
