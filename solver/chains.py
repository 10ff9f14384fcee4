"""Chains: who could take a seat if somebody else took theirs; listed after those who may simply be called."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import Role
from solver.asks import sessions_of
from solver.cover import leaving
from solver.explain import verdict
from solver.judge import Judge
from solver.rules import mentor
from solver.scores import Scorer, Term
from solver.view import Held, View

MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """`leader` takes the seat if `other` takes `gives` from them; each with the terms of their score."""

    leader: str
    gives: Row
    other: str
    terms: Mapping[Term, int] = field(default_factory=dict)
    other_terms: Mapping[Term, int] = field(default_factory=dict)

    @property
    def score(self) -> int:
        """Both scores together; the lowest is asked first."""
        return sum(self.terms.values()) + sum(self.other_terms.values())


def chains(
    programme: Programme,
    assignments: Iterable[Assignment],
    session: str,
    role: Role,
    *,
    instead_of: str | None = None,
    asked: Collection[Row] = (),
    refused: Collection[Row] = (),
    most: int = MOST,
) -> tuple[Chain, ...]:
    """The chains of two for a seat, best first: for each leader and row they would give, whom it suits best.

    Nobody who may simply take the seat, or step up to it, is in one; locked and overridden rows are not given
    away. No chain breaks a rule. KeyError where there is no such session.
    """
    judge = Judge(programme, assignments)
    return chains_for(judge, session, role, instead_of=instead_of, asked=asked, refused=refused, most=most)


def chains_for(
    judge: Judge,
    session: str,
    role: Role,
    *,
    instead_of: str | None = None,
    asked: Collection[Row] = (),
    refused: Collection[Row] = (),
    most: int = MOST,
) -> tuple[Chain, ...]:
    """The same by a judge that is at hand already."""
    search = _Search(judge, leaving(judge, session, role, instead_of), asked, refused)
    found = search.all(Row(session, role, ""), instead_of)
    return tuple(sorted(found, key=_place)[:most])


def _place(chain: Chain) -> tuple[int, str, str, Row]:
    return chain.score, chain.leader, chain.other, chain.gives


class _Search:
    """Looks for chains around one seat whose holder is gone."""

    def __init__(
        self, judge: Judge, gone: Collection[Row], asked: Collection[Row], refused: Collection[Row]
    ) -> None:
        self._judge = judge
        self._gone = frozenset(gone)
        self._asked = asked
        self._refused = refused

    def all(self, seat: Row, absent: str | None) -> Iterator[Chain]:
        ready = {
            leader
            for leader in self._judge.programme.leaders
            if verdict(self._judge, seat.session, seat.role, leader, self._gone).may
        }
        busy = {*ready, absent}
        for leader in (each for each in self._judge.programme.leaders if each not in busy):
            row = seat._replace(leader=leader)
            for held in self._in_the_way(row):
                if self._may(row, self._gone | {held.row}):
                    best = min(self._takers(row, held.row, busy), key=_place, default=None)
                    if best is not None:
                        yield best

    def _may(self, row: Row, without: Collection[Row]) -> bool:
        return self._judge.may(row.session, row.role, row.leader, ignoring=without)

    def _in_the_way(self, row: Row) -> Iterator[Held]:
        """Rows of the leader that the reasons against them speak of."""
        view = self._judge.view
        reasons = self._judge.reasons(row.session, row.role, row.leader, ignoring=self._gone)
        named = {session for reason in reasons for session in sessions_of(reason)}
        for held in (*view.seats(row.leader), *view.backs(row.leader)):
            if held.row.session in named and not held.locked and held.override is None:
                yield held

    def _takers(self, row: Row, gives: Row, busy: Collection[str | None]) -> Iterator[Chain]:
        """Those not `busy` who may take the row that is given, once its holder sits in the seat."""
        without = self._gone | {gives}
        judge = self._judge if gives.session != row.session else self._with(row, without)
        scorer = Scorer(self._judge.view.without(without), self._asked, self._refused)
        for leader in judge.programme.leaders:
            if leader == row.leader or leader in busy:
                continue
            taken = gives._replace(leader=leader)
            if judge.may(*taken, ignoring=without) and self._keeps_shadows(without, [row, taken]):
                yield Chain(
                    leader=row.leader,
                    gives=gives,
                    other=leader,
                    terms=scorer.terms(self._held(row)),
                    other_terms=scorer.terms(self._held(taken)),
                )

    def _keeps_shadows(self, without: Collection[Row], come: Sequence[Row]) -> bool:
        """Whether no trainee loses the mentor beside whom they sit."""
        session = come[-1].session
        before = [held.row for held in self._judge.view.rows(session) if held.row not in self._gone]
        if not any(row.role is Role.SHADOW for row in before):
            return True
        after = [row for row in before if row not in without]
        after += [row for row in come if row.session == session]
        return len(self._alone(after)) <= len(self._alone(before))

    def _alone(self, rows: Iterable[Row]) -> list[Held]:
        view = View(self._judge.programme, [Assignment(row=row) for row in rows])
        return [held for held in view.held if any(mentor.blocks(view, held))]

    def _with(self, row: Row, without: Collection[Row]) -> Judge:
        """A judge of the roster with the leader in their new seat: it matters to others in that session."""
        kept = [held.row for held in self._judge.view.held if held.row not in without]
        return Judge(self._judge.programme, [Assignment(row=each) for each in (*kept, row)])

    def _held(self, row: Row) -> Held:
        programme = self._judge.programme
        return self._judge.view.candidate(
            programme.session(row.session), row.role, programme.leaders[row.leader]
        )
