"""The part with the painted week and the windows beside it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QPushButton, QVBoxLayout, QWidget

from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.edits import people, valid
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Grade
from rosterdesk.words import leaders as leader_words
from rosterdesk.words import weekly
from ui.leaders.grades import BRUSHES, grade_icon
from ui.leaders.grid import Grid, Stroke
from ui.leaders.grid_model import RASTERS, paint
from ui.leaders.part import Part, section
from ui.leaders.subject import Subject
from ui.leaders.windows import Windows
from ui.look import Space
from ui.parts.choice import Choice
from ui.parts.flow import FlowLayout

BESIDE_FROM = 960
LIST_WIDTH = 330
GRID_LEAST = 340


class Availability(Part):
    """Strokes on the grid and fields beside it write the same windows."""

    def __init__(self, subject: Subject) -> None:
        super().__init__(subject, leader_words.tab("availability"))
        self.grid = Grid()
        self.grid.setMinimumHeight(GRID_LEAST)
        self.grid.stroked.connect(self._write)
        self.windows = Windows(subject, self.grid.mark)
        self.brushes: dict[Grade, QPushButton] = {}
        self.raster: Choice[int] = Choice(weekly.raster(), [(n, weekly.step(n)) for n in RASTERS])
        self.raster.setToolTip(weekly.raster())
        self.raster.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.raster.choose(30)
        self.raster.chosen.connect(lambda: self.grid.refine(self.raster.value))
        self._place()
        self.brushes[Grade.CAN].setChecked(True)

    def show_leader(self) -> None:
        """Show when the leader can serve in a usual week."""
        leader = self.subject.leader
        if leader is not None:
            self.grid.cells.start_week_on(self.subject.programme.settings.week_starts_on)
            self.grid.cells.show_windows(leader.availability)
            self.windows.show_windows(leader.availability)

    def drop_drafts(self) -> None:
        """Forget what was typed and not accepted, and what was selected."""
        self.windows.drop_drafts()
        self.grid.let_go()

    def take_brush(self, grade: Grade) -> None:
        """Paint with that grade from now on."""
        self.grid.brush = grade
        self.brushes[grade].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the windows below the grid where there is less room."""
        super().resizeEvent(event)
        beside = self.viewport().width() >= BESIDE_FROM
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(direction)
        if beside:
            self._right.setFixedWidth(LIST_WIDTH)
        else:
            self._right.setMinimumWidth(0)
            self._right.setMaximumWidth(self.maximumWidth())

    def _write(self, stroke: Stroke) -> None:
        def edit(programme: Programme, leader: str) -> ChangeSet:
            windows = valid.leader(programme, leader).availability
            painted = paint(windows, stroke.days, stroke.start, stroke.end, stroke.grade)
            return people.change(programme, leader, availability=painted)

        self.subject.write(edit)

    def _place(self) -> None:
        body = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._both.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        self._both.setSpacing(Space.XL)
        left = section("grid", self._bar())
        rows = left.layout()
        assert isinstance(rows, QVBoxLayout)
        rows.addWidget(self.grid, 1)
        self._right = section("windows", self.windows)
        self._both.addWidget(left, 1)
        self._both.addWidget(self._right)
        self.setWidget(body)

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setAccessibleName(weekly.brushes())
        flow = FlowLayout(bar, gap=Space.XS)
        group = QButtonGroup(bar)
        for grade in BRUSHES:
            made = QPushButton(grade_icon(grade), weekly.brush_with_key(grade))
            made.setCheckable(True)
            made.setToolTip(weekly.brush_tip(grade))
            made.setAccessibleName(weekly.brush(grade))
            made.setAccessibleDescription(weekly.brush_tip(grade))
            made.clicked.connect(lambda _=False, grade=grade: self.take_brush(grade))
            group.addButton(made)
            flow.addWidget(made)
            self.brushes[grade] = made
        flow.addWidget(self.raster)
        return bar
