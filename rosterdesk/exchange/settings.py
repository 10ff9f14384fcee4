"""What a programme file says of the programme as a whole."""

from typing import Annotated

from msgspec import Meta, field

from rosterdesk.domain import programme as domain
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.terms import Goal, Weekday
from rosterdesk.exchange import values
from rosterdesk.exchange.base import Clock, Count, Entry, Language, Name, Weeks
from rosterdesk.exchange.places import at, fault

_DEFAULT = domain.Settings(name="")
_NOON, _FIVE = values.clock_text(_DEFAULT.afternoon), values.clock_text(_DEFAULT.evening)
Order = Annotated[
    tuple[Goal, ...],
    Meta(extra_json_schema={"uniqueItems": True, "minItems": len(Goal), "maxItems": len(Goal)}),
]


class DayParts(Entry, kw_only=True):
    """When the afternoon and the evening start."""

    afternoon: Clock = _NOON
    evening: Clock = _FIVE

    @classmethod
    def of(cls, given: domain.Settings) -> "DayParts":
        """The entry that reads as `given`."""
        return cls(afternoon=values.clock_text(given.afternoon), evening=values.clock_text(given.evening))


class Rules(Entry, kw_only=True):
    """The programme's own numbers for the rules."""

    gap_minutes: Count = _DEFAULT.rules.gap_minutes
    rest_minutes: Count = _DEFAULT.rules.rest_minutes
    days_per_week: Count = _DEFAULT.rules.days_per_week
    sessions_backed_at_once: Count = _DEFAULT.rules.sessions_backed_at_once
    fairness_weeks: Annotated[int, Meta(ge=0, le=520)] = _DEFAULT.rules.fairness_weeks
    absences_lapse_weeks: Weeks = _DEFAULT.rules.absences_lapse_weeks


class Settings(Entry, kw_only=True):
    """What the programme is called, where it is, how its week and its goals are ordered."""

    name: Name
    timezone: str | None = None
    region: str | None = None
    language: Language | None = None
    week_starts_on: Weekday = _DEFAULT.week_starts_on
    day_parts: DayParts = field(default_factory=DayParts)
    rules: Rules = field(default_factory=Rules)
    goals: Order = _DEFAULT.goals

    def value(self) -> domain.Settings:
        """The domain's value."""
        afternoon = at("day_parts.afternoon", values.clock, self.day_parts.afternoon)
        evening = at("day_parts.evening", values.clock, self.day_parts.evening)
        if evening < afternoon:
            raise fault("entry_evening_first", "day_parts.evening", found=self.day_parts.evening)
        return domain.Settings(
            name=at("name", values.name, self.name),
            timezone=at("timezone", values.timezone, self.timezone),
            region=self.region,
            language=_DEFAULT.language
            if self.language is None
            else at("language", values.language, self.language),
            week_starts_on=self.week_starts_on,
            afternoon=afternoon,
            evening=evening,
            rules=domain.RuleSettings(
                **{name: getattr(self.rules, name) for name in Rules.__struct_fields__}
            ),
            goals=at("goals", _every_goal_once, self.goals),
        )

    @classmethod
    def of(cls, given: domain.Settings) -> "Settings":
        """The entry that reads as `given`."""
        return cls(
            name=given.name,
            timezone=given.timezone,
            region=given.region,
            language=given.language,
            week_starts_on=given.week_starts_on,
            day_parts=DayParts.of(given),
            rules=Rules(**{name: getattr(given.rules, name) for name in Rules.__struct_fields__}),
            goals=given.goals,
        )


def _every_goal_once(goals: tuple[Goal, ...]) -> tuple[Goal, ...]:
    for number, goal in enumerate(goals):
        if goal in goals[:number]:
            raise fault("entry_repeated", f"[{number}]", found=goal.value)
    missing = [goal.value for goal in Goal if goal not in goals]
    if missing:
        raise UserError("entry_goals", place="", missing=", ".join(missing))
    return goals
