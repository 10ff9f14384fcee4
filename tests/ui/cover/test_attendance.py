"""Story 5 on the demo programme: one leader stayed away twice without a word, one was ill and has nothing."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.strikes import strikes
from rosterdesk.domain.terms import LeaderKind, Mark
from rosterdesk.domain.times import Period
from solver.posed import Options
from solver.problem import pose
from tests import factories as make
from tests.ui.conftest import roster_page
from tests.ui.cover.conftest import NOW
from ui.actions import Command
from ui.leaders.absences import Absences
from ui.leaders.page import LeadersPage
from ui.views import Pick
from ui.window import MainWindow

Key = Qt.Key


def served(window: MainWindow) -> dict[str, list[Assignment]]:
    """Volunteer id → the seats of sessions that have begun, soonest first."""
    programme = window.document.programme
    found: dict[str, list[Assignment]] = {}
    for session in programme.calendar.between(make.day(0), NOW.date()):
        for held in programme.assignments(session.id):
            volunteer = programme.leaders[held.leader].kind is LeaderKind.VOLUNTEER
            if session.start < NOW and held.role.seated and volunteer:
                found.setdefault(held.leader, []).append(held)
    return found


def mark(window: MainWindow, held: Assignment, key: Qt.Key) -> None:
    """Go to the seat and press one key."""
    desk, board = window.frame.desk, roster_page(window).board
    desk.show(desk.programme.session(held.session).date)
    desk.select(Pick(held.session, held.role, held.leader))
    board.setFocus()
    QTest.keyClick(board, key)


def told(window: MainWindow, leader: str) -> str:
    """What the leader's own page says."""
    page = window.page(Command.LEADERS)
    assert isinstance(page, LeadersPage)
    QTest.keyClick(window, Key.Key_3, Qt.KeyboardModifier.AltModifier)
    page.open_leader(leader)
    part = page.person.part("away")
    assert isinstance(part, Absences)
    part.show_leader()
    QTest.keyClick(window, Key.Key_2, Qt.KeyboardModifier.AltModifier)
    return part.counted.text()


def test_two_absences_count_and_an_illness_does_not(window: MainWindow) -> None:
    twice, ill = [(who, held) for who, held in served(window).items() if len(held) >= 2][:2]
    before = window.document.programme
    for held in twice[1][:2]:
        mark(window, held, Key.Key_A)
    for held in ill[1][:2]:
        mark(window, held, Key.Key_I)
    programme = window.document.programme
    assert [each.mark for each in programme.attendance.values()].count(Mark.ILL) == 2
    assert len(strikes(programme, twice[0], NOW.date())) == 2
    assert strikes(programme, ill[0], NOW.date()) == ()
    assert told(window, twice[0]).startswith("2 absences without a word count:")
    assert told(window, ill[0]) == "No absence without a word counts."
    later = Period(make.day(14), 2)
    assert pose(programme, later, Options()).free == pose(before, later, Options()).free
    board = roster_page(window).board
    board.setFocus()
    for _ in range(4):
        QTest.keyClick(board, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.programme == before
