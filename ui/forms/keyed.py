"""Rows of widgets by key: what is still there stays the same widget, with its focus."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Space

Shown = TypeVar("Shown", bound=QWidget)
Record = TypeVar("Record")


PER_TURN = 4


class KeyedRows(QWidget, Generic[Record, Shown]):
    """One widget for each record, from top to bottom; `make` makes one, `show` fills it.

    Where records are many and widgets dear, no more than `at_once` are made in one go: the others follow in
    turns of their own, between which the window answers.
    """

    def __init__(
        self,
        *,
        key: Callable[[Record], str],
        make: Callable[[Record], Shown],
        show: Callable[[Shown, Record], object],
        gap: int = Space.XS,
        at_once: int | None = None,
    ) -> None:
        super().__init__()
        self._key, self._make, self._show, self._at_once = key, make, show, at_once
        self.held: dict[str, Shown] = {}
        self._wanted: dict[str, Record] = {}
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._take_turn)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(gap)

    def show_records(self, records: Iterable[Record]) -> None:
        """Show these records in this order."""
        self._wanted = wanted = {self._key(each): each for each in records}
        focused = self._focused()
        for key in [key for key in self.held if key not in wanted]:
            self._drop(key)
        for key, widget in self.held.items():
            self._show(widget, wanted[key])
        self._fill(len(wanted) if self._at_once is None else self._at_once)
        if focused is not None and focused[0] not in wanted:
            self._focus_near(focused[1])

    def _fill(self, most: int) -> None:
        """Make so many of the rows that are missing, and have the others wait for their turn."""
        missing = [key for key in self._wanted if key not in self.held]
        for key in missing[:most]:
            self.held[key] = self._make(self._wanted[key])
            self._show(self.held[key], self._wanted[key])
        self.held = {key: self.held[key] for key in self._wanted if key in self.held}
        for place, widget in enumerate(self.held.values()):
            if self._rows.indexOf(widget) != place:
                self._rows.insertWidget(place, widget)
        if missing[most:]:
            self._turn.start()

    def _take_turn(self) -> None:
        self._fill(PER_TURN)

    def _drop(self, key: str) -> None:
        gone = self.held.pop(key)
        self._rows.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _focused(self) -> tuple[str, int] | None:
        """The key and place of the row that has the keyboard."""
        inside = self.focusWidget() if self.isVisible() else None
        for place, (key, widget) in enumerate(self.held.items()):
            if inside is not None and inside.hasFocus() and widget.isAncestorOf(inside):
                return key, place
        return None

    def _focus_near(self, place: int) -> None:
        """The row that had the keyboard is gone: give it to the one in its place."""
        left = list(self.held.values())
        if left:
            row = left[min(place, len(left) - 1)]
            inside = [w for w in row.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
            for each in inside:
                if each.isVisibleTo(row) and each.isEnabled():
                    each.setFocus()
                    return
