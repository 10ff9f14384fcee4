"""What on the board holds the letters sought: seats by their people, cards by their group and place."""

from rosterdesk.domain.programme import Programme
from rosterdesk.words import names
from ui.palette.ranking import plain
from ui.roster.layout import Layout
from ui.views import Pick


def found(layout: Layout, programme: Programme, sought: str) -> list[Pick]:
    """The selections that hold every word of `sought`, in order of time; none where nothing is sought."""
    wanted = plain(sought).split()
    if not wanted:
        return []
    picks: dict[Pick, None] = {}
    cards = sorted(layout.cards(), key=lambda card: (card.card.session.start, card.card.session.id))
    for card in cards:
        session = card.card.session
        place = names.venue_name(programme, session.venue)
        if _holds(f"{session.group.name} {place}", wanted):
            picks[card.pick] = None
        for box in card.seats:
            if box.seat.leader and _holds(_people(programme, box.seat.leader), wanted):
                picks[box.seat.pick] = None
    return list(picks)


def _people(programme: Programme, leader: str) -> str:
    return f"{names.full_name(programme, leader)} {names.display_name(programme, leader)}"


def _holds(text: str, wanted: list[str]) -> bool:
    has = plain(text)
    return all(word in has for word in wanted)
