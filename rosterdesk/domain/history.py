"""The journal folded into what can be undone and what can be done again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rosterdesk.domain.changes import Change, ChangeSet, Label, Table, changeset, current
from rosterdesk.domain.programme import Programme


class Deed(StrEnum):
    """What a journal entry did: something new, or the undoing or redoing of an earlier entry."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row of the journal: who (author), when (UTC), what, before and after; `of` names the entry undone."""

    number: int
    at: datetime
    author: str
    deed: Deed
    of: int | None
    changes: ChangeSet


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """An entry without its changes, which may be many."""

    number: int
    at: datetime
    author: str
    deed: Deed
    of: int | None
    label: Label


@dataclass(frozen=True, slots=True)
class Stacks:
    """Numbers of the `do` entries that can be undone and redone, the next one last."""

    undo: tuple[int, ...] = ()
    redo: tuple[int, ...] = ()


def fold(deeds: Iterable[tuple[int, Deed, int | None]], start: Stacks | None = None) -> Stacks:
    """The stacks after (number, deed, of) of each entry in order; a new deed forgets what could be redone."""
    undo, redo = (list(start.undo), list(start.redo)) if start else ([], [])
    for number, deed, of in deeds:
        match deed:
            case Deed.DO:
                undo.append(number)
                redo.clear()
            case Deed.UNDO if of is not None:
                undo.remove(of)
                redo.append(of)
            case Deed.REDO if of is not None:
                redo.remove(of)
                undo.append(of)
    return Stacks(tuple(undo), tuple(redo))


def back_to(programme: Programme, after: Iterable[Entry], moment: datetime) -> ChangeSet:
    """The one ChangeSet that makes the programme what it was before the entries `after`, given in order.

    `moment` is when that was, in local time.
    """
    first: dict[tuple[Table, str], Change] = {}
    for entry in after:
        for change in entry.changes.changes:
            first.setdefault((change.table, change.key), change)
    now = ((key, current(programme, *key)) for key in first)
    label = Label("step_back", {"at": moment.isoformat(timespec="minutes")})
    return changeset(label, [Change(*key, held, first[key].before) for key, held in now])
