"""How a session went, in ten seconds: by keyboard alone, and by mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rosterdesk.cases import afterwards
from rosterdesk.domain.edits import sessions
from rosterdesk.domain.marks import Outcome
from rosterdesk.domain.terms import Mark, SessionResult
from tests import factories as make
from tests.ui.conftest import roster_page
from tests.ui.hands import hold, nameless, press, settle
from tests.ui.marking.conftest import ART, NOW, SUPPORT
from ui.actions import Command
from ui.marking.outcome import OutcomePanel
from ui.this_week.page import ThisWeekPage
from ui.views import Pick
from ui.window import MainWindow

Key = Qt.Key


def opened(window: MainWindow) -> OutcomePanel:
    panel = window.outcomes.panel
    assert window.frame.side.panel is panel
    settle()
    return panel


def keys(typed: str) -> None:
    """Press keys, one after the other, wherever the keyboard is; ⏎ is Enter, ⇥ Tab."""
    special = {"⏎": Key.Key_Return, "⇥": Key.Key_Tab}
    for each in typed:
        focus = QApplication.focusWidget()
        assert focus is not None
        if each in special:
            QTest.keyClick(focus, special[each])
        else:
            QTest.keyClicks(focus, each)


def outcome(window: MainWindow, session: str) -> Outcome | None:
    return window.document.programme.outcomes.get(session)


def test_one_key_a_number_a_step_a_line_and_enter(window: MainWindow) -> None:
    window.frame.desk.show(make.day(0))
    window.frame.desk.select(Pick(SUPPORT[0]))
    keys("o")
    panel = opened(window)
    assert panel.session is not None
    assert panel.session.id == SUPPORT[0]
    keys("s12⇥4Quiet⏎")
    assert outcome(window, SUPPORT[0]) == Outcome(
        session=SUPPORT[0], result=SessionResult.SHORT_HANDED, people=12, felt=4, note="Quiet", at=NOW
    )
    label = window.document.undo_label
    assert label is not None
    assert label.code == "outcome"
    panel.closed.emit()
    box = roster_page(window).board.layout_.find(Pick(SUPPORT[0]))
    assert box is not None
    assert box[0].card.outcome is not None
    told = [each.text() for each in window.inspector.session.findChildren(QLabel)]
    assert "It ran short-handed, 12 people, felt 4 of 5" in told


def test_enter_held_down_notes_one_session_only(window: MainWindow) -> None:
    keys("o")
    opened(window)
    hold(Key.Key_Return)
    assert set(window.document.programme.outcomes) == {SUPPORT[0]}


def test_enter_goes_on_from_one_session_to_the_next_until_none_is_left(window: MainWindow) -> None:
    waiting = [each.id for each in afterwards.unnoted(window.document.programme, NOW)]
    assert waiting == [SUPPORT[0], ART[0], SUPPORT[1], ART[1], SUPPORT[2]]
    keys("o")
    panel = opened(window)
    assert panel.waiting.text() == "4 more sessions to note"
    keys("r8⏎" * 4)
    assert panel.save_button.text() == "Note it"
    keys("r8⏎")
    assert [window.document.programme.outcomes[each].people for each in waiting] == [8] * 5
    assert window.frame.side.panel is None
    assert roster_page(window).board.hasFocus()
    keys("o")
    assert window.frame.side.panel is None
    assert "Nothing is left to note" in window.frame.notices.news.message.text


def test_cancelled_calls_the_session_off_and_asks_for_no_numbers(window: MainWindow) -> None:
    keys("o")
    panel = opened(window)
    keys("c")
    assert not panel.people.isVisible()
    assert not panel.felt.isVisible()
    assert panel.note.hasFocus()
    keys("Storm⏎")
    programme = window.document.programme
    assert not programme.session(SUPPORT[0]).runs
    assert programme.outcomes[SUPPORT[0]].note == "Storm"
    window.document.do(sessions.restore(programme, SUPPORT[0]))
    assert window.document.programme.outcomes == {}


def test_what_is_noted_can_be_changed_and_taken_back(window: MainWindow) -> None:
    window.frame.desk.show(make.day(0))
    window.frame.desk.select(Pick(SUPPORT[0]))
    keys("or5⇥2⏎")
    window.outcomes.panel.closed.emit()
    roster_page(window).board.setFocus()
    keys("o")
    panel = opened(window)
    assert (panel.people.text(), panel.felt.value) == ("5", 2)
    panel.forget_button.setFocus()
    keys("⏎")
    assert outcome(window, SUPPORT[0]) is None
    assert panel.people.text() == ""


def test_everything_in_the_panel_has_a_name_and_escape_notes_nothing(window: MainWindow) -> None:
    keys("o")
    assert nameless(opened(window)) == []
    keys("r7")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Key.Key_Escape)
    assert window.frame.side.panel is None
    assert window.document.programme.outcomes == {}
    assert roster_page(window).board.hasFocus()


def test_by_mouse_from_the_start_page_with_who_was_there(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page(Command.THIS_WEEK)
    start = window.page(Command.THIS_WEEK)
    assert isinstance(start, ThisWeekPage)
    qtbot.waitUntil(lambda: len(start.sections["note"].rows) == 5)
    press_line = start.sections["note"].rows[0].button
    assert press_line is not None
    press_line.click()
    panel = opened(window)
    assert [bar.seat[1] for bar in panel.bars] == ["ana", "ben"]
    press(panel.bars[1].chips[Mark.LATE])
    press(panel.result.chips[1])
    press(panel.felt.chips[4])
    press(panel.save_button)
    noted = outcome(window, SUPPORT[0])
    assert noted is not None
    assert (noted.result, noted.felt) == (SessionResult.SHORT_HANDED, 5)
    assert [each.mark for each in window.document.programme.attendance.values()] == [Mark.LATE]
    qtbot.waitUntil(lambda: len(start.sections["note"].rows) == 4)
