"""The pages of a sheet, one below the other, as wide as there is room."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from rosterdesk.words import printing as words
from ui.look import Space, Tone, colour

WIDEST = 1100
PAUSE = 40  # milliseconds of rest after which pages in sight are drawn
KEPT = 6  # pages beyond those near sight that keep their pictures
AT_ONCE = 24  # pages laid out in one go; of hundreds, the others follow while the window answers
PER_TURN = 12
MOST = 4  # pages drawn at one go, so that what comes into sight next does not wait long


class PagePicture(QWidget):
    """One page; it takes the width it is given and the height that goes with it; white until it is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.picture: QImage | None = None
        self._shape = (1.0, 1.0)
        self._reshaping = QTimer(self, singleShot=True, interval=0)
        self._reshaping.timeout.connect(self._keep_shape)
        self.setMaximumWidth(WIDEST)

    def show_shape(self, shape: tuple[float, float], name: str) -> None:
        """Be a page of this width and height in points; a picture of another shape is let go."""
        if shape != self._shape:
            self.picture = None
        self._shape = shape
        self.setAccessibleName(name)
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.update()

    def show_picture(self, picture: QImage | None) -> None:
        """Show what is on the page, or let it go."""
        self.picture = picture
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The page keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the page at that width."""
        across, down = self._shape
        return round(width * down / across)

    def sizeHint(self) -> QSize:
        """As wide as a page is read at ease."""
        return QSize(WIDEST, self.heightForWidth(WIDEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape also where the layout does not ask for it.

        In a turn of its own: Qt falls over a widget that changes its bounds while it is being laid out.
        """
        super().resizeEvent(event)
        if event.size().height() != self.heightForWidth(event.size().width()):
            self._reshaping.start()

    def _keep_shape(self) -> None:
        self.setFixedHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page with a hairline around it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if self.picture is None:
                painter.fillRect(self.rect(), Qt.GlobalColor.white)
            else:
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
    """The pages; empty until `show_pages`. It stays where it was scrolled to when they change.

    `wanted` brings the numbers, from 0, of pages in or near sight that have no picture; far ones lose theirs.
    """

    wanted = Signal(object)

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
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._add_pages)
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(PAUSE)
        self._looking.timeout.connect(self._look)
        bar = self.verticalScrollBar()
        for moved in (bar.valueChanged, bar.rangeChanged):
            moved.connect(self._look_soon)

    def _look_soon(self) -> None:
        self._looking.start()

    def show_pages(self, sizes: Sequence[tuple[float, float]], pictures: Sequence[QImage]) -> None:
        """Show other pages, of these sizes in points, with the pictures of the first of them."""
        while len(self.pages) > len(sizes):
            page = self.pages.pop()
            self._rows.removeWidget(page)
            page.deleteLater()
        self._sizes = tuple(sizes)
        for number, page in enumerate(self.pages):
            self._shape(number)
            page.show_picture(None)
        self._add_pages(AT_ONCE - len(self.pages))
        for page, picture in zip(self.pages, pictures, strict=False):
            page.show_picture(picture)
        self._looking.start()

    def _add_pages(self, most: int = PER_TURN) -> None:
        """Make so many of the pages that are missing, and have the others wait for their turn."""
        for number in range(len(self.pages), min(len(self._sizes), len(self.pages) + max(0, most))):
            self._rows.insertWidget(number, page := PagePicture())
            self.pages.append(page)
            self._shape(number)
        if len(self.pages) < len(self._sizes):
            self._turn.start()

    def _shape(self, number: int) -> None:
        self.pages[number].show_shape(self._sizes[number], words.page_told(number + 1, len(self._sizes)))

    def show_pictures(self, pictures: Mapping[int, QImage]) -> None:
        """Show what is on some of the pages."""
        for number, picture in pictures.items():
            if number < len(self.pages):
                self.pages[number].show_picture(picture)
        self._looking.start()

    def _look(self) -> None:
        """Ask for what is missing near the pages in sight; let go of what is far."""
        top, room = self.verticalScrollBar().value(), self.viewport().height()
        near = [n for n, page in enumerate(self.pages) if _touches(page, top - room, top + 2 * room)]
        if not near:
            return
        missing = [n for n in near if self.pages[n].picture is None]
        for number, page in enumerate(self.pages):
            if page.picture is not None and not near[0] - KEPT <= number <= near[-1] + KEPT:
                page.show_picture(None)
        if missing:
            self.wanted.emit(missing[:MOST])


def _touches(page: QWidget, top: int, bottom: int) -> bool:
    return page.y() < bottom and page.y() + page.height() > top
