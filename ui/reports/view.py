"""One report in sight: its question and a glance above, the figure and the numbers below."""

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from rosterdesk.cases.telling.contents import Report
from rosterdesk.cases.telling.told import Told
from rosterdesk.domain.times import Dates
from rosterdesk.reports.figures import Line, Numbers
from rosterdesk.words import dates as date_words
from rosterdesk.words import reporting as words
from ui.desk import Desk
from ui.look import Space
from ui.parts.scroll import scrolled
from ui.parts.text import Voice, label
from ui.reports.columns import columns
from ui.tables.view import Table

if TYPE_CHECKING:
    from ui.reports.figure import FigureView

BESIDE_FROM = 1160
LEAST_ROWS, MOST_ROWS = 3, 24
WIDEST = 760
TABLE = "report {}"


class ReportView(QObject):
    """`heading` and `body` of whatever report is shown; `moved` when another line is in hand."""

    moved = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.title = label("", Voice.TITLE, wrap=True)
        self.days = label("", Voice.MUTED)
        self.glance = label("", wrap=True)
        self.meaning = label("", Voice.SMALL, wrap=True)
        self.figure: FigureView | None = None
        self.tables: dict[Report, Table[Line]] = {}
        self._shown: Report | None = None
        self.heading = QWidget()
        heading = QVBoxLayout(self.heading)
        heading.setContentsMargins(0, 0, 0, 0)
        heading.setSpacing(Space.XS)
        for each in (self.title, self.days):
            heading.addWidget(each)
        self.body = self._scrolled()
        self.body.installEventFilter(self)

    @property
    def table(self) -> Table[Line] | None:
        """The numbers in sight."""
        return self.tables.get(self._shown) if self._shown else None

    @property
    def key(self) -> str | None:
        """The key of the line in hand."""
        return self.table.key if self.table else None

    def head(self, report: Report, dates: Dates) -> None:
        """Say what is reported, before it is counted."""
        self.title.setText(words.question(report.value))
        self.days.setText(f"{words.name(report.value)} · {date_words.days(dates.first, dates.last)}")
        self.meaning.setText(words.meaning(report.value))

    def make_ready(self) -> None:
        """Make the figure while the report is counted, so that what is counted need not wait for it."""
        self._drawn()

    def show_told(self, report: Report, told: Told) -> None:
        """Show a report that has been counted; a line of it that was in hand stays so."""
        self._shown = report
        self.glance.setText("\n".join(told.glance))
        drawn = self._drawn()
        drawn.show_figure(told.figure)
        drawn.setVisible(any(bar.length for bar in told.figure.bars))
        table = self._table_of(report, told.numbers)
        table.show_rows(told.numbers.lines)
        for each in self.tables.values():
            each.setVisible(each is table)
        table.reserve(min(max(len(told.numbers.lines), LEAST_ROWS), MOST_ROWS), spare=Space.L)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Set the numbers beside the figure where there is room for both."""
        if event.type() == QEvent.Type.Resize:
            beside = self.body.width() >= BESIDE_FROM
            self._pair.setDirection(
                QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
            )
        return super().eventFilter(watched, event)

    def _scrolled(self) -> QWidget:
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.M)
        self._pair = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._pair.setSpacing(Space.L)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._right.addStretch(1)
        self._pair.addLayout(self._left, 2)
        self._pair.addLayout(self._right, 3)
        rows.addWidget(self.glance)
        rows.addLayout(self._pair)
        rows.addWidget(self.meaning)
        rows.addStretch(1)
        return scrolled(inner)

    def _drawn(self) -> "FigureView":
        """The figure, made when it is first wanted: plots are slow to load."""
        if self.figure is None:
            from ui.reports.figure import FigureView

            self.figure = FigureView()
            self.figure.setMaximumWidth(WIDEST)
            self._left.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignTop)
        return self.figure

    def _table_of(self, report: Report, numbers: Numbers) -> Table[Line]:
        if report not in self.tables:
            name = TABLE.format(report.value)
            table = Table[Line](
                words.name(report.value), columns(numbers.headings), key=lambda line: line.key
            )
            table.arrange(json.dumps({"columns": [], "sort": [numbers.by, numbers.down]}))
            table.arrange(self._desk.tables.get(name, ""))
            table.arranged.connect(lambda: self._desk.tables.update({name: table.arrangement}))
            table.moved.connect(self.moved)
            usual = sum(table.columnWidth(place) for place in range(len(numbers.headings)))
            table.setMaximumWidth(max(WIDEST, usual + Space.XXL))
            self.tables[report] = table
            self._right.insertWidget(0, table)
        return self.tables[report]
