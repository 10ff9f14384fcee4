"""Taking a report along: its table to the clipboard or into a file, and its sheet to the page Sheets."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from rosterdesk.cases import printing
from rosterdesk.cases.printing import Privacy, Sheet
from rosterdesk.cases.telling.contents import Report
from rosterdesk.cases.telling.told import Told
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.times import Dates
from rosterdesk.exchange import files
from rosterdesk.exchange.tables.csv_text import as_csv
from rosterdesk.words import copying, errors, names
from rosterdesk.words import reporting as report_words
from rosterdesk.words import reporting_page as words
from ui.files.dialogs import ask_paper
from ui.look import Icon, Space
from ui.pages import Frame
from ui.parts.buttons import button
from ui.parts.flow import FlowLayout


class Taking(QWidget):
    """The line of buttons below a report; `offer` what there is to take."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._told: Told | None = None
        self._report = Report.COVERAGE
        self._dates: Dates | None = None
        self._leader: str | None = None
        self.print_button = button(words.text("print"), Icon.PRINT)
        self.print_button.setToolTip(words.text("print_hint"))
        self.statement_button = button("", Icon.PERSON)
        self.copy_button = button(words.text("copy"), Icon.COPY)
        self.export_button = button(words.text("export"), Icon.EXPORT)
        self.print_button.clicked.connect(lambda: self._print(()))
        self.statement_button.clicked.connect(self._print_statement)
        self.copy_button.clicked.connect(self._copy)
        self.export_button.clicked.connect(self._export)
        line = FlowLayout(self, gap=Space.S)
        for each in (self.print_button, self.statement_button, self.copy_button, self.export_button):
            line.addWidget(each)

    def offer(self, report: Report, dates: Dates, told: Told | None, key: str | None) -> None:
        """What can be taken along; nothing while `told` is None. `key` is that of the line in hand."""
        self._report, self._dates, self._told = report, dates, told
        programme = self._frame.desk.programme
        known = report is Report.HOURS and told is not None and key in programme.leaders
        self._leader = key if known else None
        for each in (self.copy_button, self.export_button, self.print_button):
            each.setEnabled(told is not None)
        self.statement_button.setVisible(self._leader is not None)
        if self._leader is not None:
            name = names.display_name(programme, self._leader)
            self.statement_button.setText(words.print_statement(name))

    def save_as(self, path: Path) -> None:
        """Write the numbers in sight as CSV; trouble is told in the bar."""
        if self._told is None:
            return
        try:
            files.write(path, as_csv(self._told.numbers.plain))
        except UserError as error:
            self._frame.notices.warn(errors.sentence(error))
        else:
            self._frame.notices.say(words.saved(path.name))

    def _copy(self) -> None:
        if self._told is None:
            return
        data = QMimeData()
        data.setText(copying.separated(self._told.numbers.rows))
        data.setHtml(copying.marked_up(self._told.numbers.rows))
        QGuiApplication.clipboard().setMimeData(data)
        self._frame.notices.say(words.text("copied"))

    def _export(self) -> None:
        if self._dates is None:
            return
        programme = self._frame.desk.programme.settings.name
        name = words.file_name(programme, report_words.name(self._report.value), self._dates.first)
        title, kind = words.text("export_title"), words.text("csv_files")
        path = ask_paper(self, self._frame.desk, name, title=title, kind=kind)
        if path:
            self.save_as(path)

    def _print_statement(self) -> None:
        if self._leader is not None:
            self._print((self._leader,))

    def _print(self, leaders: tuple[str, ...]) -> None:
        """Have it seen on the page Sheets: hours as statements, all else as the evaluation."""
        if self._dates is None:
            return
        programme = self._frame.desk.programme
        hours = self._report is Report.HOURS
        order = printing.usual(
            programme,
            Sheet.HOURS if hours else Sheet.EVALUATION,
            self._dates.weeks(programme.settings.week_starts_on),
            privacy=Privacy.COORDINATOR if hours else Privacy.WALL,
            dates=self._dates,
            leaders=leaders,
        )
        self._frame.desk.sheet_wanted.emit(order)
