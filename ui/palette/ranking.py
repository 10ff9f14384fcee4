"""Which of many things are meant by a few letters: plain text, without Qt, and always in the same order."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property, lru_cache
from heapq import nsmallest

MOST = 60
WHOLE, PREFIX, INSIDE, MISSPELT, SCATTERED = 0, 1, 3, 5, 6
SHORT = 3  # letters; fewer are taken for the beginning of a word
MANY_WORDS = 10_000  # of sessions, most of which share theirs
LEAST_MISSPELT = 4  # letters of which one may be wrong


class Kind(IntEnum):
    """What can be gone to; where two fit alike, the smaller comes first."""

    COMMAND = 0
    PERSON = 1
    GROUP = 2
    PART = 3
    ABSENCE = 4
    SESSION = 5


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

    @property
    def key(self) -> tuple[Kind, str]:
        """By what it is known when it comes again."""
        return self.kind, self.title

    def make_ready(self) -> None:
        """Work the words out now, beside the window, and not under the first letter typed."""
        _ = self.words, self.other_words


def rank(
    entries: Iterable[Entry], sought: str, most: int = MOST, *, recent: Sequence[tuple[Kind, str]] = ()
) -> tuple[Entry, ...]:
    """The entries in which every word of `sought` is found, the best first; all in order where it is empty.

    A whole word beats the beginning of one, that beats letters inside, that beats letters in order with gaps;
    where nothing fits, one letter of a word may be wrong. Of what fits alike, what was gone to lately (keys,
    the last first) comes before what begins with the letters sought, and that before the rest.
    """
    wanted, known = plain(sought).split(), list(entries)
    found = _scored(known, wanted) or _scored(known, wanted, misspelt=True)
    lately = {key: place for place, key in enumerate(recent)}
    start = f" {' '.join(wanted)}" if wanted else ""

    def order(scored: tuple[int, Entry]) -> tuple[object, ...]:
        points, each = scored
        begins = each.words.startswith(start)
        place = lately.get(each.key, len(lately))
        length = len(each.title) if wanted else 0
        return points, place, not begins, each.kind, each.place, length, each.words, each.title

    return tuple(entry for _, entry in nsmallest(most, found, key=order))


def _scored(
    entries: Iterable[Entry], wanted: list[str], *, misspelt: bool = False
) -> list[tuple[int, Entry]]:
    scored = ((score(entry, wanted, misspelt=misspelt), entry) for entry in entries)
    return [(points, entry) for points, entry in scored if points is not None]


def score(entry: Entry, wanted: Iterable[str], *, misspelt: bool = False) -> int | None:
    """How far the entry is from the words wanted: 0 is best, None where one of them is not in it."""
    total = 0
    for word in wanted:
        points = _best(word, entry.words)
        explained = entry.kind is not Kind.COMMAND or len(word) >= SHORT  # a little word is in every sentence
        if explained and (points is None or points > PREFIX):
            others = _best(word, entry.other_words)
            points = _nearer(points, None if others is None else others + 1)
        if points is None and entry.kind is not Kind.ABSENCE:  # a sentence, in which all letters are
            points = SCATTERED if scattered(word, entry.words) else None
        if points is None and misspelt:
            points = (
                MISSPELT
                if any(one_off(word, each) for each in f"{entry.words}{entry.other_words}".split())
                else None
            )
        if points is None:
            return None
        total += points
    return total


def scattered(word: str, words: str) -> bool:
    """Whether the letters are the first of words, each with some that follow it there: `tsg`, `nxop`."""
    if len(word) < 2 or f" {word[0]}" not in words or not all(sign in words for sign in word):
        return False
    each = words.split()
    places = [0 if one[0] == word[0] else None for one in each]  # the first where the letters so far may end
    for sign in word[1:]:
        places = _next_places(sign, each, places)
    return any(place is not None for place in places)


@lru_cache(maxsize=MANY_WORDS)
def one_off(word: str, meant: str) -> bool:
    """Whether a word is another, or its beginning, but for a letter wrong, missing, added or turned."""
    if len(word) < LEAST_MISSPELT or not word.isalpha() or not {*word[:2]} & {*meant[:2]}:
        return False
    return any(_near(word, meant[:length]) for length in (len(word) - 1, len(word), len(word) + 1))


def _near(one: str, other: str) -> bool:
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if same is None:
        return abs(len(one) - len(other)) <= 1
    rest, else_ = one[same:], other[same:]
    turned = rest[:2] == else_[1::-1] and rest[2:] == else_[2:]
    return turned or rest[1:] in (else_, else_[1:]) or rest == else_[1:]


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
        whole = len(word) >= SHORT or not word.isalpha()
        return WHOLE if whole and f" {word} " in words else PREFIX
    return INSIDE if len(word) > 1 and word in words else None


def _nearer(one: int | None, other: int | None) -> int | None:
    return min((points for points in (one, other) if points is not None), default=None)


def _next_places(sign: str, words: list[str], places: list[int | None]) -> list[int | None]:
    """Where in each word one more letter may be: at its beginning, or after those that are in it."""
    found: list[int | None] = []
    begun = False
    for word, place in zip(words, places, strict=True):
        after = -1 if place is None else word.find(sign, place + 1)
        found.append(0 if begun and word[0] == sign else after if after >= 0 else None)
        begun = begun or place is not None
    return found
