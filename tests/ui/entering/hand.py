"""A hand that knows only what it reads: it finds things by the words they carry, and uses keys and mouse."""

from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from rosterdesk.domain.terms import Role
from ui.parts.chip import Chip
from ui.window import MainWindow

Found = TypeVar("Found", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
ENTER = Qt.Key.Key_Return


class Hand:
    """Uses one window; everything that it asks for must be in sight under the name that it gives."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    def all(self, kind: type[Found], name: str, within: QWidget | None = None) -> list[Found]:
        """Everything of a kind in sight that is called so."""
        QApplication.processEvents()
        found = (within or self.window).findChildren(kind)
        return [each for each in found if each.isVisible() and name in (each.accessibleName(), _text(each))]

    def one(self, kind: type[Found], name: str, within: QWidget | None = None) -> Found:
        """The only thing of a kind in sight that is called so, brought into the part that is seen."""
        found = self.all(kind, name, within)
        assert len(found) == 1, f"{len(found)} {kind.__name__} called {name!r}"
        bring(found[0])
        return found[0]

    def room(self, name: str, within: QWidget | None = None) -> QWidget:
        """The smallest part of the page with that heading."""
        found = self.all(QWidget, name, within)
        rooms = [each for each in found if each.findChild(QWidget) is not None]
        assert rooms, f"no part called {name!r}"
        return min(rooms, key=lambda each: len(each.findChildren(QWidget)))

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Click a button."""
        button = self.one(QAbstractButton, name, within)
        assert button.isEnabled(), f"{name!r} cannot be pressed"
        QTest.mouseClick(button, LEFT)

    def write(self, name: str, text: str, within: QWidget | None = None, *, enter: bool = True) -> None:
        """Click into a field and type over what it holds; Enter confirms it, or saves all of a form."""
        line = self.one(QLineEdit, name, within)
        QTest.mouseClick(line, LEFT)
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        if text:
            QTest.keyClicks(line, text)
        else:
            QTest.keyClick(line, Qt.Key.Key_Delete)
        if enter:
            QTest.keyClick(line, ENTER)

    def type(self, name: str, text: str, within: QWidget | None = None) -> None:
        """Click into a field and type, without confirming."""
        line = self.one(QLineEdit, name, within)
        QTest.mouseClick(line, LEFT)
        QTest.keyClicks(line, text)

    def tags(self, name: str, *words: str, within: QWidget | None = None) -> None:
        """Type words into a field that keeps several, Enter after each."""
        for word in words:
            line = self.one(QLineEdit, name, within)
            QTest.mouseClick(line, LEFT)
            QTest.keyClicks(line, word)
            QTest.keyClick(line, ENTER)

    def choose(self, name: str, text: str, within: QWidget | None = None) -> None:
        """Open a box of choices and take one by the arrow keys."""
        box = self.one(QComboBox, name, within)
        places = [box.itemText(each) for each in range(box.count())]
        assert text in places, f"{name!r} offers {places}"
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        QApplication.processEvents()
        view = box.view()
        QTest.keyClick(view, Qt.Key.Key_Home)
        for _ in range(places.index(text)):
            QTest.keyClick(view, Qt.Key.Key_Down)
        QTest.keyClick(view, ENTER)
        assert box.currentText() == text

    def tick(self, name: str, within: QWidget | None = None) -> None:
        """Click a box to tick, on its sign."""
        box = self.one(QCheckBox, name, within)
        QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))

    def tab(self, name: str) -> None:
        """Click the tab that is called so."""
        QApplication.processEvents()
        bars = [each for each in self.window.findChildren(QTabBar) if each.isVisible()]
        for bar in bars:
            for place in range(bar.count()):
                if bar.tabText(place).replace("&", "") == name:
                    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(place).center())
                    return
        raise AssertionError(f"no tab called {name!r}")

    def toggle(self, within: QWidget, *names: str) -> None:
        """Have exactly these of the days, or weeks of the month, on."""
        for chip in within.findChildren(Chip):
            if chip.isVisible() and chip.isCheckable() and chip.isChecked() != (_text(chip) in names):
                bring(chip)
                QTest.mouseClick(chip, LEFT)

    def leader(self, name: str, part: str) -> None:
        """Go to a part of somebody's page."""
        self.press("Leaders")
        if back := self.all(QAbstractButton, "All leaders"):
            QTest.mouseClick(back[0], LEFT)
        self._open("Leaders", name)
        self.tab(part)

    def group(self, name: str, part: str) -> None:
        """Go to a part of a group."""
        self.press("Groups")
        self._open("All groups", name)
        self.tab(part)

    def leader_in(self, session: str, role: Role) -> str:
        """The id of who sits there."""
        rows = self.window.document.programme.assignments(session)
        return next(each.leader for each in rows if each.role is role)

    def show_day(self, day: date) -> None:
        """Go to the week of a day by the arrows above the page."""
        while day not in self.window.frame.desk.period:
            self.press("Week after")

    def pick(self, name: str) -> None:
        """Choose one of a few, of which one holds."""
        QTest.mouseClick(self.one(QRadioButton, name), LEFT)

    def wait_for(self, name: str) -> None:
        """Wait until a button of that name is there."""
        self._qtbot.waitUntil(lambda: bool(self.all(QAbstractButton, name)))

    def untick_all(self, heading: str, *, but: str) -> None:
        """Untick every box of a part but one."""
        for box in self.room(heading).findChildren(QCheckBox):
            if box.isVisible() and box.isEnabled() and box.isChecked() and box.accessibleName() != but:
                bring(box)
                QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))

    def _open(self, table: str, name: str) -> None:
        """Double-click a row of a table."""
        shown = self.one(QTableView, table)
        model = shown.model()
        rows = [n for n in range(model.rowCount()) if model.index(n, 0).data() == name]
        assert len(rows) == 1, f"{len(rows)} rows called {name!r}"
        at = shown.visualRect(model.index(rows[0], 0)).center()
        QTest.mouseClick(shown.viewport(), LEFT, pos=at)
        QTest.mouseDClick(shown.viewport(), LEFT, pos=at)


def bring(widget: QWidget) -> None:
    """Scroll until a widget is seen, as a wheel would."""
    above: Any = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    assert not widget.visibleRegion().isEmpty(), f"{widget.accessibleName()!r} cannot be seen"


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""
