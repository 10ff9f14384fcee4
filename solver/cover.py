"""Call lists: everybody who could take a seat that lost its leader, in the order in which to ask."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import Role
from solver.explain import verdict
from solver.judge import Judge
from solver.scores import Scorer, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A leader for the seat: the terms of their score where they may take it, else the reasons."""

    leader: str
    terms: Mapping[Term, int] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()
    steps_up: bool = False

    @property
    def may(self) -> bool:
        """Whether they may take the seat."""
        return not self.reasons

    @property
    def score(self) -> int:
        """The sum of the terms; the lowest is asked first."""
        return sum(self.terms.values())


def candidates(
    programme: Programme,
    assignments: Iterable[Assignment],
    session: str,
    role: Role,
    *,
    instead_of: str | None = None,
    asked: Collection[Row] = (),
    refused: Collection[Row] = (),
) -> tuple[Candidate, ...]:
    """Every leader but `instead_of` once: those who may, best first, then those who may not.

    Where no seat of the role is open, whoever holds it is thought away. `asked` are seats people were
    asked for this time, `refused` those to which they said no, beside the replies in the roster.
    KeyError where there is no such session.
    """
    judge = Judge(programme, assignments)
    return call_list(judge, session, role, instead_of=instead_of, asked=asked, refused=refused)


def call_list(
    judge: Judge,
    session: str,
    role: Role,
    *,
    instead_of: str | None = None,
    asked: Collection[Row] = (),
    refused: Collection[Row] = (),
) -> tuple[Candidate, ...]:
    """The same as `candidates` by a judge that is at hand already."""
    gone = leaving(judge, session, role, instead_of)
    scorer = Scorer(judge.view.without(gone), asked, refused)
    found = []
    for leader in judge.programme.leaders.values():
        if leader.id == instead_of:
            continue
        said = verdict(judge, session, role, leader.id, gone)
        held = judge.view.candidate(judge.programme.session(session), role, leader)
        terms = scorer.terms(held) if said.may else {}
        found.append(Candidate(leader=leader.id, terms=terms, reasons=said.reasons, steps_up=said.steps_up))
    return tuple(sorted(found, key=_place))


def leaving(judge: Judge, session: str, role: Role, instead_of: str | None) -> tuple[Row, ...]:
    """The rows that end: the leaving leader's, else everybody's in a role that has no seat open."""
    holders = [held.row for held in judge.view.in_role(session, role)]
    own = tuple(row for row in holders if row.leader == instead_of)
    wanted = judge.programme.session(session).group.wanted(role)
    return own if own or len(holders) < wanted else tuple(holders)


def _place(candidate: Candidate) -> tuple[bool, int, str]:
    return not candidate.may, candidate.score if candidate.may else len(candidate.reasons), candidate.leader
