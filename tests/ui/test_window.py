"""The frame of the window: weeks, undo by name, publishing, and finding everything where it was."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rosterdesk.domain.edits.seats import clear
from rosterdesk.domain.edits.settings import change
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role, Weekday
from rosterdesk.words import dates
from tests import factories as make
from tests.ui.conftest import Open, roster_page
from ui.actions import Command
from ui.parts.empty import EmptyState
from ui.settings import Remembered, load, save
from ui.views import Pick, Rows
from ui.window import MainWindow

SUPPORT = make.session("support", 0)
ANA = Pick(SUPPORT, Role.LEAD, "ana")


@pytest.fixture
def window(open_window: Open, week: Programme) -> MainWindow:
    return open_window(week)


def do(window: MainWindow, command: Command) -> None:
    action = window.frame.actions[command]
    assert action.isEnabled()
    action.trigger()


def test_the_window_opens_on_the_present_week_where_somebody_is_rostered(window: MainWindow) -> None:
    assert window.frame.desk.period == make.period()


def test_the_window_opens_on_the_next_week_where_nothing_is_built_yet(open_window: Open) -> None:
    window = open_window(make.programme(groups=[make.group("art")]))
    assert window.frame.desk.period.first == make.day(7)


def test_the_status_line_counts_what_runs_and_what_is_backed(window: MainWindow) -> None:
    window.show_page(Command.ROSTER)
    at_once = window.status.text.replace("any one away: 0 still run · ", "")  # told as soon as it is known
    assert at_once == "1/2 run · 0/1 backed · draft"


def test_where_the_header_names_no_week_the_status_line_names_the_one_it_counts(
    open_window: Open,
) -> None:
    window = open_window(make.programme(groups=[make.group("art")]))
    window.show_page(Command.ROSTER)
    assert window.status.text == "0/1 run · draft"
    window.show_page(Command.THIS_WEEK)
    assert window.status.text == f"{dates.week_of_short(make.day(7))} · 0/1 run · draft"
    do(window, Command.TWO_WEEKS)
    assert window.status.text.startswith(dates.capital(dates.days_short(make.day(7), make.day(20))))


def test_a_word_at_the_foot_moves_nothing_that_is_under_the_hand(window: MainWindow) -> None:
    window.show_page(Command.ROSTER)
    window.frame.desk.select(ANA)
    board = roster_page(window).board

    def places() -> tuple[QPoint, int]:
        QApplication.processEvents()
        return board.mapTo(window, QPoint()), board.verticalScrollBar().value()

    before = places()
    window.frame.notices.advise("Ben is away.")
    assert places() == before
    window.frame.notices.go_on()
    assert not window.frame.notices.trouble.isVisible()
    assert places() == before


def test_at_rest_the_status_line_tells_how_many_sessions_still_run_whoever_is_away(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_page(Command.ROSTER)
    qtbot.waitUntil(lambda: "any one away" in window.status.text, timeout=20_000)
    assert window.status.text == "1/2 run · 0/1 backed · any one away: 0 still run · draft"
    window.frame.desk.select(ANA)
    do(window, Command.CLEAR)
    assert window.status.text == "0/2 run · 0/1 backed · draft"


def test_undo_says_what_it_takes_back(window: MainWindow) -> None:
    window.frame.desk.select(ANA)
    do(window, Command.CLEAR)
    assert "Ana" in window.frame.actions[Command.UNDO].text()
    do(window, Command.UNDO)
    assert Row(*ANA.row or ()).id in window.document.programme.roster


def test_undo_outlives_the_window(open_window: Open, week: Programme) -> None:
    window = open_window(week)
    window.frame.desk.select(ANA)
    do(window, Command.CLEAR)
    window.close()
    again = open_window()
    do(again, Command.UNDO)
    assert again.document.programme.roster == week.roster


def test_publishing_makes_a_version_and_can_be_undone(window: MainWindow) -> None:
    do(window, Command.PUBLISH)
    panel = roster_page(window).publish
    assert window.frame.side.panel is panel
    QTest.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    version = window.document.programme.versions["1"]
    assert [tuple(row) for row in version.rows] == [
        (SUPPORT, Role.CO_LEAD, "cleo"),
        (SUPPORT, Role.LEAD, "ana"),
    ]
    assert window.status.text.endswith("published, version 1")
    assert window.frame.notices.news.message.action != ""
    do(window, Command.UNDO)
    assert window.document.programme.versions == {}


def test_a_change_after_publishing_is_counted(window: MainWindow) -> None:
    do(window, Command.PUBLISH)
    roster_page(window).publish.button.click()
    window.frame.desk.select(ANA)
    do(window, Command.CLEAR)
    assert window.status.text.endswith("1 change since version 1")


def test_there_is_nothing_to_publish_in_weeks_without_anybody(window: MainWindow) -> None:
    window.frame.desk.step(1)
    assert not window.frame.actions[Command.PUBLISH].isEnabled()


def test_everything_is_where_it_was_after_a_restart(open_window: Open, week: Programme, qtbot: QtBot) -> None:
    window = open_window(week)
    window.resize(1100, 700)
    window.frame.desk.show(make.day(14), 2)
    window.frame.desk.show_rows(Rows.VENUE)
    do(window, Command.INSPECTOR)
    with qtbot.waitSignal(window.closing) as told:
        window.close()
    again = open_window(remembered=told.args[0] if told.args else None)
    assert (again.width(), again.height()) == (1100, 700)
    assert again.frame.desk.period == make.period(2, 14)
    assert again.frame.desk.rows is Rows.VENUE
    assert again.frame.side.isHidden()


def test_what_is_remembered_survives_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "window.json"
    kept = Remembered(geometry="AAA", page="roster", week="2026-11-30", weeks=4, inspector=False)
    save(path, kept)
    assert load(path) == kept


@pytest.mark.parametrize("text", ["", "[]", "{", '{"weeks": "many", "page": 3, "other": 1}'])
def test_an_illegible_memory_is_no_memory(tmp_path: Path, text: str) -> None:
    path = tmp_path / "window.json"
    path.write_text(text, encoding="utf-8")
    assert load(path) == Remembered()


def test_a_selection_that_is_gone_becomes_the_open_seat(window: MainWindow) -> None:
    window.frame.desk.select(ANA)
    do(window, Command.CLEAR)
    assert window.frame.desk.pick == Pick(SUPPORT, Role.LEAD)


def test_an_empty_programme_says_what_to_do_next(open_window: Open) -> None:
    page = roster_page(open_window(make.programme()))
    assert not page.board.isVisible()
    assert [each.isVisible() for each in page.findChildren(EmptyState)] == [True]


@pytest.mark.parametrize("pick", [None, Pick(SUPPORT), ANA])
def test_everything_that_can_have_the_keyboard_has_a_name(window: MainWindow, pick: Pick | None) -> None:
    window.frame.desk.select(pick)
    focusable = [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
    ]
    assert len(focusable) > 10
    nameless = [
        (type(each).__name__, each.objectName())
        for each in focusable
        if not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_escape_in_the_inspector_goes_back_to_the_board(window: MainWindow) -> None:
    window.frame.desk.select(ANA)
    do(window, Command.WHY)
    assert window.inspector.seat.list.hasFocus()
    QTest.keyClick(window.inspector.seat.list, Qt.Key.Key_Escape)
    assert roster_page(window).board.hasFocus()


def test_a_page_that_is_hidden_catches_up_when_it_comes_to_the_front(window: MainWindow) -> None:
    window.show_page(Command.THIS_WEEK)
    window.frame.desk.attempt(lambda programme: clear(programme, Row(SUPPORT, Role.LEAD, "ana")))
    window.show_page(Command.ROSTER)
    assert roster_page(window).board.place_of(ANA) is None
    assert roster_page(window).board.place_of(Pick(SUPPORT, Role.LEAD)) is not None


def test_the_week_shown_starts_on_the_day_on_which_weeks_start(window: MainWindow) -> None:
    settings = window.document.programme.settings
    sundays = replace(settings, week_starts_on=Weekday.SUN)
    window.frame.desk.attempt(lambda programme: change(programme, sundays))
    assert window.frame.desk.period.first == make.day(-1)


def test_an_undo_that_was_offered_goes_with_the_next_change(window: MainWindow) -> None:
    window.frame.desk.select(ANA)
    do(window, Command.SESSION_CANCEL)
    news = window.frame.notices.news
    assert news.isVisible()
    do(window, Command.SESSION_CANCEL)  # which has it take place again
    assert not news.isVisible()
