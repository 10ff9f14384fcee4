"""What happens when the program itself is at fault: logged without personal data, shown once."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtGui import QGuiApplication

import rosterdesk
from rosterdesk.words import window as words
from ui.notices import Notices

LOG = logging.getLogger("rosterdesk.window")
Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class Defects:
    """Inside the `with`, an exception that nobody caught is logged and told, each place of origin once.

    `notices` gives those of the window in front, None where there is none.
    """

    def __init__(self, notices: Callable[[], Notices | None]) -> None:
        self._notices = notices
        self._told: set[str] = set()
        self._before: Hook = sys.excepthook

    def __enter__(self) -> Self:
        self._before, sys.excepthook = sys.excepthook, self._caught
        return self

    def __exit__(self, *_: object) -> None:
        sys.excepthook = self._before

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            self._before(kind, error, trace)
            return
        details = describe(kind, trace)
        if details in self._told:
            return
        self._told.add(details)
        LOG.error("%s", details)
        notices = self._notices()
        if notices is not None:
            copy = words.copy_details()
            notices.warn(words.defect(), copy, lambda: QGuiApplication.clipboard().setText(details))


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Version, kind and places of a defect; never its values, which may hold names."""
    places = []
    while trace:
        code = trace.tb_frame.f_code
        places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_qualname}")
        trace = trace.tb_next
    return "\n".join([f"RosterDesk {rosterdesk.__version__}: {kind.__name__}", *places])
