"""Whatever is not a database of ours, or cannot be used, is refused in one sentence and left as it is."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from rosterdesk.domain.errors import UserError
from rosterdesk.storage.copy import is_database
from rosterdesk.storage.store import Store
from rosterdesk.words.errors import sentence
from tests.house.tree import ROOT
from tests.storage.ordinary import open_folder, ordinary_user
from tests.storage.values import AT, do, names, rich, seat


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A sound database."""
    path = tmp_path / "riverside.rosterdesk"
    Store.create(path, rich()).close()
    return path


def refusal(act: Callable[[], object]) -> UserError:
    """The trouble that `act` ends in; it can be said in one line."""
    with pytest.raises(UserError) as caught:
        act()
    said = sentence(caught.value)
    assert said
    assert "\n" not in said
    return caught.value


def foreign(path: Path) -> None:
    """Make it an SQLite file of another program."""
    path.unlink()
    with closing(sqlite3.connect(path)) as link:
        link.execute("CREATE TABLE about (schema_version INTEGER)")


def spoil(path: Path, start: int) -> None:
    """Write noise over the middle of a file."""
    with path.open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * 3000)


def execute(path: Path, *statements: str) -> None:
    """Change a database behind the store's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as link:
        for statement in statements:
            link.execute(statement)


SPOILERS: dict[str, Callable[[Path], object]] = {
    "database_empty": lambda path: path.write_bytes(b""),
    "database_not_one": lambda path: path.write_bytes(b"%PDF-1.7 and so on" * 99),
    "database_foreign": foreign,
}
DAMAGES: dict[str, Callable[[Path], None]] = {
    "cut short": lambda path: os.truncate(path, path.stat().st_size // 2),
    "cut after the header": lambda path: os.truncate(path, 100),
    "overwritten in the middle": lambda path: spoil(path, path.stat().st_size // 2),
    "overwritten near the start": lambda path: spoil(path, 4096),
    "a table lost": lambda path: execute(path, "DROP TABLE about"),
    "its one row lost": lambda path: execute(path, "DELETE FROM about"),
    "naming what is not there": lambda path: execute(path, "UPDATE roster SET leader = 'x'"),
}
UNREADABLE: dict[str, str] = {
    "unknown code": "UPDATE leaders SET kind = 'king'",
    "not a date": "UPDATE closures SET date = 'soon'",
    "not JSON": "UPDATE leaders SET languages = '[\"en\"'",
    "another shape": "UPDATE groups SET meetings = '7'",
    "no settings": "DELETE FROM settings",
    "unknown role": "UPDATE roster SET role = 'chair'",
}


@pytest.mark.parametrize("code", SPOILERS)
def test_a_file_that_is_no_database_of_ours_is_refused_and_left(file: Path, code: str) -> None:
    SPOILERS[code](file)
    before = file.read_bytes()
    assert refusal(lambda: Store.open(file)).code == code
    assert file.read_bytes() == before
    assert not is_database(file)
    assert names(file.parent) == [file.name]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_refused_and_left(file: Path, damage: str) -> None:
    DAMAGES[damage](file)
    before = file.read_bytes()
    assert refusal(lambda: Store.open(file)).code == "database_damaged"
    assert file.read_bytes() == before


@pytest.mark.parametrize("what", UNREADABLE)
def test_values_that_nobody_can_have_written_are_refused_without_showing_them(file: Path, what: str) -> None:
    execute(file, UNREADABLE[what])
    with Store.open(file) as store:
        error = refusal(store.load)
    assert error.code == "database_damaged"
    assert error.__cause__ is None
    assert "king" not in sentence(error)


def test_no_file_a_folder_and_a_device_are_refused(tmp_path: Path) -> None:
    assert refusal(lambda: Store.open(tmp_path / "none.rosterdesk")).code == "database_missing"
    assert refusal(lambda: Store.open(tmp_path / "none" / "x")).code == "database_missing"
    assert refusal(lambda: Store.open(tmp_path)).code == "database_is_folder"
    assert names(tmp_path) == []
    assert not is_database(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no /dev/null")
def test_a_device_is_no_database() -> None:
    assert refusal(lambda: Store.open(os.devnull)).code == "database_not_one"


@pytest.mark.parametrize("url", ["mysql://x/y", "postgres", "http://", "://", "sqlite://", "x+y://z"])
def test_an_address_of_no_use_is_refused(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert refusal(lambda: Store.open(url)).code in ("database_url", "database_missing")
    assert names(tmp_path) == []


def test_a_server_that_does_not_answer_is_told_without_the_password() -> None:
    error = refusal(lambda: Store.open("postgresql://ana:secret@127.0.0.1:1/x"))
    assert error.code == "database_unreachable"
    assert "secret" not in sentence(error)


def test_a_newer_database_is_refused_by_the_version_that_wrote_it(file: Path) -> None:
    execute(file, "UPDATE about SET schema_version = 99, program_version = '7.2.0'")
    before = file.read_bytes()
    error = refusal(lambda: Store.open(file))
    assert error.code == "database_newer"
    assert "7.2.0" in sentence(error)
    assert file.read_bytes() == before


def test_creating_never_replaces_and_leaves_nothing_half_made(file: Path) -> None:
    before = file.read_bytes()
    assert refusal(lambda: Store.create(file, rich())).code == "database_exists"
    assert file.read_bytes() == before
    assert refusal(lambda: Store.create(file.parent / "a" / "b", rich())).code == "database_no_folder"
    assert refusal(lambda: Store.create(file / "b", rich())).code == "database_no_folder"
    torn = seat(rich(), "nobody", 0).changes[0].after
    dangling = rich().__class__(settings=rich().settings, roster={"x": torn})  # type: ignore[dict-item]
    assert refusal(lambda: Store.create(file.parent / "b", dangling)).code == "reference_gone"
    assert names(file.parent) == [file.name]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_only_its_owner_may_read_a_new_database(file: Path) -> None:
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_permissions_that_are_missing_are_told(file: Path) -> None:
    with open_folder() as folder:
        path = folder / "river.rosterdesk"
        shutil.copy(file, path)
        path.chmod(0o444)
        with ordinary_user():
            with Store.open(path) as store:
                assert store.load() == rich()
                assert refusal(lambda: do(store, seat(rich(), "ben", 7))).code == "database_read_only"
                assert store.load() == rich()
            new = folder / "new.rosterdesk"
            assert refusal(lambda: Store.create(new, rich())).code == "database_cannot_create"
        path.chmod(0o200)
        with ordinary_user():
            assert refusal(lambda: Store.open(path)).code == "database_unreadable"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a file that is open")
def test_a_file_that_was_moved_away_while_it_was_open_is_told_and_nothing_is_lost(file: Path) -> None:
    with Store.open(file) as store:
        do(store, seat(rich(), "ben", 7))
        before = store.load()
        away = file.rename(file.with_name("elsewhere"))
        assert refusal(lambda: do(store, seat(before, "ben", 14))).code == "database_gone"
        away.rename(file)
        do(store, seat(before, "ben", 14))
    with Store.open(file) as again:
        assert len(again.load().roster) == len(before.roster) + 1


def test_a_file_that_another_program_holds_is_told_and_nothing_is_lost(file: Path) -> None:
    with Store.open(file, patience=0.05) as store, closing(sqlite3.connect(file)) as other:
        other.isolation_level = None
        other.execute("BEGIN EXCLUSIVE")
        for act in (store.load, lambda: do(store, seat(rich(), "ben", 7)), lambda: store.undo("Sam", AT)):
            assert refusal(act).code == "database_locked"
        assert refusal(lambda: Store.open(file, patience=0.05)).code == "database_locked"
        other.execute("ROLLBACK")
        assert store.load() == rich()
        do(store, seat(rich(), "ben", 7))


FILL = """
import resource, sys
from pathlib import Path
from rosterdesk.domain.changes import apply
from rosterdesk.domain.errors import UserError
from rosterdesk.storage.store import Store
from tests.storage.values import do, names, rich, seat
path = Path(sys.argv[1])
with Store.open(path) as store:
    value, day = store.load(), 0
    limit = path.stat().st_size + 40_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        while day < 100_000:
            day += 7
            changes = seat(value, "ben", day)
            do(store, changes)
            value = apply(value, changes)
    except UserError as error:
        print(error.code, len(store.journal()), store.load() == value)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of files")
def test_when_no_more_can_be_written_the_deeds_before_stay_whole(file: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", FILL, file], cwd=ROOT, capture_output=True, text=True, check=True
    )
    code, deeds, equal = run.stdout.split()
    assert code == "database_disk_trouble"
    assert int(deeds) > 10
    assert equal == "True"


@pytest.mark.skipif(shutil.which("unshare") is None, reason="no unshare, to mount a disk of our own")
def test_a_full_disk_is_told_and_the_deeds_before_stay_whole(file: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f"mount -t tmpfs -o size=300k none {disk} && cp {file} {disk}/x && exec "
    fill = FILL.replace("resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))", "")
    command = ["unshare", "-m", "sh", "-c", mount + '"$@"', "sh", sys.executable, "-c", fill, f"{disk}/x"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode:
        pytest.skip(f"this user may not mount a disk: {run.stderr.strip()[-80:]}")
    code, deeds, equal = run.stdout.split()
    assert code == "database_disk_full"
    assert int(deeds) > 10
    assert equal == "True"
