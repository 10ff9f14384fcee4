"""Coverage, who leads, and continuity in words."""

from collections.abc import Iterator

from rosterdesk.cases.reporting import coverage, peers
from rosterdesk.cases.reporting.continuity import Faces, continuity
from rosterdesk.cases.reporting.coverage import Coverage
from rosterdesk.cases.reporting.peers import Leading
from rosterdesk.cases.reporting.record import Record
from rosterdesk.cases.telling import told
from rosterdesk.cases.telling.told import Told
from rosterdesk.domain.programme import Programme
from rosterdesk.reports.figures import Bar, Cell, Ink
from rosterdesk.words import dates, names
from rosterdesk.words import report_glances as glances
from rosterdesk.words import reporting as words


def tell_coverage(record: Record) -> Told:
    """Which sessions have their team, week by week."""
    parts = coverage.coverage(record)
    whole = coverage.whole(parts, record.dates)
    return Told(
        glance=tuple(_covered_glance(whole)),
        figure=told.figure(
            "coverage",
            "sessions",
            (
                ("full", Ink.MAIN),
                ("short", Ink.LESS),
                ("failing", Ink.LACKING),
                ("unbuilt", Ink.OTHER),
            ),
            [_covered_bar(each) for each in parts],
            upright=True,
        ),
        numbers=told.numbers(
            told.headings(
                "stretch", "sessions", "running", "full", "led", "backed", "cancelled", texts=("stretch",)
            ),
            [(each.dates.first.isoformat(), _covered_cells(each)) for each in parts],
            by="stretch",
        ),
    )


def _covered_glance(whole: Coverage) -> Iterator[str]:
    """How the sessions of built weeks stand, then what is in none; nothing is counted out of none."""
    if whole.sessions:
        yield glances.coverage_glance(running=whole.running, full=whole.full, sessions=whole.sessions)
    elif whole.unbuilt:
        yield glances.nothing_rostered(whole.unbuilt)
    if whole.wanting_backup:
        yield glances.backed_glance(whole.backed, whole.wanting_backup)
    if whole.sessions and whole.unbuilt:
        yield glances.unbuilt_glance(whole.unbuilt)
    if whole.cancelled:
        yield glances.cancelled_glance(whole.cancelled)


def _covered_bar(each: Coverage) -> Bar:
    label = words.stretch(each.dates.first, each.dates.last)
    lengths = (each.full, each.short, each.failing, each.unbuilt)
    said = words.out_of(each.full, each.sessions) if each.sessions else words.nothing_there()
    return Bar(label, lengths, said)


def _covered_cells(each: Coverage) -> tuple[Cell, ...]:
    counts = (each.running, each.full, each.led)
    return (
        told.stretch(each.dates),
        told.count(each.sessions + each.unbuilt),
        *(told.count(value) if each.sessions else Cell("") for value in counts),
        told.ratio(each.backed, each.wanting_backup),
        told.count(each.cancelled),
    )


def tell_peers(record: Record) -> Told:
    """How much peers lead, week by week."""
    parts, whole = peers.peers(record), peers.together(record)
    glance = glances.peers_glance(_of(whole.by_peers, whole.led), _of(whole.team_peers, whole.team))
    return Told(
        glance=(glance if record.built else glances.nothing_rostered(),),
        figure=told.figure(
            "peers",
            "sessions",
            (("by_peers", Ink.MAIN), ("by_staff", Ink.OTHER), ("nobody_leads", Ink.LACKING)),
            [_leading_bar(each) for each in parts],
            upright=True,
        ),
        numbers=told.numbers(
            told.headings(
                "stretch", "sessions", "by_peers", "by_staff", "used", "team_peers", texts=("stretch",)
            ),
            [(each.dates.first.isoformat(), _leading_cells(each)) for each in parts],
            by="stretch",
        ),
    )


def _leading_bar(each: Leading) -> Bar:
    label = words.stretch(each.dates.first, each.dates.last)
    lengths = (each.by_peers, each.by_staff, each.sessions - each.led)
    said = words.out_of(each.by_peers, each.led) if each.led else words.nothing_there()
    return Bar(label, lengths, said)


def _leading_cells(each: Leading) -> tuple[Cell, ...]:
    return (
        told.stretch(each.dates),
        told.count(each.sessions),
        told.count(each.by_peers),
        told.count(each.by_staff),
        told.share(_of(each.by_peers, each.led)) if each.led else Cell(""),
        told.ratio(each.team_peers, each.team),
    )


def tell_continuity(record: Record) -> Told:
    """How familiar the leads of each group are, the least familiar first, groups without a lead last."""
    found = sorted(
        continuity(record), key=lambda each: (not each.led, _of(each.familiar, each.led), -len(each.leads))
    )
    led = [each for each in found if each.led]
    share = _of(sum(each.familiar for each in led), sum(each.led for each in led))
    faces = _of(sum(len(each.leads) for each in led), len(led))
    bars = [_faces_bar(record.programme, each) for each in found]
    glance = glances.continuity_glance(share, len(led), faces)
    return Told(
        glance=(glance if record.built else glances.nothing_rostered(), *told.cut(bars)),
        figure=told.figure(
            "continuity", "led", (("familiar", Ink.MAIN), ("other", Ink.OTHER)), bars, shares=True
        ),
        numbers=told.numbers(
            told.headings(
                "group", "sessions", "led", "faces", "familiar", "most", texts=("most",), wide=("group",)
            ),
            [(each.group, _faces_cells(record.programme, each)) for each in found],
            by="familiar",
        ),
    )


def _faces_bar(programme: Programme, each: Faces) -> Bar:
    lengths = (_of(each.familiar, each.led), _of(each.led - each.familiar, each.led))
    return Bar(names.group_name(programme, each.group), lengths, words.out_of(each.familiar, each.led))


def _faces_cells(programme: Programme, each: Faces) -> tuple[Cell, ...]:
    most = names.display_name(programme, each.leads[0][0]) if each.leads else ""
    return (
        told.text(names.group_name(programme, each.group)),
        told.count(each.sessions),
        told.count(each.led),
        told.count(len(each.leads)),
        Cell(dates.percent(_of(each.familiar, each.led)), _of(each.familiar, each.led))
        if each.led
        else Cell(""),
        told.text(most),
    )


def _of(value: int, whole: int) -> float:
    """The share of a whole; 0 of nothing."""
    return value / whole if whole else 0.0
