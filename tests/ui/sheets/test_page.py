"""What the page Sheets shows is what is saved and what is printed, and nothing more than it says."""

import io
from pathlib import Path

import pdfplumber
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from rosterdesk.domain.edits import seats
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role
from rosterdesk.exchange import samples
from rosterdesk.reports.order import Paper, Privacy
from tests import factories as make
from tests.ui.conftest import Open
from ui.actions import Command
from ui.settings import Remembered
from ui.sheets.making import Prepared
from ui.sheets.page import SheetsPage
from ui.window import MainWindow

HERE = Remembered(page=Command.SHEETS.value, week="2026-11-30")


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """The demo programme on the page Sheets, Inês seated on the Monday."""
    demo = samples.sample("demo")
    window = open_window(demo, HERE)
    group = next(key for key in demo.groups if "drop" in key)
    session = make.session(group, 0, "10:00")
    window.document.do(seats.seat(window.document.programme, Row(session, Role.LEAD, "l03")))
    return window


def page_of(window: MainWindow) -> SheetsPage:
    """The page Sheets."""
    page = window.page(Command.SHEETS)
    assert isinstance(page, SheetsPage)
    return page


def sheet(window: MainWindow, qtbot: QtBot) -> Prepared:
    """The sheet once it is made as it is wanted now."""
    page = page_of(window)
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=20_000)
    assert page.prepared is not None
    return page.prepared


def text(pdf: bytes) -> str:
    """All that is written on the pages."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def choose(window: MainWindow, *, privacy: Privacy) -> None:
    """Choose the readers as a hand does."""
    box = page_of(window).options.privacy
    box.setCurrentIndex(box.values.index(privacy))
    box.activated.emit(box.currentIndex())


def unlikeness(one: QImage, other: QImage) -> int:
    """How far two pictures are apart: the sum of differences in grey levels, both at one small size."""
    small = [
        each.convertToFormat(QImage.Format.Format_RGB32).scaled(
            100, 75, mode=Qt.TransformationMode.SmoothTransformation
        )
        for each in (one, other)
    ]
    pixels = [[each.pixelColor(x, y).lightness() for x in range(100) for y in range(75)] for each in small]
    return sum(abs(a - b) for a, b in zip(*pixels, strict=True))


def test_the_wall_sheet_has_no_telephone_number_and_says_what_is_on_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    made = sheet(window, qtbot)
    assert made.order.privacy is Privacy.WALL
    assert made.order.paper is Paper.LETTER
    assert "416-555" not in text(made.sheet.pdf)
    assert page_of(window).personal.text() == "the name of 1 leader"


def test_numbers_are_printed_only_where_they_are_asked_for(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, privacy=Privacy.COORDINATOR)
    made = sheet(window, qtbot)
    assert "416-555" in text(made.sheet.pdf)
    assert page_of(window).personal.text() == "the name of 1 leader\n1 telephone number"
    choose(window, privacy=Privacy.WALL)
    assert page_of(window).prepared is None
    assert "416-555" not in text(sheet(window, qtbot).sheet.pdf)


def test_the_preview_has_a_picture_for_every_page_in_its_shape(window: MainWindow, qtbot: QtBot) -> None:
    options = page_of(window).options
    options.weeks.setCurrentIndex(2)
    options.weeks.activated.emit(2)
    made = sheet(window, qtbot)
    pages = page_of(window).preview.pages
    assert len(pages) == len(made.pictures) == 4
    assert [page.accessibleName() for page in pages[:2]] == ["Page 1 of 4", "Page 2 of 4"]
    qtbot.waitUntil(lambda: pages[0].height() == round(pages[0].width() * 612 / 792))


def test_the_sheet_follows_the_week_and_the_programme(window: MainWindow, qtbot: QtBot) -> None:
    assert "Inês" in text(sheet(window, qtbot).sheet.pdf)
    window.frame.desk.step(1)
    assert "Week of 7 December 2026" in text(sheet(window, qtbot).sheet.pdf)
    window.frame.desk.step(-1)
    window.document.undo()
    assert "Inês" not in text(sheet(window, qtbot).sheet.pdf)


def test_quick_changes_of_mind_end_with_the_last(window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(5):
        window.frame.desk.step(1)
    assert sheet(window, qtbot).order.period.first == make.day(35)


def test_pages_nobody_waits_for_are_not_made_and_can_be_made_after_all(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = page_of(window)
    before = sheet(window, qtbot)
    page.refresh(None)
    page.stop()
    assert page.prepared is None
    assert page.said.text() == "Stopped: the pages were not prepared."
    assert window.focusWidget() is page.again_button
    assert not page.print_button.isEnabled()
    assert not page.save_button.isEnabled()
    qtbot.wait(300)
    assert page.prepared is None
    page.again_button.click()
    assert sheet(window, qtbot).sheet == before.sheet
    assert not page.again_button.isVisible()


def test_the_saved_pdf_is_the_one_in_sight(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    made = sheet(window, qtbot)
    page_of(window).save_as(tmp_path / "week.pdf")
    assert (tmp_path / "week.pdf").read_bytes() == made.sheet.pdf
    assert window.frame.notices.news.message.text == "Saved: week.pdf"


def test_a_pdf_that_cannot_be_written_is_told_in_a_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet(window, qtbot)
    page_of(window).save_as(tmp_path / "nowhere" / "week.pdf")
    assert window.frame.notices.trouble.isVisible()
    assert "nowhere" in window.frame.notices.trouble.message.text


def test_the_printer_gets_the_pages_of_the_preview(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    made = sheet(window, qtbot)
    target = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    page = page_of(window)
    page.set_up(printer)
    job = page.print_on(printer)
    assert job is not None
    ended: list[object] = []
    job.finished.connect(ended.append)
    qtbot.waitUntil(lambda: ended == [1], timeout=30_000)
    assert window.frame.notices.news.message.text == "1 page sent to the printer"
    with pdfplumber.open(target) as document:
        (printed,) = document.pages
        assert (round(printed.width), round(printed.height)) == (792, 612)
        drawn = printed.to_image(resolution=130).original.convert("RGB")
    picture = QImage(drawn.tobytes(), drawn.width, drawn.height, drawn.width * 3, QImage.Format.Format_RGB888)
    blank = QImage(picture.size(), QImage.Format.Format_RGB888)
    blank.fill(0xFFFFFF)
    assert unlikeness(picture, made.pictures[0]) < unlikeness(blank, made.pictures[0]) / 8


def test_print_comes_to_this_page_first_so_that_nothing_is_printed_unseen(window: MainWindow) -> None:
    window.show_page(Command.ROSTER)
    window.frame.actions[Command.PRINT].trigger()
    assert window.shown.command is Command.SHEETS
