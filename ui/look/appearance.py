"""Puts the look on an application and keeps it in step with the system's choice of light or dark."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QWidget

from ui.look.fonts import ensure_font
from ui.look.icons import app_icon, svg
from ui.look.palette import palette_of
from ui.look.style import Mark, style_sheet
from ui.look.tokens import TABLES, Scheme, Tokens

BASE_STYLE = "Fusion"


class Appearance(Enum):
    """What the coordinator asked for in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Look(QObject):
    """The look of one application, which owns it; `changed` tells that another table is in force.

    The table itself is kept where Qt keeps colours, in the application's palette (`current_tokens`), so
    that a widget needs no Look: it paints from the palette and repaints on QEvent.PaletteChange. The style
    sheet is worn by windows (`dress`), not by the application: under one of the application's Qt styles a
    widget and all that is in it anew whenever it is put into another, from the innermost to the window.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = Appearance.SYSTEM
        self._scheme: Scheme | None = None
        self._sheet = ""
        self._drawings = QTemporaryDir()
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow()

    @property
    def tokens(self) -> Tokens:
        """The table in force."""
        return TABLES[self._wanted()]

    @property
    def appearance(self) -> Appearance:
        """What was asked for last; the system's choice at first."""
        return self._appearance

    @property
    def sheet(self) -> str:
        """The style sheet of the table in force."""
        return self._sheet

    def choose(self, appearance: Appearance) -> None:
        """Use the light or the dark table from now on, or follow the system again."""
        self._appearance = appearance
        self._follow()

    def _follow(self) -> None:
        """Apply the wanted table unless it is in force already."""
        if self._scheme == self._wanted():
            return
        self._scheme = self._wanted()
        self._app.setPalette(palette_of(self.tokens))
        points = QFontInfo(self._app.font()).pointSizeF()
        wearing = [each for each in self._app.topLevelWidgets() if each.styleSheet() == self._sheet != ""]
        self._sheet = style_sheet(self.tokens, points=points, marks=self._draw_marks())
        for window in wearing:
            window.setStyleSheet(self._sheet)
        self.changed.emit()

    def _wanted(self) -> Scheme:
        if self._appearance is not Appearance.SYSTEM:
            return Scheme(self._appearance.value)
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return Scheme.DARK if dark else Scheme.LIGHT

    def _draw_marks(self) -> dict[Mark, str]:
        """Write the small drawings that a style sheet can only take from files; their paths, with '/'."""
        folder = Path(self._drawings.path()) / self.tokens.scheme.value
        folder.mkdir(exist_ok=True)
        files = {mark: folder / f"{mark.name.lower()}.svg" for mark in Mark}
        for mark, file in files.items():
            which, tone = mark.value
            file.write_text(svg(which, self.tokens[tone]), encoding="utf-8")
        return {mark: file.as_posix() for mark, file in files.items()}


def look_of(app: QApplication) -> Look | None:
    """The look that an application wears already, if any."""
    return app.findChild(Look)


def dress(window: QWidget) -> None:
    """Have a window, and all that is in it by then or later, wear the style sheet, light and dark.

    A window is put together first and dressed then. Whatever opens with it, or a part of it, as
    parent (a menu, a dialog) wears the same.
    """
    app = QApplication.instance()
    worn = look_of(app) if isinstance(app, QApplication) else None
    if worn is not None:
        window.setStyleSheet(worn.sheet)


def apply_look(app: QApplication) -> Look:
    """Give an application Fusion, a usable font, the icon and the table in force; done once, it stays."""
    worn = look_of(app)
    if worn is not None:
        return worn
    app.setStyle(BASE_STYLE)
    app.setWindowIcon(app_icon())
    ensure_font(app)
    return Look(app)
