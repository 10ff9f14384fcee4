"""How the roster is entered: seats with names, locks, overrides and answers; what is published; and calls."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rosterdesk.domain.terms import Role
from tests.ui.conftest import roster_page
from tests.ui.entering.hand import ENTER, LEFT, Hand
from ui.views import Pick

THIS_MORNING = "warm-line/2026-11-30T08:00"
SEVENTH, FOURTEENTH = (f"monday-support/2026-12-{day}T18:30" for day in ("07", "14"))


def seated(hand: Hand) -> None:
    """Ana leads: Enter on the seat, a few letters, Enter."""
    _seat(hand, SEVENTH, Role.LEAD, "ana")


def overridden(hand: Hand) -> None:
    """Ben leads beside her though he has not the training: with a reason."""
    _seat(hand, SEVENTH, Role.CO_LEAD, "ben")
    hand.write("Why is it right this time? The reason is kept with the seat.", "Ana speaks it")


def locked(hand: Hand) -> None:
    _take(hand, SEVENTH, Role.LEAD)
    _key(hand, Qt.Key.Key_L)


def published(hand: Hand) -> None:
    hand.press("Publish")
    hand.press("Publish version 1")


def answered(hand: Hand) -> None:
    _take(hand, SEVENTH, Role.LEAD)
    _key(hand, Qt.Key.Key_Y)


def attended(hand: Hand) -> None:
    """Ana was to lead this morning and did not come."""
    hand.press("Roster")
    hand.press("Week before")
    _seat(hand, THIS_MORNING, Role.LEAD, "ana")
    _take(hand, THIS_MORNING, Role.LEAD)
    _key(hand, Qt.Key.Key_A)


def went(hand: Hand) -> None:
    """How it went all the same: short-handed, twelve people, four of five, a line of text."""
    _key(hand, Qt.Key.Key_O)
    for letter in "s12":
        QTest.keyClicks(_focused(), letter)
    QTest.keyClick(_focused(), Qt.Key.Key_Tab)
    for letters in ("4", "Quiet"):
        QTest.keyClicks(_focused(), letters)
    QTest.keyClick(_focused(), ENTER)


def called(hand: Hand) -> None:
    """Dan, who was to lead the week after, is away: Ana is called and does not answer."""
    hand.press("Roster")
    hand.show_day(date(2026, 12, 14))
    _seat(hand, FOURTEENTH, Role.LEAD, "dan")
    hand.press("Someone is away")
    QTest.keyClicks(_focused(), "dan")
    QTest.keyClick(_focused(), ENTER)
    hand.pick("Until further notice")
    QTest.keyClick(_focused(), ENTER)
    QTest.keyClick(_focused(), Qt.Key.Key_A)


def _focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def _take(hand: Hand, session: str, role: Role) -> None:
    """Click a seat of a session on the board."""
    hand.press("Roster")
    board = roster_page(hand.window).board
    rows = hand.window.document.programme.assignments(session)
    pick = Pick(session, role, next((each.leader for each in rows if each.role is role), None))
    board.reveal(pick)
    place = board.place_of(pick)
    assert place is not None
    QTest.mouseClick(board.viewport(), LEFT, pos=place.center())


def _key(hand: Hand, key: Qt.Key) -> None:
    QTest.keyClick(roster_page(hand.window).board, key)


def _seat(hand: Hand, session: str, role: Role, name: str) -> None:
    """Enter on the seat, the name, Enter."""
    _take(hand, session, role)
    _key(hand, ENTER)
    QTest.keyClicks(_focused(), name)
    QTest.keyClick(_focused(), ENTER)
