"""Sections of lines: what waits, and beside it the button that sees to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.hairline import Hairline
from ui.look import Icon, Space, colour, paint_icon
from ui.look.tokens import ICON_SMALL
from ui.parts.buttons import Button, ButtonKind, button
from ui.parts.card import Card
from ui.parts.mood import Mood
from ui.parts.text import ElidedLabel, Voice, label


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing: its key, a sign in a mood, a title and detail, and what its button says and does, if any.

    `told` is what screen readers say of the button; `next_step` makes it the one in the accent.
    Lines that read alike are equal.
    """

    key: str
    title: str
    detail: str = ""
    sign: Icon = Icon.INFO
    mood: Mood = Mood.NEUTRAL
    button: str = ""
    told: str = ""
    run: Callable[[], object] | None = field(default=None, compare=False)
    next_step: bool = False


class Sign(QWidget):
    """A small icon in a mood that keeps step with light and dark."""

    def __init__(self, sign: Icon, mood: Mood) -> None:
        super().__init__()
        self._sign, self._mood = sign, mood
        self.setFixedSize(ICON_SMALL, ICON_SMALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon afresh."""
        with QPainter(self) as painter:
            ink = colour(self._mood.value.ink)
            paint_icon(painter, QRect(0, 0, ICON_SMALL, ICON_SMALL), self._sign, ink)


class LineRow(QWidget):
    """A line as widgets."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self.line = line
        self.setAccessibleName(line.title)
        self.setAccessibleDescription(line.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(Sign(line.sign, line.mood), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._words(line), 1)
        self.button: Button | None = None
        if line.run is not None:
            self.button = button(
                line.button, kind=ButtonKind.PRIMARY if line.next_step else ButtonKind.NORMAL
            )
            self.button.setAccessibleName(line.told)
            self.button.setToolTip(line.told)
            self.button.clicked.connect(line.run)
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _words(self, line: Line) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(line.title))
        if line.detail:
            words.addWidget(label(line.detail, Voice.SMALL, wrap=True))
        return words


class Section(QWidget):
    """A heading, what it means, and its lines; out of sight without lines, unless it can say `nothing`."""

    def __init__(self, heading: str, meaning: str = "", *, nothing: str = "") -> None:
        super().__init__()
        self._nothing = nothing
        self._lines: tuple[Line, ...] | None = None
        self._rows: list[LineRow] = []
        self.setAccessibleName(heading)
        self.setAccessibleDescription(meaning)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        self._column.addWidget(label(heading, Voice.STRONG))
        if meaning:
            self._column.addWidget(label(meaning, Voice.SMALL, wrap=True))
        self._card: Card | None = None
        self.show_lines(())

    @property
    def rows(self) -> Sequence[LineRow]:
        """The lines in sight."""
        return self._rows

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; what has the keyboard keeps it, and equal lines stay as they are."""
        self.setVisible(bool(lines) or bool(self._nothing))
        if tuple(lines) == self._lines:
            return
        at = next((n for n, row in enumerate(self._rows) if row.button and row.button.hasFocus()), None)
        key = self._rows[at].line.key if at is not None else None
        self._lines = tuple(lines)
        self._lay_out()
        if at is not None and self._rows:
            same = (row for row in self._rows if row.line.key == key)
            _focus(next(same, self._rows[min(at, len(self._rows) - 1)]))

    def _lay_out(self) -> None:
        if self._card is not None:
            self._column.removeWidget(self._card)
            self._card.deleteLater()
        self._card = card = Card()
        card.rows.setContentsMargins(1, 1, 1, 1)
        card.rows.setSpacing(0)
        self._rows = [LineRow(line) for line in self._lines or ()]
        for number, row in enumerate(self._rows):
            if number:
                card.rows.addWidget(Hairline(upright=False))
            card.rows.addWidget(row)
        if not self._rows:
            words = label(self._nothing, Voice.MUTED, wrap=True)
            words.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
            card.rows.addWidget(words)
        self._column.addWidget(card)
        card.show()  # now: a window coming to the front gives the keyboard to what is in sight


def _focus(row: LineRow) -> None:
    if row.button is not None:
        row.button.setFocus(Qt.FocusReason.OtherFocusReason)
