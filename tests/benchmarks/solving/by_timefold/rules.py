"""The rules that join rows, as hard constraints; what concerns one row alone is in who may take a seat."""

from typing import Any

from timefold.solver.score import BendableScore, ConstraintCollectors, Joiners

from tests.benchmarks.solving.by_timefold.domain import Seat, Window

LEVELS = 10


def hard() -> Any:
    """One unit of a broken rule."""
    return BendableScore.of_hard(1, LEVELS, 0, 1)


def all_rules(factory: Any) -> list[Any]:
    """Every rule of the programme."""
    return [
        one_place(factory),
        on_call_load(factory),
        per_day(factory),
        heavy_per_day(factory),
        per_week(factory),
        heavy_per_week(factory),
        per_4_weeks(factory),
        days_off(factory),
        on_call_per_week(factory),
        apart(factory),
        mentor(factory),
        phased_return(factory),
    ]


def one_place(factory: Any) -> Any:
    """`one_place` and `rest`."""
    return (
        factory.for_each_unique_pair(Seat, Joiners.equal(lambda seat: seat.person))
        .filter(
            lambda a, b: (
                (a.seated and b.seated and b.meeting.id in a.meeting.near)
                or (a.seated != b.seated and b.meeting.id in a.meeting.near_on_call)
                or a.meeting.id == b.meeting.id
            )
        )
        .penalize(hard())
        .as_constraint("one place and rest")
    )


def on_call_load(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(lambda seat: not seat.seated)
        .group_by(lambda seat: seat.person, lambda seat: seat.meeting.block, ConstraintCollectors.count())
        .filter(lambda person, block, count: count > person.backed_at_once)
        .penalize(hard(), lambda person, block, count: count - person.backed_at_once)
        .as_constraint("on call load")
    )


def per_day(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.seated)
        .group_by(lambda seat: seat.person, lambda seat: seat.meeting.date, ConstraintCollectors.count())
        .filter(lambda person, day, count: count > person.per_day)
        .penalize(hard(), lambda person, day, count: count - person.per_day)
        .as_constraint("sessions per day")
    )


def heavy_per_day(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.seated and seat.meeting.heavy)
        .group_by(lambda seat: seat.person, lambda seat: seat.meeting.date, ConstraintCollectors.count())
        .filter(lambda person, day, count: count > 1)
        .penalize(hard(), lambda person, day, count: count - 1)
        .as_constraint("heavy per day")
    )


def per_week(factory: Any) -> Any:
    """Sessions and minutes."""
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.seated)
        .group_by(
            lambda seat: seat.person,
            lambda seat: seat.meeting.week,
            ConstraintCollectors.count(),
            ConstraintCollectors.sum(lambda seat: seat.meeting.minutes),
        )
        .filter(
            lambda person, week, count, minutes: count > person.per_week or minutes > person.minutes_per_week
        )
        .penalize(
            hard(),
            lambda person, week, count, minutes: (
                max(count - person.per_week, 0) + max(minutes - person.minutes_per_week, 0)
            ),
        )
        .as_constraint("sessions and minutes per week")
    )


def heavy_per_week(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.seated and seat.meeting.heavy)
        .group_by(lambda seat: seat.person, lambda seat: seat.meeting.week, ConstraintCollectors.count())
        .filter(lambda person, week, count: count > person.heavy_per_week)
        .penalize(hard(), lambda person, week, count: count - person.heavy_per_week)
        .as_constraint("heavy per week")
    )


def per_4_weeks(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.seated and seat.person.per_4_weeks < 9999)
        .join(
            Window,
            Joiners.filtering(
                lambda seat, window: (
                    window.first <= seat.meeting.week and seat.meeting.week < window.first + 4
                )
            ),
        )
        .group_by(
            lambda seat, window: seat.person,
            lambda seat, window: window.first,
            ConstraintCollectors.count_bi(),
        )
        .filter(lambda person, first, count: count > person.per_4_weeks)
        .penalize(hard(), lambda person, first, count: count - person.per_4_weeks)
        .as_constraint("sessions per 4 weeks")
    )


def days_off(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.seated)
        .group_by(
            lambda seat: seat.person,
            lambda seat: seat.meeting.week,
            ConstraintCollectors.count_distinct(lambda seat: seat.meeting.date),
        )
        .filter(lambda person, week, days: days > person.days_per_week)
        .penalize(hard(), lambda person, week, days: days - person.days_per_week)
        .as_constraint("days off")
    )


def on_call_per_week(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(lambda seat: not seat.seated)
        .group_by(
            lambda seat: seat.person,
            lambda seat: seat.meeting.week,
            ConstraintCollectors.count_distinct(lambda seat: seat.meeting.block),
        )
        .filter(lambda person, week, blocks: blocks > person.on_call_per_week)
        .penalize(hard(), lambda person, week, blocks: blocks - person.on_call_per_week)
        .as_constraint("on call per week")
    )


def apart(factory: Any) -> Any:
    """Each breach counts twice, once from either side."""
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.seated and len(seat.person.apart) > 0)
        .join(
            Seat,
            Joiners.equal(lambda seat: seat.meeting),
            Joiners.filtering(lambda seat, other: other.seated and other.person.id in seat.person.apart),
        )
        .penalize(hard())
        .as_constraint("apart")
    )


def mentor(factory: Any) -> Any:
    """A trainee beside their mentor, or beside staff where none is named ("")."""
    return (
        factory.for_each(Seat)
        .filter(lambda seat: seat.seated and not seat.leads and seat.person.trainee)
        .if_not_exists(
            Seat,
            Joiners.equal(lambda seat: seat.meeting),
            Joiners.filtering(
                lambda seat, other: (
                    other.leads
                    and (
                        other.person.id == seat.person.mentor
                        or (seat.person.mentor == "" and other.person.staff)
                    )
                )
            ),
        )
        .penalize(hard())
        .as_constraint("mentor")
    )


def phased_return(factory: Any) -> Any:
    return (
        factory.for_each(Seat)
        .filter(
            lambda seat: (
                seat.seated
                and seat.person.phase_since <= seat.meeting.day
                and seat.meeting.day <= seat.person.phase_until
            )
        )
        .group_by(lambda seat: seat.person, lambda seat: seat.meeting.week, ConstraintCollectors.count())
        .filter(lambda person, week, count: count > person.phase_cap)
        .penalize(hard(), lambda person, week, count: count - person.phase_cap)
        .as_constraint("phased return")
    )
