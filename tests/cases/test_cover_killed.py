"""Killed at any moment of a round of calls, nothing said yes is lost and nothing half-done remains."""

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rosterdesk.cases import cover_again
from rosterdesk.cases.cover_round import standing
from rosterdesk.domain.changes import apply
from rosterdesk.domain.history import Entry
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import CallNote
from rosterdesk.domain.terms import CallAnswer, Severity
from rosterdesk.storage.store import Store
from solver.check import check
from tests.cases.playing_cover import NOW
from tests.cases.test_cover_round import demo
from tests.house.tree import ROOT


def played(path: Path, *, seed: int, deeds: int, delay: float) -> list[tuple[int, str, int]]:
    """Play until so many deeds are reported, wait `delay` seconds, kill; gives all that was reported."""
    command = [sys.executable, "-m", "tests.cases.playing_cover", str(path), str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        lines = [run.stdout.readline() for _ in range(deeds)]
        try:
            run.wait(delay)
        except subprocess.TimeoutExpired:
            run.kill()
        lines += run.stdout.read().splitlines(keepends=True)
    assert run.returncode not in (0, 1), "the play ended by itself"
    whole = [line.split() for line in lines if line.endswith("\n")]
    return [(int(number), code, int(open_)) for number, code, open_ in whole]


def check_file(path: Path, reported: list[tuple[int, str, int]]) -> list[str]:
    """Look at what is left of a killed play; gives the codes of the deeds that are in the file."""
    with Store.open(path) as store:
        journal, programme = store.journal(), store.load()
        number, _, open_ = reported[-1]
        assert [entry.number for entry in journal] == list(range(1, len(journal) + 1))
        assert number <= len(journal) <= number + 1
        assert replayed(journal) == programme
        for entry in journal:
            said_yes(replayed(journal[: entry.number]), entry)
        assert [each for each in check(programme) if each.severity is Severity.BROKEN] == []
        if len(journal) == number:
            again = cover_again.begun(store, programme, NOW)
            assert sum(each.open for each in standing(programme, again.gaps, NOW)) == open_
    return [entry.changes.label.code for entry in journal]


def replayed(journal: tuple[Entry, ...]) -> Programme:
    """The demo with these deeds done."""
    value = demo()
    for entry in journal:
        value = apply(value, entry.changes)
    return value


def said_yes(after: Programme, entry: Entry) -> None:
    """Whoever said yes in this deed has the seat, and both are in the same deed or neither is."""
    notes = [change.after for change in entry.changes.changes if isinstance(change.after, CallNote)]
    for note in notes:
        if note.answer is CallAnswer.YES:
            assert note.row.id in after.roster
    if entry.changes.label.code in ("seat", "replace"):
        assert any(note.answer is CallAnswer.YES for note in notes)


def check_kills(folder: Path, times: int, seed: int) -> set[str]:
    chance = random.Random(seed)
    start, done = folder / "start.rosterdesk", set[str]()
    Store.create(start, demo()).close()
    for number in range(times):
        path = Path(shutil.copy(start, folder / f"{number}.rosterdesk"))
        seed, deeds, delay = chance.randint(0, 9999), chance.randint(1, 9), chance.random() * 0.05
        told = played(path, seed=seed, deeds=deeds, delay=delay)
        done |= set(check_file(path, told))
        path.unlink()
    return done


def test_killed_during_the_calls_nothing_said_yes_is_lost(tmp_path: Path) -> None:
    assert {"leave_add", "seat"} <= check_kills(tmp_path, times=5, seed=3)


@pytest.mark.long
def test_killed_two_hundred_times_during_the_calls_nothing_said_yes_is_lost(tmp_path: Path) -> None:
    done = check_kills(tmp_path, times=200, seed=4)
    wanted = {"leave_add", "seat", "call", "leave_end", "seats_back", "session_cancel", "session_merge"}
    assert wanted <= done, wanted - done
