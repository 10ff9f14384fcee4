"""Name, place, language, week and day of the programme; and its rules."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from rosterdesk.domain.edits import settings as edits
from rosterdesk.domain.edits import valid
from rosterdesk.domain.programme import RuleSettings, Settings
from rosterdesk.domain.terms import Weekday
from rosterdesk.words import dates, fields, regions, terms
from rosterdesk.words import programme as words
from rosterdesk.words.language import LANGUAGES
from ui.forms import reading
from ui.forms.bound import Bound
from ui.forms.completing import complete
from ui.forms.layout import pairs, scrolled, section
from ui.forms.picks import ChoiceField
from ui.forms.texts import TextField
from ui.groups.reading import clock_text, minutes

MINUTES_A_DAY = 1440


@cache
def _timezones() -> tuple[str, ...]:
    """All that this computer knows; finding them reads hundreds of files."""
    return tuple(sorted(available_timezones()))


def _said(field: str) -> tuple[str, str]:
    return fields.name("settings", field), fields.meaning("settings", field)


class General:
    """The fields of the programme itself."""

    def __init__(self, bound: Bound[Settings], settings: Settings) -> None:
        self._settings = settings
        self.name = _text("name", valid.name)
        self.timezone = _optional("timezone", valid.timezone, hint=words.text("timezone_hint"))
        self.region = _optional("region", _region, shown=regions.shown, hint=words.text("region_hint"))
        name, meaning = _said("language")
        self.language = ChoiceField(name, _languages(settings), value=settings.language, meaning=meaning)
        days = [(day, dates.capital(terms.weekday(day))) for day in Weekday]
        self.week = ChoiceField(_said("week_starts_on")[0], days, value=Weekday.MON)
        self.afternoon = _clock("afternoon", self._read_afternoon)
        self.evening = _clock("evening", self._read_evening)
        complete(self.timezone.line, _timezones())
        complete(self.region.line, regions.offered())
        self._join(bound)
        self.page = scrolled(
            [
                section(
                    words.text("identity"),
                    self.name,
                    pairs((self.region, self.timezone), (self.language, None)),
                ),
                section(words.text("week"), pairs((self.week, None), (self.afternoon, self.evening))),
            ]
        )

    def show_settings(self, settings: Settings) -> None:
        """Have the choices fit, before the settings are shown in them."""
        self._settings = settings
        offered = _languages(settings)
        if list(self.language.box.values) != [tag for tag, _ in offered]:
            self.language.box.offer(offered)

    def _join(self, bound: Bound[Settings]) -> None:
        for field, name in (
            (self.name, "name"),
            (self.timezone, "timezone"),
            (self.region, "region"),
            (self.language, "language"),
            (self.week, "week_starts_on"),
            (self.afternoon, "afternoon"),
            (self.evening, "evening"),
        ):
            _join(bound, field, name)

    def _read_afternoon(self, typed: str) -> int:
        minute = reading.start_clock(typed)
        return edits.checked(replace(self._settings, afternoon=minute)).afternoon

    def _read_evening(self, typed: str) -> int:
        minute = reading.start_clock(typed)
        return edits.checked(replace(self._settings, evening=minute)).evening


class Rules:
    """The numbers of the rules."""

    def __init__(self, bound: Bound[Settings]) -> None:
        self.gap = _length("gap_minutes", MINUTES_A_DAY)
        self.rest = _length("rest_minutes", edits.MOST_REST)
        self.days = _number("days_per_week", 0, 7)
        self.backed = _number("sessions_backed_at_once", 0, 99)
        self.weeks = _number("fairness_weeks", 0, edits.MOST_FAIRNESS_WEEKS)
        self.lapse = _number("absences_lapse_weeks", 1, edits.MOST_LAPSE_WEEKS)
        for field, name in (
            (self.gap, "gap_minutes"),
            (self.rest, "rest_minutes"),
            (self.days, "days_per_week"),
            (self.backed, "sessions_backed_at_once"),
            (self.weeks, "fairness_weeks"),
            (self.lapse, "absences_lapse_weeks"),
        ):
            _join_rule(bound, field, name)
        self.page = scrolled(
            [
                section(
                    words.text("rules_title"),
                    pairs((self.gap, self.rest), (self.days, self.backed), (self.weeks, self.lapse)),
                    meaning=words.text("rules_meaning"),
                )
            ]
        )


def _join(bound: Bound[Settings], field: Any, name: str) -> None:
    bound.join(field, lambda s: getattr(s, name), lambda s, value: replace(s, **{name: value}))


def _join_rule(bound: Bound[Settings], field: TextField[int], name: str) -> None:
    def put(settings: Settings, value: int) -> Settings:
        rules: RuleSettings = replace(settings.rules, **{name: value})
        return replace(settings, rules=rules)

    bound.join(field, lambda s: getattr(s.rules, name), put)


def _text(field: str, read: Any) -> TextField[str]:
    name, meaning = _said(field)
    return TextField(name, read=read, shown=str, value="", meaning=meaning)


def _optional(
    field: str, read: Any, *, hint: str, shown: Callable[[str | None], str] = lambda value: value or ""
) -> TextField[str | None]:
    name, meaning = _said(field)
    return TextField(name, read=read, shown=shown, value=None, hint=hint, meaning=meaning)


def _region(typed: str) -> str | None:
    return valid.region(regions.code_of(typed))


def _clock(field: str, read: Any) -> TextField[int]:
    name, meaning = _said(field)
    return TextField(name, read=read, shown=clock_text, value=0, meaning=meaning, letters=10)


def _number(field: str, least: int, most: int) -> TextField[int]:
    name, meaning = _said(field)
    read = reading.number(least, most)
    return TextField(name, read=read, shown=reading.number_text, value=0, meaning=meaning, letters=8)


def _length(field: str, most: int) -> TextField[int]:
    name, meaning = _said(field)

    def read(typed: str) -> int:
        return valid.between(minutes(typed), 0, most)

    return TextField(name, read=read, shown=dates.duration, value=0, meaning=meaning, letters=12)


def _languages(settings: Settings) -> list[tuple[str, str]]:
    tags = list(LANGUAGES) + ([settings.language] if settings.language not in LANGUAGES else [])
    return [(tag, words.language_choice(tag)) for tag in tags]
