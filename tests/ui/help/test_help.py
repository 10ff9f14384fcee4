"""Help and keys are one key away, beside the page, and true to what the window can do."""

from html.parser import HTMLParser

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rosterdesk.domain.programme import Programme
from rosterdesk.words import help as words
from tests.ui.conftest import Open, roster_page
from ui.actions import FACES, Command
from ui.building.panel import BuildPanel
from ui.contents import PAGES
from ui.help.pages import keys_html, keys_of
from ui.help.panel import HelpPanel
from ui.parts.panel import SidePanel
from ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: Open, week: Programme) -> MainWindow:
    window = open_window(week)
    roster_page(window).board.setFocus()
    return window


def shown(window: MainWindow) -> str:
    assert window.frame.side.panel is window.help.panel
    return window.help.panel.text.toPlainText()


def test_f1_shows_help_for_the_page_and_puts_it_away_again(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert "Filling a seat" in shown(window)
    assert "Next open seat" in shown(window)
    assert window.help.panel.text.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert not window.help.panel.isVisible()
    assert roster_page(window).board.hasFocus()


def test_help_keeps_step_with_the_page(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    window.show_page(Command.HISTORY)
    assert window.help.panel.accessibleName() == "Help: History"
    assert "Stepping back is a change as well" in shown(window)


def test_escape_closes_help(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    QTest.keyClick(window.help.panel.text, Qt.Key.Key_Escape)
    assert not window.help.panel.isVisible()


def test_the_sheet_of_keys_lists_every_command_that_has_any(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Slash, CTRL)
    text = shown(window)
    actions = window.frame.actions
    wanted = [
        keys_of(actions, each) for each in Command if actions[each].isVisible() and keys_of(actions, each)
    ]
    assert len(wanted) > 30
    assert [keys for keys in wanted if keys not in text] == []


def test_no_two_commands_have_the_same_keys_in_the_same_place(window: MainWindow) -> None:
    seen: dict[str, Command] = {}
    for command in Command:
        if not FACES[command].local:
            for keys in window.frame.actions[command].shortcuts():
                assert keys.toString() not in seen, command
                seen[keys.toString()] = command


def test_f1_on_a_panel_speaks_of_the_panel_and_gives_it_back(window: MainWindow) -> None:
    window.frame.actions[Command.SOMEONE_AWAY].trigger()
    panel = window.frame.side.panel
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert "Somebody phones in" in shown(window)
    assert "Filling a seat" not in shown(window)
    QTest.keyClick(window.help.panel.text, Qt.Key.Key_Escape)
    assert window.frame.side.panel is panel
    assert panel is not None
    assert panel.isAncestorOf(QApplication.focusWidget() or window)


def test_every_panel_has_help() -> None:
    panels: list[type[SidePanel]] = [BuildPanel, *SidePanel.__subclasses__()]
    topics = {each.topic for each in panels if each is not HelpPanel}
    assert topics == set(words.PANELS)
    assert [each for each in topics if not words.sections(each)] == []


def test_every_page_has_help(window: MainWindow) -> None:
    assert [page.command for page in PAGES if not words.sections(page.command.value)] == []


class Tags(HTMLParser):
    """Counts what opens and closes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_sheet_is_well_formed(window: MainWindow) -> None:
    tags = Tags()
    tags.feed(keys_html(window.frame.actions))
    assert tags.open == []
