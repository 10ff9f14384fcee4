"""What screen readers hear and do beside what Qt tells them by itself."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have screen readers say a sentence at once; nothing happens where none listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def let_readers_choose(view: QAbstractItemView) -> None:
    """Have the one line that a screen reader selects become the current one, as if it had been clicked.

    Call it once the view has its model.
    """
    view.selectionModel().selectionChanged.connect(lambda *_: QTimer.singleShot(0, view, _follow(view)))


def _follow(view: QAbstractItemView) -> Callable[[], None]:
    def follow() -> None:
        chosen = view.selectionModel()
        rows = {index.row(): index for index in chosen.selectedIndexes()}
        if len(rows) == 1 and view.currentIndex().row() not in rows:
            (index,) = rows.values()
            chosen.setCurrentIndex(QModelIndex(index), QItemSelectionModel.SelectionFlag.NoUpdate)

    return follow
