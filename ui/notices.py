"""Words to the coordinator without a dialog: trouble in one bar, news in another, both below the page."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from rosterdesk.words import window as words
from ui.parts.message import Message, MessageBar
from ui.parts.mood import Mood

NEWS_SECONDS = 8.0
OFFER_SECONDS = 20.0  # there is more to read and to decide


@dataclass(frozen=True, slots=True)
class Offer:
    """What may be wanted next: the words of a button, and what it does."""

    words: str
    run: Callable[[], object]


class Notices(QObject):
    """Two bars: `trouble` stays until it is closed or mended, `news` goes by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.trouble = MessageBar(close=words.dismiss(), parent=parent)
        self.news = MessageBar(close=words.dismiss(), parent=parent)
        self._run: dict[MessageBar, Callable[[], object] | None] = {}
        self._offered: dict[MessageBar, Offer | None] = {}
        for bar in (self.trouble, self.news):
            bar.acted.connect(partial(self._act, bar))
            bar.taken.connect(partial(self._take, bar))

    @property
    def shown(self) -> bool:
        """Whether a word is in sight."""
        return self.trouble.isVisible() or self.news.isVisible()

    def reach(self) -> None:
        """Take the keyboard to the newest word there is; Escape takes it back."""
        bar = self.news if self.news.isVisible() else self.trouble
        if bar.isVisible():
            bar.reach()

    def say(self, text: str, command: QAction | None = None, *, offer: Offer | None = None) -> None:
        """Good news, for some seconds, with a command that may be wanted next, such as Undo, and an offer."""
        message = Message(
            text=text,
            mood=Mood.FINE,
            action=command.iconText() if command else "",
            offer=offer.words if offer else "",
            seconds=OFFER_SECONDS if offer else NEWS_SECONDS,
        )
        self._tell(self.news, message, command.trigger if command else None, offer)

    def warn(self, text: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Trouble, in one plain sentence, with a button for what can be done about it."""
        self._tell(self.trouble, Message(text=text, mood=Mood.BROKEN, action=action), run)

    def advise(self, text: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Why something was not done, without drama."""
        self._tell(self.trouble, Message(text=text, mood=Mood.ATTENTION, action=action), run)

    def ask(self, text: str, offer: Offer, command: QAction) -> None:
        """What was done and asks for a next step, without drama, with a command such as Undo."""
        message = Message(text=text, mood=Mood.ATTENTION, action=command.iconText(), offer=offer.words)
        self._tell(self.trouble, message, command.trigger, offer)

    def clear(self) -> None:
        """What was trouble is so no more, and an Undo that was offered would take back something newer."""
        self.trouble.hide()
        if self.news.message.action:
            self.news.hide()

    def go_on(self) -> None:
        """Somebody turns to something else: why a thing was not done is over, where it asks for nothing."""
        told = self.trouble.message
        if told.mood is Mood.ATTENTION and not told.action and not told.offer and self.trouble.isVisible():
            self.trouble.dismiss()

    def _tell(
        self,
        bar: MessageBar,
        message: Message,
        run: Callable[[], object] | None,
        offer: Offer | None = None,
    ) -> None:
        self._run[bar], self._offered[bar] = run, offer
        bar.tell(message)

    def _act(self, bar: MessageBar) -> None:
        run = self._run.get(bar)
        if run:
            run()

    def _take(self, bar: MessageBar) -> None:
        offer = self._offered.get(bar)
        if offer:
            offer.run()
