"""A coordinator plays through the Document on a real file; after every step file, value and journal agree."""

import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from functools import reduce
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from rosterdesk.domain.changes import ChangeSet, apply
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.history import fold
from rosterdesk.domain.programme import Programme
from rosterdesk.exchange import programme_file
from rosterdesk.storage.store import Store
from rosterdesk.words import changes as change_words
from rosterdesk.words import errors
from solver.check import check
from tests.storage.values import AT, rich
from tests.ui.playing import Hand, every_edit
from ui.document import Document

EDITS = every_edit()
DEEDS = st.lists(st.sampled_from(sorted(EDITS)), min_size=3, max_size=8)
TRIES = (1, 12, 12, 12)  # how often a refused deed is tried with something else
PLAYED: Counter[str] = Counter()  # steps of all plays of this run, by what they were
pytestmark = pytest.mark.usefixtures("qapp", "tally")


@pytest.fixture(scope="module")
def tally() -> Iterator[None]:
    """List at the end what was played."""
    yield
    listed = ", ".join(f"{name} {count}" for name, count in PLAYED.most_common())
    print(f"\n{PLAYED.total()} steps: {listed}")


class Session(RuleBasedStateMachine):
    """Edits of every kind, undo, redo and reopening at random."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "river.rosterdesk"
        self.first: Programme = rich()
        self.past: list[Programme] = []
        self.future: list[Programme] = []
        self.told: list[ChangeSet] = []
        self.steps = 0
        Store.create(self.path, self.first).close()
        self.open()

    def open(self) -> None:
        now = AT + timedelta(seconds=self.steps)
        self.document = Document(Store.open(self.path), author="Sam", clock=lambda: now)
        self.document.changed.connect(self.told.append)

    @rule(names=DEEDS, seed=st.integers(0, 999_999))
    def edit(self, names: list[str], seed: int) -> None:
        """Several deeds, each looked at; people change more than they take back."""
        chance = Random(seed)
        for name in names:
            self.do(name, chance)
            self.the_file_equals_the_value_and_the_checker_can_judge_it()

    def do(self, name: str, chance: Random) -> None:
        """A deed; where it is refused, people mostly try what is possible instead."""
        for _ in range(chance.choice(TRIES)):
            if self.tried(name, chance):
                return
        PLAYED["given up"] += 1

    def tried(self, name: str, chance: Random) -> bool:
        before = self.document.programme
        arguments = Hand(chance, before).arguments(EDITS[name])
        try:
            changes = EDITS[name](before, **arguments)
            entry = self.document.do(changes)
        except UserError as error:
            self.refused(error, before)
            return False
        assert (entry is None) == (not changes)
        if changes:
            assert change_words.sentence(self.document.programme, changes.label)
            assert change_words.dated_sentence(self.document.programme, changes.label)
            self.past.append(before)
            self.future.clear()
            PLAYED[name] += 1
        return True

    def refused(self, error: UserError, before: Programme) -> None:
        """What was refused is said in words and leaves all as it was."""
        assert errors.sentence(error)
        assert error.code != "changed_elsewhere"  # nobody else is there
        assert self.document.programme == before
        PLAYED["refused try"] += 1

    @rule()
    def undo(self) -> None:
        before = self.document.programme
        if self.document.undo() is not None:
            self.future.append(before)
            assert self.document.programme == self.past.pop()
            PLAYED["undo"] += 1
        else:
            assert not self.past

    @rule()
    def redo(self) -> None:
        before = self.document.programme
        if self.document.redo() is not None:
            self.past.append(before)
            assert self.document.programme == self.future.pop()
            PLAYED["redo"] += 1
        else:
            assert not self.future

    @rule()
    def reopen(self) -> None:
        """Close the file and open it again; the whole journal leads from the first programme to this one."""
        self.document.close()
        self.open()
        journal = self.document.store.journal()
        assert reduce(apply, (entry.changes for entry in journal), self.first) == self.document.programme
        assert [entry.changes for entry in journal] == self.told
        stacks = fold((entry.number, entry.deed, entry.of) for entry in journal)
        assert (len(stacks.undo), len(stacks.redo)) == (len(self.past), len(self.future))
        PLAYED["reopen"] += 1

    @invariant()
    def the_file_equals_the_value_and_the_checker_can_judge_it(self) -> None:
        self.steps += 1
        programme = self.document.programme
        assert self.document.store.snapshot().programme == programme
        assert (self.document.undo_label is None) == (not self.past)
        assert (self.document.redo_label is None) == (not self.future)
        check(programme)

    def teardown(self) -> None:
        if not hasattr(self, "document"):
            return
        try:
            exported = Path(self.folder.name) / "river.json"
            programme_file.write(self.document.programme, exported)
            assert programme_file.read(exported) == self.document.programme
        finally:
            self.document.close()
            self.folder.cleanup()


class LongSession(Session):
    """The same for thousands of steps: `--long`, and with `-s` what was played is listed."""


SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)
TestSession = Session.TestCase  # the same play each time; other plays are for the long one
TestSession.settings = settings(
    max_examples=6, stateful_step_count=12, derandomize=True, suppress_health_check=SLOW
)
TestLongSession = pytest.mark.long(LongSession.TestCase)
TestLongSession.settings = settings(max_examples=40, stateful_step_count=60, suppress_health_check=SLOW)
