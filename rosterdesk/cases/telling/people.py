"""Fair shares, hours, and languages and training in words."""

from collections.abc import Sequence
from statistics import median_low

from rosterdesk.cases.reporting import hours
from rosterdesk.cases.reporting.fairness import Share, fairness
from rosterdesk.cases.reporting.hours import Statement
from rosterdesk.cases.reporting.record import Record
from rosterdesk.cases.reporting.skills import Skill, skills
from rosterdesk.cases.telling import told
from rosterdesk.cases.telling.told import HOUR, Told
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import LeaderKind
from rosterdesk.reports.figures import Bar, Cell, Ink
from rosterdesk.words import dates, names, terms
from rosterdesk.words import report_glances as glances
from rosterdesk.words import reporting as words
from rosterdesk.words.amounts import money


def tell_fairness(record: Record) -> Told:
    """What each leader gives of their offer, the most first."""
    shares = fairness(record)
    bars = [_share_bar(record.programme, each) for each in shares]
    return Told(
        glance=(*_fairness_glance(record.programme, shares), *told.cut(bars)),
        figure=told.figure("fairness", "share", (("used", Ink.MAIN),), bars, shares=True),
        numbers=told.numbers(
            told.headings(
                "leader", "kind", "sessions", "offered", "used", "blocks", "hours", "contract",
                texts=("leader", "kind"),
            ),
            [(each.leader, _share_cells(record.programme, each)) for each in shares],
            by="used",
            down=True,
        ),
    )  # fmt: skip


def _fairness_glance(programme: Programme, shares: Sequence[Share]) -> list[str]:
    volunteers = [share for share in shares if share.kind is LeaderKind.VOLUNTEER]
    staff = [share for share in shares if share.contract]
    glance = []
    if volunteers:
        middle = median_low([share.used for share in volunteers])
        name = names.display_name(programme, volunteers[0].leader)
        glance.append(glances.fairness_glance(name, volunteers[0].used, middle))
    if staff:
        glance.append(glances.contract_glance(sum(share.used >= 1 for share in staff), len(staff)))
    return glance


def _share_bar(programme: Programme, each: Share) -> Bar:
    if each.contract is None:
        said = words.out_of(each.sessions, round(each.offered))
    else:
        said = dates.percent(each.used)
    return Bar(names.display_name(programme, each.leader), (each.used,), said)


def _share_cells(programme: Programme, each: Share) -> tuple[Cell, ...]:
    return (
        told.text(names.display_name(programme, each.leader)),
        told.text(terms.leader_kind(each.kind)),
        told.count(each.sessions),
        Cell(dates.number(round(float(each.offered), 1)), each.offered, f"{float(each.offered):.3g}"),
        told.share(each.used),
        told.count(each.blocks),
        told.duration(each.minutes),
        Cell("") if each.contract is None else told.duration(each.contract),
    )


def tell_hours(record: Record) -> Told:
    """What each leader did and what it comes to, by name."""
    found = hours.statements(record)
    region = record.programme.settings.region
    minutes = sum(each.minutes for each in found)
    glance = [glances.hours_glance(dates.duration(minutes), sum(bool(each.services) for each in found))]
    if any(each.rate is not None for each in found):
        glance.append(glances.amount_glance(money(hours.total(found), region)))
    unnoted = sum(each.unnoted for each in found)
    if unnoted:
        glance.append(glances.unnoted_glance(unnoted))
    most = sorted(found, key=lambda each: -each.minutes)
    bars = [_hours_bar(record.programme, each) for each in most if each.minutes]
    return Told(
        glance=(*glance, *told.cut(bars)),
        figure=told.figure("hours", "hours", (("meeting", Ink.MAIN), ("around", Ink.OTHER)), bars),
        numbers=told.numbers(
            told.headings(
                "leader", "kind", "sessions", "hours", "meeting", "blocks", "rate", "amount",
                texts=("leader", "kind"),
            ),
            [(each.leader, _hours_cells(record.programme, each)) for each in found],
            by="leader",
        ),
    )  # fmt: skip


def _hours_bar(programme: Programme, each: Statement) -> Bar:
    lengths = (each.meeting / HOUR, (each.minutes - each.meeting) / HOUR)
    return Bar(names.display_name(programme, each.leader), lengths, dates.duration(each.minutes))


def _hours_cells(programme: Programme, each: Statement) -> tuple[Cell, ...]:
    region = programme.settings.region
    return (
        told.text(names.full_name(programme, each.leader)),
        told.text(terms.leader_kind(each.kind)),
        told.count(len(each.services)),
        told.duration(each.minutes),
        told.duration(each.meeting),
        told.count(each.blocks),
        told.money(each.rate, region),
        told.money(each.amount, region),
    )


def tell_skills(record: Record) -> Told:
    """Who speaks what and who holds what; what fewest people have comes first."""
    found = skills(record)
    by_name = {each: skill_name(record.programme, each.code, language=each.language) for each in found}
    thin = [by_name[each] for each in found if each.asked and len(each.people) == 1]
    glance = [glances.skills_glance(sum(each.met for each in found), sum(each.asked for each in found))]
    if thin:
        glance.append(glances.thin_glance(dates.listed(thin)))
    bars = [
        Bar(
            by_name[each],
            (len(each.people) - len(each.ending), len(each.ending)),
            dates.number(len(each.people)),
        )
        for each in found
    ]
    return Told(
        glance=(*glance, *told.cut(bars)),
        figure=told.figure("skills", "people", (("lasting", Ink.MAIN), ("ending", Ink.LESS)), bars),
        numbers=told.numbers(
            told.headings("skill", "people", "ending", "asked", "met", "present", wide=("skill",)),
            [(f"{each.language} {each.code}", _skill_cells(by_name[each], each)) for each in found],
            by="people",
        ),
    )


def skill_name(programme: Programme, code: str, *, language: bool) -> str:
    """A language, or a qualification, by its name."""
    return dates.capital(terms.language_name(code)) if language else names.qualification_name(programme, code)


def _skill_cells(name: str, each: Skill) -> tuple[Cell, ...]:
    counts = (len(each.people), len(each.ending), each.asked, each.met, each.present)
    return (told.text(name), *(told.count(value) for value in counts))
