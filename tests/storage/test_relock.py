"""A file comes under a passphrase, under another, and out again: whole at every moment."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from rosterdesk.cases.protecting import copies_beside, relocked
from rosterdesk.domain.changes import apply
from rosterdesk.storage import relock as module
from rosterdesk.storage.copy import is_encrypted
from rosterdesk.storage.passphrase import Passphrase
from rosterdesk.storage.place import FilePlace
from rosterdesk.storage.relock import relock
from rosterdesk.storage.schema import SCHEMA_VERSION as NEWEST
from rosterdesk.storage.store import Store
from tests.house.tree import ROOT
from tests.storage.test_encrypted import told
from tests.storage.test_refusals import refusal
from tests.storage.values import AT, do, names, rich, seat

OLD = Path(__file__).with_name("old")
ONE, TWO = Passphrase("the first of two"), Passphrase("the second é")


@pytest.fixture
def plain(tmp_path: Path) -> FilePlace:
    """A plain database with a deed that can be undone."""
    place = FilePlace(tmp_path / "riverside.rosterdesk")
    with Store.create(place, rich()) as store:
        do(store, seat(rich(), "ben", 7))
    return place


def test_a_file_goes_through_every_lock_with_its_programme_and_history(
    plain: FilePlace, tmp_path: Path
) -> None:
    with Store.open(plain) as store:
        before = store.snapshot(), store.journal()
    plain.path.chmod(0o640)
    place = plain
    for passphrase in (ONE, TWO, None):
        place = relock(place, passphrase)
        assert is_encrypted(plain.path) == (passphrase is not None)
        assert bool(told(plain.path.read_bytes())) == (passphrase is None)
        assert plain.path.stat().st_mode & 0o777 == 0o640
        with Store.open(place) as store:
            assert (store.snapshot(), store.journal()) == before
        assert names(tmp_path) == [plain.path.name]
    assert place == plain


def test_a_wrong_passphrase_changes_nothing(plain: FilePlace, tmp_path: Path) -> None:
    relock(plain, ONE)
    whole = plain.path.read_bytes()
    assert refusal(lambda: relock(plain.locked(TWO), None)).code == "passphrase_wrong"
    assert refusal(lambda: relock(plain, None)).code == "passphrase_wanted"
    assert plain.path.read_bytes() == whole
    assert names(tmp_path) == [plain.path.name]


@pytest.mark.parametrize("lost", ["DELETE FROM calls", "UPDATE leaders SET phone = '1' WHERE id = 'ana'"])
def test_a_new_file_that_is_not_proved_never_takes_the_place_of_the_old(
    plain: FilePlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lost: str
) -> None:
    whole = plain.path.read_bytes()
    write = module._write

    def badly(before: sqlite3.Connection, after: sqlite3.Connection) -> None:
        write(before, after)
        after.execute(lost)

    monkeypatch.setattr(module, "_write", badly)
    error = refusal(lambda: relock(plain, ONE))
    assert error.values["database"] == plain.name
    assert plain.path.read_bytes() == whole
    assert names(tmp_path) == [plain.path.name]


def test_what_somebody_writes_meanwhile_is_refused_to_them_and_never_lost(
    plain: FilePlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    prove = module._prove
    with Store.open(plain, patience=0.05) as other:

        def meanwhile(*given: Any) -> None:
            assert refusal(lambda: do(other, seat(rich(), "ana", 7))).code == "database_locked"
            prove(*given)

        monkeypatch.setattr(module, "_prove", meanwhile)
        place = relock(plain, ONE)
        if os.name != "nt":  # the file that they hold is no more
            assert refusal(lambda: do(other, seat(rich(), "ana", 7))).code == "database_gone"
    with Store.open(place) as store:
        assert store.load() == apply(rich(), seat(rich(), "ben", 7))


def test_a_file_that_somebody_is_writing_waits_and_is_left(
    plain: FilePlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE_SECONDS", 0.05)
    with Store.open(plain) as store:

        def left() -> bool:
            assert refusal(lambda: relock(plain, ONE)).code == "database_locked"
            return False

        assert store.do(seat(store.load(), "ana", 14), "Sam", AT, left=left)
    assert not is_encrypted(plain.path)


def test_a_link_goes_on_leading_to_the_file_and_nothing_legible_stays_behind(
    plain: FilePlace, tmp_path: Path
) -> None:
    link = tmp_path / "link.rosterdesk"
    link.symlink_to(plain.path)
    place = relock(FilePlace(link), ONE)
    assert link.is_symlink()
    assert is_encrypted(plain.path)
    Store.open(place).close()


KILLED = """
import os, sys
from pathlib import Path
from rosterdesk.storage import files, relock
from rosterdesk.storage.passphrase import Passphrase
from rosterdesk.storage.place import FilePlace
at, path = sys.argv[1], Path(sys.argv[2])
name, when = at.split()
of = relock if hasattr(relock, name) else files
kept = getattr(of, name)
def cut(*given, **more):
    when == "before" and os._exit(9)
    kept(*given, **more)
    os._exit(9)
