"""The weeks of a period apart: small searches whose optima add up to bounds for the whole.

Alone means without the links to its neighbours: each week is a relaxation of its share of the whole. Where
the whole reaches the sum of the weeks' optima in one goal, every week of it is at its own optimum there, so
that the sum bounds the next goal too.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import NamedTuple, TypeVar

from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal
from solver.bundle import bundled
from solver.compose import compose
from solver.construct import completed
from solver.cpsat import Engine, Manner
from solver.descent import agree, descend, dive
from solver.parts import Held
from solver.posed import Problem
from solver.prices import Prices, at_prices
from solver.relaxation import Lowest, Relaxation
from solver.stop import Deadline

Found = TypeVar("Found")
Asked = TypeVar("Asked")

SETTINGS = "linearization_level: 2"
OF_TEAMS = (Goal.CAN_RUN, Goal.TEAM)  # what leads and co-leads alone decide
LARGE = 6_000  # rows a week from which on a week is a large search by itself
WIDE = 60_000  # rows a week from which on a week is searched for its teams alone
SHARE_EFFORT = 2.0  # deterministic seconds for one goal of a week that shares
LIGHT = 2**18  # the largest weighted sum of a week's goals: small ones are proved faster than large


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One week's rows; its values goal by goal, the earlier held, and bounds; equal where proved."""

    rows: frozenset[Row]
    values: Mapping[Goal, int]
    bounds: Mapping[Goal, int]


class Sharing(NamedTuple):
    """How weeks share what not all can have: goals that stay as they are, and one at the prices of rows.

    `number` counts up: every second week has its turn, those between at the next.
    """

    number: int
    kept: Collection[Goal]
    goal: Goal
    charged: Prices


class Week:
    """The search of a week or another part: a sketch by its relaxation, then what that leaves open."""

    def __init__(
        self,
        week: Problem,
        rows: Collection[Row],
        goals: Collection[Goal],
        deadline: Deadline,
        kept: Collection[Goal] = (),
        charged: Prices | None = None,
    ) -> None:
        self.composed = compose(week, deadline, goals)
        self._goals = tuple(goal for goal in self.composed.goals if goal not in kept)
        if charged is not None:
            last = self._goals[-1]
            dear = at_prices(self.composed.model, self.composed.goals[last], charged)
            self.composed = replace(self.composed, goals={**self.composed.goals, last: dear})
        self._hint: Sequence[int] = self.composed.model.values(rows)
        self._engine = Engine(self.composed.model)
        expressions = [each for goal, each in self.composed.goals.items() if goal in kept]
        self._kept = [Held(each, None, each.value(self._hint)) for each in expressions]
        for expression, low, high in self._kept:
            self._engine.hold(expression, low, high)
        self._values: dict[Goal, int] = {}
        self._bounds: dict[Goal, int] = {}

    def sketch(self, manner: Manner, deadline: Deadline) -> None:
        """Find good rows by way of the relaxation, and prove the goals in which they are as low as it is."""
        descent = descend(Relaxation(self.composed.model, self._kept), self.composed, self._goals, deadline)
        if descent.lowest is None or not self._dive(
            descent.lowest, self._engine, self._goals, manner, deadline
        ):
            return
        for goal, floor in descent.floors.items():
            self._note(goal, floor)
            if self._values[goal] > floor:
                return
            for variable, bounds in descent.narrowed[goal].items():
                self._engine.limit(variable, *bounds)

    def lower(self, manner: Manner, deadline: Deadline) -> None:
        """Better rows in the first goal that is not kept, where what relaxation and rows agree on stays."""
        goal = self._goals[0]
        lowest = Relaxation(self.composed.model, self._kept).lowest(self.composed.goals[goal], deadline)
        if lowest is None or lowest.least >= self._value(goal):
            return
        found = agree(
            self.composed, self._engine, lowest, goal, hint=self._hint, manner=manner, deadline=deadline
        )
        if found is not None:
            self._hint = found

    def _value(self, goal: Goal) -> int:
        return self.composed.goals[goal].value(self._hint)

    def _dive(
        self,
        lowest: Lowest,
        engine: Engine,
        goals: Sequence[Goal],
        manner: Manner,
        deadline: Deadline,
    ) -> bool:
        """From the relaxation's lowest place to rows; whether they are kept, being no worse there."""
        found = dive(
            self.composed,
            engine,
            lowest,
            goals,
            hint=self._hint,
            manner=manner,
            deadline=deadline,
        )
        if found is None or self._worth(found, goals) > self._worth(self._hint, goals):
            return False
        self._hint = found
        return True

    def _worth(self, values: Sequence[int], goals: Sequence[Goal]) -> tuple[int, ...]:
        return tuple(self.composed.goals[goal].value(values) for goal in goals)

    def settle(self, manner: Manner, deadline: Deadline, tell: Callable[[], object]) -> None:
        """Search for what is not proved, as many goals at a time as one sum can hold, and tell each time."""
        composed = self.composed
        while (left := self._open()) and not deadline.over():
            bundle = bundled(composed, left, LIGHT)
            answer = self._engine.minimise(
                bundle.objective, hint=self._hint, manner=manner, deadline=deadline
            )
            if answer.values is not None:
                self._hint = composed.model.values(composed.model.chosen(answer.values))
            reached = {goal: composed.goals[goal].value(self._hint) for goal in bundle.goals}
            bound = bundle.least(0) if answer.bound is None else answer.bound
            for goal, least, _ in bundle.bounds(bound, reached):
                self._note(goal, least)
            tell()
            if not self._proved(bundle.goals[-1]):
                return

    def _open(self) -> list[Goal]:
        """The goals that are not proved, in order."""
        return [goal for goal in self._goals if not self._proved(goal)]

    def _proved(self, goal: Goal) -> bool:
        return goal in self._values and self._values[goal] == self._bounds[goal]

    def _note(self, goal: Goal, bound: int) -> None:
        """Keep the goal's value and what it is at least, and let the search that follows hold it."""
        expression = self.composed.goals[goal]
        value = expression.value(self._hint)
        self._values[goal] = value
        self._bounds[goal] = min(value, max(bound, self._bounds.get(goal, bound)))
        self._engine.hold(expression, None, value)

    @property
    def piece(self) -> Piece:
        """What was found so far."""
        return Piece(
            rows=frozenset(self.composed.model.chosen(self._hint)),
            values=dict(self._values),
            bounds=dict(self._bounds),
        )


