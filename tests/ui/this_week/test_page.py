"""The start page says what waits, and its buttons lead to where it is seen to."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from rosterdesk.cases.outlook import Stage, Week
from rosterdesk.cases.standing import Standing
from rosterdesk.domain.edits import rosters, seats
from rosterdesk.domain.people import Holding
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.words.language import speaking
from tests import factories as make
from tests.ui.conftest import NOW, Open
from tests.ui.hands import write
from ui.actions import Command
from ui.leaders.page import LeadersPage
from ui.leaders.person import PARTS
from ui.look import dress
from ui.parts.buttons import Button
from ui.parts.text import ElidedLabel
from ui.settings import Remembered
from ui.this_week.page import ThisWeekPage
from ui.this_week.weeks import TILE_LEAST, WeekTile
from ui.this_week.welcome import Step
from ui.views import Pick
from ui.window import MainWindow

HERE = Remembered(page=Command.THIS_WEEK.value)
LEFT = Qt.MouseButton.LeftButton
SUPPORT = make.session("support", 0)
ART = "art/2026-12-01T10:00"


@pytest.fixture
def window(open_window: Open, week: Programme, qtbot: QtBot) -> MainWindow:
    """A window on the start page; the support group wants a backup, art is not begun."""
    return looked(open_window(week, HERE), qtbot)


def page_of(window: MainWindow) -> ThisWeekPage:
    """The start page."""
    page = window.page(Command.THIS_WEEK)
    assert isinstance(page, ThisWeekPage)
    return page


def shown(window: MainWindow) -> Command:
    """The page in front."""
    return window.shown.command


def looked(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window once its start page shows the programme as it stands."""
    page = page_of(window)

    def up_to_date() -> bool:
        return page.outlook is not None and page.outlook.programme is window.document.programme

    qtbot.waitUntil(up_to_date)
    return window


def told(window: MainWindow, section: str) -> list[tuple[str, str]]:
    """Title and detail of the lines of a section."""
    return [(row.line.title, row.line.detail) for row in page_of(window).sections[section].rows]


def press(window: MainWindow, section: str, number: int = 0) -> None:
    """Press the button of a line."""
    pressed = page_of(window).sections[section].rows[number].button
    assert pressed is not None
    pressed.click()


def leader_and_part(window: MainWindow) -> tuple[str, str]:
    """Whose page is open, and at which part, with the keyboard there."""
    page = window.shown
    assert isinstance(page, LeadersPage)
    assert page.person.tabs.tabBar().hasFocus()
    return page.subject.id, list(PARTS)[page.person.tabs.currentIndex()]


def test_a_new_programme_opens_on_the_start_page(open_window: Open, week: Programme) -> None:
    assert open_window(week, Remembered()).shown.command is Command.THIS_WEEK


def test_nine_weeks_are_shown_and_a_tile_opens_its_week_on_the_board(window: MainWindow) -> None:
    tiles = page_of(window).weeks.tiles
    assert [tile.week.first for tile in tiles] == [make.day(7 * n) for n in range(9)]
    assert tiles[0].accessibleName() == "Week of 30 November 2026: 1 of 2 run, draft"
    tiles[2].clicked.emit()
    assert window.shown.command is Command.ROSTER
    assert window.frame.desk.period.first == make.day(14)


def test_what_waits_is_listed_with_what_is_missing(window: MainWindow) -> None:
    assert told(window, "run") == [("Tue 1 Dec, 10:00  Art", "Lead needed · Co-lead needed")]
    assert told(window, "backup") == [("Mon 30 Nov, 18:30  Support", "Backup needed")]
    assert told(window, "build") == [("7 December 2026 to 31 January 2027: 16 sessions to fill", "")]
    assert told(window, "publish") == [("30 November to 6 December 2026: 2 sessions, not published", "")]
    assert page_of(window).said.text() == "4 things wait for you in this week and the next eight."


def test_filling_opens_the_board_with_the_open_seat_selected(window: MainWindow) -> None:
    press(window, "backup")
    assert window.shown.command is Command.ROSTER
    assert window.frame.desk.period.first == make.day(0)
    assert window.frame.desk.pick == Pick(SUPPORT, Role.BACKUP, None, 0)


def test_only_the_first_thing_to_do_stands_out(window: MainWindow) -> None:
    buttons = [b for b in page_of(window).findChildren(Button) if b.isVisible()]
    primary = [b.accessibleName() for b in buttons if b.property("kind") == "primary"]
    assert primary == ["Fill: Tue 1 Dec, 10:00  Art"]


