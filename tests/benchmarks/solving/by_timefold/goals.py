"""The goals as soft levels in their order; a constant is left out where that makes them simpler to say."""

from typing import Any

from timefold.solver.score import BendableScore, ConstraintCollectors, Joiners

from rosterdesk.domain.terms import Goal
from tests.benchmarks.solving.by_timefold.domain import Need, Seat
from tests.benchmarks.solving.by_timefold.rules import LEVELS

TOLD = (
    Goal.CAN_RUN,
    Goal.TEAM,
    Goal.BACKUPS,
    Goal.RATHER_NOT,
    Goal.CONTRACT,
    Goal.BUSIEST,
    Goal.CONTINUITY,
    Goal.SPREAD,
    Goal.MENTORING,
    Goal.PREFERENCES,
)


def soft(goal: Goal) -> Any:
    """One unit of a goal."""
    return BendableScore.of_soft(1, LEVELS, TOLD.index(goal), 1)


def all_goals(factory: Any) -> list[Any]:
    """Every goal but `changes`, for nothing is published."""
    return [
        can_run(factory),
        open_co_leads(factory),
        unmet_needs(factory),
        backups(factory),
        rather_not(factory),
        contract(factory),
        busiest(factory),
        faces(factory),
        regulars(factory),
        spread_of_seats(factory),
        spread_of_blocks(factory),
        mentoring(factory),
        merely_possible(factory),
        friends(factory),
        friends_together(factory),
    ]


def can_run(factory: Any) -> Any:
    """Times what is lacking, as Timefold's own advice is: a session half-way there is worth something."""
    return (
        factory.for_each_including_unassigned(Seat)
        .filter(lambda seat: seat.leads)
        .group_by(
            lambda seat: seat.meeting,
            ConstraintCollectors.sum(lambda seat: 1 if seat.lead and seat.person is not None else 0),
            ConstraintCollectors.sum(lambda seat: 1 if seat.person is not None else 0),
        )
        .filter(lambda meeting, lead, team: lead < 1 or team < meeting.min_team)
        .penalize(
            soft(Goal.CAN_RUN),
            lambda meeting, lead, team: meeting.priority * max(1 - lead, meeting.min_team - team),
        )
        .as_constraint("can run")
    )


def open_co_leads(factory: Any) -> Any:
    return (
        factory.for_each_including_unassigned(Seat)
        .filter(lambda seat: seat.leads and not seat.lead and seat.person is None)
        .penalize(soft(Goal.TEAM), lambda seat: seat.meeting.priority)
        .as_constraint("open co-leads")
    )


def unmet_needs(factory: Any) -> Any:
    return (
        factory.for_each(Need)
        .if_not_exists(
            Seat,
            Joiners.equal(lambda need: need.meeting, lambda seat: seat.meeting.id),
            Joiners.filtering(lambda need, seat: seat.leads and seat.person.id in need.holders),
        )
        .penalize(soft(Goal.TEAM), lambda need: 2 * need.priority)
        .as_constraint("unmet team needs")
    )


def backups(factory: Any) -> Any:
    return (
        factory.for_each_including_unassigned(Seat)
        .filter(lambda seat: not seat.seated and seat.person is None)
        .penalize(soft(Goal.BACKUPS), lambda seat: seat.meeting.priority)
        .as_constraint("missing backups")
    )


def rather_not(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.person.id in seat.unwilling)
        .penalize(soft(Goal.RATHER_NOT), lambda seat: 2 if seat.seated else 1)
        .as_constraint("rather not")
    )


def contract(factory: Any) -> Any:
    """Minutes reached, rather than those not reached."""
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.seated and seat.person.staff)
        .group_by(
            lambda seat: seat.person,
            lambda seat: seat.meeting.week,
            ConstraintCollectors.sum(lambda seat: seat.meeting.minutes),
        )
        .reward(soft(Goal.CONTRACT), lambda person, week, minutes: min(minutes, person.due[week]))
        .as_constraint("contract")
    )


def busiest(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.seated and seat.person.volunteer)
        .group_by(lambda seat: seat.person, ConstraintCollectors.count())
        .group_by(
            ConstraintCollectors.max(lambda person, count: (100 * count + person.offer - 1) // person.offer)
        )
        .penalize(soft(Goal.BUSIEST), lambda share: share)
        .as_constraint("busiest")
    )


def faces(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.lead)
        .group_by(
            lambda seat: seat.meeting.group,
            ConstraintCollectors.count_distinct(lambda seat: seat.person.id),
        )
        .filter(lambda group, leads: leads > 1)
        .penalize(soft(Goal.CONTINUITY), lambda group, leads: 3 * (leads - 1))
        .as_constraint("faces")
    )


def regulars(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(
            lambda seat: (
                seat.lead and len(seat.meeting.regulars) > 0 and seat.person.id not in seat.meeting.regulars
            )
        )
        .penalize(soft(Goal.CONTINUITY), lambda seat: 2)
        .as_constraint("regulars")
    )


def spread_of_seats(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.seated and seat.person.volunteer)
        .group_by(lambda seat: seat.person, ConstraintCollectors.count())
        .penalize(
            soft(Goal.SPREAD),
            lambda person, count: (100 * count * count + person.offer - 1) // person.offer,
        )
        .as_constraint("spread of seats")
    )


def spread_of_blocks(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(lambda seat: not seat.seated and seat.person.volunteer)
        .group_by(
            lambda seat: seat.person, ConstraintCollectors.count_distinct(lambda seat: seat.meeting.block)
        )
        .penalize(
            soft(Goal.SPREAD),
            lambda person, count: (100 * count * count + person.offer - 1) // person.offer,
        )
        .as_constraint("spread of blocks on call")
    )


def mentoring(factory: Any) -> Any:
    """Weeks with a shadow seat, rather than those without."""
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.seated and not seat.leads and seat.person.trainee)
        .group_by(lambda seat: seat.person, lambda seat: seat.meeting.week)
        .reward(soft(Goal.MENTORING), lambda person, week: person.present[week])
        .as_constraint("mentoring")
    )


def merely_possible(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.person.id in seat.possible)
        .penalize(soft(Goal.PREFERENCES))
        .as_constraint("merely possible")
    )


def friends(factory: Any) -> Any:
    """Each of two friends seated costs 2; where both are, that is given back."""
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.seated and len(seat.person.mates) > 0)
        .penalize(soft(Goal.PREFERENCES), lambda seat: 2 * len(seat.person.mates))
        .as_constraint("friends")
    )


def friends_together(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.seated and len(seat.person.mates) > 0)
        .join(
            Seat,
            Joiners.equal(lambda seat: seat.meeting),
            Joiners.filtering(lambda seat, other: other.seated and other.person.id in seat.person.mates),
        )
        .reward(soft(Goal.PREFERENCES), lambda seat, other: 2)
        .as_constraint("friends together")
    )
