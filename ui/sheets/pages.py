"""A PDF as pictures: what the preview shows and what the printer gets are the same pages."""

from collections.abc import Iterator

import pypdfium2
from PySide6.QtCore import QMarginsF, QPointF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

POINTS_PER_INCH = 72
MOST_PRINTER_DPI = 600


def pictures(pdf: bytes, dots_per_inch: float) -> Iterator[QImage]:
    """Every page of the PDF, in order, drawn at the resolution."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            bitmap = page.render(scale=dots_per_inch / POINTS_PER_INCH, rev_byteorder=True, prefer_bgrx=True)
            made = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGBX8888,
            )
            yield made.copy()
    finally:
        document.close()


def set_paper(printer: QPrinter, pdf: bytes) -> None:
    """Let the printer's page be the first page of the PDF, edge to edge."""
    document = pypdfium2.PdfDocument(pdf)
    width, height = document[0].get_size()
    document.close()
    size = QPageSize(QSizeF(min(width, height), max(width, height)), QPageSize.Unit.Point)
    turned = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)


def print_pdf(printer: QPrinter, pdf: bytes) -> None:
    """Send the pages to the printer."""
    resolution = min(printer.resolution(), MOST_PRINTER_DPI)
    with QPainter(printer) as painter:
        for number, picture in enumerate(pictures(pdf, resolution)):
            if number:
                printer.newPage()
            painter.save()
            painter.scale(printer.resolution() / resolution, printer.resolution() / resolution)
            painter.drawImage(QPointF(0, 0), picture)
            painter.restore()
