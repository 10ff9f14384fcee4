"""A box to choose one of a few values from; the values never pass through Qt, which would unmake an enum."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

Value = TypeVar("Value")


class Choice(QComboBox, Generic[Value]):
    """Values with their words; `chosen` when the hand or the keyboard takes another."""

    chosen = Signal()

    def __init__(
        self, name: str, values: Sequence[tuple[Value, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: list[Value] = []
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.offer(values)
        self.activated.connect(self.chosen)

    @property
    def value(self) -> Value:
        """The value chosen; IndexError where nothing is offered."""
        return self._values[self.currentIndex()]

    @property
    def values(self) -> Sequence[Value]:
        """All that is offered."""
        return self._values

    def choose(self, value: Value) -> None:
        """Show a value, without telling; ValueError where it is not offered."""
        self.setCurrentIndex(self._values.index(value))

    def offer(self, values: Sequence[tuple[Value, str]]) -> None:
        """Offer other values; what was chosen stays so if it is among them, else the first is."""
        before = self._values[self.currentIndex()] if self._values else None
        self._values = [value for value, _ in values]
        self.clear()
        self.addItems([text for _, text in values])
        if before in self._values:
            self.choose(before)
