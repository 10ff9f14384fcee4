"""The first window of a run: on the programme named, else on the last one, else on the first of all."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from rosterdesk.domain.errors import UserError
from rosterdesk.storage.copy import is_encrypted
from rosterdesk.storage.place import FilePlace, Target, place_of
from rosterdesk.storage.store import Store
from rosterdesk.words import files as words
from ui.files.dialogs import ask_open, documents
from ui.files.stores import LOCK_SECONDS, Loaded, first_path, first_store, loaded
from ui.files.unlocking import Unlocking
from ui.settings import Remembered
from ui.window import MainWindow

Show = Callable[[Loaded, Remembered], MainWindow]


class Beginning(QObject):
    """Shows it at once, or asks for its passphrase first, in a dialog that stands alone."""

    def __init__(self, show: Show, remembered: Remembered, parent: QObject) -> None:
        super().__init__(parent)
        self._show, self._remembered = show, remembered
        self._named = False
        self.asking: Unlocking | None = None

    def begin(self, database: Target | None) -> MainWindow | None:
        """The first window, or None where a passphrase is wanted; UserError as `Windows.start` says."""
        self._named = database is not None
        if database is not None:
            return self._open(database)
        last = self._remembered.database
        trouble = None
        try:
            if last and Path(last).is_file():
                return self._open(last)
        except UserError as error:
            trouble = error
        window = self._open(first_path()) if is_encrypted(first_path()) else self._open_first()
        if window is not None and trouble is not None:
            window.frame.notices.warn(words.trouble(trouble))
        return window

    def _open(self, database: Target) -> MainWindow | None:
        place = place_of(database)
        if isinstance(place, FilePlace) and place.passphrase is None and is_encrypted(place.path):
            self._ask(place)
            return None
        return self._show(loaded(Store.open(place, patience=LOCK_SECONDS)), self._remembered)

    def _open_first(self) -> MainWindow:
        return self._show(loaded(first_store()), self._remembered)

    def _ask(self, place: FilePlace) -> None:
        self.asking = asking = Unlocking(place)
        asking.opened.connect(lambda found: self._show(found, self._remembered))
        asking.rejected.connect(self._on_left)
        asking.other_wanted.connect(lambda: ask_open(asking, "open", documents(), self._turn_to))
        asking.show()

    def _turn_to(self, path: Path) -> None:
        """Open another programme instead of the one whose passphrase is asked for."""
        asking = self.asking
        if asking is None:
            return
        if is_encrypted(path):
            asking.turn_to(FilePlace(path))
            return
        try:
            self._show(loaded(Store.open(path, patience=LOCK_SECONDS)), self._remembered)
        except UserError as error:
            asking.secret.complain(words.trouble(error))
        else:
            asking.accept()

    def _on_left(self) -> None:
        """Go on with the first programme of all, unless one was named, or that is the one that stays shut."""
        if self._named or is_encrypted(first_path()):
            QApplication.quit()
        else:
            self._open_first()
