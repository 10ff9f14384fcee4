"""The French catalogue is complete for the words shared by every screen and sheet, and compiled."""

import re
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

from rosterdesk import words

FOLDER = Path(words.__file__).parent
CATALOGUE = FOLDER / "locale" / "fr" / "LC_MESSAGES" / "rosterdesk.po"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
SHARED = ("dates", "goals", "names", "sheets", "terms")
FIELD = re.compile(r"\{\w*\}")


def french() -> Catalog:
    """The catalogue as translators write it."""
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="fr")


def forms(text: object) -> list[str]:
    """A message or its translation as a list: one form, or singular and plural."""
    return (
        [text] if isinstance(text, str) else [str(form) for form in text] if isinstance(text, tuple) else []
    )


@pytest.mark.parametrize("module", SHARED)
def test_every_message_is_translated(module: str) -> None:
    catalogue = french()
    found = list(extract_from_file("python", FOLDER / f"{module}.py", keywords=KEYWORDS))
    assert found
    for _, message, _, context in found:
        translated = catalogue.get(forms(message)[0], context)
        assert translated is not None, message
        assert len(forms(translated.string)) == len(forms(message))
        assert all(forms(translated.string)), message


def test_every_translation_fills_in_the_same_values() -> None:
    for message in french():
        if message.id:
            told, said = forms(message.id), forms(message.string)
            assert set(FIELD.findall(said[-1])) == set(FIELD.findall(told[-1])), message.id


def test_what_the_program_reads_is_what_translators_wrote() -> None:
    with CATALOGUE.with_suffix(".mo").open("rb") as file:
        compiled = GNUTranslations(file)
    for message in (each for each in french() if each.id):
        told, said = forms(message.id), forms(message.string)
        if len(told) > 1:
            assert [compiled.ngettext(told[0], told[1], n) for n in (1, 2)] == said
        elif message.context:
            assert compiled.pgettext(message.context, told[0]) == said[0]
        else:
            assert compiled.gettext(told[0]) == said[0]
