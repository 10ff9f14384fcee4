"""Which languages and qualifications there are: who has them, and in how many sessions they were there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from rosterdesk.cases.reporting.record import Record
from rosterdesk.domain.groups import Group
from rosterdesk.domain.people import Leader

SOON = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """A language or a qualification, with the leaders who have it on the last of the dates.

    Of the sessions, `asked` ask for it, `met` of these had as many of it as they ask for, and in `present`
    somebody of the team had it. The `ending` among its people lose it within 90 days of the last date.
    """

    code: str
    language: bool
    people: tuple[str, ...]
    ending: tuple[str, ...]
    asked: int
    met: int
    present: int


def skills(record: Record) -> tuple[Skill, ...]:
    """What fewest people have comes first; of the same number, languages."""
    found = [*_languages(record), *_qualifications(record)]
    return tuple(sorted(found, key=lambda each: (len(each.people), not each.language, each.code)))


def _languages(record: Record) -> Iterator[Skill]:
    spoken = {tongue for leader in _there(record) for tongue in leader.languages}
    groups = {session.group.id: session.group for session in record.sessions}.values()
    asked = {tongue for group in groups for tongue in (*group.lead.languages, *group.co_lead.languages)}
    return (_skill(record, tongue, language=True) for tongue in spoken | asked)


def _qualifications(record: Record) -> Iterator[Skill]:
    return (_skill(record, each, language=False) for each in record.programme.qualifications)


def _there(record: Record) -> list[Leader]:
    """Who is with the programme on the last of the dates, away or not."""
    return [each for each in record.programme.leaders.values() if each.active_on(record.dates.last)]


def _skill(record: Record, code: str, *, language: bool) -> Skill:
    def has(leader: Leader, day: date) -> bool:
        return code in leader.languages if language else leader.holds(code, day)

    last = record.dates.last
    people = [leader for leader in _there(record) if has(leader, last)]
    wanted = [
        (_asked(session.group, code, language=language), sum(has(each, session.date) for each in team))
        for session in record.sessions
        for team in [record.team(session)]
    ]
    return Skill(
        code=code,
        language=language,
        people=tuple(leader.id for leader in people),
        ending=tuple(leader.id for leader in people if not has(leader, last + SOON)),
        asked=sum(asked > 0 for asked, _ in wanted),
        met=sum(0 < asked <= there for asked, there in wanted),
        present=sum(there > 0 for _, there in wanted),
    )


def _asked(group: Group, code: str, *, language: bool) -> int:
    """How many of the team must have it."""
    lead, co_lead = (
        code in (each.languages if language else each.qualifications) for each in (group.lead, group.co_lead)
    )
    needs = () if language else group.team_needs
    together = max((need.count for need in needs if need.qualification == code), default=0)
    return max(together, lead + co_lead * group.co_leads)
