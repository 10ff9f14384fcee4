"""Trouble that the user can mend, told apart from defects of the program."""

from collections.abc import Mapping
from types import MappingProxyType


class UserError(Exception):
    """An expected trouble: a code and values from which `rosterdesk.words` makes one plain sentence."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values: Mapping[str, object] = MappingProxyType(values)
