"""What Qt itself writes can be read in light and in dark."""

import pytest
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from tests.ui.look.vision import contrast
from ui.look.palette import palette_of, tokens_of
from ui.look.tokens import DARK, LIGHT, Tokens

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
Role = QPalette.ColorRole
PAIRS = (
    (Role.WindowText, Role.Window),
    (Role.Text, Role.Base),
    (Role.Text, Role.AlternateBase),
    (Role.ButtonText, Role.Button),
    (Role.HighlightedText, Role.Highlight),
    (Role.PlaceholderText, Role.Base),
    (Role.ToolTipText, Role.ToolTipBase),
    (Role.Link, Role.Base),
    (Role.Link, Role.Window),
)


def ratios(palette: QPalette, group: QPalette.ColorGroup) -> dict[str, float]:
    """The contrast of every pair of text and ground in a group of a palette."""
    return {
        f"{text.name} on {ground.name}": contrast(
            palette.color(group, text).name(), palette.color(group, ground).name()
        )
        for text, ground in PAIRS
    }


@BOTH
@pytest.mark.parametrize("group", [QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive])
def test_text_stands_out_from_its_ground(qtbot: QtBot, tokens: Tokens, group: QPalette.ColorGroup) -> None:
    found = ratios(palette_of(tokens), group)
    assert {pair: ratio for pair, ratio in found.items() if ratio < 4.5} == {}


@BOTH
def test_switched_off_text_can_still_be_made_out(qtbot: QtBot, tokens: Tokens) -> None:
    found = ratios(palette_of(tokens), QPalette.ColorGroup.Disabled)
    assert {pair: ratio for pair, ratio in found.items() if ratio < 3.0} == {}


@BOTH
def test_a_palette_tells_which_table_it_was_made_from(qtbot: QtBot, tokens: Tokens) -> None:
    assert tokens_of(palette_of(tokens)) is tokens
