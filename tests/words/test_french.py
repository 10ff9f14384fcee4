"""The French catalogue is whole: it holds all that is said and nothing else, translated and compiled."""

import re
from gettext import GNUTranslations

from tests.words import catalogue
from tests.words.catalogue import CATALOGUE, FIXED, NARROW, forms, said, translated

FIELD = re.compile(r"\{\w*\}|%(?:\(\w+\))?[srd]")
# As the Imprimerie nationale has it: a fixed space before a colon and within guillemets, a narrow one before
# the other signs of two parts; and an apostrophe is a curved one.
MISSPACED = re.compile(
    rf"[^{FIXED}\d]:(?=\s|$)|[^{NARROW}][;?!](?=[\s{FIXED}»]|$)|«(?!{FIXED})|(?<!{FIXED})»|[^\W\d]'[^\W\d]"
)


def translations() -> list[tuple[list[str], list[str], str | None]]:
    """Each message that is translated with its translation, as lists of forms, and its context."""
    return [
        (forms(each.id), forms(each.string), each.context) for each in translated() if each.id and each.string
    ]


def test_everything_that_is_said_is_in_the_catalogue() -> None:
    known = {(each.id, each.context) for each in translated() if each.id}
    found = set(said())
    assert len(found) > 1000
    assert found - known == set(), "run python -m tests.words.catalogue"


def test_nothing_is_in_the_catalogue_that_nobody_says() -> None:
    whole = translated()
    known = {(each.id, each.context) for each in whole if each.id}
    assert known - set(said()) == set(), "run python -m tests.words.catalogue"
    assert not whole.obsolete


def test_every_message_is_translated_in_all_its_forms() -> None:
    assert catalogue.untranslated(translated()) == []
    assert [each.id for each in translated() if each.fuzzy] == []


def test_every_translation_fills_in_the_same_values() -> None:
    for message, translation, _context in translations():
        for form in translation:
            assert set(FIELD.findall(form)) <= set(FIELD.findall(message[-1])), message
        assert set(FIELD.findall(translation[-1])) == set(FIELD.findall(message[-1])), message


def test_each_sign_has_the_space_that_french_typography_gives_it() -> None:
    wrong = [form for _, translation, _ in translations() for form in translation if MISSPACED.search(form)]
    assert wrong == []


def test_a_translation_begins_and_ends_like_its_message() -> None:
    for message, translation, context in translations():
        if context:
            continue  # chips and labels may be cut short
        for told, form in zip(message, translation, strict=True):
            assert told.endswith("…") == form.endswith("…"), told
            assert told.endswith(".") == form.endswith("."), told
            assert told.startswith(" ") == form.startswith(" "), told


def test_what_the_program_reads_is_what_translators_wrote() -> None:
    with CATALOGUE.with_suffix(".mo").open("rb") as file:
        compiled = GNUTranslations(file)
    for message, translation, context in translations():
        if len(message) > 1:
            assert [compiled.ngettext(message[0], message[1], n) for n in (1, 2)] == translation
        elif context:
            assert compiled.pgettext(context, message[0]) == translation[0]
        else:
            assert compiled.gettext(message[0]) == translation[0]


def test_refreshing_a_whole_catalogue_changes_no_byte() -> None:
    assert catalogue.written(catalogue.refreshed(translated())) == CATALOGUE.read_bytes()
    assert catalogue.compiled(translated()) == CATALOGUE.with_suffix(".mo").read_bytes()
