"""What a hand does with fields: write into them, press buttons, choose from boxes."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from ui.forms.field import Field
from ui.forms.picks import ChoiceField
from ui.parts.choice import Choice


def write(field: Field[Any] | QLineEdit, text: str, *, enter: bool = True) -> None:
    """Type into a field, over what it holds."""
    line = field.control if isinstance(field, Field) else field
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    if text:
        QTest.keyClicks(line, text)
    else:
        QTest.keyClick(line, Qt.Key.Key_Delete)
    if enter:
        QTest.keyClick(line, Qt.Key.Key_Return)


def settle() -> None:
    """Let the window lay out and show what has just come into it."""
    for _ in range(3):
        QApplication.processEvents()


def press(button: QAbstractButton | None) -> None:
    """Click a button."""
    assert button is not None
    settle()
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(field: ChoiceField[Any], value: object) -> None:
    """Choose a value from the box of a field."""
    choose_in(field.box, value)


def choose_in(box: Choice[Any], value: object) -> None:
    """Choose a value from a box, as its list would."""
    place = list(box.values).index(value)
    box.setFocus()
    box.setCurrentIndex(place)
    box.activated.emit(place)


def nameless(page: QWidget) -> list[str]:
    """The kinds of controls on a page that can be reached by Tab and say nothing to a screen reader."""
    settle()
    return [
        type(each).__name__
        for each in page.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (each.accessibleName() or getattr(each, "text", str)())
    ]


def hold(key: Qt.Key, text: str = "", *, turns: int = 5) -> None:
    """Hold a key down wherever the keyboard is: one press, and as many more as a keyboard then sends."""
    for turn in range(turns):
        focus = QApplication.focusWidget()
        assert focus is not None
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, turn > 0)
            QApplication.sendEvent(focus, event)
        settle()
