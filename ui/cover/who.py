"""Who is away: a field for a few letters, and the leaders they may mean."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rosterdesk.domain.programme import Programme
from rosterdesk.words import someone_away as words
from rosterdesk.words import tables as table_words
from rosterdesk.words import terms
from ui.desk import Desk
from ui.look import Space
from ui.palette.listing import EntryList, spoken
from ui.palette.people import other_names
from ui.palette.ranking import Entry, Kind, rank
from ui.parts.search import SearchField
from ui.parts.spoken import announce
from ui.parts.text import Voice, label


class WhoView(QWidget):
    """The best match is chosen; `chosen` when Enter or the mouse takes one."""

    chosen = Signal(str)  # a leader

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._people: tuple[Entry, ...] = ()
        self.field = SearchField(name=words.who_title(), hint=words.who_hint(), clear=table_words.clear())
        self.list = EntryList()
        self.list.setAccessibleName(words.people())
        self._nobody = label(words.nobody_found(), Voice.MUTED, wrap=True)
        self._nobody.setContentsMargins(Space.L, 0, Space.L, 0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, Space.S, 0, 0)
        rows.setSpacing(Space.S)
        line = QVBoxLayout()
        line.setContentsMargins(Space.L, 0, Space.L, 0)
        line.addWidget(self.field)
        rows.addLayout(line)
        rows.addWidget(self._nobody)
        rows.addWidget(self.list, 1)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._sift)
        self.field.stepped.connect(self._step)
        self.field.returnPressed.connect(self._take)
        self.list.clicked.connect(self._take)

    def begin(self) -> None:
        """Ask anew."""
        self._people = people(self._desk.programme, self._desk.today, self.chosen.emit)
        self.field.clear()
        self._sift()

    def _sift(self) -> None:
        found = rank(self._people, self.field.text(), len(self._people))
        self.list.found.show_entries(found)
        self.list.setCurrentIndex(self.list.found.index(0, 0))
        self._nobody.setText(words.nobody_found() if self._people else words.nobody_yet())
        self._nobody.setVisible(not found)
        self._say_chosen()

    def _step(self, by: int) -> None:
        self.list.step(by)
        self._say_chosen()

    def _take(self) -> None:
        if self.list.chosen:
            self.list.chosen.run()

    def _say_chosen(self) -> None:
        """Have screen readers say whom Enter would take."""
        chosen = self.list.chosen
        said = spoken(chosen) if chosen else self._nobody.text()
        self.field.setAccessibleDescription(said)
        if self.isVisible():
            announce(self.field, said)


def people(programme: Programme, today: date, take: Callable[[str], object]) -> tuple[Entry, ...]:
    """Every leader who is still with the programme, to be found by either name."""
    return tuple(
        Entry(
            kind=Kind.PERSON,
            title=leader.name,
            other=other_names(leader),
            note=words.away_already() if leader.away_on(today) else terms.leader_kind(leader.kind),
            run=partial(take, leader.id),
        )
        for leader in programme.leaders.values()
        if leader.until is None or leader.until >= today
    )
