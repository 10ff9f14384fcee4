"""The document is what lies in the file, and tells of every deed once."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rosterdesk.domain.changes import ChangeSet, Label, Table, apply, changeset, drop, put
from rosterdesk.domain.edits import seats
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.storage.store import Store
from tests import factories as make
from ui.document import Document

AT = datetime(2026, 11, 23, 9, 10, tzinfo=UTC)
PROGRAMME = make.programme(
    leaders=[make.leader("maya"), make.leader("ben")], groups=[make.group("art", on="tue")]
)


def seat(leader: str, on: int) -> ChangeSet:
    """A leader leads the art group so many days after the usual Monday."""
    return seats.seat(PROGRAMME, make.row(make.session("art", on), leader))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database."""
    path = tmp_path / "river.rosterdesk"
    Store.create(path, PROGRAMME).close()
    return path


@pytest.fixture
def document(file: Path, qtbot: QtBot) -> Iterator[Document]:
    """A document on the database."""
    found = Document(Store.open(file), author="Sam", clock=lambda: AT)
    yield found
    found.close()


def note_changes(document: Document) -> list[tuple[ChangeSet, Programme]]:
    """Every ChangeSet told, with the programme at that moment."""
    told: list[tuple[ChangeSet, Programme]] = []
    document.changed.connect(lambda changes: told.append((changes, document.programme)))
    return told


def test_a_deed_is_told_once_when_the_value_and_the_file_have_it(document: Document) -> None:
    told = note_changes(document)
    changes = seat("maya", 1)
    entry = document.do(changes)
    after = apply(PROGRAMME, changes)
    assert entry is not None
    assert (entry.author, entry.at) == ("Sam", AT)
    assert told == [(changes, after)]
    assert document.programme == after == document.store.load()


def test_undo_and_redo_are_named_and_told(document: Document) -> None:
    told = note_changes(document)
    first, second = seat("maya", 1), seat("ben", 8)
    assert (document.undo_label, document.redo_label) == (None, None)
    document.do(first)
    document.do(second)
    assert (document.undo_label, document.redo_label) == (second.label, None)
    document.undo()
    assert (document.undo_label, document.redo_label) == (first.label, second.label)
    assert document.programme == apply(PROGRAMME, first) == document.store.load()
    document.redo()
    assert (document.undo_label, document.redo_label) == (second.label, None)
    document.undo()
    document.undo()
    assert document.programme == PROGRAMME
    assert len(told) == 6
    assert document.undo() is None
    assert len(told) == 6


def test_after_a_restart_everything_is_where_it_was(file: Path, document: Document) -> None:
    for on in (1, 8, 15):
        document.do(seat("maya", on))
    document.undo()
    here = document.programme
    document.close()
    again = Document(Store.open(file))
    assert again.programme == here
    assert again.undo_label == seat("maya", 8).label
    assert again.redo_label == seat("maya", 15).label
    again.undo()
    assert again.undo_label == seat("maya", 1).label
    again.close()


def test_a_change_of_nothing_is_no_deed(document: Document) -> None:
    told = note_changes(document)
    same = put(PROGRAMME, Table.LEADERS, PROGRAMME.leaders["ben"])
    assert document.do(changeset(Label("edit"), [same])) is None
    assert told == []
    assert document.undo_label is None


def test_a_refused_deed_changes_and_tells_nothing(document: Document) -> None:
    told = note_changes(document)
    with pytest.raises(UserError, match="leader_gone"):
        document.do(seat("nobody", 1))
    assert told == []
    assert document.programme == PROGRAMME == document.store.load()


def test_deeds_of_others_are_told_before_ours(file: Path, document: Document) -> None:
    told = note_changes(document)
    with Store.open(file) as other:
        other.do(seat("ben", 1), "Kim", AT)
        other.do(seat("ben", 8), "Kim", AT)
    document.do(seat("maya", 15))
    assert [changes for changes, _ in told] == [seat("ben", 1), seat("ben", 8), seat("maya", 15)]
    assert document.programme == document.store.load()
    assert document.undo_label == seat("maya", 15).label


def test_who_lost_the_race_sees_the_newer_state(file: Path, document: Document) -> None:
    told = note_changes(document)
    maya = PROGRAMME.leaders["maya"]
    theirs = changeset(Label("edit"), [put(PROGRAMME, Table.LEADERS, replace(maya, phone="1"))])
    ours = changeset(Label("edit"), [put(PROGRAMME, Table.LEADERS, replace(maya, phone="2"))])
    gone = changeset(Label("drop"), [drop(PROGRAMME, Table.LEADERS, "ben")])
    with Store.open(file) as other:
        other.do(theirs, "Kim", AT)
        with pytest.raises(UserError, match="changed_elsewhere"):
            document.do(ours)
        assert document.programme.leaders["maya"].phone == "1"
        other.do(gone, "Kim", AT)
        with pytest.raises(UserError, match="reference_gone"):
            document.do(seat("ben", 1))
    assert "ben" not in document.programme.leaders
    assert [changes for changes, _ in told] == [theirs, gone]
    assert document.programme == document.store.load()


def test_following_takes_up_what_others_do(file: Path, document: Document, qtbot: QtBot) -> None:
    document.follow(5)
    with Store.open(file) as other, qtbot.waitSignal(document.changed):
        other.do(seat("ben", 1), "Kim", AT)
    assert document.programme == document.store.load()


def test_a_database_out_of_reach_is_told_once_until_it_is_back(
    file: Path, document: Document, qtbot: QtBot
) -> None:
    told: list[UserError] = []
    document.troubled.connect(told.append)
    document.changed.connect(lambda _: None)
    away = file.with_name("away")
    document.store.close()  # so that the next look has to find the file again
    file.rename(away)
    document.follow(1)
    qtbot.waitUntil(lambda: told != [])
    qtbot.wait(30)
    assert [error.code for error in told] == ["database_unreachable"]
    away.rename(file)
    with Store.open(file) as other, qtbot.waitSignal(document.changed):
        other.do(seat("ben", 1), "Kim", AT)
    assert len(told) == 1


def test_a_database_that_does_not_answer_keeps_no_hand_waiting(file: Path, qtbot: QtBot) -> None:
    told: list[UserError] = []
    document = Document(Store.open(file, patience=60.0))  # so long a look would wait here
    document.troubled.connect(told.append)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        document.follow(5)
        qtbot.waitUntil(lambda: told != [])
        with pytest.raises(UserError, match="database_silent"):
            document.do(seat("maya", 1))
        document.catch_up()
        assert [error.code for error in told] == ["database_silent"]
        assert document.programme == PROGRAMME
        other.execute("ROLLBACK")

    def done() -> bool:
        with suppress(UserError):
            document.do(seat("maya", 1))
        return document.programme == apply(PROGRAMME, seat("maya", 1))

    qtbot.waitUntil(done)
    assert document.programme == document.store.load()
    document.close()


def test_one_who_answers_a_deed_with_a_deed_is_served(document: Document) -> None:
    told = note_changes(document)

    def answer(changes: ChangeSet) -> None:
        if changes == seat("maya", 1):
            document.do(seat("ben", 8))

    document.changed.connect(answer)
    document.do(seat("maya", 1))
    assert [changes for changes, _ in told] == [seat("maya", 1), seat("ben", 8)]
    assert document.programme == document.store.load()