class Stretch(NamedTuple):
    """So many weeks from the one of that number on, and after as many more again."""

    first: int
    weeks: int


class Fitted(NamedTuple):
    """Sessions that were searched anew, and the rows found for them."""

    sessions: frozenset[str]
    rows: frozenset[Row]

    def among(self, rows: Iterable[Row]) -> frozenset[Row]:
        """These rows in the place of those."""
        return self.rows.union(row for row in rows if row.session not in self.sessions)


class Weeks:
    """All weeks of a problem, several at a time where there are workers for it."""

    def __init__(
        self, problem: Problem, rows: Collection[Row], *, workers: int, seed: int, deadline: Deadline
    ) -> None:
        self._problem = problem
        self._deadline = deadline
        self._rows = rows
        self._workers = workers
        self._manner = Manner(workers=1, seed=seed, effort=problem.options.effort, settings=SETTINGS)
        self._brief = replace(self._manner, effort=problem.options.effort or SHARE_EFFORT)
        self._weeks: dict[int, Week] = {}
        self._goals: tuple[Goal, ...] = problem.programme.settings.goals
        rows_a_week = sum(map(len, problem.free.values())) / problem.period.weeks
        self.large = rows_a_week > LARGE
        self.wide = rows_a_week > WIDE
        if self.wide:
            self._goals = tuple(takewhile(lambda goal: goal in OF_TEAMS, self._goals))

    def sketch(self, deadline: Deadline) -> tuple[Piece, ...]:
        """Good rows of every week soon; of wide weeks the teams."""

        def sketch(number: int) -> Piece:
            week = self._week(self._problem.week(number), self._rows, self._goals)
            week.sketch(self._manner, deadline)
            if not self.wide:
                self._weeks[number] = week
            return week.piece

        return self._each(sketch, range(self._problem.period.weeks))

    def fit(
        self, rows: Collection[Row], stretch: Stretch, goals: Collection[Goal], deadline: Deadline
    ) -> tuple[Fitted, ...]:
        """Stretches of weeks searched anew beside the others as they are, which lie between them."""

        def fit(part: Problem) -> Fitted:
            week = self._week(part, rows, [goal for goal in goals if goal in self._goals])
            week.sketch(self._manner, deadline)
            return Fitted(frozenset(part.by_id), week.piece.rows)

        return self._each(fit, self._stretches(rows, stretch))

    def share(self, rows: Collection[Row], sharing: Sharing, deadline: Deadline) -> tuple[Fitted, ...]:
        """Every other week searched anew beside the others as they are, in one goal at prices."""

        def share(part: Problem) -> Fitted:
            goals = (*sharing.kept, sharing.goal)
            week = Week(part, rows, goals, self._deadline, sharing.kept, sharing.charged)
            week.sketch(self._brief, deadline)
            return Fitted(frozenset(part.by_id), week.piece.rows)

        return self._each(share, self._stretches(rows, Stretch(sharing.number % 2, 1)))

    def _stretches(self, rows: Collection[Row], stretch: Stretch) -> Iterator[Problem]:
        count = self._problem.period.weeks
        for first in range(stretch.first, count, 2 * stretch.weeks):
            yield self._problem.beside(first, min(stretch.weeks, count - first), rows)

    def settle(self, deadline: Deadline, tell: Callable[[tuple[Piece, ...]], object]) -> tuple[Piece, ...]:
        """The best rows of every week, after `sketch`; `tell` hears of all weeks as they are on the way."""

        def settle(number: int) -> Piece:
            self._weeks[number].settle(self._manner, deadline, lambda: tell(self._settled()))
            return self._weeks[number].piece

        return self._each(settle, range(self._problem.period.weeks))

    def _settled(self) -> tuple[Piece, ...]:
        return tuple(self._weeks[number].piece for number in range(self._problem.period.weeks))

    def _week(
        self, part: Problem, rows: Collection[Row], goals: Collection[Goal], kept: Collection[Goal] = ()
    ) -> Week:
        return Week(part.teams() if self.wide else part, rows, goals, self._deadline, kept)

    def _each(self, search: Callable[[Asked], Found], asked: Iterable[Asked]) -> tuple[Found, ...]:
        with ThreadPoolExecutor(max_workers=self._workers) as pool:
            return tuple(pool.map(search, asked))


