"""Columns of a table from the headings of a report."""

from functools import partial

from rosterdesk.reports.figures import Heading, Line, Order
from ui.tables.columns import Column


def columns(headings: tuple[Heading, ...]) -> tuple[Column[Line], ...]:
    """One column for each heading."""
    return tuple(
        Column[Line](
            code=heading.code,
            title=heading.title,
            text=partial(_text, place),
            order=partial(_order, place),
            width=heading.width,
            numeric=heading.numeric,
        )
        for place, heading in enumerate(headings)
    )


def _text(place: int, line: Line) -> str:
    return line.cells[place].text


def _order(place: int, line: Line) -> Order:
    return line.cells[place].order
