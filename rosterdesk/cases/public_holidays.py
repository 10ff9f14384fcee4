"""The public holidays of a province or a country, to be offered as days on which the programme is closed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Holiday:
    """A day off by law, with its name."""

    date: date
    name: str


def known(region: str | None) -> bool:
    """Whether the holidays of a region such as CA-ON, or at least of its country, can be told."""
    return bool(offered(region, 2026, language="en"))


def offered(region: str | None, year: int, *, language: str) -> tuple[Holiday, ...]:
    """The holidays of a year in order, named in a language (BCP 47) if the country has it; () where unknown.

    Of a part of a country that is not known, those of the whole country.
    """
    country, _, part = (region or "").partition("-")
    for division in dict.fromkeys((part or None, None)):
        try:
            return _holidays(country, division, year, language)
        except NotImplementedError:
            continue
    return ()


def _holidays(country: str, part: str | None, year: int, language: str) -> tuple[Holiday, ...]:
    from holidays import country_holidays  # late: it takes a moment to load, and few ever ask

    plain = country_holidays(country, subdiv=part, years=[year], expand=False)
    named = _nearest(plain.supported_languages, f"{language}-{country}")
    found = (
        country_holidays(country, subdiv=part, years=[year], expand=False, language=named) if named else plain
    )
    return tuple(sorted(Holiday(day, name) for day, name in found.items() if day.year == year))


def _nearest(tags: Sequence[str], wanted: str) -> str | None:
    """The tag that is the language wanted, in that country if there is such a one."""
    exact = wanted.replace("-", "_")
    primary = exact.partition("_")[0]
    alike = [tag for tag in tags if tag.partition("_")[0] == primary]
    return exact if exact in alike else next(iter(alike), None)
