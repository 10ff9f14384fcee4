"""Every leader for a seat, as the inspector and the field in a seat list them: best first, nobody hidden."""

from dataclasses import dataclass

from rosterdesk.cases import seating
from rosterdesk.cases.seating import Verdict
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Grade, LeaderKind, Role
from rosterdesk.domain.times import Period
from rosterdesk.words import inspector as words
from rosterdesk.words import names
from solver.cover import Candidate, call_list
from solver.fairness import fairness_span, offer
from solver.judge import Judge
from ui.views import Pick


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One leader for a seat, in words: `grade` and `load` of those who may, `note` says why or why not."""

    leader: str
    name: str
    verdict: Verdict
    grade: Grade | None
    load: str
    note: str

    @property
    def spoken(self) -> str:
        """The choice as it is read aloud."""
        grade = words.grade(self.grade) if self.grade else ""
        lines = [grade, self.load, self.note]
        return words.candidate(self.name, lines, may=self.verdict is Verdict.MAY)


def choices(judge: Judge, pick: Pick, role: Role) -> tuple[Choice, ...]:
    """All leaders but the one who holds the seat; KeyError where there is no such session."""
    programme = judge.programme
    session = programme.session(pick.session)
    loads = _Loads(judge, session)
    found = call_list(judge, pick.session, role, instead_of=pick.leader)
    made = [_choice(judge, programme, session, role, pick.row, each, loads) for each in found]
    order = {verdict: place for place, verdict in enumerate(Verdict)}
    return tuple(sorted(made, key=lambda each: order[each.verdict]))


def _choice(
    judge: Judge,
    programme: Programme,
    session: Session,
    role: Role,
    leaving: Row | None,
    candidate: Candidate,
    loads: "_Loads",
) -> Choice:
    leader = programme.leaders[candidate.leader]
    verdict, note = Verdict.MAY, words.for_and_against(candidate.terms.items())
    if candidate.steps_up:
        note = words.steps_up()
    elif not candidate.may:
        intent = seating.seat(judge, session.id, role, leader.id, instead_of=leaving)
        verdict, note = intent.verdict, words.sentence(intent.reasons or candidate.reasons, programme)
    return Choice(
        leader=leader.id,
        name=names.full_name(programme, leader.id),
        verdict=verdict,
        grade=programme.grades.of(leader, session.busy) if verdict is Verdict.MAY else None,
        load=loads.said(leader) if verdict is not Verdict.MAY_NOT else "",
        note=note,
    )


class _Loads:
    """What leaders have served of what they offered, over the weeks on which fairness looks."""

    def __init__(self, judge: Judge, session: Session) -> None:
        programme = judge.programme
        self._judge, self._day = judge, session.date
        self._period = Period(programme.week_start(session.date), 1)
        self._span = fairness_span(programme, self._period)

    def said(self, leader: Leader) -> str:
        """The load in words."""
        days = [held.date for held in self._judge.view.seats(leader.id)]
        served = sum(day in self._span for day in days)
        last = max((day for day in days if day < self._day), default=None)
        if leader.kind is not LeaderKind.VOLUNTEER:
            return words.load_staff(served, last)
        return words.load(served, offer(self._judge.programme, leader, self._period), last)
