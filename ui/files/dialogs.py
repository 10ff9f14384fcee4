"""Asking for a file, without stopping anything else."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from rosterdesk.words import files as words
from ui.desk import Desk

SUFFIX = "rosterdesk"
TEXT_SUFFIX = "json"


def ask_open(parent: QWidget, code: str, folder: Path, take: Callable[[Path], object]) -> QFileDialog:
    """Let somebody choose a file that is there; `take` gets its path unless they change their mind."""
    dialog = _dialog(parent, code, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _show(dialog, take)


def ask_save(parent: QWidget, code: str, proposed: Path, take: Callable[[Path], object]) -> QFileDialog:
    """Let somebody name a file to be made, asking once before one is replaced; a new one never replaces."""
    dialog = _dialog(parent, code, proposed.parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(_suffix(code))
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, code == "new")
    dialog.selectFile(proposed.name)
    return _show(dialog, take)


def ask_paper(parent: QWidget, desk: Desk, name: str, *, title: str, kind: str) -> Path | None:
    """Have somebody say where a sheet or a table goes, beside the last one, else among their documents."""
    folder = desk.papers or documents()
    path, _filter = QFileDialog.getSaveFileName(parent, title, str(folder / name), kind)
    if not path:
        return None
    desk.papers = Path(path).parent
    return Path(path)


def documents() -> Path:
    """Where the coordinator keeps documents; their own folder where there is none for them."""
    place = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return place if place.is_dir() else Path.home()


def _dialog(parent: QWidget, code: str, folder: Path) -> QFileDialog:
    dialog = QFileDialog(parent, words.title(code), str(folder))
    kind = words.programme_files() if _suffix(code) == TEXT_SUFFIX else words.programmes()
    dialog.setNameFilter(f"{kind} (*.{_suffix(code)})")
    return dialog


def _show(dialog: QFileDialog, take: Callable[[Path], object]) -> QFileDialog:
    dialog.fileSelected.connect(lambda chosen: take(Path(chosen)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _suffix(code: str) -> str:
    return TEXT_SUFFIX if code in ("import", "export") else SUFFIX
