"""Draws the board: what `layout` placed, in the fonts and tones of the look."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from rosterdesk.cases import afterwards
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from rosterdesk.words import board as words
from rosterdesk.words import dates, names
from ui.look import Icon, Space, Tone, colour, paint_icon
from ui.parts.chip import ChipKind, ChipState, paint_chip
from ui.parts.paint import box, card, focus_ring
from ui.roster.faces import fitting, seat_face
from ui.roster.heads import Heads
from ui.roster.kinds import look_of
from ui.roster.layout import PAD, STRIP, AwayBar, CardBox, Layout, Rect, RowBox, SeatBox
from ui.roster.pens import NOTE_SIGN, WRAPPED, Pens, note_words
from ui.roster.touch import Touch, Welcome
from ui.views import Rows

SIGN = 14
INSET = 4
FADED = 0.45
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Painter:
    """Draws one layout of one programme through one QPainter."""

    def __init__(
        self,
        painter: QPainter,
        programme: Programme,
        layout: Layout,
        pens: Pens,
        touch: Touch,
        now: datetime,
        *,
        top: int,
    ) -> None:
        self._painter = painter
        self._programme = programme
        self._layout = layout
        self._pens = pens
        self._touch = touch
        self._now = now
        self._heads = Heads(painter, programme, layout, pens, top)

    # The header of days ------------------------------------------------------------------------

    def head(self) -> None:
        """Days and the away strip, from the top of the viewport."""
        layout, painter = self._layout, self._painter
        painter.fillRect(0, 0, layout.width, layout.head_height, colour(Tone.BACKGROUND))
        for number, column in enumerate(layout.columns):
            self._day(number, QRect(column.x, 0, column.width, layout.metrics.line + 2 * PAD))
        if layout.bars:
            top = layout.metrics.line + 2 * PAD
            label = QRect(PAD + 20, top, layout.metrics.head - PAD - 20, layout.metrics.small)
            self._icon(QRect(PAD, top, SIGN, layout.metrics.small), Icon.AWAY, Tone.MUTED)
            self._text(label, words.away_strip(), self._pens.small, Tone.MUTED)
            for bar in layout.bars:
                self._bar(bar, top)
        painter.fillRect(0, layout.head_height - 1, layout.width, 1, colour(Tone.HAIRLINE))

    def _day(self, number: int, area: QRect) -> None:
        content = self._layout.content
        day = content.period.first + timedelta(days=number)
        one = content.period.weeks == 1
        today = one and day == self._now.date()
        text = f"{dates.weekday_short(day)} {day.day}" if one else dates.weekday_short(day)
        inner = area.adjusted(PAD, 0, -2, 0)
        self._text(inner, dates.capital(text), self._pens.strong, Tone.ACCENT if today else Tone.TEXT)
        if today:
            line = QRectF(area.x() + 2, area.bottom() - 2, area.width() - 4, 2)
            box(self._painter, line, fill=colour(Tone.ACCENT), line=None, radius=1)
        if one and day in content.closed:
            used = QFontMetrics(self._pens.strong).horizontalAdvance(text) + 2 * PAD
            self._text(inner.adjusted(used, 0, 0, 0), words.closed_day(), self._pens.small, Tone.MUTED)

    def _bar(self, bar: AwayBar, top: int) -> None:
        area = _rect(bar.rect).translated(0, top)
        box(self._painter, QRectF(area), fill=colour(Tone.SUNKEN), line=None, radius=3)
        name = names.display_name(self._programme, bar.away.leader)
        self._text(area.adjusted(PAD, 0, -2, 0), name, self._pens.small, Tone.MUTED)

    # The body -----------------------------------------------------------------------------------

    def row(self, row: RowBox, stripe: QRect) -> None:
        """A row with its head, lanes and cards; `stripe` is what has to be drawn, in body coordinates."""
        self._closed_days(row)
        for lane in row.lanes[1:]:
            self._painter.fillRect(self._layout.metrics.head, lane.y, lane.width, 1, colour(Tone.SUNKEN))
        bottom = row.top + row.height - 1
        self._painter.fillRect(0, bottom, self._layout.width, 1, colour(Tone.HAIRLINE))
        if stripe.left() < self._layout.metrics.head:
            self._heads.draw(row)
        for each in row.cards:
            if _rect(each.rect).intersects(stripe):
                self._card(each)

    def _closed_days(self, row: RowBox) -> None:
        """A quiet ground where nothing takes place, or where the leader of the row is away."""
        content = self._layout.content
        for day in content.closed:
            self._quiet(row, day)
        own = (each for each in content.away if content.by is Rows.LEADER and each.leader == row.row.key)
        for each in own:
            for number in range((each.until - each.since).days + 1):
                area = self._quiet(row, each.since + timedelta(days=number))
                if number == 0:
                    area.adjust(PAD, PAD, 0, 0)
                    area.setHeight(self._layout.metrics.small)
                    self._text(area, words.away_strip(), self._pens.small, Tone.MUTED)

    def _quiet(self, row: RowBox, day: date) -> QRect:
        week, number = divmod((day - self._layout.content.period.first).days, 7)
        column, lane = self._layout.columns[number], row.lanes[week]
        area = QRect(column.x, lane.y, column.width, lane.height)
        self._painter.fillRect(area, colour(Tone.SUNKEN))
        return area

    def _card(self, each: CardBox) -> None:
        area, session = _rect(each.rect), each.card.session
        selected = self._touch.pick == each.pick
        icon, hue = look_of(session.group.kind)
        ground = Tone.SURFACE if session.runs else Tone.SUNKEN
        line, width = (Tone.ACCENT, 2) if selected else (Tone.HAIRLINE, 1)
        card(
            self._painter,
            QRectF(area),
            hue=hue if session.runs else None,
            ground=ground,
            line=line,
            width=width,
        )
        if selected and self._touch.focused:
            focus_ring(self._painter, QRectF(area))
        pad = self._layout.metrics.pad
        inner = area.adjusted(STRIP + PAD - 2, pad, -PAD, -pad)
        self._title(each, inner, icon)
        for box_ in each.seats:
            self._seat(box_, past=afterwards.begun(session, self._now))

    def _title(self, each: CardBox, inner: QRect, icon: Icon) -> None:
        """When it is, and below it what the row does not say already."""
        session, metrics = each.card.session, self._layout.metrics
        top = QRect(inner.x(), inner.y(), inner.width(), metrics.line)
        if each.card.outcome is not None and session.runs:
            self._icon(QRect(top.right() + 1 - SIGN, top.y(), SIGN, top.height()), Icon.FINE, Tone.MUTED)
            top.setRight(top.right() - SIGN - 4)
        elif each.card.fragile:
            tone = Tone.MUTED if afterwards.begun(session, self._now) else Tone.ATTENTION
            self._icon(QRect(top.right() + 1 - SIGN, top.y(), SIGN, top.height()), Icon.FRAGILE, tone)
            top.setRight(top.right() - SIGN - 4)
        tone = Tone.TEXT if session.runs else Tone.MUTED
        fits = QFontMetrics(self._pens.strong).horizontalAdvance
        ways = (names.session_time(session), names.session_time_short(session))
        time = next((way for way in ways if fits(way) < top.width()), dates.clock(session.start))
        self._text(top, time, self._pens.strong, tone, struck=not session.runs)
        self._note(each, icon)

    def _note(self, each: CardBox, icon: Icon) -> None:
        """What the row does not say already: the place, or the group with the icon of its kind."""
        if not each.note.height:
            return
        area, text = _rect(each.note), note_words(self._programme, self._layout.content, each.card)
        if self._layout.content.by is not Rows.GROUP:
            self._icon(QRect(area.x(), area.y(), 12, self._layout.metrics.small), icon, Tone.MUTED)
            area.setLeft(area.left() + NOTE_SIGN)
        if each.note.height > self._layout.metrics.small:
            self._wrapped(area, text, self._pens.small, Tone.MUTED)
        else:
            self._text(area, text, self._pens.small, Tone.MUTED)

    def _seat(self, each: SeatBox, *, past: bool) -> None:
        pick, touch = each.seat.pick, self._touch
        selected = touch.pick == pick
        state = ChipState(
            hovered=touch.hovered == pick, selected=selected, focused=selected and touch.focused
        )
        welcome = touch.welcome.get(pick)
        faded = welcome is Welcome.NO or touch.dragged == pick
        if faded:
            self._painter.setOpacity(FADED)
        self._painter.setFont(self._pens.small_strong if each.seat.role is Role.LEAD else self._pens.small)
        area, by_leader = _rect(each.rect), self._layout.content.by is Rows.LEADER
        room = area.width() - 2 * INSET
        face = seat_face(self._programme, each.seat, by_leader=by_leader, past=past)
        if face.kind is ChipKind.OPEN and self._painter.fontMetrics().horizontalAdvance(face.text) > room:
            face = replace(face, text=words.role_chip(each.seat.role))
        metrics, room = self._painter.fontMetrics(), area.width() + 2 * (Space.S - INSET)
        if face.kind is not ChipKind.OPEN:
            face = fitting(face, metrics, room)
        paint_chip(self._painter, area, face, state, inset=INSET)
        self._painter.setOpacity(1.0)
        if welcome is Welcome.YES:
            box(self._painter, QRectF(area), fill=None, line=colour(Tone.ACCENT), width=2)
        elif welcome is Welcome.OVERRIDE:
            box(self._painter, QRectF(area), fill=None, line=colour(Tone.ATTENTION), width=2, dashed=True)

    # The pieces ---------------------------------------------------------------------------------

    def _text(self, area: QRect, text: str, font: QFont, tone: Tone, *, struck: bool = False) -> None:
        painter = self._painter
        if struck:
            font = QFont(font)
            font.setStrikeOut(True)
        painter.setFont(font)
        painter.setPen(colour(tone))
        fits = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, fits)

    def _wrapped(self, area: QRect, text: str, font: QFont, tone: Tone) -> int:
        """Draw words on as many lines as they need; the height they take."""
        painter = self._painter
        painter.setFont(font)
        painter.setPen(colour(tone))
        used = painter.boundingRect(area, WRAPPED, text)
        painter.drawText(area, WRAPPED, text)
        return used.height()

    def _icon(self, area: QRect, icon: Icon, tone: Tone) -> None:
        paint_icon(self._painter, area, icon, colour(tone))


def _rect(rect: Rect) -> QRect:
    return QRect(rect.x, rect.y, rect.width, rect.height)
