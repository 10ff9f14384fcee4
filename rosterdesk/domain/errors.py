"""Trouble that the user can mend, told apart from defects of the program."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType


class UserError(Exception):
    """An expected trouble: a code and values from which `rosterdesk.words` makes one plain sentence."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values: Mapping[str, object] = MappingProxyType(values)


class UserErrors(UserError):
    """Several troubles of which each can be mended by itself; the first stands for all where one is told."""

    def __init__(self, errors: Sequence[UserError]) -> None:
        super().__init__(errors[0].code, **errors[0].values)
        self.errors = tuple(errors)
