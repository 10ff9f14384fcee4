"""What hands and keys are doing on the board, and what the seats say to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ui.views import Pick


class Welcome(Enum):
    """What a seat says to the person who is dragged over the board."""

    YES = "yes"
    OVERRIDE = "override"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """What hands and keys are doing on the board at this moment."""

    pick: Pick | None = None
    hovered: Pick | None = None
    focused: bool = False
    dragged: Pick | None = None
    welcome: Mapping[Pick, Welcome] = field(default_factory=dict)
