"""One ring tells where the keyboard is: around the line in hand of a list, else around the whole list."""

from PySide6.QtWidgets import QAbstractItemView
from shiboken6 import isValid

INNER = "ringed"  # the property by which the style sheet knows a list whose line bears the ring


def ring_line(view: QAbstractItemView) -> None:
    """Have the line in hand bear the ring of the list alone; call it once the view has its model."""

    def settle() -> None:
        if not isValid(view):
            return  # lists empty themselves while they end
        inner = view.currentIndex().isValid()
        if view.property(INNER) is not inner:
            view.setProperty(INNER, inner)
            view.style().unpolish(view)
            view.style().polish(view)

    view.selectionModel().currentChanged.connect(settle)
    for changed in (view.model().rowsRemoved, view.model().modelReset, view.model().layoutChanged):
        changed.connect(settle)
    settle()
