"""What each kind of group looks like in the window: an icon and the hue of its strip."""

from resources.kinds import kind_look
from ui.look import Hue, Icon


def look_of(kind: str) -> tuple[Icon, Hue]:
    """The icon and hue of a kind, the same as on paper."""
    look = kind_look(kind)
    return Icon(look.icon), Hue(look.hue)
