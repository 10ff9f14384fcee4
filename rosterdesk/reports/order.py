"""What somebody wants on paper: which sheet, of which weeks, for whom, on what paper."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rosterdesk.domain.times import Dates, Period


class Sheet(StrEnum):
    """The sheets, in the order in which they are offered."""

    WEEK = "week"
    PEOPLE = "people"
    CALLS = "calls"
    DOOR = "door"
    SLIP = "slip"
    CALENDAR = "calendar"
    CHANGES = "changes"
    HOURS = "hours"
    EVALUATION = "evaluation"


class Privacy(StrEnum):
    """Who will read a sheet: everybody, those who lead, or the coordinator."""

    WALL = "wall"
    TEAM = "team"
    COORDINATOR = "coordinator"


class Paper(StrEnum):
    """Sizes of paper."""

    LETTER = "letter"
    A4 = "a4"


class Ask(StrEnum):
    """What a sheet can be narrowed down to, by the field of the order that says so."""

    LEADERS = "leaders"
    VENUE = "venue"
    DAY = "day"
    SESSION = "session"
    DATES = "dates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A sheet of whole weeks; `lang` is the language on paper.

    Without `leaders` a sheet about leaders is of everybody who is rostered, without `venue` and `day` it is
    of every venue and every day of the weeks. With `session` a door sheet is a notice about that one
    session; `into` is the id of the session that takes its members in, `telephone` that it is held by
    telephone. A sheet that counts days is of the `dates` where the weeks of the order are those that hold
    them, else of every day of the weeks. `then` is a sheet for other readers that is printed in the same go.
    """

    sheet: Sheet
    period: Period
    privacy: Privacy
    paper: Paper
    lang: str
    mono: bool = False
    leaders: tuple[str, ...] = ()
    venue: str | None = None
    day: date | None = None
    session: str | None = None
    into: str | None = None
    telephone: bool = False
    dates: Dates | None = None
    then: "Order | None" = None
