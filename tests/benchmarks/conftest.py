"""The application and its look, as the tests of the window have them."""

from tests.ui.conftest import dressed

__all__ = ["dressed"]
