"""What a hand does with fields: write into them, press buttons, choose from boxes."""

from typing import Any

from PySide6.QtCore import Qt
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
