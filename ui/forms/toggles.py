"""A field of a few things, each of which is in or out: days of the week, weeks of the month."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from rosterdesk.domain.errors import UserError
from rosterdesk.words import errors
from ui.forms.field import Field, Value
from ui.look import Space
from ui.parts.chip import Chip, ChipFace
from ui.parts.flow import FlowLayout


class TogglesField(Field[tuple[Value, ...]]):
    """Any of a few values, in the order offered; `check` raises a UserError for what cannot be so."""

    def __init__(
        self,
        name: str,
        values: Sequence[tuple[Value, str]],
        *,
        check: Callable[[tuple[Value, ...]], object] = lambda chosen: None,
        meaning: str = "",
    ) -> None:
        super().__init__(name, (), meaning=meaning)
        self._check = check
        self._values = [value for value, _ in values]
        room = QWidget()
        flow = FlowLayout(room, gap=Space.XS)
        self.chips = [Chip(ChipFace(text=text)) for _, text in values]
        for chip in self.chips:
            chip.setCheckable(True)
            chip.toggled.connect(self._on_toggled)
            flow.addWidget(chip)
        self.settle(room)
        self.setFocusProxy(self.chips[0])
        self._settling = False

    @property
    def value(self) -> tuple[Value, ...]:
        """What is in; UserError where that cannot be."""
        chosen = self._chosen()
        self._check(chosen)
        return chosen

    def show_value(self, value: tuple[Value, ...]) -> None:
        """Show values of the programme."""
        self._known = value
        self._settling = True
        for each, chip in zip(self._values, self.chips, strict=True):
            chip.setChecked(each in value)
        self._settling = False
        self.complain("")

    def drop_draft(self) -> None:
        """Show the values known."""
        self.show_value(self._known)

    def _chosen(self) -> tuple[Value, ...]:
        return tuple(each for each, chip in zip(self._values, self.chips, strict=True) if chip.isChecked())

    def _on_toggled(self) -> None:
        if self._settling:
            return
        chosen = self._chosen()
        try:
            self._check(chosen)
        except UserError as error:
            self.complain(errors.sentence(error))
            self.typed.emit()
            return
        self.complain("")
        self.typed.emit()
        if chosen != self._known:
            self._known = chosen
            self.accepted.emit()
