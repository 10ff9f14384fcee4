"""What locks an encrypted database: it opens files, and shows nowhere."""

import unicodedata
from typing import NoReturn

from rosterdesk.domain.errors import UserError


class Passphrase:
    """Letters that are never printed, logged or handed to another process.

    The same letters typed on another system are the same passphrase, however it composes its accents.
    """

    __slots__ = ("_letters",)

    def __init__(self, letters: str) -> None:
        """UserError `passphrase_empty` where there are none."""
        if not letters:
            raise UserError("passphrase_empty")
        self._letters = unicodedata.normalize("NFC", letters)

    def reveal(self) -> str:
        """The letters themselves, for a database driver alone."""
        return self._letters

    def opens_like(self, letters: str) -> bool:
        """Whether these letters are the same passphrase."""
        return unicodedata.normalize("NFC", letters) == self._letters

    def __repr__(self) -> str:
        return "Passphrase(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a passphrase does not leave its process")
