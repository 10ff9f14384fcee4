"""The choices at the left of the page Sheets: how many weeks, for whom, on what paper, in which language."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QVBoxLayout, QWidget

from rosterdesk.cases.printing import Order, Paper, Privacy
from rosterdesk.domain.times import Period
from rosterdesk.words import printing as words
from rosterdesk.words.language import LANGUAGES
from ui.look import Space
from ui.parts.choice import Choice
from ui.parts.text import Voice, label

WEEKS = (1, 2, 4, 8)


class SheetOptions(QWidget):
    """`changed` when another sheet is wanted."""

    changed = Signal()

    def __init__(self, order: Order) -> None:
        super().__init__()
        self._asked = order
        self.setAccessibleName(words.options())
        self.weeks = Choice(words.weeks(), [(each, words.weeks_count(each)) for each in WEEKS])
        self.privacy = Choice(words.readers(), [(each, words.privacy(each.value)) for each in Privacy])
        self.paper = Choice(words.paper(), [(each, words.paper_size(each.value)) for each in Paper])
        self.language = Choice(words.language(), [(each, words.language_name(each)) for each in LANGUAGES])
        self.mono = QCheckBox(words.mono())
        self._meaning = label("", Voice.SMALL, wrap=True)
        for choice in (self.weeks, self.privacy, self.paper, self.language):
            choice.chosen.connect(self._on_chosen)
        self.mono.toggled.connect(self._on_chosen)
        self._lay_out()
        self.show_order(order)

    def order(self, first: date) -> Order:
        """The sheet that is wanted of the weeks from `first`."""
        return replace(
            self._asked,
            period=Period(first, self.weeks.value),
            privacy=self.privacy.value,
            paper=self.paper.value,
            lang=self.language.value,
            mono=self.mono.isChecked(),
        )

    def show_order(self, order: Order) -> None:
        """Have every choice say what is ordered."""
        self._asked = order
        if order.period.weeks not in self.weeks.values:
            counts = sorted({*WEEKS, order.period.weeks})
            self.weeks.offer([(each, words.weeks_count(each)) for each in counts])
        self.weeks.choose(order.period.weeks)
        self.privacy.choose(order.privacy)
        self.paper.choose(order.paper)
        self.language.choose(order.lang)
        self.mono.setChecked(order.mono)
        self._tell_meaning()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(Space.XS)
        form.setContentsMargins(0, 0, 0, 0)
        for choice in (self.weeks, self.privacy, self.paper, self.language):
            form.addRow(choice.accessibleName(), choice)
            form.addRow(self._meaning if choice is self.privacy else _gap())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(form)
        rows.addWidget(self.mono)

    def _on_chosen(self) -> None:
        self._tell_meaning()
        self.changed.emit()

    def _tell_meaning(self) -> None:
        self._meaning.setText(words.privacy_meaning(self.privacy.value.value))
        self._meaning.setContentsMargins(0, 0, 0, Space.S)


def _gap() -> QWidget:
    gap = QWidget()
    gap.setFixedHeight(Space.XS)
    return gap
