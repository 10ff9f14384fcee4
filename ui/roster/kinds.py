"""What each kind of group looks like: an icon and the hue of its strip."""

from collections.abc import Mapping

from ui.look import Hue, Icon

KINDS: Mapping[str, tuple[Icon, Hue]] = {
    "support": (Icon.GROUP_SUPPORT, Hue.BLUE),
    "drop_in": (Icon.GROUP_DROP_IN, Hue.AMBER),
    "telephone": (Icon.GROUP_PHONE, Hue.PURPLE),
    "warm_line": (Icon.GROUP_WARM_LINE, Hue.PURPLE),
    "wellness": (Icon.GROUP_WELLNESS, Hue.GREEN),
    "recreation": (Icon.GROUP_RECREATION, Hue.VERMILION),
    "social": (Icon.GROUP_SOCIAL, Hue.SKY),
    "newcomer": (Icon.GROUP_NEWCOMER, Hue.MAUVE),
    "newcomers": (Icon.GROUP_NEWCOMER, Hue.MAUVE),
    "board": (Icon.GROUP_BOARD, Hue.OLIVE),
    "outing": (Icon.GROUP_OUTING, Hue.SKY),
    "crafts": (Icon.GROUP_RECREATION, Hue.VERMILION),
    "meeting": (Icon.GROUP_MEETING, Hue.OLIVE),
}


def look_of(kind: str) -> tuple[Icon, Hue]:
    """The icon and hue of a kind; the same hue for the same unknown word on every computer."""
    known = KINDS.get(kind)
    return known or (Icon.GROUP_OTHER, Hue(sum(kind.encode()) % len(Hue)))
