"""The window speaks the language of the desktop, Qt's own dialogs and calendars too."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QCalendarWidget, QDialogButtonBox
from pytestqt.qtbot import QtBot

from rosterdesk.bootstrap.spoken import ASKED_BY
from rosterdesk.words.language import dearest, language, speaking
from ui.files.windows import choose_language, translate


@pytest.fixture
def undone(dressed: QApplication) -> Iterator[QApplication]:
    """The application, back in its own language afterwards."""
    with speaking("fr"):
        yield dressed
    translate(dressed)


def test_qts_own_buttons_and_calendars_are_french_where_words_are(undone: QApplication, qtbot: QtBot) -> None:
    translate(undone)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text() == "Annuler"
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    assert calendar.locale().standaloneMonthName(12) == "décembre"


def test_a_choice_goes_before_the_terminal_and_the_terminal_before_the_desktop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with speaking("en"):
        monkeypatch.setenv("LANGUAGE", "fr_CA")
        choose_language("")
        assert language() == "fr"
        choose_language("en")
        assert language() == "en"
        for name in ASKED_BY:
            monkeypatch.delenv(name, raising=False)
        choose_language("")
        assert language() == dearest(QLocale.system().uiLanguages())
