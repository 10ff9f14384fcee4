"""A machine whose fonts are known: none, or those of a folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rosterdesk.reports import fonts, typefaces


@contextmanager
def only(*folders: Path) -> Iterator[None]:
    """Until the end, the fonts of the machine are those in these folders."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typefaces, "folders", lambda: folders)
        _forget()
        yield
    _forget()


def _forget() -> None:
    for known in (typefaces._files, typefaces.holder, fonts.runs, fonts.width):
        known.cache_clear()
