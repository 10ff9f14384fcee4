"""The pages of a sheet, one below the other, as wide as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from rosterdesk.words import printing as words
from ui.look import Space, Tone, colour

WIDEST = 1100


class PagePicture(QWidget):
    """One page; it takes the width it is given and the height that goes with it."""

    def __init__(self, picture: QImage, name: str) -> None:
        super().__init__()
        self.setMaximumWidth(WIDEST)
        self.show_picture(picture, name)

    def show_picture(self, picture: QImage, name: str) -> None:
        """Show another page."""
        self.picture = picture
        self.setAccessibleName(name)
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The page keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the page at that width."""
        return round(width * self.picture.height() / self.picture.width())

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
            painter.drawImage(self.rect(), self.picture)
            painter.setPen(QPen(colour(Tone.HAIRLINE)))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Desktop(QWidget):
    """What the pages lie on."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it, so that white paper stands out."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), colour(Tone.SUNKEN))

    def changeEvent(self, event: QEvent) -> None:
        """Repaint in the new table."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


class Preview(QScrollArea):
    """The pages; empty until `show_pages`. It stays where it was scrolled to when they change."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[PagePicture] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(words.preview())
        self.setProperty("read", True)  # the keyboard scrolls it, and is seen to be here
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = Desktop()
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        self._rows.setSpacing(Space.L)
        self._rows.addStretch(1)
        self.setWidget(body)

    def show_pages(self, pictures: Sequence[QImage]) -> None:
        """Show other pages."""
        while len(self.pages) > len(pictures):
            page = self.pages.pop()
            self._rows.removeWidget(page)
            page.deleteLater()
        for number, picture in enumerate(pictures):
            name = words.page_told(number + 1, len(pictures))
            if number < len(self.pages):
                self.pages[number].show_picture(picture, name)
            else:
                self.pages.append(PagePicture(picture, name))
                self._rows.insertWidget(number, self.pages[number])
