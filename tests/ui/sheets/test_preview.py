"""Of a sheet with hundreds of pages the first are there at once, and the others follow."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.sheets.preview import AT_ONCE, Preview

LETTER = (612.0, 792.0)
LYING = (792.0, 612.0)


def test_the_pages_of_a_long_sheet_follow_in_turns_and_keep_their_shapes(
    dressed: QApplication, qtbot: QtBot
) -> None:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(500, 600)
    preview.show()
    many = 3 * AT_ONCE
    preview.show_pages([LETTER] * many, ())
    assert len(preview.pages) == AT_ONCE
    qtbot.waitUntil(lambda: len(preview.pages) == many)
    assert preview.pages[-1].accessibleName().endswith(str(many))
    preview.show_pages([LYING] * (AT_ONCE + 1), ())
    qtbot.waitUntil(lambda: len(preview.pages) == AT_ONCE + 1)
    assert all(page.heightForWidth(792) == 612 for page in preview.pages)


def test_another_sheet_ends_the_turns_of_the_one_before(dressed: QApplication, qtbot: QtBot) -> None:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.show_pages([LETTER] * (4 * AT_ONCE), ())
    preview.show_pages([LETTER] * 2, ())
    qtbot.wait(100)
    assert len(preview.pages) == 2
