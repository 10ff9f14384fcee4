"""The demo's story by keyboard alone, with the keys counted: few enough with a telephone in hand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rosterdesk.cases.printing import Sheet
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role
from tests import factories as make
from tests.ui.cover.steps import (
    CTRL,
    ENTER,
    PATIENCE,
    Count,
    focus,
    holder,
    key,
    letters,
    sound,
    stage,
    to_evening,
)
from ui.away.page import AwayPage
from ui.cover.panel import Stage
from ui.cover.until import Until
from ui.sheets.page import SheetsPage
from ui.this_week.page import ThisWeekPage
from ui.window import MainWindow

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
TAB, DOWN = Qt.Key.Key_Tab, Qt.Key.Key_Down


def told(step: str, keys: int, most: int) -> None:
    """Print how many keys a step took, and hold it to that."""
    print(f"{step}: {keys} keys")
    assert keys <= most, f"{step} takes {keys} keys"


def typed(window: MainWindow, leader: str) -> str:
    """As many letters of a name as it takes to have nobody else on top."""
    return window.document.programme.leaders[leader].name[:2].lower()


def test_1_the_wednesday_call_takes_a_handful_of_keys(window: MainWindow) -> None:
    before = window.document.programme
    ill, backup = holder(before), holder(before, Role.BACKUP)
    keys = Count()
    key(Qt.Key.Key_L, CTRL)
    letters(typed(window, ill))
    key(ENTER)  # that one
    key(ENTER)  # today
    panel = window.cover.panel
    to_evening(panel)
    letters("y")
    told("09:10, the lead of the evening is covered", keys(), 7)
    after = sound(window.document.programme)
    assert holder(after) == backup
    to_evening(panel)
    letters("y")
    told("and the backup that stepped up is replaced", keys(), 9)
    assert holder(sound(window.document.programme), Role.BACKUP) != backup


def test_2_and_3_what_expires_is_one_key_away_and_a_closed_day_takes_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    keys = Count()
    key(Qt.Key.Key_1, ALT)
    page = window.shown
    assert isinstance(page, ThisWeekPage)
    qtbot.waitUntil(lambda: page.outlook is not None, timeout=PATIENCE)
    (row,) = page.sections["expiring"].rows
    assert (row.line.title, row.line.detail) == ("Kavitha, First aid and CPR", "ends on 13 Dec, in 4 days")
    told("whose first aid ends this week", keys(), 1)
    before = window.document.programme.roster
    keys = Count()
    key(Qt.Key.Key_L, CTRL)
    letters("ma")
    key(ENTER)
    panel = window.cover.panel
    for _ in range(4):
        key(DOWN)
    assert panel.until.chosen is Until.DATES
    key(TAB)
    key(Qt.Key.Key_A, CTRL)
    letters("14 dec")
    key(TAB)
    letters("14 dec")
    key(ENTER)
    told("away on the closed Monday", keys(), 25)
    assert not panel.isVisible()
    leave = sound(window.document.programme).leaders["l01"].leave[-1]
    assert (leave.since, leave.until) == (make.day(14), make.day(14))
    assert window.document.programme.roster == before


def test_4_a_request_shows_its_price_and_ends_in_granting(window: MainWindow, qtbot: QtBot) -> None:
    newcomer = make.session("newcomer", 9, "10:00")
    assert holder(window.document.programme, session=newcomer) == "l10"
    keys = Count()
    key(Qt.Key.Key_5, ALT)
    page = window.shown
    assert isinstance(page, AwayPage)
    page.form.leader.line.setFocus()
    letters("paulo")
    key(TAB)
    letters("9 dec")
    key(TAB)
    letters("13 dec")
    key(TAB)
    while focus() is not page.form.what_if:
        key(TAB)
    key(Qt.Key.Key_Space)
    panel = window.cover.panel
    assert stage(panel) is Stage.GRANT
    qtbot.waitUntil(lambda: panel.grant.price is not None, timeout=PATIENCE)
    told("the price of a request is seen", keys(), 24)
    assert "Wed 9 Dec 10:00, Newcomer group: lead" in panel.grant.lines.said
    key(ENTER)
    told("and it is granted", keys(), 25)
    after = sound(window.document.programme)
    assert after.leaders["l10"].away_on(make.day(9))
    assert Row(newcomer, Role.LEAD, "l10").id not in after.roster
    assert stage(panel) is Stage.CALLS
    assert {gap.row.session for gap in panel.gaps if gap.open} == {newcomer}


def test_6_publish_change_print_the_changes(window: MainWindow, qtbot: QtBot) -> None:
    keys = Count()
    key(Qt.Key.Key_P, CTRL | SHIFT)
    while not window.document.programme.versions:
        key(Qt.Key.Key_Space)
        assert keys() < 4, focus()
    told("published", keys(), 3)
    keys = Count()
    key(Qt.Key.Key_L, CTRL)
    letters(typed(window, holder(window.document.programme)))
    key(ENTER)
    key(ENTER)
    panel = window.cover.panel
    to_evening(panel)
    letters("y")
    letters("t")
    assert stage(panel) is Stage.TELL
    letters("c")
    told("covered, and the first text is on the clipboard", keys(), 9)
    assert "You lead." in QApplication.clipboard().text() or "Hello" in QApplication.clipboard().text()
    letters("p")
    told("the sheet of changes is in sight", keys(), 10)
    page = window.shown
    assert isinstance(page, SheetsPage)
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    assert (
        page.options.order(window.document.programme, window.frame.desk.period.first).sheet is Sheet.CHANGES
    )
    sound(window.document.programme)
