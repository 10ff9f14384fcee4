"""Every icon once, drawn from SVG in a tone of the table, crisp on any screen, following light and dark."""

from enum import Enum
from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.look.palette import current_tokens
from ui.look.tokens import Tone


class Icon(Enum):
    """What an icon stands for, and the file that draws it."""

    THIS_WEEK = "calendar-check"
    ROSTER = "layout-grid"
    LEADERS = "users"
    GROUPS = "shapes"
    AWAY = "moon"
    SHEETS = "scroll-text"
    REPORTS = "chart-column"
    SETTINGS = "settings"
    SEARCH = "search"

    BUILD = "sparkles"
    PUBLISH = "send"
    PRINT = "printer"
    UNDO = "undo-2"
    REDO = "redo-2"
    LOCK = "lock"
    UNLOCK = "lock-open"
    STAR = "star"
    PHONE = "phone"
    FRAGILE = "unlink"
    PLUS = "plus"
    MINUS = "minus"
    CLOSE = "x"
    CHECK = "check"
    LEFT = "chevron-left"
    RIGHT = "chevron-right"
    DOWN = "chevron-down"
    UP = "chevron-up"
    ARROW_RIGHT = "arrow-right"
    SWAP = "arrow-left-right"
    INFO = "info"
    WARNING = "triangle-alert"
    HELP = "circle-help"
    PLAY = "play"
    STOP = "square"
    TRASH = "trash-2"
    COPY = "copy"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    CALENDAR = "calendar"
    CLOCK = "clock"
    PLACE = "map-pin"
    PERSON = "user"
    PERSON_ADD = "user-plus"
    PERSON_CHECK = "user-check"
    PERSON_OFF = "user-x"
    ACCESSIBLE = "accessibility"
    LANGUAGE = "languages"
    FILTER = "funnel"
    HISTORY = "history"
    EDIT = "pencil"
    EYE = "eye"
    DOOR = "door-open"
    MORE = "ellipsis"
    EXTERNAL = "external-link"
    REPAIR = "wrench"
    RESTORE = "rotate-ccw"
    FILE = "file-text"
    OPEN = "folder-open"
    SAVE = "save"
    IMPORT = "download"
    EXPORT = "upload"
    PIN = "pin"
    GRIP = "grip-vertical"
    COLUMNS = "columns-3"
    PANEL = "panel-right"
    REPEAT = "repeat"
    TIMER = "timer"
    GLOBE = "globe"
    VENUE = "building-2"
    RESCUE = "life-buoy"
    GOAL = "target"
    PROVED = "shield-check"
    FINE = "circle-check"
    BROKEN = "circle-x"
    ATTENTION = "circle-alert"
    OPEN_SEAT = "circle-dashed"
    CIRCLE = "circle"
    ILL = "thermometer"
    SESSION_ADD = "calendar-plus"
    SESSION_CANCEL = "calendar-x"
    SESSION_MOVE = "calendar-clock"
    STAFF = "briefcase"
    VOLUNTEER = "hand-heart"
    TRAINEE = "graduation-cap"
    LIGHT = "sun"
    DARK = "moon-star"

    GROUP_SUPPORT = "heart-handshake"
    GROUP_DROP_IN = "coffee"
    GROUP_PHONE = "phone-call"
    GROUP_WARM_LINE = "headset"
    GROUP_WELLNESS = "leaf"
    GROUP_RECREATION = "palette"
    GROUP_SOCIAL = "party-popper"
    GROUP_NEWCOMER = "smile-plus"
    GROUP_BOARD = "clipboard-list"
    GROUP_OUTING = "bus"
    GROUP_MEETING = "users-round"
    GROUP_OTHER = "circle-dot"


@cache
def _source(icon: Icon) -> str:
    """The drawing of an icon as it lies in its file."""
    return resources.path("icons", f"{icon.value}.svg").read_text(encoding="utf-8")


def svg(icon: Icon, colour: str, *, filled: bool = False) -> str:
    """The drawing of an icon in one colour ``#RRGGBB``, its shapes filled with it when asked."""
    text = _source(icon).replace("currentColor", colour)
    return text.replace('fill="none"', f'fill="{colour}"', 1) if filled else text


def paint_icon(painter: QPainter, box: QRect, icon: Icon, colour: QColor, *, filled: bool = False) -> None:
    """Draw an icon centred in `box`, as large as fits."""
    side = min(box.width(), box.height())
    ratio = painter.device().devicePixelRatioF()
    left, top = box.x() + (box.width() - side) // 2, box.y() + (box.height() - side) // 2
    painter.drawPixmap(left, top, _drawn(icon, side, ratio, colour, filled=filled))


def pixmap(icon: Icon, size: int, tone: Tone = Tone.TEXT, *, ratio: float = 1.0) -> QPixmap:
    """An icon of `size` device-independent pixels in a tone, for a screen of the given pixel ratio."""
    return _drawn(icon, size, ratio, QColor(current_tokens()[tone]))


def icon(which: Icon, tone: Tone = Tone.TEXT, *, checked_tone: Tone | None = None) -> QIcon:
    """An icon for actions and buttons that is redrawn in the table in force each time it is shown."""
    return QIcon(_Engine(which, tone, checked_tone or tone))


def app_icon() -> QIcon:
    """The icon of the program, for windows and task bars."""
    return QIcon(str(resources.path("app", "rosterdesk.svg")))


def _drawn(which: Icon, side: int, ratio: float, colour: QColor, *, filled: bool = False) -> QPixmap:
    """An icon drawn once and kept in Qt's cache of pixmaps."""
    pixels = max(1, round(side * ratio))
    key = f"rosterdesk/{which.value}/{pixels}/{ratio}/{colour.name(QColor.NameFormat.HexArgb)}/{filled}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _render(svg(which, colour.name(), filled=filled), pixels, colour.alphaF())
        picture.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, picture)
    return picture


def _render(drawing: str, pixels: int, opacity: float) -> QPixmap:
    """A square picture of a drawing, `pixels` wide, on nothing."""
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setOpacity(opacity)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    return picture


class _Engine(QIconEngine):
    """Draws one icon in the table in force at the moment of drawing, on the left of the room it is given."""

    def __init__(self, which: Icon, tone: Tone, checked_tone: Tone) -> None:
        super().__init__()
        self._which = which
        self._tones = {QIcon.State.Off: tone, QIcon.State.On: checked_tone}

    def clone(self) -> QIconEngine:
        return _Engine(self._which, self._tones[QIcon.State.Off], self._tones[QIcon.State.On])

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        place = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
        paint_icon(painter, place, self._which, self._colour(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        if size.isEmpty():
            return picture  # a button that a layout has not given its room yet
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            self.paint(painter, picture.rect(), mode, state)
        return picture

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        tone = Tone.DISABLED if mode == QIcon.Mode.Disabled else self._tones[state]
        return QColor(current_tokens()[tone])
