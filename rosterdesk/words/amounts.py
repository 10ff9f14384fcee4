"""Sums of money, as people of the programme's country write them."""

from decimal import Decimal

from babel import Locale, UnknownLocaleError
from babel.numbers import format_currency, format_decimal, get_territory_currencies

from rosterdesk.words.language import language


def money(amount: Decimal, region: str | None) -> str:
    """A sum in the currency of a region such as `CA-ON`: `$1,114.75`, `1 114,75 $`; plain without one."""
    country = (region or "").upper().replace("_", "-").split("-")[0]
    currencies = get_territory_currencies(country) if country else []
    if not currencies:
        return format_decimal(amount, format="#,##0.00", locale=language())
    return format_currency(amount, currencies[0], locale=_locale(country))


def _locale(country: str) -> Locale:
    """The language in force as it is written in the country, if anybody writes it there."""
    try:
        return Locale(language(), country)
    except UnknownLocaleError:
        return Locale(language())
