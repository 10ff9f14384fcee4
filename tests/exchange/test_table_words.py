"""Every table, column and choice can be told apart in every language, and the name of a table on a sheet."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

import pytest

from rosterdesk.exchange.tables.choices import Choice
from rosterdesk.exchange.tables.columns import Table
from rosterdesk.exchange.tables.described import NAMES, TABLES
from rosterdesk.exchange.tables.lists import Several
from rosterdesk.words import columns
from rosterdesk.words.language import LANGUAGES, speaking

CHOICES = [
    kind
    for table in TABLES
    for column in table.columns
    for kind in (column.kind.each if isinstance(column.kind, Several) else column.kind,)
    if isinstance(kind, Choice)
]


def told_apart(codes: Iterable[str | StrEnum], say: Callable[[Any], str]) -> None:
    """AssertionError where two codes are called the same in any two languages."""
    taken: dict[str, str] = {}
    for language in LANGUAGES:
        with speaking(language):
            for code in codes:
                for said in (columns.plain(code), columns.plain(say(code))):
                    assert taken.setdefault(said, code) == code, said


def test_tables_are_told_apart() -> None:
    told_apart(NAMES, columns.table)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_columns_of_a_table_are_told_apart(table: Table) -> None:
    told_apart([column.code for column in table.columns], columns.heading)


@pytest.mark.parametrize("choice", CHOICES)
def test_choices_are_told_apart(choice: Choice) -> None:
    told_apart(choice.offered, choice.say)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_can_be_the_name_of_a_sheet(language: str) -> None:
    with speaking(language):
        for name in NAMES:
            title = columns.table(name)
            assert len(title) <= 31
            assert not set(title) & set("[]:*?/\\'")
