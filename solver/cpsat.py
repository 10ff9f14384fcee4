"""CP-SAT: an integer model handed over once, and searched with one objective after another."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model_helper as cp

from solver.integers import IntegerModel, LinearRow, Size
from solver.linear import Linear
from solver.stop import Deadline, watched

FAR = 2**40  # farther than any sum of the model
MOST_WORKERS = 8


@dataclass(frozen=True, kw_only=True)
class Manner:
    """How CP-SAT goes about it; `effort` in its deterministic seconds."""

    workers: int
    seed: int = 0
    effort: float | None = None
    presolve: bool = True
    settings: str = ""


@dataclass(frozen=True)
class Answer:
    """Values of the engine's variables, None where none was found, and a proven bound of the objective."""

    values: tuple[int, ...] | None
    bound: int | None
    proved: bool
    impossible: bool
    effort: float


def workers_of(wanted: int | None) -> int:
    """How many threads to search with: as asked, else as many as cores, never more than 8."""
    return max(1, min(MOST_WORKERS, wanted or os.cpu_count() or 1))


class Engine:
    """One model in CP-SAT's own form: the whole of it, or what there was of it at some `size` so far."""

    def __init__(self, model: IntegerModel, size: Size | None = None) -> None:
        self.model = model
        self.proto = cp.CpModelProto()
        self._size = Size(0, 0, 0, 0)
        self.grow(size or model.size)

    def grow(self, size: Size) -> None:
        """Take in what was added to the model since, up to that size."""
        model, before, self._size = self.model, self._size, size
        for low, high in model.bounds[before.variables : size.variables]:
            self.proto.variables.add().domain.extend([low, high])
        for row in model.rows[before.rows : size.rows]:
            self._add(row)
        for literals in model.at_most_ones[before.at_most_ones : size.at_most_ones]:
            self.proto.constraints.add().at_most_one.literals.extend(literals)
        for literals in model.clauses[before.clauses : size.clauses]:
            self.proto.constraints.add().bool_or.literals.extend(literals)

    def _add(self, row: LinearRow) -> None:
        constraint = self.proto.constraints.add()
        if row.when:
            constraint.enforcement_literal.extend(row.when)
        linear = constraint.linear
        linear.vars.extend(row.variables)
        linear.coeffs.extend(row.factors)
        linear.domain.extend([-FAR if row.low is None else row.low, FAR if row.high is None else row.high])

    def copy(self) -> "Engine":
        """The same model apart, to be held and searched by itself."""
        other = Engine.__new__(Engine)
        other.model, other._size = self.model, self._size
        other.proto = cp.CpModelProto()
        other.proto.copy_from(self.proto)
        return other

    def limit(self, variable: int, low: int, high: int) -> None:
        """Keep a variable within bounds from now on."""
        domain = self.proto.variables[variable].domain
        domain[0], domain[1] = low, high

    def hold(self, expression: Linear, low: int | None, high: int | None) -> None:
        """Keep an expression within bounds from now on."""
        constant = expression.constant
        low, high = (None if each is None else each - constant for each in (low, high))
        if expression.terms:
            self._add(LinearRow(tuple(expression.terms), tuple(expression.terms.values()), low, high))
        elif (low is not None and low > 0) or (high is not None and high < 0):
            self.proto.constraints.add().bool_or.literals.extend([])  # nothing can keep it

    def minimise(
        self,
        objective: Linear,
        *,
        hint: Sequence[int] | None,
        manner: Manner,
        deadline: Deadline,
        least: int | None = None,
        most: int | None = None,
        on_solution: Callable[[Sequence[int]], None] | None = None,
        on_bound: Callable[[int], None] | None = None,
    ) -> Answer:
        """Search for the least objective; `least` and `most` say where it is known to lie."""
        _set_objective(self.proto, objective, least, most)
        self.proto.clear_solution_hint()
        if hint is not None:
            known = hint[: self._size.variables]
            self.proto.solution_hint.vars.extend(list(range(len(known))))
            self.proto.solution_hint.values.extend(known)
        wrapper = cp.SolveWrapper()
        wrapper.set_parameters(_parameters(manner, deadline))
        listener = None if on_solution is None else _Listener(on_solution, self._size.variables)
        if listener is not None:
            wrapper.add_solution_callback(listener)  # the wrapper does not keep it alive
        if on_bound is not None:
            wrapper.add_best_bound_callback(lambda bound: on_bound(_round_up(bound)))
        with watched(deadline, wrapper.stop_search):
            response: cp.CpSolverResponse = wrapper.solve(self.proto)  # type: ignore[no-untyped-call]
        if listener is not None:
            wrapper.clear_solution_callback(listener)
        return _answer(response, objective)


class _Listener(cp.SolutionCallback):
    """Hands on the values of every solution."""

    def __init__(self, tell: Callable[[Sequence[int]], None], size: int) -> None:
        super().__init__()
        self._tell = tell
        self._size = size

    def OnSolutionCallback(self) -> None:  # noqa: N802 CP-SAT's name
        self._tell([self.SolutionIntegerValue(number) for number in range(self._size)])


def _set_objective(proto: cp.CpModelProto, objective: Linear, least: int | None, most: int | None) -> None:
    proto.clear_objective()
    if not objective.terms:
        return
    goal = proto.objective
    goal.vars.extend(list(objective.terms))
    goal.coeffs.extend(list(objective.terms.values()))
    goal.offset = float(objective.constant)
    if least is not None or most is not None:
        low = -FAR if least is None else least - objective.constant
        goal.domain.extend([low, FAR if most is None else most - objective.constant])


def _parameters(manner: Manner, deadline: Deadline) -> cp.SatParameters:
    parameters = cp.SatParameters()
    parameters.num_workers = manner.workers
    parameters.random_seed = manner.seed
    parameters.max_time_in_seconds = max(0.001, deadline.left())
    parameters.cp_model_presolve = manner.presolve
    parameters.catch_sigint_signal = False  # its handler aborts the process where two searches run
    if manner.effort is not None:
        parameters.max_deterministic_time = manner.effort
    if manner.settings and not parameters.merge_text_format(manner.settings):
        raise ValueError(manner.settings)
    return parameters


def _round_up(bound: float) -> int:
    """An integer objective's bound from CP-SAT's floating one."""
    return -int(-(bound - 1e-6) // 1)


def _answer(response: cp.CpSolverResponse, objective: Linear) -> Answer:
    status = response.status
    if status == cp.CpSolverStatus.MODEL_INVALID:
        raise ValueError("model invalid")
    found = status in (cp.CpSolverStatus.OPTIMAL, cp.CpSolverStatus.FEASIBLE)
    bound = _round_up(response.best_objective_bound) if objective.terms else objective.constant
    return Answer(
        values=tuple(response.solution) if found else None,
        bound=None if status == cp.CpSolverStatus.INFEASIBLE else bound,
        proved=status == cp.CpSolverStatus.OPTIMAL,
        impossible=status == cp.CpSolverStatus.INFEASIBLE,
        effort=response.deterministic_time,
    )
