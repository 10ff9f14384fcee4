"""A word to the coordinator, without a dialog: trouble in a bar over the page, news at its foot."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from rosterdesk.words import window as words
from ui.parts.message import Message, MessageBar
from ui.parts.mood import Mood

NEWS_SECONDS = 8.0


class Notices(QObject):
    """Two bars: `trouble` stays until it is closed or mended, `news` goes by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.trouble = MessageBar(close=words.dismiss(), parent=parent)
        self.news = MessageBar(close=words.dismiss(), parent=parent)
        self._run: dict[MessageBar, Callable[[], object] | None] = {}
        for bar in (self.trouble, self.news):
            bar.acted.connect(lambda bar=bar: self._act(bar))

    def say(self, text: str, command: QAction | None = None) -> None:
        """Good news, for some seconds, with a command that may be wanted next, such as Undo."""
        message = Message(
            text=text,
            mood=Mood.FINE,
            action=command.iconText() if command else "",
            seconds=NEWS_SECONDS,
        )
        self._tell(self.news, message, command.trigger if command else None)

    def warn(self, text: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Trouble, in one plain sentence, with a button for what can be done about it."""
        self._tell(self.trouble, Message(text=text, mood=Mood.BROKEN, action=action), run)

    def advise(self, text: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Why something was not done, without drama."""
        self._tell(self.trouble, Message(text=text, mood=Mood.ATTENTION, action=action), run)

    def clear(self) -> None:
        """What was trouble is so no more, and an Undo that was offered would take back something newer."""
        self.trouble.hide()
        if self.news.message.action:
            self.news.hide()

    def _tell(self, bar: MessageBar, message: Message, run: Callable[[], object] | None) -> None:
        self._run[bar] = run
        bar.tell(message)

    def _act(self, bar: MessageBar) -> None:
        run = self._run.get(bar)
        if run:
            run()
