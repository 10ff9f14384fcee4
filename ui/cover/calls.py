"""The people for one seat, as lines: those to call, chains of two, then, folded away, those who cannot."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial

from rosterdesk.cases.cover_round import Gap
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import CallAnswer, Role
from rosterdesk.words import inspector as inspector_words
from rosterdesk.words import names
from rosterdesk.words import someone_away as words
from solver.chains import Chain, chains_for
from solver.cover import Candidate, call_list
from solver.judge import Judge
from ui.look import Icon


@dataclass(frozen=True, kw_only=True)
class Call:
    """One line: a person to call, a chain of two, somebody who cannot, or the line that unfolds those.

    Why is put into words when it is read: those who cannot are many, and mostly stay folded away.
    """

    name: str
    leader: str = ""
    phone: str = ""
    say_why: Callable[[], str] = str
    answer: str = ""
    may: bool = True
    chain: Chain | None = None
    fold: bool = False
    sign: Icon | None = None  # another than that of a call

    @cached_property
    def why(self) -> str:
        """What speaks for them, or why they cannot."""
        return self.say_why()

    @property
    def spoken(self) -> str:
        """The line as it is read aloud."""
        return words.spoken(self.name, [self.phone, self.why, self.answer], may=self.may)

    @property
    def waiting(self) -> bool:
        """Whether this is somebody who could still say yes and has not answered yet."""
        return self.may and not self.fold and not self.answer


@dataclass(frozen=True)
class Round:
    """Everybody for one seat."""

    calls: tuple[Call, ...]
    cannot: tuple[Call, ...]


def round_for(judge: Judge, gap: Gap) -> Round:
    """The call list of a seat, best first, with what people have said so far; nobody is left out."""
    row = gap.row
    found = call_list(judge, row.session, row.role, instead_of=row.leader)
    programme = judge.programme
    may = tuple(_call(judge, row, each) for each in found if each.may)
    cannot = tuple(_cannot(programme, each) for each in found if not each.may)
    return Round(may, cannot)


def chains(judge: Judge, gap: Gap) -> tuple[Call, ...]:
    """Those who could come if somebody else took a seat of theirs; takes a while in a large programme."""
    row, programme = gap.row, judge.programme
    found = chains_for(judge, row.session, row.role, instead_of=row.leader)
    said_no = {
        note.leader
        for note in programme.calls.values()
        if note.session == row.session and note.answer is CallAnswer.NO
    }
    return tuple(
        Call(
            name=words.chain_name(programme, each.leader, each.other),
            leader=each.leader,
            phone=_numbers(programme, each),
            say_why=partial(words.chain, programme, each.leader, each.other, each.gives),
            chain=each,
        )
        for each in found
        if each.leader not in said_no
    )


def fold(count: int, *, shown: bool) -> Call:
    """The line that shows or hides those who cannot."""
    return Call(name=words.cannot(count, shown), fold=True)


def _call(judge: Judge, row: Row, candidate: Candidate) -> Call:
    programme = judge.programme
    leader = programme.leaders[candidate.leader]
    note = programme.calls.get(row._replace(leader=leader.id).id)
    points = {term.value: value for term, value in candidate.terms.items()}
    if note is not None:
        points.pop("refused", None)  # the answer says it
    elif "refused" in points:
        points.pop("asked", None)  # or they would not have said no
    return Call(
        name=leader.name,
        leader=leader.id,
        phone=leader.phone.strip(),
        say_why=lambda: words.relation(
            points, steps_up=candidate.steps_up, last_led=_last_led(judge, row.session, leader.id)
        ),
        answer="" if note is None else words.answer(note.answer, note.at),
    )


def _cannot(programme: Programme, candidate: Candidate) -> Call:
    return Call(
        name=names.full_name(programme, candidate.leader),
        leader=candidate.leader,
        say_why=partial(inspector_words.sentence, candidate.reasons, programme),
        may=False,
    )


def _last_led(judge: Judge, session: str, leader: str) -> datetime | None:
    here = judge.programme.session(session)
    led = [
        held.session.start
        for held in judge.view.seats(leader)
        if held.role is Role.LEAD
        and held.session.group.id == here.group.id
        and held.session.start < here.start
    ]
    return max(led, default=None)


def _numbers(programme: Programme, chain: Chain) -> str:
    people = (programme.leaders[each] for each in (chain.leader, chain.other))
    return " · ".join(phone for each in people if (phone := each.phone.strip()))
