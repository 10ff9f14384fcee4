"""Keep the French catalogue whole: `python -m tests.words.catalogue` after words were added or changed.

It takes every message out of the sources, keeps what is translated, drops what nobody says any more, compiles
the result, and lists what still waits for a translator. Spaces at which no line breaks become those that
French typography gives each sign. Same sources, same bytes: no date, no path.
"""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import rosterdesk

SOURCES = Path(rosterdesk.__file__).parent
SPEAKING = ("words", "bootstrap")
CATALOGUE = SOURCES / "words" / "locale" / "fr" / "LC_MESSAGES" / "rosterdesk.po"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
WIDTH = 110
FIXED, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
EITHER = f"[{FIXED}{NARROW}]"
PRINTF = re.compile(r"%(\(\w+\))?[srd]")


class Plain(Catalog):
    """A catalogue whose header says only what is needed to read it."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """Language, plurals and encoding; no dates, no names, no version of a tool."""
        return [
            ("Language", str(self.locale_identifier)),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", f"text/plain; charset={self.charset}"),
            ("Content-Transfer-Encoding", "8bit\n"),
        ]


def said() -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    """Every message of the sources with its context, in the order of files and lines."""
    for folder in SPEAKING:
        found = extract_from_dir(SOURCES / folder, method_map=[("**.py", "python")], keywords=KEYWORDS)
        for _file, _line, message, _comments, context in found:
            yield message, context


def translated() -> Catalog:
    """The catalogue as translators write it."""
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="fr")


def refreshed(old: Catalog) -> Plain:
    """A catalogue of what is said now, with the old translations of what was said before."""
    new = Plain(locale="fr", fuzzy=False, header_comment="# The words of RosterDesk in French.")
    for message, context in said():
        known = old.get(message[0] if isinstance(message, tuple) else message, context)
        kept = known.string if known is not None and known.id == message else None
        added = new.add(message, kept, context=context)
        added.string = _spaced_forms(added.string)
        if not PRINTF.search(forms(message)[0]):
            added.flags.discard("python-format")  # a plain per cent sign
    return new


def spaced(text: str) -> str:
    """A translation with a fixed space before a colon and in guillemets, a narrow one before ; ? and !."""
    text = re.sub(f"{EITHER}([:»])", rf"{FIXED}\1", text)
    text = re.sub(f"«{EITHER}", f"«{FIXED}", text)
    return re.sub(f"{EITHER}([;?!])", rf"{NARROW}\1", text)


def _spaced_forms(text: object) -> str | tuple[str, ...]:
    each = [spaced(form) for form in forms(text)]
    return each[0] if isinstance(text, str) else tuple(each)


def forms(text: object) -> list[str]:
    """A message or its translation as a list: one form, or singular and plural."""
    return (
        [text] if isinstance(text, str) else [str(each) for each in text] if isinstance(text, tuple) else []
    )


def untranslated(catalogue: Catalog) -> list[str]:
    """Messages, by their English, that lack a translation or one of its forms."""
    messages = (each for each in catalogue if each.id)
    return [forms(each.id)[0] for each in messages if not (each.string and all(forms(each.string)))]


def written(catalogue: Catalog) -> bytes:
    """The catalogue as translators read it, in the order of the English."""
    file = BytesIO()
    write_po(file, catalogue, width=WIDTH, no_location=True, sort_output=True)
    return file.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as gettext reads it."""
    file = BytesIO()
    write_mo(file, refreshed(catalogue))
    return file.getvalue()


def main() -> int:
    """Bring both files up to date; 1 where messages wait for a translation."""
    catalogue = refreshed(translated())
    CATALOGUE.write_bytes(written(catalogue))
    CATALOGUE.with_suffix(".mo").write_bytes(compiled(catalogue))
    waiting = untranslated(catalogue)
    print(*waiting, f"{len(waiting)} of {len(catalogue)} messages wait for a translation", sep="\n")
    return 1 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
