"""Which of many things are meant by a few letters: plain text, without Qt, and always in the same order."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from heapq import nsmallest

MOST = 60
WHOLE, PREFIX, INSIDE, SCATTERED = 0, 1, 3, 6


class Kind(IntEnum):
    """What can be gone to; where two fit alike, the smaller comes first."""

    COMMAND = 0
    PERSON = 1
    GROUP = 2
    SESSION = 3


@dataclass(frozen=True)
class Entry:
    """One thing to find: what it is called, what else it goes by, a note, its keys, and what Enter does.

    `place` orders things that fit alike, such as sessions by their start.
    """

    kind: Kind
    title: str
    run: Callable[[], object] = field(compare=False)
    other: str = ""
    note: str = ""
    keys: str = ""
    place: str = ""

    @cached_property
    def words(self) -> str:
        """The words of its title, plain, each between two spaces."""
        return _spaced(self.title)

    @cached_property
    def other_words(self) -> str:
        """The words it also goes by, likewise."""
        return _spaced(self.other)

    def make_ready(self) -> None:
        """Work the words out now, beside the window, and not under the first letter typed."""
        _ = self.words, self.other_words


def rank(entries: Iterable[Entry], sought: str, most: int = MOST) -> tuple[Entry, ...]:
    """The entries in which every word of `sought` is found, the best first; all in order where it is empty.

    A whole word beats the beginning of one, that beats letters inside, that beats letters in order with gaps.
    """
    wanted = plain(sought).split()
    scored = ((score(entry, wanted), entry) for entry in entries)
    found = ((points, entry) for points, entry in scored if points is not None)
    best = nsmallest(most, found, key=lambda each: (each[0], *_place(each[1])))
    return tuple(entry for _, entry in best)


def _place(entry: Entry) -> tuple[Kind, str, int, str]:
    """Where it stands among those that fit alike."""
    return entry.kind, entry.place, len(entry.title), entry.title


def score(entry: Entry, wanted: Iterable[str]) -> int | None:
    """How far the entry is from the words wanted: 0 is best, None where one of them is not in it."""
    total = 0
    for word in wanted:
        points = _best(word, entry.words)
        if points is None or points > PREFIX:
            others = _best(word, entry.other_words)
            points = _nearer(points, None if others is None else others + 1)
        if points is None:
            points = SCATTERED if scattered(word, entry.words) else None
        if points is None:
            return None
        total += points
    return total


def scattered(word: str, words: str) -> bool:
    """Whether the letters stand in that order, the first one at the beginning of a word: `tsg`, `nxop`."""
    if len(word) < 2 or f" {word[0]}" not in words:
        return False
    each = words.split()
    return any(_follows(word, "".join(each[n:])) for n in range(len(each)))


def plain(text: str) -> str:
    """Small letters without accents; signs between words are spaces."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(
        sign if sign.isalnum() or sign == ":" else "" if unicodedata.combining(sign) else " " for sign in bare
    )


def _spaced(text: str) -> str:
    return f" {' '.join(plain(text).split())} "


def _best(word: str, words: str) -> int | None:
    if f" {word}" in words:
        return WHOLE if f" {word} " in words else PREFIX
    return INSIDE if len(word) > 1 and word in words else None


def _nearer(one: int | None, other: int | None) -> int | None:
    return min((points for points in (one, other) if points is not None), default=None)


def _follows(word: str, text: str) -> bool:
    if not text or text[0] != word[0]:
        return False
    rest = iter(text)
    return all(sign in rest for sign in word)
