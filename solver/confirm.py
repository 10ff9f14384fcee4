"""The checker's second opinion on what a search found."""

from collections import Counter
from collections.abc import Iterable

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Rule, Severity
from rosterdesk.domain.times import Period
from solver.check import check

Broken = Counter[tuple[Rule, str | None, str | None]]


def broken(programme: Programme, assignments: Iterable[Assignment], period: Period) -> Broken:
    """How often each rule is broken, by session and leader, in the weeks of the period."""
    found = check(programme, assignments, period)
    return Counter(
        (each.rule, each.session, each.leader)
        for each in found
        if isinstance(each.rule, Rule) and each.severity is Severity.BROKEN
    )
