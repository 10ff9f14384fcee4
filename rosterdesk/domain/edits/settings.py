"""Edits of the programme as a whole: its name, place, language, week, rules and goals."""

from dataclasses import fields, replace

from rosterdesk.domain.changes import ChangeSet, Label, Table, changeset, put
from rosterdesk.domain.edits import valid
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme, RuleSettings, Settings
from rosterdesk.domain.terms import Goal

MOST_FAIRNESS_WEEKS = 520
MOST_LAPSE_WEEKS = 520
MOST_REST = 7 * 1440


def change(programme: Programme, after: Settings) -> ChangeSet:
    """The settings are as `after` says."""
    before = programme.settings
    after = checked(after)
    differing = [f.name for f in fields(Settings) if getattr(before, f.name) != getattr(after, f.name)]
    if differing == ["rules"]:
        differing = [
            f.name
            for f in fields(RuleSettings)
            if getattr(before.rules, f.name) != getattr(after.rules, f.name)
        ]
    values: dict[str, str | int] = {"field": differing[0]} if len(differing) == 1 else {}
    return changeset(Label("settings", values), [put(programme, Table.SETTINGS, after)])


def move_goal(programme: Programme, goal: Goal, place: int) -> ChangeSet:
    """The goal takes a place among the goals, 0 being the most important; the others keep their order."""
    others = [each for each in programme.settings.goals if each is not goal]
    at = max(0, min(place, len(others)))
    after = replace(programme.settings, goals=(*others[:at], goal, *others[at:]))
    label = Label("goal_move", {"goal": goal.value, "place": at + 1})
    return changeset(label, [put(programme, Table.SETTINGS, after)])


def order_goals(programme: Programme, goals: tuple[Goal, ...]) -> ChangeSet:
    """The goals in another order."""
    return change(programme, replace(programme.settings, goals=goals))


def checked(settings: Settings) -> Settings:
    """The settings, tidied; UserError tells what cannot be so."""
    if settings.evening < settings.afternoon:
        raise UserError("evening_first")
    for minute in (settings.afternoon, settings.evening):
        valid.between(minute, 0, 1439)
    _check_rules(settings.rules)
    if sorted(settings.goals) != sorted(Goal):
        raise ValueError("every goal has one place")
    return replace(
        settings,
        name=valid.name(settings.name),
        timezone=valid.timezone(settings.timezone or ""),
        region=valid.region(settings.region or ""),
        language=valid.language(settings.language),
    )


def _check_rules(rules: RuleSettings) -> None:
    valid.between(rules.gap_minutes, 0, 1440)
    valid.between(rules.rest_minutes, 0, MOST_REST)
    valid.between(rules.days_per_week, 0, 7)
    valid.between(rules.sessions_backed_at_once, 0, valid.MOST)
    valid.between(rules.fairness_weeks, 0, MOST_FAIRNESS_WEEKS)
    valid.between(rules.absences_lapse_weeks, 1, MOST_LAPSE_WEEKS)
