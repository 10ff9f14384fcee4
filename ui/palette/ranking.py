"""Which of many things are meant by a few letters: plain text, without Qt, and always in the same order."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property

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
    def words(self) -> tuple[str, ...]:
        """The words it is found by, those of the title first, plain."""
        return tuple(plain(self.title).split())

    @cached_property
    def other_words(self) -> tuple[str, ...]:
        """The words it also goes by."""
        return tuple(plain(self.other).split())

    def make_ready(self) -> None:
        """Work the words out now, beside the window, and not under the first letter typed."""
        _ = self.words, self.other_words


def rank(entries: Iterable[Entry], sought: str, most: int = MOST) -> tuple[Entry, ...]:
    """The entries in which every word of `sought` is found, the best first; all in order where it is empty.

    A whole word beats the beginning of one, that beats letters inside, that beats letters in order with gaps.
    """
    wanted = plain(sought).split()
    scored = [(score(entry, wanted), entry) for entry in entries]
    found = [(points, entry) for points, entry in scored if points is not None]
    found.sort(key=lambda each: (each[0], each[1].kind, each[1].place, len(each[1].title), each[1].title))
    return tuple(entry for _, entry in found[:most])


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


def scattered(word: str, words: tuple[str, ...]) -> bool:
    """Whether the letters stand in that order, the first one at the beginning of a word: `tsg`, `nxop`."""
    return len(word) > 1 and any(_follows(word, "".join(words[n:])) for n in range(len(words)))


def plain(text: str) -> str:
    """Small letters without accents; signs between words are spaces."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(
        sign if sign.isalnum() or sign == ":" else "" if unicodedata.combining(sign) else " " for sign in bare
    )


def _best(word: str, words: tuple[str, ...]) -> int | None:
    best: int | None = None
    for each in words:
        if each == word:
            return WHOLE
        if each.startswith(word):
            best = PREFIX
        elif best is None and len(word) > 1 and word in each:
            best = INSIDE
    return best


def _nearer(one: int | None, other: int | None) -> int | None:
    return min((points for points in (one, other) if points is not None), default=None)


def _follows(word: str, text: str) -> bool:
    if not text or text[0] != word[0]:
        return False
    rest = iter(text)
    return all(sign in rest for sign in word)
