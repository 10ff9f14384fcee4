"""Invented leaders: a fifth staff, a tenth trainees, the others volunteers with the caps they agreed to."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from rosterdesk.domain.people import Holding, Leader, Leave, Limits, PhasedReturn, Qualification, Window
from rosterdesk.domain.terms import Grade, LeaderKind, LeaveKind, Weekday
from rosterdesk.exchange.generate.names import names, phone

QUALIFICATIONS = (
    Qualification(id="facilitation", name="Peer facilitation"),
    Qualification(id="cpr", name="First aid and CPR", valid_months=36, safety=True),
    Qualification(id="phone", name="Telephone support"),
    Qualification(id="wellness", name="Health and wellness"),
    Qualification(id="recreation", name="Recreation and crafts"),
)
PARTS = ((9 * 60, 12 * 60 + 30), (12 * 60 + 30, 17 * 60 + 30), (17 * 60 + 30, 21 * 60 + 30))
_SINCE = date(2025, 1, 1)
_KINDS: Mapping[LeaderKind, Mapping[str, float]] = {
    LeaderKind.STAFF: {"facilitation": 1, "cpr": 0.9, "phone": 0.7, "wellness": 0.4, "recreation": 0.4},
    LeaderKind.VOLUNTEER: {
        "facilitation": 0.8,
        "cpr": 0.5,
        "phone": 0.35,
        "wellness": 0.2,
        "recreation": 0.3,
    },
    LeaderKind.TRAINEE: {"facilitation": 0.8, "cpr": 0.2, "recreation": 0.3},
}
_OTHER_LANGUAGES = ("fr", "fr", "fr", "pt", "es", "ta")
_GRADES = (Grade.CAN, Grade.CAN, Grade.CAN, Grade.PREFER, Grade.PREFER, Grade.RATHER_NOT)


def leaders(rng: Random, count: int, first: date, *, weeks: int, busy: float) -> list[Leader]:
    """So many leaders; `busy` is the sessions a week for each of them, and sets how much they agreed to."""
    staff, trainees = max(2, round(count * 0.2)), max(1, round(count * 0.1))
    kinds = [LeaderKind.STAFF] * staff
    kinds += [LeaderKind.VOLUNTEER] * (count - staff - trainees) + [LeaderKind.TRAINEE] * trainees
    found = [
        _leader(rng, number, name, kind, busy)
        for number, (name, kind) in enumerate(zip(names(rng, count), kinds, strict=True), start=1)
    ]
    found = [_maybe_away(rng, leader, first, weeks) for leader in found]
    mentors = [leader.id for leader in found[:staff]]
    return [
        replace(leader, mentor=rng.choice(mentors)) if leader.kind is LeaderKind.TRAINEE else leader
        for leader in found
    ]


def _leader(rng: Random, number: int, name: str, kind: LeaderKind, busy: float) -> Leader:
    limits = _limits(rng, kind, busy)
    minutes = limits.minutes_per_week or 0
    other = rng.choice(_OTHER_LANGUAGES)
    staff = kind is LeaderKind.STAFF
    return Leader(
        id=f"p{number:03}",
        name=name,
        kind=kind,
        phone=phone(number),
        share_phone=rng.random() < 0.6,
        languages=("en", other) if rng.random() < 0.35 else ("en",),
        needs=("step_free",) if rng.random() < 0.08 else (),
        qualifications=_holdings(rng, kind),
        limits=limits,
        contract_minutes_per_week=minutes * 2 // 3 if staff else None,
        hourly_rate=Decimal(rng.choice(("22.50", "23.00", "24.50"))) if staff else None,
        availability=_windows(rng, kind),
    )


def _limits(rng: Random, kind: LeaderKind, busy: float) -> Limits:
    more = 1 if rng.random() < (busy - 0.8) * 2 else 0
    if kind is LeaderKind.STAFF:
        sessions, heavy, on_call = rng.choice((4, 5, 5)) + more, 2 + more, 3
    elif kind is LeaderKind.VOLUNTEER:
        sessions, heavy, on_call = (
            rng.choice((1, 2, 2, 2, 2)) + more,
            rng.choice((0, 1, 1, 1, 1, 2)) + more,
            2,
        )
    else:
        sessions, heavy, on_call = 1, 1, 0
    return Limits(
        sessions_per_day=2,
        sessions_per_week=sessions,
        sessions_per_4_weeks=3 * sessions if rng.random() < 0.1 else None,
        minutes_per_week=180 * sessions,
        heavy_per_week=heavy,
        on_call_per_week=on_call,
    )


def _holdings(rng: Random, kind: LeaderKind) -> tuple[Holding, ...]:
    held = [name for name, share in _KINDS[kind].items() if rng.random() < share] or ["facilitation"]
    return tuple(
        Holding(qualification=name, since=_SINCE, until=date(2026, 12, 13) if rng.random() < 0.03 else None)
        for name in held
    )


def _windows(rng: Random, kind: LeaderKind) -> tuple[Window, ...]:
    """Some days of the week, and one to three parts of each, in the order of the week."""
    staff = kind is LeaderKind.STAFF
    count = rng.choice((4, 5, 5, 6) if staff else (3, 3, 4))
    days = rng.sample(list(Weekday)[:6], count)
    windows: list[Window] = []
    for day in sorted(days, key=lambda chosen: chosen.number):
        start = rng.choice((0, 0, 0, 1, 1, 2)) if day is not Weekday.SAT else 0
        parts = PARTS[start : start + rng.choice((2, 2, 3) if staff else (1, 2, 2, 3))]
        nth = (1, 3) if rng.random() < 0.03 else ()
        windows += [Window(day=day, start=s, end=e, grade=rng.choice(_GRADES), nth=nth) for s, e in parts]
    return tuple(windows)


def _maybe_away(rng: Random, leader: Leader, first: date, weeks: int) -> Leader:
    """One in eight is away for a week or two of the story, sometimes with a phased return."""
    if rng.random() >= 1 / 8:
        return leader
    since = first + timedelta(days=7 * rng.randrange(-1, weeks))
    phased = PhasedReturn(weeks=2, sessions_per_week=1) if rng.random() < 0.3 else None
    leave = Leave(
        since=since,
        until=since + timedelta(days=7 * rng.choice((1, 1, 2)) - 1),
        kind=LeaveKind.WELLNESS if phased else LeaveKind.HOLIDAY,
        phased_return=phased,
    )
    return replace(leader, leave=(leave,))
