"""Any edit of the domain with arguments drawn by their types and names; a new edit is played as well."""

import inspect
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from importlib import import_module
from random import Random
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from rosterdesk.domain import edits
from rosterdesk.domain.changes import ChangeSet
from rosterdesk.domain.groups import Closure, Group, Meeting, Venue
from rosterdesk.domain.people import (
    DatedException,
    Holding,
    Leader,
    Leave,
    Limits,
    Pair,
    PhasedReturn,
    Qualification,
    Window,
)
from rosterdesk.domain.programme import Programme, Settings
from rosterdesk.domain.roster import Assignment, Override, Row, Version
from rosterdesk.domain.terms import Goal, Grade, LadderStep, LeaderKind, Load, Role, Rule, Weekday
from rosterdesk.domain.times import Period
from tests import factories as make

Edit = Callable[..., ChangeSet]
T = TypeVar("T")
INNER = {"agreeing.agreeing"}  # what other edits end with
WEEKS = 5
TEXTS = ("Art", "Warm line", "Zoë “Ben” 李", "", "  two  words ", "a" * 300)
RULES = (
    "FREQ=WEEKLY;BYDAY=MO",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,FR",
    "FREQ=MONTHLY;BYDAY=-1TU",
    "OFTEN",
)


def every_edit() -> Mapping[str, Edit]:
    """The public functions of the package that give a ChangeSet, by module and name."""
    found: dict[str, Edit] = {}
    for info in pkgutil.iter_modules(edits.__path__):
        module = import_module(f"{edits.__name__}.{info.name}")
        for name, edit in inspect.getmembers(module, inspect.isfunction):
            own = edit.__module__ == module.__name__ and not name.startswith("_")
            if own and get_type_hints(edit).get("return") is ChangeSet:
                found[f"{info.name}.{name}"] = edit
    return {name: edit for name, edit in found.items() if name not in INNER}


