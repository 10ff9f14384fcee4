"""How seats look as chips and how cards and seats are read aloud: from the values of the board, in words."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QFontMetrics

from rosterdesk.domain import terms as codes
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Reply, Role
from rosterdesk.words import board as words
from rosterdesk.words import inspector as inspector_words
from rosterdesk.words import marks as mark_words
from rosterdesk.words import names, terms
from ui.look import Icon
from ui.parts.chip import ChipFace, ChipKind, chip_is_cut
from ui.parts.mood import Mood
from ui.roster.content import Card, Mark, Seat

ROLE_ICONS = {
    Role.LEAD: Icon.PERSON_CHECK,
    Role.CO_LEAD: Icon.PERSON,
    Role.SHADOW: Icon.TRAINEE,
    Role.BACKUP: Icon.PHONE,
}
MARK_ICONS = {
    codes.Mark.DONE: Icon.FINE,
    codes.Mark.LATE: Icon.CLOCK,
    codes.Mark.ABSENT: Icon.PERSON_OFF,
    codes.Mark.ILL: Icon.ILL,
}


def seat_face(programme: Programme, seat: Seat, *, by_leader: bool = False, past: bool = False) -> ChipFace:
    """A seat as a chip: who holds it (on the leader's own row the role), or the words of an open seat.

    An open seat of a session that is past asks for nothing any more.
    """
    if seat.leader is None:
        calm = past or seat.role is Role.SHADOW
        return ChipFace(
            text=words.open_chip(seat.role),
            kind=ChipKind.OPEN,
            mood=Mood.NEUTRAL if calm else Mood.ATTENTION,
        )
    return ChipFace(
        text=words.role_chip(seat.role) if by_leader else names.display_name(programme, seat.leader),
        kind=ChipKind.GHOST if seat.mark is Mark.REMOVED else ChipKind.FILLED,
        icon=ROLE_ICONS[seat.role],
        signs=tuple(icon for icon, _ in _signs(seat)),
        mood=Mood.ACCENT if seat.mark is Mark.ADDED else Mood.NEUTRAL,
    )


def fitting(face: ChipFace, metrics: QFontMetrics, width: int) -> ChipFace:
    """As much of a face as fits: a whole name says more than the sign of its role, and more than a star."""
    unstarred = tuple(sign for sign in face.signs if sign is not Icon.STAR)
    for less in (replace(face, icon=None), replace(face, icon=None, signs=unstarred)):
        if chip_is_cut(face, metrics, width):
            face = less
    return face


def role_face(programme: Programme, seat: Seat) -> ChipFace:
    """The same with the role in words, where there is room: `Lead: Ana`."""
    face = seat_face(programme, seat)
    if seat.leader is None:
        return face
    name = names.full_name(programme, seat.leader)
    return replace(face, text=inspector_words.holder(words.role_title(seat.role), name))


def seat_text(programme: Programme, seat: Seat) -> str:
    """A seat as it is read aloud."""
    return words.seat(programme, seat.role, seat.leader, [text for _, text in _signs(seat)])


def card_signs(card: Card) -> list[str]:
    """What is said of a whole session beside its time."""
    session = card.session
    said = [words.extra()] if session.extra else []
    said += [] if session.runs else [words.cancelled(session)]
    said += [mark_words.outcome_told(card.outcome)] if card.outcome and session.runs else []
    return said + ([words.sign_fragile()] if card.fragile else [])


def card_text(programme: Programme, card: Card) -> str:
    """A card as it is read aloud."""
    seats = [seat_text(programme, seat) for seat in card.seats]
    return words.card(programme, card.session, seats, card_signs(card))


def _signs(seat: Seat) -> list[tuple[Icon, str]]:
    """The signs after a name, each an icon with its words."""
    replied = None if seat.attended else seat.reply
    known: tuple[tuple[bool, Icon, Callable[[], str]], ...] = (
        *((seat.attended is mark, icon, partial(terms.mark, mark)) for mark, icon in MARK_ICONS.items()),
        (seat.mark is Mark.ADDED, Icon.PLUS, words.sign_added),
        (seat.mark is Mark.REMOVED, Icon.MINUS, words.sign_removed),
        (seat.overridden, Icon.WARNING, words.sign_overridden),
        (seat.regular, Icon.STAR, words.sign_regular),
        (seat.locked, Icon.LOCK, words.sign_locked),
        (replied is Reply.YES, Icon.CHECK, words.sign_yes),
        (replied is Reply.NO, Icon.CLOSE, words.sign_no),
    )
    return [(icon, say()) for holds, icon, say in known if holds]
