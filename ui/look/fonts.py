"""The system's font in three sizes, and the fonts that travel with the program for what the system lacks."""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

import resources
from ui.look.tokens import TextSize

FALLBACK_FAMILY = "Noto Sans"
FALLBACK_POINTS = 10.0
_FILES = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf")


def load_fallback() -> None:
    """Make the bundled Noto Sans known to Qt; OSError when a file of it cannot be used."""
    for name in _FILES:
        if QFontDatabase.addApplicationFont(str(resources.path("fonts", name))) < 0:
            raise OSError(name)


def load_scripts() -> None:
    """Make the bundled fonts of other scripts known to Qt, which asks them for what the system's lack."""
    for path in sorted(resources.path("fonts").glob("NotoSans?*-*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def ensure_font(app: QApplication) -> None:
    """Leave the system's font alone where there is one, else set the bundled one; other scripts beside it."""
    if not QFontDatabase.families():
        load_fallback()
        app.setFont(fallback_font())
    load_scripts()


def fallback_font() -> QFont:
    """The bundled Noto Sans in its ordinary size."""
    font = QFont(FALLBACK_FAMILY)
    font.setPointSizeF(FALLBACK_POINTS)
    return font


def sized(size: TextSize, *, bold: bool = False) -> QFont:
    """The application's font in one of the three sizes."""
    font = QApplication.font()
    if font.pixelSize() > 0:
        font.setPixelSize(round(font.pixelSize() * size.value))
    else:
        font.setPointSizeF(font.pointSizeF() * size.value)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font
