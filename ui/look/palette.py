"""From the table to Qt's palette and back: the application's palette is where the table in force is kept."""

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from ui.look.tokens import DARK, LIGHT, Hue, Tokens, Tone

_ROLES = {
    QPalette.ColorRole.Window: Tone.BACKGROUND,
    QPalette.ColorRole.WindowText: Tone.TEXT,
    QPalette.ColorRole.Base: Tone.SURFACE,
    QPalette.ColorRole.AlternateBase: Tone.BACKGROUND,
    QPalette.ColorRole.Text: Tone.TEXT,
    QPalette.ColorRole.PlaceholderText: Tone.MUTED,
    QPalette.ColorRole.Button: Tone.SURFACE,
    QPalette.ColorRole.ButtonText: Tone.TEXT,
    QPalette.ColorRole.BrightText: Tone.ON_ACCENT,
    QPalette.ColorRole.ToolTipBase: Tone.SURFACE,
    QPalette.ColorRole.ToolTipText: Tone.TEXT,
    QPalette.ColorRole.Highlight: Tone.SELECTION,
    QPalette.ColorRole.HighlightedText: Tone.TEXT,
    QPalette.ColorRole.Accent: Tone.ACCENT,
    QPalette.ColorRole.Link: Tone.ACCENT,
    QPalette.ColorRole.LinkVisited: Tone.ACCENT,
    QPalette.ColorRole.Light: Tone.SURFACE,
    QPalette.ColorRole.Midlight: Tone.SUNKEN,
    QPalette.ColorRole.Mid: Tone.HAIRLINE,
    QPalette.ColorRole.Dark: Tone.BOUNDARY,
    QPalette.ColorRole.Shadow: Tone.BOUNDARY,
}
_TEXT_ROLES = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
    QPalette.ColorRole.PlaceholderText,
)
_DARK_BELOW = 0.5
_KNOWN: dict[int, Tokens] = {}  # the table of the palette in force, by the key that Qt gives its contents


def palette_of(tokens: Tokens) -> QPalette:
    """Qt's palette filled from the table, with its own colour for text that is switched off."""
    palette = QPalette()
    for role, tone in _ROLES.items():
        palette.setColor(role, QColor(tokens[tone]))
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens[Tone.DISABLED]))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(tokens[Tone.SUNKEN]))
    return palette


def tokens_of(palette: QPalette) -> Tokens:
    """The table that a palette shows: dark when its window is darker than mid-grey, else light."""
    window = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Window)
    return DARK if window.lightnessF() < _DARK_BELOW else LIGHT


def current_tokens() -> Tokens:
    """The table in force; widgets that paint themselves ask anew each time and repaint on PaletteChange."""
    palette = QGuiApplication.palette()
    key = palette.cacheKey()
    if key not in _KNOWN:
        _KNOWN.clear()
        _KNOWN[key] = tokens_of(palette)
    return _KNOWN[key]


def colour(name: Tone | Hue) -> QColor:
    """The colour of a tone or hue in the table in force."""
    return QColor(current_tokens()[name])
