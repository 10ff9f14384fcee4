"""The look of the window: the only place with colours, sizes, icons and fonts."""

from ui.look.appearance import Appearance, Look, apply_look, dress
from ui.look.icons import Icon, icon, paint_icon, pixmap
from ui.look.palette import colour, current_tokens
from ui.look.tokens import Hue, Scheme, Space, TextSize, Tokens, Tone

__all__ = [
    "Appearance",
    "Hue",
    "Icon",
    "Look",
    "Scheme",
    "Space",
    "TextSize",
    "Tokens",
    "Tone",
    "apply_look",
    "colour",
    "current_tokens",
    "dress",
    "icon",
    "paint_icon",
    "pixmap",
]