def test_who_is_away_is_told_without_a_reason(window: MainWindow) -> None:
    assert told(window, "away") == [("Eve, until 6 Dec", "")]
    press(window, "away")
    assert leader_and_part(window) == ("eve", "away")


def test_an_expiry_is_told_with_its_day_and_shows_where_it_is_renewed(
    open_window: Open, week: Programme, qtbot: QtBot
) -> None:
    ends = Holding(qualification="fac", until=make.day(13))
    ana = replace(week.leaders["ana"], qualifications=(ends,))
    window = looked(open_window(replace(week, leaders={**week.leaders, "ana": ana}), HERE), qtbot)
    assert told(window, "expiring") == [("Ana, Fac", "ends on 13 Dec, in 13 days")]
    press(window, "expiring")
    assert leader_and_part(window) == ("ana", "training")


def test_the_page_follows_the_programme(window: MainWindow, qtbot: QtBot) -> None:
    document = window.document
    document.do(seats.seat(document.programme, make.row(SUPPORT, "ben", Role.BACKUP)))
    looked(window, qtbot)
    assert told(window, "backup") == []
    document.do(rosters.publish(document.programme, make.period(1), now=NOW))
    looked(window, qtbot)
    assert told(window, "publish") == []
    document.undo()
    document.undo()
    looked(window, qtbot)
    assert told(window, "backup") == [("Mon 30 Nov, 18:30  Support", "Backup needed")]


def test_a_change_made_on_another_page_is_there_when_one_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page(Command.ROSTER)
    document = window.document
    document.do(seats.seat(document.programme, make.row(SUPPORT, "ben", Role.BACKUP)))
    window.show_page(Command.THIS_WEEK)
    looked(window, qtbot)
    assert told(window, "backup") == []


def test_a_leader_on_leave_who_is_still_seated_is_the_first_thing_told(
    open_window: Open, week: Programme, qtbot: QtBot
) -> None:
    ana = replace(week.leaders["ana"], leave=(make.leave(0, 3),))
    window = looked(open_window(replace(week, leaders={**week.leaders, "ana": ana}), HERE), qtbot)
    ((title, detail),) = told(window, "broken")
    assert title == "Mon 30 Nov, 18:30  Support"
    assert "Ana" in detail
    assert "leave" not in detail.lower()
    press(window, "broken")
    assert window.frame.desk.pick == Pick(SUPPORT, Role.LEAD, "ana")


def test_printing_goes_to_the_sheet_of_that_week(window: MainWindow) -> None:
    window.frame.desk.show(make.day(21))
    press(window, "print")
    assert window.shown.command is Command.SHEETS
    assert window.frame.desk.period.first == make.day(0)


def test_building_asks_for_the_weeks_that_are_empty(window: MainWindow) -> None:
    asked: list[object] = []
    window.frame.desk.build_wanted.disconnect()
    window.frame.desk.build_wanted.connect(asked.append)
    press(window, "build")
    assert asked == [make.day(7)]


