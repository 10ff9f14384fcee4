"""An encrypted programme in the window: its passphrase is asked for, by keyboard alone, and nothing waits."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from rosterdesk.domain.edits import seats
from rosterdesk.domain.programme import Programme
from rosterdesk.storage.passphrase import Passphrase
from rosterdesk.storage.place import FilePlace
from rosterdesk.storage.store import Store
from tests.ui.files.test_files import choose_file
from tests.ui.hands import nameless
from ui import settings
from ui.actions import Command
from ui.files.stores import first_path
from ui.files.unlocking import Unlocking
from ui.files.windows import Windows
from ui.settings import Remembered, save
from ui.window import MainWindow

LETTERS = "Trois petits chats"


@pytest.fixture
def locked(tmp_path: Path, week: Programme) -> FilePlace:
    """An encrypted programme."""
    place = FilePlace(tmp_path / "locked.rosterdesk", Passphrase(LETTERS))
    Store.create(place, week).close()
    return place


def asking(qtbot: QtBot) -> Unlocking:
    """The dialog that asks for the passphrase, with the keyboard in it."""

    def there() -> list[Unlocking]:
        return [
            each for each in QApplication.allWidgets() if isinstance(each, Unlocking) and each.isVisible()
        ]

    qtbot.waitUntil(lambda: len(there()) == 1)
    dialog = there()[0]
    dialog.activateWindow()
    qtbot.waitUntil(dialog.secret.line.hasFocus)
    return dialog


def key(which: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, which)


def type_in(text: str) -> None:
    """Type letters where the keyboard is, and Enter."""
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def only_window(windows: Windows, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: len(windows.open_ones) == 1)
    return windows.open_ones[0]


def test_the_last_programme_is_opened_with_its_passphrase_and_shown_as_it_was_left(
    windows: Windows, locked: FilePlace, week: Programme, qtbot: QtBot
) -> None:
    save(settings.default_path(), Remembered(database=str(locked.path), page=Command.GROUPS.value))
    assert windows.start(None) is None
    dialog = asking(qtbot)
    assert "locked is protected" in dialog.told.text()
    type_in(LETTERS)
    window = only_window(windows, qtbot)
    assert window.document.programme == week
    assert window.shown.command is Command.GROUPS
    qtbot.waitUntil(lambda: not [each for each in QApplication.topLevelWidgets() if each is dialog])


def test_a_wrong_passphrase_is_told_beside_the_field_and_the_next_try_goes_over_it(
    windows: Windows, locked: FilePlace, qtbot: QtBot
) -> None:
    windows.start(str(locked.path))
    dialog = asking(qtbot)
    type_in("")
    assert "Type the passphrase" in dialog.secret.trouble.text
    type_in("deux petits chats")
    qtbot.waitUntil(lambda: "does not open it" in dialog.secret.trouble.text)
    qtbot.waitUntil(dialog.secret.line.hasFocus)
    assert dialog.secret.trouble.isVisible()
    assert dialog.secret.trouble.geometry().bottom() <= dialog.secret.height()
    type_in(LETTERS)  # over what was typed before
    assert only_window(windows, qtbot).document.store.path == locked.path


def test_what_is_typed_shows_only_where_wanted_and_caps_lock_is_told(
    windows: Windows, locked: FilePlace, qtbot: QtBot
) -> None:
    windows.start(str(locked.path))
    dialog = asking(qtbot)
    line = dialog.secret.line
    shift, none = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
    for text, held, caps in (("T", shift, False), ("R", none, True), ("o", none, False), ("i", shift, True)):
        QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, held, text))
        assert dialog.secret.caps.isVisible() is caps
    assert line.text() == "TRoi"
    assert line.echoMode() is QLineEdit.EchoMode.Password
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Space)
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    assert nameless(dialog) == []


def test_who_leaves_the_question_goes_on_with_the_first_programme_of_all(
    windows: Windows, locked: FilePlace, qtbot: QtBot
) -> None:
    whole = locked.path.read_bytes()
    save(settings.default_path(), Remembered(database=str(locked.path)))
    windows.start(None)
    asking(qtbot)
    key(Qt.Key.Key_Escape)
    assert only_window(windows, qtbot).document.store.path == first_path()
    assert locked.path.read_bytes() == whole


@pytest.mark.parametrize("named", [True, False])
def test_where_there_is_nothing_else_to_go_on_with_the_program_ends(
    windows: Windows, locked: FilePlace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, named: bool
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(QApplication, "quit", lambda: ended.append(1))
    if not named:
        first_path().parent.mkdir(parents=True, exist_ok=True)
        locked.path.rename(first_path())
    windows.start(str(locked.path) if named else None)
    asking(qtbot)
    key(Qt.Key.Key_Escape)
    assert ended == [1]
    assert windows.open_ones == []


def test_a_window_goes_on_while_another_file_asks_for_its_passphrase(
    windows: Windows, locked: FilePlace, database: Path, week: Programme, qtbot: QtBot
) -> None:
    Store.create(database, week).close()
    window = windows.start(str(database))
    assert window is not None
    windows.open(locked.path, origin=window)
    dialog = asking(qtbot)
    assert not dialog.other.isVisible()
    window.frame.actions[Command.GROUPS].trigger()
    window.frame.desk.attempt(lambda now: seats.clear(now, next(iter(now.roster.values())).row))
    assert len(window.document.programme.roster) == 1
    windows.open(locked.path, origin=window)
    assert asking(qtbot) is dialog
    key(Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert windows.open_ones == [window]
    windows.open(locked.path, origin=window)
    asking(qtbot)
    type_in(LETTERS)
    qtbot.waitUntil(lambda: len(windows.open_ones) == 2)
    assert windows.choices.recent[0] == str(locked.path)
    windows.open(locked.path, origin=window)  # it is open: nobody is asked again
    assert len(windows.open_ones) == 2


def test_a_copy_of_a_protected_programme_is_protected_alike(
    windows: Windows, locked: FilePlace, tmp_path: Path, week: Programme, qtbot: QtBot
) -> None:
    window = windows.start(locked)
    assert window is not None
    choose_file(window, Command.SAVE_COPY, tmp_path / "copy.rosterdesk")
    qtbot.waitUntil(window.frame.notices.news.isVisible)
    with Store.open(locked.at(tmp_path / "copy.rosterdesk")) as store:
        assert store.load() == week


def test_the_passphrase_is_written_nowhere(
    windows: Windows, locked: FilePlace, own_home: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    windows.start(str(locked.path))
    asking(qtbot)
    type_in(LETTERS)
    only_window(windows, qtbot).close()
    kept = [
        each.read_bytes() for folder in (own_home, tmp_path) for each in folder.rglob("*") if each.is_file()
    ]
    assert kept
    assert not [data for data in kept if LETTERS.encode() in data or LETTERS.encode("utf-16-le") in data]
