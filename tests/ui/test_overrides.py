"""Story 7: an outing is added, and what may be overridden with a reason, and what by nobody."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from rosterdesk.domain.changes import apply
from rosterdesk.domain.edits import seats, sessions
from rosterdesk.domain.roster import Override, Row
from rosterdesk.domain.terms import Role, Rule, Severity
from rosterdesk.exchange import samples
from solver.check import check
from tests import factories as make
from tests.ui.conftest import Open, roster_page
from ui.look import Icon
from ui.roster.faces import seat_face
from ui.views import Pick
from ui.window import MainWindow

NOW = make.moment(8, "09:10")
OUTING = make.session("outings", 15, "13:00")
LEAD = Pick(OUTING, Role.LEAD)
Key = Qt.Key


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """The demo programme with the outing of 15 December, its lead seat in hand."""
    bare = samples.sample("demo")
    programme = apply(bare, sessions.extra(bare, "outings", make.moment(15, "13:00"), 180))
    window = open_window(programme, now=NOW)
    roster_page(window).board.setFocus()
    window.frame.desk.show(make.day(15))
    window.frame.desk.select(LEAD)
    return window


def type_name(window: MainWindow, name: str) -> None:
    page = roster_page(window)
    QTest.keyClick(page.board, Key.Key_Return)
    QTest.keyClicks(page.editor.field, name)
    QTest.keyClick(page.editor.field, Key.Key_Return)


def test_nobody_seats_somebody_whose_safety_qualification_has_expired(window: MainWindow) -> None:
    programme = window.document.programme
    type_name(window, programme.leaders["l15"].name)
    assert window.document.programme == programme
    assert window.frame.side.panel is None
    said = window.frame.notices.trouble.message.text
    assert "First aid and CPR expired on 13 December 2026" in said
    assert said.endswith("Nobody can override this: First aid and CPR is a safety qualification.")


def test_not_even_an_override_from_a_file_excuses_it(window: MainWindow) -> None:
    programme = window.document.programme
    row = make.assigned(OUTING, "l15", overrides=(Rule.QUALIFIED,))
    found = [each for each in check(programme, [row]) if each.rule is Rule.QUALIFIED]
    assert [each.severity for each in found] == [Severity.BROKEN]


def test_by_mouse_the_bubble_and_the_drop_say_the_same(window: MainWindow) -> None:
    desk, page = window.frame.desk, roster_page(window)
    drop_in = make.session("drop-in", 15, "10:00")
    seated = make.assigned(drop_in, "l15")
    window.document.do(seats.seat(desk.programme, seated.row))
    page.board.reveal(LEAD)
    page.board.reveal(Pick(*seated.row))
    start, end = page.board.place_of(Pick(*seated.row)), page.board.place_of(LEAD)
    assert start is not None
    assert end is not None
    view, left = page.board.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, pos=start.center())
    QTest.mouseMove(view, start.center() + QPoint(30, 4))
    QTest.mouseMove(view, end.center())
    QTest.mouseRelease(view, left, pos=end.center())
    assert seated.row.id in desk.programme.roster
    assert "safety qualification" in window.frame.notices.trouble.message.text


def test_what_may_be_overridden_asks_for_a_reason_and_says_so_ever_after(window: MainWindow) -> None:
    """L06 holds first aid but neither the date nor recreation: both can be overridden, with one reason."""
    programme = window.document.programme
    type_name(window, programme.leaders["l06"].name)
    page = roster_page(window)
    assert window.frame.side.panel is page.reason
    QTest.keyClick(page.reason.focusWidget(), Key.Key_Return)
    assert window.document.programme == programme
    QTest.keyClicks(page.reason.focusWidget(), "Knows the way")
    QTest.keyClick(page.reason.focusWidget(), Key.Key_Return)
    after = window.document.programme
    held = after.roster[Row(OUTING, Role.LEAD, "l06").id]
    assert held.override == Override(rules=(Rule.AVAILABILITY, Rule.QUALIFIED), reason="Knows the way")
    found = [each for each in check(after) if each.leader == "l06"]
    assert {each.rule for each in found} == {Rule.AVAILABILITY, Rule.QUALIFIED}
    assert {each.severity for each in found} == {Severity.WARNING}
    box = page.board.layout_.find(Pick(OUTING, Role.LEAD, "l06"))
    assert box is not None
    assert box[1] is not None
    assert Icon.WARNING in seat_face(after, box[1].seat).signs
    window.document.undo()
    assert window.document.programme == programme
