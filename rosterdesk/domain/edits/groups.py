"""Edits of groups: a new one, what it asks of leaders, and taking it away."""

from dataclasses import fields, replace

from rosterdesk.domain.changes import ChangeSet, Label, Table, changeset, drop, put
from rosterdesk.domain.edits import qualifications, valid, venues
from rosterdesk.domain.edits.ids import fresh_id
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Group
from rosterdesk.domain.programme import Programme

LONGEST_AROUND = 1440  # minutes of setup or tidying
PRIORITIES = range(1, 4)
USUAL_BACKUPS = 1  # of a group that somebody adds; a file that says nothing means none


def held(programme: Programme, group: str) -> Group:
    """The group of that id; UserError `group_gone` where there is none."""
    try:
        return programme.groups[group]
    except KeyError:
        raise UserError("group_gone") from None


def other_names(programme: Programme, group: str | None) -> frozenset[str]:
    """The names that a group may not have, because others have them."""
    return frozenset(each.name for each in programme.groups.values() if each.id != group)


def new_id(programme: Programme, name: str) -> str:
    """The id that a new group of that name gets; sessions of the past keep theirs to themselves."""
    told = {row.session for version in programme.versions.values() for row in version.rows}
    used = {session.rpartition("/")[0] for session in told}
    return fresh_id(name, used | set(programme.groups), otherwise="group")


def add(programme: Programme, name: str, *, like: Group | None = None) -> ChangeSet:
    """A new group, remote, with a backup and without meetings; or one that asks for the same as `like`."""
    tidy = valid.name(name, other_names(programme, None))
    made = Group(id=new_id(programme, tidy), name=tidy, backups=USUAL_BACKUPS)
    if like is not None:
        made = replace(like, id=made.id, name=tidy, meetings=())
        _check(programme, made)
    return changeset(Label("group_add", {"group": made.id}), [put(programme, Table.GROUPS, made)])


def change(programme: Programme, after: Group) -> ChangeSet:
    """The group is as `after` says; when it meets is `schedule`'s to change."""
    before = held(programme, after.id)
    after = replace(after, name=valid.name(after.name, other_names(programme, after.id)))
    _check(programme, after)
    differing = [f.name for f in fields(Group) if getattr(before, f.name) != getattr(after, f.name)]
    if "meetings" in differing:
        raise ValueError("meetings change through edits.schedule, so that session ids stay valid")
    values = {"group": after.id} | ({"field": differing[0]} if len(differing) == 1 else {})
    return changeset(Label("group_change", values), [put(programme, Table.GROUPS, after)])


def remove(programme: Programme, group: str) -> ChangeSet:
    """The group goes, with its rows and changed sessions; UserError `group_published` if a sheet names it."""
    name = held(programme, group).name
    mine = f"{group}/"
    for version in programme.versions.values():
        if any(row.session.startswith(mine) for row in version.rows):
            raise UserError("group_published", name=name)
    rows = [each.id for each in programme.roster.values() if each.session.rpartition("/")[0] == group]
    told = [each.id for each in programme.overrides.values() if each.group == group]
    changes = [drop(programme, Table.ROSTER, key) for key in rows]
    changes += [drop(programme, Table.OVERRIDES, key) for key in told]
    for table in (Table.CALLS, Table.ATTENDANCE, Table.OUTCOMES):
        noted = getattr(programme, table).values()
        gone = [each.id for each in noted if each.session.rpartition("/")[0] == group]
        changes += [drop(programme, table, key) for key in gone]
    changes.append(drop(programme, Table.GROUPS, group))
    return changeset(Label("group_remove", {"group": group, "name": name}), changes)


def _check(programme: Programme, group: Group) -> None:
    _check_named(programme, group)
    for minutes in (group.setup_minutes, group.tidy_minutes):
        valid.between(minutes, 0, LONGEST_AROUND)
    valid.between(group.priority, PRIORITIES[0], PRIORITIES[-1])
    for count in (group.min_team, group.co_leads, group.shadows, group.backups):
        valid.between(count, 0, valid.MOST)
    for tag in (*group.lead.languages, *group.co_lead.languages):
        valid.language(tag)


def _check_named(programme: Programme, group: Group) -> None:
    """Raise UserError where the group names a place, a leader or a qualification that is not there."""
    if group.venue is not None:
        venues.held(programme, group.venue)
    for leader in group.regulars:
        valid.leader(programme, leader)
    asked = (*group.lead.qualifications, *group.co_lead.qualifications)
    for qualification in (*asked, *(need.qualification for need in group.team_needs)):
        qualifications.held(programme, qualification)
