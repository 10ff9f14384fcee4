"""What people, sessions and places are called."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache

from rosterdesk.domain.people import Leader
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.sessions import Session
from rosterdesk.words import dates
from rosterdesk.words.language import _


class _Leaders:
    """The leaders of a programme as a key: the same mapping is the same key."""

    def __init__(self, leaders: Mapping[str, Leader]) -> None:
        self.leaders = leaders

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Leaders) and other.leaders is self.leaders

    def __hash__(self) -> int:
        return id(self.leaders)


def display_name(programme: Programme, leader: str) -> str:
    """What walls show for a leader id: the display name, else the first name, longer where two are alike."""
    return _display_names(_Leaders(programme.leaders)).get(leader) or _("unknown leader")


def display_names(programme: Programme) -> Mapping[str, str]:
    """The display name of every leader, by id."""
    return _display_names(_Leaders(programme.leaders))


def full_name(programme: Programme, leader: str) -> str:
    """The whole name of a leader id, for those who may see it; namesakes are told apart."""
    return _full_names(_Leaders(programme.leaders)).get(leader) or _("unknown leader")


@lru_cache(maxsize=2)
def _display_names(key: _Leaders) -> Mapping[str, str]:
    people = list(key.leaders.values())
    names = {leader.id: leader.display_name.strip() for leader in people}
    unnamed = [leader for leader in people if not names[leader.id]]
    letters = 0
    while unnamed:
        short = {leader.id: _shortened(leader.name, letters) for leader in unnamed}
        taken = Counter([*short.values(), *(name for name in names.values() if name)])
        unique = {each: text for each, text in short.items() if taken[text] == 1}
        if letters > max(len(leader.name) for leader in unnamed):
            unique = _numbered(short)
        names.update(unique)
        unnamed = [leader for leader in unnamed if leader.id not in unique]
        letters += 1
    return names


@lru_cache(maxsize=2)
def _full_names(key: _Leaders) -> Mapping[str, str]:
    """By id: the name, and what walls show beside it where another leader has the same name."""
    shown, people = _display_names(key), key.leaders.values()
    alike = Counter(leader.name.casefold() for leader in people)
    return {
        leader.id: leader.name
        if alike[leader.name.casefold()] == 1
        else _beside(leader.name, shown[leader.id])
        for leader in people
    }


def _beside(name: str, shown: str) -> str:
    return shown if shown.startswith(name) else f"{name} ({shown})"


def _shortened(name: str, letters: int) -> str:
    """The first name with so many letters of the last: `Ana`, `Ana M.`, `Ana Mo.`, `Ana Mota`."""
    words = name.split()
    if len(words) < 2 or letters == 0:
        return words[0] if words else name
    last = words[-1]
    return f"{words[0]} {last[:letters]}." if letters < len(last) else f"{words[0]} {last}"


def _numbered(short: Mapping[str, str]) -> dict[str, str]:
    """Namesakes, told apart by a number in the order of their ids."""
    seen: Counter[str] = Counter()
    numbered = {}
    for leader in sorted(short):
        seen[short[leader]] += 1
        numbered[leader] = f"{short[leader]} {seen[short[leader]]}"
    return numbered


def initials(name: str) -> str:
    """At most two letters that stand for a name on a small chip."""
    words = name.replace(".", " ").split()
    return "".join(word[0] for word in [*words[:1], *words[1:][-1:]]).upper()


def session_label(session: Session) -> str:
    """A session by group, date and time: `Monday support group, 30 November 18:30`."""
    return _session(session.group.name, session.start)


def session_name(programme: Programme, session: str) -> str:
    """The same by the session's id; as it was scheduled where there is no such session any more."""
    found = programme.calendar.find(session)
    if found:
        return session_label(found)
    group, _slash, start = session.rpartition("/")
    try:
        return _session(group_name(programme, group), datetime.fromisoformat(start))
    except ValueError:
        return session


def _session(group: str, start: datetime) -> str:
    return _("{group}, {day} {time}").format(group=group, day=dates.day_month(start), time=dates.clock(start))


def session_time(session: Session) -> str:
    """From when to when: `18:30–20:00`."""
    return dates.span(*_minutes(session))


def session_time_short(session: Session) -> str:
    """The same in little room."""
    return dates.span_short(*_minutes(session))


def _minutes(session: Session) -> tuple[int, int]:
    """The first and the last minute of its day; past midnight counts on."""
    start = session.start.hour * 60 + session.start.minute
    return start, start + session.minutes


def venue_name(programme: Programme, venue: str | None) -> str:
    """What a place is called; a remote session is `by telephone or online`."""
    if venue is None:
        return _("by telephone or online")
    found = programme.venues.get(venue)
    return found.name if found else _("unknown place")


def group_name(programme: Programme, group: str) -> str:
    """What a group is called; the id where there is no such group."""
    found = programme.groups.get(group)
    return found.name if found else group


def qualification_name(programme: Programme, qualification: str) -> str:
    """What a qualification is called; the id where there is no such one."""
    found = programme.qualifications.get(qualification)
    return found.name if found else qualification


def leaders_listed(programme: Programme, leaders: Iterable[str]) -> str:
    """Display names one after another: `Ana, Ben and Chloe`."""
    return dates.listed([display_name(programme, leader) for leader in leaders])