def test_a_page_that_is_ready_before_its_window_is_in_front_has_the_keyboard_at_the_next_step(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = page_of(window)
    page.setFocus()
    front = QWidget()
    qtbot.addWidget(front)
    front.show()
    front.activateWindow()
    qtbot.waitUntil(front.isActiveWindow)
    document = window.document
    document.do(seats.seat(document.programme, make.row(ART, "dee")))
    looked(window, qtbot)
    front.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    focused = window.focusWidget()
    assert isinstance(focused, Button)
    assert focused.accessibleName().startswith("Build: 7 December 2026")


def test_a_line_can_have_the_keyboard_as_soon_as_it_is_told(window: MainWindow) -> None:
    section = page_of(window).sections["run"]
    line = section.rows[0].line
    section.show_lines([line, replace(line, key="another")])
    assert all(row.button is not None and row.button.isVisible() for row in section.rows)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_week_is_told_in_words_that_its_tile_cuts(dressed: QApplication, language: str) -> None:
    with speaking(language):
        for stage in Stage:
            counts = Standing(
                sessions=18,
                running=17,
                wanting_backup=16,
                backed=15,
                version=None,
                changes=0,
                rows=frozenset(),
            )
            week = Week(make.day(0), stage, counts, 18)
            tile = WeekTile(week, present=True, troubled=stage in (Stage.DRAFT, Stage.PUBLISHED))
            dress(tile)
            tile.resize(TILE_LEAST, tile.sizeHint().height())
            tile.show()
            cut = [each.text() for each in tile.findChildren(ElidedLabel) if each.fitting() != each.text()]
            tile.close()
            assert cut == [], stage


def test_the_keyboard_stays_where_it_was_when_the_page_is_made_anew(window: MainWindow, qtbot: QtBot) -> None:
    row = page_of(window).sections["backup"].rows[0]
    assert row.button is not None
    row.button.setFocus()
    document = window.document
    document.do(seats.seat(document.programme, make.row(make.session("art", 1, "10:00"), "ben")))
    looked(window, qtbot)
    focused = window.focusWidget()
    assert isinstance(focused, QWidget)
    assert focused.accessibleName() == "Fill: Mon 30 Nov, 18:30  Support"


def test_an_empty_programme_shows_three_steps_and_a_way_to_see_a_finished_one(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(make.programme(), HERE)
    welcome = page_of(window).welcome
    assert welcome.isVisible()
    assert welcome.explore.text() == "Explore the demo programme"


def test_the_first_steps_lead_where_they_are_taken_and_are_ticked_once_they_are(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(make.programme(), HERE)
    welcome, actions = page_of(window).welcome, window.frame.actions
    assert not welcome.steps[Step.BUILD].go.isEnabled()
    QTest.mouseClick(welcome.steps[Step.LEADERS].go, LEFT)
    assert shown(window) is Command.LEADERS
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Ana")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    actions[Command.THIS_WEEK].trigger()
    assert welcome.steps[Step.LEADERS].told.text() == "1 leader so far"
    QTest.mouseClick(welcome.steps[Step.GROUPS].go, LEFT)
    assert shown(window) is Command.GROUPS
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Art")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    actions[Command.THIS_WEEK].trigger()
    assert not welcome.isVisible()


@pytest.mark.parametrize("width", [900, 1280, 1600])
def test_nothing_on_the_page_is_wider_than_the_window(window: MainWindow, qtbot: QtBot, width: int) -> None:
    window.resize(width, 800)
    qtbot.wait(50)
    page = page_of(window)
    right = page.mapToGlobal(page.rect().topRight()).x()
    for child in page.findChildren(QWidget):
        if child.isVisible():
            assert child.mapToGlobal(child.rect().topRight()).x() <= right, child


def test_in_a_small_window_the_page_is_scrolled_by_one_bar(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(853, 533)
    page = page_of(window)
    qtbot.waitUntil(lambda: page.width() < 800)

    def bars() -> list[QScrollBar]:
        upright = (
            each for each in window.findChildren(QScrollBar) if each.orientation() is Qt.Orientation.Vertical
        )
        return [each for each in upright if each.isVisible()]

    qtbot.waitUntil(lambda: len(bars()) == 1)


def test_somebody_without_any_time_comes_first_and_leads_to_their_week(
    open_window: Open, week: Programme, qtbot: QtBot
) -> None:
    unpainted = make.leader("finn", availability=())
    leaders = {**week.leaders, "finn": unpainted}
    window = looked(open_window(replace(week, leaders=leaders), HERE), qtbot)
    assert told(window, "timeless") == [("Finn", "")]
    press(window, "timeless")
    assert shown(window) is Command.LEADERS
    page = window.page(Command.LEADERS)
    assert isinstance(page, LeadersPage)
    assert page.person.subject.id == "finn"
    assert page.person.shown is page.person.part("availability")


def test_enter_takes_one_thing_after_another_until_nothing_waits(window: MainWindow, qtbot: QtBot) -> None:
    page, document = page_of(window), window.document
    page.take_focus()
    button = QApplication.focusWidget()
    assert button is not None
    assert button.accessibleName() == "Fill: Tue 1 Dec, 10:00  Art"
    document.do(seats.seat(document.programme, make.row(ART, "dee")))
    document.do(seats.seat(document.programme, make.row(ART, "ben", Role.CO_LEAD)))
    looked(window, qtbot)
    assert told(window, "run") == []
    following = QApplication.focusWidget()
    assert following is not None
    assert following.accessibleName().startswith("Build: 7 December 2026")
    QTest.keyClick(following, Qt.Key.Key_Return)
    assert window.shown.command is Command.ROSTER
    assert window.frame.side.panel is window.building.panel


def test_a_newcomer_names_the_programme_where_the_first_steps_are(open_window: Open) -> None:
    window = open_window(make.programme(), HERE)
    name = page_of(window).welcome.name
    assert name.isVisible()
    write(name, " ", enter=False)
    assert "name" in name.trouble.text
    write(name, "Riverside Peer Support")
    assert window.document.programme.settings.name == "Riverside Peer Support"
    assert window.windowTitle().startswith("Riverside Peer Support")
    window.frame.actions[Command.UNDO].trigger()
    assert name.line.text() == window.document.programme.settings.name
