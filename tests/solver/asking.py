"""The two questions that tests put to the rules: what is wrong with this roster, and why not this row too."""

from dataclasses import replace

from rosterdesk.domain.findings import Finding
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Assignment
from rosterdesk.domain.terms import Role, Rule, Severity
from solver.check import check
from solver.judge import Judge
from tests.factories import assigned


def of_rule(programme: Programme, rule: Rule) -> list[Finding]:
    """The findings of one rule about the programme's own roster."""
    return [finding for finding in check(programme) if finding.rule is rule]


def told(programme: Programme, rule: Rule) -> list[str]:
    """The codes of what the checker says of one rule."""
    return [finding.code for finding in of_rule(programme, rule)]


def severities(programme: Programme, rule: Rule) -> list[Severity]:
    """How severe the findings of one rule are."""
    return [finding.severity for finding in of_rule(programme, rule)]


def refused(programme: Programme, row: Assignment, rule: Rule) -> list[str]:
    """The codes with which one rule refuses a row beside the programme's roster."""
    judge = Judge(programme, programme.roster.values())
    found = judge.reasons(row.session, row.role, row.leader)
    return [reason.code for reason in found if reason.rule is rule]


def both(programme: Programme, row: Assignment, rule: Rule) -> list[str]:
    """The codes of a rule against a row, after seeing that check and judge agree on whether there are any."""
    seen = refused(programme, row, rule)
    after = with_rows(programme, row)
    before = len(told(programme, rule))
    assert bool(seen) == (len(told(after, rule)) > before), (seen, told(after, rule))
    return seen


def with_rows(programme: Programme, *rows: Assignment) -> Programme:
    """The programme with more rows in its roster."""
    return replace(programme, roster={**programme.roster, **{row.id: row for row in rows}})


def backup(session: str, leader: str) -> Assignment:
    """A backup row."""
    return assigned(session, leader, Role.BACKUP)
