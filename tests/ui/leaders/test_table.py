"""The table of leaders: found by any word, filtered, arranged for good, and opened by hand or key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rosterdesk.domain.programme import Programme
from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.leaders.conftest import Show, leaders_page, undo
from ui.actions import Command
from ui.leaders.page import LeadersPage
from ui.parts.empty import EmptyState
from ui.window import LEAST

Key = Qt.Key
Spoken = Qt.ItemDataRole.AccessibleTextRole


def seen(page: LeadersPage) -> list[str]:
    return list(page.table.rows.keys)


def cell(page: LeadersPage, leader: str, code: str) -> str:
    column = next(n for n, each in enumerate(page.table.rows.columns) if each.code == code)
    row = page.table.rows.row_of(leader)
    assert row is not None
    return str(page.table.rows.index(row, column).data())


def choose(page: LeadersPage, box: int, text: str) -> None:
    choice = page.bar.choices[box]
    choice.setCurrentIndex(choice.findText(text))
    choice.chosen.emit()


@pytest.mark.parametrize(
    ("words", "found"),
    [("french", ["ana"]), ("first aid volunteer", ["ben", "cleo"]), ("trainee", ["tom"]), ("nobody", [])],
)
def test_words_are_found_in_names_languages_training_and_kinds(
    show: Show, words: str, found: list[str]
) -> None:
    page = show()
    QTest.keyClicks(page.bar.search, words)
    assert seen(page) == found
    assert page.none_found.isVisible() == (not found)


def test_in_a_small_window_names_and_absences_are_whole(show: Show, people: Programme) -> None:
    long = replace(people.leaders["cleo"], name="Chantal Moreau-Roy")
    page = show(programme=replace(people, leaders={**people.leaders, "cleo": long}))
    page.window().resize(*LEAST)
    view = page.table
    row = view.rows.row_of("cleo")
    assert row is not None
    for number, column in enumerate(view.rows.columns):
        if column.code in ("name", "away"):
            index = view.rows.index(row, number)
            assert view.sizeHintForIndex(index).width() <= view.columnWidth(number), column.code
    narrow = view.columnWidth(0)
    page.window().resize(1900, 900)
    assert view.columnWidth(0) > narrow  # the names have their share of what room there is, too


def test_who_left_is_out_of_sight_until_asked_for(show: Show) -> None:
    page = show()
    assert seen(page) == ["ana", "ben", "cleo", "tom"]
    choose(page, 0, "No longer with us")
    assert seen(page) == ["zoe"]
    choose(page, 0, "Away now")
    assert seen(page) == ["cleo"]


def test_training_that_ends_soon_can_be_listed_with_its_days(show: Show) -> None:
    page = show()
    choose(page, 3, "Ends within 30 days")
    assert seen(page) == ["ana", "ben"]
    assert cell(page, "ana", "qualifications") == "First aid (12 days), Facilitation"
    assert cell(page, "ben", "qualifications") == "First aid (expired)"


def test_a_row_tells_load_absence_and_the_next_session(show: Show) -> None:
    page = show()
    assert cell(page, "ana", "load") == "1 / 1"
    assert cell(page, "ben", "load") == "0"
    assert cell(page, "ana", "next") == "Tue 1 Dec 10:00, Art"
    assert cell(page, "ben", "next") == ""
    assert cell(page, "cleo", "away") == "until further notice"
    assert cell(page, "tom", "auto") == "by hand only"


def test_a_row_is_spoken_in_words(show: Show) -> None:
    page = show()
    row = page.table.rows.row_of("ana") or 0
    said = [page.table.rows.index(row, n).data(Spoken) for n in range(page.table.rows.columnCount())]
    assert said[:3] == ["Ana", "Staff", "1 session this week of at most 1"]
    assert said[6] == "Art, 1 December 10:00"


def test_enter_opens_a_person_and_escape_comes_back_to_the_row(show: Show) -> None:
    page = show()
    page.table.setFocus()
    QTest.keyClick(page.table, Key.Key_Down)
    QTest.keyClick(page.table, Key.Key_Return)
    assert page.person.isVisible()
    assert page.person.name.text() == "Ben"
    QTest.keyClick(page.person.tabs.tabBar(), Key.Key_Escape)
    assert page.table.isVisible()
    assert page.table.hasFocus()
    assert page.table.key == "ben"


def test_a_double_click_opens_a_person(show: Show) -> None:
    page = show()
    at: QPoint = page.table.visualRect(page.table.rows.index(2, 0)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.person.name.text() == "Cleo"


def test_the_next_person_is_the_one_below_in_the_table(show: Show) -> None:
    page = show("ana")
    page.table.select("ana")
    page.frame.actions[Command.LEADER_LATER].trigger()
    assert page.person.name.text() == "Ben"
    page.frame.actions[Command.LEADER_EARLIER].trigger()
    assert page.person.name.text() == "Ana"


def test_columns_and_order_outlive_the_window(show: Show, open_window: Open, qtbot: QtBot) -> None:
    page = show()
    window = page.window()
    page.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    page.table.show_column(8, shown=True)
    with qtbot.waitSignal(window.closing) as told:  # type: ignore[attr-defined]
        window.close()
    again = leaders_page(open_window(remembered=(told.args or [None])[0]))
    assert again.table.horizontalHeader().sortIndicatorSection() == 2
    assert not again.table.isColumnHidden(8)
    assert seen(again)[0] == "ana"


def test_a_new_leader_is_named_by_keyboard_and_their_page_opens(show: Show) -> None:
    page = show()
    QTest.keyClick(
        page.table, Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert page.adding.isVisible()
    assert page.adding.name.line.hasFocus()
    QTest.keyClick(page.adding.name.line, Key.Key_Return)
    assert "name" in page.adding.name.trouble.text
    assert len(page.frame.desk.programme.leaders) == 5
    QTest.keyClicks(page.adding.name.line, "Dee Diaz")
    QTest.keyClick(page.adding.name.line, Key.Key_Return)
    assert not page.adding.isVisible()
    assert page.person.name.text() == "Dee Diaz"
    made = page.subject.leader
    assert made is not None
    assert "dee" not in made.id
    undo(page)
    assert page.table.isVisible()


def test_a_programme_without_leaders_says_how_to_begin(show: Show) -> None:
    page = show(programme=make.programme())
    assert [each.isVisible() for each in page.findChildren(EmptyState)] == [True]
    page.frame.actions[Command.LEADER_ADD].trigger()
    QTest.keyClicks(page.adding.name.line, "Dee")
    QTest.mouseClick(page.adding.make, Qt.MouseButton.LeftButton)
    assert page.person.name.text() == "Dee"
