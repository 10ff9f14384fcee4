"""The planning model that Timefold is given: seats that each take one person, or stay open.

Things are the same only where they are one, and keys are texts where possible: both are far quicker there.
"""

from dataclasses import dataclass, field
from typing import Annotated

from timefold.solver.domain import (
    PlanningEntityCollectionProperty,
    PlanningId,
    PlanningScore,
    PlanningVariable,
    ProblemFactCollectionProperty,
    ValueRangeProvider,
    planning_entity,
    planning_solution,
)
from timefold.solver.score import BendableScore


@dataclass(eq=False)
class Person:
    """A leader with the caps they agreed to; where they agreed to none, a number beyond reach."""

    id: Annotated[str, PlanningId]
    staff: bool
    volunteer: bool
    trainee: bool
    mentor: str
    offer: int
    per_day: int
    per_week: int
    per_4_weeks: int
    minutes_per_week: int
    heavy_per_week: int
    on_call_per_week: int
    days_per_week: int
    backed_at_once: int
    phase_since: int
    phase_until: int
    phase_cap: int
    due: list[int] = field(default_factory=list)
    present: list[int] = field(default_factory=list)
    apart: set[str] = field(default_factory=set)
    mates: set[str] = field(default_factory=set)


@dataclass(eq=False)
class Meeting:
    """A session; `near` are those that nobody can be seated in beside it, `near_on_call` without rest."""

    id: Annotated[str, PlanningId]
    group: str
    priority: int
    min_team: int
    week: int
    day: int
    date: str
    block: str
    minutes: int
    heavy: bool
    regulars: set[str] = field(default_factory=set)
    near: set[str] = field(default_factory=set)
    near_on_call: set[str] = field(default_factory=set)


@dataclass(eq=False)
class Need:
    """A meeting that needs one of these people in its team."""

    id: Annotated[str, PlanningId]
    meeting: str
    priority: int
    holders: set[str] = field(default_factory=set)


@dataclass(eq=False)
class Window:
    """Four weeks in a row, by the number of the first."""

    first: int


@planning_entity
@dataclass(eq=False)
class Seat:
    """A place in a meeting, or its backup, and whoever alone could take it."""

    id: Annotated[str, PlanningId]
    meeting: Meeting
    role: int
    lead: bool
    leads: bool
    seated: bool
    people: Annotated[list[Person], ValueRangeProvider]
    possible: set[str] = field(default_factory=set)
    unwilling: set[str] = field(default_factory=set)
    person: Annotated[Person | None, PlanningVariable(allows_unassigned=True)] = None


@planning_solution
@dataclass(eq=False)
class Plan:
    """All of it, and the score: one hard level, and a soft one for each goal."""

    people: Annotated[list[Person], ProblemFactCollectionProperty]
    meetings: Annotated[list[Meeting], ProblemFactCollectionProperty]
    needs: Annotated[list[Need], ProblemFactCollectionProperty]
    windows: Annotated[list[Window], ProblemFactCollectionProperty]
    seats: Annotated[list[Seat], PlanningEntityCollectionProperty]
    score: Annotated[
        BendableScore | None, PlanningScore(bendable_hard_levels_size=1, bendable_soft_levels_size=10)
    ] = None
