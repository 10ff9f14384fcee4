"""Working out who could take a seat: at once in small programmes, beside the window in large ones."""

from collections.abc import Iterable, Iterator
from threading import Event

from PySide6.QtCore import QObject, Signal

from ui.desk import Desk
from ui.inspector.choices import AT_ONCE, IN_WORDS, Choice, Offered, choices_of, say
from ui.newest import Newest
from ui.views import Pick


class Offering(QObject):
    """`ready` brings the choices for the seat that was asked for last; the judge is lent to the desk."""

    ready = Signal(object)  # Offered

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._judging, self._saying = Newest(self), Newest(self)
        self._judging.finished.connect(self._on_judged)
        for work in (self._judging, self._saying):
            work.failed.connect(desk.tell)

    @property
    def busy(self) -> bool:
        """Whether choices are still to come."""
        return self._judging.busy

    def ask(self, pick: Pick) -> bool:
        """Ask for the choices for a seat; whether they were there at once."""
        desk, role = self._desk, pick.role
        assert role is not None
        programme, known = desk.programme, desk.known_judge
        self.drop()
        if len(programme.leaders) <= AT_ONCE:
            self.ready.emit(choices_of(programme, known or desk.judge, pick, role))
            return True
        self._judging.ask(lambda _tell, _stop: choices_of(programme, known, pick, role))
        return False

    def drop(self) -> None:
        """Nobody waits any more."""
        self._judging.drop()
        self._saying.drop()

    def _on_judged(self, found: object) -> None:
        assert isinstance(found, Offered)
        self._desk.lend_judge(found.judge)
        if found.judge.programme is self._desk.programme:
            self.ready.emit(found)
            self._saying.ask(lambda _tell, stop: say(_until(found.choices[IN_WORDS:], stop)))
        else:
            self.ask(found.pick)


def _until(choices: Iterable[Choice], stop: Event) -> Iterator[Choice]:
    """The choices, as long as somebody waits for them."""
    for choice in choices:
        if stop.is_set():
            return
        yield choice
