"""Deeds that set a programme up, each with what it is called."""

from dataclasses import replace
from datetime import date

from rosterdesk.domain.changes import ChangeSet, Label
from rosterdesk.domain.edits import groups, leave, qualifications, schedule, sessions, settings, venues
from rosterdesk.domain.groups import Closure, Group
from rosterdesk.domain.programme import Programme, RuleSettings
from rosterdesk.domain.terms import Goal, LeaveKind
from tests import factories as make

TUESDAYS = make.meeting("tue")
AWAY = make.leave(14, 20, kind=LeaveKind.WELLNESS)


def of(programme: Programme) -> list[tuple[ChangeSet, str]]:
    """Every such deed on a programme that has the group `art` on Tuesdays and the leader `maya`."""
    art = programme.groups["art"]
    return [*_groups(programme, art), *_sessions(programme), *_settings(programme), *_leave(programme)]


def _groups(programme: Programme, art: Group) -> list[tuple[ChangeSet, str]]:
    return [
        (groups.change(programme, replace(art, priority=3)), "Tuesday art: priority"),
        (groups.change(programme, replace(art, priority=3, backups=1)), "Change Tuesday art"),
        (groups.remove(programme, "art"), "Remove the group Tuesday art"),
        (schedule.add_meeting(programme, "art", make.meeting("wed")), "Tuesday art: a new meeting time"),
        (
            schedule.end_meeting(programme, "art", art.meetings[0], last=make.day(7)),
            "Tuesday art meets so until 7 December",
        ),
        (
            schedule.end_meeting(programme, "art", art.meetings[0], last=None),
            "Tuesday art meets so without end",
        ),
        (
            schedule.change_meeting(programme, "art", art.meetings[0], make.meeting("fri", since=7)),
            "Tuesday art meets otherwise from 7 December on",
        ),
    ]


def _sessions(programme: Programme) -> list[tuple[ChangeSet, str]]:
    tuesday = make.session("art", 1)
    return [
        (sessions.cancel(programme, tuesday), "Cancel Tuesday art, 1 December 18:30"),
        (sessions.by_telephone(programme, tuesday), "Tuesday art, 1 December 18:30 runs by telephone"),
        (
            sessions.merge(programme, tuesday, make.session("art", 8), note="", host_note=""),
            "Tuesday art, 1 December 18:30 joins Tuesday art, 8 December 18:30",
        ),
        (sessions.restore(programme, tuesday), "Tuesday art, 1 December 18:30 as scheduled"),
        (
            sessions.move(programme, tuesday, make.moment(2, "10:00")),
            "Move Tuesday art to 2 December, 10:00",
        ),
        (sessions.change(programme, tuesday, minutes=30), "Change Tuesday art, 1 December 18:30"),
        (sessions.close(programme, [Closure(date=date(2026, 12, 25))]), "Close 25 December"),
        (sessions.close(programme, [Closure(date=make.day(n)) for n in (1, 2)]), "Close 2 days"),
        (sessions.reopen(programme, date(2026, 12, 25)), "Open again on 25 December"),
    ]


def _settings(programme: Programme) -> list[tuple[ChangeSet, str]]:
    told = programme.settings
    hall, skill = make.venue("hall"), make.qualification("cpr")
    full = replace(
        programme, venues={"hall": hall, "barn": make.venue("barn")}, qualifications={"cpr": skill}
    )
    return [
        (settings.change(programme, replace(told, language="fr")), "Programme: language of the sheets"),
        (
            settings.change(programme, replace(told, rules=RuleSettings(gap_minutes=5))),
            "Programme: between two sessions",
        ),
        (settings.move_goal(programme, Goal.BACKUPS, 0), "Backups becomes goal 1"),
        (venues.change(full, replace(hall, features=("loop",))), "unknown place: features"),
        (venues.remove(full, "hall"), "Remove the venue Hall"),
        (
            venues.set_travel(full, "hall", "barn", 30),
            "unknown place to unknown place: 30\N{NO-BREAK SPACE}min",
        ),
        (qualifications.change(full, replace(skill, safety=True)), "cpr: safety"),
        (qualifications.remove(full, "cpr"), "Remove the qualification Cpr"),
    ]


def _leave(programme: Programme) -> list[tuple[ChangeSet, str]]:
    maya = replace(programme.leaders["maya"], leave=(AWAY,))
    away = replace(programme, leaders={**programme.leaders, "maya": maya})
    return [
        (leave.add(programme, "maya", AWAY), "Maya is away: 14 to 20 December 2026"),
        (leave.add(programme, "maya", make.leave(14)), "Maya is away from 14 December on"),
        (leave.change(away, "maya", AWAY, make.leave(14, 14)), "Maya is away: 14 December 2026"),
        (leave.come_back(away, "maya", AWAY, back=make.day(17)), "Maya is back on 17 December"),
        (
            ChangeSet(Label("leave_grant", leave.add(programme, "maya", AWAY).label.values), ()),
            "Maya is away: 14 to 20 December 2026",
        ),
        (ChangeSet(Label("seats_back", {"leader": "maya", "count": 2}), ()), "Maya has 2 seats again"),
        (leave.remove(away, "maya", AWAY), "Maya is not away from 14 December after all"),
    ]


def new(programme: Programme) -> list[tuple[ChangeSet, str]]:
    """Deeds that make something, each with what that is called once it is there."""
    return [
        (groups.add(programme, "Clay"), "Clay"),
        (venues.add(programme, "Barn"), "Barn"),
        (qualifications.add(programme, "First aid"), "First aid"),
        (sessions.extra(programme, "art", make.moment(4, "10:00"), 60), "Tuesday art, 4 December 10:00"),
    ]
