"""The page Away on a real window and a real file, by keyboard and by mouse."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rosterdesk.domain.people import Leave
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import LeaveKind, Role
from rosterdesk.words import terms
from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.hands import choose_in, nameless, press, settle, write
from ui.actions import Command
from ui.away.page import ONLY_AWAY, AwayPage
from ui.settings import Remembered
from ui.window import MainWindow

HERE = Remembered(page=Command.AWAY.value)
WELLNESS = make.leave(14, 20, kind=LeaveKind.WELLNESS, phased=(2, 1))
Says = Qt.ItemDataRole


@pytest.fixture
def programme() -> Programme:
    """Ana leads art on Tuesdays and backs it once; Eve is away in week three, Ben until further notice."""
    return make.programme(
        leaders=[
            make.leader("ana"),
            make.leader("ben", leave=(make.leave(-3),)),
            make.leader("eve", leave=(WELLNESS,)),
        ],
        groups=[make.group("art", on="tue", at="10:00", backups=1)],
        roster=[
            make.assigned(make.session("art", 1, "10:00"), "ana"),
            make.assigned(make.session("art", 8, "10:00"), "ana", Role.BACKUP),
            make.assigned(make.session("art", 15, "10:00"), "ana"),
        ],
    )


@pytest.fixture
def window(open_window: Open, programme: Programme) -> MainWindow:
    return open_window(programme, HERE)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> AwayPage:
    shown = window.page(Command.AWAY)
    assert isinstance(shown, AwayPage)
    qtbot.waitUntil(lambda: bool(shown.days.free))
    settle()
    return shown


def leaves(page: AwayPage, leader: str) -> tuple[Leave, ...]:
    return page.frame.desk.programme.leaders[leader].leave


def rows(page: AwayPage) -> set[str]:
    return {each.session for each in page.frame.desk.programme.roster.values()}


def middle(page: AwayPage, leader: str, day: date) -> QPoint:
    """Where a day of a leader is on the screen."""
    row = page.days.row_of(leader)
    assert row is not None
    return page.table.visualRect(page.days.index(row, page.days.column(day))).center()


def drag(page: AwayPage, leader: str, first: date, last: date) -> None:
    port = page.table.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=middle(page, leader, first))
    for day in (first, last):
        QTest.mouseMove(port, middle(page, leader, day))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=middle(page, leader, last))
    settle()


def test_the_month_of_today_is_in_sight_with_everybody_in_it(page: AwayPage) -> None:
    assert page.table.first_seen == date(2026, 11, 1)
    assert page.months.text().startswith("November 2026 to ")
    assert [person.name for person in page.days.people] == ["Ana", "Ben", "Eve"]


def test_a_cell_is_read_aloud_with_who_is_away_and_how_many_are_free(page: AwayPage) -> None:
    away = page.days.index(2, page.days.column(make.day(14)))
    there = page.days.index(0, page.days.column(make.day(14)))
    assert away.data(Says.AccessibleTextRole) == "Eve, Monday 14 December: away. 1 leader is free"
    assert there.data(Says.AccessibleTextRole) == "Ana, Monday 14 December: there. 1 leader is free"
    assert away.data(Says.ToolTipRole) == "Eve is away: 14 to 20 December 2026"


def test_why_somebody_is_away_is_never_said_on_this_page(page: AwayPage) -> None:
    page.table.mark("eve", make.day(14), make.day(14))
    settle()
    texts = [label.text() for label in page.findChildren(QLabel)]
    texts += [
        str(page.days.index(row, column).data(role))
        for row in range(page.days.rowCount())
        for column in range(90, 130)
        for role in (Says.DisplayRole, Says.ToolTipRole, Says.AccessibleTextRole)
    ]
    said = " ".join([*texts, page.form.accessibleName()]).casefold()
    assert all(terms.leave_kind(kind).casefold() not in said for kind in LeaveKind)


def test_a_leave_is_noted_by_dragging_over_the_days(page: AwayPage) -> None:
    drag(page, "ana", make.day(8), make.day(10))
    assert page.form.leader.line.text() == "Ana"
    assert page.form.told.text() == "Opens 1 seat: Art, 8 December 10:00 (backup)"
    press(page.form.save)
    assert leaves(page, "ana") == (make.leave(8, 10),)
    assert rows(page) == {make.session("art", 1, "10:00"), make.session("art", 15, "10:00")}
    assert page.frame.notices.news.message.text == "Ana is noted as away; 1 seat is open now."
    page.frame.actions[Command.UNDO].trigger()
    assert leaves(page, "ana") == ()
    assert len(rows(page)) == 3


def test_a_drag_stays_with_the_leader_where_it_began(page: AwayPage) -> None:
    port = page.table.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=middle(page, "ana", make.day(2)))
    QTest.mouseMove(port, middle(page, "eve", make.day(5)))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=middle(page, "eve", make.day(5)))
    assert page.table.leader == "ana"
    assert page.table.span == (make.day(2), make.day(5))


def test_a_leave_is_noted_by_the_keyboard_alone(page: AwayPage) -> None:
    page.table.setFocus()
    page.table.mark("ana", make.day(7), make.day(7))
    for _ in range(2):
        QTest.keyClick(page.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.table.span == (make.day(7), make.day(9))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.form.save.hasFocus()
    QTest.keyClick(page.form.save, Qt.Key.Key_Space)
    assert leaves(page, "ana") == (make.leave(7, 9),)


def test_a_leave_without_an_end_is_typed(page: AwayPage) -> None:
    write(page.form.leader, "ana")
    write(page.form.since, "2026-12-07", enter=False)
    assert page.form.told.text().startswith("Opens 2 seats: Art, 8 December 10:00 (backup); Art, 15")
    press(page.form.opening.box)
    press(page.form.save)
    assert leaves(page, "ana") == (make.leave(7),)
    assert len(rows(page)) == 3
    assert page.form.leader.line.text() == ""


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("2026-12-07", "2026-12-06", "the last day is before the first; choose a later one"),
        ("soon", "", "soon"),
        ("2300-01-01", "", "choose a date in the years"),
    ],
)
def test_dates_that_cannot_be_are_said_to_be_so_and_nothing_is_written(
    page: AwayPage, since: str, until: str, said: str
) -> None:
    write(page.form.leader, "Ana")
    write(page.form.since, since, enter=False)
    write(page.form.until, until, enter=False)
    assert said in page.form.trouble.text
    assert not page.form.save.isEnabled()
    QTest.keyClick(page.form.until.line, Qt.Key.Key_Return)
    assert leaves(page, "ana") == ()


def test_somebody_nobody_knows_cannot_be_away(page: AwayPage) -> None:
    write(page.form.leader, "Zora", enter=False)
    assert page.form.trouble.text == "“Zora” is not among the choices; choose one that is offered"
    assert not page.form.save.isEnabled()


def test_a_leave_gets_other_dates_and_keeps_how_it_is_handled(page: AwayPage) -> None:
    drag(page, "eve", make.day(16), make.day(16))
    assert page.form.title.text() == "Eve is away"
    assert not page.form.leader.isEnabled()
    write(page.form.until, "2026-12-27", enter=False)
    press(page.form.save)
    changed = leaves(page, "eve")[0]
    assert (changed.since, changed.until) == (make.day(14), make.day(27))
    assert (changed.kind, changed.phased_return) == (WELLNESS.kind, WELLNESS.phased_return)


def test_somebody_comes_back_today(page: AwayPage) -> None:
    page.table.mark("ben", make.day(0), make.day(0))
    press(page.form.back)
    assert leaves(page, "ben") == (make.leave(-3, -1),)
    assert page.frame.notices.news.message.text == "Ben is back."


def test_a_leave_is_taken_away(page: AwayPage) -> None:
    page.table.mark("eve", make.day(14), make.day(14))
    press(page.form.remove)
    assert leaves(page, "eve") == ()
    assert page.form.title.text() == "Somebody will be away"


def test_only_who_is_away_is_shown_when_asked(page: AwayPage) -> None:
    choose_in(page.who, ONLY_AWAY)
    assert [person.name for person in page.days.people] == ["Ben", "Eve"]


def test_months_go_by_and_days_get_wider(page: AwayPage) -> None:
    press(page.later)
    assert page.table.first_seen == date(2026, 12, 1)
    press(page.earlier)
    press(page.earlier)
    assert page.table.first_seen == date(2026, 10, 1)
    choose_in(page.zoom, 28)
    assert page.table.first_seen == date(2026, 10, 1)
    press(page.now)
    assert page.table.first_seen == date(2026, 11, 1)


def test_free_leaders_are_counted_for_every_day(page: AwayPage, qtbot: QtBot) -> None:
    column = page.days.column(make.day(14))
    assert page.days.free[column] == 1
    page.table.mark("eve", make.day(14), make.day(14))
    press(page.form.remove)
    qtbot.waitUntil(lambda: page.days.free[column] == 2)
    assert page.free.accessibleDescription().startswith("Fewest on")


def test_every_control_has_a_name_for_screen_readers(page: AwayPage) -> None:
    assert nameless(page) == []
    page.table.mark("ben", make.day(0), make.day(0))
    assert nameless(page) == []


def test_without_leaders_the_page_says_what_to_do(open_window: Open) -> None:
    page = open_window(make.programme(), HERE).page(Command.AWAY)
    assert isinstance(page, AwayPage)
    assert not page.table.isVisible()


def test_the_keyboard_begins_at_today_which_is_in_sight(page: AwayPage) -> None:
    page.form.leader.line.setFocus()
    settle()
    page.table.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.days.day(page.table.currentIndex().column()) == page.frame.desk.today
    assert page.table.viewport().rect().intersects(page.table.visualRect(page.table.currentIndex()))
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.leader == "ben"
    assert page.table.span == (page.frame.desk.today, page.frame.desk.today)
