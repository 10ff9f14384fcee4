"""Icons exist, are sharp, take their tone and change with light and dark."""

import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from pytestqt.qtbot import QtBot

import resources
from ui.look import Appearance, Icon, Look, Tone, icon, pixmap
from ui.look.icons import app_icon


def strongest(picture: QPixmap) -> QColor:
    """The colour of the most opaque point of a picture."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(points, key=QColor.alpha)


def near(one: QColor, other: QColor) -> bool:
    """Whether two colours differ by no more than rounding."""
    return all(abs(a - b) <= 2 for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))  # type: ignore[index]


@pytest.mark.parametrize("which", Icon, ids=lambda which: which.name)
def test_every_icon_is_drawn_in_the_tone_asked_for(look: Look, which: Icon) -> None:
    drawn = pixmap(which, 20, Tone.ACCENT, ratio=1.5)
    assert drawn.size() == QSize(30, 30)
    assert drawn.deviceIndependentSize().width() == pytest.approx(20)
    assert near(strongest(drawn), QColor(look.tokens[Tone.ACCENT]))


def test_an_icon_follows_from_light_to_dark(look: Look) -> None:
    star = icon(Icon.STAR)
    seen = []
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        look.choose(appearance)
        gc.collect()
        seen.append((strongest(star.pixmap(QSize(16, 16), 2.0)), QColor(look.tokens[Tone.TEXT])))
    assert all(near(drawn, wanted) for drawn, wanted in seen)
    assert seen[0][1] != seen[1][1]


def test_an_icon_has_every_point_of_a_finer_screen(look: Look) -> None:
    assert icon(Icon.PHONE).pixmap(QSize(16, 16), 2.0).size() == QSize(32, 32)


def test_a_switched_off_icon_is_pale_and_a_checked_one_may_have_its_own_tone(look: Look) -> None:
    both = icon(Icon.LOCK, Tone.MUTED, checked_tone=Tone.ACCENT)
    size = QSize(16, 16)
    off = strongest(both.pixmap(size, QIcon.Mode.Disabled, QIcon.State.Off))
    checked = strongest(both.pixmap(size, QIcon.Mode.Normal, QIcon.State.On))
    assert near(off, QColor(look.tokens[Tone.DISABLED]))
    assert near(checked, QColor(look.tokens[Tone.ACCENT]))


def test_a_copied_icon_outlives_the_first(look: Look) -> None:
    copy = QIcon(icon(Icon.AWAY))
    copy.addPixmap(QPixmap(8, 8))
    gc.collect()
    assert not copy.pixmap(QSize(16, 16)).isNull()


def test_the_program_has_an_icon_of_its_own(qtbot: QtBot) -> None:
    assert strongest(app_icon().pixmap(QSize(64, 64))).alpha() == 255


def test_every_icon_file_is_used_and_carries_its_licence() -> None:
    files = {file.stem for file in resources.path("icons").glob("*.svg")}
    assert files == {which.value for which in Icon}
    assert "ISC" in resources.path("icons", "LICENSE.txt").read_text(encoding="utf-8")
