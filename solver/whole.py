"""The whole of a problem as one model: for CP-SAT, and without integrality, with all that is known of it."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain

from rosterdesk.domain.terms import Goal
from solver.compose import Composed, compose
from solver.cpsat import Engine
from solver.ledger import Ledger
from solver.model import Model
from solver.narrowing import Narrowing, Relaxed
from solver.parts import Floors, Held
from solver.posed import Problem
from solver.relaxation import Relaxation
from solver.stop import Deadline


class Whole:
    """Made when first asked for: it is large, and the weeks apart do not need it."""

    def __init__(self, problem: Problem, ledger: Ledger, deadline: Deadline) -> None:
        self._problem = problem
        self._ledger = ledger
        self._deadline = deadline
        self._narrowing = Narrowing()
        self.left_out: tuple[Held, ...] = ()
        self.relaxable = True  # whether the relaxation was found in time so far

    @cached_property
    def composed(self) -> Composed:
        """Its model with all goals."""
        return compose(self._problem, self._deadline)

    @property
    def made(self) -> bool:
        """Whether there is a model yet."""
        return "composed" in self.__dict__

    @property
    def model(self) -> Model:
        """Its variables."""
        return self.composed.model

    @property
    def size(self) -> int:
        """How many variables there are."""
        return len(self.model.bounds)

    @cached_property
    def engine(self) -> Engine:
        """The model for CP-SAT, with nothing held but what is left out."""
        return Engine(self.model)

    @cached_property
    def floors(self) -> Floors:
        """What the parts of goals come to at least."""
        return Floors(self.composed)

    @property
    def hint(self) -> list[int]:
        """The values of all variables in the best roster so far."""
        return self.model.values(self._ledger.rows)

    def lowest(self, goal: Goal) -> int:
        """What a goal comes to at least by the bounds of its variables."""
        return self.model.range_of(self.composed.goals[goal]).low

    def leave_out(self, held: Iterable[Held]) -> None:
        """Keep these from now on."""
        self.left_out = tuple(held)
        for each in self.left_out:
            self.engine.hold(each.expression, each.low, each.high)

    def holding(self, given: Mapping[Goal, int]) -> Engine:
        """The engine with goals held at what is given, and every part at its floor or above."""
        engine = self.engine.copy()
        for held in self.floors.held(given):
            engine.hold(held.expression, held.low, held.high)
        self.confine(engine, given)
        return engine

    def confine(self, engine: Engine, values: Mapping[Goal, int]) -> None:
        """Leave out what no roster does whose goals are not above these values."""
        for variable, bounds in self._narrowing.of(values).items():
            engine.limit(variable, *bounds)

    def relax(self, goal: Goal, deadline: Deadline, *, interior: bool) -> Relaxed | None:
        """The least of a goal in the relaxation that holds the goals before it; its bound is noted."""
        if not self.relaxable:
            return None
        given = self._ledger.reached(goal)
        held = chain(self.left_out, self.floors.held(given))
        relaxation = Relaxation(self.model, held, interior=interior)
        for variable, bounds in self._narrowing.of(given).items():
            relaxation.bound(variable, bounds)
        self.floors.lift(relaxation.hold, goal, given)
        lowest = relaxation.lowest(self.composed.goals[goal], deadline)
        if lowest is None:
            self.relaxable = False
            return None
        self._ledger.raise_bound(goal, lowest.least, given)
        return Relaxed(given, relaxation, lowest)

    def narrow(self, goal: Goal, relaxed: Relaxed | None) -> None:
        """Remember what no roster does that is as good as the best in this goal and those before it."""
        if relaxed is not None:
            self._narrowing.learn(relaxed, goal, self._ledger.values[goal])
