"""Trouble that the user can mend, told apart from defects of the program."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType


class UserError(Exception):
    """An expected trouble: a code and values from which `rosterdesk.words` makes one plain sentence."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values: Mapping[str, object] = MappingProxyType(values)
        self.file = ""  # which of several files it is in, where its sentence does not say so


class UserErrors(UserError):
    """Several troubles of which each can be mended by itself; the first stands for all where one is told."""

    def __init__(self, errors: Sequence[UserError]) -> None:
        super().__init__(errors[0].code, **errors[0].values)
        self.errors = tuple(errors)


@contextmanager
def in_file(name: str) -> Iterator[None]:
    """Troubles inside the block are in this file, unless they name one themselves."""
    try:
        yield
    except UserError as error:
        if not error.file and "path" not in error.values:
            error.file = name
        raise