def solve_weeks(
    problem: Problem, rows: Collection[Row], *, workers: int, seed: int, deadline: Deadline
) -> tuple[Piece, ...]:
    """Every week by itself, starting from the rows, until all is proved."""
    weeks = Weeks(problem, rows, workers=workers, seed=seed, deadline=deadline)
    weeks.sketch(deadline)
    return weeks.settle(deadline, lambda _: None)


def joined(problem: Problem, pieces: Collection[Piece]) -> frozenset[Row]:
    """The rows of all weeks together, without those that break a rule between weeks, and what fits beside."""
    return completed(problem, [row for piece in pieces for row in piece.rows])


def sum_of_weeks(pieces: Collection[Piece], goals: Collection[Goal]) -> Mapping[Goal, tuple[int, ...]]:
    """The goals, from the first on, of which every week is proved, with the value of each week."""
    found: dict[Goal, tuple[int, ...]] = {}
    for goal in goals:
        if not pieces or not all(piece.bounds.get(goal, -1) == piece.values.get(goal) for piece in pieces):
            break
        found[goal] = tuple(piece.values[goal] for piece in pieces)
    return found


def weekly_bounds(
    pieces: Collection[Piece], goals: Collection[Goal], values: Mapping[Goal, int]
) -> Iterator[tuple[Goal, tuple[int, ...], Mapping[Goal, int]]]:
    """Goal, the least of each week and what it is given, as long as `values` reach what the weeks prove."""
    given: dict[Goal, int] = {}
    for goal in goals:
        if not pieces or not all(goal in piece.bounds for piece in pieces):
            return
        floors = tuple(piece.bounds[goal] for piece in pieces)
        yield goal, floors, dict(given)
        if values[goal] != sum(floors):
            return
        given[goal] = values[goal]
