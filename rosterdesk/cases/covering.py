"""Cover: who is asked for each seat that an absence leaves, and the repair that changes least."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from threading import Event

from rosterdesk.cases.standing import can_run
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from solver.absence import Absence, absent, like, lost_rows
from solver.chains import Chain, chains_for
from solver.cover import Candidate, call_list
from solver.judge import Judge
from solver.mended import Repair

PROOF_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class CallList:
    """A seat or backup that lost its leader, and everybody else: who may take it first, then who may not.

    `chains` are people who could take it if somebody else took a seat of theirs.
    """

    row: Row
    candidates: tuple[Candidate, ...]
    chains: tuple[Chain, ...] = ()

    @property
    def calls(self) -> tuple[Candidate, ...]:
        """Who may take it, best first."""
        return tuple(each for each in self.candidates if each.may)

    @property
    def cannot(self) -> tuple[Candidate, ...]:
        """Who may not, each with reasons."""
        return tuple(each for each in self.candidates if not each.may)


def without(programme: Programme, absences: Iterable[Absence]) -> Programme:
    """The programme with the absences entered and the rows they take away removed; UserErrors as `absent`."""
    absences = tuple(absences)
    lost = {each.id for each in lost_rows(programme, programme.roster.values(), absences)}
    left = {key: each for key, each in programme.roster.items() if key not in lost}
    return like(replace(absent(programme, absences), roster=left), programme)


def call_lists(
    programme: Programme,
    absences: Iterable[Absence],
    *,
    asked: Collection[Row] = (),
    refused: Collection[Row] = (),
) -> tuple[CallList, ...]:
    """The call list of every seat and backup that the absences leave, soonest first.

    `asked` and `refused` are what people were asked for, and said no to, since. UserErrors as `absent`.
    """
    absences = tuple(absences)
    away = without(programme, absences)
    judge = Judge(away, away.roster.values())
    lost = lost_rows(programme, programme.roster.values(), absences)
    return tuple(
        CallList(
            row=each.row,
            candidates=call_list(
                judge, each.session, each.role, instead_of=each.leader, asked=asked, refused=refused
            ),
            chains=chains_for(
                judge, each.session, each.role, instead_of=each.leader, asked=asked, refused=refused
            ),
        )
        for each in lost
    )


def repair_all(
    programme: Programme, absences: Iterable[Absence], *, seconds: float = PROOF_SECONDS, stop: Event
) -> Repair:
    """The repair that changes least, with as much proof as the seconds allow; UserErrors as `absent`."""
    from solver.repair import Scope, repair  # late: OR-Tools takes a second to load

    roster = programme.roster.values()
    return repair(programme, roster, absences, stop=stop, seconds=seconds, widest=Scope.WEEKS)


def cannot_run(repair: Repair) -> tuple[Session, ...]:
    """The sessions that lost somebody and cannot run even after the repair, soonest first."""
    sessions = dict.fromkeys(row.session for row in repair.lost)
    found = (repair.programme.session(each) for each in sessions)
    held = repair.assignments
    return tuple(s for s in found if not can_run(s, tuple(a for a in held if a.session == s.id)))