setattr(of, name, cut)
relock.relock(FilePlace(path), Passphrase("the first of two"))
"""


@pytest.mark.parametrize(
    ("at", "locked"),
    [
        ("_write before", False),
        ("_write after", False),
        ("_prove after", False),
        ("_sync_folder before", True),
        ("_sync_folder after", True),
    ],
)
def test_a_power_cut_leaves_the_old_file_whole_or_the_new_one(
    plain: FilePlace, at: str, *, locked: bool
) -> None:
    command = [sys.executable, "-c", KILLED, at, str(plain.path)]
    assert subprocess.run(command, cwd=ROOT, check=False, timeout=60).returncode == 9
    assert is_encrypted(plain.path) == locked
    with Store.open(plain.locked(ONE if locked else None)) as store:
        assert store.load() == apply(rich(), seat(rich(), "ben", 7))


@pytest.mark.parametrize("version", range(1, NEWEST))
def test_an_old_encrypted_file_comes_up_to_date_and_its_backup_is_as_locked_as_itself(
    tmp_path: Path, version: int
) -> None:
    path = tmp_path / "riverside.rosterdesk"
    shutil.copy(OLD / f"version-{version}.rosterdesk", path)
    with Store.open(shutil.copy(path, tmp_path / "beside")) as store:
        expected = store.snapshot()
    place = relock(FilePlace(path), ONE)
    with Store.open(place) as store:
        assert store.snapshot() == expected
    (backup,) = copies_beside(path)
    assert backup.name == f"riverside.v{version}.backup.rosterdesk"
    assert is_encrypted(path)
    assert is_encrypted(backup)
    with Store.open(place.at(backup)) as store:
        assert store.snapshot() == expected


def test_copies_beside_a_programme_come_under_its_lock_and_others_are_named(tmp_path: Path) -> None:
    path = tmp_path / "riverside.rosterdesk"
    shutil.copy(OLD / "version-1.rosterdesk", path)
    Store.open(path).close()  # lays a backup beside it
    strange = tmp_path / "riverside.before-restore.rosterdesk"
    Store.create(FilePlace(strange, TWO), rich()).close()
    (tmp_path / "riverside.v1.backup-2.rosterdesk").write_text("a letter")
    Store.create(tmp_path / "other.v1.backup.rosterdesk", rich()).close()
    backup = tmp_path / "riverside.v1.backup.rosterdesk"
    done = relocked(FilePlace(path), ONE)
    assert (done.copies, done.left) == ((backup,), (strange,))
    assert is_encrypted(backup)
    again = relocked(done.place, TWO)
    assert (again.copies, again.left) == ((backup,), (strange,))
    back = relocked(again.place, None)
    assert set(back.copies) == {backup, strange}
    assert not any(is_encrypted(each) for each in tmp_path.iterdir())
