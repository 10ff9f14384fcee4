"""A programme comes under a passphrase, under another, and out again, in Settings and by keyboard alone."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rosterdesk.domain.edits import people, seats
from rosterdesk.domain.programme import Programme
from rosterdesk.storage.copy import copy_database, is_encrypted
from rosterdesk.storage.passphrase import Passphrase
from rosterdesk.storage.place import FilePlace
from rosterdesk.storage.store import Store
from tests.ui.files.test_passphrases import key, type_in
from tests.ui.hands import nameless, settle
from ui.actions import Command
from ui.files.protecting import Protecting
from ui.files.windows import Windows
from ui.programme.page import SettingsPage
from ui.window import MainWindow

ONE, TWO = "Trois petits chats", "quatre grands chiens"
CHOICES = (Command.PROTECT, Command.PASSPHRASE, Command.UNPROTECT)


@pytest.fixture
def window(windows: Windows, database: Path, week: Programme, qtbot: QtBot) -> MainWindow:
    """A window on a plain programme, with a deed that can be undone."""
    Store.create(database, week).close()
    made = windows.start(database)
    assert made is not None
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.frame.desk.attempt(lambda now: seats.clear(now, next(iter(now.roster.values())).row))
    return made


def ask(window: MainWindow, command: Command, qtbot: QtBot) -> Protecting:
    """Ask for it, and have the keyboard in its first field."""
    window.frame.actions[command].trigger()
    dialog = window.findChildren(Protecting)[-1]
    dialog.activateWindow()
    qtbot.waitUntil(dialog.secrets[0].line.hasFocus)
    return dialog


def fill(window: MainWindow, command: Command, qtbot: QtBot, *typed: str) -> Protecting:
    """Fill the dialog in by keyboard and wait until it is done."""
    dialog = ask(window, command, qtbot)
    for place, text in enumerate(typed):
        if place:
            dialog.secrets[place].line.setFocus()
        QTest.keyClicks(dialog.secrets[place].line, text)
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog not in window.findChildren(Protecting))
    settle()
    return dialog


def usable(window: MainWindow) -> list[Command]:
    return [each for each in CHOICES if window.frame.actions[each].isEnabled()]


def test_a_programme_goes_through_every_lock_while_its_window_stays(
    window: MainWindow, database: Path, qtbot: QtBot
) -> None:
    before, wide = window.document.programme, window.document.undo_label
    assert usable(window) == [Command.PROTECT]
    fill(window, Command.PROTECT, qtbot, ONE, ONE)
    assert is_encrypted(database)
    assert usable(window) == [Command.PASSPHRASE, Command.UNPROTECT]
    assert window.frame.notices.news.message.text == "test.rosterdesk now wants its passphrase."
    fill(window, Command.PASSPHRASE, qtbot, ONE, TWO, TWO)
    Store.open(FilePlace(database, Passphrase(TWO))).close()
    assert (window.document.programme, window.document.undo_label) == (before, wide)
    window.frame.actions[Command.UNDO].trigger()  # the journal came along, and the window writes into it
    with Store.open(FilePlace(database, Passphrase(TWO))) as elsewhere:
        assert elsewhere.load() == window.document.programme != before
        elsewhere.redo("Sam", datetime(2026, 11, 30, tzinfo=UTC))
        qtbot.waitUntil(lambda: window.document.programme == before)  # and follows what others do
    fill(window, Command.UNPROTECT, qtbot, TWO)
    assert usable(window) == [Command.PROTECT]
    with Store.open(database) as store:
        assert store.load() == before


def test_by_keyboard_one_gets_from_the_settings_to_a_protected_programme(
    window: MainWindow, database: Path, qtbot: QtBot
) -> None:
    window.show_page(Command.SETTINGS)
    page = window.page(Command.SETTINGS)
    assert isinstance(page, SettingsPage)
    page.show_part(page.parts().index("Safety"))
    settle()
    assert "not protected" in page.safety.told.text()
    assert [each.isVisible() for each in page.safety.buttons] == [True, False, False]
    assert nameless(page.safety.page) == []
    page.tabs.tabBar().setFocus()
    for _ in range(4):
        if QApplication.focusWidget() is not page.safety.buttons[0]:
            key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Return)
    (dialog,) = window.findChildren(Protecting)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.new.line.hasFocus)
    assert nameless(dialog) == []
    QTest.keyClicks(dialog.new.line, ONE)
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Tab)
    assert dialog.again.line.hasFocus()
    type_in(ONE)
    qtbot.waitUntil(lambda: usable(window) == [Command.PASSPHRASE, Command.UNPROTECT])
    assert [each.isVisible() for each in page.safety.buttons] == [False, True, True]
    assert is_encrypted(database)


@pytest.mark.parametrize(
    ("command", "typed", "at", "said"),
    [
        (Command.PROTECT, ["short", "short"], 0, "too short"),
        (Command.PROTECT, ["", ""], 0, "too short"),
        (Command.PROTECT, [ONE, TWO], 1, "not what is typed above"),
        (Command.PASSPHRASE, [TWO, TWO, TWO], 0, "not the present"),
        (Command.PASSPHRASE, ["", TWO, TWO], 0, "Type the passphrase"),
        (Command.UNPROTECT, [TWO], 0, "not the present"),
    ],
)
def test_what_will_not_do_is_told_beside_its_field_and_nothing_is_written(
    window: MainWindow, database: Path, qtbot: QtBot, command: Command, typed: list[str], at: int, said: str
) -> None:
    if command is not Command.PROTECT:
        fill(window, Command.PROTECT, qtbot, ONE, ONE)
    whole = database.read_bytes()
    dialog = ask(window, command, qtbot)
    for secret, text in zip(dialog.secrets, typed, strict=True):
        QTest.keyClicks(secret.line, text)
    key(Qt.Key.Key_Return)
    assert said in dialog.secrets[at].trouble.text
    assert dialog.secrets[at].line.hasFocus()
    settle()
    assert dialog.secrets[at].trouble.isVisible()
    key(Qt.Key.Key_Escape)
    settle()
    assert database.read_bytes() == whole


def test_a_file_that_somebody_else_writes_is_left_and_the_window_goes_on(
    window: MainWindow, database: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rosterdesk.storage.relock.PATIENCE_SECONDS", 0.05)
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    dialog = ask(window, Command.PROTECT, qtbot)
    for secret in dialog.secrets:
        QTest.keyClicks(secret.line, ONE)
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "in use by another program" in dialog.secrets[-1].trouble.text)
    other.execute("ROLLBACK")
    other.close()
    assert not is_encrypted(database)
    key(Qt.Key.Key_Return)  # and once more
    qtbot.waitUntil(lambda: usable(window) == [Command.PASSPHRASE, Command.UNPROTECT])
    assert is_encrypted(database)


def test_backups_beside_the_programme_are_protected_with_it_and_others_are_named(
    window: MainWindow, database: Path, qtbot: QtBot
) -> None:
    backup = copy_database(database, database.with_name("test.v3.backup.rosterdesk"))
    fill(window, Command.PROTECT, qtbot, ONE, ONE)
    assert is_encrypted(backup)
    assert "So does 1 backup" in window.frame.notices.news.message.text
    strange = database.with_name("test.before-restore.rosterdesk")
    Store.create(FilePlace(strange, Passphrase("of another time")), window.document.programme).close()
    fill(window, Command.PASSPHRASE, qtbot, ONE, TWO, TWO)
    assert "test.before-restore.rosterdesk" in window.frame.notices.trouble.message.text
    Store.open(FilePlace(backup, Passphrase(TWO))).close()


def test_a_deed_after_protecting_lies_encrypted_in_the_file(
    window: MainWindow, database: Path, qtbot: QtBot
) -> None:
    fill(window, Command.PROTECT, qtbot, ONE, ONE)
    ana = window.document.programme.leaders["ana"]
    window.frame.desk.attempt(lambda now: people.change(now, ana.id, name="Wilhelmina Quist"))
    assert window.document.programme.leaders["ana"].name == "Wilhelmina Quist"
    assert b"Quist" not in b"".join(each.read_bytes() for each in database.parent.iterdir())
    assert list(database.parent.iterdir()) == [database]
