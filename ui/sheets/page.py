"""The page Sheets: choose a sheet, who will read it and on what paper; see it, print it or save it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rosterdesk.cases.printing import Doing, Order, Step
from rosterdesk.domain.changes import ChangeSet, Table
from rosterdesk.domain.errors import UserError
from rosterdesk.exchange import files
from rosterdesk.words import errors
from rosterdesk.words import printing as words
from ui.actions import Command
from ui.files.dialogs import ask_paper, take_keyboard_back
from ui.hairline import Hairline
from ui.jobs import Job
from ui.look import Icon, Space
from ui.newest import Newest
from ui.pages import Frame, Page
from ui.parts.buttons import ButtonKind, button
from ui.parts.text import Voice, label
from ui.patience import Patience
from ui.sheets.making import Prepared, pictures, prepare, print_pdf, set_paper
from ui.sheets.options import SheetOptions
from ui.sheets.preview import Preview

PREVIEW_DPI = 130
PATIENCE = 400  # milliseconds after which stopping is offered
OPTIONS_WIDTH = 300


class SheetsPage(Page):
    """A sheet of the weeks shown, as it is chosen here or was ordered elsewhere."""

    command = Command.SHEETS
    concerns = frozenset(Table) - {Table.PAIRS}

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._prepared: Prepared | None = None
        self._then: Order | None = None  # what is printed in the same go
        self._newest = Newest(self)
        self._newest.finished.connect(self._on_prepared)
        self._newest.failed.connect(self._on_failed)
        self._newest.progressed.connect(self._on_step)
        self._drawing = Newest(self)
        self._drawing.failed.connect(frame.desk.tell)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._make()
        self._lay_out()
        self._patience.timeout.connect(self.stop_button.show)
        frame.actions.bind(Command.PRINT, self._come_and_print)
        frame.desk.sheet_wanted.connect(self.open_on)

    @property
    def prepared(self) -> Prepared | None:
        """The sheet in sight; None while it is made."""
        return self._prepared

    @property
    def busy(self) -> bool:
        """Whether a sheet is being made."""
        return self._newest.busy

    def refresh(self, changes: ChangeSet | None) -> None:
        """Make the sheet anew from the programme as it stands."""
        self._prepared = None
        self.said.setText(words.preparing())
        self.again_button.hide()
        self._patience.start()
        self._show_buttons()
        programme = self.frame.desk.programme
        order = replace(self.options.order(programme, self.frame.desk.period.first), then=self._then)
        self._drawing.drop()
        dots = PREVIEW_DPI * self.devicePixelRatioF()
        self._newest.ask(lambda tell, stop: prepare(programme, order, dots, tell, stop))

    def stop(self) -> None:
        """Make no pages; what was in sight is not what is wanted now, so it goes."""
        self._newest.drop()
        self._settle()
        self.preview.show_pages((), ())
        self.personal.clear()
        self.said.setText(words.stopped())
        self.again_button.show()
        self.again_button.setFocus()

    def parts(self) -> tuple[str, ...]:
        """The sheets."""
        kinds = self.options.kinds.list
        return tuple(kinds.item(place).text() for place in range(kinds.count()))

    def show_part(self, place: int) -> None:
        """Take a sheet in hand."""
        self.options.kinds.list.setCurrentRow(place)

    def open_on(self, order: Order) -> None:
        """Come to the front with this order."""
        self._then = order.then
        self.options.show_order(replace(order, then=None))
        self.frame.desk.show(order.period.first)
        self.frame.actions[Command.SHEETS].trigger()
        self.refresh(None)

    def save_as(self, path: Path) -> None:
        """Write the PDF in sight; trouble is told in the bar."""
        if self._prepared is None:
            return
        try:
            files.write(path, self._prepared.sheet.pdf)
        except UserError as error:
            self.frame.notices.warn(errors.sentence(error))
        else:
            self.frame.notices.say(words.saved(path.name))

    def set_up(self, printer: QPrinter) -> None:
        """Have the printer's page be that of the sheet in sight."""
        if self._prepared is not None:
            set_paper(printer, self._prepared.sheet.pdf)

    def print_on(self, printer: QPrinter) -> Job | None:
        """Send the pages in sight to the printer, beside the window; the job that does it."""
        if self._prepared is None:
            return None
        pdf, count = self._prepared.sheet.pdf, len(self._prepared.sizes)
        job = Job(lambda tell, stop: print_pdf(printer, pdf, stop, tell), parent=self)
        job.finished.connect(self._on_printed)
        job.failed.connect(_raise)
        job.ended.connect(job.deleteLater)
        Patience(job, self.frame.notices, words.sending(count))
        job.start()
        return job

    def _make(self) -> None:
        desk = self.frame.desk
        self.options = SheetOptions(desk.programme, desk.period.first)
        self.options.changed.connect(self._on_options)
        self.said = label("", Voice.SMALL, wrap=True)
        self.personal = label("", Voice.BODY, wrap=True)
        self.preview = Preview()
        self.preview.wanted.connect(self._draw)
        self._drawing.finished.connect(self._on_drawn)
        self.print_button = button(words.print_now(), Icon.PRINT, kind=ButtonKind.PRIMARY)
        self.save_button = button(words.save(), Icon.SAVE)
        self.stop_button, self.again_button = (
            button(words.stop(), Icon.STOP),
            button(words.again(), Icon.RESTORE),
        )
        self.stop_button.clicked.connect(self.stop)
        self.again_button.clicked.connect(lambda: self.refresh(None))
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        self.options.kinds.settled.connect(self.print_button.setFocus)

    def _lay_out(self) -> None:
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        rows.addWidget(self.options)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        left = QWidget()
        left.setFixedWidth(OPTIONS_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for each in (scroll, Hairline(upright=False), self._ending()):
            column.addWidget(each, 1 if each is scroll else 0)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(left)
        columns.addWidget(Hairline(upright=True))
        columns.addWidget(self.preview, 1)
        self.setFocusProxy(self.options)

    def _ending(self) -> QWidget:
        """What is personal on the pages, and the buttons: always in sight, below the choices."""
        ending = QWidget()
        rows = QVBoxLayout(ending)
        rows.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        rows.setSpacing(Space.XS)
        rows.addWidget(label(words.personal_heading(), Voice.STRONG))
        rows.addWidget(self.personal)
        rows.addWidget(self.said)
        for each in (self.stop_button, self.again_button):
            each.hide()
            rows.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addSpacing(Space.S)
        rows.addWidget(self.print_button)
        rows.addWidget(self.save_button)
        return ending

    def _on_step(self, step: object) -> None:
        """Say what is being done, to those who have waited for a moment."""
        if isinstance(step, Step) and self.stop_button.isVisibleTo(self):
            self.said.setText(_STEPS[step.doing](step.done + 1, step.whole))

    def _on_prepared(self, prepared: object) -> None:
        assert isinstance(prepared, Prepared)
        self._settle()
        self._prepared = prepared
        self.preview.show_pages(prepared.sizes, prepared.pictures)
        self.personal.setText("\n".join(prepared.sheet.personal))
        self.said.setText("\n".join([words.pages(len(prepared.sizes)), *prepared.sheet.warnings]))
        self._show_buttons()

    def _on_options(self) -> None:
        """Another sheet is wanted: what would have been printed with the one before is not."""
        self._then = None
        self.refresh(None)

    def _settle(self) -> None:
        """Nothing is made any more."""
        self._patience.stop()
        self.stop_button.hide()

    def _on_failed(self, trouble: object) -> None:
        self._settle()
        self.said.setText(words.stopped())
        self.again_button.show()
        self.frame.desk.tell(trouble)

    def _draw(self, numbers: list[int]) -> None:
        """Have pages drawn that come into sight."""
        if self._prepared is not None:
            pdf, dots = self._prepared.sheet.pdf, PREVIEW_DPI * self.devicePixelRatioF()
            self._drawing.ask(lambda _tell, stop: (pdf, pictures(pdf, numbers, dots, stop)))

    def _on_drawn(self, drawn: tuple[bytes, dict[int, QImage]]) -> None:
        """Show them, if the sheet is still the one they were drawn of."""
        pdf, found = drawn
        if self._prepared is not None and self._prepared.sheet.pdf is pdf:
            self.preview.show_pictures(found)

    def _on_printed(self, sent: object) -> None:
        assert isinstance(sent, int)
        if sent:
            self.frame.notices.say(words.printed(sent))
        else:
            self.frame.notices.advise(words.not_printed(), words.save(), self._save)

    def _show_buttons(self) -> None:
        for each in (self.print_button, self.save_button):
            each.setEnabled(self._prepared is not None)

    def _save(self) -> None:
        desk = self.frame.desk
        order = self._prepared.order if self._prepared else None
        if order is None:
            return
        name = words.file_name(desk.programme.settings.name, order.sheet.value, order.period.first)
        path = ask_paper(self, desk, name, title=words.save_title(), kind=words.pdf_files())
        if path:
            self.save_as(path)

    def _print(self) -> None:
        if self._prepared is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.set_up(printer)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, len(self._prepared.sizes))
        wanted = dialog.exec()
        take_keyboard_back(self)
        if wanted:
            self.print_on(printer)

    def _come_and_print(self) -> None:
        """From another page: come here first, so that nothing is printed unseen."""
        if self.in_front:
            self._print()
        else:
            self.frame.actions[Command.SHEETS].trigger()


_STEPS = {
    Doing.COUNTING: words.counting,
    Doing.SETTING: words.setting,
    Doing.DRAWING: words.drawing,
}


def _raise(error: object) -> None:
    assert isinstance(error, BaseException)
    raise error
