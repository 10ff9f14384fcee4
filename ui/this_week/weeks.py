"""Nine weeks at a glance: a tile for each, which opens it on the board."""

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from rosterdesk.cases.outlook import Stage, Week
from rosterdesk.words import this_week as words
from ui.look import Icon, Space
from ui.parts.card import Card
from ui.parts.mood import Mood
from ui.parts.text import ElidedLabel, Voice
from ui.this_week.lines import Sign

TILE_LEAST = 108
COLUMNS = (9, 5, 3)
FACES = {
    Stage.QUIET: (Icon.CIRCLE, Mood.NEUTRAL),
    Stage.EMPTY: (Icon.OPEN_SEAT, Mood.ATTENTION),
    Stage.DRAFT: (Icon.EDIT, Mood.NEUTRAL),
    Stage.CHANGED: (Icon.ATTENTION, Mood.ATTENTION),
    Stage.PUBLISHED: (Icon.FINE, Mood.FINE),
}
TROUBLED = (Icon.WARNING, Mood.ATTENTION)


class WeekTile(Card):
    """One week: when, how many sessions run, and how far its roster is; a sign where some cannot run yet."""

    def __init__(self, week: Week, *, present: bool, troubled: bool) -> None:
        runs = words.week_runs(week.standing.running, week.standing.sessions)
        stage = words.stage(week.stage.value)
        super().__init__(name=words.week_told(week.first, runs, stage))
        self.week = week
        self.select(present)
        self.setToolTip(self.accessibleName())
        self.setMinimumWidth(TILE_LEAST)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.rows.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        self.rows.setSpacing(0)
        foot = QHBoxLayout()
        foot.setSpacing(Space.XS)
        foot.addWidget(Sign(*(TROUBLED if troubled else FACES[week.stage])))
        foot.addWidget(ElidedLabel(stage, Voice.SMALL), 1)
        self.rows.addWidget(ElidedLabel(words.week_name(week.first, present=present), Voice.STRONG))
        self.rows.addWidget(ElidedLabel(runs, Voice.SMALL))
        self.rows.addSpacing(Space.XS)
        self.rows.addLayout(foot)


class Weeks(QWidget):
    """The tiles, side by side as long as there is room; `chosen` says which week was asked for."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.tiles: list[WeekTile] = []
        self._shown: tuple[tuple[Week, bool], ...] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Space.S)
        self.setAccessibleName(words.weeks())

    def show_weeks(self, weeks: Sequence[Week], troubled: Collection[date]) -> None:
        """Show these weeks, the present one first; in the `troubled` ones a session to come cannot run."""
        wanted = tuple((week, week.first in troubled) for week in weeks)
        if wanted == self._shown:
            return
        focused = next((n for n, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self._shown = wanted
        self.tiles = [
            WeekTile(week, present=number == 0, troubled=trouble)
            for number, (week, trouble) in enumerate(wanted)
        ]
        for tile in self.tiles:
            tile.clicked.connect(lambda first=tile.week.first: self._choose(first))
        self._columns = 0
        self._arrange()
        if focused is not None and focused < len(self.tiles):
            self.tiles[focused].setFocus()

    def minimumSizeHint(self) -> QSize:
        """Room for the fewest tiles side by side: those in sight must not keep the page from narrowing."""
        least = COLUMNS[-1] * (TILE_LEAST + Space.S) - Space.S
        return QSize(least, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break into lines where there is less room."""
        super().resizeEvent(event)
        self._arrange()

    def _choose(self, first: date) -> None:
        self.chosen.emit(first)

    def _arrange(self) -> None:
        room = self.width() + Space.S
        columns = next((each for each in COLUMNS if each * (TILE_LEAST + Space.S) <= room), COLUMNS[-1])
        if columns == self._columns:
            return
        self._columns = columns
        for column in range(COLUMNS[0]):
            self._grid.setColumnStretch(column, int(column < columns))
        for number, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
        self.updateGeometry()
