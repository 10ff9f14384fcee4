"""The moods in which a part can speak, each with its own icon, so that colour is never the only sign."""

from dataclasses import dataclass
from enum import Enum

from ui.look import Icon, Tone


@dataclass(frozen=True, slots=True)
class MoodFace:
    """The ground, the ink and the icon of a mood."""

    ground: Tone
    ink: Tone
    icon: Icon


class Mood(Enum):
    """How things stand with what a part shows."""

    NEUTRAL = MoodFace(Tone.SUNKEN, Tone.TEXT, Icon.INFO)
    FINE = MoodFace(Tone.FINE_GROUND, Tone.FINE, Icon.FINE)
    ATTENTION = MoodFace(Tone.ATTENTION_GROUND, Tone.ATTENTION, Icon.ATTENTION)
    BROKEN = MoodFace(Tone.BROKEN_GROUND, Tone.BROKEN, Icon.BROKEN)
    ACCENT = MoodFace(Tone.SELECTION, Tone.ACCENT, Icon.INFO)
