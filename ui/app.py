"""The application: one QApplication, a window for each programme, and what happens when something fails."""

from PySide6.QtWidgets import QApplication

from rosterdesk.storage.place import Target
from rosterdesk.words import window as words
from ui import memory, settings
from ui.defects import Defects
from ui.files.stores import NAME
from ui.files.windows import Windows, choose_language, open_window, translate, wear
from ui.look import apply_look

__all__ = ["application", "open_window", "run"]


def run(database: Target | None) -> int:
    """Show the window on `database`, by default the last one, and run until the last window is closed.

    UserError where the database that was named cannot be opened.
    """
    chosen = settings.load_choices(settings.choices_path())
    choose_language(chosen.language)
    app = application()
    wear(chosen.appearance)
    windows = Windows()
    with Defects(lambda: windows.notices):
        windows.start(database)
        memory.keep()  # what has been made by now need not be looked through before the first picture
        return app.exec()


def application() -> QApplication:
    """The one QApplication, dressed and speaking the language in force."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([NAME])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(words.product())
    app.setDesktopFileName(NAME.lower())
    memory.collect_at_rest(app)
    if app.property("dressed") is None:
        apply_look(app)
        translate(app)
        app.setProperty("dressed", True)
    return app
