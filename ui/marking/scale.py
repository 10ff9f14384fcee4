"""A row of a few choices of which one is taken, by mouse, arrows or its own key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.look import Icon, Space
from ui.parts.chip import Chip, ChipFace
from ui.parts.flow import FlowLayout

Value = TypeVar("Value")
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Step(Generic[Value]):
    """One choice: its value, its words, the key that takes it, what it is called aloud, and its icon."""

    value: Value
    text: str
    key: str
    told: str
    icon: Icon | None = None


class Scale(QWidget, Generic[Value]):
    """`chosen` when a step is taken; where `optional`, taking it again takes it back."""

    chosen = Signal()

    def __init__(self, name: str, steps: Sequence[Step[Value]], *, optional: bool = False) -> None:
        super().__init__()
        self._steps, self._optional = tuple(steps), optional
        self._at: int | None = None
        self.setAccessibleName(name)
        flow = FlowLayout(self, gap=Space.XS)
        self.chips = [Chip(ChipFace(text=each.text, icon=each.icon), name=each.told) for each in self._steps]
        for number, chip in enumerate(self.chips):
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, number=number: self._take(number))
            chip.installEventFilter(self)
            flow.addWidget(chip)
        self._settle()

    @property
    def value(self) -> Value | None:
        """The step taken."""
        return None if self._at is None else self._steps[self._at].value

    def show_value(self, value: Value | None) -> None:
        """Show another step, without telling."""
        values = [each.value for each in self._steps]
        self._at = values.index(value) if value in values else None
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the arrows walk and the keys of the steps take them, before a button makes its own of them."""
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._typed(event)

    def _typed(self, event: QKeyEvent) -> bool:
        step = STEPS.get(Qt.Key(event.key()))
        typed = event.text().casefold()
        found = next(
            (n for n, each in enumerate(self._steps) if typed and each.key.casefold() == typed), None
        )
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if step is not None and plain:
            at = next((n for n, chip in enumerate(self.chips) if chip.hasFocus()), 0)
            self.chips[(at + step) % len(self.chips)].setFocus(Qt.FocusReason.TabFocusReason)
        elif found is not None and plain:
            self._at = None
            self._take(found)
        else:
            return False
        return True

    def _take(self, number: int) -> None:
        self._at = None if self._optional and self._at == number else number
        self._settle()
        self.chosen.emit()

    def _settle(self) -> None:
        """Tab comes to the step taken, or to the first."""
        for number, chip in enumerate(self.chips):
            with QSignalBlocker(chip):
                chip.setChecked(number == self._at)
            here = number == (self._at or 0)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.chips[self._at or 0])
