"""Where a window stood, taken down at the end and put back at the start."""

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from ui.settings import Remembered

USUAL = (1280, 800)
SIDE_WIDTH = 272


def take_down(window: QMainWindow, splitter: QSplitter, **rest: str | int | bool) -> Remembered:
    """What to remember: the places of window and splitter, and `rest` as given."""
    return Remembered(
        geometry=_text(window.saveGeometry()),
        splitter=_text(splitter.saveState()),
        **rest,  # type: ignore[arg-type]
    )


def put_back(window: QMainWindow, splitter: QSplitter, remembered: Remembered) -> None:
    """Stand where the last run left off, or in the usual size in the middle of a screen that can hold it."""
    if not remembered.geometry or not window.restoreGeometry(_bytes(remembered.geometry)):
        room = window.screen().availableSize()
        window.resize(min(USUAL[0], room.width()), min(USUAL[1], room.height()))
    if not remembered.splitter or not splitter.restoreState(_bytes(remembered.splitter)):
        splitter.setSizes([window.width() - SIDE_WIDTH, SIDE_WIDTH])


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(QByteArray(text.encode("ascii", "replace")))
