"""The course of a search: weeks apart, then the goals of the whole one after another, then again."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property

from rosterdesk.domain.terms import Goal
from solver.construct import completed
from solver.cpsat import Answer, Manner, workers_of
from solver.descent import descend, dive
from solver.goals import GOALS, WEEKLY
from solver.ledger import Ledger
from solver.linear import Linear
from solver.pieces import sum_of_weeks, weekly_bounds
from solver.polish import Polish
from solver.posed import Options, Problem
from solver.prices import prices
from solver.pruning import prune
from solver.relaxation import Relaxation
from solver.result import Phase
from solver.stop import Deadline
from solver.weekly import Weekly
from solver.whole import Whole

WEEKS_SHARE = 0.3  # of the time that is left, at most, for the weeks apart
SKETCH_FROM = 4000  # variables; what is smaller is searched as soon as sketched
SKETCH_SHARE = 0.15  # of the time that is left, at most, for the relaxation of the whole, and for the dive
BIG_FROM = 15_000  # variables from which on the whole is too much for one search
BOUNDS_SHARE = 0.9  # of the time that is left, at most, for bounds, while parts are searched beside
POLISH_SHARE = 0.1  # of the time that is left, at most, for parts of what a search of the whole did not prove
SHARE_SHARE = 0.4  # of the time that is left, at most, for weeks that share what not all can have
PARTS_SHARE = 0.4  # of a goal's time, at most, for the floors of parts
SHORTEST = 0.3  # seconds that are worth another search
FIRST_EFFORT = 0.5  # deterministic seconds for a goal before its parts are looked at
JOIN_EFFORT = 0.5  # for weeks that fit together
PRUNE_EFFORT = 1.0  # for one search of what a week never holds
DIVE_EFFORT = 0.4  # for one goal on the way from the relaxation to a roster
PART_EFFORT = 0.3  # for one part of a goal
USUAL_SIZE = 2000  # variables of a model for which these efforts are meant

ALONE = "linearization_level: 2 max_consecutive_inactive_count: 200"
TOGETHER = 'extra_subsolvers: "max_lp"'


class Course:
    """Drives the engine over one problem and tells the ledger what it finds."""

    def __init__(self, problem: Problem, options: Options, ledger: Ledger, deadline: Deadline) -> None:
        self.problem = problem
        self.options = options
        self.ledger = ledger
        self.deadline = deadline
        self.workers = workers_of(options.workers)
        self.weekly = Weekly(problem, ledger, deadline, workers=self.workers, seed=options.seed)
        self.whole = Whole(problem, ledger, deadline)
        self._useful = problem  # without what no best roster holds, as far as that is known

    @property
    def big(self) -> bool:
        """Whether parts do better than a search of the whole."""
        return self.weekly.large or self.whole.size >= BIG_FROM

    @property
    def _brief(self) -> bool:
        """Whether a search of the whole is all there is to it."""
        return self.whole.size < SKETCH_FROM or self.options.effort is not None

    @cached_property
    def polish(self) -> Polish:
        """Better rosters part by part."""
        return Polish(
            self._useful,
            self.ledger,
            self.deadline,
            workers=self.workers,
            seed=self.options.seed,
            wide=self.weekly.wide,
        )

    def run(self) -> None:
        """Search until everything is proved or time is over; with an effort given, each goal once."""
        if not self._open():
            return
        self.weekly.run(self._learn)
        if self.weekly.wide:
            self.polish.run(self.deadline, self._learn)
        if self.weekly.wide or not self._open() or self.deadline.over():
            return
        for goal in self.ledger.order:
            self.ledger.raise_bound(goal, self.whole.lowest(goal), {})
        self._learn()
        if not self.big:
            self._join()
        if not self.weekly.large:
            self._prune()
            self._sketch()
        if self.big and self._open():
            self._broaden()
        self._pass(0)
        number = 1
        while self.options.effort is None and self._open() and self.deadline.left() > SHORTEST:
            self._pass(number)
            number += 1

    def _open(self) -> list[Goal]:
        """The goals that are not proved."""
        return [goal for goal in self.ledger.order if not self.ledger.proved(goal)]

    def _join(self) -> None:
        """Where the weeks do not fit together as they are, look for weeks as good as these that do."""
        order = self.ledger.order
        first = next((number for number, goal in enumerate(order) if goal not in WEEKLY), len(order))
        best = sum_of_weeks(self.weekly.pieces, order[:first])
        if not best or all(self.ledger.values[goal] == sum(weeks) for goal, weeks in best.items()):
            return
        engine = self.whole.engine.copy()
        for goal, weeks in best.items():
            for part, least in zip(self.whole.composed.parts[goal], weeks, strict=True):
                engine.hold(part, None, least)
        following = order[min(len(best), len(order) - 1)]
        self._take(
            engine.minimise(
                self.whole.composed.goals[following],
                hint=self.whole.hint,
                manner=self._manner(self.workers, JOIN_EFFORT),
                deadline=self.deadline.within(WEEKS_SHARE * self.deadline.left()),
                on_solution=self._offer,
            )
        )

    def _learn(self) -> None:
        """Note what the weeks prove of the roster that is best by now."""
        weekly = [goal for goal in self.ledger.order if goal in WEEKLY]
        for goal, floors, given in weekly_bounds(self.weekly.pieces, weekly, self.ledger.values):
            self.ledger.raise_bound(goal, sum(floors), given)
            if self.whole.made:
                self.whole.floors.learn(goal, given, floors, self.ledger.values)

    def _prune(self) -> bool:
        """Once all goals before the first that is not weekly are proved, leave out what no week holds then.

        Whether anything is left out that was not before.
        """
        order = self.ledger.order
        first = next((goal for goal in order if goal not in WEEKLY), None)
        reached = {} if first is None else self.ledger.reached(first)
        if self.whole.left_out or not reached or not all(map(self.ledger.proved, reached)):
            return False
        pruned = prune(
            self.problem,
            self.ledger.rows,
            {goal: self.whole.floors.limits(goal, reached) for goal in reached},
            workers=self.workers,
            manner=self._manner(1, PRUNE_EFFORT),
            deadline=self.deadline.within(WEEKS_SHARE * self.deadline.left()),
        )
        self.whole.leave_out(pruned.held(self.whole.model))
        self._useful = self.problem.without(pruned.unused)
        return True

    def _broaden(self) -> None:
        """Of what is big: better rosters part by part, and a bound for every goal on the way."""
        if self._open()[0] in WEEKLY:
            self._share_out(self._open()[0], self.deadline.within(SHARE_SHARE * self.deadline.left()))
        bounding = self.deadline.within(BOUNDS_SHARE * self.deadline.left())
        self.polish.run(self.deadline, self._learn, lambda: self._bound(bounding))

    def _bound(self, deadline: Deadline) -> None:
        """What the relaxation says of each goal that is not proved, one after another, as long as it can."""
        for goal in self._open():
            if self.ledger.bound(goal) == self.whole.lowest(goal) and not deadline.over():
                self.whole.relax(goal, deadline, interior=self.big)

    def _share_out(self, goal: Goal, deadline: Deadline) -> None:
        """A goal of weeks, by weeks that pay for what they take from each other; bounds are noted too."""
        with ThreadPoolExecutor(max_workers=self.workers) as pool:
            goals = self._open()[: self.workers]
            relaxed, *_ = pool.map(lambda each: self.whole.relax(each, deadline, interior=self.big), goals)
        charged = relaxed and prices(self.whole.model, relaxed.relaxation, relaxed.lowest)
        if charged:
            self.weekly.share(goal, charged, deadline, self._learn)

    def _sketch(self) -> None:
        """Down the relaxation of the whole, and from there to a roster that is good in every goal."""
        if self._brief or self.big or not self._open():
            return
        self.ledger.enter(Phase.GOALS)
        deadline = self.deadline.within(SKETCH_SHARE * self.deadline.left())
        goals = self.whole.composed.goals
        descent = descend(
            Relaxation(self.whole.model, self.whole.left_out),
            self.whole.composed,
            goals,
            deadline,
            self.whole.floors,
        )
        given: dict[Goal, int] = {}
        for goal, floor in descent.floors.items():
            self.ledger.raise_bound(goal, floor, given)
            given[goal] = floor
        self.whole.relaxable = len(given) == len(goals)
        if descent.lowest is None or not self._open():
            return
        open_goals = self._open()
        found = dive(
            self.whole.composed,
            self.whole.holding(self.ledger.reached(open_goals[0])),
            descent.lowest,
            open_goals,
            hint=self.whole.hint,
            manner=self._manner(1, DIVE_EFFORT),
            deadline=self.deadline.within(SKETCH_SHARE * self.deadline.left()),
        )
        if found is not None:
            self._offer(found)
            self.ledger.offer(completed(self.problem, frozenset(self.whole.model.chosen(found))))

    def _pass(self, number: int) -> None:
        """Every goal that is not proved, in order, within its share of the time that is left."""
        for goal in self.ledger.order:
            if not self.ledger.proved(goal) and not self.deadline.over():
                self.ledger.enter(Phase.GOALS, goal)
                if self._prune():
                    self._sketch()
                share = 2 * self.deadline.left() / (len(self._open()) + 1)
                self._pursue(goal, number, self.deadline.within(share))

    def _pursue(self, goal: Goal, number: int, deadline: Deadline) -> None:
        """Relax, then search what the relaxation leaves, and remember what it leaves out."""
        relaxed = self.whole.relax(goal, deadline, interior=self.big)
        if not self.ledger.proved(goal):
            self.whole.narrow(goal, relaxed)
            self._hunt(goal, number, deadline)
            if not self._brief and not self.ledger.proved(goal):
                polishing = self.deadline.within(POLISH_SHARE * self.deadline.left())
                self.polish.run(polishing, self._learn, only=goal)
        self.whole.narrow(goal, relaxed)

    def _hunt(self, goal: Goal, number: int, deadline: Deadline) -> None:
        """Search; where a little of it does not prove a goal of parts, look at these, and search again."""
        if GOALS[goal].beyond is not None:
            self._descend(goal, deadline)
            return
        if self._parted(goal):
            self._search(goal, FIRST_EFFORT * 4**number, seed=number, deadline=deadline)
            if not self.ledger.proved(goal):
                self._floor(goal, self.ledger.reached(goal), deadline.within(PARTS_SHARE * deadline.left()))
        if not self.ledger.proved(goal) and not deadline.over():
            self._search(goal, None, seed=number, deadline=deadline)
        if self._open():  # what follows is easier where each part is known
            parting = deadline.within(PARTS_SHARE * deadline.left())
            self._floor(goal, self.ledger.reached(goal), parting)
            self._floor(goal, {**self.ledger.reached(goal), goal: self.ledger.values[goal]}, parting)

    def _descend(self, goal: Goal, deadline: Deadline) -> None:
        """Ask for a roster with a lesser greatest share, until there is none."""
        given = self.ledger.reached(goal)
        beyond = GOALS[goal].beyond
        while beyond is not None and not self.ledger.proved(goal) and not deadline.over():
            value = self.ledger.values[goal]
            engine = self.whole.holding(given)
            engine.hold(beyond(self.whole.model, value - 1), None, 0)
            answer = engine.minimise(
                Linear(),
                hint=self.whole.hint,
                manner=self._manner(self.workers, None),
                deadline=deadline,
            )
            self._take(answer)
            if answer.impossible:
                self.ledger.raise_bound(goal, value, given)
            if self.ledger.values[goal] == value:
                return

    def _search(self, goal: Goal, effort: float | None, *, seed: int, deadline: Deadline) -> None:
        given = self.ledger.reached(goal)
        floors = self.whole.floors.of(goal, self.ledger.values)
        engine = self.whole.holding(given)
        for part, floor in zip(self.whole.composed.parts.get(goal, ()), floors, strict=True):
            engine.hold(part, floor, None)
        self.whole.confine(engine, {**given, goal: self.ledger.values[goal]})
        answer = engine.minimise(
            self.whole.composed.goals[goal],
            hint=self.whole.hint,
            manner=self._manner(self.workers, effort, seed),
            deadline=deadline,
            least=max(self.ledger.bound(goal), sum(floors)),
            most=self.ledger.values[goal],
            on_solution=self._offer,
            on_bound=lambda bound: self.ledger.raise_bound(goal, bound, given),
        )
        self._take(answer)
        if answer.bound is not None:
            self.ledger.raise_bound(goal, answer.bound, given)

    def _parted(self, goal: Goal) -> bool:
        """Whether the goal has parts other than the weeks."""
        return goal in self.whole.composed.parts and goal not in WEEKLY

    def _floor(self, goal: Goal, given: Mapping[Goal, int], deadline: Deadline) -> None:
        """Find the least of each part of a goal where the goals are not above what is given."""
        if not self._parted(goal) or self.whole.floors.exact(goal, self.ledger.values):
            return
        hint = self.whole.hint
        floors = list(self.whole.floors.of(goal, self.ledger.values))

        def lift(number: int) -> None:
            part = self.whole.composed.parts[goal][number]
            if part.value(hint) > floors[number] and not deadline.over():
                floors[number] = self._least(part, given, hint, floors[number], deadline)
                self.whole.floors.learn(goal, given, floors, self.ledger.values)

        with ThreadPoolExecutor(max_workers=self.workers) as pool:
            list(pool.map(lift, range(len(floors))))
        self.ledger.raise_bound(goal, min(sum(floors), self.ledger.values[goal]), self.ledger.reached(goal))

    def _least(
        self, part: Linear, given: Mapping[Goal, int], hint: Sequence[int], floor: int, deadline: Deadline
    ) -> int:
        """A bound of one part where the goals are not above what is given."""
        answer = self.whole.holding(given).minimise(
            part,
            hint=hint,
            manner=self._manner(1, PART_EFFORT),
            deadline=deadline,
            least=floor,
            most=part.value(hint),
        )
        self._take(answer)
        return max(floor, answer.bound or 0)

    def _take(self, answer: Answer) -> None:
        """Offer what was found, and the same with what is still open filled where nothing forbids it."""
        if answer.values is not None:
            self._offer(answer.values)
            rows = frozenset(self.whole.model.chosen(answer.values))
            if rows == self.ledger.rows and self.ledger.offer(completed(self.problem, rows)):
                self._learn()

    def _offer(self, values: Sequence[int]) -> None:
        if self.ledger.offer(frozenset(self.whole.model.chosen(values))):
            self._learn()

    def _manner(self, workers: int, effort: float | None, seed: int = 0) -> Manner:
        """How to search, with so much effort at most (told for the usual size) and what the options allow."""
        scale = max(1.0, self.whole.size / USUAL_SIZE)
        limits = [self.options.effort, effort and effort * scale]
        return Manner(
            workers=workers,
            seed=self.options.seed + seed,
            effort=min((limit for limit in limits if limit is not None), default=None),
            settings=ALONE if workers == 1 else TOGETHER,
        )
