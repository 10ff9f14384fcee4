"""The windows of this run: one for each programme that is open, each with its own undo and its own place."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from rosterdesk.bootstrap.spoken import spoken
from rosterdesk.domain.programme import Programme
from rosterdesk.storage.copy import is_encrypted
from rosterdesk.storage.place import FilePlace, Target
from rosterdesk.storage.store import Snapshot, Store
from rosterdesk.words import files as words
from rosterdesk.words import language
from ui import memory, settings
from ui.document import Document
from ui.files.beginning import Beginning
from ui.files.commands import FileCommands
from ui.files.stores import LOCK_SECONDS, Loaded, is_first, is_sample, loaded, unless_left
from ui.files.unlocking import Unlocking
from ui.jobs import Job
from ui.look import Appearance, apply_look
from ui.notices import Notices
from ui.patience import Patience
from ui.settings import Remembered
from ui.window import MainWindow


@dataclass(frozen=True, slots=True)
class _Task:
    """For which window a job works, and whether it writes what is wanted even when the window is gone."""

    origin: MainWindow
    writes: bool


class Windows(QObject):
    """Opens, finds and remembers windows; ends with the last of them."""

    changed = Signal()  # other files were opened lately

    def __init__(self) -> None:
        super().__init__()
        self.open_ones: list[MainWindow] = []
        self.choices = settings.load_choices(settings.choices_path())
        self._jobs: dict[Job, _Task] = {}

    def start(self, database: Target | None) -> MainWindow | None:
        """Show the first window: on the named database, else the last one, else the first of all.

        None where a passphrase is asked for first. UserError where the named one cannot be opened; where the
        last one cannot, the window says so.
        """
        remembered = settings.load(settings.default_path())
        window, last = Beginning(self._show, remembered, self).begin(database), remembered.database
        if window is not None and not database and last in self.choices.recent and not Path(last).is_file():
            self.tell_gone(Path(last), window)
        return window

    @property
    def notices(self) -> Notices | None:
        """Where to tell what concerns the whole program: in the window in front."""
        active = QApplication.activeWindow()
        if isinstance(active, MainWindow):
            return active.frame.notices
        return self.open_ones[-1].frame.notices if self.open_ones else None

    def open(self, database: Path, *, origin: MainWindow) -> None:
        """Bring the window of a database to the front, or read it beside the windows and then show one."""
        shown = self.find(database)
        if shown:
            shown.raise_()
            shown.activateWindow()
        elif is_encrypted(database):
            self._unlock(FilePlace(database), origin)
        else:
            self.load(lambda: loaded(Store.open(database, patience=LOCK_SECONDS)), origin=origin)

    def _unlock(self, place: FilePlace, origin: MainWindow) -> None:
        """Ask for the passphrase over a window that goes on meanwhile; the same file is asked about once."""
        asked = origin.findChildren(Unlocking)
        asking = next((each for each in asked if each.place == place), None) or Unlocking(place, origin)
        if asking not in asked:
            asking.opened.connect(partial(self._take, origin=origin))
        asking.show()
        asking.activateWindow()

    def load(self, make: Callable[[], Loaded], *, origin: MainWindow, stay: bool = False) -> None:
        """Read a database beside the windows and show it; an `origin` in which nothing was begun gives way.

        With `stay` the origin stays however empty it is.
        """
        self.work(lambda _left: make(), partial(self._take, origin=origin, stay=stay), origin=origin)

    def _take(self, found: Loaded, *, origin: MainWindow, stay: bool = False) -> None:
        self._show(found, Remembered())
        if not stay and origin in self.open_ones and _blank(origin):
            origin.close()

    def work(
        self,
        work: Callable[[Callable[[], bool]], object],
        then: Callable[..., object],
        *,
        origin: MainWindow,
        writes: bool = False,
    ) -> None:
        """Do something with files beside the windows; trouble is told in the bar of the origin.

        What takes long is said there too, with a button to leave it: `work` is handed whether it was left,
        and then writes nothing. An origin that closes waits for what it `writes`, and leaves all else.
        """
        job = Job(lambda tell, stop: unless_left(work(stop.is_set), stop), parent=self)
        self._jobs[job] = _Task(origin, writes=writes)
        Patience(job, origin.frame.notices, words.going_on())
        job.finished.connect(then)
        job.failed.connect(origin.frame.desk.tell)
        job.ended.connect(lambda: self._jobs.pop(job, None))
        job.ended.connect(job.deleteLater)
        job.start()

    def find(self, database: Path) -> MainWindow | None:
        """The window of a database file."""
        return next((each for each in self.open_ones if _same_file(each.document.store.path, database)), None)

    def forget_recent(self) -> None:
        """Empty the list of files opened lately."""
        self._choose(replace(self.choices, recent=()))

    def tell_gone(self, gone: Path, window: MainWindow) -> None:
        """Say that a file opened lately is not where it was, and offer to forget it."""
        said = words.recent_gone(gone.stem, str(gone.parent))
        window.frame.notices.advise(said, words.forget_this(), lambda: self.forget(gone))

    def forget(self, gone: Path) -> None:
        """Take one file off the list of those opened lately."""
        recent = tuple(each for each in self.choices.recent if Path(each) != gone)
        self._choose(replace(self.choices, recent=recent))

    def speak(self, tag: str) -> None:
        """Have every window speak a language, that of the system where the tag is empty; they open anew."""
        self._choose(replace(self.choices, language=tag))
        choose_language(tag)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        translate(application)
        for window in list(self.open_ones):
            seen = window.remember()
            self.open_ones.remove(window)
            self._make(loaded(window.document.store), seen)
            self._retire(window)

    def wear(self, appearance: str) -> None:
        """Have every window be light or dark, or as the system has it where nothing is named, from now on."""
        self._choose(replace(self.choices, appearance=appearance))
        wear(appearance)

    def _show(self, found: Loaded, remembered: Remembered) -> MainWindow:
        store = found.store
        known = store.name == remembered.database and not self.open_ones
        seen = remembered if known else Remembered()
        if store.path and is_sample(store.path):
            seen = replace(seen, page="", week="")  # a fresh copy is at its beginning
        window = self._make(found, seen)
        if store.path and not is_sample(store.path):
            self._choose(self.choices.opened(str(store.path.absolute())))
        return window

    def _make(self, found: Loaded, remembered: Remembered) -> MainWindow:
        window = open_window(found.store, remembered, snapshot=found.snapshot)
        FileCommands(window, self)
        self.open_ones.append(window)
        window.closing.connect(self._on_closing)
        window.show()
        window.activateWindow()  # where no window manager gives a new window the keyboard
        window.document.follow()
        return window

    def _on_closing(self, seen: Remembered, window: MainWindow) -> None:
        if window not in self.open_ones:
            return
        self.open_ones.remove(window)
        last, name = settings.load(settings.default_path()).database, window.document.store.name
        if last in ("", name) or not _passing(window):
            settings.save(settings.default_path(), seen.of(name))
        self._retire(window)

    def _retire(self, window: MainWindow) -> None:
        """Let go of a window that is not among the open ones any more, and end what it waits for."""
        for job in [job for job, task in self._jobs.items() if task.origin is window]:
            job.finish() if self._jobs[job].writes else job.cancel()
        window.document.close()
        window.close()
        window.deleteLater()
        QTimer.singleShot(0, self, self._let_go)

    def _let_go(self) -> None:
        """Have Python forget windows that have gone; at the end of the program there is no need to."""
        if self.open_ones:
            memory.let_go()

    def _choose(self, choices: settings.Choices) -> None:
        self.choices = choices
        settings.save(settings.choices_path(), choices)
        self.changed.emit()


def open_window(
    store: Store,
    remembered: Remembered,
    *,
    clock: Callable[[], datetime] | None = None,
    snapshot: Snapshot | None = None,
) -> MainWindow:
    """A window on the store, not yet shown; `clock` gives the civil time of the programme."""
    document = Document(store, snapshot=snapshot)
    return MainWindow(document, remembered, clock=clock or (lambda: civil_now(document.programme)))


def civil_now(programme: Programme) -> datetime:
    """The present moment on the programme's own clock, naive, without seconds."""
    zone = ZoneInfo(programme.settings.timezone) if programme.settings.timezone else None
    return datetime.now(zone).replace(tzinfo=None, second=0, microsecond=0)


