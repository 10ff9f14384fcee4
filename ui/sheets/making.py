"""A sheet with the pictures of its pages: what the preview shows and what the printer gets are the same."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pypdfium2
from PySide6.QtCore import QMarginsF, QPointF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from rosterdesk.cases.printing import Order, Printed, Step
from rosterdesk.cases.printing_apart import printed
from rosterdesk.domain.programme import Programme
from rosterdesk.reports.joining import PDFIUM

POINTS_PER_INCH = 72
MOST_PRINTER_DPI = 300  # a whole page in memory at once; finer than ink on paper shows
FIRST = 4  # pages whose pictures are made at once; the others when they come into sight


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sheet with the sizes of its pages in points, and the pictures of the first few of them."""

    order: Order
    sheet: Printed
    sizes: tuple[tuple[float, float], ...]
    pictures: tuple[QImage, ...]


def prepare(
    programme: Programme,
    order: Order,
    dots_per_inch: float,
    tell: Callable[[Step], object],
    stop: threading.Event,
) -> Prepared:
    """The sheet of the programme's own roster; NobodyWaits, or fewer pictures, once `stop` is set."""
    sheet = printed(programme, order, tell, stop)
    with PDFIUM, pypdfium2.PdfDocument(sheet.pdf) as document:
        sizes = tuple(page.get_size() for page in document)
    first = pictures(sheet.pdf, range(min(FIRST, len(sizes))), dots_per_inch, stop)
    return Prepared(order, sheet, sizes, tuple(first.values()))


def pictures(
    pdf: bytes, numbers: Iterable[int], dots_per_inch: float, stop: threading.Event
) -> dict[int, QImage]:
    """These pages of the PDF, from 0, drawn at the resolution, until `stop` is set."""
    drawn: dict[int, QImage] = {}
    for number in numbers:
        if stop.is_set():
            break
        drawn[number] = _picture(pdf, number, dots_per_inch)
    return drawn


def set_paper(printer: QPrinter, pdf: bytes) -> None:
    """Let the printer's page be the first page of the PDF, edge to edge."""
    with PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        width, height = document[0].get_size()
    size = QPageSize(QSizeF(min(width, height), max(width, height)), QPageSize.Unit.Point)
    turned = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)


def print_pdf(printer: QPrinter, pdf: bytes, stop: threading.Event, tell: Callable[[int], None]) -> int:
    """Send the pages chosen in the dialog to the printer, telling each number; how many were sent."""
    resolution = min(printer.resolution(), MOST_PRINTER_DPI)
    chosen = _chosen(printer, _page_count(pdf))
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    sent = 0
    try:
        painter.scale(printer.resolution() / resolution, printer.resolution() / resolution)
        for number in chosen:
            if stop.is_set():
                printer.abort()
                break
            if sent:
                printer.newPage()
            painter.drawImage(QPointF(0, 0), _picture(pdf, number, resolution))
            sent += 1
            tell(sent)
    finally:
        painter.end()
    return sent


def _chosen(printer: QPrinter, count: int) -> range:
    """The pages of the dialog's range, from 0."""
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage() > 0:
        return range(printer.fromPage() - 1, min(printer.toPage(), count))
    return range(count)


def _page_count(pdf: bytes) -> int:
    with PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _picture(pdf: bytes, number: int, dots_per_inch: float) -> QImage:
    with PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        page = document[number]
        bitmap = page.render(scale=dots_per_inch / POINTS_PER_INCH, rev_byteorder=True, prefer_bgrx=True)
        made = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
        )
        return made.copy()  # the bytes go when we return
