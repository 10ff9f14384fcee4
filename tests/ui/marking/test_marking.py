"""Who was there: one key on the seat in hand, or one press of the mouse beside it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rosterdesk.domain.edits import people
from rosterdesk.domain.marks import attendance_id
from rosterdesk.domain.terms import Mark, Role, Rule
from rosterdesk.domain.times import Period
from solver.posed import Options
from solver.problem import pose, why_not
from tests import factories as make
from tests.ui.conftest import roster_page
from tests.ui.hands import press, settle
from tests.ui.marking.conftest import SUPPORT
from ui.actions import Command
from ui.leaders.absences import Absences
from ui.leaders.page import LeadersPage
from ui.menus import AFTER_MENU
from ui.roster.faces import seat_text
from ui.this_week.page import ThisWeekPage
from ui.views import Pick
from ui.window import MainWindow

Key = Qt.Key
KEYS = (
    (Key.Key_P, Mark.DONE, "was there"),
    (Key.Key_R, Mark.LATE, "came late"),
    (Key.Key_A, Mark.ABSENT, "did not come"),
    (Key.Key_I, Mark.ILL, "was ill"),
)


def choose(window: MainWindow, week: int, leader: str = "ana", role: Role = Role.LEAD) -> None:
    """Take a seat of support in hand."""
    window.frame.desk.show(make.day(7 * week))
    window.frame.desk.select(Pick(SUPPORT[week], role, leader))


def type_key(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(roster_page(window).board, key)


def noted(window: MainWindow, week: int, leader: str = "ana") -> Mark | None:
    found = window.document.programme.attendance.get(attendance_id(SUPPORT[week], leader))
    return found.mark if found else None


def told(window: MainWindow) -> str:
    """What the bar over the page says."""
    bar = window.frame.notices.trouble
    return bar.message.text if bar.isVisible() else ""


def test_a_key_notes_a_mark_again_takes_it_back_and_undo_knows_both(window: MainWindow) -> None:
    for key, mark, told_aloud in KEYS:
        choose(window, 0)
        type_key(window, key)
        assert noted(window, 0) is mark
        assert aloud(window) == f"lead Ana, {told_aloud}"
        type_key(window, key)
        assert noted(window, 0) is None
        QTest.keyClick(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert noted(window, 0) is mark
        type_key(window, key)


def aloud(window: MainWindow) -> str:
    """What a screen reader says of Ana's first seat."""
    found = roster_page(window).board.layout_.find(Pick(SUPPORT[0], Role.LEAD, "ana"))
    assert found is not None
    assert found[1] is not None
    return seat_text(window.document.programme, found[1].seat)


def test_nothing_can_be_marked_before_it_has_begun_nor_for_a_backup(window: MainWindow) -> None:
    for week, leader, role in ((3, "ana", Role.LEAD), (0, "dee", Role.BACKUP)):
        choose(window, week, leader, role)
        assert not window.frame.actions[Command.MARK_ABSENT].isEnabled()
        type_key(window, Key.Key_A)
    assert window.document.programme.attendance == {}


def test_whoever_was_ill_or_away_cannot_be_made_absent(window: MainWindow) -> None:
    choose(window, 0)
    type_key(window, Key.Key_I)
    type_key(window, Key.Key_A)
    assert noted(window, 0) is Mark.ILL
    assert "illness never counts" in told(window)
    away = people.change(window.document.programme, "ana", leave=(make.leave(7, 8),))
    window.document.do(away)
    choose(window, 1)
    assert not window.inspector.seat.marks.chips[Mark.ABSENT].isEnabled()
    type_key(window, Key.Key_A)
    assert noted(window, 1) is None
    assert "that never counts" in told(window)


def test_the_mouse_marks_in_the_inspector_and_from_the_menu_of_a_past_seat(window: MainWindow) -> None:
    choose(window, 0, "ben", Role.CO_LEAD)
    bar = window.inspector.seat.marks
    press(bar.chips[Mark.LATE])
    assert noted(window, 0, "ben") is Mark.LATE
    assert bar.chips[Mark.LATE].isChecked()
    press(bar.chips[Mark.DONE])
    assert noted(window, 0, "ben") is Mark.DONE
    choose(window, 3, "ben", Role.CO_LEAD)
    assert not bar.isVisible()
    page = roster_page(window)
    choose(window, 0)
    actions = [window.frame.actions[each] for each in AFTER_MENU if each]
    menu = page.commands.menu(Pick(SUPPORT[0], Role.LEAD, "ana"))
    assert [each for each in menu.actions() if not each.isSeparator()][: len(actions)] == actions
    later = page.commands.menu(Pick(SUPPORT[3], Role.LEAD, "ana"))
    assert actions[0] not in later.actions()


def forbidden(window: MainWindow, leader: str) -> bool:
    """Whether builds leave the leader alone in the next week."""
    programme = window.document.programme
    session = programme.session(make.session("support", 28))
    reason = why_not(programme, session, Role.LEAD, programme.leaders[leader])
    free = pose(programme, Period(make.day(28), 1), Options()).free.get((session.id, Role.LEAD), ())
    assert (leader not in free) == (reason is not None)
    assert reason is None or reason.rule is Rule.AUTO_ASSIGN
    return reason is not None


def test_the_story_of_two_absences_an_illness_and_the_third(window: MainWindow, qtbot: QtBot) -> None:
    """Story 5: Ana stayed away twice without a word; Ben was ill as often and has none."""
    for week, key in ((0, Key.Key_I), (1, Key.Key_I), (2, Key.Key_I)):
        choose(window, week, "ben", Role.CO_LEAD)
        type_key(window, key)
    for week in (0, 1):
        choose(window, week)
        type_key(window, Key.Key_A)
        assert told(window) == ""
    assert not forbidden(window, "ana")
    assert not forbidden(window, "ben")
    assert page_says(window, "ana").startswith("2 absences without a word count: 30 November and 7 December.")
    assert page_says(window, "ben") == "No absence without a word counts."

    window.show_page(Command.ROSTER)
    roster_page(window).board.setFocus()
    choose(window, 2)
    type_key(window, Key.Key_A)
    assert told(window) == "Builds give Ana nothing new until somebody has spoken with them."
    assert forbidden(window, "ana")

    window.show_page(Command.THIS_WEEK)
    start = window.page(Command.THIS_WEEK)
    assert isinstance(start, ThisWeekPage)
    qtbot.waitUntil(lambda: bool(start.sections["speak"].rows))
    line = start.sections["speak"].rows[0]
    assert (line.line.title, line.line.detail.count("3")) == ("Ana", 0)
    assert line.button is not None
    line.button.setFocus()
    QTest.keyClick(line.button, Key.Key_Space)
    assert not forbidden(window, "ana")
    qtbot.waitUntil(lambda: not start.sections["speak"].rows)
    window.frame.actions[Command.UNDO].trigger()
    assert forbidden(window, "ana")


def page_says(window: MainWindow, leader: str) -> str:
    """What the leader's own page says of absences."""
    page = window.page(Command.LEADERS)
    assert isinstance(page, LeadersPage)
    window.show_page(Command.LEADERS)
    page.open_leader(leader)
    part = page.person.part("away")
    assert isinstance(part, Absences)
    part.show_leader()
    settle()
    return part.counted.text()
