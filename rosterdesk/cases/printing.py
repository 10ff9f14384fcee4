"""Printing: a roster in, a PDF out, with what the person who prints should know."""

from collections.abc import Iterable
from dataclasses import dataclass

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.times import Period
from rosterdesk.reports.view import Paper, Privacy, week_view
from rosterdesk.reports.week import missing_glyphs, personal_data, week_sheet
from rosterdesk.words import sheets

_LETTER_COUNTRIES = ("US", "CA")


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, what cannot be printed in it, and which personal data is on it, in plain words."""

    pdf: bytes
    warnings: tuple[str, ...]
    personal: tuple[str, ...]


def paper_of(region: str | None) -> Paper:
    """The usual paper of a region such as `CA-ON`: Letter in the United States and Canada, else A4."""
    country = (region or "").upper().replace("_", "-").split("-")[0]
    return Paper.LETTER if country in _LETTER_COUNTRIES else Paper.A4


def print_week(
    programme: Programme,
    assignments: Iterable[Assignment | Row],
    period: Period,
    *,
    privacy: Privacy = Privacy.WALL,
    paper: Paper | None = None,
    lang: str | None = None,
    mono: bool = False,
) -> Printed:
    """The week sheet; without `paper` and `lang`, those of the programme's region and language."""
    view = week_view(
        programme, assignments, period, privacy=privacy, lang=lang or programme.settings.language
    )
    missing = missing_glyphs(view)
    return Printed(
        pdf=week_sheet(view, paper=paper or paper_of(programme.settings.region), mono=mono),
        warnings=(sheets.cannot_print(missing),) if missing else (),
        personal=personal_data(view),
    )
