"""The page Sheets: choose who will read it and on what paper, see it, print it or save it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from rosterdesk.cases import printing as case
from rosterdesk.cases.printing import Printed
from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Period
from rosterdesk.exchange import files
from rosterdesk.reports.view import Paper, Privacy
from rosterdesk.words import errors
from rosterdesk.words import printing as words
from rosterdesk.words.language import LANGUAGES, supported
from ui.actions import Command
from ui.jobs import Job
from ui.look import Icon, Space
from ui.pages import Frame, Page
from ui.parts.buttons import ButtonKind, button
from ui.parts.text import Voice, label
from ui.sheets.pages import pictures, print_pdf, set_paper
from ui.sheets.preview import Preview

WEEKS = (1, 2, 4, 8)
PREVIEW_DPI = 130
OPTIONS_WIDTH = 300


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sheet with the pictures of its pages."""

    sheet: Printed
    pictures: tuple[QImage, ...]


class SheetsPage(Page):
    """The week sheet of the weeks shown."""

    command = Command.SHEETS

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._job: Job | None = None
        self._prepared: Prepared | None = None
        self._make()
        self._lay_out()
        frame.actions.bind(Command.PRINT, self._come_and_print)

    @property
    def prepared(self) -> Prepared | None:
        """The sheet in sight; None while it is made."""
        return self._prepared

    def refresh(self, changes: ChangeSet | None) -> None:
        """Make the sheet anew from the programme as it stands."""
        if self._job is not None:
            self._job.cancel()
        self._prepared = None
        self.said.setText(words.preparing())
        self._show_buttons()
        self._job = Job(self._work(), parent=self)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def save_as(self, path: Path) -> None:
        """Write the PDF; trouble is told in the bar."""
        if self._prepared is None:
            return
        try:
            files.write(path, self._prepared.sheet.pdf)
        except UserError as error:
            self.frame.notices.warn(errors.sentence(error))
        else:
            self.frame.notices.say(words.saved(path.name))

    def print_on(self, printer: QPrinter) -> None:
        """Send the pages in sight to the printer."""
        if self._prepared is not None:
            print_pdf(printer, self._prepared.sheet.pdf)
            self.frame.notices.say(words.printed(len(self._prepared.pictures)))

    def _make(self) -> None:
        settings = self.frame.desk.programme.settings
        self.weeks = _choice(words.weeks(), [(str(weeks), weeks) for weeks in WEEKS])
        self.privacy = _choice(words.readers(), [(words.privacy(each.value), each) for each in Privacy])
        self.paper = _choice(words.paper(), [(words.paper_size(each.value), each) for each in Paper])
        self.paper.setCurrentIndex(self.paper.findData(case.paper_of(settings.region)))
        self.language = _choice(words.language(), [(words.language_name(each), each) for each in LANGUAGES])
        self.language.setCurrentIndex(self.language.findData(supported(settings.language)))
        self.mono = QCheckBox(words.mono())
        for choice in (self.weeks, self.privacy, self.paper, self.language):
            choice.currentIndexChanged.connect(lambda _index: self.refresh(None))
        self.mono.toggled.connect(lambda _on: self.refresh(None))
        self.said = label("", Voice.MUTED, wrap=True)
        self.personal = label("", Voice.BODY, wrap=True)
        self.preview = Preview()
        self.print_button = button(words.print_now(), Icon.PRINT, kind=ButtonKind.PRIMARY)
        self.save_button = button(words.save(), Icon.SAVE)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)

    def _lay_out(self) -> None:
        options = QWidget()
        options.setFixedWidth(OPTIONS_WIDTH)
        rows = QVBoxLayout(options)
        rows.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        rows.setSpacing(Space.M)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for choice in (self.weeks, self.privacy, self.paper, self.language):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            form.addRow(choice.accessibleName(), choice)
        rows.addLayout(form)
        rows.addWidget(self.mono)
        rows.addSpacing(Space.S)
        rows.addWidget(self.print_button)
        rows.addWidget(self.save_button)
        rows.addSpacing(Space.S)
        rows.addWidget(label(words.personal_heading(), Voice.STRONG))
        rows.addWidget(self.personal)
        rows.addWidget(self.said)
        rows.addStretch(1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(options)
        columns.addWidget(self.preview, 1)

    def _work(self) -> Callable[[Callable[[object], None], Event], Prepared]:
        programme: Programme = self.frame.desk.programme
        period = Period(self.frame.desk.period.first, self.weeks.currentData())
        privacy, paper = self.privacy.currentData(), self.paper.currentData()
        lang, mono = self.language.currentData(), self.mono.isChecked()
        dots = PREVIEW_DPI * self.devicePixelRatioF()

        def prepare(_tell: Callable[[object], None], _stop: Event) -> Prepared:
            rows = tuple(programme.roster.values())
            sheet = case.print_week(
                programme, rows, period, privacy=privacy, paper=paper, lang=lang, mono=mono
            )
            return Prepared(sheet, tuple(pictures(sheet.pdf, dots)))

        return prepare

    def _on_finished(self, prepared: object) -> None:
        assert isinstance(prepared, Prepared)
        self._job, self._prepared = None, prepared
        self.preview.show_pages(prepared.pictures)
        sheet = prepared.sheet
        self.personal.setText("\n".join(sheet.personal) or words.nothing_personal())
        self.said.setText("\n".join([words.pages(len(prepared.pictures)), *sheet.warnings]))
        self._show_buttons()

    def _on_failed(self, error: object) -> None:
        self._job = None
        assert isinstance(error, BaseException)
        raise error

    def _show_buttons(self) -> None:
        for each in (self.print_button, self.save_button):
            each.setEnabled(self._prepared is not None)

    def _save(self) -> None:
        desk = self.frame.desk
        name = f"{desk.programme.settings.name} {desk.period.first.isoformat()}.pdf".replace("/", "-")
        path, _filter = QFileDialog.getSaveFileName(self, words.save_title(), name, words.pdf_files())
        if path:
            self.save_as(Path(path))

    def _print(self) -> None:
        if self._prepared is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_paper(printer, self._prepared.sheet.pdf)
        if QPrintDialog(printer, self).exec():
            self.print_on(printer)

    def _come_and_print(self) -> None:
        """From another page: come here first, so that nothing is printed unseen."""
        if self.isVisible():
            self._print()
        else:
            self.frame.actions[Command.SHEETS].trigger()


def _choice(name: str, values: list[tuple[str, object]]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for text, value in values:
        box.addItem(text, value)
    return box
