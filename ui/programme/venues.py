"""The places where groups meet: each a card of fields, and below them the ways between."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rosterdesk.domain.edits import valid
from rosterdesk.domain.edits import venues as edits
from rosterdesk.domain.groups import Venue
from rosterdesk.words import fields, terms
from rosterdesk.words import programme as words
from ui.actions import Command
from ui.forms import reading
from ui.forms.bound import Bound
from ui.forms.keyed import KeyedRows
from ui.forms.layout import scrolled, section
from ui.forms.picks import TagsField
from ui.forms.texts import TextField
from ui.look import Icon, Space
from ui.pages import Frame
from ui.parts.buttons import button, icon_button
from ui.parts.card import Card
from ui.parts.text import Voice, label
from ui.programme.travel import Travel

FEATURES = ("step_free", "hearing_loop", "parking", "childcare", "transit")
CARDS_AT_ONCE = 3  # what a window shows of them


class VenueCard(Card):
    """The fields of one venue."""

    removing = Signal()

    def __init__(self, frame: Frame, venue: Venue) -> None:
        super().__init__()
        self._desk, self._key = frame.desk, venue.id
        self._bound: Bound[Venue] = Bound(self._write)
        self.name = TextField(_said("name"), read=self._read_name, shown=str, value="")
        self.address = TextField(_said("address"), read=reading.text, shown=str, value="")
        self.features = TagsField(
            _said("features"),
            read=read_feature,
            shown=terms.feature,
            offered=[terms.feature(each) for each in FEATURES],
            hint=words.text("type_feature"),
        )
        self.remove_button = icon_button(Icon.TRASH, words.text("remove_venue"))
        self.remove_button.clicked.connect(self.removing)
        self._bound.join(self.name, lambda v: v.name, lambda v, value: replace(v, name=value))
        self._bound.join(self.address, lambda v: v.address, lambda v, value: replace(v, address=value))
        self._bound.join(self.features, lambda v: v.features, lambda v, value: replace(v, features=value))
        self._lay_out()

    def show_venue(self, venue: Venue) -> None:
        """Show the venue as it stands."""
        self._bound.show(venue, other=False)
        self.setAccessibleName(venue.name)
        self.remove_button.setAccessibleName(f"{words.text('remove_venue')}: {venue.name}")

    def _write(self, change: Callable[[Venue], Venue]) -> bool:
        key = self._key
        done = self._desk.attempt(
            lambda programme: edits.change(programme, change(edits.held(programme, key)))
        )
        return done is not None

    def _read_name(self, typed: str) -> str:
        return valid.name(typed, edits.other_names(self._desk.programme, self._key))

    def _lay_out(self) -> None:
        self.rows.setSpacing(Space.S)
        first = QHBoxLayout()
        first.setSpacing(Space.L)
        first.addWidget(self.name, 2, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.address, 3, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        self.rows.addLayout(first)
        self.rows.addWidget(self.features)


class Venues:
    """All venues with their ways; `page` holds them."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.nothing = label(words.text("no_venues"), Voice.MUTED, wrap=True)
        self.cards: KeyedRows[Venue, VenueCard] = KeyedRows(
            key=lambda venue: venue.id,
            make=self._make,
            show=VenueCard.show_venue,
            gap=Space.S,
            at_once=CARDS_AT_ONCE,
        )
        self.new = TextField(
            words.text("new_venue"), read=self._read_new, shown=str, value="", hint=words.text("new_venue")
        )
        self.add_button = button(words.text("add_venue"), Icon.PLUS)
        self.travel = Travel(frame.desk)
        self.new.accepted.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.page = self._laid_out()

    def refresh(self) -> None:
        """Show the venues as they stand."""
        found = sorted(self._frame.desk.programme.venues.values(), key=lambda each: each.name.casefold())
        self.cards.show_records(found)
        self.nothing.setVisible(not found)
        self.travel.show_venues(found)

    def _make(self, venue: Venue) -> VenueCard:
        card = VenueCard(self._frame, venue)
        card.removing.connect(lambda: self._remove(venue.id))
        return card

    def _remove(self, key: str) -> None:
        name = self._frame.desk.programme.venues[key].name
        if self._frame.desk.attempt(lambda programme: edits.remove(programme, key)) is not None:
            self._frame.notices.say(words.removed(name), self._frame.actions[Command.UNDO])

    def _read_new(self, typed: str) -> str:
        others = edits.other_names(self._frame.desk.programme, None)
        return valid.name(typed, others) if typed.strip() else ""

    def _add(self) -> None:
        name = self.new.line.text()
        if not name.strip() or self.new.trouble.text:
            return
        if self._frame.desk.attempt(lambda programme: edits.add(programme, name)) is not None:
            self.new.show_value("")
            self.new.drop_draft()
            self.new.setFocus()

    def _laid_out(self) -> QScrollArea:
        self.new.show_caption(False)
        adding = QWidget()
        line = QHBoxLayout(adding)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        line.addWidget(self.new, 1)
        line.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        places = QWidget()
        rows = QVBoxLayout(places)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.S)
        for each in (self.nothing, self.cards, adding):
            rows.addWidget(each)
        return scrolled(
            [
                section(words.text("venues_title"), places, meaning=fields.meaning("venue", "features")),
                section(words.text("travel_title"), self.travel, meaning=words.text("travel_meaning")),
            ]
        )


def read_feature(typed: str) -> str:
    """A feature by its word, known or not: `step-free` is kept as step_free."""
    wanted = reading.text(typed)
    known = {terms.feature(each).casefold(): each for each in FEATURES}
    return known.get(wanted.casefold(), wanted)


def _said(field: str) -> str:
    return fields.name("venue", field)
