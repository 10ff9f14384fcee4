"""An integer model as plain data: variables, rows, clauses, and how every helping variable is computed.

It knows no solver. Because each helping variable carries its definition, a roster alone completes to values
of all variables: a complete hint for a search, and a way to ask the model without searching at all.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from solver.cliques import cliques
from solver.linear import NO, YES, Linear, negated, truth

Definition = Callable[[Sequence[int]], int]


class Bounds(NamedTuple):
    """The least and the greatest value of a variable or an expression."""

    low: int
    high: int


class LinearRow(NamedTuple):
    """`low <= Σ factor · variable <= high`, where all of the literals `when` hold; None is unbounded."""

    variables: tuple[int, ...]
    factors: tuple[int, ...]
    low: int | None
    high: int | None
    when: tuple[int, ...] = ()


class Size(NamedTuple):
    """How much of a model there is at a moment: everything that was added by then."""

    variables: int
    rows: int
    at_most_ones: int
    clauses: int


class Levels(NamedTuple):
    """Literals that an expression reaches `low` + 1, `low` + 2 and so on, to be minimised."""

    low: int
    literals: tuple[int, ...]

    def cost(self, cost: Callable[[int], int]) -> Linear:
        """cost(expression) for a cost that never falls."""
        total = Linear(constant=cost(self.low))
        for level, literal in enumerate(self.literals, self.low + 1):
            total.add(literal, cost(level) - cost(level - 1))
        return total

    def above(self, level: int) -> Linear:
        """By how much the expression exceeds the level."""
        total = Linear(constant=max(0, self.low - level))
        for reached, literal in enumerate(self.literals, self.low + 1):
            if reached > level:
                total.add(literal)
        return total


class IntegerModel:
    """Variables by number, number 0 being fixed to 1; a literal is a 0-1 variable or its negation."""

    def __init__(self) -> None:
        self.bounds: list[Bounds] = [Bounds(1, 1)]
        self.definitions: list[Definition | None] = [None]
        self.rows: list[LinearRow] = []
        self.at_most_ones: list[tuple[int, ...]] = []
        self.clauses: list[tuple[int, ...]] = []

    @property
    def size(self) -> Size:
        """How much has been added so far; what lies within it speaks of nothing that comes later."""
        return Size(len(self.bounds), len(self.rows), len(self.at_most_ones), len(self.clauses))

    def integer(self, low: int, high: int, definition: Definition | None = None) -> int:
        """A new variable; `definition` computes it from the variables before it."""
        self.bounds.append(Bounds(low, high))
        self.definitions.append(definition)
        return len(self.bounds) - 1

    def literal_of(self, definition: Definition | None = None) -> int:
        """A new 0-1 variable."""
        return self.integer(0, 1, definition)

    def forbid(self, literal: int) -> None:
        """Make a free literal false."""
        if literal not in (YES, NO):
            variable, value = (literal, 0) if literal >= 0 else (negated(literal), 1)
            self.bounds[variable] = Bounds(value, value)

    def ruled_out(self, variable: int) -> bool:
        """Whether the bounds of a 0-1 variable, or of the others in one of its rows, keep it at 0."""
        if not self.bounds[variable].high:
            return True
        for row in self.rows:
            if variable in row.variables and row.high is not None and not row.when:
                expression = Linear()
                for each, factor in zip(row.variables, row.factors, strict=True):
                    expression.add(each, factor)
                if self.range_of(expression).low + max(0, expression.terms[variable]) > row.high:
                    return True
        return False

    def range_of(self, expression: Linear) -> Bounds:
        """The least and greatest value that the bounds of its variables allow."""
        low = high = expression.constant
        for variable, factor in expression.terms.items():
            bounds = self.bounds[variable]
            low += factor * (bounds.low if factor > 0 else bounds.high)
            high += factor * (bounds.high if factor > 0 else bounds.low)
        return Bounds(low, high)

    def between(
        self, low: int | None, expression: Linear, high: int | None, when: tuple[int, ...] = ()
    ) -> None:
        """Keep the expression within bounds, where the literals `when` hold; rows that say nothing vanish."""
        least, most = self.range_of(expression)
        if (low is None or least >= low) and (high is None or most <= high):
            return
        constant = expression.constant
        self.rows.append(
            LinearRow(
                tuple(expression.terms),
                tuple(expression.terms.values()),
                None if low is None else low - constant,
                None if high is None else high - constant,
                when,
            )
        )

    def at_most(self, limit: int, expression: Linear) -> None:
        """Cap a sum of non-negative terms; where its fixed part exceeds the cap, that becomes the cap."""
        self.between(None, expression, max(limit, expression.constant))

    def at_most_one(self, literals: Iterable[int]) -> None:
        """At most one holds; a fixed one forbids the free ones, fixed ones tolerate each other."""
        given = [literal for literal in literals if literal != NO]
        free = [literal for literal in given if literal != YES]
        if len(free) < len(given):
            for literal in free:
                self.forbid(literal)
        elif len(free) > 1:
            self.at_most_ones.append(tuple(free))

    def exclusive(self, literals: Sequence[int], edges: Iterable[tuple[int, int]]) -> None:
        """No two literals hold whose positions an edge joins; fixed ones as in `at_most_one`."""
        for clique in cliques(len(literals), edges):
            self.at_most_one(literals[number] for number in clique)

    def clause(self, literals: Iterable[int]) -> None:
        """At least one holds."""
        given = tuple(literal for literal in literals if literal != NO)
        if YES not in given:
            self.clauses.append(given)

    def any_of(self, literals: Sequence[int]) -> int:
        """A literal that holds where one of them does (it may also hold where none does: it is a cost)."""
        given, some = self._some(literals)
        for literal in given:
            self.clauses.append((negated(literal), some))
        return some

    def sum_of(self, literals: Sequence[int]) -> int:
        """A literal equal to the sum of literals of which at most one holds."""
        given, some = self._some(literals)
        if given:
            row = Linear(given)
            row.add(some, -1)
            self.between(0, row, 0)
        return some

    def _some(self, literals: Sequence[int]) -> tuple[Sequence[int], int]:
        """What it is still to be bound to, nothing where that is settled; and a literal for one of them."""
        given = [literal for literal in literals if literal != NO]
        if YES in given or not given:
            return (), YES if given else NO
        if len(given) == 1:
            return (), given[0]
        return given, self.literal_of(lambda values: int(any(truth(each, values) for each in given)))

    def shortfall(self, wanted: int, have: Linear) -> Linear:
        """max(0, wanted − have), to be minimised."""
        lacking = Linear(constant=wanted)
        lacking.plus(have, -1)
        return self.excess(lacking, 0)

    def excess(self, have: Linear, allowed: int) -> Linear:
        """max(0, have − allowed), to be minimised."""
        low, high = self.range_of(have)
        over = Linear(constant=-allowed)
        over.plus(have)
        if high <= allowed:
            return Linear()
        if low >= allowed:
            return over
        extra = self.integer(0, high - allowed, lambda values: max(0, over.value(values)))
        row = Linear([extra])
        row.plus(over, -1)
        self.between(0, row, None)
        return Linear([extra])

    def falls_short(self, needs: Sequence[tuple[Linear, int]]) -> int:
        """A literal that holds where any sum is below what it needs to be, to be minimised."""
        open_needs = [(have, need) for have, need in needs if self.range_of(have).low < need]
        if not open_needs:
            return NO
        if any(self.range_of(have).high < need for have, need in open_needs):
            return YES
        short = self.literal_of(
            lambda values: int(any(have.value(values) < need for have, need in open_needs))
        )
        for have, need in open_needs:
            row = Linear()
            row.plus(have)
            row.add(short, need - self.range_of(have).low)
            self.between(need, row, None)
        return short

    def differs(self, one: int, other: int) -> int:
        """A literal that holds where exactly one of the two does, to be minimised."""
        if one == other:
            return NO
        if one in (YES, NO):
            one, other = other, one
        if other in (YES, NO):
            return one if other == NO else negated(one)
        different = self.literal_of(lambda values: int(truth(one, values) != truth(other, values)))
        self.clauses.append((negated(one), other, different))
        self.clauses.append((one, negated(other), different))
        return different

    def greatest_share(self, shares: Sequence[tuple[Linear, int]]) -> Linear:
        """The largest ceil(numerator / denominator), at least 0, to be minimised."""
        ranges = [self.range_of(numerator) for numerator, _ in shares]
        ceilings = [
            Bounds(-(-least // denominator), -(-most // denominator))
            for (least, most), (_, denominator) in zip(ranges, shares, strict=True)
        ]
        low = max((each.low for each in ceilings), default=0)
        open_shares = [share for share, each in zip(shares, ceilings, strict=True) if each.high > low]
        if not open_shares:
            return Linear(constant=low)
        high = max(each.high for each in ceilings)
        greatest = self.integer(
            low,
            high,
            lambda values: max(low, *(-(-above.value(values) // below) for above, below in open_shares)),
        )
        for numerator, denominator in open_shares:
            row = numerator.scaled(-1)
            row.add(greatest, denominator)
            self.between(0, row, None)
        return Linear([greatest])

    def levels(self, counted: Linear) -> "Levels":
        """A literal for every level above its least; at least as many hold as the expression reaches."""
        low, high = self.range_of(counted)
        literals = tuple(
            self.literal_of(partial(_reaches, counted, level)) for level in range(low + 1, high + 1)
        )
        row = counted.scaled(-1)
        row.constant += low
        for literal in literals:
            row.add(literal)
        for below, above in pairwise(literals):
            self.clauses.append((negated(above), below))
        self.between(0, row, None)
        return Levels(low, literals)

    def complete(self, values: Sequence[int]) -> list[int]:
        """All values: those given for the first variables, the others by their definitions, 0 without one."""
        found = list(values)
        for definition in self.definitions[len(found) :]:
            found.append(definition(found) if definition else 0)
        return found

    def broken(self, values: Sequence[int]) -> list[LinearRow | tuple[int, ...]]:
        """The rows, at-most-ones and clauses that these values break, and bounds as rows of one variable."""
        found: list[LinearRow | tuple[int, ...]] = [
            LinearRow((variable,), (1,), bounds.low, bounds.high)
            for variable, bounds in enumerate(self.bounds)
            if not bounds.low <= values[variable] <= bounds.high
        ]
        found += [row for row in self.rows if not _row_holds(row, values)]
        found += [each for each in self.at_most_ones if sum(truth(one, values) for one in each) > 1]
        found += [each for each in self.clauses if not any(truth(one, values) for one in each)]
        return found


def _reaches(counted: Linear, level: int, values: Sequence[int]) -> int:
    return int(counted.value(values) >= level)


def _row_holds(row: LinearRow, values: Sequence[int]) -> bool:
    if not all(truth(literal, values) for literal in row.when):
        return True
    total = sum(f * values[v] for v, f in zip(row.variables, row.factors, strict=True))
    return (row.low is None or row.low <= total) and (row.high is None or total <= row.high)
