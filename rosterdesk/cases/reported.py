"""Reports on paper: what a reader of this privacy may know of them, handed to those who draw."""

from collections import Counter
from collections.abc import Iterable
from functools import partial

from rosterdesk.cases.reporting.hours import Statement, statement, statements
from rosterdesk.cases.reporting.record import Record
from rosterdesk.cases.telling.evaluation import sections
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.times import Dates
from rosterdesk.reports import evaluation, hours, patience
from rosterdesk.reports.evaluation import EvaluationView
from rosterdesk.reports.hours import HoursView, KindView, ServiceView, StatementView
from rosterdesk.reports.order import Order, Privacy
from rosterdesk.reports.patience import Doing
from rosterdesk.reports.story import Story
from rosterdesk.words import names


def hours_story(programme: Programme, order: Order) -> Story:
    """Statements of everybody for coordinators, one person's own for them, else hours without names."""
    return hours.story(hours_view(programme, order))


def hours_view(programme: Programme, order: Order) -> HoursView:
    """What may be known: of several people only a coordinator learns who did what."""
    record = Record(programme, dates_of(programme, order))
    wanted = tuple(dict.fromkeys(order.leaders))
    found = [statement(record, leader) for leader in wanted] if wanted else list(statements(record))
    named = order.privacy is Privacy.COORDINATOR or len(wanted) == 1
    return HoursView(
        programme=programme.settings.name,
        region=programme.settings.region,
        dates=record.dates,
        statements=tuple(_stated(programme, each) for each in found) if named else (),
        kinds=_kinds(found),
        people=sum(bool(each.services) for each in found),
        summed=not wanted,
    )


def dates_of(programme: Programme, order: Order) -> Dates:
    """The dates of the order where its weeks are those that hold them, else every day of its weeks."""
    given = order.dates
    if given is not None and given.weeks(programme.settings.week_starts_on) == order.period:
        return given
    return Dates(order.period.first, order.period.last)


def _stated(programme: Programme, found: Statement) -> StatementView:
    return StatementView(
        name=names.full_name(programme, found.leader),
        kind=found.kind,
        rate=found.rate,
        services=tuple(
            ServiceView(
                start=each.session.start,
                group=each.session.group.name,
                role=each.role,
                minutes=each.minutes,
                amount=each.amount,
            )
            for each in found.services
        ),
        minutes=found.minutes,
        amount=found.amount,
        blocks=found.blocks,
        unnoted=found.unnoted,
    )


def _kinds(found: Iterable[Statement]) -> tuple[KindView, ...]:
    """Seats and minutes by kind of group, most minutes first."""
    seats: Counter[str] = Counter()
    minutes: Counter[str] = Counter()
    for each in found:
        for service in each.services:
            seats[service.session.group.kind] += 1
            minutes[service.session.group.kind] += service.minutes
    return tuple(
        KindView(kind=kind, seats=seats[kind], minutes=count) for kind, count in minutes.most_common()
    )


def evaluation_story(programme: Programme, order: Order) -> Story:
    """The evaluation of the order's dates, which is the same for every reader."""
    record = Record(programme, dates_of(programme, order))
    counting = partial(patience.step, Doing.COUNTING)
    view = EvaluationView(
        programme=programme.settings.name,
        first=record.dates.first,
        last=record.dates.last,
        sections=tuple(patience.while_wanted(sections(record, patience.left, counting))),
    )
    return evaluation.story(view)
