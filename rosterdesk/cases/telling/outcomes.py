"""Attendance, week by week and group by group, in words."""

from rosterdesk.cases.reporting.outcomes import Went, by_group, by_stretch, together
from rosterdesk.cases.reporting.record import Record
from rosterdesk.cases.telling import told
from rosterdesk.cases.telling.told import Told
from rosterdesk.reports.figures import Bar, Cell, Ink
from rosterdesk.words import dates, names
from rosterdesk.words import report_glances as glances
from rosterdesk.words import reporting as words

COLUMNS = ("ran", "short_handed", "cancelled", "came_people", "usual", "feeling")


def tell_attendance(record: Record) -> Told:
    """How many came, week by week, and whether the leaders did."""
    found = by_stretch(record)
    return Told(
        glance=(*_glance(together(record)),),
        figure=told.figure(
            "attendance",
            "came",
            (("came", Ink.MAIN),),
            [
                Bar(
                    words.stretch(each.first, each.last),
                    (went.people,),
                    dates.number(went.people) if went.counted else words.nothing_there(),
                )
                for each, went in found
            ],
            upright=True,
        ),
        numbers=told.numbers(
            told.headings("stretch", "sessions", *COLUMNS, "came", "late", "missed", texts=("stretch",)),
            [
                (
                    each.first.isoformat(),
                    (
                        told.stretch(each),
                        *_cells(went),
                        *map(told.count, (went.came, went.late, went.missed)),
                    ),
                )
                for each, went in found
            ],
            by="stretch",
        ),
    )


def tell_groups(record: Record) -> Told:
    """How many usually come to each group, and how it feels; the largest group first."""
    found = sorted(by_group(record), key=lambda each: -(each[1].usual or 0))
    named = [(group, names.group_name(record.programme, group), went) for group, went in found]
    bars = [
        Bar(name, (went.usual or 0.0,), _decimal(went.usual).text or glances.not_counted())
        for _, name, went in named
    ]
    return Told(
        glance=(*_glance(together(record)), *told.cut(bars)),
        figure=told.figure("groups", "usual", (("came", Ink.MAIN),), bars),
        numbers=told.numbers(
            told.headings("group", "sessions", *COLUMNS, wide=("group",)),
            [(group, (told.text(name), *_cells(went))) for group, name, went in named],
            by="usual",
            down=True,
        ),
    )


def _glance(whole: Went) -> list[str]:
    if not whole.noted:
        return [glances.nothing_noted(), glances.how_to_note()]
    glance = [glances.noted_glance(whole.noted, whole.sessions)]
    if whole.usual is not None:
        glance.append(glances.people_glance(whole.people, round(whole.usual, 1)))
    if whole.feeling is not None:
        glance.append(glances.feeling_glance(round(whole.feeling, 1)))
    if whole.came + whole.missed:
        glance.append(glances.came_glance(whole.came, whole.came + whole.missed))
    return glance


def _cells(went: Went) -> tuple[Cell, ...]:
    counts = (went.sessions, went.ran, went.short_handed, went.cancelled)
    people = told.count(went.people) if went.counted else Cell("")
    return (*map(told.count, counts), people, _decimal(went.usual), _decimal(went.feeling))


def _decimal(value: float | None) -> Cell:
    """A number with at most one decimal; nothing where there is none."""
    return Cell("") if value is None else Cell(dates.number(round(value, 1)), value, f"{value:.3g}")
