"""The panel that shows help at the side, and keeps step with the page in front."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from rosterdesk.words import help as words
from rosterdesk.words import window as window_words
from ui.actions import Command
from ui.help.pages import help_html, keys_html, panel_html
from ui.look import Space
from ui.pages import Frame, Page
from ui.parts.panel import SidePanel

LEAST_WIDTH = 300


class HelpPanel(SidePanel):
    """A title and a text that can be read with the keyboard."""

    def __init__(self) -> None:
        super().__init__("", close=window_words.dismiss())
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setProperty("plain", True)
        self.text.document().setDocumentMargin(Space.S)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.L - Space.S, 0, Space.XS, Space.S)
        rows.addWidget(self.text)
        self.set_body(body)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setFocusProxy(self.text)

    def show_text(self, title: str, html: str) -> None:
        """Show a text from its beginning."""
        self.set_title(title)
        self.text.setAccessibleName(title)
        self.text.setHtml(html)


class HelpCommands(QObject):
    """F1 shows help for the panel in sight, else for the page, Ctrl+/ the sheet of keys.

    The same key again puts the panel away.
    """

    def __init__(self, frame: Frame, window: QWidget, front: Callable[[], Page]) -> None:
        super().__init__(window)
        self._frame, self._front = frame, front
        self._shown: Command | None = None
        self._about: SidePanel | None = None  # the panel that help was asked for
        self.panel = frame.side.hold(HelpPanel())
        self.panel.closed.connect(self.close_panel)
        self.panel.text.anchorClicked.connect(self._on_link)
        for command in (Command.HELP, Command.KEYS):
            frame.actions.bind(command, partial(self._turn, command))

    def follow(self) -> None:
        """Another page is in front."""
        self._about = None
        if self._shown is Command.HELP and self._open:
            self._show(Command.HELP)

    def close_panel(self) -> None:
        """Put the panel away."""
        self._frame.side.close_panel(self.panel)

    @property
    def _open(self) -> bool:
        return self._frame.side.panel is self.panel

    def _turn(self, command: Command) -> None:
        if self._open and self._shown is command:
            self.close_panel()
            return
        below = self._frame.side.panel
        if below is not self.panel:
            self._about = below if isinstance(below, SidePanel) and below.topic else None
        self._show(command)
        self._frame.side.open(self.panel)

    def _show(self, command: Command) -> None:
        self._shown = command
        actions = self._frame.actions
        if command is Command.KEYS:
            self.panel.show_text(words.keys_title(), keys_html(actions))
        elif self._about is not None:
            title = words.title(self._about.accessibleName())
            self.panel.show_text(title, panel_html(self._about.topic))
        else:
            page = self._front()
            self.panel.show_text(words.title(page.title()), help_html(actions, page.command))

    def _on_link(self, link: QUrl) -> None:
        self._show(Command.KEYS)
