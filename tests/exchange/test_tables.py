"""Tables as CSV open in a spreadsheet as they were, and nothing in them is calculated."""

import csv
import io

import pytest

from rosterdesk.exchange.tables.csv_text import as_csv


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_table_comes_back_as_it_was() -> None:
    rows = [["Leader", "Hours"], ["Inês, of “Riverside”", "17.5"], ["Two\nlines", "-3"]]
    assert read(as_csv(rows)) == rows


def test_spreadsheets_know_that_it_is_utf_8() -> None:
    assert as_csv([["é"]]).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("typed", ["=1+1", "+41", "@SUM(A1)", "-cmd"])
def test_no_name_is_taken_for_a_formula(typed: str) -> None:
    ((cell,),) = read(as_csv([[typed]]))
    assert cell == (typed if typed == "+41" else f"'{typed}")
