"""The rules in the order of the contract, one file each: adding a rule is adding a file and a line."""

from collections.abc import Iterator
from typing import Protocol

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Role, Rule
from solver.breach import Breach
from solver.rules import (
    access,
    active,
    apart,
    auto_assign,
    availability,
    days_off,
    kind,
    leave,
    limits,
    mentor,
    on_call_load,
    one_place,
    phased_return,
    qualified,
    rest,
    seats,
)
from solver.view import Held, View


class Checks(Protocol):
    """A rule that judges a whole roster."""

    @property
    def ID(self) -> Rule:  # noqa: N802 a module's constant
        """Which rule it is."""

    def check(self, view: View) -> Iterator[Breach]:
        """Every breach of the rule."""


class Forbids(Checks, Protocol):
    """A rule that can judge one leader and one session by themselves."""

    def forbids(self, programme: Programme, session: Session, role: Role, leader: Leader) -> Reason | None:
        """Why the leader may not, whatever else they do."""


class Blocks(Checks, Protocol):
    """A rule that judges one more row beside those that are there."""

    def blocks(self, view: View, held: Held) -> Iterator[Reason]:
        """Why not this row too; `view` is without it."""


RULES: tuple[Checks, ...] = (
    seats,
    active,
    leave,
    availability,
    qualified,
    kind,
    access,
    one_place,
    limits,
    rest,
    days_off,
    apart,
    mentor,
    on_call_load,
    phased_return,
    auto_assign,
)
# `auto_assign` is for the solver alone, so nothing is asked of it when a coordinator considers a row.
ALONE: tuple[Forbids, ...] = (active, leave, availability, qualified, kind, access, phased_return)
JOINT: tuple[Blocks, ...] = (
    seats,
    one_place,
    limits,
    rest,
    days_off,
    apart,
    mentor,
    on_call_load,
    phased_return,
)
