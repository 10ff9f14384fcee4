"""Languages by their names: what can be offered while somebody types, and which tag a name stands for."""

from collections.abc import Mapping
from functools import lru_cache

from babel import Locale

from rosterdesk.words.language import LANGUAGES, language


def offered() -> tuple[str, ...]:
    """The names of all living languages that are known, in the language in force, by the alphabet."""
    return tuple(sorted(set(_names(language()).values()), key=str.casefold))


def tag_named(name: str) -> str | None:
    """The tag that a name stands for in the language in force, whatever its capitals; None for none."""
    return _tags(language()).get(name.strip().casefold())


def tag_meant(text: str) -> str:
    """A tag as it stands; the one that a name stands for in any language of ours; else the very text."""
    plain = text.strip()
    if plain in _names("en"):
        return plain
    named = (_tags(spoken).get(plain.casefold()) for spoken in LANGUAGES)
    return next(filter(None, named), plain)


@lru_cache(maxsize=2)
def _names(spoken: str) -> Mapping[str, str]:
    """Tags of two and three letters with their names, dialects and scripts left out."""
    return {tag: name for tag, name in Locale(spoken).languages.items() if "_" not in tag and len(tag) <= 3}


@lru_cache(maxsize=2)
def _tags(spoken: str) -> Mapping[str, str]:
    """Tags by name; of two tags with one name the shorter, which is the usual one, counts."""
    ordered = sorted(_names(spoken).items(), key=lambda pair: (-len(pair[0]), pair[0]))
    return {name.casefold(): tag for tag, name in ordered}
