"""The one table of colours, steps and sizes; plain values, no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, IntEnum
from types import MappingProxyType


class Scheme(Enum):
    """Which of the two tables is in force."""

    LIGHT = "light"
    DARK = "dark"


class Tone(Enum):
    """What a colour is for; never which colour it is."""

    BACKGROUND = "background"
    SURFACE = "surface"
    SUNKEN = "sunken"
    TEXT = "text"
    MUTED = "muted"
    DISABLED = "disabled"
    HAIRLINE = "hairline"
    BOUNDARY = "boundary"
    SELECTION = "selection"
    ACCENT = "accent"
    ACCENT_HOVER = "accent hover"
    ACCENT_PRESSED = "accent pressed"
    ON_ACCENT = "on accent"
    ATTENTION = "attention"
    ATTENTION_GROUND = "attention ground"
    BROKEN = "broken"
    BROKEN_GROUND = "broken ground"
    FINE = "fine"
    FINE_GROUND = "fine ground"
    FOCUS = "focus"


class Hue(IntEnum):
    """The eight hues of group strips, after Okabe and Ito, told apart with any kind of colour vision."""

    BLUE = 0
    VERMILION = 1
    GREEN = 2
    PURPLE = 3
    AMBER = 4
    SKY = 5
    MAUVE = 6
    OLIVE = 7


class Space(IntEnum):
    """Distances in device-independent pixels, in steps of 4."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32


class TextSize(Enum):
    """The three sizes of text, as multiples of the system's own."""

    SMALL = 0.9
    BODY = 1.0
    TITLE = 1.35


RADIUS = 6
HAIRLINE_WIDTH = 1
FOCUS_WIDTH = 2
STRIP_WIDTH = 4
ICON_SMALL = 16
ICON_LARGE = 20


@dataclass(frozen=True, eq=False)
class Tokens:
    """One complete table: a colour ``#RRGGBB`` for every tone and every hue."""

    scheme: Scheme
    tones: Mapping[Tone, str]
    hues: Mapping[Hue, str]

    def __getitem__(self, name: Tone | Hue) -> str:
        """The colour of a tone or hue as ``#RRGGBB``."""
        return self.hues[name] if isinstance(name, Hue) else self.tones[name]


LIGHT = Tokens(
    Scheme.LIGHT,
    MappingProxyType(
        {
            Tone.BACKGROUND: "#FAFAF7",
            Tone.SURFACE: "#FFFFFF",
            Tone.SUNKEN: "#EFF1F0",
            Tone.TEXT: "#1F2933",
            Tone.MUTED: "#52606D",
            Tone.DISABLED: "#7B8794",
            Tone.HAIRLINE: "#DCE0DF",
            Tone.BOUNDARY: "#7D8993",
            Tone.SELECTION: "#D6EAE7",
            Tone.ACCENT: "#0B6E69",
            Tone.ACCENT_HOVER: "#095C58",
            Tone.ACCENT_PRESSED: "#074A47",
            Tone.ON_ACCENT: "#FFFFFF",
            Tone.ATTENTION: "#8A4B00",
            Tone.ATTENTION_GROUND: "#FFF4E0",
            Tone.BROKEN: "#A61B1B",
            Tone.BROKEN_GROUND: "#FDECEC",
            Tone.FINE: "#1B6E3C",
            Tone.FINE_GROUND: "#E8F5EC",
            Tone.FOCUS: "#1D4ED8",
        }
    ),
    MappingProxyType(
        {
            Hue.BLUE: "#3136A0",
            Hue.VERMILION: "#994113",
            Hue.GREEN: "#2E9C57",
            Hue.PURPLE: "#803977",
            Hue.AMBER: "#B97E00",
            Hue.SKY: "#777DDB",
            Hue.MAUVE: "#978393",
            Hue.OLIVE: "#4F4D39",
        }
    ),
)

DARK = Tokens(
    Scheme.DARK,
    MappingProxyType(
        {
            Tone.BACKGROUND: "#15191D",
            Tone.SURFACE: "#1E242A",
            Tone.SUNKEN: "#28303A",
            Tone.TEXT: "#E6EAED",
            Tone.MUTED: "#A7B2BC",
            Tone.DISABLED: "#7F8B96",
            Tone.HAIRLINE: "#333C46",
            Tone.BOUNDARY: "#7A8793",
            Tone.SELECTION: "#1D4644",
            Tone.ACCENT: "#4FC3B8",
            Tone.ACCENT_HOVER: "#6BD0C6",
            Tone.ACCENT_PRESSED: "#3DAEA4",
            Tone.ON_ACCENT: "#0B1F1E",
            Tone.ATTENTION: "#FFC46B",
            Tone.ATTENTION_GROUND: "#3A2A10",
            Tone.BROKEN: "#FF9C9C",
            Tone.BROKEN_GROUND: "#3B1B1B",
            Tone.FINE: "#8ADFA8",
            Tone.FINE_GROUND: "#17301F",
            Tone.FOCUS: "#7AA7FF",
        }
    ),
    MappingProxyType(
        {
            Hue.BLUE: "#4680F6",
            Hue.VERMILION: "#C9791A",
            Hue.GREEN: "#30BA82",
            Hue.PURPLE: "#BA4FB8",
            Hue.AMBER: "#EEBC3C",
            Hue.SKY: "#1EEBEE",
            Hue.MAUVE: "#AC799D",
            Hue.OLIVE: "#797D3C",
        }
    ),
)

TABLES: Mapping[Scheme, Tokens] = MappingProxyType({Scheme.LIGHT: LIGHT, Scheme.DARK: DARK})
