"""The palette: a field over the window, and below it what the letters may mean."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from rosterdesk.words import palette as words
from rosterdesk.words import tables as table_words
from ui.look import Space
from ui.palette.listing import EntryList, spoken
from ui.palette.ranking import Entry, Kind, rank
from ui.parts.search import SearchField
from ui.parts.spoken import announce
from ui.parts.text import Voice, label

WIDTH, HEIGHT, TOP = 600, 420, 56
MOST_RECENT = 12
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Palette(QFrame):
    """Opens over its window; Enter goes to what is chosen, Escape goes back to where one was."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._entries: list[Entry] = []
        self._recent: tuple[tuple[Kind, str], ...] = ()
        self.whole = True  # all that can be found is there
        self._hurried = False  # Enter was pressed before it was
        self._before: QWidget | None = None
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setAccessibleName(words.name())
        self.field = SearchField(name=words.name(), hint=words.hint(), clear=table_words.clear())
        self.list = EntryList()
        self._nothing = label(words.nothing(), Voice.MUTED, wrap=True)
        self._nothing.setContentsMargins(Space.L, Space.S, Space.L, Space.M)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(1, Space.S, 1, Space.S)
        rows.setSpacing(Space.S)
        field = QVBoxLayout()
        field.setContentsMargins(Space.S, 0, Space.S, 0)
        field.addWidget(self.field)
        rows.addLayout(field)
        rows.addWidget(self._nothing)
        rows.addWidget(self.list, 1)
        self.field.textChanged.connect(self._sift)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._go())
        window.installEventFilter(self)
        self.hide()

    def open(self, entries: Sequence[Entry]) -> None:
        """Open with what can be found at once; `add` brings what takes a moment."""
        self._entries = list(entries)
        self.whole, self._hurried = False, False
        self._before = self._window.focusWidget()
        self.field.clear()
        self._place()
        self.show()
        self.raise_()
        self._sift()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self, entries: Sequence[Entry]) -> None:
        """Offer these too, which is all; what is chosen stays so, and an early Enter is taken now."""
        chosen = self.list.chosen if self.list.currentIndex().row() > 0 else None
        self._entries += entries
        self._sift()
        if chosen in self.list.found.entries:
            row = self.list.found.entries.index(chosen)
            self.list.setCurrentIndex(self.list.found.index(row, 0))
        self.whole = True
        if self._hurried:
            self._go()

    def close_palette(self) -> None:
        """Close, and give the keyboard back to where it was."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        had_focus = self.field.hasFocus()
        self.hide()
        if before is not None and had_focus:
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk, Enter go and Escape close while the field has the keyboard."""
        if watched is self._window:
            if isinstance(event, QResizeEvent) and self.isVisible():
                self._place()
            return False
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and self._window.isActiveWindow():
            self.close_palette()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return self._press(Qt.Key(event.key()))

    def _press(self, key: Qt.Key) -> bool:
        if key in STEPS:
            self.list.step(STEPS[key])
            self._say_chosen()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._hurried = not self.whole and self.list.currentIndex().row() <= 0
            if not self._hurried:
                self._go()
        elif key == Qt.Key.Key_Escape or key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.close_palette()
        else:
            return False
        return True

    def _sift(self) -> None:
        found = rank(self._entries, self.field.text(), recent=self._recent)
        self.list.found.show_entries(found)
        self.list.setCurrentIndex(self.list.found.index(0, 0))
        self._nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        if self.isVisible():
            self._place()
            self._say_chosen()

    def _say_chosen(self) -> None:
        """Have screen readers say what Enter would go to."""
        chosen = self.list.chosen
        said = spoken(chosen) if chosen else words.nothing()
        self.field.setAccessibleDescription(said)
        announce(self.field, said)

    def _go(self) -> None:
        chosen = self.list.chosen
        if chosen:
            others = (key for key in self._recent if key != chosen.key)
            self._recent = (chosen.key, *others)[:MOST_RECENT]
            self.close_palette()
            run: Callable[[], object] = chosen.run
            run()

    def _place(self) -> None:
        """As high as what was found, where there is room for it."""
        room = self._window.rect()
        width = min(WIDTH, room.width() - 2 * Space.L)
        most = min(HEIGHT, room.height() - TOP - Space.L)
        lines = len(self.list.found.entries)
        needed = self.field.sizeHint().height() + 4 * Space.S + lines * max(0, self.list.sizeHintForRow(0))
        if not lines:
            needed = self._rows.totalHeightForWidth(width)
        height = min(needed, most)
        self.setGeometry((room.width() - width) // 2, TOP, width, height)
