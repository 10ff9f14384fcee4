"""The pages of a sheet, one below the other, as wide as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from rosterdesk.words import printing as words
from ui.look import Space, Tone, colour

WIDEST = 1100


class PagePicture(QWidget):
    """One page; it takes the width it is given and the height that goes with it."""

    def __init__(self, picture: QImage, name: str) -> None:
        super().__init__()
        self._picture = picture
        self.setAccessibleName(name)
        self.setMaximumWidth(WIDEST)

    def hasHeightForWidth(self) -> bool:
        """The page keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the page at that width."""
        return round(width * self._picture.height() / self._picture.width())

    def sizeHint(self) -> QSize:
        """As wide as a page is read at ease."""
        return QSize(WIDEST, self.heightForWidth(WIDEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape also where the layout does not ask for it."""
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page with a hairline around it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._picture)
            painter.setPen(QPen(colour(Tone.HAIRLINE)))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Preview(QScrollArea):
    """The pages; empty until `show_pages`."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(words.preview())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_pages(self, pictures: Sequence[QImage]) -> None:
        """Show other pages from the top."""
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        rows.setSpacing(Space.L)
        for number, picture in enumerate(pictures, start=1):
            rows.addWidget(PagePicture(picture, words.page_told(number, len(pictures))))
        rows.addStretch(1)
        self.setWidget(body)
