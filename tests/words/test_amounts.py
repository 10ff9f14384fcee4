"""Sums of money as people of the programme's country write them."""

from decimal import Decimal

import pytest

from rosterdesk.words.amounts import money
from rosterdesk.words.language import speaking


@pytest.mark.parametrize(
    ("region", "lang", "said"),
    [
        ("CA-ON", "en", "$1,114.75"),
        ("CA-QC", "fr", "1 114,75 $"),
        ("FR", "fr", "1 114,75 €"),
        ("GB", "en", "£1,114.75"),
        (None, "en", "1,114.75"),
        ("ZZ", "fr", "1 114,75"),
    ],
)
def test_the_currency_is_that_of_the_region(region: str | None, lang: str, said: str) -> None:
    with speaking(lang):
        told = money(Decimal("1114.75"), region)
    assert told.replace("\u202f", " ").replace("\u00a0", " ") == said


def test_cents_are_always_told() -> None:
    assert money(Decimal(20), None) == "20.00"
