"""The command *How did it go?*: of the session in hand, else of the next one that is not noted."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from rosterdesk.cases import afterwards
from rosterdesk.domain.sessions import Session
from rosterdesk.words import marks as words
from ui.actions import Command
from ui.marking.outcome import OutcomePanel
from ui.pages import Frame


class OutcomeCommand(QObject):
    """One panel for each window, made when it is first wanted; its key works on the pages `homes`."""

    def __init__(
        self,
        frame: Frame,
        homes: Iterable[QWidget],
        in_hand: Callable[[], Session | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._frame, self._in_hand = frame, in_hand
        self._panel: OutcomePanel | None = None
        self._before: QWidget | None = None
        for home in homes:
            frame.actions.bind(Command.OUTCOME, self.run, when=lambda: frame.desk.proposal is None, home=home)
        frame.desk.outcome_wanted.connect(self.open)

    @property
    def panel(self) -> OutcomePanel:
        """The panel."""
        if self._panel is None:
            self._panel = self._frame.side.hold(OutcomePanel(self._frame))
            self._panel.closed.connect(self._close)
        return self._panel

    def run(self) -> None:
        """Ask about the session in hand if it has begun, else about the first that waits."""
        desk = self._frame.desk
        now, chosen = desk.clock(), self._in_hand()
        if chosen is None or not afterwards.begun(chosen, now):
            chosen = next(iter(afterwards.unnoted(desk.programme, now)), None)
        if chosen is None:
            self._frame.notices.say(words.nothing_to_note())
        else:
            self.open(chosen.id)

    def open(self, session: str) -> None:
        """Ask about a session."""
        found = self._frame.desk.programme.calendar.find(session)
        if found is None:
            return
        focus = QApplication.focusWidget()
        if focus is not None and not self.panel.isAncestorOf(focus):
            self._before = focus
        self.panel.ask(found)
        self._frame.side.open(self.panel)

    def _close(self) -> None:
        self._frame.side.close_panel(self.panel)
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
