"""Every leader for a seat, as the inspector and the field in a seat list them: best first, nobody hidden."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, partial

from rosterdesk.cases.seating import Verdict
from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.domain.terms import Grade, LeaderKind, Role
from rosterdesk.domain.times import Period
from rosterdesk.words import inspector as words
from rosterdesk.words import names
from solver.cover import Candidate, call_list
from solver.fairness import fairness_span, offer
from solver.judge import Judge
from ui.views import Pick

AT_ONCE = 60  # so many leaders are judged at once; more beside the window
IN_WORDS = 24  # as many as a tall list shows


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One leader for a seat; `load` and `note` (why, or why not) are put into words when they are read."""

    leader: str
    name: str
    verdict: Verdict
    grade: Grade | None
    say_load: Callable[[], str]
    say_note: Callable[[], str]

    @cached_property
    def load(self) -> str:
        """What they have served of what they offered; empty for those who may never sit there."""
        return self.say_load() if self.verdict is not Verdict.MAY_NOT else ""

    @cached_property
    def note(self) -> str:
        """What speaks for them, or why they may not."""
        return self.say_note()

    @property
    def spoken(self) -> str:
        """The choice as it is read aloud."""
        grade = words.grade(self.grade) if self.grade else ""
        lines = [grade, self.load, self.note]
        return words.candidate(self.name, lines, may=self.verdict is Verdict.MAY)


def choices(judge: Judge, pick: Pick, role: Role) -> tuple[Choice, ...]:
    """All leaders but the one who holds the seat; KeyError where there is no such session."""
    session = judge.programme.session(pick.session)
    loads = _Loads(judge, session)
    found = call_list(judge, pick.session, role, instead_of=pick.leader)
    made = [_choice(judge, session, each, loads) for each in found]
    order = {verdict: place for place, verdict in enumerate(Verdict)}
    return tuple(sorted(made, key=lambda each: order[each.verdict]))


def choices_of(programme: Programme, known: Judge | None, pick: Pick, role: Role) -> "Offered":
    """The choices, the first of them put into words; makes a judge where none is known."""
    judge = known or Judge(programme, tuple(programme.roster.values()))
    found = choices(judge, pick, role)
    say(found[:IN_WORDS])
    return Offered(judge, pick, found)


def say(found: Iterable[Choice]) -> None:
    """Put choices into words, so that whoever reads them need not wait."""
    for choice in found:
        _ = choice.load, choice.note


@dataclass(frozen=True, slots=True)
class Offered:
    """Everybody for one seat, and by which judge."""

    judge: Judge
    pick: Pick
    choices: tuple[Choice, ...]


def _choice(judge: Judge, session: Session, candidate: Candidate, loads: "_Loads") -> Choice:
    programme = judge.programme
    leader = programme.leaders[candidate.leader]
    verdict = Verdict.MAY
    if not (candidate.may or candidate.steps_up):
        verdict = Verdict.OVERRIDE if judge.overridable(candidate.reasons) else Verdict.MAY_NOT
    return Choice(
        leader=leader.id,
        name=names.full_name(programme, leader.id),
        verdict=verdict,
        grade=programme.grades.of(leader, session.busy) if verdict is Verdict.MAY else None,
        say_load=partial(loads.said, leader),
        say_note=partial(_note, programme, candidate),
    )


def _note(programme: Programme, candidate: Candidate) -> str:
    if candidate.steps_up:
        return words.steps_up()
    if candidate.may:
        return words.for_and_against(candidate.terms.items())
    return words.sentence(candidate.reasons, programme)


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
