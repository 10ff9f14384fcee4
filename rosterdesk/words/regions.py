"""Regions by their names: provinces of Canada and countries, as they are typed and shown."""

import re
from collections.abc import Mapping
from functools import lru_cache

from babel import Locale

from rosterdesk.words.language import N_, _, language

_PROVINCES: Mapping[str, str] = {
    "CA-AB": N_("Alberta"),
    "CA-BC": N_("British Columbia"),
    "CA-MB": N_("Manitoba"),
    "CA-NB": N_("New Brunswick"),
    "CA-NL": N_("Newfoundland and Labrador"),
    "CA-NS": N_("Nova Scotia"),
    "CA-NT": N_("Northwest Territories"),
    "CA-NU": N_("Nunavut"),
    "CA-ON": N_("Ontario"),
    "CA-PE": N_("Prince Edward Island"),
    "CA-QC": N_("Quebec"),
    "CA-SK": N_("Saskatchewan"),
    "CA-YT": N_("Yukon"),
}
_IN_BRACKETS = re.compile(r".*\(([A-Za-z0-9-]+)\)\s*")
_COUNTRY = 2  # letters of the code of a country; longer ones are continents


def shown(code: str | None) -> str:
    """A region with its name, `Ontario (CA-ON)`; the code alone where it has none."""
    if code is None:
        return ""
    name = _names(language()).get(code)
    return f"{name} ({code})" if name else code


def offered() -> tuple[str, ...]:
    """All regions with a name, the provinces before the countries."""
    return tuple(shown(code) for code in _names(language()))


def code_of(typed: str) -> str:
    """The code that a name stands for, in the language in force; anything else comes back as it is."""
    plain = typed.strip()
    bracketed = _IN_BRACKETS.fullmatch(plain)
    return bracketed[1] if bracketed else _codes(language()).get(plain.casefold(), plain)


@lru_cache(maxsize=2)
def _names(spoken: str) -> Mapping[str, str]:
    countries = Locale(spoken).territories
    ordered = sorted(countries.items(), key=lambda pair: pair[1].casefold())
    provinces = {code: _(name) for code, name in _PROVINCES.items()}
    return provinces | {code: name for code, name in ordered if len(code) == _COUNTRY and code.isalpha()}


@lru_cache(maxsize=2)
def _codes(spoken: str) -> Mapping[str, str]:
    return {name.casefold(): code for code, name in _names(spoken).items()}