def choose_language(tag: str) -> None:
    """Make words in the language chosen; where the tag is empty in the terminal's, else in the desktop's."""
    language.choose(tag or language.dearest(spoken() or QLocale.system().uiLanguages()))


def wear(appearance: str) -> None:
    """Dress all windows in light or dark; as the system has it where nothing known is named."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    known = {each.value: each for each in Appearance}
    apply_look(application).choose(known.get(appearance, Appearance.SYSTEM))


def translate(app: QApplication) -> None:
    """Have Qt's own dialogs and calendars speak the language of our words, as the desktop's region does."""
    system, ours = QLocale.system(), QLocale(language.language())
    locale = system if system.language() == ours.language() else ours
    for before in app.findChildren(QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    translator = QTranslator(app)
    if translator.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    QLocale.setDefault(locale)
    right_to_left = locale.textDirection() == Qt.LayoutDirection.RightToLeft
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )


def _same_file(one: Path | None, other: Path) -> bool:
    try:
        return one is not None and one.samefile(other)
    except OSError:
        return False


def _passing(window: MainWindow) -> bool:
    """Whether a window shows a sample, or nothing in the place of a programme: the next run opens another."""
    path = window.document.store.path
    return path is not None and (is_sample(path) or (is_first(path) and _blank(window)))


def _blank(window: MainWindow) -> bool:
    programme = window.document.programme
    return not programme.leaders and not programme.groups
