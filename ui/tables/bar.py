"""The line above a table: find, filters, which columns, and how many rows are seen."""

from collections.abc import Sequence
from typing import Generic

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from rosterdesk.words import tables as words
from ui.look import Icon, Space
from ui.parts.buttons import icon_button
from ui.parts.choice import Choice
from ui.parts.flow import FlowLayout
from ui.parts.search import SearchField
from ui.parts.text import Voice, label
from ui.tables.columns import Filter, Option, Row
from ui.tables.view import Table

LEAST_SEARCH = 200


class TableBar(QWidget, Generic[Row]):
    """Sifts a table; Down in the search field goes to the rows, Enter opens the first.

    `said` makes the words for how many rows are seen out of (seen, total).
    """

    def __init__(self, table: Table[Row], *, find: str, filters: Sequence[Filter[Row]] = ()) -> None:
        super().__init__()
        self._table = table
        self.search = SearchField(name=find, hint=find, clear=words.clear())
        self.search.setMinimumWidth(LEAST_SEARCH)
        self.choices: list[Choice[Option[Row]]] = []
        self.columns_button: QToolButton = icon_button(Icon.COLUMNS, words.columns())
        self.count = label("", Voice.SMALL)
        self.filters = QWidget()
        self._flow = FlowLayout(self.filters)
        self._lay_out()
        self.offer(filters)
        self.search.textChanged.connect(table.search)
        self.search.stepped.connect(self._step)
        self.search.returnPressed.connect(self._open)
        self.columns_button.clicked.connect(self._columns)
        table.sifted.connect(self._tell)
        self._tell()

    def offer(self, filters: Sequence[Filter[Row]]) -> None:
        """Have these filters; a choice stays in force where its words are still offered."""
        before = {box.accessibleName(): box.value.text for box in self.choices}
        if len(filters) != len(self.choices):
            self._remake(filters)
        for box, each in zip(self.choices, filters, strict=True):
            box.offer([(option, option.text) for option in each.options])
            same = (option for option in each.options if option.text == before.get(each.name))
            box.choose(next(same, each.options[0]))
        self._sift()

    @property
    def sifting(self) -> bool:
        """Whether anything keeps rows out of sight."""
        return self._table.rows.total != self._table.rows.rowCount()

    def _remake(self, filters: Sequence[Filter[Row]]) -> None:
        for box in self.choices:
            self._flow.removeWidget(box)
            box.deleteLater()
        self.choices = [Choice(each.name) for each in filters]
        for box, each in zip(self.choices, filters, strict=True):
            box.setToolTip(each.name)
            box.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
            box.chosen.connect(self._sift)
            self._flow.addWidget(box)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(Space.S)
        first.addWidget(self.search, 1)
        first.addWidget(self.count)
        first.addWidget(self.columns_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.S)
        rows.addLayout(first)
        rows.addWidget(self.filters)

    def _sift(self) -> None:
        kept = [box.value.keeps for box in self.choices]
        self._table.keep(lambda row: all(keeps(row) for keeps in kept))

    def _step(self, rows: int) -> None:
        if self._table.key is not None:
            self._table.step(rows)
        else:
            self._table.step(0)
        self._table.setFocus()

    def _open(self) -> None:
        if self._table.key is None:
            self._table.step(0)
        if self._table.key is not None:
            self._table.opened.emit()

    def _columns(self) -> None:
        below = self.columns_button.mapToGlobal(self.columns_button.rect().bottomLeft())
        self._table.columns_menu(self).popup(below)

    def _tell(self) -> None:
        self.filters.setVisible(bool(self.choices))
        self.count.setText(words.seen(self._table.rows.rowCount(), self._table.rows.total))
