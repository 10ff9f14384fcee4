"""The proof of an installation passes here, and is able to fail."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from rosterdesk.domain.programme import Programme
from ui import proof
from ui.sheets.page import SheetsPage


def test_the_window_opens_does_undoes_and_builds(
    dressed: QApplication, database: Path, week: Programme
) -> None:
    assert proof.window_opens(database, week)


def test_a_page_that_shows_nothing_is_noticed(
    dressed: QApplication, database: Path, week: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proof, "PATIENCE_SECONDS", 0.5)
    monkeypatch.setattr(SheetsPage, "refresh", lambda page, changes: None)
    assert not proof.window_opens(database, week)
