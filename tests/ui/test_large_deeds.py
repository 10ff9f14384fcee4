"""Deeds of hundreds of changes are written beside the window, as durable and undoable as small ones."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from rosterdesk.domain.changes import ChangeSet, Label, difference
from rosterdesk.domain.edits import people, seats
from rosterdesk.domain.programme import Programme
from rosterdesk.storage.store import Left, Store
from tests import factories as make
from ui.actions import Command
from ui.document import Document
from ui.entering import HEAVY, MANY
from ui.window import MainWindow

LEADERS = MANY + 20


def crowd(named: str = "l") -> Programme:
    """More leaders than are written in the window's own time."""
    return make.programme(
        leaders=[make.leader(f"l{n}", name=f"{named} {n}") for n in range(LEADERS)],
        groups=[make.group("art", on="tue")],
    )


def renaming(before: Programme) -> ChangeSet:
    return difference(before, crowd("renamed"), Label("import", {"name": "crowd.json"}))


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(crowd())


def rename(window: MainWindow) -> list[ChangeSet]:
    done: list[ChangeSet] = []
    window.frame.desk.attempt_long(renaming, done.append)
    return done


def stored(window: MainWindow) -> Programme:
    path = window.document.store.path
    assert path is not None
    with Store.open(path) as store:
        return store.load()


def test_a_large_deed_is_undone_and_done_again_beside_the_window(window: MainWindow, qtbot: QtBot) -> None:
    before = window.document.programme
    done = rename(window)
    assert window.document.programme is before
    qtbot.waitUntil(lambda: bool(done))
    after = window.document.programme
    assert after.leaders["l7"].name == "renamed 7"
    assert stored(window) == after
    undo, redo = window.frame.actions[Command.UNDO], window.frame.actions[Command.REDO]
    undo.trigger()
    assert not undo.isEnabled()
    qtbot.waitUntil(lambda: window.document.programme == before)
    assert stored(window) == before
    redo.trigger()
    qtbot.waitUntil(lambda: window.document.programme == after)
    assert stored(window) == after


def test_where_many_changes_are_expected_they_are_made_beside_the_window_too(
    window: MainWindow, qtbot: QtBot
) -> None:
    made_in: list[Thread] = []
    done: list[ChangeSet] = []

    def edit(before: Programme) -> ChangeSet:
        made_in.append(current_thread())
        return renaming(before)

    window.frame.desk.attempt_long(edit, done.append, expected=MANY)
    qtbot.waitUntil(lambda: bool(done))
    assert made_in != [main_thread()]
    assert window.document.programme.leaders["l7"].name == "renamed 7"
    assert stored(window) == window.document.programme


def test_what_is_done_while_a_large_deed_is_written_comes_beside_it(window: MainWindow, qtbot: QtBot) -> None:
    done = rename(window)
    row = make.row(make.session("art", 1), "l3")
    window.frame.desk.attempt(lambda programme: seats.seat(programme, row))
    qtbot.waitUntil(lambda: bool(done))
    now = window.document.programme
    assert row.id in now.roster
    assert now.leaders["l3"].name == "renamed 3"
    assert stored(window) == now


def test_a_large_deed_that_cannot_be_done_is_told_and_leaves_all_as_it_is(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = window.document.programme
    changes = renaming(before)
    window.frame.desk.attempt(lambda programme: people.change(programme, "l5", name="Somebody else"))
    done: list[ChangeSet] = []
    window.frame.desk.attempt_long(lambda _: changes, done.append)
    qtbot.waitUntil(window.frame.notices.trouble.isVisible)
    assert not done
    assert stored(window) == window.document.programme
    assert window.document.programme.leaders["l6"].name == "l 6"


def test_closing_the_window_waits_for_a_large_deed(window: MainWindow) -> None:
    rename(window)
    window.document.close()
    assert stored(window).leaders["l9"].name == "renamed 9"


def test_a_large_deed_that_was_left_is_not_written(tmp_path: Path, qtbot: QtBot) -> None:
    before = crowd()
    document = Document(Store.create(tmp_path / "crowd.rosterdesk", before))
    with pytest.raises(Left):
        document.doing(renaming(before))(lambda: True)
    assert document.store.load() == before
    document.close()


def test_large_deeds_are_known_by_what_they_write(window: MainWindow, qtbot: QtBot) -> None:
    window.frame.desk.attempt(lambda programme: people.change(programme, "l5", name="Somebody else"))
    assert window.document.undo_weight < HEAVY
    done = rename(window)
    qtbot.waitUntil(lambda: bool(done))
    assert window.document.undo_weight >= HEAVY
