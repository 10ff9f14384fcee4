"""How the keyboard walks over the board: from card to card and from seat to seat."""

from datetime import datetime
from enum import Enum

from rosterdesk.cases.afterwards import begun
from rosterdesk.domain.terms import Role
from ui.roster.layout import CardBox, Layout, SeatBox
from ui.views import Pick, Rows


class Step(Enum):
    """A step on the board."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    FIRST = "first"
    LAST = "last"


def walk(layout: Layout, pick: Pick | None, step: Step) -> Pick | None:
    """The selection after a step; the same where there is nothing that way, None on an empty board."""
    cards = list(layout.cards())
    if not cards:
        return None
    here = layout.find(pick) if pick else None
    if here is None or step is Step.FIRST:
        return _land(layout, cards[0])
    if step is Step.LAST:
        return _land(layout, cards[-1])
    card, seat = here
    if step in (Step.LEFT, Step.RIGHT):
        return _sideways(layout, card, seat, 1 if step is Step.RIGHT else -1)
    return _down(layout, card, seat) if step is Step.DOWN else _up(layout, card, seat)


def next_open(layout: Layout, pick: Pick | None, now: datetime) -> Pick | None:
    """The next open seat after the selection in order of time, going round; None where nobody is needed.

    Seats of sessions that have begun, and those of trainees, ask for nobody.
    """
    needed = {
        (card.card.session.start, card.card.session.id, number, box.seat.pick)
        for card in layout.cards()
        for number, box in enumerate(card.seats)
        if box.seat.leader is None and box.seat.role is not Role.SHADOW and not begun(card.card.session, now)
    }
    seats = sorted(needed, key=lambda each: each[:3])
    if not seats:
        return None
    here = layout.find(pick) if pick else None
    if here is None:
        return seats[0][3]
    card, seat = here
    place = card.seats.index(seat) if seat else -1
    after = (card.card.session.start, card.card.session.id, place)
    return next((found[3] for found in seats if found[:3] > after), seats[0][3])


def _sideways(layout: Layout, card: CardBox, seat: SeatBox | None, way: int) -> Pick:
    """The nearest card that way in the lane, else the first or last one of the lane after or before."""
    cards = list(layout.cards())
    key = (card.row, card.week, card.day)
    if way > 0:
        there = [each for each in cards if (each.row, each.week, each.day) > key]
        target = min(there, key=lambda each: (each.row, each.week, each.day, _off(each, card)), default=None)
    else:
        there = [each for each in cards if (each.row, each.week, each.day) < key]
        target = max(there, key=lambda each: (each.row, each.week, each.day, -_off(each, card)), default=None)
    if target is None:
        return _pick(card, seat)
    return _same_seat(layout, card, seat, target)


def _off(each: CardBox, card: CardBox) -> int:
    """How far from the same height in its lane, for days that hold several cards."""
    return abs(each.rect.y - card.rect.y) if each.row == card.row else 0


def _land(layout: Layout, card: CardBox) -> Pick:
    """The card itself; on the rows of leaders their seat, since a card may lie on several rows."""
    if layout.content.by is Rows.LEADER and card.seats:
        return card.seats[0].seat.pick
    return card.pick


def _same_seat(layout: Layout, card: CardBox, seat: SeatBox | None, target: CardBox) -> Pick:
    if seat is None or not target.seats:
        return _land(layout, target)
    return target.seats[min(card.seats.index(seat), len(target.seats) - 1)].seat.pick


def _down(layout: Layout, card: CardBox, seat: SeatBox | None) -> Pick:
    place = card.seats.index(seat) if seat else -1
    if place + 1 < len(card.seats):
        return card.seats[place + 1].seat.pick
    below = [each for each in layout.cards() if each.day == card.day and each.rect.y > card.rect.y]
    target = min(below, key=lambda each: each.rect.y, default=None)
    return _land(layout, target) if target else _pick(card, seat)


def _up(layout: Layout, card: CardBox, seat: SeatBox | None) -> Pick:
    place = card.seats.index(seat) if seat else -1
    if place == 0 and layout.content.by is not Rows.LEADER:
        return card.pick
    if place > 0:
        return card.seats[place - 1].seat.pick
    above = [each for each in layout.cards() if each.day == card.day and each.rect.y < card.rect.y]
    target = max(above, key=lambda each: each.rect.y, default=None)
    if target is None:
        return _pick(card, seat)
    return target.seats[-1].seat.pick if target.seats else target.pick


def _pick(card: CardBox, seat: SeatBox | None) -> Pick:
    return seat.seat.pick if seat else card.pick
