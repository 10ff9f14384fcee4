"""Swaps and releases agreed by telephone: who could exchange seats, best first, and a seat given back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rosterdesk.cases import seating
from rosterdesk.cases.seating import Intent, Verdict
from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.edits import cover
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import CallAnswer, Role
from solver.judge import Judge
from solver.rules import ALONE
from solver.scores import Scorer
from solver.shadows import left_alone
from solver.view import View

AHEAD = timedelta(weeks=4)
FEW_LEADERS = 60  # beyond that only exchanges are listed that nothing about either person forbids


@dataclass(frozen=True, slots=True)
class Exchange:
    """Another row whose leader could change places, and what that means; the lowest `score` is best.

    `declined`: they have said no to the seat already.
    """

    other: Row
    intent: Intent
    score: int = 0
    declined: bool = False


def exchanges(
    judge: Judge, row: Row, *, now: datetime, stopped: Callable[[], bool] = lambda: False
) -> tuple[Exchange, ...]:
    """Every row of another session, from now to four weeks after the seat's, whose leader could exchange it.

    Those that both may come first, by the scores of both calls together; then those that can be overridden;
    then the others, with reasons; among each the last are those who said no to the seat. KeyError where there
    is no such session.
    """
    last = judge.programme.session(row.session).date + AHEAD
    found = [
        _weighed(judge, row, other)
        for other in _others(judge, row, now, last)
        if not stopped()
        and (len(judge.programme.leaders) <= FEW_LEADERS or _nothing_alone(judge, row, other))
    ]
    return tuple(sorted(found, key=lambda each: _place(judge, each)))


def giving_back(programme: Programme, row: Row, *, now: datetime) -> ChangeSet:
    """The seat opens, and who had it said no to it; a shadow whose mentor has gone is released."""
    alone = left_alone(View(programme, programme.roster.values()), (row,))
    return cover.release(programme, row, at=now, ending=alone)


def _others(judge: Judge, row: Row, now: datetime, last: date) -> Iterator[Row]:
    """The rows of others in sessions to come; locked ones stay where they are."""
    programme = judge.programme
    for session in programme.calendar.between(now.date(), last):
        if session.runs and session.start > now and session.id != row.session:
            for held in programme.assignments(session.id):
                if held.leader != row.leader and not held.locked:
                    yield held.row


def _nothing_alone(judge: Judge, row: Row, other: Row) -> bool:
    programme = judge.programme
    return not any(
        alone.forbids(programme, programme.session(place.session), place.role, programme.leaders[leader])
        for place, leader in ((other, row.leader), (row, other.leader))
        for alone in ALONE
    )


def _weighed(judge: Judge, row: Row, other: Row) -> Exchange:
    intent = seating.swap(judge, row, other, agreed=True)
    if intent.verdict is not Verdict.MAY:
        return Exchange(other, intent, declined=_declined(judge.programme, row, other))
    scorer = Scorer(judge.view.without({row, other}), (), ())
    programme = judge.programme
    crossed = ((other, row.leader), (row, other.leader))
    held = (
        judge.view.candidate(programme.session(place.session), place.role, programme.leaders[leader])
        for place, leader in crossed
    )
    score = sum(sum(scorer.terms(each).values()) for each in held)
    return Exchange(other, intent, score, _declined(programme, row, other))


def _declined(programme: Programme, row: Row, other: Row) -> bool:
    """Whether whoever holds the other row has said no to this one."""
    call = programme.calls.get(row._replace(leader=other.leader).id)
    return call is not None and call.answer is CallAnswer.NO


def _place(judge: Judge, exchange: Exchange) -> tuple[int, bool, int, object, int, str]:
    intent, other = exchange.intent, exchange.other
    reasons = len(intent.reasons) + len(intent.return_reasons)
    start = judge.programme.session(other.session).start
    order = tuple(Verdict).index(intent.verdict), exchange.declined, reasons or exchange.score
    return *order, start, tuple(Role).index(other.role), other.leader
