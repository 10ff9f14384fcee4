"""Ctrl+K goes anywhere by a few letters, and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rosterdesk.domain.programme import Programme
from rosterdesk.exchange import samples
from rosterdesk.words.language import speaking
from tests import factories as make
from tests.ui.conftest import Open, roster_page
from ui.actions import Command
from ui.cover.panel import Stage
from ui.groups.page import GroupsPage
from ui.leaders.page import LeadersPage
from ui.palette.gathering import Ways, things
from ui.palette.listing import EntryModel
from ui.palette.panel import Palette
from ui.palette.ranking import Kind, rank
from ui.views import Pick
from ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: Open, week: Programme) -> MainWindow:
    window = open_window(week)
    roster_page(window).board.setFocus()
    return window


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> Palette:
    """The palette, open, with people, groups and sessions in it."""
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    panel = window.palette_.panel
    assert panel.field.hasFocus()
    qtbot.waitUntil(lambda: panel.whole)
    return panel


def go(palette: Palette, typed: str) -> None:
    QTest.keyClicks(palette.field, typed)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)


def test_a_person_is_a_few_letters_away(window: MainWindow, palette: Palette) -> None:
    go(palette, "ben")
    assert not palette.isVisible()
    page = window.shown
    assert isinstance(page, LeadersPage)
    assert page.subject.id == "ben"


def test_enter_in_haste_goes_to_what_was_meant_once_it_is_there(window: MainWindow, qtbot: QtBot) -> None:
    window.palette_.run()
    go(window.palette_.panel, "cleo")
    qtbot.waitUntil(lambda: isinstance(window.shown, LeadersPage))
    assert not window.palette_.panel.isVisible()


def test_a_group_is_a_few_letters_away(window: MainWindow, palette: Palette) -> None:
    go(palette, "supp")
    page = window.shown
    assert isinstance(page, GroupsPage)
    assert page.table.key == "support"


def test_a_session_is_found_by_group_and_date(window: MainWindow, palette: Palette) -> None:
    go(palette, "art tue 8 dec")
    assert window.shown.command is Command.ROSTER
    assert window.frame.desk.pick == Pick(make.session("art", 8, "10:00"))
    assert window.frame.desk.period.first == make.day(7)
    assert roster_page(window).board.hasFocus()


def test_today_and_tomorrow_are_dates_too(window: MainWindow, palette: Palette) -> None:
    go(palette, "tomorrow art")
    assert window.frame.desk.pick == Pick(make.session("art", 1, "10:00"))


def test_a_command_is_done_and_shows_its_keys(window: MainWindow, palette: Palette) -> None:
    palette.field.setText("two weeks")
    assert palette.list.found.entries[0].kind is Kind.COMMAND
    go(palette, "")
    assert window.frame.desk.period.weeks == 2
    window.palette_.run()
    palette.field.setText("undo redo build")
    palette.field.setText("build")
    assert palette.list.found.entries[0].keys == "Ctrl+B"


def test_a_command_that_cannot_be_used_now_is_not_offered(window: MainWindow, palette: Palette) -> None:
    titles = [each.title for each in palette.list.found.entries]
    assert "Undo" not in titles
    assert "Roster" in titles


def test_escape_gives_the_keyboard_back(window: MainWindow, palette: Palette) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert roster_page(window).board.hasFocus()


def test_the_arrows_choose_and_screen_readers_are_told(window: MainWindow, palette: Palette) -> None:
    palette.field.setText("e")
    first = palette.list.chosen
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.chosen is not first
    said = QAccessible.queryAccessibleInterface(palette.field).text(QAccessible.Text.Description)
    chosen = palette.list.chosen
    assert chosen is not None
    assert chosen.title in said
    model = palette.list.model()
    assert isinstance(model, EntryModel)
    assert model.data(palette.list.currentIndex(), Qt.ItemDataRole.AccessibleTextRole) == said


def test_the_mouse_goes_there_too(window: MainWindow, palette: Palette) -> None:
    palette.field.setText("cleo")
    place = palette.list.visualRect(palette.list.currentIndex()).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    page = window.shown
    assert isinstance(page, LeadersPage)
    assert page.subject.id == "cleo"


def found(palette: Palette) -> list[str]:
    return [each.title for each in palette.list.found.entries]


def test_a_number_that_calls_finds_who_it_is_however_it_is_typed(open_window: Open, qtbot: QtBot) -> None:
    people = [make.leader("ana", phone="416-555-0102"), make.leader("ben")]
    window = open_window(make.programme(leaders=people))
    window.palette_.run()
    panel = window.palette_.panel
    for typed in ("416-555-0102", "4165550102", "0102"):
        panel.field.setText(typed)
        qtbot.waitUntil(lambda: found(panel) == ["Ana"])
    QTest.keyClick(panel.field, Qt.Key.Key_Escape)
    window.frame.actions[Command.SOMEONE_AWAY].trigger()
    window.cover.panel.who.field.setText("0102")
    assert [each.title for each in window.cover.panel.who.list.found.entries] == ["Ana"]


def test_somebody_is_said_to_be_away_from_the_palette(window: MainWindow, palette: Palette) -> None:
    go(palette, "away ben")
    panel = window.cover.panel
    assert window.frame.side.panel is panel
    assert panel.stage is Stage.UNTIL
    assert panel.isAncestorOf(window.focusWidget())


def test_an_absence_is_found_by_the_word_for_it_in_french_too(open_window: Open, week: Programme) -> None:
    ways = Ways(*[lambda *_: None for _ in range(7)])
    with speaking("fr"):
        found = things(week, make.day(0), ways)
        for typed in ("absence ben", "ben absente", "s’absente ben"):
            assert rank(found, typed)[0].title == "Ben s’absente…"


def test_tabs_reports_and_sheets_are_gone_to_by_name(
    window: MainWindow, palette: Palette, qtbot: QtBot
) -> None:
    for typed, command in (
        ("coverage", Command.REPORTS),
        ("settings rules", Command.SETTINGS),
        ("answers", Command.HISTORY),
        ("evaluation", Command.SHEETS),
    ):
        if not palette.isVisible():
            window.palette_.run()
        qtbot.waitUntil(lambda: palette.whole)
        go(palette, typed)
        assert window.shown.command is command
        assert typed.split()[-1] in palette.list.found.entries[0].title.casefold()


def test_a_qualification_leads_to_who_holds_it_and_a_venue_to_its_page(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(samples.sample("demo"))
    panel = window.palette_.panel
    window.palette_.run()
    panel.field.setText("first aid")
    qtbot.waitUntil(lambda: found(panel)[:1] == ["First aid and CPR"])
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    page = window.shown
    assert isinstance(page, LeadersPage)
    assert 0 < page.table.rows.rowCount() < page.table.rows.total
    window.palette_.run()
    panel.field.setText("main centre")
    qtbot.waitUntil(lambda: found(panel)[:1] == ["Main centre"])
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert window.shown.command is Command.SETTINGS


def test_the_usual_commands_are_offered_first_and_later_what_was_gone_to(
    window: MainWindow, palette: Palette, qtbot: QtBot
) -> None:
    assert found(palette)[:2] == ["Someone is away…", "Build"]
    go(palette, "cleo")
    window.palette_.run()
    qtbot.waitUntil(lambda: palette.whole)
    palette.field.setText("c")
    assert found(palette)[0] == "Cleo"


def test_nothing_found_says_so(palette: Palette) -> None:
    palette.field.setText("qqqq")
    assert palette.list.chosen is None
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
