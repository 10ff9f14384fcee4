"""Choosing among equals: look for rosters as good as the one that was built, and lay one of them."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rosterdesk.cases.building import Built
from rosterdesk.cases.equals import SECONDS, Equal, equals_apart
from rosterdesk.words import building as build_words
from rosterdesk.words import equals as words
from solver.posed import Options
from ui.jobs import Job, Stop
from ui.look import Icon, Space
from ui.parts.buttons import Button, ButtonKind, button
from ui.parts.text import Voice, label


class EqualsView(QWidget):
    """A button to look, one to stop looking, and then one for each roster; `chosen` brings what it built."""

    chosen = Signal(object)  # the Built to offer

    def __init__(self) -> None:
        super().__init__()
        self.rosters: list[Button] = []
        self._sentences: list[QLabel] = []
        self._built: Built | None = None
        self._options = Options()
        self._equals: tuple[Equal, ...] = ()
        self._job: Job | None = None
        self._make()
        self.drop()

    @property
    def looking(self) -> bool:
        """Whether a search goes on."""
        return self._job is not None

    def begin(self, built: Built, options: Options) -> None:
        """Offer to look for others as good as this one, found with these options."""
        self.drop()
        self._built, self._options = built, options
        self.find_button.setVisible(bool(built.result.rows))

    def drop(self) -> None:
        """There is no roster any more; a search for others ends."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._built = None
        self._equals = ()
        self._clear()
        self._say("")
        for each in (self.find_button, self.stop_button):
            each.hide()

    def look(self) -> None:
        """Look for others, in another process."""
        built, options = self._built, self._options
        if built is None or self.looking:
            return

        def work(_tell: Callable[[object], None], stop: Stop) -> tuple[Equal, ...]:
            return equals_apart(built, options, stop, stop.left)

        self._stopped = False
        self._job = Job(work, parent=self)
        self._job.finished.connect(self._on_found)
        self._job.failed.connect(self._on_failed)
        self._job.ended.connect(self._job.deleteLater)
        self._job.start()
        self._say(words.looking(min(options.seconds, SECONDS)))
        self.stop_button.show()
        self.stop_button.setFocus()
        self.find_button.hide()

    def stop(self) -> None:
        """End the search with what it has."""
        if self._job is not None:
            self._stopped = True
            self.stop_button.setEnabled(False)
            self._say(build_words.stopping())
            self._job.stop()

    def _make(self) -> None:
        self._stopped = False
        self.find_button = button(words.find(), Icon.SWAP, kind=ButtonKind.QUIET)
        self.find_button.setToolTip(words.find_hint())
        self.stop_button = button(words.stop(), Icon.STOP)
        self.said = label("", Voice.MUTED, wrap=True)
        self.find_button.clicked.connect(self.look)
        self.stop_button.clicked.connect(self.stop)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_chosen)
        self._row = QHBoxLayout()
        self._row.setSpacing(Space.XS)
        for each in (self.find_button, self.stop_button):
            self._row.addWidget(each)
        self._row.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.XS)
        rows.addLayout(self._row)
        rows.addWidget(self.said)
        self._compared = QVBoxLayout()
        self._compared.setSpacing(Space.S)
        rows.addLayout(self._compared)

    @property
    def compared(self) -> list[str]:
        """How the roster that is shown differs from the first, a sentence each."""
        return [each.text() for each in self._sentences]

    def _say(self, text: str, compared: Iterable[str] = ()) -> None:
        """Say this, then sentence by sentence how rosters compare."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        for before in self._sentences:
            self._compared.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._sentences = [label(sentence, wrap=True) for sentence in compared]
        for sentence in self._sentences:
            self._compared.addWidget(sentence)

    def _clear(self) -> None:
        for each in self.rosters:
            self._group.removeButton(each)
            each.hide()
            each.deleteLater()
        self.rosters = []

    def _on_found(self, found: object) -> None:
        assert isinstance(found, tuple)
        self._end()
        if len(found) < 2:
            self.find_button.setVisible(self._stopped)
            self._say(words.none(self._stopped))
            return
        self._equals = found
        for number in range(len(found)):
            made = button(words.roster(number + 1))
            made.setCheckable(True)
            self._group.addButton(made, number)
            self._row.insertWidget(number, made)
            self.rosters.append(made)
        self.rosters[0].setChecked(True)
        self.rosters[0].setFocus()
        self._say(words.first(len(found) - 1))

    def _on_failed(self, error: object) -> None:
        self._end()
        self.find_button.show()
        self._say(words.lost())
        assert isinstance(error, BaseException)
        raise error

    def _end(self) -> None:
        self._job = None
        self.stop_button.hide()
        self.stop_button.setEnabled(True)

    def _on_chosen(self, number: int) -> None:
        equal = self._equals[number]
        if number:
            self._say("", _compared(equal))
        else:
            self._say(words.first(len(self._equals) - 1))
        self.chosen.emit(equal.built)


def _compared(equal: Equal) -> Iterator[str]:
    """How a roster differs from the first, in sentences."""
    better = [goal for goal in equal.goals if goal[2] < goal[1]]
    worse = [goal for goal in equal.goals if goal[2] > goal[1]]
    if better:
        yield words.better(better)
    if worse:
        yield words.worse(worse)
    if not equal.goals:
        yield words.goals_alike()
    yield from _shared(equal)


def _shared(equal: Equal) -> Iterator[str]:
    """Who serves more, who less, and who is on call more or less often."""
    programme = equal.built.programme
    seats = [(each.leader, *each.seats) for each in equal.people if each.seats[0] != each.seats[1]]
    more = [each for each in seats if each[2] > each[1]]
    less = [each for each in seats if each[2] < each[1]]
    if more:
        yield words.more(programme, more)
    if less:
        yield words.less(programme, less)
    if not seats:
        yield words.same_shares()
    called = [each.leader for each in equal.people if each.backups[0] != each.backups[1]]
    if called:
        yield words.on_call(programme, called)
