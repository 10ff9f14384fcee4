"""What a hand does with the panel: keys wherever the keyboard is, and the steps of the story."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rosterdesk.domain.history import Entry
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role, Severity
from solver.check import check
from tests.ui.cover.conftest import EVENING
from ui.cover.calls import Call
from ui.cover.panel import CoverPanel, Stage
from ui.cover.until import Until
from ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down
PATIENCE = 60_000


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


class Count:
    """How many keys were pressed since it began; a chord such as Ctrl+L is one."""

    pressed = 0

    def __init__(self) -> None:
        self._start = Count.pressed

    def __call__(self) -> int:
        return Count.pressed - self._start


def key(which: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the keyboard is."""
    Count.pressed += 1
    QTest.keyClick(focus(), which, modifiers)


def letters(text: str) -> None:
    Count.pressed += len(text)
    QTest.keyClicks(focus(), text)


def holder(programme: Programme, role: Role = Role.LEAD, session: str = EVENING) -> str:
    """Who holds a seat of the session."""
    return next(each.leader for each in programme.assignments(session) if each.role is role)


def sound(programme: Programme) -> Programme:
    """The programme, in which no rule is broken."""
    assert [each for each in check(programme) if each.severity is Severity.BROKEN] == []
    return programme


def name_away(window: MainWindow, leader: str) -> CoverPanel:
    """Ctrl+L, a few letters, Enter: the panel asks until when."""
    key(Qt.Key.Key_L, CTRL)
    panel = window.cover.panel
    assert panel.who.field.hasFocus()
    letters(window.document.programme.leaders[leader].name[:4].lower())
    key(ENTER)
    assert panel.stage is Stage.UNTIL
    return panel


def away_today(window: MainWindow, leader: str) -> CoverPanel:
    """The same, and Enter: away today, and the calls are there."""
    panel = name_away(window, leader)
    key(ENTER)
    assert panel.stage is Stage.CALLS
    assert panel.calls.list.hasFocus()
    return panel


def stage(panel: CoverPanel) -> Stage:
    """What the panel asks for by now."""
    return panel.stage


def entries(window: MainWindow) -> tuple[Entry, ...]:
    return window.document.store.journal()


def to_evening(panel: CoverPanel) -> None:
    """Press Enter until the evening's seat is at hand."""
    for _ in panel.gaps:
        gap = panel.calls.gap
        assert gap is not None
        if gap.row.session == EVENING:
            return
        key(ENTER)
    raise AssertionError("the evening is not among the seats")


def to_choice(window: MainWindow) -> list[Call]:
    """Maya is away for good; go to the first of her seats for which three people could come."""
    panel = name_away(window, "l01")
    panel.until.choices[Until.OPEN].setChecked(True)
    key(ENTER)
    for _ in panel.gaps:
        people = [each for each in panel.calls.list.found.lines if each.waiting and each.chain is None]
        if len(people) >= 3:
            return people
        key(ENTER)
    raise AssertionError("no seat with a choice")
