"""Who could be called in for a lead that nobody on call takes, and what one more skill would change."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rosterdesk.domain.findings import Reason
from rosterdesk.domain.terms import Role, Rule
from solver.judge import Judge
from solver.stretches import Stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """A qualification or language, and how many sessions stop being fragile if `leader` had it too."""

    sessions: int
    leader: str
    qualification: str | None = None
    language: str | None = None


class Calls:
    """Calls beside a roster; what one absence asks of people does not depend on other absences."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    def unanswered(self, part: Stretch, away: str, sessions: Sequence[str]) -> set[str]:
        """The sessions for which nobody is left to call, the first served first; one seat for each person."""
        risen = {who for _, who in part.without(away).risen}
        taken: dict[str, str] = {}
        answers = {
            each: [who for who in self._could(part, away, each) if who not in risen] for each in sessions
        }
        return {each for each in sessions if not _match(each, answers, taken, set())}

    def _could(self, part: Stretch, away: str, session: str) -> Iterator[str]:
        gone = part.rows_of(away)
        for who in self._judge.programme.leaders:
            if who != away and self._judge.may(session, Role.LEAD, who, ignoring=gone):
                yield who

    def lacking(self, part: Stretch, away: str, session: str) -> Iterator[tuple[str, str | None, str | None]]:
        """(leader, qualification, language): who could be called if they had that one thing more."""
        gone = part.rows_of(away)
        for who in self._judge.programme.leaders:
            if who != away:
                missing = _one_thing(self._judge.reasons(session, Role.LEAD, who, ignoring=gone))
                if missing is not None:
                    yield who, *missing


def _match(
    session: str, answers: Mapping[str, Sequence[str]], taken: dict[str, str], tried: set[str]
) -> bool:
    """Give the session somebody, moving others to somebody else they could have: Kuhn's augmenting path."""
    for who in answers[session]:
        if who not in tried:
            tried.add(who)
            if who not in taken or _match(taken[who], answers, taken, tried):
                taken[who] = session
                return True
    return False


def _one_thing(reasons: Sequence[Reason]) -> tuple[str | None, str | None] | None:
    """The one qualification, or the one language, that is all that is missing."""
    if len(reasons) != 1 or reasons[0].rule is not Rule.QUALIFIED:
        return None
    skills, tongues = reasons[0].values.get("qualifications"), reasons[0].values.get("languages") or ()
    assert isinstance(skills, tuple)
    assert isinstance(tongues, tuple)
    if len(skills) + len(tongues) != 1:
        return None
    return (skills[0], None) if skills else (None, tongues[0])


def skills(fragile: Iterable[tuple[str, Iterable[tuple[str, str | None, str | None]]]]) -> tuple[Skill, ...]:
    """Over (session, who lacks one thing) of each absence that a session cannot bear: what would mend most.

    A session is mended by a leader who could stand in for every one of its absences.
    """
    absences: dict[str, int] = defaultdict(int)
    mended: dict[tuple[str, str | None, str | None], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for session, lacking in fragile:
        absences[session] += 1
        for key in lacking:
            mended[key][session] += 1
    best: dict[tuple[str | None, str | None], Skill] = {}
    for (leader, skill, tongue), counts in sorted(mended.items(), key=lambda item: item[0][0]):
        whole = sum(count == absences[session] for session, count in counts.items())
        known = best.get((skill, tongue))
        if whole and (known is None or whole > known.sessions):
            best[skill, tongue] = Skill(sessions=whole, leader=leader, qualification=skill, language=tongue)
    return tuple(sorted(best.values(), key=lambda s: (-s.sessions, s.qualification or "", s.language or "")))
