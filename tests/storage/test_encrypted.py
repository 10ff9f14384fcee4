"""An encrypted file does what a plain one does, and shows nothing to who has no passphrase."""

import copy
import io
import pickle
import subprocess
import sys
import traceback
from pathlib import Path

import pytest

from rosterdesk.domain.changes import apply
from rosterdesk.domain.errors import UserError
from rosterdesk.storage.copy import copy_database, is_database, is_encrypted
from rosterdesk.storage.engine import open_engine
from rosterdesk.storage.passphrase import Passphrase
from rosterdesk.storage.place import FilePlace
from rosterdesk.storage.store import Store
from tests.house.tree import ROOT
from tests.storage.test_refusals import refusal
from tests.storage.values import AT, do, everything, names, rich, seat

LETTERS = "long and “odd” 'words\" é"
SECRETS = ["Zoë", "Ben", "A good evening", "CREATE TABLE", "leaders"]


@pytest.fixture
def place(tmp_path: Path) -> FilePlace:
    """An encrypted database of the rich programme."""
    made = FilePlace(tmp_path / "river side #1?.rosterdesk", Passphrase(LETTERS))
    Store.create(made, rich()).close()
    return made


def other(place: FilePlace) -> FilePlace:
    """The same file with a passphrase that does not open it."""
    return place.locked(Passphrase("something else"))


def told(data: bytes) -> list[str]:
    """What a reader without the passphrase can read of the programme."""
    return [each for each in SECRETS if each.encode() in data or each.encode("utf-16-le") in data]


def test_an_encrypted_file_holds_the_programme_and_every_deed_of_it(place: FilePlace) -> None:
    changes = seat(rich(), "ben", 7)
    with Store.open(place) as store:
        assert store.load() == rich()
        do(store, changes)
        store.undo("Sam", AT)
        store.redo("Sam", AT)
    with Store.open(place) as again:
        assert again.load() == apply(rich(), changes)
        assert len(again.journal()) == 3


def test_nothing_of_the_programme_can_be_read_of_the_file_nor_of_its_journal(
    place: FilePlace, tmp_path: Path
) -> None:
    assert told(b"Zo\xc3\xab")
    with Store.open(place) as store:
        halfway: list[bytes] = []

        def left() -> bool:
            halfway.extend(each.read_bytes() for each in tmp_path.iterdir())
            assert place.path.name + "-journal" in names(tmp_path)
            return False

        assert store.do(everything(rich(), apply(rich(), seat(rich(), "ben", 7))), "Sam", AT, left=left)
    everywhere = [*halfway, *(each.read_bytes() for each in tmp_path.iterdir())]
    assert len(everywhere) == 3
    assert not [told(data) for data in everywhere if told(data)]
    assert not any(data.startswith(b"SQLite format 3") for data in everywhere)


def test_without_its_passphrase_a_file_is_refused_and_left_as_it_is(place: FilePlace, tmp_path: Path) -> None:
    whole = place.path.read_bytes()
    assert is_encrypted(place.path)
    assert is_database(place.path)
    assert refusal(lambda: Store.open(place.path)).code == "passphrase_wanted"
    assert refusal(lambda: copy_database(place.path, tmp_path / "copy")).code == "passphrase_wanted"
    assert refusal(lambda: Store.open(other(place))).code == "passphrase_wrong"
    assert refusal(lambda: copy_database(other(place), tmp_path / "copy")).code == "passphrase_wrong"
    assert place.path.read_bytes() == whole
    assert names(tmp_path) == [place.path.name]


def test_a_plain_file_is_not_opened_as_if_it_were_protected(tmp_path: Path) -> None:
    plain = tmp_path / "plain.rosterdesk"
    Store.create(plain, rich()).close()
    protected = FilePlace(plain, Passphrase(LETTERS))
    assert not is_encrypted(plain)
    assert refusal(lambda: Store.open(protected)).code == "database_not_encrypted"
    assert refusal(lambda: copy_database(protected, tmp_path / "copy")).code == "database_not_encrypted"


@pytest.mark.parametrize("start", [20, 5000])
def test_a_damaged_encrypted_file_is_refused_and_left(place: FilePlace, start: int) -> None:
    data = bytearray(place.path.read_bytes())
    data[start] ^= 0xFF
    place.path.write_bytes(data)
    assert refusal(lambda: Store.open(place)).code in ("passphrase_wrong", "database_damaged")
    place.path.write_bytes(data[: len(data) // 2])
    assert refusal(lambda: Store.open(place)).code in ("passphrase_wrong", "database_damaged")
    assert place.path.read_bytes() == data[: len(data) // 2]


def test_a_copy_is_whole_and_opens_with_the_same_passphrase_alone(place: FilePlace, tmp_path: Path) -> None:
    with Store.open(place) as store:
        do(store, seat(rich(), "ben", 7))
        copied = copy_database(place, tmp_path / "copy.rosterdesk")
        assert not told(copied.read_bytes())
        with Store.open(place.at(copied)) as second:
            assert second.load() == store.load()
            assert second.journal() == store.journal()
    assert refusal(lambda: Store.open(other(place.at(copied)))).code == "passphrase_wrong"


def test_two_windows_on_an_encrypted_file_follow_each_other(place: FilePlace) -> None:
    with Store.open(place) as one, Store.open(place) as two:
        do(one, seat(rich(), "ben", 7))
        assert two.journal() == one.journal()
        assert two.load() == one.load()


def test_what_goes_wrong_with_an_encrypted_file_is_told_as_with_a_plain_one(place: FilePlace) -> None:
    with Store.open(place, patience=0.05) as store:
        gone = refusal(lambda: do(store, seat(rich(), "nobody", 7)))
        assert gone.code == "reference_gone"
        engine = open_engine(place)
        with engine.connect() as link:
            link.exec_driver_sql("ROLLBACK")
            link.exec_driver_sql("BEGIN EXCLUSIVE")
            assert refusal(lambda: do(store, seat(rich(), "ben", 7))).code == "database_locked"
            link.exec_driver_sql("ROLLBACK")
            link.exec_driver_sql("BEGIN")
        engine.dispose()
        place.path.rename(place.path.with_name("away"))
        assert refusal(lambda: do(store, seat(rich(), "ben", 7))).code == "database_gone"
        place.path.with_name("away").rename(place.path)
        do(store, seat(rich(), "ben", 7))


def test_the_passphrase_shows_in_no_trouble_and_leaves_no_process(
    place: FilePlace, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    said = io.StringIO()
    caplog.set_level(0)
    for wanted in (place, other(place)):
        try:
            with Store.open(wanted, patience=0.05) as store:
                do(store, seat(rich(), "nobody", 7))
        except UserError:
            traceback.print_exc(file=said)
    out, err = capfd.readouterr()
    for text in (said.getvalue(), caplog.text, out, err, repr(place), str(place.passphrase), place.uri("rw")):
        assert LETTERS not in text
        assert "something else" not in text
    assert err == ""
    for take in (pickle.dumps, copy.deepcopy):
        with pytest.raises(TypeError, match="does not leave"):
            take(place)


def test_who_has_no_encrypted_file_never_loads_the_library_for_it(tmp_path: Path) -> None:
    script = (
        "import sys; from rosterdesk.storage.store import Store; from tests.storage.values import rich\n"
        "Store.create(sys.argv[1], rich()).close(); Store.open(sys.argv[1]).close()\n"
        "sys.exit('sqlcipher3' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "x")], cwd=ROOT, check=True, timeout=60)
