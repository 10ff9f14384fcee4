"""The application: one QApplication, one window on one database, and what happens when something fails."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from platformdirs import user_data_path
from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from rosterdesk.bootstrap.spoken import spoken
from rosterdesk.domain.programme import Programme, Settings
from rosterdesk.storage.store import Store
from rosterdesk.words import language
from rosterdesk.words import window as words
from ui import settings
from ui.defects import Defects
from ui.document import Document
from ui.look import apply_look
from ui.settings import Remembered
from ui.window import MainWindow

NAME = "RosterDesk"
FIRST_FILE = "programme.rosterdesk"


def run(database: str | None) -> int:
    """Show the window on `database`, by default the last one, and run until it is closed.

    UserError where the database cannot be opened.
    """
    speak()
    app = application()
    place = settings.default_path()
    remembered = settings.load(place)
    with open_store(database, remembered) as store:
        window = open_window(store, remembered if _same(store, remembered) else Remembered())
        window.closing.connect(lambda seen: settings.save(place, seen.of(store.name)))
        with Defects(window.frame.notices):
            window.show()
            return app.exec()


def speak() -> None:
    """Words are made in the language of the desktop, unless a terminal has asked for one."""
    if not spoken():
        language.choose(language.dearest(QLocale.system().uiLanguages()))


def application() -> QApplication:
    """The one QApplication, dressed and speaking the language in force."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([NAME])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(words.product())
    app.setDesktopFileName(NAME.lower())
    if app.property("dressed") is None:
        apply_look(app)
        translate(app)
        app.setProperty("dressed", True)
    return app


def open_store(database: str | None, remembered: Remembered) -> Store:
    """The named database; else the last one where it still is; else the first one, made when missing."""
    if database:
        return Store.open(database)
    if remembered.database and Path(remembered.database).is_file():
        return Store.open(remembered.database)
    first = user_data_path(NAME, appauthor=False) / FIRST_FILE
    if first.exists():
        return Store.open(first)
    first.parent.mkdir(parents=True, exist_ok=True)
    return Store.create(first, Programme(settings=Settings(name=words.first_programme())))


def open_window(
    store: Store, remembered: Remembered, *, clock: Callable[[], datetime] | None = None
) -> MainWindow:
    """A window on the store, not yet shown; `clock` gives the civil time of the programme."""
    document = Document(store)
    return MainWindow(document, remembered, clock=clock or (lambda: civil_now(document.programme)))


def civil_now(programme: Programme) -> datetime:
    """The present moment on the programme's own clock, naive, without seconds."""
    zone = ZoneInfo(programme.settings.timezone) if programme.settings.timezone else None
    return datetime.now(zone).replace(tzinfo=None, second=0, microsecond=0)


def _same(store: Store, remembered: Remembered) -> bool:
    return store.name == remembered.database


def translate(app: QApplication) -> None:
    """Have Qt's own dialogs and calendars speak the language of our words, as the desktop's region does."""
    system, ours = QLocale.system(), QLocale(language.language())
    locale = system if system.language() == ours.language() else ours
    QLocale.setDefault(locale)
    translator = QTranslator(app)
    if translator.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    if locale.textDirection() == Qt.LayoutDirection.RightToLeft:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
