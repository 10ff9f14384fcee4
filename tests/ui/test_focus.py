"""The keyboard is where the next sensible thing is, and never nowhere; Enter presses what it stands on."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabWidget, QWidget

from rosterdesk.domain.programme import Programme
from rosterdesk.words.language import speaking
from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.hands import press as click
from tests.ui.hands import settle, write
from ui.actions import Command
from ui.contents import PAGES
from ui.header import ActionButton
from ui.leaders.page import LeadersPage
from ui.look import Icon
from ui.parts.buttons import Button, button, icon_button
from ui.parts.nav import NavButton
from ui.settings import Remembered
from ui.this_week.page import ThisWeekPage
from ui.window import MainWindow

ALT = Qt.KeyboardModifier.AltModifier
START = Remembered(page=Command.THIS_WEEK.value)


@pytest.fixture(params=["en", "fr"])
def window(request: pytest.FixtureRequest, open_window: Open, week: Programme) -> Iterator[MainWindow]:
    with speaking(request.param):
        yield open_window(week)


def held() -> QWidget:
    """What has the keyboard."""
    settle()
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(held(), key, modifier)
    settle()


def seen(widget: QWidget) -> bool:
    """Whether a ring can be drawn: the keyboard is on a control, not on what holds some."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


@pytest.mark.parametrize("kind", [button, lambda text: icon_button(Icon.CLOSE, text)])
def test_enter_presses_every_kind_of_button(
    kind: Callable[[str], QAbstractButton], dressed: QApplication
) -> None:
    made = kind("Go")
    pressed: list[str] = []
    made.clicked.connect(lambda: pressed.append(""))
    made.show()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        QTest.keyClick(made, key)
    assert len(pressed) == 3
    made.close()


def test_enter_goes_to_the_page_in_hand_and_takes_the_command_in_hand(window: MainWindow) -> None:
    groups = next(
        each for each in window.findChildren(NavButton) if each.text() == window.page(Command.GROUPS).title()
    )
    groups.setFocus()
    press(Qt.Key.Key_Return)
    assert window.shown.command is Command.GROUPS
    away = next(
        each
        for each in window.header.findChildren(ActionButton)
        if each.defaultAction() is window.frame.actions[Command.SOMEONE_AWAY]
    )
    away.setFocus()
    press(Qt.Key.Key_Return)
    assert window.frame.side.panel is not None


def test_every_page_takes_the_keyboard_to_a_control_of_its_own(window: MainWindow) -> None:
    for page in PAGES:
        window.frame.actions[page.command].trigger()
        at = held()
        assert window.shown.isAncestorOf(at) or at is window.shown, page.command
        assert seen(at) or page.command is Command.THIS_WEEK, page.command  # where nothing may wait


def test_tab_goes_from_a_row_of_tabs_into_the_page_in_front(window: MainWindow) -> None:
    for command in (Command.HISTORY, Command.SETTINGS):
        window.frame.actions[command].trigger()
        tabs = window.shown.findChildren(QTabWidget)[0]
        tabs.tabBar().setFocus()
        press(Qt.Key.Key_Tab)
        assert tabs.currentWidget().isAncestorOf(held()), command
        press(Qt.Key.Key_Backtab)
        assert held() is tabs.tabBar()


def test_an_empty_programme_is_begun_with_enter_alone(open_window: Open) -> None:
    window = open_window(make.programme(), START)
    page = window.shown
    assert isinstance(page, ThisWeekPage)
    assert held() is page.welcome.next_step
    press(Qt.Key.Key_Return)
    QTest.keyClicks(held(), "Maya Okafor")
    press(Qt.Key.Key_Return)
    leaders = window.shown
    assert isinstance(leaders, LeadersPage)
    assert held() is leaders.person.tabs.tabBar()
    window.frame.actions[Command.THIS_WEEK].trigger()
    press(Qt.Key.Key_Return)
    assert window.shown.command is Command.GROUPS
    assert window.shown.isAncestorOf(held())


def test_the_next_leader_is_reached_again_and_again_and_the_field_stays_in_hand(
    open_window: Open, week: Programme
) -> None:
    window = open_window(week)
    window.show_page(Command.LEADERS)
    page = window.page(Command.LEADERS)
    assert isinstance(page, LeadersPage)
    page.open_leader("ana", "profile")
    line = page.person.part("profile").findChildren(QWidget)  # any control of the part will do
    field = next(each for each in line if seen(each) and each.isVisible())
    field.setFocus()
    for name in ("ben", "cleo", "dee"):
        press(Qt.Key.Key_PageDown, ALT)
        assert page.subject.id == name
        assert held() is field
    press(Qt.Key.Key_PageUp, ALT)
    assert page.subject.id == "cleo"


def test_a_click_on_a_message_leaves_the_keyboard_where_it_was(window: MainWindow) -> None:
    window.show_page(Command.LEADERS)
    at = held()
    window.frame.notices.warn("Something", "Do it", lambda: None)
    settle()
    bar = window.frame.notices.trouble
    click(bar.findChild(Button, "action"))
    assert held() is at
    assert not bar.isVisible()


def test_what_loses_the_keyboard_gives_it_to_the_page(window: MainWindow) -> None:
    window.show_page(Command.LEADERS)
    held().clearFocus()
    QTest.qWait(1)
    assert window.shown.isAncestorOf(held())


def test_whoever_writes_elsewhere_while_a_build_ends_goes_on_writing(
    open_window: Open, week: Programme
) -> None:
    window = open_window(week)
    window.frame.actions[Command.BUILD].trigger()
    window.frame.actions[Command.LEADERS].trigger()
    page = window.shown
    assert isinstance(page, LeadersPage)
    write(page.bar.search, "an", enter=False)
    panel = window.building.panel
    for _ in range(600):
        if panel.keep_button.isVisible():
            break
        QTest.qWait(50)
    assert panel.keep_button.isVisible()
    assert held() is page.bar.search
