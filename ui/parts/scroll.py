"""Scrolling parts of the window: what has too little room is scrolled, never cut."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

LEAST_VIEW = QSize(240, 160)


def scrolled(inner: QWidget) -> QScrollArea:
    """A view of `inner` that scrolls upwards and downwards only, on the surface of what it lies on."""
    area = roomy(inner)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def roomy(inner: QWidget) -> QScrollArea:
    """A view of `inner` that scrolls in both directions where there is less room than it needs at least."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(inner)
    for each in (area.viewport(), inner):
        each.setAutoFillBackground(False)
    return area


class Pile(QStackedWidget):
    """Widgets one behind the other that need the room of the one in front, not of the largest."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """The room that the widget in front needs at least."""
        front = self.currentWidget()
        return front.minimumSizeHint().expandedTo(front.minimumSize()) if front else LEAST_VIEW

    def heightForWidth(self, width: int) -> int:
        """The height that the widget in front needs at least at a width, whatever those behind would like."""
        front = self.currentWidget()
        if front is None:
            return LEAST_VIEW.height()
        layout = front.layout()
        if layout is None or not layout.hasHeightForWidth():
            return front.minimumSizeHint().height()
        return layout.minimumHeightForWidth(width)
