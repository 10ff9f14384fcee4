"""The list of sheets, with a sentence of what the one chosen is for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from rosterdesk.cases.printing import MAKERS, Sheet
from rosterdesk.words import printing as words
from ui.look import Space
from ui.parts.spoken import let_readers_choose
from ui.parts.text import Voice, label
from ui.parts.whole_list import WholeList

OFFERED = tuple(sheet for sheet in Sheet if sheet in MAKERS)


class SheetList(QWidget):
    """`chosen` when another sheet is taken by hand or key; `settled` when Enter says that this is the one."""

    chosen = Signal()
    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list = WholeList(words.sheets())
        let_readers_choose(self.list)
        for sheet in OFFERED:
            item = QListWidgetItem(words.sheet(sheet.value))
            item.setToolTip(words.sheet_purpose(sheet.value))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, words.sheet_purpose(sheet.value))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.purpose = label(words.sheet_purpose(OFFERED[0].value), Voice.SMALL, wrap=True)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemActivated.connect(lambda _: self.settled.emit())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.S)
        rows.addWidget(self.list)
        rows.addWidget(self.purpose)
        self.setFocusProxy(self.list)

    @property
    def sheet(self) -> Sheet:
        """The sheet in hand."""
        return OFFERED[max(0, self.list.currentRow())]

    def choose(self, sheet: Sheet) -> None:
        """Take a sheet in hand without telling."""
        blocked = self.list.blockSignals(True)
        self.list.setCurrentRow(OFFERED.index(sheet))
        self.list.blockSignals(blocked)
        self.purpose.setText(words.sheet_purpose(sheet.value))

    def _on_row(self, _row: int) -> None:
        self.purpose.setText(words.sheet_purpose(self.sheet.value))
        self.chosen.emit()
