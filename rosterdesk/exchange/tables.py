"""Tables of words and numbers as CSV, as spreadsheets open them."""

import csv
from collections.abc import Sequence
from io import StringIO

FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """The rows in UTF-8 with the mark by which spreadsheets know it; no cell can be taken for a formula."""
    text = StringIO()
    csv.writer(text).writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    """An apostrophe before what a spreadsheet would calculate; numbers stay numbers."""
    if not cell.startswith(FORMULAS):
        return cell
    try:
        float(cell)
    except ValueError:
        return f"'{cell}"
    return cell
