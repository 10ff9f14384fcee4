"""Tables: what is in hand stays in hand, words find rows, and columns are where they were left."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.look import Icon, Look, Tone, apply_look, dress
from ui.tables.bar import TableBar
from ui.tables.columns import Column, Filter, Option, Sign, everything
from ui.tables.view import Table

Role = Qt.ItemDataRole


@dataclass(frozen=True)
class Bird:
    id: str
    name: str
    weight: int | None = None
    sings: bool = True


WREN, OWL, ROBIN = Bird("1", "Wren", 9), Bird("2", "Owl", 400, sings=False), Bird("3", "Robin")
COLUMNS = (
    Column[Bird](code="name", title="Name", text=lambda bird: bird.name),
    Column[Bird](
        code="weight",
        title="Weight",
        text=lambda bird: "" if bird.weight is None else f"{bird.weight}",
        order=lambda bird: bird.weight,
        numeric=True,
    ),
    Column[Bird](
        code="song",
        title="Song",
        text=lambda bird: "♪" if bird.sings else "",
        spoken=lambda bird: "sings" if bird.sings else "",
        sign=lambda bird: Sign(Icon.FINE) if bird.sings else None,
        shown=False,
    ),
)
SINGERS = Filter[Bird]("Song", (Option("All", everything), Option("Singers", lambda bird: bird.sings)))


def make(qtbot: QtBot) -> Table[Bird]:
    table = Table("Birds", COLUMNS, key=lambda bird: bird.id)
    qtbot.addWidget(table)
    table.show_rows([WREN, OWL, ROBIN])
    return table


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return apply_look(qapp)


@pytest.fixture
def table(look: Look, qtbot: QtBot) -> Table[Bird]:
    return make(qtbot)


@pytest.fixture
def bar(table: Table[Bird], qtbot: QtBot) -> Iterator[TableBar[Bird]]:
    whole = QWidget()
    qtbot.addWidget(whole)
    rows = QVBoxLayout(whole)
    made = TableBar(table, find="Find a bird", filters=(SINGERS,))
    rows.addWidget(made)
    rows.addWidget(table)
    dress(whole)
    whole.show()
    qtbot.waitExposed(whole)
    whole.activateWindow()
    qtbot.waitUntil(whole.isActiveWindow)
    yield made  # noqa: PT022 `whole` lives as long as the test


def inks(table: Table[Bird]) -> set[str]:
    """The colours along the frame of the table."""
    image = table.grab().toImage()
    middle = image.height() // 2
    return {image.pixelColor(x, middle).name() for x in (0, image.width() - 1)}


def seen(table: Table[Bird]) -> list[str]:
    return [str(table.rows.index(row, 0).data()) for row in range(table.rows.rowCount())]


def test_rows_come_in_the_order_of_the_first_column(table: Table[Bird]) -> None:
    assert seen(table) == ["Owl", "Robin", "Wren"]


def test_a_row_without_a_value_is_last_whichever_way_round(table: Table[Bird]) -> None:
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert seen(table) == ["Wren", "Owl", "Robin"]
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert seen(table) == ["Owl", "Wren", "Robin"]


def test_the_row_in_hand_stays_in_hand_while_rows_change_come_and_go(table: Table[Bird]) -> None:
    table.select("3")
    table.show_rows([replace(ROBIN, name="Zebra finch"), Bird("4", "Auk"), WREN])
    assert table.key == "3"
    assert seen(table) == ["Auk", "Wren", "Zebra finch"]
    table.show_rows([WREN])
    assert table.key is None


def test_rows_that_stay_where_they_are_only_tell_what_changed(table: Table[Bird], qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.rows.dataChanged) as told:
        table.show_rows([WREN, replace(OWL, weight=401), ROBIN])
    assert [index.row() for index in (told.args or ())[:2]] == [0, 0]


def test_every_word_is_looked_for_in_every_column_and_in_what_is_said(table: Table[Bird]) -> None:
    table.search("SINGS ro")
    assert seen(table) == ["Robin"]
    table.search("40")
    assert seen(table) == ["Owl"]
    table.search("")
    assert len(seen(table)) == 3


def test_a_filter_keeps_rows_and_the_bar_counts_them(table: Table[Bird], bar: TableBar[Bird]) -> None:
    assert (bar.count.text(), bar.sifting) == ("3", False)
    bar.choices[0].setFocus()
    QTest.keyClick(bar.choices[0], Qt.Key.Key_Down)
    assert seen(table) == ["Robin", "Wren"]
    assert (bar.count.text(), bar.sifting) == ("2 of 3", True)


def test_other_options_keep_the_choice_where_its_words_are_still_there(
    table: Table[Bird], bar: TableBar[Bird]
) -> None:
    bar.choices[0].setCurrentIndex(1)
    bar.offer(
        (
            Filter(
                "Song", (Option("All", everything), Option("Heavy", lambda bird: False), SINGERS.options[1])
            ),
        )
    )
    assert bar.choices[0].value.text == "Singers"
    bar.offer((Filter("Song", (Option("All", everything),)),))
    assert len(seen(table)) == 3


def test_typing_then_down_then_enter_opens_a_row(
    table: Table[Bird], bar: TableBar[Bird], qtbot: QtBot
) -> None:
    bar.search.setFocus()
    QTest.keyClicks(bar.search, "r")
    QTest.keyClick(bar.search, Qt.Key.Key_Down)
    assert table.hasFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened):
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert table.key == "1"


def test_enter_in_the_search_field_opens_the_first_that_was_found(
    table: Table[Bird], bar: TableBar[Bird], qtbot: QtBot
) -> None:
    QTest.keyClicks(bar.search, "rob")
    with qtbot.waitSignal(table.opened):
        QTest.keyClick(bar.search, Qt.Key.Key_Return)
    assert table.key == "3"


def test_one_ring_tells_where_the_keyboard_is_around_the_whole_row_in_hand(
    table: Table[Bird], bar: TableBar[Bird], look: Look
) -> None:
    ring = QColor(look.tokens[Tone.FOCUS]).name()
    assert ring not in inks(table)
    table.setFocus()
    table.go_to(1)
    assert ring not in inks(table)
    row = table.visualRect(table.currentIndex())
    seen_ = table.viewport().grab().toImage()
    last = table.columnViewportPosition(1) + table.columnWidth(1) - 1
    for place in (
        QPoint(row.left(), row.center().y()),
        QPoint(last, row.center().y()),
        QPoint(last // 2, row.top()),
        QPoint(last // 2, row.bottom()),
    ):
        assert seen_.pixelColor(place).name() == ring, place
    above = table.visualRect(table.rows.index(0, 0)).center()
    assert seen_.pixelColor(above).name() != ring


def test_the_row_with_the_ring_comes_into_sight_with_the_keyboard(
    table: Table[Bird], bar: TableBar[Bird]
) -> None:
    table.show_rows([Bird(str(n), f"Bird {n:03}") for n in range(200)])
    bar.search.setFocus()
    table.scrollToBottom()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())


def test_where_no_row_is_in_hand_the_ring_is_around_the_table(
    table: Table[Bird], bar: TableBar[Bird], look: Look
) -> None:
    table.setFocus()
    table.show_rows([])
    assert QColor(look.tokens[Tone.FOCUS]).name() in inks(table)


def test_a_cell_is_said_in_words_and_an_empty_one_too(table: Table[Bird]) -> None:
    row = table.rows.row_of("3") or 0
    assert table.rows.index(row, 2).data(Role.AccessibleTextRole) == "sings"
    assert table.rows.index(row, 1).data(Role.AccessibleTextRole) == "nothing"
    assert table.rows.index(row, 1).data(Role.ToolTipRole) in (None, "")


def test_columns_and_order_are_where_they_were_left(table: Table[Bird], qtbot: QtBot) -> None:
    told: list[str] = []
    table.arranged.connect(lambda: told.append(table.arrangement))
    table.show_column(2, shown=True)
    table.setColumnWidth(0, 222)
    table.horizontalHeader().moveSection(2, 1)
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    again = make(qtbot)
    again.arrange(told[-1])
    assert again.arrangement == told[-1]
    assert [again.horizontalHeader().logicalIndex(n) for n in range(3)] == [0, 2, 1]
    assert again.columnWidth(0) == 222
    assert not again.isColumnHidden(2)
    assert seen(again) == ["Owl", "Wren", "Robin"]


def test_columns_that_nobody_sized_give_way_where_there_is_little_room(
    table: Table[Bird], qtbot: QtBot
) -> None:
    table.resize(800, 200)
    table.show()
    qtbot.waitUntil(lambda: table.viewport().width() > 700)
    roomy = table.columnWidth(0)
    table.resize(170, 200)
    qtbot.waitUntil(lambda: table.columnWidth(0) < roomy)
    table.setColumnWidth(0, 222)
    table.resize(800, 200)
    qtbot.waitUntil(lambda: table.viewport().width() > 700)
    assert table.columnWidth(0) == 222


def test_columns_of_words_share_the_room_that_is_to_spare_and_those_of_numbers_do_not(
    table: Table[Bird], qtbot: QtBot
) -> None:
    table.show_column(2, shown=True)
    table.resize(300, 200)
    table.show()
    qtbot.waitExposed(table)
    name, weight = table.columnWidth(0), table.columnWidth(1)
    table.resize(800, 200)
    qtbot.waitUntil(lambda: table.viewport().width() > 700)
    assert table.columnWidth(0) > 1.4 * name
    assert table.columnWidth(1) <= weight + 1


def test_titles_of_several_words_take_two_lines_where_one_has_no_room(look: Look, qtbot: QtBot) -> None:
    heads = ("Name of the bird", "How heavy it is", "Where it sings")
    columns = [
        Column[Bird](code=head, title=head, text=lambda bird: bird.name, width=4, numeric=True)
        for head in heads
    ]
    table = Table("Birds", columns, key=lambda bird: bird.id)
    qtbot.addWidget(table)
    table.show_rows([WREN])
    table.resize(900, 200)
    dress(table)
    table.show()
    qtbot.waitExposed(table)
    assert titles(table) == list(heads)
    table.resize(330, 200)
    qtbot.waitUntil(lambda: titles(table) == ["Name of\nthe bird", "How heavy\nit is", "Where\nit sings"])
    assert not table.horizontalScrollBar().isVisible()
    table.resize(900, 200)
    qtbot.waitUntil(lambda: titles(table) == list(heads))


def titles(table: Table[Bird]) -> list[str]:
    heads = (table.rows.headerData(n, Qt.Orientation.Horizontal) for n in range(3))
    return ["\n".join(line.strip() for line in str(head).split("\n")) for head in heads]


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"columns": 3}', '{"columns": [["gone", 10, true]], "sort": ["?", 0]}']
)
def test_an_illegible_arrangement_is_left_aside(table: Table[Bird], text: str) -> None:
    table.arrange(text)
    assert seen(table) == ["Owl", "Robin", "Wren"]
    assert not table.isColumnHidden(0)
