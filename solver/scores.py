"""The score of a call: which of two leaders to ask first for a seat."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction

from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import CallAnswer, Grade, LeaderKind, Load, Reply, Role
from rosterdesk.domain.times import Period
from solver.fairness import fairness_span, offer
from solver.view import Held, View

RECENT = timedelta(weeks=8)
NEXT = timedelta(days=1)
MOST_LOAD = 30
MINUTES_PER_POINT = 10


class Term(StrEnum):
    """What makes a call come sooner or later."""

    BACKUP = "backup"
    ON_CALL = "on_call"
    AT_VENUE = "at_venue"
    REGULAR = "regular"
    LED_RECENTLY = "led_recently"
    PREFER = "prefer"
    RATHER_NOT = "rather_not"
    LOAD = "load"
    HEAVY = "heavy"
    ASKED = "asked"
    TRAVEL = "travel"
    REFUSED = "refused"


class Scorer:
    """Scores one seat's candidates against a view without the rows that end.

    What the programme knows of earlier calls counts beside `asked` and `refused`.
    """

    def __init__(self, view: View, asked: Collection[Row], refused: Collection[Row]) -> None:
        self.view = view
        notes = view.programme.calls.values()
        self.asked = (*asked, *(note.row for note in notes))
        self.refused = (*refused, *(note.row for note in notes if note.answer is CallAnswer.NO))

    def terms(self, held: Held) -> Mapping[Term, int]:
        """The terms that apply, in the order of the contract."""
        points = {term: count(self, held) for term, count in _COUNTS.items()}
        return {term: value for term, value in points.items() if value}

    def backup(self, held: Held) -> int:
        """Named backup of this session."""
        return -100 if self._is_backup(held) else 0

    def on_call(self, held: Held) -> int:
        """On call in this block, but not for this session."""
        block = held.session.block
        on_call = any(other.session.block == block for other in self.view.backs(held.row.leader))
        return -40 if on_call and not self._is_backup(held) else 0

    def at_venue(self, held: Held) -> int:
        """Seated at that venue in that block."""
        here, block = held.session.venue, held.session.block
        seats = self._others(held)
        return -10 if any(o.session.venue == here and o.session.block == block for o in seats) and here else 0

    def regular(self, held: Held) -> int:
        """Among the group's regulars."""
        return -8 if held.row.leader in held.session.group.regulars else 0

    def led_recently(self, held: Held) -> int:
        """Has led the group in the eight weeks before."""
        first, group = held.date - RECENT, held.session.group.id
        led = (o for o in self._others(held) if o.role is Role.LEAD and o.session.group.id == group)
        return -4 if any(first <= other.date and other.busy < held.busy for other in led) else 0

    def prefer(self, held: Held) -> int:
        """Prefers the time."""
        return -5 if self._grade(held) is Grade.PREFER else 0

    def rather_not(self, held: Held) -> int:
        """Would rather not serve at the time."""
        return 20 if self._grade(held) is Grade.RATHER_NOT else 0

    def load(self, held: Held) -> int:
        """Their sessions against what they offered, over the week of the session and those before."""
        if held.leader.kind is LeaderKind.STAFF:
            return 0
        programme, week = self.view.programme, Period(held.week, 1)
        span = fairness_span(programme, week)
        sessions = sum(other.date in span for other in self._others(held))
        share = Fraction(MOST_LOAD * sessions, offer(programme, held.leader, week))
        return min(MOST_LOAD, round(share))

    def heavy(self, held: Held) -> int:
        """A heavy seat beside another heavy session, the day before, the same day or the day after."""
        if not held.role.seated or held.session.group.load is not Load.HEAVY:
            return 0
        near = (o for o in self._others(held) if o.session.group.load is Load.HEAVY)
        return 25 if any(abs(other.date - held.date) <= NEXT for other in near) else 0

    def asked_this_week(self, held: Held) -> int:
        """Asked for another seat this week."""
        others = (row for row in self.asked if row.leader == held.row.leader and row != held.row)
        return 15 if any(self._week(row) == held.week for row in others) else 0

    def travel(self, held: Held) -> int:
        """From the nearest of the places where they serve that date."""
        places = [other.session.venue for other in self._others(held) if other.date == held.date]
        between = self.view.programme.travel_minutes
        nearest = min((between(place, held.session.venue) for place in places), default=0)
        return nearest // MINUTES_PER_POINT

    def refused_here(self, held: Held) -> int:
        """Said no for this session."""
        me, here = held.row.leader, held.row.session
        said = (row for row in (*self.refused, *self._replied_no(here)) if row.leader == me)
        return 1000 if any(row.session == here for row in said) else 0

    def _others(self, held: Held) -> list[Held]:
        seats = self.view.seats(held.row.leader)
        return [other for other in seats if other.row.session != held.row.session]

    def _is_backup(self, held: Held) -> bool:
        return any(other.row.session == held.row.session for other in self.view.backs(held.row.leader))

    def _grade(self, held: Held) -> Grade:
        return self.view.programme.grades.of(held.leader, held.busy)

    def _week(self, row: Row) -> object:
        session = self.view.programme.calendar.find(row.session)
        return self.view.week_of(session.date) if session else None

    def _replied_no(self, session: str) -> Iterable[Row]:
        return (held.row for held in self.view.rows(session) if held.reply is Reply.NO)


_COUNTS: Mapping[Term, Callable[[Scorer, Held], int]] = {
    Term.BACKUP: Scorer.backup,
    Term.ON_CALL: Scorer.on_call,
    Term.AT_VENUE: Scorer.at_venue,
    Term.REGULAR: Scorer.regular,
    Term.LED_RECENTLY: Scorer.led_recently,
    Term.PREFER: Scorer.prefer,
    Term.RATHER_NOT: Scorer.rather_not,
    Term.LOAD: Scorer.load,
    Term.HEAVY: Scorer.heavy,
    Term.ASKED: Scorer.asked_this_week,
    Term.TRAVEL: Scorer.travel,
    Term.REFUSED: Scorer.refused_here,
}
