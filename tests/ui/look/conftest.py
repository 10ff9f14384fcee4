"""The look on the application of the tests, back to the system's choice after each."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.look import Appearance, Look, apply_look


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """The look as a start of the program puts it on."""
    applied = apply_look(qapp)
    yield applied
    applied.choose(Appearance.SYSTEM)
