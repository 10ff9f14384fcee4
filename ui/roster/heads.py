"""What stands at the left of the board: the names of rows, and the weeks of each."""

from datetime import timedelta

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from rosterdesk.domain.programme import Programme
from rosterdesk.words import dates
from ui.look import Tone, colour
from ui.look.icons import paint_icon
from ui.roster.layout import PAD, Layout, RowBox
from ui.roster.pens import TALL, WRAPPED, Pens, row_words

SIGN = 16
BESIDE = 20  # where a row has an icon, how far its name begins after it


class Heads:
    """Draws them in body coordinates; a name stays in sight while anything of its row does.

    `top` is the first line of the body that is in sight.
    """

    def __init__(self, painter: QPainter, programme: Programme, layout: Layout, pens: Pens, top: int) -> None:
        self._painter = painter
        self._programme = programme
        self._layout = layout
        self._pens = pens
        self._top = top

    def draw(self, row: RowBox) -> None:
        """The name of a row with its icon and, where several weeks are shown, the first day of each."""
        title, note, sign = row_words(self._programme, self._layout.content, row.row.key)
        metrics, left = self._layout.metrics, PAD + (BESIDE if sign else 0)
        parts = [(title, self._pens.strong, Tone.TEXT), (note, self._pens.small, Tone.MUTED)]
        width = metrics.head - PAD - left
        heights = [_height(text, font, width) for text, font, _ in parts]
        weeks = metrics.small if len(row.lanes) > 1 else 0
        place = row.held(self._top, sum(heights) + weeks)
        if sign:
            area = QRect(PAD, place, SIGN, metrics.line)
            paint_icon(self._painter, area, sign, colour(Tone.MUTED))
        under = place
        for (text, font, tone), height in zip(parts, heights, strict=True):
            self._text(QRect(left, under, width, row.bottom - PAD - under), WRAPPED, text, font, tone)
            under += height
        if weeks:
            self._weeks(row, place, under)

    def _weeks(self, row: RowBox, place: int, under: int) -> None:
        """The first day of each week at the right; that of the week beside the name stands below the name."""
        metrics, first = self._layout.metrics, self._layout.content.period.first
        for week, lane in enumerate(row.lanes):
            beside = lane.y <= place < lane.bottom
            y = under if beside else lane.y + PAD
            if not beside and place - metrics.small < y < under + metrics.small:
                continue  # the name has its place for the moment
            area = QRect(0, y, metrics.head - PAD, metrics.small)
            day = dates.day_short(first + timedelta(days=7 * week))
            self._text(area, Qt.AlignmentFlag.AlignRight, day, self._pens.small, Tone.MUTED)

    def _text(self, area: QRect, flags: int, text: str, font: QFont, tone: Tone) -> None:
        self._painter.setFont(font)
        self._painter.setPen(colour(tone))
        self._painter.drawText(area, flags, text)


def _height(text: str, font: QFont, width: int) -> int:
    """How much of a column so wide the words take."""
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, TALL), WRAPPED, text).height() if text else 0