class Hand:
    """Draws what a coordinator might hand to an edit: mostly what is there, now and then what is not."""

    def __init__(self, chance: Random, programme: Programme) -> None:
        self._chance, self._programme = chance, programme

    def one(self, among: Sequence[T]) -> T:
        """One of several."""
        return self._chance.choice(among)

    def maybe(self, make_it: Callable[[], T]) -> T | None:
        """Something, or nothing."""
        return make_it() if self.one((True, False)) else None

    def arguments(self, edit: Edit) -> dict[str, Any]:
        """Everything that an edit asks for beside the programme; KeyError for a type nobody knows."""
        hints = get_type_hints(edit)
        drawn: dict[str, Any] = {}
        for name, parameter in list(inspect.signature(edit).parameters.items())[1:]:
            if parameter.kind is inspect.Parameter.VAR_KEYWORD:
                drawn |= self.fields_of_a_leader()
            elif parameter.default is inspect.Parameter.empty or self.one((True, False)):
                drawn[name] = self.value(name, hints[name])
        if isinstance(drawn.get("one"), str) and drawn["one"] == drawn.get("other"):
            drawn["other"] = "nowhere"  # the window offers no way from a place to itself
        if {"before", "after"} <= drawn.keys():
            drawn["after"] = self.in_place_of(drawn["before"], drawn["after"], hints["after"])
        if {"name", "value"} <= drawn.keys():
            drawn["name"] = self.one(tuple(Limits.__dataclass_fields__))
        return drawn

    def in_place_of(self, before: Any, after: Any, hint: Any) -> Any:
        """What may take another's place: of its kind, and something where there was nothing."""
        if before is None and after is None:
            return self.value("after", self.one([each for each in get_args(hint) if each is not NoneType]))
        strange = before is not None and after is not None and type(before) is not type(after)
        return MAKERS[type(before)](self) if strange else after

    def value(self, name: str, hint: Any) -> Any:
        """A value for a parameter of that name and type."""
        if get_origin(hint) in (Union, UnionType):
            kinds = get_args(hint)
            return self.value(name, self.one(kinds))
        if hint is NoneType:
            return None
        if get_origin(hint) is not None:
            inner = get_args(hint)[0]
            several = [self.value(name, inner) for _ in range(self.one((0, 1, 2)))]
            return tuple(dict.fromkeys(Goal)) if inner is Goal else several
        if hint is str:
            return self.text(name)
        if hasattr(hint, "__members__"):
            return self.one(tuple(hint))
        return MAKERS[hint](self)

    def text(self, name: str) -> str:
        """An id where the name says so, else words."""
        p = self._programme
        known: Mapping[str, Sequence[str]] = {
            "leader": (*p.leaders, "ghost"),
            "other": (*p.leaders, *p.venues),
            "one": (*p.venues, "nowhere"),
            "session": self.sessions(),
            "host": self.sessions(),
            "group": (*p.groups, "ghosts"),
            "venue": (*p.venues, "nowhere"),
            "qualification": (*p.qualifications, "juggling"),
        }
        return self.one(known.get(name, TEXTS))

    def sessions(self) -> Sequence[str]:
        """Sessions of some weeks, and two that are not."""
        found = self._programme.calendar.between(make.day(-7), make.day(7 * WEEKS))
        return (*(each.id for each in found[:20]), "art/2031-01-06T10:00", "nonsense")

    def day(self) -> date:
        return make.day(self._chance.randint(-10, 45))

    def moment(self) -> datetime:
        return make.moment(self.day(), self.one(("10:00", "18:30", "23:59")))

    def row(self) -> Row:
        held = sorted(self._programme.roster)
        there = self.one((True, True, False))
        if held and there:
            return self._programme.roster[self.one(held)].row
        return Row(self.text("session"), self.one(tuple(Role)), self.text("leader"))

    def override(self) -> Override:
        return Override(rules=(self.one(tuple(Rule)),), reason=self.one(TEXTS))

    def assignment(self) -> Assignment:
        return Assignment(row=self.row(), override=self.maybe(self.override), locked=self.one((True, False)))

    def leave(self) -> Leave:
        known = [each for leader in self._programme.leaders.values() for each in leader.leave]
        back = PhasedReturn(weeks=2, sessions_per_week=1)
        fresh = Leave(since=self.day(), until=self.maybe(self.day), phased_return=self.one((None, back)))
        return self.one((*known, fresh))

    def window(self) -> Window:
        start, end = self.one(((540, 720), (0, 1440), (720, 540)))
        offered = (Grade.PREFER, Grade.CAN, Grade.RATHER_NOT)
        return Window(day=self.one(tuple(Weekday)), start=start, end=end, grade=self.one(offered))

    def exception(self) -> DatedException:
        return DatedException(date=self.day(), grade=self.one(tuple(Grade)))

    def holding(self) -> Holding:
        return Holding(qualification=self.text("qualification"), since=self.maybe(self.day), until=self.day())

    def pair(self) -> Pair:
        two = (self.text("leader"), self.text("leader"))
        return self.one((*self._programme.pairs.values(), make.apart(*two), make.together(*two)))

    def meeting(self) -> Meeting:
        known = [each for group in self._programme.groups.values() for each in group.meetings]
        fresh = Meeting(
            rrule=self.one(RULES), start=self.one((600, 1110)), minutes=self.one((60, 0)), since=self.day()
        )
        return self.one((*known, fresh))

    def leader_value(self) -> Leader:
        return replace(make.leader(self.one(("new", "dee", "ana"))), **self.fields_of_a_leader())

    def fields_of_a_leader(self) -> dict[str, Any]:
        """Some fields with other values."""
        fields: dict[str, Callable[[], Any]] = {
            "name": lambda: self.one(TEXTS),
            "kind": lambda: self.one(tuple(LeaderKind)),
            "phone": lambda: self.one(("555 0101", "")),
            "mentor": lambda: self.maybe(lambda: self.text("leader")),
            "since": lambda: self.maybe(self.day),
            "until": lambda: self.maybe(self.day),
            "languages": lambda: self.one(((), ("fr", "en"), ("??",))),
            "needs": lambda: self.one(((), ("step_free",))),
            "hourly_rate": lambda: self.one((None, Decimal("22.50"))),
            "limits": lambda: Limits(sessions_per_week=self.one((None, 0, 2))),
            "auto_assign": lambda: self.one((True, False)),
            "availability": lambda: (self.window(),),
            "leave": lambda: (self.leave(),),
        }
        chosen = {self.one(sorted(fields)), self.one(sorted(fields))}
        return {name: fields[name]() for name in sorted(chosen)}

    def group(self) -> Group:
        before = self.one((*self._programme.groups.values(), make.group("ghosts")))
        return replace(
            before,
            name=self.one((before.name, *TEXTS)),
            venue=self.maybe(lambda: self.text("venue")),
            load=self.one(tuple(Load)),
            priority=self.one((1, 3, 9)),
            co_leads=self.one((0, 2)),
            backups=self.one((0, 1)),
            regulars=(self.text("leader"),),
            ladder=(self.one(tuple(LadderStep)),),
        )

    def venue(self) -> Venue:
        before = self.one((*self._programme.venues.values(), make.venue("nowhere")))
        return replace(before, name=self.one((before.name, *TEXTS)), features=self.one(((), ("step_free",))))

    def qualification(self) -> Qualification:
        before = self.one((*self._programme.qualifications.values(), make.qualification("juggling")))
        return replace(before, name=self.one((before.name, *TEXTS)), safety=self.one((True, False)))

    def settings(self) -> Settings:
        before = self._programme.settings
        return replace(
            before,
            name=self.one((before.name, *TEXTS)),
            week_starts_on=self.one(tuple(Weekday)),
            region=self.one((None, "CA-ON", "?")),
            afternoon=self.one((720, 750, 1200)),
            rules=replace(before.rules, gap_minutes=self.one((0, 30, -1))),
        )

    def version(self) -> Version:
        return self.one((*self._programme.versions.values(), make.version(number=99)))

    def period(self) -> Period:
        return Period(self._programme.week_start(self.day()), self.one((1, 2)))

    def number(self) -> int:
        return self.one((0, 1, 2, 5, 60, -3, 10_000))


MAKERS: Mapping[Any, Callable[[Hand], Any]] = {
    int: Hand.number,
    bool: lambda hand: hand.one((True, False)),
    date: Hand.day,
    datetime: Hand.moment,
    Row: Hand.row,
    Override: Hand.override,
    Assignment: Hand.assignment,
    Leave: Hand.leave,
    PhasedReturn: lambda _hand: PhasedReturn(weeks=1, sessions_per_week=1),
    Window: Hand.window,
    DatedException: Hand.exception,
    Holding: Hand.holding,
    Pair: Hand.pair,
    Meeting: Hand.meeting,
    Leader: Hand.leader_value,
    Group: Hand.group,
    Venue: Hand.venue,
    Qualification: Hand.qualification,
    Settings: Hand.settings,
    Closure: lambda hand: Closure(date=hand.day(), reason=hand.one(TEXTS)),
    Version: Hand.version,
    Period: Hand.period,
}
