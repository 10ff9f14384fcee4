"""The fonts of the board, what they measure, and the words that are measured."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from rosterdesk.domain.programme import Programme
from rosterdesk.words import board as words
from rosterdesk.words import names
from ui.look import Icon, TextSize
from ui.look.fonts import sized
from ui.parts.chip import Density, chip_height
from ui.roster.content import Card, Content
from ui.roster.kinds import look_of
from ui.roster.layout import PAD, Metrics
from ui.views import Rows

COMPACT_PAD = 3
HEAD_SIGN = 20
HEAD_LETTERS = 24
NARROW_SAMPLE = "Wed 30"
NOTE_SIGN = 16
MOST_NOTE_LINES = 3
TALL = 1000
WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class Pens:
    """The fonts of the board and what they measure; made again when the font changes."""

    def __init__(self) -> None:
        self.body = sized(TextSize.BODY)
        self.strong = sized(TextSize.BODY, bold=True)
        self.small = sized(TextSize.SMALL)
        self.small_strong = sized(TextSize.SMALL, bold=True)
        self._lines: dict[tuple[str, int], int] = {}

    def metrics(
        self, titles: Iterable[str], note: Callable[[Card], str], *, signed: bool, compact: bool = False
    ) -> Metrics:
        """What `layout` needs to know; heads of rows hold the longest word, `signed` notes an icon too.

        Compact cards have a note only where it says more than the place, and chips of one bare line.
        """
        small, strong = QFontMetrics(self.small), QFontMetrics(self.strong)
        words_ = (word for title in titles for word in title.split())
        longest = max((strong.horizontalAdvance(word) for word in words_), default=0)
        wide, taken = small.averageCharWidth(), NOTE_SIGN if signed else 0

        def note_lines(card: Card, width: int) -> int:
            text, room = note(card), width - taken
            if compact and not text:
                return 0
            if (text, room) not in self._lines:
                self._lines[text, room] = _lines_of(small, text, room)
            return self._lines[text, room]

        return Metrics(
            line=strong.height(),
            small=small.height(),
            chip=small.height() + 1 if compact else chip_height(small, Density.COMPACT),
            pad=COMPACT_PAD if compact else PAD,
            gap=1 if compact else 2,
            head=min(longest, wide * HEAD_LETTERS) + HEAD_SIGN + 2 * PAD + 2,
            least_day=wide * 14,
            note_lines=note_lines,
            narrow=strong.horizontalAdvance(NARROW_SAMPLE) + 2 * PAD,
        )


def _lines_of(font: QFontMetrics, text: str, width: int) -> int:
    """On how many lines a note is written, at most a few."""
    if font.horizontalAdvance(text) <= width:
        return 1
    height = font.boundingRect(QRect(0, 0, width, TALL), WRAPPED, text).height()
    return min(MOST_NOTE_LINES, height // font.height())


def note_words(programme: Programme, content: Content, card: Card) -> str:
    """The note of a card: whether it takes place, and its group or its place; no place if compact."""
    session = card.session
    by_group = content.by is Rows.GROUP
    said = words.short_place(programme, session.venue) if by_group else session.group.name
    if content.compact and by_group:
        said = ""
    signs = [] if session.runs else [words.cancelled(session)]
    signs += [words.extra()] if session.extra else []
    return " · ".join(part for part in (*signs, said) if part)


def row_words(programme: Programme, content: Content, key: str) -> tuple[str, str, Icon | None]:
    """What the head of a row says: its name, a note, and an icon."""
    if content.by is Rows.GROUP:
        group = programme.groups[key]
        return group.name, "", look_of(group.kind)[0]
    if content.by is Rows.VENUE:
        return (
            (names.venue_name(programme, key), "", Icon.VENUE)
            if key
            else (words.remote_row(), "", Icon.PHONE)
        )
    if not key:
        return words.open_row(), "", Icon.OPEN_SEAT
    return names.display_name(programme, key), "", None
