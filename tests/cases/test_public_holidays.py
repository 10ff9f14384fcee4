"""Public holidays by region, in the language of the programme."""

from datetime import date

import pytest

from rosterdesk.cases.public_holidays import Holiday, known, offered


def test_a_province_has_its_own_holidays() -> None:
    ontario = offered("CA-ON", 2026, language="en")
    assert Holiday(date(2026, 2, 16), "Family Day") in ontario
    assert Holiday(date(2026, 6, 24), "Saint-Jean-Baptiste Day") not in ontario
    assert [each.date for each in ontario] == sorted(each.date for each in ontario)


def test_holidays_are_named_in_the_language_of_the_programme() -> None:
    assert Holiday(date(2026, 7, 1), "Fête du Canada") in offered("CA-ON", 2026, language="fr")
    assert Holiday(date(2026, 7, 1), "Canada Day") in offered("CA-ON", 2026, language="en-CA")


def test_a_language_that_a_country_does_not_have_gets_its_usual_names() -> None:
    assert Holiday(date(2026, 7, 1), "Canada Day") in offered("CA", 2026, language="pt")


def test_a_part_that_is_not_known_has_the_holidays_of_the_country() -> None:
    assert offered("CA-ZZ", 2026, language="en") == offered("CA", 2026, language="en") != ()


@pytest.mark.parametrize("region", [None, "", "ZZ", "ZZ-ON"])
def test_where_nothing_is_known_nothing_is_offered(region: str | None) -> None:
    assert offered(region, 2026, language="en") == ()
    assert not known(region)
