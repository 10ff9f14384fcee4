"""Killed at any moment, the file holds the deeds up to some point, the last one reported at the least."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from rosterdesk.domain.changes import apply
from rosterdesk.domain.history import Deed
from rosterdesk.domain.programme import Programme
from rosterdesk.storage.store import Store
from tests.house.tree import ROOT
from tests.storage.values import rich

# Entry number n is always the same kind of deed; each is reported when it has returned.
PLAY = """
import sys
from rosterdesk.storage.store import Store
from tests.storage.values import AT, everything, rich, seat
from tests.factories import programme
with Store.open(sys.argv[1]) as store:
    number = len(store.journal())
    while True:
        number += 1
        value = store.load()
        if number % 4 == 2:
            entry = store.undo("Sam", AT)
        elif number % 4 == 3:
            entry = store.redo("Sam", AT)
        elif number % 5 == 0 or not value.leaders:
            entry = store.do(everything(value, programme() if value.leaders else rich()), "Sam", AT)
        else:
            entry = store.do(seat(value, "ben", 7 * number), "Sam", AT)
        assert entry.number == number
        print(number, flush=True)
"""


def killed_run(path: Path, deeds: int, delay: float) -> int:
    """Play until so many deeds are reported, wait `delay` seconds, kill; gives the last number reported."""
    command = [sys.executable, "-c", PLAY, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        numbers = [int(run.stdout.readline()) for _ in range(deeds)]
        try:
            run.wait(delay)
        except subprocess.TimeoutExpired:
            run.kill()
        numbers += [int(line) for line in run.stdout.read().splitlines() if line.strip()]
    assert run.returncode not in (0, 1), "the play ended by itself"
    return numbers[-1]


def replay(store: Store, start: Programme) -> Programme:
    """The value that the journal leads to."""
    value = start
    for entry in store.journal():
        value = apply(value, entry.changes)
    return value


def check_kills(path: Path, times: int, seed: int) -> None:
    chance = random.Random(seed)
    Store.create(path, rich()).close()
    for _ in range(times):
        reported = killed_run(path, chance.randint(1, 6), chance.random() * 0.05)
        with Store.open(path) as store:
            journal = store.journal()
            assert [entry.number for entry in journal] == list(range(1, len(journal) + 1))
            assert reported <= len(journal) <= reported + 1
            assert store.load() == replay(store, rich())
    assert {entry.deed for entry in journal} == set(Deed)


def test_killed_at_any_moment_the_file_equals_a_prefix_of_the_deeds(tmp_path: Path) -> None:
    check_kills(tmp_path / "river.rosterdesk", times=5, seed=1)


@pytest.mark.long
def test_killed_two_hundred_times_the_file_equals_a_prefix_of_the_deeds(tmp_path: Path) -> None:
    check_kills(tmp_path / "river.rosterdesk", times=200, seed=2)
