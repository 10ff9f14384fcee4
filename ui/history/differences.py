"""Two rosters beside each other, seat by seat in words, and the table that shows them."""

from dataclasses import dataclass

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Version
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Period
from rosterdesk.domain.versions import SessionDifference, common, compare, relocated, rows_of, shifts
from rosterdesk.words import board as board_words
from rosterdesk.words import history as words
from rosterdesk.words import names, terms
from ui.tables.columns import Column

ROLES = tuple(Role)
MOVED = -1  # before the seats of its session


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceLine:
    """A seat, or when and where a session is, that differs: in words, in the one roster and the other."""

    session: str
    start: str
    name: str
    place: int
    what: str
    before: str
    after: str

    @property
    def key(self) -> str:
        """What tells it from the others."""
        return f"{self.session} {self.place}"


@dataclass(frozen=True, slots=True)
class Compared:
    """What differs between two rosters in the weeks that both cover; without weeks, there are none.

    `held`: the one is what people hold in their hands, and the other the draft.
    """

    period: Period | None
    lines: tuple[DifferenceLine, ...] = ()
    sessions: int = 0
    held: bool = False


def compared(programme: Programme, one: Version | None, other: Version | None) -> Compared:
    """What differs, in words; None stands for the draft, and at most one of the two is."""
    periods = [version.period for version in (one, other) if version]
    period = common(periods[0], periods[-1])
    if period is None:
        return Compared(None)
    before, after = (rows_of(programme, version, period) for version in (one, other))
    lines = _moved(programme, one, other, {row.session for row in before & after})
    for found in compare(before, after):
        lines += _seats(programme, found, drafts=(one is None, other is None))
    held = other is None and all(programme.published(first) == one for first in period.week_firsts)
    return Compared(period, tuple(lines), len({line.session for line in lines}), held)


def difference_columns() -> tuple[Column[DifferenceLine], ...]:
    """Which session, which seat, and who there in the one roster and in the other."""
    return (
        Column(
            code="session",
            title=words.text("session"),
            text=lambda line: line.name,
            order=lambda line: (line.start, line.session, line.place),
            width=49,
            whole=True,
        ),
        Column(
            code="role",
            title=words.text("role"),
            text=lambda line: line.what,
            order=lambda line: (line.place, line.start),
            width=14,
            whole=True,
        ),
        Column(code="before", title="", text=lambda line: line.before, width=13),
        Column(code="after", title="", text=lambda line: line.after, width=13),
    )


def _moved(
    programme: Programme, one: Version | None, other: Version | None, sessions: set[str]
) -> list[DifferenceLine]:
    told = []
    for session, places in relocated(programme, one, other, sessions).items():
        length = len({(where.start, where.venue) for where in places}) == 1
        before, after = (words.held(programme, where, length=length) for where in places)
        told.append(_line(programme, session, MOVED, words.text("time_and_place"), before, after))
    return told


def _seats(
    programme: Programme, found: SessionDifference, *, drafts: tuple[bool, bool]
) -> list[DifferenceLine]:
    session = programme.calendar.find(found.session)
    off = board_words.cancelled(session) if session is not None and not session.runs else ""

    def said(leader: str | None, *, draft: bool) -> str:
        if draft and off:
            return off
        return names.display_name(programme, leader) if leader else words.text("nobody")

    return [
        _line(
            programme,
            found.session,
            number,
            terms.role(shift.role),
            *(
                said(each, draft=draft)
                for each, draft in zip((shift.before, shift.after), drafts, strict=True)
            ),
        )
        for number, shift in enumerate(shifts(found))
    ]


def _line(
    programme: Programme, session: str, place: int, what: str, before: str, after: str
) -> DifferenceLine:
    return DifferenceLine(
        session=session,
        start=session.rpartition("/")[2],
        name=names.session_name(programme, session),
        place=place,
        what=what,
        before=before,
        after=after,
    )
