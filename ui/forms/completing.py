"""What is offered under a line while one types in it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


def complete(line: QLineEdit, offered: Iterable[str], *, inside: bool = True) -> QCompleter:
    """Offer words that hold the letters typed, or begin with them; what was offered before is let go."""
    completer = QCompleter(list(offered), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains if inside else Qt.MatchFlag.MatchStartsWith)
    popup = completer.popup()
    assert popup is not None  # Qt makes one when it is asked for
    popup.setParent(line, popup.windowFlags())  # a window of its own, that wears what the line's does
    line.setCompleter(completer)
    completer.activated.connect(line.textEdited)  # what is taken counts as typed: fields judge it anew
    return completer
