"""The goals: what each is called and means, and how good a value is, in words."""

from collections.abc import Mapping
from typing import NamedTuple

from rosterdesk.domain.terms import Goal
from rosterdesk.words import dates
from rosterdesk.words.language import N_, _, ngettext


class _Words(NamedTuple):
    name: str
    meaning: str
    best: str


_GOALS: Mapping[Goal, _Words] = {
    Goal.CAN_RUN: _Words(
        N_("Every session can run"),
        N_("A session cannot run without a lead, or with fewer leads and co-leads than its group needs."),
        N_("every session can run"),
    ),
    Goal.TEAM: _Words(
        N_("Complete teams"),
        N_("Co-lead seats are filled, and the team holds what the group needs, such as first aid."),
        N_("every team is complete"),
    ),
    Goal.CHANGES: _Words(
        N_("Few changes"),
        N_("What was published stays as it is wherever it still can."),
        N_("nothing published is changed"),
    ),
    Goal.BACKUPS: _Words(
        N_("Backups"),
        N_("Somebody who could lead the session is on call for it."),
        N_("every session is backed"),
    ),
    Goal.RATHER_NOT: _Words(
        N_("No unwelcome times"),
        N_("Nobody serves at a time marked “rather not” without need."),
        N_("nobody serves at a time they would rather not"),
    ),
    Goal.CONTRACT: _Words(
        N_("Contract hours"),
        N_("Staff work the hours of their contract before volunteers are stretched."),
        N_("all contract hours are used"),
    ),
    Goal.BUSIEST: _Words(
        N_("Nobody overburdened"),
        N_("The volunteer with the fullest weeks, compared with what they offered, is as free as can be."),
        N_("no volunteer is asked for anything"),
    ),
    Goal.CONTINUITY: _Words(
        N_("Familiar faces"),
        N_("A group is led by few different people, and by its regulars."),
        N_("every group keeps its familiar faces"),
    ),
    Goal.SPREAD: _Words(
        N_("Fair shares"),
        N_("Sessions and on-call blocks are spread over volunteers by what each offered."),
        N_("nothing is asked of volunteers"),
    ),
    Goal.MENTORING: _Words(
        N_("Trainees learn"),
        N_("Every trainee sits beside a mentor once a week."),
        N_("every trainee has a shadow seat every week"),
    ),
    Goal.PREFERENCES: _Words(
        N_("Preferences"),
        N_("Leaders serve at the times, and beside the people, that they prefer."),
        N_("every preference is met"),
    ),
}


def name(goal: Goal) -> str:
    """The short name of a goal."""
    return _(_GOALS[goal].name)


def meaning(goal: Goal) -> str:
    """What the goal wants, in one sentence."""
    return _(_GOALS[goal].meaning)


def amount(goal: Goal, value: int) -> str:
    """A value with its unit: `2 points`, `25% of the offer`, `1 h 30 min`."""
    match goal:
        case Goal.CONTRACT:
            return figure(goal, value)
        case Goal.BUSIEST:
            return _("{percent} of the offer").format(percent=figure(goal, value))
        case Goal.MENTORING:
            text = ngettext("{n} week of a trainee", "{n} weeks of a trainee", value)
        case _:
            text = ngettext("{n} point", "{n} points", value)
    return text.format(n=dates.number(value))


def figure(goal: Goal, value: int) -> str:
    """A value in little room, beside the goal's name: `1,030`, `34%`, `174 h 30 min`."""
    match goal:
        case Goal.CONTRACT:
            return dates.duration(value)
        case Goal.BUSIEST:
            return dates.percent(value / 100)
        case _:
            return dates.number(value)


def reached(goal: Goal, value: int) -> str:
    """How good a roster is for the goal: `every session can run`, `gaps in teams: 2 points`."""
    return _(_GOALS[goal].best) if value == 0 else _said(goal).format(amount=amount(goal, value))


def _said(goal: Goal) -> str:
    match goal:
        case Goal.CAN_RUN:
            return _("sessions that cannot run: {amount}")
        case Goal.TEAM:
            return _("gaps in teams: {amount}")
        case Goal.CHANGES:
            return _("changes to what was published: {amount}")
        case Goal.BACKUPS:
            return _("missing backups: {amount}")
        case Goal.RATHER_NOT:
            return _("times people would rather not: {amount}")
        case Goal.CONTRACT:
            return _("contract hours not used: {amount}")
        case Goal.BUSIEST:
            return _("the busiest volunteer: {amount}")
        case Goal.CONTINUITY:
            return _("changing faces: {amount}")
        case Goal.SPREAD:
            return _("shares of volunteers: {amount}")
        case Goal.MENTORING:
            return _("without a shadow seat: {amount}")
        case Goal.PREFERENCES:
            return _("preferences not met: {amount}")


def proof(goal: Goal, *, bound: int, proved: bool) -> str:
    """How sure it is: `proved best`, or `best found, cannot be better than 2 points`."""
    if proved:
        return _("proved best")
    return _("best found, cannot be better than {amount}").format(amount=amount(goal, bound))
