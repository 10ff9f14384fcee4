"""The colours can be read and told apart, by everyone, in light and in dark."""

import re
from itertools import combinations

import pytest

from tests.ui.look.vision import EYES, contrast, distance
from ui.look.tokens import DARK, LIGHT, Hue, Space, Tokens, Tone

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = (Tone.BACKGROUND, Tone.SURFACE, Tone.SUNKEN)
TEXT_PAIRS = (
    *(
        (text, ground)
        for text in (Tone.TEXT, Tone.MUTED, Tone.ACCENT)
        for ground in (*GROUNDS, Tone.SELECTION)
    ),
    *((Tone.ON_ACCENT, ground) for ground in (Tone.ACCENT, Tone.ACCENT_HOVER, Tone.ACCENT_PRESSED)),
    *(
        (text, ground)
        for text, own in (
            (Tone.ATTENTION, Tone.ATTENTION_GROUND),
            (Tone.BROKEN, Tone.BROKEN_GROUND),
            (Tone.FINE, Tone.FINE_GROUND),
        )
        for ground in (own, *GROUNDS)
    ),
    *((Tone.TEXT, own) for own in (Tone.ATTENTION_GROUND, Tone.BROKEN_GROUND, Tone.FINE_GROUND)),
)
TEXT_LEAST = 4.5
SIGN_LEAST = 3.0
HUES_LEAST = 20.0


def test_black_on_white_has_the_contrast_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@BOTH
def test_every_text_stands_out_from_its_ground(tokens: Tokens) -> None:
    ratios = {(t.name, g.name): round(contrast(tokens[t], tokens[g]), 2) for t, g in TEXT_PAIRS}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < TEXT_LEAST} == {}


@BOTH
@pytest.mark.parametrize("sign", [Tone.FOCUS, Tone.BOUNDARY, Tone.DISABLED, *Hue], ids=lambda sign: sign.name)
def test_rings_borders_strips_and_switched_off_words_can_be_seen(tokens: Tokens, sign: Tone | Hue) -> None:
    ratios = {ground.name: round(contrast(tokens[sign], tokens[ground]), 2) for ground in GROUNDS}
    assert {ground: ratio for ground, ratio in ratios.items() if ratio < SIGN_LEAST} == {}


@BOTH
@pytest.mark.parametrize("eyes", EYES)
def test_group_hues_can_be_told_apart_with_any_colour_vision(tokens: Tokens, eyes: str) -> None:
    closest = min(distance(tokens[a], tokens[b], EYES[eyes]) for a, b in combinations(Hue, 2))
    assert closest >= HUES_LEAST


@BOTH
def test_every_tone_and_hue_has_a_colour(tokens: Tokens) -> None:
    assert all(re.fullmatch(r"#[0-9A-F]{6}", tokens[name]) for name in (*Tone, *Hue))


def test_spacing_goes_in_steps_of_four() -> None:
    assert [step % 4 for step in Space] == [0] * len(Space)
