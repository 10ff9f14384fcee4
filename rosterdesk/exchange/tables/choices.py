"""Cells that say one of several things by its name in any language of ours: choices, features, languages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from rosterdesk.exchange.tables.grid import Cell
from rosterdesk.exchange.tables.kinds import Text, written, wrong
from rosterdesk.words import columns as words
from rosterdesk.words import languages
from rosterdesk.words.language import LANGUAGES, speaking


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a closed list; said in words of every language of ours, or by its code."""

    codes: type[StrEnum]
    say: Callable[[Any], str]
    leaving_out: tuple[StrEnum, ...] = ()

    def read(self, cell: Cell) -> str:
        """The code."""
        found = _understood(self).get(words.plain(written(cell)))
        if found is None:
            choices = ", ".join(map(self.say, self.offered))
            raise wrong("cell_not_choice", cell, choices=choices)
        return found

    def show(self, value: str) -> Cell:
        """The code in words."""
        return self.say(self.codes(value))

    @property
    def offered(self) -> list[StrEnum]:
        """The codes that may be chosen."""
        return [code for code in self.codes if code not in self.leaving_out]


@dataclass(frozen=True, slots=True)
class Known:
    """Any words; those that the program knows are said in the language in force, and kept by their code."""

    codes: tuple[str, ...]
    say: Callable[[str], str]

    def read(self, cell: Cell) -> str:
        """The code where the words are known in any language of ours, else the words."""
        text = Text().read(cell)
        return _understood(self).get(words.plain(text), text)

    def show(self, value: str) -> Cell:
        """The words."""
        return self.say(value) if value in self.codes else value

    @property
    def offered(self) -> tuple[str, ...]:
        """The codes that are known."""
        return self.codes


class Language:
    """A language: its tag, or its name in any language of ours."""

    def read(self, cell: Cell) -> str:
        """The tag."""
        return languages.tag_meant(Text().read(cell))

    def show(self, value: str) -> Cell:
        """The tag, which is the same in every language."""
        return value


@cache
def _understood(choice: "Choice | Known") -> Mapping[str, str]:
    """The codes, by all that they are called."""
    found = {words.plain(code): str(code) for code in choice.offered}
    for language in LANGUAGES:
        with speaking(language):
            found |= {words.plain(choice.say(code)): str(code) for code in choice.offered}
    return found
