"""Invented venues and groups: sites of a main centre, a hall and an office, with groups as the demo has."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import count, cycle
from random import Random

from rosterdesk.domain.groups import Group, Meeting, Requirement, TeamNeed, Venue
from rosterdesk.domain.people import Leader
from rosterdesk.domain.terms import LeaderKind, Load, Weekday

SINCE = date(2026, 8, 31)
_ROOMS = ("main", "hall", "office")
_FEATURES = {"main": ("step_free",), "hall": ("step_free",), "office": ()}
_WITHIN = {("main", "hall"): 30, ("main", "office"): 10, ("hall", "office"): 30}
_BETWEEN_SITES = 45


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """A kind of group: how often a week it meets, for how long, where, and what its lead must hold."""

    kind: str
    name: str
    times: int
    minutes: int
    room: str | None
    lead: tuple[str, ...] = ()
    co_leads: int = 1
    heavy: bool = False
    first_aid: bool = False
    starts: tuple[int, ...]


_MORNING, _AFTERNOON, _EVENING = (600, 630), (810, 840, 870), (1080, 1110)
_SUPPORT = _Kind(
    kind="support",
    name="Support group",
    times=1,
    minutes=90,
    room="hall",
    lead=("facilitation",),
    heavy=True,
    starts=(*_MORNING, *_AFTERNOON, *_EVENING),
)
_DROP_IN = _Kind(
    kind="drop_in", name="Drop-in", times=5, minutes=120, room="main", first_aid=True, starts=_MORNING
)
_TELEPHONE = _Kind(
    kind="telephone",
    name="Telephone support",
    times=3,
    minutes=90,
    room="office",
    lead=("phone",),
    co_leads=0,
    heavy=True,
    starts=_AFTERNOON,
)
_WARM_LINE = _Kind(
    kind="warm_line",
    name="Warm line",
    times=1,
    minutes=60,
    room=None,
    lead=("phone",),
    co_leads=0,
    starts=_EVENING,
)
_WELLNESS = _Kind(
    kind="wellness",
    name="Health and wellness",
    times=1,
    minutes=90,
    room="main",
    lead=("wellness",),
    starts=(*_MORNING, *_AFTERNOON),
)
_RECREATION = _Kind(
    kind="recreation",
    name="Recreation",
    times=1,
    minutes=120,
    room="main",
    lead=("recreation",),
    first_aid=True,
    starts=_AFTERNOON,
)
_SOCIAL = _Kind(kind="social", name="Social evening", times=1, minutes=150, room="hall", starts=_EVENING)
_WEEK = (
    _SUPPORT,
    _DROP_IN,
    _SUPPORT,
    _TELEPHONE,
    _SUPPORT,
    _RECREATION,
    _SUPPORT,
    _SOCIAL,
    _WARM_LINE,
    _SUPPORT,
    _WELLNESS,
)


def venues(sites: int) -> list[Venue]:
    """Three rooms at each site; another site is three quarters of an hour away."""
    ids = [(site, room) for site in range(1, sites + 1) for room in _ROOMS]
    return [
        Venue(
            id=f"{room}-{site}",
            name=f"{room.title()} {site}",
            features=_FEATURES[room],
            travel_minutes=tuple(
                (f"{there}-{other}", _WITHIN[room, there] if other == site else _BETWEEN_SITES)
                for other, there in ids
                if (other > site) or (other == site and (room, there) in _WITHIN)
            ),
        )
        for site, room in ids
    ]


def groups(rng: Random, sites: int, sessions: int, leaders: list[Leader]) -> list[Group]:
    """Groups that together meet `sessions` times a week, and two for each site that seldom meet."""
    found: list[Group] = []
    left = sessions
    for number, (kind, site) in zip(count(1), _round(sites), strict=False):
        if left <= 0:
            break
        times = min(kind.times, left)
        found.append(_with_regulars(rng, _group(rng, kind, site, number, times), leaders))
        left -= times
    return found + [group for site in range(1, sites + 1) for group in _seldom(rng, site)]


def _round(sites: int) -> Iterator[tuple[_Kind, int]]:
    """Every kind at every site, again and again."""
    return ((kind, site) for kind in cycle(_WEEK) for site in range(1, sites + 1))


def _group(rng: Random, kind: _Kind, site: int, number: int, times: int) -> Group:
    days = _days(rng, times, evening=kind.starts[-1] >= _EVENING[0])
    language = rng.choice((None,) * 8 + ("fr", "pt")) if kind is _SUPPORT else None
    start = rng.choice(kind.starts)
    rule = "FREQ=WEEKLY;BYDAY=" + ",".join(day[:2].upper() for day in days)
    return Group(
        id=f"g{number:03}",
        name=f"{kind.name} {number}",
        kind=kind.kind,
        venue=kind.room and f"{kind.room}-{site}",
        meetings=(Meeting(rrule=rule, start=start, minutes=kind.minutes, since=SINCE),),
        setup_minutes=15,
        tidy_minutes=15,
        load=Load.HEAVY if kind.heavy else Load.LIGHT,
        priority=3 if kind.heavy else 2,
        min_team=2 if kind is _SUPPORT else 1,
        lead=Requirement(qualifications=kind.lead, languages=(language,) if language else ()),
        co_lead=Requirement(qualifications=kind.lead if kind.heavy else ()),
        co_leads=kind.co_leads,
        shadows=1 if kind in (_SUPPORT, _DROP_IN, _RECREATION) else 0,
        backups=1,
        team_needs=(TeamNeed(qualification="cpr"),) if kind.first_aid else (),
    )


def _days(rng: Random, times: int, *, evening: bool) -> list[Weekday]:
    week = list(Weekday)
    if times == 3:
        return [Weekday.MON, Weekday.WED, Weekday.FRI]
    days = rng.sample(week[:5] if times > 1 or evening else week[:6], times)
    return sorted(days, key=lambda day: day.number)


def _seldom(rng: Random, site: int) -> list[Group]:
    """A fortnightly newcomer group in Portuguese or French, and a monthly board."""
    language = rng.choice(("pt", "fr", "fr"))
    newcomer = Meeting(rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", start=600, minutes=90, since=date(2026, 9, 2))
    board = Meeting(rrule="FREQ=MONTHLY;BYDAY=2TU", start=930, minutes=60, since=date(2026, 9, 1))
    usual = Group(id="", name="", setup_minutes=15, tidy_minutes=15, backups=1)
    return [
        replace(
            usual,
            id=f"newcomer-{site}",
            name=f"Newcomer group {site}",
            kind="newcomer",
            venue=f"main-{site}",
            meetings=(newcomer,),
            priority=2,
            co_leads=1,
            lead=Requirement(qualifications=("facilitation",), languages=(language,)),
        ),
        replace(
            usual,
            id=f"board-{site}",
            name=f"Recreation board {site}",
            kind="board",
            venue=f"office-{site}",
            meetings=(board,),
            lead=Requirement(qualifications=("recreation",)),
        ),
    ]


def _with_regulars(rng: Random, group: Group, leaders: list[Leader]) -> Group:
    """Heavy groups, and half of the others, name two regulars who could lead them."""
    able = [leader.id for leader in leaders if _could_lead(leader, group)]
    if len(able) < 2 or not (group.load is Load.HEAVY or rng.random() < 0.5):
        return group
    return replace(group, regulars=tuple(rng.sample(able, 2)))


def _could_lead(leader: Leader, group: Group) -> bool:
    meeting = group.meetings[0]
    days = meeting.rrule.partition("BYDAY=")[2].lower().split(",")
    free = any(
        w.day[:2] in days and w.start <= meeting.start < w.end and w.grade.rank < 2
        for w in leader.availability
    )
    held = {each.qualification for each in leader.qualifications}
    able = held.issuperset(group.lead.qualifications) and set(leader.languages).issuperset(
        group.lead.languages
    )
    return free and able and leader.kind is not LeaderKind.TRAINEE
