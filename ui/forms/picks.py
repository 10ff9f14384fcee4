"""Fields in which one picks: one of a few values, yes or no, and any number of words."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from rosterdesk.domain.errors import UserError
from rosterdesk.words import errors
from rosterdesk.words import tables as words
from ui.forms.completing import complete
from ui.forms.field import Field, Value
from ui.look import Icon, Space
from ui.parts.chip import Chip, ChipFace
from ui.parts.choice import Choice
from ui.parts.flow import FlowLayout

_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ChoiceField(Field[Value]):
    """One of a few values, each with its words."""

    def __init__(
        self,
        name: str,
        values: Sequence[tuple[Value, str]],
        *,
        value: Value,
        meaning: str = "",
        letters: int = 0,
    ) -> None:
        super().__init__(name, value, meaning=meaning)
        self.box: Choice[Value] = Choice(name, values)
        if letters:
            self.box.setMinimumContentsLength(letters)
        self.box.choose(value)
        self.settle(self.box)
        self.box.chosen.connect(self._on_chosen)

    @property
    def value(self) -> Value:
        """The value chosen."""
        return self.box.value

    def offer(self, values: Sequence[tuple[Value, str]]) -> None:
        """Offer other values; where the one known is not among them, the first is shown until another is."""
        self.box.offer(values)
        if self._known not in self.box.values:
            self._known = self.box.values[0]
        self.box.choose(self._known)

    def show_value(self, value: Value) -> None:
        """Show a value of the programme."""
        self._known = value
        if self.box.value != value:
            self.box.choose(value)

    def drop_draft(self) -> None:
        """Show the value known."""
        self.box.choose(self._known)
        self.complain("")

    def _on_chosen(self) -> None:
        self.typed.emit()
        if self.box.value != self._known:
            self._known = self.box.value
            self.accepted.emit()


class CheckField(Field[bool]):
    """Yes or no; its name stands beside the box."""

    def __init__(self, name: str, *, value: bool = False, meaning: str = "") -> None:
        super().__init__(name, value, meaning=meaning)
        self.box = QCheckBox(name)
        self.box.setChecked(value)
        self.caption.setText("")
        self.caption.hide()
        self.settle(self.box)
        self.box.clicked.connect(self._on_clicked)

    @property
    def value(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def show_value(self, value: bool) -> None:
        """Show a value of the programme."""
        self._known = value
        self.box.setChecked(value)

    def _on_clicked(self) -> None:
        self._known = self.box.isChecked()
        self.typed.emit()
        self.accepted.emit()


class TagsField(Field[tuple[str, ...]]):
    """Any number of words as chips that can be taken away, and a line to add one, which offers known ones.

    `read` turns what is typed into what is kept (UserError where it is none), `shown` back into words.
    """

    def __init__(
        self,
        name: str,
        *,
        read: Callable[[str], str],
        shown: Callable[[str], str],
        offered: Sequence[str] = (),
        hint: str = "",
        meaning: str = "",
    ) -> None:
        super().__init__(name, (), meaning=meaning)
        self._read, self._shown = read, shown
        self.chips: list[Chip] = []
        self._room = QWidget()
        self._flow = FlowLayout(self._room, gap=Space.XS)
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setMinimumWidth(150)
        self._flow.addWidget(self.line)
        self.settle(self._room)
        self.setFocusProxy(self.line)
        self.caption.setBuddy(self.line)
        self.line.setAccessibleName(name)
        self.offer(offered)
        self.line.textEdited.connect(self._on_typed)
        self.line.returnPressed.connect(self._add)
        self.line.editingFinished.connect(self._add)
        self.line.installEventFilter(self)

    @property
    def control(self) -> QWidget:
        """The line in which one types."""
        return self.line

    @property
    def value(self) -> tuple[str, ...]:
        """All the words kept."""
        return self._known

    def show_value(self, value: tuple[str, ...]) -> None:
        """Show the programme's words; what is being typed stays."""
        if value == self._known and len(self.chips) == len(value):
            return
        at = next((n for n, chip in enumerate(self.chips) if chip.hasFocus()), None)
        self._known = value
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.removeEventFilter(self)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.line)
        self.chips = [self._chip(tag) for tag in value]
        for widget in (*self.chips, self.line):
            self._flow.addWidget(widget)
            widget.show()  # at once, so that it can take the keyboard
        self._order_tabs()
        if at is not None:
            (self.chips[min(at, len(self.chips) - 1)] if self.chips else self.line).setFocus()
        self._room.updateGeometry()

    def drop_draft(self) -> None:
        """Empty the line."""
        self.line.clear()
        self.complain("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete takes the chip in hand away, Backspace in an empty line the last, Escape what was typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched in self.chips and event.key() in _REMOVING:
                self._remove(self.chips.index(watched))
                return True
            if (
                watched is self.line
                and event.key() == Qt.Key.Key_Backspace
                and not self.line.text()
                and self._known
            ):
                self._remove(len(self._known) - 1)
                return True
            if watched is self.line and event.key() == Qt.Key.Key_Escape and self.line.text():
                self.drop_draft()
                return True
        return super().eventFilter(watched, event)

    def offer(self, offered: Sequence[str]) -> None:
        """Offer other words while one types."""
        complete(self.line, offered, inside=False).activated.connect(self._on_completed)

    def _on_completed(self, text: str) -> None:
        self.line.setText(text)
        self._add()

    def _chip(self, tag: str) -> Chip:
        text = self._shown(tag)
        chip = Chip(ChipFace(text=text, signs=(Icon.CLOSE,)), name=words.take_away(text))
        chip.setToolTip(words.take_away(text))
        chip.clicked.connect(lambda: self._remove(self.chips.index(chip)))
        chip.installEventFilter(self)
        return chip

    def _order_tabs(self) -> None:
        for before, after in pairwise([*self.chips, self.line]):
            QWidget.setTabOrder(before, after)

    def _on_typed(self) -> None:
        self.complain("")
        self.typed.emit()

    def _add(self) -> None:
        typed = self.line.text().strip()
        if not typed:
            return
        try:
            tag = self._read(typed)
        except UserError as error:
            self.complain(errors.sentence(error))
            return
        self.line.clear()
        self.complain("")
        if tag not in self._known:
            self.show_value((*self._known, tag))
            self.accepted.emit()

    def _remove(self, place: int) -> None:
        self.show_value(self._known[:place] + self._known[place + 1 :])
        self.accepted.emit()
