"""What each known kind of group looks like on the screen and on paper: the name of an icon, and a hue."""

from collections.abc import Mapping
from typing import NamedTuple

HUES = 8


class KindLook(NamedTuple):
    """The file name of an icon (without .svg) and the number of a hue, 0 to 7."""

    icon: str
    hue: int


_BLUE, _VERMILION, _GREEN, _PURPLE, _AMBER, _SKY, _MAUVE, _OLIVE = range(HUES)
_KNOWN: Mapping[str, KindLook] = {
    "support": KindLook("heart-handshake", _BLUE),
    "drop_in": KindLook("coffee", _AMBER),
    "telephone": KindLook("phone-call", _PURPLE),
    "phone": KindLook("phone-call", _PURPLE),
    "warm_line": KindLook("headset", _PURPLE),
    "wellness": KindLook("leaf", _GREEN),
    "recreation": KindLook("palette", _VERMILION),
    "crafts": KindLook("palette", _VERMILION),
    "social": KindLook("party-popper", _SKY),
    "newcomer": KindLook("smile-plus", _MAUVE),
    "newcomers": KindLook("smile-plus", _MAUVE),
    "board": KindLook("clipboard-list", _OLIVE),
    "outing": KindLook("bus", _SKY),
    "meeting": KindLook("users-round", _OLIVE),
}
_OTHER_WORDS = frozenset({"phone", "newcomers"})  # said of what another word stands for already


def known_kinds() -> tuple[str, ...]:
    """The kinds that have a look of their own, each once, by the word that files hold."""
    return tuple(word for word in _KNOWN if word not in _OTHER_WORDS)


def kind_look(kind: str) -> KindLook:
    """The look of a kind, which is free text; an unknown one has a plain icon and always the same hue."""
    word = kind.strip().lower().replace("-", "_").replace(" ", "_")
    return _KNOWN.get(word) or KindLook("circle-dot", sum(word.encode()) % HUES)
