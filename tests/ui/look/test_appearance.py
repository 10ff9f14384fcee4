"""Light and dark: chosen, followed, announced, and with a font even where the system has none."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QPalette, QTextLayout
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from reportlab.pdfbase.ttfonts import TTFont

import resources
from rosterdesk.domain.programme import Programme
from tests.ui.conftest import Open
from ui.look import Appearance, Look, Scheme, TextSize, Tone, apply_look, current_tokens, dress
from ui.look.fonts import FALLBACK_FAMILY, fallback_font, load_fallback, load_scripts, sized
from ui.look.style import Mark, style_sheet
from ui.look.tokens import TABLES
from ui.window import MainWindow


def test_a_chosen_appearance_reaches_every_widget_and_is_announced(look: Look, qtbot: QtBot) -> None:
    widget = QPushButton()
    qtbot.addWidget(widget)
    look.choose(Appearance.LIGHT)
    dress(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    with qtbot.waitSignal(look.changed, timeout=5000):
        look.choose(Appearance.DARK)
    assert widget.palette().color(QPalette.ColorRole.Base).name().upper() == look.tokens[Tone.SURFACE]
    assert widget.palette().color(QPalette.ColorRole.ButtonText).name().upper() == look.tokens[Tone.TEXT]
    assert widget.styleSheet() == look.sheet
    assert current_tokens().scheme is Scheme.DARK


def test_a_window_follows_whether_it_was_opened_before_or_after(
    look: Look, open_window: Open, week: Programme
) -> None:
    look.choose(Appearance.LIGHT)
    first = open_window(week)
    look.choose(Appearance.DARK)
    second = open_window()
    assert inks(first) == inks(second) == {look.tokens[Tone.TEXT]}
    first.close()
    look.choose(Appearance.LIGHT)
    assert inks(second) == {look.tokens[Tone.TEXT]}


def inks(window: MainWindow) -> set[str]:
    """In what the words of buttons in sight are written."""
    found = [each for each in window.findChildren(QToolButton) if each.isVisible() and each.isEnabled()]
    return {each.palette().color(QPalette.ColorRole.ButtonText).name().upper() for each in found}


def test_choosing_what_is_in_force_announces_nothing(look: Look, qtbot: QtBot) -> None:
    look.choose(Appearance.DARK)
    with qtbot.assertNotEmitted(look.changed):
        look.choose(Appearance.DARK)


def test_an_application_wears_one_look(look: Look, qapp: QApplication) -> None:
    assert apply_look(qapp) is look


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_style_sheet_finds_its_drawings(look: Look, appearance: Appearance) -> None:
    look.choose(appearance)
    parts = look.sheet.split('url("')[1:]
    files = {Path(part.split('"')[0]) for part in parts}
    assert {file.stem for file in files} >= {"down", "up", "right", "check", "chosen", "partly"}
    assert [file for file in files if not file.is_file()] == []


@pytest.mark.parametrize("scheme", Scheme)
def test_the_style_sheet_has_no_colour_but_those_of_the_table(scheme: Scheme) -> None:
    tokens = TABLES[scheme]
    sheet = style_sheet(tokens, points=10, marks={mark: f"{mark.name}.svg" for mark in Mark})
    used = {word.strip(";,") for word in sheet.split() if word.startswith("#")}
    assert used <= set(tokens.tones.values())
    assert "$" not in sheet


def test_the_bundled_font_stands_in_where_the_system_has_none(qapp: QApplication) -> None:
    load_fallback()
    try:
        assert FALLBACK_FAMILY in QFontDatabase.families()
        assert QFontInfo(fallback_font()).family() == FALLBACK_FAMILY
    finally:  # else it may become the font of every test that follows
        QFontDatabase.removeAllApplicationFonts()
        load_scripts()


@pytest.mark.parametrize("name", ["नीलम", "தமிழ்", "ਗੁਰਪ੍ਰੀਤ", "สมชาย", "ተስፋዬ", "ᐃᓄᒃ", "محمد"])
def test_names_in_other_scripts_are_seen_whatever_fonts_the_system_has(look: Look, name: str) -> None:
    layout = QTextLayout(name, sized(TextSize.BODY))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    assert [run.rawFont().familyName() for run in layout.glyphRuns() if 0 in run.glyphIndexes()] == []


def test_text_comes_in_three_sizes(look: Look) -> None:
    small, body, title = (sized(size).pointSizeF() for size in TextSize)
    assert small < body < title


@pytest.mark.parametrize("name", ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf"])
def test_paper_can_use_the_bundled_fonts_for_english_and_french(name: str) -> None:
    font = TTFont(name, str(resources.path("fonts", name)))
    assert [
        sign for sign in "àâçéèêëîïôœùûüÿÀÇÉŒ’«»–—…·\u00a0\u202f" if ord(sign) not in font.face.charToGlyph
    ] == []


def test_the_fonts_carry_their_licence() -> None:
    assert "SIL OPEN FONT LICENSE" in resources.path("fonts", "OFL.txt").read_text(encoding="utf-8")


def test_a_missing_file_is_told_by_name() -> None:
    with pytest.raises(FileNotFoundError, match=r"icons/none\.svg"):
        resources.path("icons", "none.svg")
