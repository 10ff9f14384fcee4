"""Edits of the list of qualifications."""

from dataclasses import fields, replace

from rosterdesk.domain.changes import ChangeSet, Label, Table, changeset, drop, put
from rosterdesk.domain.edits import valid
from rosterdesk.domain.edits.ids import fresh_id
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Group
from rosterdesk.domain.people import Qualification
from rosterdesk.domain.programme import Programme

LONGEST_MONTHS = 1200


def held(programme: Programme, qualification: str) -> Qualification:
    """The qualification of that id; UserError `qualification_gone` where there is none."""
    try:
        return programme.qualifications[qualification]
    except KeyError:
        raise UserError("qualification_gone") from None


def other_names(programme: Programme, qualification: str | None) -> frozenset[str]:
    """The names that a qualification may not have, because others have them."""
    return frozenset(each.name for each in programme.qualifications.values() if each.id != qualification)


def add(
    programme: Programme, name: str, *, valid_months: int | None = None, safety: bool = False
) -> ChangeSet:
    """A new qualification, which never expires unless it is said after how many months."""
    tidy = valid.name(name, other_names(programme, None))
    if valid_months is not None:
        valid.between(valid_months, 1, LONGEST_MONTHS)
    key = fresh_id(tidy, programme.qualifications, otherwise="skill")
    made = Qualification(id=key, name=tidy, valid_months=valid_months, safety=safety)
    label = Label("qualification_add", {"qualification": made.id})
    return changeset(label, [put(programme, Table.QUALIFICATIONS, made)])


def change(programme: Programme, after: Qualification) -> ChangeSet:
    """The qualification is as `after` says; what leaders hold keeps its dates."""
    before = held(programme, after.id)
    after = replace(after, name=valid.name(after.name, other_names(programme, after.id)))
    if after.valid_months is not None:
        valid.between(after.valid_months, 1, LONGEST_MONTHS)
    differing = [f.name for f in fields(Qualification) if getattr(before, f.name) != getattr(after, f.name)]
    values = {"qualification": after.id} | ({"field": differing[0]} if len(differing) == 1 else {})
    return changeset(Label("qualification_change", values), [put(programme, Table.QUALIFICATIONS, after)])


def remove(programme: Programme, qualification: str) -> ChangeSet:
    """It goes; UserError `qualification_used` where leaders hold it or groups ask for it."""
    gone = held(programme, qualification)
    leaders = sum(
        any(each.qualification == qualification for each in leader.qualifications)
        for leader in programme.leaders.values()
    )
    groups = sum(_asks(each, qualification) for each in programme.groups.values())
    if leaders or groups:
        raise UserError("qualification_used", name=gone.name, leaders=leaders, groups=groups)
    label = Label("qualification_remove", {"qualification": qualification, "name": gone.name})
    return changeset(label, [drop(programme, Table.QUALIFICATIONS, qualification)])


def _asks(group: Group, qualification: str) -> bool:
    asked = {*group.lead.qualifications, *group.co_lead.qualifications}
    return qualification in asked | {need.qualification for need in group.team_needs}
