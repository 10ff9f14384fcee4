"""What a group is: name, kind, place, and how much it asks of leaders."""

from dataclasses import replace

from PySide6.QtWidgets import QScrollArea

from resources.kinds import known_kinds
from rosterdesk.domain.edits import groups, valid
from rosterdesk.domain.groups import Group
from rosterdesk.domain.terms import Load
from rosterdesk.words import dates, fields, names, terms
from rosterdesk.words import groups as words
from ui.desk import Desk
from ui.forms import reading as plain
from ui.forms.bound import Bound
from ui.forms.field import Value
from ui.forms.layout import beside, pairs, scrolled, section
from ui.forms.picks import ChoiceField
from ui.forms.texts import TextField
from ui.groups.reading import around
from ui.look import icon
from ui.roster.kinds import look_of

KIND_LETTERS = 18
LEAST_WIDTH = 220
OTHER = "\N{HORIZONTAL ELLIPSIS}"  # no kind anybody would type


def _caption(field: str) -> tuple[str, str]:
    return fields.name("group", field), fields.meaning("group", field)


class About:
    """The fields, bound to the group in hand; `page` holds them."""

    def __init__(self, desk: Desk, bound: Bound[Group]) -> None:
        self._desk = desk
        self._group: Group | None = None
        name, _ = _caption("name")
        self.name = TextField(name, read=self._read_name, shown=str, value="")
        self.kind = ChoiceField(
            _caption("kind")[0], [("", words.text("no_kind"))], value="", letters=KIND_LETTERS
        )
        self.other_kind = TextField(
            words.text("another_kind"), read=plain.text, shown=str, value="", letters=KIND_LETTERS
        )
        self.venue: ChoiceField[str | None] = ChoiceField(
            _caption("venue")[0], [(None, "")], value=None, letters=24
        )
        self.load = _choice("load", [(each, dates.capital(terms.load(each))) for each in Load], Load.LIGHT)
        self.priority = _choice("priority", [(n, words.priority(n)) for n in groups.PRIORITIES], 1)
        self.setup = _around("setup_minutes")
        self.tidy = _around("tidy_minutes")
        self._join(bound)
        self.page = self._laid_out()

    def show_group(self, group: Group) -> None:
        """Have the choices that the programme offers, before the group is shown in them."""
        other = self._group is None or self._group.id != group.id
        self._group = group
        programme = self._desk.programme
        places = [(each.id, each.name) for each in programme.venues.values()]
        places.sort(key=lambda each: each[1].casefold())
        self.venue.offer([*places, (None, dates.capital(names.venue_name(programme, None)))])
        self._offer_kinds()
        if other:
            self.other_kind.hide()

    def _offer_kinds(self) -> None:
        """Offer the known kinds, and those that groups of the programme have been given before."""
        used = (each.kind for each in self._desk.programme.groups.values() if each.kind)
        kinds = dict.fromkeys((*known_kinds(), *used))
        offered = sorted(
            ((kind, dates.capital(terms.group_kind(kind))) for kind in kinds), key=lambda k: k[1]
        )
        box = self.kind.box
        self.kind.offer([("", words.text("no_kind")), *offered, (OTHER, words.text("other_kind"))])
        for place, (kind, _) in enumerate(offered, start=1):
            box.setItemIcon(place, icon(look_of(kind)[0]))

    def _join(self, bound: Bound[Group]) -> None:
        bound.join(self.name, lambda g: g.name, lambda g, value: replace(g, name=value))
        bound.join(self.kind, lambda g: g.kind, self._with_kind)
        bound.join(self.venue, lambda g: g.venue, lambda g, value: replace(g, venue=value))
        bound.join(self.load, lambda g: g.load, lambda g, value: replace(g, load=value))
        bound.join(self.priority, lambda g: g.priority, lambda g, value: replace(g, priority=value))
        bound.join(self.setup, lambda g: g.setup_minutes, lambda g, value: replace(g, setup_minutes=value))
        bound.join(self.tidy, lambda g: g.tidy_minutes, lambda g, value: replace(g, tidy_minutes=value))
        bound.join(self.other_kind, lambda g: g.kind, lambda g, value: replace(g, kind=value))
        self.kind.typed.connect(self._on_kind)

    def _with_kind(self, group: Group, kind: str) -> Group:
        return group if kind == OTHER else replace(group, kind=kind)

    def _on_kind(self) -> None:
        other = self.kind.value == OTHER
        self.other_kind.setVisible(other)
        if other:
            self.other_kind.setFocus()

    def _read_name(self, typed: str) -> str:
        group = self._group.id if self._group else None
        return valid.name(typed, groups.other_names(self._desk.programme, group))

    def _laid_out(self) -> QScrollArea:
        self.other_kind.hide()
        return scrolled(
            [
                section(words.text("what"), self.name, beside(self.kind, self.other_kind, self.venue)),
                section(words.text("effort"), pairs((self.load, self.priority), (self.setup, self.tidy))),
            ]
        )


def _choice(field: str, values: list[tuple[Value, str]], value: Value) -> ChoiceField[Value]:
    name, meaning = _caption(field)
    return ChoiceField(name, values, value=value, meaning=meaning, letters=KIND_LETTERS)


def _around(field: str) -> TextField[int]:
    name, meaning = _caption(field)
    made = TextField(name, read=around, shown=dates.duration, value=0, meaning=meaning, letters=12)
    made.setMinimumWidth(LEAST_WIDTH)
    return made
