"""Scrolling parts of the window: what has too little room is scrolled, never cut."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

LEAST_VIEW = QSize(240, 160)


class Upright(QScrollArea):
    """Scrolls upwards and downwards only: what it holds is never wider than what is seen."""

    def minimumSizeHint(self) -> QSize:
        """Room for the width that is needed, with the bar beside it."""
        inner, least = self.widget(), super().minimumSizeHint()
        wide = inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width() if inner else 0
        return QSize(max(wide, least.width()), least.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for other room when what it holds does."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolled(inner: QWidget) -> QScrollArea:
    """A view of `inner` that scrolls upwards and downwards only, on the surface of what it lies on."""
    area = _fitted(Upright(), inner)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def roomy(inner: QWidget) -> QScrollArea:
    """A view of `inner` that scrolls in both directions where there is less room than it needs at least."""
    return _fitted(QScrollArea(), inner)


def _fitted(area: QScrollArea, inner: QWidget) -> QScrollArea:
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
