"""Keys that are no commands: how one moves about, answers on the list of calls, and paints a week."""

from collections.abc import Mapping, Sequence

from rosterdesk.domain.terms import Grade
from rosterdesk.words import weekly
from rosterdesk.words.language import N_, _

Table = tuple[str, Sequence[tuple[str, str]]]  # a heading; keys, and what they do
_TABLES: Mapping[str, Sequence[tuple[str, str]]] = {
    N_("Moving about"): (
        (N_("Arrows"), N_("From card to card and from seat to seat on the board")),
        (N_("Home, End"), N_("The first and the last card on the board")),
        (
            N_("Enter"),
            N_("Type a name into the selected seat; open the line in hand in a table; press a button"),
        ),
        (N_("Menu key"), N_("Everything that can be done to what is selected")),
        (N_("Escape"), N_("Close a panel or a field, and leave all as it was")),
        (N_("Tab"), N_("From one part of the window to the next")),
    ),
    N_("On the list of calls"): (
        ("Y", N_("They say yes: the seat is theirs")),
        ("N", N_("They say no")),
        ("A", N_("Nobody answers")),
        ("S", N_("They are asked, by message perhaps")),
        (N_("Left, Right"), N_("The seat before, the next seat")),
        ("C", N_("Copy the number")),
        ("L", N_("What is left when nobody can come")),
        ("R", N_("Repair everything")),
        ("T", N_("Tell everybody")),
        ("P", N_("Print the changes")),
    ),
}


def tables() -> list[Table]:
    """Every such key, in tables."""
    told = [
        (_(heading), [(_(keys) if len(keys) > 1 else keys, _(what)) for keys, what in rows])
        for heading, rows in _TABLES.items()
    ]
    brushes = (Grade.PREFER, Grade.CAN, Grade.RATHER_NOT, Grade.CANNOT)
    painting = [(weekly.brush_key(grade), weekly.brush(grade)) for grade in brushes]
    return [*told, (_("On the painted week"), [(_("Shift+Arrows"), _("Select time")), *painting])]
