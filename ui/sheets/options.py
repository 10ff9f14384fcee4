"""The choices at the left of the page Sheets: how many weeks, for whom, on what paper, in which language."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QVBoxLayout, QWidget

from rosterdesk.cases.printing import paper_of
from rosterdesk.domain.programme import Settings
from rosterdesk.domain.times import Period
from rosterdesk.reports.view import Paper, Privacy
from rosterdesk.words import printing as words
from rosterdesk.words.language import LANGUAGES, supported
from ui.look import Space
from ui.parts.choice import Choice
from ui.parts.text import Voice, label
from ui.sheets.making import Wanted

WEEKS = (1, 2, 4, 8)


class SheetOptions(QWidget):
    """`changed` when another sheet is wanted."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setAccessibleName(words.options())
        self.weeks = Choice(words.weeks(), [(each, words.weeks_count(each)) for each in WEEKS])
        self.privacy = Choice(words.readers(), [(each, words.privacy(each.value)) for each in Privacy])
        self.paper = Choice(words.paper(), [(each, words.paper_size(each.value)) for each in Paper])
        self.paper.choose(paper_of(settings.region))
        self.language = Choice(words.language(), [(each, words.language_name(each)) for each in LANGUAGES])
        self.language.choose(supported(settings.language))
        self.mono = QCheckBox(words.mono())
        self._meaning = label("", Voice.SMALL, wrap=True)
        for choice in (self.weeks, self.privacy, self.paper, self.language):
            choice.chosen.connect(self._on_chosen)
        self.mono.toggled.connect(self._on_chosen)
        self._lay_out()
        self._tell_meaning()

    def wanted(self, period: Period) -> Wanted:
        """The sheet that is wanted of the weeks from the first of a period."""
        return Wanted(
            period=Period(period.first, self.weeks.value),
            privacy=self.privacy.value,
            paper=self.paper.value,
            language=self.language.value,
            mono=self.mono.isChecked(),
        )

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
