"""In which order the parts of a line stand from the left, where some are read from the right.

After the Unicode Bidirectional Algorithm (UAX #9) on a line that runs to the right, as English and French
do, and without the signs that force a direction, which no line on paper has.
"""

import unicodedata
from collections.abc import Iterator
from itertools import groupby

_OPENING = {"(": ")", "[": "]", "{": "}"}
MIRRORED = {**_OPENING, **{v: k for k, v in _OPENING.items()}, "<": ">", ">": "<", "«": "»", "»": "«"}


def levels(text: str) -> tuple[int, ...]:
    """Of each letter 0 where it is read to the right, 1 to the left, 2 for a number between such."""
    if text.isascii() or not any(unicodedata.bidirectional(ch) in ("R", "AL", "AN") for ch in text):
        return (0,) * len(text)
    kinds = list(_weak(text))
    _brackets(text, kinds)
    _neutral(kinds)
    return tuple({"L": 0, "R": 1, "N": 2}[kind] for kind in kinds)


def _weak(text: str) -> Iterator[str]:
    """`L`, `R`, `N` for a number that stands after `R`, or nothing where the neighbours decide."""
    sorts = [*map(unicodedata.bidirectional, text), ""]
    strong, before = "L", ""
    for at, sort in enumerate(sorts[:-1]):
        if sort in ("L", "R", "AL"):
            strong, before = sort, "L" if sort == "L" else "R"
        elif sort == "AN" or (sort == "EN" and strong != "L"):
            before = "N"
        elif sort == "EN":
            before = "L"
        elif sort not in ("NSM", "BN") and not (before == "N" and _joins(sort, strong, sorts[at + 1])):
            before = ""
        yield before


def _joins(sort: str, strong: str, after: str) -> bool:
    """Whether a sign between two numbers makes them one: a comma does, a hyphen not after Arabic (W4)."""
    return after in ("EN", "AN") and (sort == "CS" or (sort in ("ES", "ET") and strong == "R"))


def _brackets(text: str, kinds: list[str]) -> None:
    """A pair of brackets goes with what is in it and before it (rule N0)."""
    open_: list[int] = []
    pairs = []
    for at, ch in enumerate(text):
        if ch in _OPENING:
            open_.append(at)
        elif open_ and ch == _OPENING.get(text[open_[-1]]):
            pairs.append((open_.pop(), at))
    for start, end in sorted(pairs):
        inside = {"R" if kind == "N" else kind for kind in kinds[start + 1 : end]}
        earlier = next((kind for kind in reversed(kinds[:start]) if kind), "L")
        if "L" in inside or "R" in inside:
            kinds[start] = kinds[end] = "L" if "L" in inside or earlier == "L" else "R"


def _neutral(kinds: list[str]) -> None:
    """What has no direction goes with both neighbours where they agree, else with the line (N1, N2)."""
    at = 0
    for kind, group in groupby(list(kinds)):
        end = at + len(list(group))
        if not kind:
            sides = {kinds[at - 1] if at else "L", kinds[end] if end < len(kinds) else "L"}
            kinds[at:end] = ["L" if "L" in sides else "R"] * (end - at)
        at = end
