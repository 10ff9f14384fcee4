"""Programmes are files: begun, opened, copied, taken in and written out from the menu."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from rosterdesk.cases import demo
from rosterdesk.domain.changes import apply
from rosterdesk.domain.edits import people
from rosterdesk.domain.programme import Programme
from rosterdesk.exchange import programme_file
from rosterdesk.storage.store import Store
from tests import factories as make
from tests.ui.hands import choose, press
from ui import settings
from ui.actions import Command
from ui.files.windows import Windows, choose_language, wear
from ui.look import Appearance, Scheme, apply_look
from ui.programme.page import SettingsPage
from ui.settings import Choices, Remembered, load_choices, save
from ui.this_week.page import ThisWeekPage
from ui.window import MainWindow


def shown(window: MainWindow | None, qtbot: QtBot) -> MainWindow:
    assert window is not None
    qtbot.waitExposed(window)
    return window


def choose_file(window: MainWindow, command: Command, path: Path) -> None:
    """Ask for a file and type its name, as one does."""
    window.frame.actions[command].trigger()
    dialog = window.findChildren(QFileDialog)[-1]
    field = dialog.findChildren(QLineEdit)[0]
    field.setText(str(path))
    QTest.keyClick(field, Qt.Key.Key_Return)


def second(windows: Windows, qtbot: QtBot) -> MainWindow:
    """The window that opens beside the first."""
    qtbot.waitUntil(lambda: len(windows.open_ones) == 2)
    return shown(windows.open_ones[-1], qtbot)


def said(window: MainWindow, bar: str) -> Callable[[], bool]:
    return lambda: bool(getattr(window.frame.notices, bar).isVisible())


def test_a_new_programme_is_a_file_with_a_window_and_three_steps(
    windows: Windows, first: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    choose_file(first, Command.NEW, tmp_path / "River")
    fresh = second(windows, qtbot)
    assert fresh.document.store.path == tmp_path / "River.rosterdesk"
    assert fresh.document.programme.settings.name == "River"
    page = fresh.page(Command.THIS_WEEK)
    assert isinstance(page, ThisWeekPage)
    assert page.welcome.isVisible()


def test_a_new_programme_never_replaces_a_file(
    windows: Windows, first: MainWindow, database: Path, qtbot: QtBot
) -> None:
    choose_file(first, Command.NEW, database)
    qtbot.waitUntil(said(first, "trouble"))
    assert "exists already" in first.frame.notices.trouble.message.text
    assert Store.open(database).load() == first.document.programme


def test_opening_shows_a_second_window_and_the_same_file_twice_only_one(
    windows: Windows, first: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.rosterdesk"
    Store.create(other, make.programme(groups=[make.group("art")])).close()
    choose_file(first, Command.OPEN, other)
    window = second(windows, qtbot)
    assert window.windowTitle() != first.windowTitle() or window.document is not first.document
    windows.open(other, origin=first)
    assert len(windows.open_ones) == 2
    assert windows.choices.recent == (str(other), str(first.document.store.path))


def test_a_file_that_is_no_programme_is_one_sentence_in_the_bar(
    windows: Windows, first: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    wrong = tmp_path / "letter.rosterdesk"
    wrong.write_text("Dear all", encoding="utf-8")
    choose_file(first, Command.OPEN, wrong)
    qtbot.waitUntil(said(first, "trouble"))
    assert first.frame.notices.trouble.message.text == (
        f"{wrong} is not a RosterDesk database; choose another file."
    )
    assert len(windows.open_ones) == 1


def test_a_window_in_which_nothing_was_begun_gives_way(
    windows: Windows, database: Path, week: Programme, qtbot: QtBot
) -> None:
    begin = shown(windows.start(None), qtbot)
    Store.create(database, week).close()
    windows.open(database, origin=begin)
    qtbot.waitUntil(lambda: [each.document.store.path for each in windows.open_ones] == [database])


def test_the_demo_opens_beside_and_is_not_what_the_next_run_opens(
    windows: Windows, first: MainWindow, database: Path, qtbot: QtBot
) -> None:
    first.frame.actions[Command.DEMO].trigger()
    demo = second(windows, qtbot)
    assert len(demo.document.programme.leaders) == 18
    first.close()
    demo.close()
    assert settings.load(settings.default_path()).database == str(database)
    assert windows.choices.recent == (str(database),)


def test_a_fresh_copy_of_the_demo_begins_at_its_beginning_wherever_the_last_one_was_left(
    windows: Windows, qtbot: QtBot
) -> None:
    today = date.today()
    copy, left = demo.fresh_copy("tiny", today), today + timedelta(weeks=30)
    save(settings.default_path(), Remembered(database=str(copy), page="settings", week=left.isoformat()))
    window = shown(windows.start(str(copy)), qtbot)
    assert window.shown.command is Command.THIS_WEEK
    assert window.frame.desk.period.first < today + timedelta(weeks=2)


def test_a_copy_holds_the_programme_and_its_history(
    windows: Windows, first: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    copy = tmp_path / "copy.rosterdesk"
    choose_file(first, Command.SAVE_COPY, copy)
    qtbot.waitUntil(said(first, "news"))
    with Store.open(copy) as store:
        assert store.load() == first.document.programme


def test_a_programme_file_goes_out_and_comes_in_as_one_change(
    windows: Windows, first: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    out, incoming = tmp_path / "out.json", tmp_path / "river.json"
    before = first.document.programme
    choose_file(first, Command.EXPORT, out)
    qtbot.waitUntil(said(first, "news"))
    assert programme_file.read(out) == before
    programme_file.write(make.programme(groups=[make.group("choir")]), incoming)
    choose_file(first, Command.IMPORT, incoming)
    qtbot.waitUntil(lambda: "choir" in first.document.programme.groups)
    assert first.frame.actions[Command.UNDO].text() == "Undo: Import river.json"
    first.frame.actions[Command.UNDO].trigger()
    assert first.document.programme == before


def test_a_file_is_compared_anew_with_a_programme_that_was_edited_meanwhile(
    first: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "out.json"
    wanted = people.change(first.document.programme, "ana", name="Anna")
    programme_file.write(apply(first.document.programme, wanted), out)
    choose_file(first, Command.IMPORT, out)
    assert first.frame.desk.attempt(lambda programme: people.change(programme, "ben", name="Benno"))
    qtbot.waitUntil(said(first, "news"))
    names = [first.document.programme.leaders[each].name for each in ("ana", "ben")]
    assert names == ["Anna", "Ben"]


def test_a_last_programme_that_cannot_be_opened_is_told_in_a_window_that_can_be_used(
    windows: Windows, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.rosterdesk"
    broken.write_bytes(b"")
    save(settings.default_path(), Remembered(database=str(broken)))
    window = shown(windows.start(None), qtbot)
    assert str(broken) in window.frame.notices.trouble.message.text
    assert window.document.store.path != broken


def test_a_last_programme_that_is_gone_is_told_and_opened_again_once_it_is_back(
    windows: Windows, tmp_path: Path, week: Programme, qtbot: QtBot
) -> None:
    drive, away = tmp_path / "ours.rosterdesk", tmp_path / "unplugged"
    Store.create(drive, week).close()
    shown(windows.start(str(drive)), qtbot).close()
    drive.rename(away)
    instead = shown(windows.start(None), qtbot)
    assert f"ours is not in {tmp_path} any more" in instead.frame.notices.trouble.message.text
    instead.close()
    away.rename(drive)
    assert shown(windows.start(None), qtbot).document.store.path == drive


def test_a_last_programme_that_was_taken_off_the_list_is_not_missed(
    windows: Windows, tmp_path: Path, qtbot: QtBot
) -> None:
    save(settings.default_path(), Remembered(database=str(tmp_path / "gone.rosterdesk")))
    assert not shown(windows.start(None), qtbot).frame.notices.trouble.isVisible()


def test_what_others_do_to_the_file_is_followed_until_it_cannot_be_read(
    first: MainWindow, database: Path, qtbot: QtBot
) -> None:
    first.document.follow(20)
    database.write_bytes(bytes(database.stat().st_size))
    qtbot.waitUntil(said(first, "trouble"))


def test_the_windows_speak_another_language_at_once_and_from_then_on(
    windows: Windows, first: MainWindow, database: Path
) -> None:
    windows.speak("fr")
    again = windows.open_ones[0]
    assert again is not first
    assert again.menuBar().actions()[0].text() == "&Fichier"
    assert load_choices(settings.choices_path()).language == "fr"
    choose_language("en")


def test_the_language_chosen_in_the_settings_is_spoken_at_once_and_not_forgotten_with_the_next_file(
    windows: Windows, first: MainWindow, qtbot: QtBot
) -> None:
    page = first.page(Command.SETTINGS)
    assert isinstance(page, SettingsPage)
    choose(page.window_tab.language, "fr")
    qtbot.waitUntil(lambda: windows.open_ones[0] is not first)
    assert windows.open_ones[0].menuBar().actions()[0].text() == "&Fichier"
    windows.forget_recent()
    assert load_choices(settings.choices_path()).language == "fr"


def test_light_or_dark_is_chosen_in_the_settings_at_once_and_for_the_runs_to_come(
    first: MainWindow, dressed: QApplication
) -> None:
    page = first.page(Command.SETTINGS)
    assert isinstance(page, SettingsPage)
    choose(page.window_tab.appearance, "dark")
    look = apply_look(dressed)
    assert look.tokens.scheme is Scheme.DARK
    assert load_choices(settings.choices_path()).appearance == "dark"
    choose(page.window_tab.appearance, "")
    assert look.appearance is Appearance.SYSTEM
    wear("nonsense")
    assert look.appearance is Appearance.SYSTEM


def test_files_opened_lately_are_in_a_menu_newest_first(windows: Windows, first: MainWindow) -> None:
    entries = [each.text() for each in first.menus["file"].actions() if each.menu() is not None]
    assert entries == ["Open &recent"]
    windows.forget_recent()
    assert load_choices(settings.choices_path()).recent == ()


def test_choices_survive_the_disk_and_nonsense_is_no_choice(tmp_path: Path) -> None:
    path = tmp_path / "choices.json"
    kept = Choices(language="fr").opened("/a").opened("/b").opened("/a")
    assert kept.recent == ("/a", "/b")
    save(path, kept)
    assert load_choices(path) == kept
    path.write_text('{"recent": [1, "x"], "language": 7}', encoding="utf-8")
    assert load_choices(path) == Choices(recent=("x",))


def test_a_copy_never_takes_the_place_of_a_file_that_is_open_in_another_window(
    windows: Windows, first: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.rosterdesk"
    Store.create(other, make.programme(groups=[make.group("art")])).close()
    windows.open(other, origin=first)
    beside = second(windows, qtbot)
    QTimer.singleShot(200, _agree_to_replace)  # the question waits for its answer
    choose_file(first, Command.SAVE_COPY, other)
    qtbot.waitUntil(said(first, "trouble"))
    assert "is open in another window" in first.frame.notices.trouble.message.text
    assert Store.open(other).load() == beside.document.programme


def _agree_to_replace() -> None:
    question = QApplication.activeModalWidget()
    if isinstance(question, QMessageBox):
        question.button(QMessageBox.StandardButton.Yes).click()
    else:
        QTimer.singleShot(100, _agree_to_replace)


def test_a_file_opened_lately_that_is_gone_can_be_forgotten(
    windows: Windows, first: MainWindow, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.rosterdesk"
    windows.choices = windows.choices.opened(str(gone))
    windows.changed.emit()
    recent = next(each for each in first.findChildren(QMenu) if each.title() == "Open &recent")
    entry = next(each for each in recent.actions() if "gone" in each.text())
    entry.trigger()
    told = first.frame.notices.trouble
    assert str(tmp_path) in told.message.text
    press(told.findChild(QPushButton, "action"))
    assert str(gone) not in windows.choices.recent
    assert all("gone" not in each.text() for each in recent.actions())
