"""ChangeSets: the one form of every edit, undo, journal row and refresh."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Closure, Group, SessionOverride, Venue
from rosterdesk.domain.marks import Attendance, Conversation, Outcome
from rosterdesk.domain.people import Leader, Pair, Qualification
from rosterdesk.domain.programme import Programme, Settings
from rosterdesk.domain.roster import Assignment, CallNote, Version

Person = Qualification | Leader | Pair
Place = Venue | Group | SessionOverride | Closure
Marked = Attendance | Outcome | Conversation
Entity = Settings | Person | Place | Assignment | Version | CallNote | Marked


class Table(StrEnum):
    """The collections of a Programme, by the name of their field."""

    SETTINGS = "settings"
    QUALIFICATIONS = "qualifications"
    VENUES = "venues"
    LEADERS = "leaders"
    PAIRS = "pairs"
    GROUPS = "groups"
    OVERRIDES = "overrides"
    CLOSURES = "closures"
    ROSTER = "roster"
    VERSIONS = "versions"
    CALLS = "calls"
    ATTENDANCE = "attendance"
    OUTCOMES = "outcomes"
    CONVERSATIONS = "conversations"


ENTITY_TYPES: Mapping[Table, type[Entity]] = MappingProxyType(
    {
        Table.SETTINGS: Settings,
        Table.QUALIFICATIONS: Qualification,
        Table.VENUES: Venue,
        Table.LEADERS: Leader,
        Table.PAIRS: Pair,
        Table.GROUPS: Group,
        Table.OVERRIDES: SessionOverride,
        Table.CLOSURES: Closure,
        Table.ROSTER: Assignment,
        Table.VERSIONS: Version,
        Table.CALLS: CallNote,
        Table.ATTENDANCE: Attendance,
        Table.OUTCOMES: Outcome,
        Table.CONVERSATIONS: Conversation,
    }
)
_CALENDAR_TABLES = frozenset({Table.SETTINGS, Table.GROUPS, Table.OVERRIDES, Table.CLOSURES})


def key_of(entity: Entity) -> str:
    """The id of an entity within its table; closures go by ISO date."""
    return entity.date.isoformat() if isinstance(entity, Closure) else entity.id


@dataclass(frozen=True, slots=True)
class Change:
    """One entity before and after; None before is an addition, None after a removal."""

    table: Table
    key: str
    before: Entity | None
    after: Entity | None


@dataclass(frozen=True, slots=True)
class Label:
    """What a ChangeSet is called, as a code and ids; `rosterdesk.words` says it: "Maya leads art"."""

    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes that happen together or not at all, under one name."""

    label: Label
    changes: tuple[Change, ...]

    @property
    def tables(self) -> frozenset[Table]:
        """Which collections it touches."""
        return frozenset(change.table for change in self.changes)

    def keys(self, table: Table) -> frozenset[str]:
        """Which entities of `table` it touches."""
        return frozenset(change.key for change in self.changes if change.table is table)

    def __bool__(self) -> bool:
        return bool(self.changes)


def changeset(label: Label, changes: Iterable[Change]) -> ChangeSet:
    """A ChangeSet without the changes that change nothing; what is said twice alike is done once.

    UserError `named_twice` where the same thing is to become two things at once.
    """
    found: dict[tuple[Table, str], Change] = {}
    kept: list[Change] = []
    for change in changes:
        before = found.get((change.table, change.key))
        if change.before == change.after or change == before:
            continue
        if before is not None and before.after != change.before:
            raise UserError("named_twice")
        found[change.table, change.key] = change
        kept.append(change)
    return ChangeSet(label, tuple(kept))


def inverse(changes: ChangeSet) -> ChangeSet:
    """The ChangeSet that takes `changes` back; its own inverse is `changes` again."""
    undone = (replace(c, before=c.after, after=c.before) for c in reversed(changes.changes))
    return ChangeSet(changes.label, tuple(undone))


def put(programme: Programme, table: Table, entity: Entity) -> Change:
    """The change that adds the entity, or replaces the one of the same key."""
    key = key_of(entity)
    return Change(table, key, current(programme, table, key), entity)


def drop(programme: Programme, table: Table, key: str) -> Change:
    """The change that removes the entity of that key."""
    return Change(table, key, current(programme, table, key), None)


def current(programme: Programme, table: Table, key: str) -> Entity | None:
    """The entity of that key as it stands, or None."""
    if table is Table.SETTINGS:
        return programme.settings
    found: Entity | None = getattr(programme, table).get(key)
    return found


def apply(programme: Programme, changes: ChangeSet) -> Programme:
    """The programme after all changes; UserError `changed_elsewhere` where one does not find its before."""
    touched: dict[str, dict[str, Entity]] = {}
    settings = programme.settings
    for change in changes.changes:
        if change.table is Table.SETTINGS:
            if settings != change.before or not isinstance(change.after, Settings):
                raise UserError("changed_elsewhere", table=change.table.value, key=change.key)
            settings = change.after
            continue
        rows = touched.setdefault(change.table.value, dict(getattr(programme, change.table)))
        _apply_one(rows, change)
    after = replace(programme, settings=settings, **touched)  # type: ignore[arg-type]
    if "calendar" in programme.__dict__ and not changes.tables & _CALENDAR_TABLES:
        after.__dict__["calendar"] = programme.calendar  # the sessions are the same: keep what was laid out
    if "by_session" in programme.__dict__:
        after.__dict__["by_session"] = _seated_after(programme.by_session, changes)
    if "grades" in programme.__dict__ and settings is programme.settings:
        after.__dict__["grades"] = programme.grades  # it tells changed leaders by itself
    return after


def _seated_after(
    seated: Mapping[str, tuple[Assignment, ...]], changes: ChangeSet
) -> Mapping[str, tuple[Assignment, ...]]:
    """The assignments of each session after changes that fit: years of other sessions stay as they are."""
    now = dict(seated)
    for change in changes.changes:
        for gone in [change.before] if isinstance(change.before, Assignment) else []:
            now[gone.session] = tuple(each for each in now[gone.session] if each.id != change.key)
            if not now[gone.session]:
                del now[gone.session]
        for come in [change.after] if isinstance(change.after, Assignment) else []:
            held = (*now.get(come.session, ()), come)
            now[come.session] = tuple(sorted(held, key=lambda each: each.row))
    return now


def _apply_one(rows: dict[str, Entity], change: Change) -> None:
    if rows.get(change.key) != change.before:
        raise UserError("changed_elsewhere", table=change.table.value, key=change.key)
    if change.after is None:
        del rows[change.key]
    else:
        rows[change.key] = change.after


def difference(before: Programme, after: Programme, label: Label) -> ChangeSet:
    """The ChangeSet that turns one programme into the other."""
    changes: list[Change] = []
    for table in Table:
        old, new = _rows(before, table), _rows(after, table)
        keys = [*old, *(key for key in new if key not in old)]
        changes += [Change(table, key, old.get(key), new.get(key)) for key in keys]
    return changeset(label, changes)


def _rows(programme: Programme, table: Table) -> Mapping[str, Entity]:
    if table is Table.SETTINGS:
        return {programme.settings.id: programme.settings}
    rows: Mapping[str, Entity] = getattr(programme, table)
    return rows
