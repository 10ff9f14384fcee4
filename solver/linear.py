"""Linear expressions over the variables of an integer model; literals are variables or their negations."""

from collections.abc import Iterable, Sequence

YES = 0  # the variable that every model fixes to 1
NO = -1  # its negation


def negated(literal: int) -> int:
    """The opposite literal; a negative number stands for the negation of variable `-literal - 1`."""
    return -literal - 1


def truth(literal: int, values: Sequence[int]) -> bool:
    """Whether the literal holds where variables have these values."""
    return bool(values[literal]) if literal >= 0 else not values[-literal - 1]


class Linear:
    """A constant plus integer multiples of variables; built up in place."""

    __slots__ = ("constant", "terms")

    def __init__(self, literals: Iterable[int] = (), constant: int = 0) -> None:
        self.constant = constant
        self.terms: dict[int, int] = {}
        for literal in literals:
            self.add(literal)

    def add(self, literal: int, factor: int = 1) -> None:
        """Add a multiple of a literal (or integer variable); constant literals go into the constant."""
        if literal < 0:
            self.constant += factor
            literal, factor = -literal - 1, -factor
        if literal == YES:
            self.constant += factor
            return
        total = self.terms.get(literal, 0) + factor
        if total:
            self.terms[literal] = total
        else:
            self.terms.pop(literal, None)

    def plus(self, other: "Linear", factor: int = 1) -> None:
        """Add a multiple of another expression."""
        self.constant += other.constant * factor
        for variable, each in other.terms.items():
            self.add(variable, each * factor)

    def scaled(self, factor: int) -> "Linear":
        """A multiple of it as a new expression."""
        result = Linear()
        result.plus(self, factor)
        return result

    def value(self, values: Sequence[int]) -> int:
        """Its value where variables have these values."""
        return self.constant + sum(factor * values[variable] for variable, factor in self.terms.items())


def total(parts: Iterable[Linear]) -> Linear:
    """The sum of expressions."""
    result = Linear()
    for part in parts:
        result.plus(part)
    return result
