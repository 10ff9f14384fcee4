"""The menu File of one window: new, open, open recent, copies, import and export, the demo, the language."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from rosterdesk.cases import demo, transfer
from rosterdesk.cases.transfer import Export
from rosterdesk.domain.changes import ChangeSet, difference
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.storage.copy import copy_database
from rosterdesk.storage.place import FilePlace
from rosterdesk.storage.store import Store
from rosterdesk.words import files as words
from rosterdesk.words import window as window_words
from ui.actions import Command
from ui.files.dialogs import SUFFIX, ask_export, ask_open, ask_save, documents
from ui.files.protecting import ProtectCommands
from ui.files.stores import LOCK_SECONDS, Loaded, blank_programme, is_first, is_sample, loaded
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.files.windows import Windows


class FileCommands(QObject):
    """Carries out what concerns files; whatever may take long is done beside the window."""

    def __init__(self, window: MainWindow, windows: "Windows") -> None:
        super().__init__(window)
        self._window, self._windows = window, windows
        bind = window.frame.actions.bind
        bind(Command.NEW, self._ask_new)
        bind(Command.OPEN, lambda: ask_open(window, "open", self._folder(), self._open))
        bind(Command.SAVE_COPY, self._ask_copy, when=lambda: self._path is not None)
        bind(Command.DEMO, self._open_demo)
        bind(Command.IMPORT, lambda: ask_open(window, "import", self._folder(), self._import))
        bind(Command.EXPORT, self._ask_export)
        bind(Command.CLOSE, window.close)
        bind(Command.QUIT, QApplication.closeAllWindows)
        ProtectCommands(window)
        self.recent = QMenu(words.recent(), window)
        window.menus["file"].insertMenu(window.frame.actions[Command.SAVE_COPY], self.recent)
        self.recent.aboutToShow.connect(self._fill_recent)
        windows.changed.connect(self._fill_recent)
        self._fill_recent()
        window.menus["view"].addMenu(self._languages())
        # in a turn of its own: the window in which it was asked for gives way to another
        window.frame.desk.language_wanted.connect(windows.speak, Qt.ConnectionType.QueuedConnection)
        window.frame.desk.appearance_wanted.connect(windows.wear)

    @property
    def _path(self) -> Path | None:
        return self._window.document.store.path

    @property
    def _locked(self) -> bool:
        """Whether nobody reads the file of the programme without a passphrase."""
        place = self._window.document.store.place
        return isinstance(place, FilePlace) and place.passphrase is not None

    def _folder(self) -> Path:
        """Where the coordinator keeps programmes: beside this one, else among their documents."""
        path = self._path
        if path and path.parent.is_dir() and not is_first(path) and not is_sample(path):
            return path.parent
        return documents()

    def _ask_new(self) -> None:
        proposed = self._folder() / f"{window_words.first_programme()}.{SUFFIX}"
        ask_save(self._window, "new", proposed, self._new)

    def _new(self, path: Path) -> None:
        self._begin()
        fresh = blank_programme(path.stem)
        self._windows.load(lambda: _made(path, fresh), origin=self._window)

    def _begin(self) -> None:
        """What went wrong with a file before is over once another is named."""
        self._window.frame.notices.clear()

    def _open(self, path: Path) -> None:
        self._begin()
        self._windows.open(path, origin=self._window)

    def _open_again(self, path: Path) -> None:
        """Open what was opened lately; where it is gone, offer to forget it."""
        if path.exists() or self._windows.find(path):
            self._open(path)
        else:
            self._windows.tell_gone(path, self._window)

    def _open_demo(self) -> None:
        self._windows.load(
            lambda: loaded(Store.open(demo.fresh_copy("demo", date.today()))), origin=self._window, stay=True
        )

    def _ask_copy(self) -> None:
        if self._path:
            name = f"{words.copy_of(self._path.stem)}.{SUFFIX}"
            ask_save(self._window, "save_copy", self._folder() / name, self._copy)

    def _copy(self, path: Path) -> None:
        self._begin()
        source, other = self._window.document.store.place, self._windows.find(path)
        if other is not None and other is not self._window:  # what is written there would be lost with it
            self._window.frame.desk.tell(UserError("database_open_here", database=str(path)))
        elif isinstance(source, FilePlace):
            self._windows.work(
                lambda left: copy_database(source, path, replace=True, left=left),
                self._on_copied,
                origin=self._window,
                writes=True,
            )

    def _on_copied(self, path: Path) -> None:
        self._window.frame.notices.say(words.copied(path.name))

    def _ask_export(self) -> None:
        name = self._window.document.programme.settings.name
        proposed = self._folder() / _plain(name)
        ask_export(self._window, proposed, self._export)

    def _export(self, path: Path, chosen: Export) -> None:
        self._begin()
        programme = self._window.document.programme

        def work(left: Callable[[], bool]) -> None:
            transfer.take_out(programme, path, transfer.wanted_by(path, chosen), left)

        def done(_: object) -> None:
            legible = self._locked and transfer.wanted_by(path, chosen) in transfer.WHOLE
            said = words.exported_legible(path.name) if legible else words.exported(path.name)
            self._window.frame.notices.say(said)

        self._windows.work(work, done, origin=self._window, writes=True)

    def _import(self, path: Path) -> None:
        self._begin()
        programme = self._window.document.programme

        def work(_left: object) -> ChangeSet:
            return difference(programme, transfer.incoming(programme, path), transfer.label(path))

        def take_in(changes: ChangeSet) -> None:
            if programme is self._window.document.programme:
                self._take_in(path, changes)
            else:
                self._import(path)  # somebody changed the programme meanwhile: the file is compared anew

        self._windows.work(work, take_in, origin=self._window)

    def _take_in(self, path: Path, changes: ChangeSet) -> None:
        notices = self._window.frame.notices
        if not changes:
            notices.say(words.nothing_new(path.name))
        else:
            self._window.frame.desk.attempt_long(lambda _: changes, partial(self._on_imported, path))

    def _on_imported(self, path: Path, changes: ChangeSet) -> None:
        undo = self._window.frame.actions[Command.UNDO]
        self._window.frame.notices.say(words.imported(path.name, len(changes.changes)), undo)

    def _fill_recent(self) -> None:
        self.recent.clear()
        for name in self._windows.choices.recent:
            path = Path(name)
            entry = self.recent.addAction(words.recent_entry(path.stem, str(path.parent)).replace("&", "&&"))
            entry.triggered.connect(lambda _=False, path=path: self._open_again(path))
        self.recent.menuAction().setEnabled(bool(self._windows.choices.recent))
        self.recent.addSeparator()
        self.recent.addAction(words.forget_recent()).triggered.connect(self._windows.forget_recent)

    def _languages(self) -> QMenu:
        menu = QMenu(words.languages(), self._window)
        group = QActionGroup(menu)
        for tag, name in {"": words.language_of_system(), **words.LANGUAGES}.items():
            entry: QAction = menu.addAction(name)
            entry.setCheckable(True)
            entry.setChecked(self._windows.choices.language == tag)
            group.addAction(entry)
            entry.triggered.connect(lambda _=False, tag=tag: self._windows.speak(tag))
        return menu


def _made(path: Path, programme: Programme) -> Loaded:
    return loaded(Store.create(path, programme, patience=LOCK_SECONDS))


def _plain(name: str) -> str:
    """A name without the signs that file names cannot hold."""
    return "".join("-" if sign in '/\\:*?"<>|' else sign for sign in name).strip(" .") or "RosterDesk"
