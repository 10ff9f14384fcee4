"""The page History: what was changed and the way back, versions side by side, and answers."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rosterdesk.cases.printing import Sheet
from rosterdesk.domain.edits import groups, people, rosters, seats, sessions
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Reply, Role
from tests import factories as make
from tests.ui.conftest import NOW, Open, roster_page
from ui.actions import Command
from ui.history.page import HistoryPage
from ui.settings import Remembered
from ui.sheets.page import SheetsPage
from ui.views import Pick
from ui.window import MainWindow

SUPPORT, ART = make.session("support", 0), make.session("art", 1, "10:00")
ANA = make.row(SUPPORT, "ana")


@pytest.fixture
def window(open_window: Open, week: Programme) -> MainWindow:
    """A window on the page History."""
    return open_window(week, Remembered(page=Command.HISTORY.value))


def page_of(window: MainWindow) -> HistoryPage:
    page = window.page(Command.HISTORY)
    assert isinstance(page, HistoryPage)
    return page


def at_versions(window: MainWindow) -> HistoryPage:
    """The page with its versions in front."""
    page = page_of(window)
    page.tabs.setCurrentWidget(page.versions)
    return page


def listed(window: MainWindow) -> list[str]:
    table = page_of(window).changes.table
    return [str(table.rows.index(n, 2).data()) for n in range(table.rows.rowCount())]


def lists(window: MainWindow, *expected: str) -> Callable[[], bool]:
    return lambda: listed(window) == list(expected)


def seat(window: MainWindow, session: str, leader: str, role: Role = Role.LEAD) -> None:
    row = make.row(session, leader, role)
    window.document.do(seats.seat(window.document.programme, row))


def test_changes_are_listed_newest_first_and_undoing_is_one_of_them(window: MainWindow, qtbot: QtBot) -> None:
    seat(window, ART, "ben")
    seat(window, ART, "cleo", Role.CO_LEAD)
    window.document.undo()
    qtbot.waitUntil(
        lists(
            window,
            "Undone: Cleo co-leads Art, 1 December 10:00",
            "Cleo co-leads Art, 1 December 10:00",
            "Ben leads Art, 1 December 10:00",
        )
    )


def test_a_change_is_found_by_person_session_or_date(window: MainWindow, qtbot: QtBot) -> None:
    seat(window, ART, "ben")
    seat(window, SUPPORT, "dee", Role.BACKUP)
    search = page_of(window).changes.search
    for typed, found in (
        ("ben", "Ben leads Art, 1 December 10:00"),
        ("SUPPORT 30 nov", "Dee backs Support, 30 November 18:30"),
    ):
        search.setText(typed)
        qtbot.waitUntil(lists(window, found))
    search.setText("nobody")
    qtbot.waitUntil(lists(window))


def test_by_keyboard_one_steps_back_to_a_change_and_undoes_that(window: MainWindow, qtbot: QtBot) -> None:
    seat(window, ART, "ben")
    then = window.document.programme
    seat(window, ART, "cleo", Role.CO_LEAD)
    seat(window, SUPPORT, "dee", Role.BACKUP)
    now = window.document.programme
    tab = page_of(window).changes
    qtbot.waitUntil(lambda: len(listed(window)) == 3)
    tab.search.setFocus()
    for _ in range(3):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    assert tab.back.hasFocus()
    QTest.keyClick(tab.back, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.document.programme == then)
    assert window.frame.actions[Command.UNDO].text().startswith("Undo: Step back to")
    window.frame.actions[Command.UNDO].trigger()
    assert window.document.programme == now


def test_who_and_what_is_gone_is_called_in_the_history_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    seat(window, ART, "ben")
    seat(window, make.session("support", 7), "dee", Role.BACKUP)
    window.document.do(groups.remove(window.document.programme, "art"))
    window.document.do(people.remove(window.document.programme, "dee", today=NOW.date()))
    qtbot.waitUntil(
        lists(
            window,
            "Remove Dee",
            "Remove the group Art",
            "Dee backs Support, 7 December 18:30",
            "Ben leads Art, 1 December 10:00",
        )
    )
    page_of(window).changes.search.setText("dee backs")
    qtbot.waitUntil(lists(window, "Dee backs Support, 7 December 18:30"))


def test_stepping_back_over_a_removal_and_a_version_brings_both_back_and_says_what_is_not_published(
    window: MainWindow, qtbot: QtBot
) -> None:
    seat(window, make.session("support", 7), "dee", Role.BACKUP)
    then = window.document.programme
    window.document.do(people.remove(then, "dee", today=NOW.date()))
    publish(window)
    tab = page_of(window).changes
    qtbot.waitUntil(lambda: len(listed(window)) == 3)
    tab.table.go_to(2)
    tab.back.click()
    qtbot.waitUntil(lambda: window.document.programme == then)
    assert window.frame.notices.news.message.text.endswith("Version 1 counts as never published.")
    window.frame.actions[Command.UNDO].trigger()
    assert "1" in window.document.programme.versions
    assert "dee" not in window.document.programme.leaders


def test_older_changes_come_when_asked_for(window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(110):
        seat(window, ART, "ben")
        window.document.undo()
    tab = page_of(window).changes
    qtbot.waitUntil(lambda: len(listed(window)) == 200)
    assert tab.older.isVisible()
    tab.older.click()
    qtbot.waitUntil(lambda: len(listed(window)) == 220)
    assert not tab.older.isVisible()


def publish(window: MainWindow) -> None:
    window.document.do(rosters.publish(window.document.programme, make.period(), now=NOW))


def cells(window: MainWindow) -> list[tuple[str, ...]]:
    table = page_of(window).versions.differences
    return [
        tuple(str(table.rows.index(row, column).data() or "") for column in range(4))
        for row in range(table.rows.rowCount())
    ]


def titles(window: MainWindow) -> list[str]:
    """What the two that are compared are called over the table."""
    rows = page_of(window).versions.differences.rows
    return [str(rows.headerData(column, Qt.Orientation.Horizontal)) for column in (2, 3)]


def test_a_version_is_compared_with_the_draft_and_gone_back_to(window: MainWindow, qtbot: QtBot) -> None:
    publish(window)
    published = window.document.programme
    window.document.do(seats.replace_leader(published, ANA, "ben"))
    seat(window, ART, "cleo")
    page = at_versions(window)
    differ = "30 November to 6 December 2026: 2 sessions differ."
    qtbot.waitUntil(lambda: page.versions.said.text() == differ)
    assert cells(window) == [
        ("Support, 30 November 18:30", "lead", "Ana", "Ben"),
        ("Art, 1 December 10:00", "lead", "nobody", "Cleo"),
    ]
    assert titles(window) == ["Version 1", "Draft"]
    page.versions.back.click()
    assert window.document.programme.roster == published.roster
    qtbot.waitUntil(lambda: cells(window) == [])
    window.frame.actions[Command.UNDO].trigger()
    qtbot.waitUntil(lambda: len(cells(window)) == 2)


def test_two_versions_are_compared(window: MainWindow, qtbot: QtBot) -> None:
    publish(window)
    seat(window, ART, "ben")
    publish(window)
    page = at_versions(window)
    page.versions.one.choose(1)
    page.versions.other.choose(2)
    page.versions.other.chosen.emit()
    qtbot.waitUntil(lambda: cells(window) == [("Art, 1 December 10:00", "lead", "nobody", "Ben")])
    assert titles(window) == ["Version 1", "Version 2"]


def test_a_session_moved_or_cancelled_since_a_version_is_told_beside_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    seat(window, ART, "ben")
    publish(window)
    at_versions(window)
    window.document.do(sessions.move(window.document.programme, ART, make.moment(2, "09:10")))
    then, now = "1 December 10:00, Studio", "2 December 09:10, Studio"
    qtbot.waitUntil(lambda: [line[1:] for line in cells(window)] == [("time and place", then, now)])
    window.document.undo()
    window.document.do(sessions.cancel(window.document.programme, ART))
    qtbot.waitUntil(lambda: [line[1:] for line in cells(window)] == [("lead", "Ben", "Cancelled")])


def test_only_against_what_people_hold_are_the_changes_offered_to_be_printed(
    window: MainWindow, qtbot: QtBot
) -> None:
    publish(window)
    seat(window, ART, "ben")
    publish(window)
    page = at_versions(window)
    page.versions.table.select("1")
    qtbot.waitUntil(lambda: len(cells(window)) == 1)
    assert not page.versions.print.isVisible()
    seat(window, SUPPORT, "dee", Role.BACKUP)
    page.versions.table.select("2")
    qtbot.waitUntil(page.versions.print.isVisible)


def test_in_little_room_the_versions_are_over_what_differs_and_no_date_is_cut(
    window: MainWindow, qtbot: QtBot
) -> None:
    publish(window)
    page = at_versions(window)
    window.resize(853, 533)
    table, below = page.versions.table, page.versions.differences
    qtbot.waitUntil(lambda: table.mapToGlobal(QPoint()).y() < below.mapToGlobal(QPoint()).y())
    assert not table.horizontalScrollBar().isVisible()
    assert not below.horizontalScrollBar().isVisible()


def test_enter_on_a_difference_goes_to_the_session_on_the_board(window: MainWindow, qtbot: QtBot) -> None:
    publish(window)
    seat(window, ART, "ben")
    page = at_versions(window)
    qtbot.waitUntil(lambda: len(cells(window)) == 1)
    page.versions.differences.step(0)
    QTest.keyClick(page.versions.differences, Qt.Key.Key_Return)
    assert window.shown.command is Command.ROSTER
    assert window.frame.desk.pick == Pick(ART)


def reply(window: MainWindow) -> Reply | None:
    return window.document.programme.roster[ANA.id].reply


def test_one_key_on_the_board_notes_an_answer_and_the_same_key_takes_it_back(window: MainWindow) -> None:
    window.show_page(Command.ROSTER)
    board = roster_page(window).board
    board.setFocus()
    window.frame.desk.select(Pick(SUPPORT, Role.LEAD, "ana"))
    QTest.keyClick(board, Qt.Key.Key_Y)
    assert reply(window) is Reply.YES
    assert "said yes" in board.access.piece(board.access.selected or ("", "", None, 0)).text(
        QAccessible.Text.Name
    )
    QTest.keyClick(board, Qt.Key.Key_Y)
    assert reply(window) is None


def test_a_no_leads_to_the_calls_for_the_seat_and_stays_listed(window: MainWindow) -> None:
    publish(window)
    page = page_of(window)
    page.tabs.setCurrentWidget(page.answers)
    page.answers.table.setFocus()
    page.answers.table.select(ANA.id)
    QTest.keyClick(page.answers.table, Qt.Key.Key_X)
    assert reply(window) is Reply.NO
    trouble = window.frame.notices.trouble
    assert "no" in trouble.message.text
    window.frame.actions[Command.NOTICE].trigger()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert ANA.id not in window.document.programme.roster
    assert window.frame.side.panel is window.cover.panel
    assert [gap.row for gap in window.cover.panel.gaps] == [ANA]
    assert page.answers.said.text() == "0 yes · 1 no · 1 nothing yet"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert page.answers.table.hasFocus()
    window.frame.actions[Command.UNDO].trigger()
    assert reply(window) is Reply.NO
    window.frame.actions[Command.UNDO].trigger()
    assert reply(window) is None


def test_one_key_notes_the_same_answer_to_all_that_are_chosen(window: MainWindow) -> None:
    publish(window)
    page = page_of(window)
    page.tabs.setCurrentWidget(page.answers)
    table = page.answers.table
    table.setFocus()
    table.step(0)
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(table, Qt.Key.Key_Y)
    assert page.answers.said.text() == "2 yes · 0 no · 0 nothing yet"
    assert window.frame.actions[Command.UNDO].text() == "Undo: 2 times yes noted"
    QTest.keyClick(table, Qt.Key.Key_Y)
    assert page.answers.said.text() == "0 yes · 0 no · 2 nothing yet"


def sheets(window: MainWindow) -> SheetsPage:
    page = window.page(Command.SHEETS)
    assert isinstance(page, SheetsPage)
    return page


def test_what_was_published_can_be_printed_at_once_and_the_next_time_only_the_changes(
    window: MainWindow,
) -> None:
    for number, sheet in ((1, Sheet.WEEK), (2, Sheet.CHANGES)):
        window.show_page(Command.THIS_WEEK)
        window.shown.setFocus()
        before = window.focusWidget()
        window.frame.actions[Command.PUBLISH].trigger()
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
        assert window.focusWidget() is before
        assert str(number) in window.frame.notices.news.message.text
        window.frame.actions[Command.NOTICE].trigger()
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
        assert window.shown is sheets(window)
        assert sheets(window).options.order(window.document.programme, make.day(0)).sheet is sheet
        seat(window, ART, "ben")


def test_the_changes_since_a_version_are_printed_from_the_comparison(
    window: MainWindow, qtbot: QtBot
) -> None:
    publish(window)
    page = at_versions(window)
    assert not page.versions.print.isVisible()
    seat(window, ART, "ben")
    qtbot.waitUntil(page.versions.print.isVisible)
    page.versions.print.click()
    order = sheets(window).options.order(window.document.programme, make.day(0))
    assert order.sheet is Sheet.CHANGES


def test_answers_are_asked_of_what_is_published_and_still_meant(window: MainWindow) -> None:
    page = page_of(window)
    page.tabs.setCurrentWidget(page.answers)
    assert page.answers.table.rows.rowCount() == 0
    publish(window)
    assert page.answers.table.rows.rowCount() == 2
    assert page.answers.said.text() == "0 yes · 0 no · 2 nothing yet"
    seat(window, ART, "ben")
    assert page.answers.table.rows.rowCount() == 2
    window.document.do(seats.clear(window.document.programme, ANA))
    assert page.answers.table.rows.rowCount() == 1


def test_an_answer_key_held_down_notes_one_answer(window: MainWindow) -> None:
    repeating = {command for command in Command if window.frame.actions[command].autoRepeat()}
    assert Command.LATER in repeating
    assert not repeating & {Command.SAID_YES, Command.SAID_NO, Command.GIVE_BACK, Command.PUBLISH}
