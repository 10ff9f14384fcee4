"""Runs of whole weeks, to be searched again while the weeks around them stay."""

from solver.posed import Problem


class Runs:
    """Every run begins a week after the one before it, and after the last week come the first ones again."""

    def __init__(self, problem: Problem) -> None:
        self._sessions: list[list[str]] = [[] for _ in range(problem.period.weeks)]
        self._rows = [0] * problem.period.weeks
        self._first = 0
        for session in problem.sessions:
            self._sessions[problem.period.week_of(session.date)].append(session.id)
        for (session_id, _), leaders in problem.free.items():
            self._rows[problem.period.week_of(problem.by_id[session_id].date)] += len(leaders)

    def draw(self, rows: int) -> frozenset[str]:
        """The sessions of weeks in which so many rows are free, at most, or of one week alone."""
        first = last = self._first
        self._first = (first + 1) % len(self._rows)
        free = self._rows[first]
        while last + 1 < len(self._rows) and free + self._rows[last + 1] <= rows:
            last += 1
            free += self._rows[last]
        return frozenset(session for week in self._sessions[first : last + 1] for session in week)
