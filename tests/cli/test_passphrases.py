"""An encrypted database on the command line: every command with its passphrase, a wrong one and none."""

import io
import sys
from pathlib import Path

import pytest

from rosterdesk.exchange import programme_file, samples
from rosterdesk.storage.passphrase import Passphrase
from rosterdesk.storage.place import FilePlace, Place
from rosterdesk.storage.store import Store
from tests.cli.call import refused, rosterdesk

RIGHT, WRONG = "Blé d’été 7", "Ble d'ete 7"
COMMANDS = {
    "build": "build x.rosterdesk --weeks 1 --seconds 2 --from 2026-11-30",
    "check": "check x.rosterdesk",
    "cover": "cover x.rosterdesk --leader LEADER --from 2026-11-30",
    "explain": "explain x.rosterdesk --session SESSION --role lead",
    "print": "print x.rosterdesk --sheet week --from 2026-11-30 --out week.pdf",
    "export": "export x.rosterdesk --out again.json",
    "import": "import x.rosterdesk tiny.json",
    "backup": "backup x.rosterdesk monday.rosterdesk",
    "restore": "restore x.rosterdesk y.rosterdesk",
    "verify": "verify x.rosterdesk",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder one is in: an encrypted database, its passphrase and a wrong one, and a programme file."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    programme_file.write(samples.sample("tiny"), tmp_path / "tiny.json")
    (tmp_path / "right").write_bytes(f"{RIGHT}\r\nnot this line\n".encode())
    (tmp_path / "wrong").write_text(WRONG, encoding="utf-8")
    assert rosterdesk("import", "x.rosterdesk", "tiny.json", "--passphrase-file", "right").status == 0
    return tmp_path


def call(command: str, passphrase: str = "") -> list[str]:
    """The call of a command, about somebody and a session that there are."""
    tiny = samples.sample("tiny")
    known = {"LEADER": next(iter(tiny.leaders)), "SESSION": "support/2026-11-30T18:30"}
    words = [known.get(word, word) for word in COMMANDS[command].split()]
    return [*words, *(["--passphrase-file", passphrase] if passphrase else [])]


def lying(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with what is in it."""
    return {each.name: each.read_bytes() for each in folder.iterdir()}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_opens_an_encrypted_database_with_its_passphrase_and_not_without(
    folder: Path, command: str
) -> None:
    before = lying(folder)
    without, wrong = refused(*call(command)), refused(*call(command, "wrong"))
    assert "--passphrase-file" in without
    assert "x.rosterdesk" in without
    assert "does not open" in wrong
    assert "damaged" in wrong
    assert WRONG not in wrong
    assert lying(folder) == before
    answer = rosterdesk(*call(command, "right"))
    assert answer.status in (0, 1), answer
    assert RIGHT not in answer.out + answer.err


def test_what_is_imported_with_a_passphrase_is_encrypted_and_comes_out_again(folder: Path) -> None:
    assert not (folder / "x.rosterdesk").read_bytes().startswith(b"SQLite")
    assert rosterdesk(*call("export", "right")).status == 0
    assert programme_file.read(folder / "again.json") == samples.sample("tiny")


def test_a_backup_has_the_passphrase_of_its_database_and_is_restored_with_it(folder: Path) -> None:
    assert rosterdesk(*call("backup", "right")).status == 0
    assert "protected" in refused("verify", "monday.rosterdesk")
    for _ in range(2):
        put_back = "restore", "monday.rosterdesk", "new.rosterdesk", "--passphrase-file", "right"
        answer = rosterdesk(*put_back)
        assert answer.status == 0
        assert "not encrypted" not in answer.out
    for made in ("monday", "new", "new.before-restore"):
        with Store.open(FilePlace(folder / f"{made}.rosterdesk", Passphrase(RIGHT))) as store:
            assert store.load() == samples.sample("tiny")


def test_a_restore_that_leaves_one_of_two_files_legible_says_which(folder: Path) -> None:
    assert rosterdesk("import", "plain.rosterdesk", "tiny.json").status == 0
    assert rosterdesk(*call("backup", "right")).status == 0
    over_plain = rosterdesk("restore", "x.rosterdesk", "plain.rosterdesk", "--passphrase-file", "right")
    assert "plain.before-restore.rosterdesk is not encrypted" in over_plain.out
    over_locked = rosterdesk("restore", "plain.before-restore.rosterdesk", "x.rosterdesk")
    assert "x.rosterdesk is not encrypted" in over_locked.out
    with Store.open(FilePlace(folder / "x.before-restore.rosterdesk", Passphrase(RIGHT))) as store:
        assert store.load() == samples.sample("tiny")


@pytest.mark.parametrize("command", COMMANDS)
def test_nobody_takes_a_plain_database_for_a_protected_one(folder: Path, command: str) -> None:
    (folder / "x.rosterdesk").unlink()
    assert rosterdesk("import", "x.rosterdesk", "tiny.json").status == 0
    before = lying(folder)
    assert "not protected" in refused(*call(command, "right"))
    assert lying(folder) == before


def test_where_no_passphrase_has_a_use_it_is_refused(folder: Path) -> None:
    assert "never encrypted" in refused("check", "tiny.json", "--passphrase-file", "right")
    server = "postgresql://sam@nowhere.invalid/roster"
    assert "on a server" in refused("check", "--database", server, "--passphrase-file", "right")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"", "empty"),
        (b"\n" + RIGHT.encode(), "empty"),
        ("été".encode("utf-16"), "UTF-8"),
        (None, "missing.txt"),
    ],
)
def test_a_passphrase_file_without_a_passphrase_is_refused(
    folder: Path, written: bytes | None, said: str
) -> None:
    if written is not None:
        (folder / "missing.txt").write_bytes(written)
    assert said in refused(*call("check", "missing.txt"))


def test_accents_and_the_mark_of_a_windows_editor_make_no_other_passphrase(folder: Path) -> None:
    (folder / "other").write_bytes("\ufeffBle\u0301 d’e\u0301te\u0301 7\n".encode())
    assert rosterdesk(*call("verify", "other")).status == 0


class Terminal(io.StringIO):
    """A standard input at which somebody sits."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("typed", "status"), [(RIGHT, 0), (WRONG, 2), ("", 2)])
def test_at_a_terminal_the_passphrase_is_asked_for_once_and_does_not_show(
    folder: Path, monkeypatch: pytest.MonkeyPatch, typed: str, status: int
) -> None:
    asked: list[str] = []

    def answers(prompt: str, stream: object = None) -> str:
        asked.append(prompt)
        return typed

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("rosterdesk.cli.passphrases.getpass", answers)
    answer = rosterdesk(*call("verify"))
    assert answer.status == status
    assert asked == ["Passphrase of x.rosterdesk: "]
    assert typed not in answer.out + answer.err or not typed
    assert rosterdesk(*call("verify", "right")).status == 0
    assert len(asked) == 1


def test_where_the_library_is_missing_one_sentence_says_how_to_have_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    assert "pip install sqlcipher3" in refused(*call("verify", "right"))
    assert rosterdesk("import", "plain.rosterdesk", "tiny.json").status == 0
    assert rosterdesk("verify", "plain.rosterdesk").status == 0


def test_the_window_is_handed_the_passphrase_that_was_given_and_asks_for_itself_where_none_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Place] = []

    def show(place: Place) -> int:
        opened.append(place)
        return 0

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("rosterdesk.cli.window.has_display", lambda: True)
    monkeypatch.setattr("rosterdesk.cli.window.show", show)
    assert rosterdesk("open", "x.rosterdesk", "--passphrase-file", "right").status == 0
    assert rosterdesk("open", "x.rosterdesk").status == 0
    given, none = opened
    assert isinstance(given, FilePlace)
    assert given.passphrase is not None
    assert given.passphrase.opens_like(RIGHT)
    assert none == FilePlace(Path("x.rosterdesk"))
