"""Resilience, succession and barriers in words: what may come, and what stands in the way."""

from collections.abc import Callable

from rosterdesk.cases.reporting.barriers import Cost, barriers
from rosterdesk.cases.reporting.endurance import Endurance, Reliance, endurance
from rosterdesk.cases.reporting.record import Record
from rosterdesk.cases.reporting.succession import Succession, succession
from rosterdesk.cases.telling import told
from rosterdesk.cases.telling.people import skill_name
from rosterdesk.cases.telling.told import Told
from rosterdesk.cases.whatif import CHANCE
from rosterdesk.domain.programme import Programme
from rosterdesk.reports.figures import Bar, Cell, Ink
from rosterdesk.words import names
from rosterdesk.words import report_glances as glances
from rosterdesk.words import reporting as words

Stopped = Callable[[], bool]
Tell = Callable[[int, int], object]
MENDS = 2


def tell_resilience(record: Record, stopped: Stopped, tell: Tell) -> Told:
    """Whom the programme relies on, those first whom nobody could replace."""
    found = endurance(record, stopped, tell, mending=True)
    bars = [_reliance_bar(record.programme, each) for each in found.people if each.leads]
    return Told(
        glance=(*_resilience_glance(record, found), *told.cut(bars)),
        figure=told.figure(
            "resilience",
            "sessions",
            (("sure", Ink.MAIN), ("callable", Ink.LESS), ("nobody", Ink.LACKING)),
            bars,
        ),
        numbers=told.numbers(
            told.headings("leader", "nobody", "callable", "sure", "leads", wide=("leader",)),
            [(each.leader, _reliance_cells(record.programme, each)) for each in found.people],
            by="nobody",
            down=True,
        ),
    )


def _resilience_glance(record: Record, found: Endurance) -> list[str]:
    if not record.built:
        return [glances.nothing_rostered()]
    programme = record.programme
    led, sure = found.whole
    glance = [
        glances.resilience_glance(sure, led),
        glances.chance_glance(CHANCE, found.led, found.whole_weeks),
    ]
    alone = [each.leader for each in found.people if each.nobody]
    if alone:
        glance.append(glances.irreplaceable_glance(names.leaders_listed(programme, alone)))
    return glance + [
        glances.mend_glance(skill_name(programme, each.code, language=each.language), each.sessions)
        for each in found.mends[:MENDS]
    ]


def _reliance_bar(programme: Programme, each: Reliance) -> Bar:
    lengths = (each.leads - each.unled, each.unled - each.nobody, each.nobody)
    return Bar(names.display_name(programme, each.leader), lengths, words.out_of(lengths[0], each.leads))


def _reliance_cells(programme: Programme, each: Reliance) -> tuple[Cell, ...]:
    counts = (each.nobody, each.unled - each.nobody, each.leads - each.unled, each.leads)
    return (told.text(names.display_name(programme, each.leader)), *(told.count(value) for value in counts))


def tell_succession(record: Record, stopped: Stopped, _tell: Tell) -> Told:
    """Who could lead each group next; the groups with the fewest people come first."""
    found = succession(record, stopped)
    thin = [names.group_name(record.programme, each.group) for each in found if each.ready < 2]
    bars = [_succession_bar(record.programme, each) for each in found]
    parts = (("leading", Ink.OTHER), ("next", Ink.MAIN), ("trainees", Ink.LESS))
    glance = glances.succession_glance("; ".join(thin)) if thin else glances.succession_fine()
    return Told(
        glance=(glance, *told.cut(bars)),
        figure=told.figure("succession", "people", parts, bars),
        numbers=told.numbers(
            told.headings(
                "group", "ready", "sessions", "leading", "next", "near", "trainees",
                texts=("leading", "trainees"), wide=("group", "next", "near"),
            ),
            [(each.group, _succession_cells(record.programme, each)) for each in found],
            by="ready",
        ),
    )  # fmt: skip


def _succession_bar(programme: Programme, each: Succession) -> Bar:
    lengths = (len(each.leading), each.ready - len(each.leading), len(each.trainees))
    return Bar(names.group_name(programme, each.group), lengths, told.count(each.ready).text)


def _succession_cells(programme: Programme, each: Succession) -> tuple[Cell, ...]:
    def name(leader: str) -> str:
        return names.display_name(programme, leader)

    heirs = [words.could(name(heir.leader), heir.sessions, each.sessions) for heir in each.next]
    near = [
        words.lacks(
            names.qualification_name(programme, skill),
            ", ".join(name(one.leader) for one in each.near if one.qualification == skill),
        )
        for skill in sorted({one.qualification for one in each.near})
    ]
    return (
        told.text(names.group_name(programme, each.group)),
        told.count(each.ready),
        told.count(each.sessions),
        Cell(", ".join(map(name, each.leading)), len(each.leading)),
        Cell(", ".join(heirs), len(heirs)),
        Cell("; ".join(near), len(each.near)),
        Cell(", ".join(map(name, each.trainees)), len(each.trainees)),
    )


def tell_barriers(record: Record, stopped: Stopped, tell: Tell) -> Told:
    """What keeps people from sessions, the dearest barrier first."""
    found = barriers(record, stopped, tell)
    glance = [glances.free_glance(found.free, found.chances)]
    if found.costs and found.costs[0].alone:
        dearest = found.costs[0]
        glance.insert(0, glances.barriers_glance(words.barrier(dearest.barrier.value), dearest.alone))
    return Told(
        glance=tuple(glance),
        figure=told.figure(
            "barriers",
            "chances",
            (("alone", Ink.MAIN), ("among", Ink.OTHER)),
            [_cost_bar(cost) for cost in found.costs],
        ),
        numbers=told.numbers(
            told.headings("barrier", "alone", "among", "people", "sessions", wide=("barrier",)),
            [(cost.barrier.value, _cost_cells(cost)) for cost in found.costs],
            by="alone",
            down=True,
        ),
    )


def _cost_bar(cost: Cost) -> Bar:
    said = words.out_of(cost.alone, cost.alone + cost.among)
    return Bar(words.barrier(cost.barrier.value), (cost.alone, cost.among), said)


def _cost_cells(cost: Cost) -> tuple[Cell, ...]:
    counts = (cost.alone, cost.among, cost.people, cost.sessions)
    return (told.text(words.barrier(cost.barrier.value)), *(told.count(value) for value in counts))
