"""The table on the screen: one row in hand, columns to move, size, hide and sort by, all of it remembered."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from ui.look import Space
from ui.look.tokens import ICON_SMALL
from ui.parts.ring import ring_line
from ui.parts.spoken import let_readers_choose
from ui.tables.columns import Column, Row
from ui.tables.line import RowDelegate
from ui.tables.model import ROOM_FOR_MARK, Index, TableModel
from ui.tables.titles import in_two, widths

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
WIDEST_LETTERS = 200
NARROWEST = 0.7  # of the usual width
WIDEST_SHARE = 0.6  # of the usual width, by which a column of words is wider where there is room
MARK = 20  # the arrow that tells the order, beside a title


class Table(QTableView, Generic[Row]):
    """Shows rows through columns; screen readers say `name` and every cell."""

    opened = Signal()  # Enter or a double click on the row in hand
    moved = Signal()  # another row is in hand
    arranged = Signal()  # columns or order are other than before
    sifted = Signal()  # other rows are seen

    menu_wanted = Signal(QPoint)  # where the menu of the rows in hand is to be, on the screen

    _reserved: tuple[int, int] | None = None  # lines and pixels more of which it is as high

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settling = True
        self._sized = False
        self.rows: TableModel[Row] = TableModel(columns, key, self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self._behave()
        self._usual()
        self._listen()
        self._settling = False

    @property
    def key(self) -> str | None:
        """The key of the row in hand."""
        index = self.currentIndex()
        return self.rows.keys[index.row()] if index.isValid() else None

    def choose_several(self) -> None:
        """Let Shift and Ctrl choose more rows than the one in hand, and Ctrl+A all that are seen."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self.moved)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The keys of the rows chosen, from above; where none is, that of the one in hand."""
        chosen = self.selectionModel().selectedRows() or [self.currentIndex()]
        places = sorted(index.row() for index in chosen if index.isValid())
        return tuple(self.rows.keys[place] for place in places)

    def select(self, key: str | None) -> None:
        """Take a row in hand and bring it into sight; None, or a key that is not seen, lets go."""
        place = None if key is None else self.rows.row_of(key)
        if place is None:
            self.setCurrentIndex(QModelIndex())
        elif key != self.key:
            self.setCurrentIndex(self.rows.index(place, self._first_column()))

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows; the row in hand stays in hand while it is there."""
        self.rows.show_rows(rows)
        self.sifted.emit()

    def search(self, text: str) -> None:
        """Show only rows that hold every word of `text`."""
        self.rows.search(text)
        self.sifted.emit()

    def keep(self, keeps: Callable[[Row], bool]) -> None:
        """Show only rows for which `keeps` holds."""
        self.rows.keep(keeps)
        self.sifted.emit()

    def step(self, rows: int) -> None:
        """Go so many rows down, or up where negative; the first row where none is in hand."""
        self.go_to(self.currentIndex().row() + rows if self.currentIndex().isValid() else 0)

    def go_to(self, place: int) -> None:
        """Take the row in hand that is so far from the top, or the nearest there is."""
        if self.rows.rowCount():
            at = min(max(place, 0), self.rows.rowCount() - 1)
            self.setCurrentIndex(self.rows.index(at, self._first_column()))

    def reserve(self, lines: int, *, spare: int = Space.M) -> None:
        """Be as high as the head and so many lines, with `spare` pixels more, in whatever font and style."""
        self._reserved = lines, spare
        head, line = self.horizontalHeader().sizeHint().height(), self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(head + lines * line + spare)

    def changeEvent(self, event: QEvent) -> None:
        """Another font or style makes another head."""
        super().changeEvent(event)
        if self._reserved and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.reserve(self._reserved[0], spare=self._reserved[1])

    @property
    def arrangement(self) -> str:
        """Columns from left to right with widths and whether shown, and the order, as JSON.

        Widths are in pixels; 0 stands for the usual one, of a table whose columns nobody has sized.
        """
        header = self.horizontalHeader()
        order = sorted(range(header.count()), key=header.visualIndex)
        widths = self._widths if self._sized else [0] * len(self._widths)
        columns = [[self.rows.columns[n].code, widths[n], not self.isColumnHidden(n)] for n in order]
        down = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        return json.dumps({"columns": columns, "sort": [self._sorted_by, down]})

    def arrange(self, arrangement: str) -> None:
        """Take up what `arrangement` once gave; what is illegible or of other columns is left aside."""
        self._settling = True
        try:
            found = json.loads(arrangement)
            self._arrange_columns(found["columns"])
            self._order_by(str(found["sort"][0]), down=found["sort"][1] is True)
        except (ValueError, TypeError, KeyError, IndexError):
            pass
        finally:
            self._settling = False

    def columns_menu(self, parent: QWidget) -> QMenu:
        """A menu that shows and hides columns; the first column always stays."""
        menu = QMenu(parent)
        menu.aboutToHide.connect(menu.deleteLater)
        for number, column in enumerate(self.rows.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.setEnabled(number > 0)
            action.toggled.connect(lambda shown, number=number: self.show_column(number, shown=shown))
        return menu

    def show_column(self, number: int, *, shown: bool) -> None:
        """Show or hide a column; others make room for it or share its room unless somebody sized them."""
        settling, self._settling = self._settling, True
        self.setColumnHidden(number, not shown)
        if shown:
            self.setColumnWidth(number, self._widths[number])
        self._settling = settling
        if not self._sized and self.isVisible():
            self._fit()
        self._tell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The row with the ring comes into sight with the keyboard."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as opening the row."""
        if event.key() in _OPENING and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or for the menu key below the row in hand."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not index.isValid():
            return
        if index.row() not in {each.row() for each in self.selectionModel().selectedRows()}:
            self.setCurrentIndex(index)
        self.scrollTo(index)
        below = self.visualRect(index.siblingAtColumn(self._first_column())).bottomLeft()
        self.menu_wanted.emit(event.globalPos() if by_mouse else self.viewport().mapToGlobal(below))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The ring of the row in hand goes with it."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit columns that nobody has sized into the room there is."""
        super().resizeEvent(event)
        if not self._sized:
            self._fit()

    def _behave(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setItemDelegate(RowDelegate(self))
        self.setProperty("padded", True)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(self.fontMetrics().height(), ICON_SMALL) + Space.M)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(Space.XXL)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _usual(self) -> None:
        """Widths by letters, and the order of the first column."""
        letter = self.fontMetrics().averageCharWidth()
        (mark,) = widths((ROOM_FOR_MARK,), self.font())
        self._mark = max(MARK, mark + Space.XS)
        titles = [column.title for column in self.rows.columns]
        self._heads = [
            [width + 2 * Space.S for width in widths(each, self.font())]
            for each in (titles, [in_two(title) for title in titles])
        ]
        self._least = self._heads[0]
        self._asked = [column.width * letter + 2 * Space.S for column in self.rows.columns]
        pairs = zip(self._asked, self._least, strict=True)
        self._widths = [max(asked, least + self._mark) for asked, least in pairs]
        self._roomy = list(self._widths)
        for number, column in enumerate(self.rows.columns):
            self.setColumnWidth(number, self._widths[number])
            self.setColumnHidden(number, not column.shown)
        self._order_by(self.rows.columns[0].code, down=False)

    def _listen(self) -> None:
        header = self.horizontalHeader()
        header.sectionMoved.connect(self._tell)
        header.sectionResized.connect(self._on_resized)
        header.sortIndicatorChanged.connect(self._on_sorted)
        header.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self.opened)
        self.selectionModel().currentRowChanged.connect(self.moved)
        let_readers_choose(self)
        ring_line(self)

    def _fold_heads(self, shown: Sequence[int]) -> None:
        """Have the titles in one line; in two where there is no room for that."""
        self._least = self._heads[0]
        folded = sum(self._narrowest(n) for n in shown) > self.viewport().width()
        self._least = self._heads[folded]
        if self.rows.fold_heads(folded) and self._reserved:
            self.reserve(self._reserved[0], spare=self._reserved[1])

    def _fit(self) -> None:
        """Share out the room: words have more where there is some to spare, titles are whole where not."""
        shown = [n for n in range(len(self._roomy)) if not self.isColumnHidden(n)]
        self._fold_heads(shown)
        spare = self.viewport().width() - sum(self._roomy[n] for n in shown)
        settling, self._settling = self._settling, True
        for n, width in (self._widened if spare > 0 else self._narrowed)(shown, abs(spare)).items():
            self._widths[n] = width
            self.setColumnWidth(n, width)
        self._settling = settling

    def _widened(self, shown: Sequence[int], spare: int) -> dict[int, int]:
        """Widths of columns where so much more room is to spare than they ask for; numbers need no more.

        Nor do whole columns, but for the first, which names the row.
        """
        columns = self.rows.columns
        wordy = [n for n in shown if not columns[n].numeric and (n == 0 or not columns[n].whole)]
        share = min(WIDEST_SHARE, spare / (sum(self._roomy[n] for n in wordy) or 1))
        return {n: int(self._roomy[n] * (1 + share * (n in wordy))) for n in shown}

    def _narrowed(self, shown: Sequence[int], lacking: int) -> dict[int, int]:
        """Widths of columns where so much room is lacking."""
        least = {n: self._narrowest(n) for n in shown}
        spare = sum(self._roomy[n] - least[n] for n in shown)
        share = min(1.0, lacking / spare) if spare else 0.0
        return {n: int(self._roomy[n] - share * (self._roomy[n] - least[n])) for n in shown}

    def _narrowest(self, number: int) -> float:
        """What a column keeps of its width at least, in device-independent pixels: room for its title.

        The mark that tells the order has room where it is.
        """
        column = self.rows.columns[number]
        title = self._least[number] + (self._mark if column.code == self._sorted_by else 0)
        return self._roomy[number] if column.whole else max(title, self._asked[number] * NARROWEST)

    def _filling(self) -> int:
        """The number of the column at the very right, which fills what is left of the window."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(place) for place in reversed(range(header.count())))
        return next((number for number in order if not self.isColumnHidden(number)), 0)

    def _first_column(self) -> int:
        """The number of the column at the very left, which is where a row is taken in hand."""
        return self.horizontalHeader().logicalIndex(0)

    def _arrange_columns(self, columns: list[list[Any]]) -> None:
        header = self.horizontalHeader()
        numbers = {column.code: number for number, column in enumerate(self.rows.columns)}
        known = [each for each in columns if each[0] in numbers]
        for place, (code, width, shown) in enumerate(known):
            number = numbers[code]
            header.moveSection(header.visualIndex(number), place)
            if int(width):
                self._sized = True
                self._widths[number] = min(max(int(width), Space.XXL), self._widest())
                self.setColumnWidth(number, self._widths[number])
            self.setColumnHidden(number, not shown and number > 0)

    def _widest(self) -> int:
        return WIDEST_LETTERS * self.fontMetrics().averageCharWidth()

    def _order_by(self, code: str, *, down: bool) -> None:
        number = next((n for n, column in enumerate(self.rows.columns) if column.code == code), 0)
        self._sorted_by = self.rows.columns[number].code
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(number, order)
        self.setSortingEnabled(True)
        self.rows.sort(number, order)

    def _on_sorted(self, number: int, _order: Qt.SortOrder) -> None:
        if 0 <= number < len(self.rows.columns):
            self._sorted_by = self.rows.columns[number].code
            if not self._sized and self.isVisible():
                self._fit()
            self._tell()

    def _on_resized(self, number: int, _before: int, width: int) -> None:
        if width and not self._settling and number != self._filling():
            self._sized = True
            self._widths[number] = width
            self._tell()

    def _on_menu(self, at: QPoint) -> None:
        self.columns_menu(self).popup(self.horizontalHeader().mapToGlobal(at))

    def _tell(self) -> None:
        if not self._settling:
            self.arranged.emit()
