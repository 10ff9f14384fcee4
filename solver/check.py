"""The independent checker: everything there is to say of a roster, whoever made it."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date

from rosterdesk.domain.findings import Finding
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment, Row
from rosterdesk.domain.terms import Goal, Rule, Severity
from rosterdesk.domain.times import Period
from solver.breach import Breach
from solver.overrides import overridable
from solver.remarks import remarks
from solver.rules import RULES
from solver.view import Held, View

Stays = Callable[[Held], bool]


def check(
    programme: Programme,
    assignments: Iterable[Assignment] | None = None,
    period: Period | None = None,
    *,
    fixed: Collection[Row] = frozenset(),
    present: Collection[Row] | None = None,
) -> tuple[Finding, ...]:
    """The findings of a roster (the programme's own by default): broken ones first, then by time.

    Without a period, the weeks that hold roster rows are looked at. Rows in `fixed` are excused as locked
    ones are. `present` are the rows that a solver found: it may give nothing else to leaders whom only the
    coordinator places; None where the roster is a person's work.
    """
    rows = tuple(programme.roster.values() if assignments is None else assignments)
    view = View(programme, rows, present=None if present is None else frozenset(present))
    weeks = frozenset(period.week_firsts) if period else _weeks_with_rows(view, rows)
    fixed = frozenset(fixed)

    def stays(held: Held) -> bool:
        return held.locked or held.week not in weeks or held.row in fixed

    found = [*_rule_findings(view, weeks, stays), *remarks(view, weeks)]
    return tuple(sorted(found, key=lambda finding: _place(programme, finding)))


def needs_attention(findings: Iterable[Finding]) -> bool:
    """Whether a rule is broken or a session cannot run."""
    return any(f.severity is Severity.BROKEN or f.rule is Goal.CAN_RUN for f in findings)


def _weeks_with_rows(view: View, rows: Iterable[Assignment]) -> frozenset[date]:
    sessions = map(view.programme.calendar.find, {row.session for row in rows})
    return frozenset(view.week_of(session.date) for session in sessions if session is not None)


def _rule_findings(view: View, weeks: Collection[date], stays: Stays) -> Iterator[Finding]:
    for rule in RULES:
        for breach in rule.check(view):
            if any(held.week in weeks for held in breach.rows):
                yield _finding(view.programme, breach, weeks, stays)


def _finding(programme: Programme, breach: Breach, weeks: Collection[date], stays: Stays) -> Finding:
    """Told about the last row in the weeks looked at; {sessions} names all, {roles} those of two rows."""
    rows = breach.rows
    last = [held for held in rows if held.week in weeks][-1]
    told = dict(breach.reason.values)
    if len(rows) == 1:
        told["role"] = last.role.value
    if "session" in told:
        del told["session"]
        told["roles"] = tuple(held.role.value for held in rows)
    told["sessions"] = tuple(dict.fromkeys(held.row.session for held in rows))
    excuse = _excuse(programme, breach, stays)
    if excuse is not None:
        told["excuse"] = excuse
    return Finding(
        rule=breach.reason.rule,
        severity=Severity.BROKEN if excuse is None else Severity.WARNING,
        session=last.row.session,
        leader=None if breach.reason.rule is Rule.SEATS else rows[0].row.leader,
        code=breach.reason.code,
        values=told,
    )


def _excuse(programme: Programme, breach: Breach, stays: Stays) -> str | None:
    """Why the breach is a warning: `override`, or `fixed` rows alone; None where the rule is broken.

    Two rows are excused where one overrides or both stay; too many where those that do not override keep
    the cap, or where the rows that override and stay use as much by themselves.
    """
    rule = breach.reason.rule
    allowed = overridable(programme, breach.reason)
    chosen = [held for held in breach.rows if allowed and held.overrides(rule)]
    others = [held for held in breach.rows if held not in chosen]
    staying = [held for held in others if stays(held)]
    if breach.cap is None:
        if chosen:
            return "override"
        return "fixed" if len(staying) == len(breach.rows) else None
    limit, measure = breach.cap
    if chosen and measure(others) <= limit:
        return "override"
    return "fixed" if measure(breach.rows) <= measure([*chosen, *staying]) else None


_SEVERITIES = tuple(Severity)
_ORDER: tuple[Rule | Goal, ...] = (*Rule, *Goal)


def _place(programme: Programme, finding: Finding) -> tuple[int, str, str, int, str]:
    session = programme.calendar.find(finding.session) if finding.session else None
    start = session.start.isoformat() if session else ""
    severity, rule = _SEVERITIES.index(finding.severity), _ORDER.index(finding.rule)
    return severity, start, finding.session or "", rule, finding.leader or ""
