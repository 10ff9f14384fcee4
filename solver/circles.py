"""Circles: some groups that share people, to be searched again over all weeks while the others stay.

A week by itself cannot give a group the same faces week after week, nor lay a cap of four weeks where it is
worth most; a few groups over all weeks can, and whatever they take from each other stays among them.
"""

from collections import defaultdict
from collections.abc import Collection
from random import Random

from rosterdesk.domain.terms import Role
from solver.posed import Problem

CHANCE = 0.5  # how much chance counts beside kinship, of which 1 is the most


class Circles:
    """Draws circles of a problem by chance; the same seed draws the same."""

    def __init__(self, problem: Problem, seed: int) -> None:
        self._random = Random(seed)
        self._sessions: dict[str, list[str]] = defaultdict(list)
        self._rows: dict[str, int] = defaultdict(int)
        self._leads: dict[str, set[str]] = defaultdict(set)
        for session in problem.sessions:
            group = session.group.id
            self._sessions[group].append(session.id)
            self._rows[group] += sum(len(problem.free.get((session.id, role), ())) for role in Role)
            self._leads[group].update(problem.may(session, Role.LEAD))
        self._groups = tuple(group for group in self._sessions if self._rows[group])

    @property
    def rows(self) -> int:
        """How many rows are free in all groups together."""
        return sum(self._rows.values())

    def draw(self, rows: int, apart: Collection[str] = ()) -> frozenset[str]:
        """Groups in which so many rows are free, at most, or one alone; none of those apart."""
        open_groups = [group for group in self._groups if group not in apart]
        if not open_groups:
            return frozenset()
        first = self._random.choice(open_groups)
        circle, free = {first}, self._rows[first]
        nearness = {
            group: self._kinship(first, group) + CHANCE * self._random.random() for group in open_groups
        }
        for group in sorted(open_groups, key=lambda group: -nearness[group]):
            if group not in circle and free + self._rows[group] <= rows:
                circle.add(group)
                free += self._rows[group]
        return frozenset(circle)

    def sessions(self, circle: Collection[str]) -> frozenset[str]:
        """The ids of the sessions of these groups."""
        return frozenset(session for group in circle for session in self._sessions[group])

    def _kinship(self, one: str, other: str) -> float:
        """The share of those who may lead either group that may lead both."""
        either = self._leads[one] | self._leads[other]
        return len(self._leads[one] & self._leads[other]) / len(either) if either else 0.0
