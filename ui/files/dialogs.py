"""Asking for a file, without stopping anything else."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from rosterdesk.cases.transfer import Export
from rosterdesk.exchange.tables.table_file import SUFFIXES
from rosterdesk.words import files as words
from ui.desk import Desk

SUFFIX = "rosterdesk"


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
    dialog.setDefaultSuffix(SUFFIX)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, code == "new")
    dialog.selectFile(proposed.name)
    return _show(dialog, take)


def ask_export(parent: QWidget, proposed: Path, take: Callable[[Path, Export], object]) -> QFileDialog:
    """Let somebody choose what to export, and name its file, which follows the choice."""
    dialog = QFileDialog(parent, words.title("export"), str(proposed.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters([_filter(words.export_kind(each), each.suffixes) for each in Export])
    chosen = [next(iter(Export))]  # the dialogs of some desktops do not say it at every time

    def follow(said: str) -> None:
        chosen[0] = next((each for each in Export if said.startswith(words.export_kind(each))), chosen[0])
        usual = chosen[0].suffixes[0]
        dialog.setDefaultSuffix(usual)
        named = Path(next(iter(dialog.selectedFiles()), proposed.name)).name
        known = next((suffix for each in Export for suffix in each.suffixes if named.endswith(suffix)), "")
        dialog.selectFile(f"{named.removesuffix(known)}{usual}")

    dialog.selectFile(proposed.name)
    follow("")
    dialog.filterSelected.connect(follow)
    return _show(dialog, lambda path: take(path, chosen[0]))


def ask_paper(parent: QWidget, desk: Desk, name: str, *, title: str, kind: str) -> Path | None:
    """Have somebody say where a sheet or a table goes, beside the last one, else among their documents."""
    folder = desk.papers or documents()
    path, _filter = QFileDialog.getSaveFileName(parent, title, str(folder / name), kind)
    take_keyboard_back(parent)
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
    if code == "import":
        dialog.setNameFilter(_filter(words.importable(), (".json", *SUFFIXES)))
    else:
        dialog.setNameFilter(_filter(words.programmes(), (f".{SUFFIX}",)))
    return dialog


def _filter(said: str, suffixes: Sequence[str]) -> str:
    return f"{said} ({' '.join(f'*{suffix}' for suffix in suffixes)})"


def _show(dialog: QFileDialog, take: Callable[[Path], object]) -> QFileDialog:
    dialog.fileSelected.connect(lambda chosen: take(Path(chosen)))
    dialog.finished.connect(lambda _: take_keyboard_back(dialog.parentWidget()))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def take_keyboard_back(parent: QWidget | None) -> None:
    """After a dialog, where no window manager gives the keyboard to the window below."""
    if parent is not None:
        parent.window().activateWindow()
