"""The window speaks the language of the desktop, Qt's own dialogs and calendars too."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QCalendarWidget, QDialogButtonBox
from pytestqt.qtbot import QtBot

from rosterdesk.bootstrap.spoken import ASKED_BY
from rosterdesk.words.language import choose, dearest, language, speaking
from ui import app as application


@pytest.fixture
def undone(dressed: QApplication) -> Iterator[QApplication]:
    """The application, back in its own language afterwards."""
    before = {id(each) for each in dressed.findChildren(QTranslator)}
    with speaking("fr"):
        yield dressed
    for each in dressed.findChildren(QTranslator):
        if id(each) not in before:
            dressed.removeTranslator(each)
            each.deleteLater()
    QLocale.setDefault(QLocale("en"))


def test_qts_own_buttons_and_calendars_are_french_where_words_are(undone: QApplication, qtbot: QtBot) -> None:
    application.translate(undone)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text() == "Annuler"
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    assert calendar.locale().standaloneMonthName(12) == "décembre"


def test_the_language_of_a_terminal_goes_before_that_of_the_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    with speaking("en"):
        monkeypatch.setenv("LANGUAGE", "fr_CA")
        choose("fr")
        application.speak()
        assert language() == "fr"
        for name in ASKED_BY:
            monkeypatch.delenv(name, raising=False)
        application.speak()
        assert language() == dearest(QLocale.system().uiLanguages())
