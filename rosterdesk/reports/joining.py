"""Finished PDFs put one behind the other, each page as it was."""

import threading
from io import BytesIO

import pypdfium2

PDFIUM = threading.Lock()  # PDFium may not be entered by two threads, even on two documents


def joined(first: bytes, second: bytes) -> bytes:
    """The pages of both as one PDF."""
    with PDFIUM, pypdfium2.PdfDocument(first) as document, pypdfium2.PdfDocument(second) as more:
        document.import_pages(more)
        whole = BytesIO()
        document.save(whole)
    return whole.getvalue()
