"""What is drawn can be read: text on chips, badges, buttons, labels and messages, in light and in dark."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.look.gallery import CHIPS
from tests.ui.look.vision import contrast
from ui.look import Appearance, Icon, Look, dress
from ui.parts.badge import Badge
from ui.parts.buttons import ButtonKind, button
from ui.parts.chip import Chip, ChipFace, ChipKind
from ui.parts.message import Message, MessageBar
from ui.parts.mood import Mood
from ui.parts.nav import NavButton
from ui.parts.text import Voice, label

CLOSE_UP = 4  # so many times as large as on the screen: strokes are wide enough to have their full colour
READ, MADE_OUT = 4.5, 3.0
TEXT = "Maya leads"


def ghostly(face: ChipFace) -> bool:
    """A ghost stands for what cannot be chosen: words that are switched off."""
    return face.kind is ChipKind.GHOST


def checked() -> QWidget:
    made = NavButton(Icon.ROSTER, TEXT)
    made.setCheckable(True)
    made.setChecked(True)
    return made


def combo() -> QWidget:
    made = QComboBox()
    made.addItem(TEXT)
    return made


def bar(mood: Mood) -> QWidget:
    made = MessageBar(close="Close")
    made.tell(Message(text=TEXT, mood=mood))
    return made


def off(make: Callable[[], QWidget]) -> QWidget:
    made = make()
    made.setEnabled(False)
    return made


DRAWN: dict[str, Callable[[], QWidget]] = {
    **{f"chip {face.text}": lambda face=face: Chip(face) for face in CHIPS if not ghostly(face)},  # type: ignore[misc]
    **{f"badge {mood.name}": lambda mood=mood: Badge(TEXT, mood) for mood in Mood},  # type: ignore[misc]
    **{f"button {kind.name}": lambda kind=kind: button(TEXT, kind=kind) for kind in ButtonKind},  # type: ignore[misc]
    **{f"label {voice.name}": lambda voice=voice: label(TEXT, voice) for voice in Voice},  # type: ignore[misc]
    **{f"message {mood.name}": lambda mood=mood: bar(mood) for mood in Mood},  # type: ignore[misc]
    "page in the navigation": lambda: NavButton(Icon.ROSTER, TEXT),
    "page in front": checked,
    "field": lambda: QLineEdit(TEXT),
    "box": combo,
    "tick": lambda: QCheckBox(TEXT),
}
OFF: dict[str, Callable[[], QWidget]] = {
    **{f"chip {face.text}": lambda face=face: Chip(face) for face in CHIPS if ghostly(face)},  # type: ignore[misc]
    **{f"button {kind.name}": lambda kind=kind: off(lambda: button(TEXT, kind=kind)) for kind in ButtonKind},  # type: ignore[misc]
    "field": lambda: off(lambda: QLineEdit(TEXT)),
    "tick": lambda: off(lambda: QCheckBox(TEXT)),
}


def seen(page: QWidget, area: QRect) -> float:
    """The contrast between the ground of an area and what stands out most from it, within its edges."""
    inside = area.adjusted(4, 4, -4, -4)
    picture = QImage(page.size() * CLOSE_UP, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(CLOSE_UP)
    picture.fill(page.palette().window().color())
    page.render(picture)
    places = (
        (x, y)
        for y in range(inside.top() * CLOSE_UP, inside.bottom() * CLOSE_UP, 2)
        for x in range(inside.left() * CLOSE_UP, inside.right() * CLOSE_UP, 2)
    )
    colours = Counter(picture.pixelColor(x, y).name() for x, y in places)
    (ground, _), *_rest = colours.most_common(1)
    return max(contrast(ground, colour) for colour in colours)


def faint(qtbot: QtBot, drawn: dict[str, Callable[[], QWidget]], least: float) -> dict[str, float]:
    """What is drawn with too little contrast."""
    found = {}
    for name, make in drawn.items():
        page = QWidget()
        qtbot.addWidget(page)
        made = make()
        QVBoxLayout(page).addWidget(made)
        dress(page)
        page.show()
        found[name] = round(seen(page, made.geometry()), 2)
        page.hide()
    return {name: ratio for name, ratio in found.items() if ratio < least}


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_what_is_drawn_can_be_read(look: Look, qtbot: QtBot, appearance: Appearance) -> None:
    look.choose(appearance)
    assert faint(qtbot, DRAWN, READ) == {}
    assert faint(qtbot, OFF, MADE_OUT) == {}


def test_grey_on_grey_is_found(look: Look, qtbot: QtBot) -> None:
    look.choose(Appearance.LIGHT)
    faded = label(TEXT)
    faded.setStyleSheet("color: #999999; background: #BBBBBB")
    assert faint(qtbot, {"faded": lambda: faded}, READ) != {}
