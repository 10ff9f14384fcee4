"""The file equals the value, after every deed, undo and redo, and after opening it again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from rosterdesk.domain.changes import Change, ChangeSet, Label, Table, apply, drop, inverse
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.history import Deed, Stacks
from rosterdesk.storage.store import Store
from tests import factories as make
from tests.storage.values import AT, do, everything, rich, seat


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a new database may go."""
    return tmp_path / "river side #1?.rosterdesk"


def test_a_new_database_holds_the_programme_to_the_letter(file: Path) -> None:
    with Store.create(file, rich()) as store:
        assert store.load() == rich()
        assert str(store.load().leaders["ana"].hourly_rate) == "22.50"
        assert store.journal() == ()
        assert store.path == file
    with Store.open(str(file)) as again:
        assert again.load() == rich()


def test_a_deed_changes_the_file_as_it_changes_the_value(file: Path) -> None:
    with Store.create(file, rich()) as store:
        changes = seat(rich(), "ben", 7)
        entry = store.do(changes, "Sam", AT)
        assert entry is not None
        assert (entry.number, entry.at, entry.author, entry.deed, entry.of) == (1, AT, "Sam", Deed.DO, None)
        assert store.load() == apply(rich(), changes)
        assert store.journal() == (entry,)
        assert store.journal(after=1) == ()
        assert store.entry(1) == entry
        assert store.entry(2) is None
        assert store.label(1) == changes.label


def test_every_table_can_be_filled_emptied_and_brought_back(file: Path) -> None:
    bare = make.programme()
    with Store.create(file, bare) as store:
        do(store, everything(bare, rich()))
        assert store.load() == rich()
        store.undo("Sam", AT)
        assert store.load() == bare
        store.redo("Sam", AT)
        assert store.load() == rich()
        do(store, everything(rich(), bare))
        assert store.load() == bare
        store.undo("Sam", AT)
        assert store.load() == rich()


def test_undo_and_redo_survive_a_restart(file: Path) -> None:
    values = [rich()]
    with Store.create(file, rich()) as store:
        for day in (7, 14, 21):
            changes = seat(values[-1], "ben", day)
            do(store, changes)
            values.append(apply(values[-1], changes))
        store.undo("Sam", AT)
    with Store.open(file) as store:
        assert store.stacks == Stacks(undo=(1, 2), redo=(3,))
        undone = store.undo("Kim", AT)
        assert undone is not None
        assert (undone.deed, undone.of, undone.number) == (Deed.UNDO, 2, 5)
        assert undone.changes == inverse(store.journal()[1].changes)
        assert store.load() == values[1]
    with Store.open(file) as store:
        for value in values[2:]:
            redone = store.redo("Kim", AT)
            assert redone is not None
            assert redone.deed is Deed.REDO
            assert store.load() == value
        assert store.redo("Kim", AT) is None


def test_a_new_deed_forgets_what_could_be_redone(file: Path) -> None:
    with Store.create(file, rich()) as store:
        do(store, seat(rich(), "ben", 7))
        store.undo("Sam", AT)
        do(store, seat(rich(), "ben", 14))
        assert store.redo("Sam", AT) is None
        assert store.stacks == Stacks(undo=(3,))


def test_nothing_done_is_nothing_to_undo(file: Path) -> None:
    with Store.create(file, rich()) as store:
        assert store.undo("Sam", AT) is None
        assert store.redo("Sam", AT) is None
        assert store.do(ChangeSet(Label("seat"), ()), "Sam", AT) is None
        assert store.journal() == ()


def test_an_edit_of_an_older_state_is_refused_whole(file: Path) -> None:
    with Store.create(file, rich()) as store, Store.open(file) as other:
        ben = rich().leaders["ben"]
        do(
            other,
            everything(rich(), replace(rich(), leaders={**rich().leaders, "ben": replace(ben, phone="1")})),
        )
        now = other.load()
        renamed = Change(Table.LEADERS, "ben", ben, replace(ben, name="Benno"))
        late = ChangeSet(Label("edit"), (*seat(rich(), "cai", 7).changes, renamed))
        with pytest.raises(UserError, match="changed_elsewhere") as refused:
            store.do(late, "Kim", AT)
        assert dict(refused.value.values) == {"table": "leaders", "key": "ben"}
        assert store.load() == now
        assert len(store.journal()) == 1


@pytest.mark.parametrize("table", list(Table))
def test_an_addition_that_is_already_there_and_a_removal_of_nothing_are_refused(
    file: Path, table: Table
) -> None:
    held = rich()
    rows = {"programme": held.settings} if table is Table.SETTINGS else getattr(held, table)
    key, entity = next(iter(rows.items()))
    added = ChangeSet(Label("add"), (Change(table, key, None, entity),))
    removed = ChangeSet(Label("drop"), (Change(table, "nobody", entity, None),))
    with Store.create(file, held) as store:
        for changes in (added, removed):
            with pytest.raises(UserError, match="changed_elsewhere"):
                store.do(changes, "Sam", AT)
        assert store.load() == held


def test_one_entity_may_change_twice_in_one_deed(file: Path) -> None:
    with Store.create(file, rich()) as store:
        ben = rich().leaders["ben"]
        once, twice = replace(ben, phone="1"), replace(ben, phone="2")
        changes = ChangeSet(
            Label("edit"),
            (Change(Table.LEADERS, "ben", ben, once), Change(Table.LEADERS, "ben", once, twice)),
        )
        do(store, changes)
        assert store.load() == apply(rich(), changes)


def test_what_others_still_name_cannot_go_and_what_is_gone_cannot_be_named(file: Path) -> None:
    with Store.create(file, rich()) as store:
        without_ana = ChangeSet(Label("drop"), (drop(rich(), Table.LEADERS, "ana"),))
        for changes in (without_ana, seat(rich(), "nobody", 7)):
            with pytest.raises(UserError, match="reference_gone"):
                store.do(changes, "Sam", AT)
            assert store.load() == rich()
        do(store, seat(rich(), "ben", 7))  # a refusal leaves the store usable


def test_the_journal_keeps_moments_in_utc(file: Path) -> None:
    local = datetime(2026, 11, 23, 9, 10, tzinfo=timezone(timedelta(hours=-5)))
    with Store.create(file, rich()) as store:
        entry = store.do(seat(rich(), "ben", 7), "Sam", local)
        assert entry is not None
        assert entry.at.tzinfo is UTC
        assert entry.at == local
        assert store.journal() == (entry,)


def test_two_programs_on_one_file_see_each_others_deeds(file: Path) -> None:
    with Store.create(file, rich()) as here, Store.open(file) as there:
        do(here, seat(rich(), "ben", 7))
        (seen,) = there.journal()
        do(there, seat(apply(rich(), seen.changes), "ben", 14))
        assert [entry.number for entry in here.journal()] == [1, 2]
        undone = here.undo("Sam", AT)
        assert undone is not None
        assert undone.of == 2
        assert there.stacks == here.stacks == Stacks(undo=(1,), redo=(2,))


def test_an_undo_in_a_later_programme_brings_back_the_very_ids(file: Path) -> None:
    with Store.create(file, rich()) as store:
        key = make.assigned(make.session("art", 0), "ana").id
        do(store, ChangeSet(Label("clear"), (drop(rich(), Table.ROSTER, key),)))
        assert key not in store.load().roster
        store.undo("Sam", AT)
        assert store.load().roster[key] == rich().roster[key]
