"""The part with the load of the last weeks: a picture, the numbers beside it, and why it is no more."""

import math
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.domain.times import Period
from rosterdesk.words import dates
from rosterdesk.words import leaders as leader_words
from rosterdesk.words import person as words
from solver.load import WeekLoad, loads
from ui.forms import layout
from ui.leaders.part import Part
from ui.leaders.share import Share
from ui.leaders.subject import Subject
from ui.parts.text import label
from ui.tables.columns import Column, measured
from ui.tables.view import Table

if TYPE_CHECKING:
    from ui.leaders.chart import LoadChart

WEEKS = 12
CHART_HEIGHT = 320
BESIDE_FROM = 900


class Load(Part):
    """Made when it is first seen: plots are slow to load."""

    def __init__(self, subject: Subject) -> None:
        super().__init__(subject, leader_words.tab("load"), beside_from=BESIDE_FROM)
        self.weeks: tuple[WeekLoad, ...] = ()
        self.glance = label("", wrap=True)
        self.chart: LoadChart | None = None
        self._room = QWidget()
        self._chart_rows = QVBoxLayout(self._room)
        self._chart_rows.setContentsMargins(0, 0, 0, 0)
        self.table: Table[WeekLoad] = Table(words.load_table(), _columns(), key=lambda week: f"{week.first}")
        self.table.reserve(WEEKS)
        left = layout.section(
            words.person_section("load"), self.glance, self._room, meaning=words.load_meaning()
        )
        self.share = Share(subject)
        why = layout.section(words.person_section("share"), self.share, meaning=words.share_meaning())
        self.lay_out((left,), (self.table, why))

    def show_leader(self) -> None:
        """Count anew, if anybody looks."""
        leader = self.subject.leader
        if leader is None or not self.isVisible():
            return
        self.share.count()
        programme = self.subject.programme
        first = programme.week_start(self.subject.today) - timedelta(days=7 * (WEEKS - 1))
        self.weeks = loads(programme, leader, Period(first, WEEKS))
        self.table.show_rows(self.weeks)
        told = words.load_glance(
            sum(week.sessions for week in self.weeks),
            max(1, math.ceil(sum(week.offered for week in self.weeks))),
        )
        self.glance.setText(told)
        chart = self._charted()
        chart.show_weeks([(dates.day_short(w.first), w.sessions, float(w.offered)) for w in self.weeks])
        chart.describe(told)

    def showEvent(self, event: QShowEvent) -> None:
        """Count when it comes into sight."""
        super().showEvent(event)
        self.show_leader()

    def _charted(self) -> "LoadChart":
        if self.chart is None:
            from ui.leaders.chart import LoadChart  # loading the plots takes a while; most never look

            self.chart = LoadChart(
                name=words.load_chart(),
                sessions=words.load_columns("sessions"),
                offered=words.load_columns("offered"),
            )
            self.chart.setFixedHeight(CHART_HEIGHT)
            self._chart_rows.addWidget(self.chart)
        return self.chart


def _columns() -> tuple[Column[WeekLoad], ...]:
    title = words.load_columns
    return (
        measured("week", title("week"), lambda week: week.first, dates.day_short, width=12, numeric=False),
        measured("sessions", title("sessions"), lambda week: week.sessions, dates.number, width=10),
        measured("offered", title("offered"), lambda week: float(week.offered), words.offered, width=10),
        measured("blocks", title("blocks"), lambda week: week.blocks, dates.number, width=10),
        Column(
            code="minutes",
            title=title("minutes"),
            text=lambda week: words.load_minutes(week.minutes, week.contract),
            order=lambda week: week.minutes,
            width=16,
            numeric=True,
        ),
    )
