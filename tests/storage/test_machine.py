"""A coordinator plays on a real file; after every step the file equals the value."""

import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from rosterdesk.domain.changes import ChangeSet, Label, Table, apply, changeset, drop, put
from rosterdesk.domain.history import Deed
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Override
from rosterdesk.domain.terms import Mark, Reply, Role, Rule, SessionResult
from rosterdesk.storage.store import Store
from tests import factories as make
from tests.storage.values import AT, everything, rich

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
LEADERS = st.sampled_from(["ana", "ben", "cai"])
DAYS = st.integers(0, 40)


class Coordinator(RuleBasedStateMachine):
    """Edits, undoes, redoes and restarts at random, keeping the values it expects."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "river.rosterdesk"
        self.value: Programme = rich()
        self.past: list[Programme] = []
        self.future: list[Programme] = []
        self.deeds: list[Deed] = []
        self.store = Store.create(self.path, self.value)

    def do(self, changes: ChangeSet) -> None:
        entry = self.store.do(changes, "Sam", AT + timedelta(seconds=len(self.deeds)))
        assert (entry is None) == (not changes)
        if changes:
            self.past.append(self.value)
            self.future.clear()
            self.value = apply(self.value, changes)
            self.deeds.append(Deed.DO)

    @rule(
        leader=LEADERS, day=DAYS, role=st.sampled_from(Role), locked=st.booleans(), said=TEXT, data=st.data()
    )
    def seat(self, leader: str, day: int, role: Role, locked: bool, said: str, data: st.DataObject) -> None:
        override = Override(rules=tuple(data.draw(st.lists(st.sampled_from(Rule), max_size=3))), reason=said)
        row = make.assigned(make.session("art", day), leader, role, locked=locked)
        held = replace(row, override=data.draw(st.sampled_from([None, override])))
        reply = data.draw(st.sampled_from([None, *Reply]))
        self.do(changeset(Label("seat"), [put(self.value, Table.ROSTER, replace(held, reply=reply))]))

    @rule(data=st.data())
    def clear(self, data: st.DataObject) -> None:
        if self.value.roster:
            keys = data.draw(st.lists(st.sampled_from(sorted(self.value.roster)), min_size=1, unique=True))
            self.do(changeset(Label("clear"), [drop(self.value, Table.ROSTER, key) for key in keys]))

    @rule(leader=LEADERS, name=TEXT, phone=TEXT, start=DAYS, languages=st.lists(TEXT, max_size=3))
    def edit_leader(self, leader: str, name: str, phone: str, start: int, languages: list[str]) -> None:
        now = self.value.leaders.get(leader, make.leader(leader))
        after = replace(now, name=name, phone=phone, leave=(make.leave(start),), languages=tuple(languages))
        self.do(changeset(Label("edit"), [put(self.value, Table.LEADERS, after)]))

    @rule(name=TEXT, region=st.none() | TEXT, gap=st.integers(0, 2**31 - 1))
    def edit_settings(self, name: str, region: str | None, gap: int) -> None:
        rules = replace(self.value.settings.rules, gap_minutes=gap)
        after = replace(self.value.settings, name=name, region=region, rules=rules)
        self.do(changeset(Label("settings"), [put(self.value, Table.SETTINGS, after)]))

    @rule(day=DAYS, reason=TEXT)
    def close(self, day: int, reason: str) -> None:
        after = replace(make.closure(day), reason=reason)
        self.do(changeset(Label("close"), [put(self.value, Table.CLOSURES, after)]))

    @rule(
        leader=LEADERS,
        day=DAYS,
        mark=st.sampled_from(Mark),
        result=st.sampled_from(SessionResult),
        people=st.none() | st.integers(0, 2**31 - 1),
        said=TEXT,
    )
    def note(
        self, leader: str, day: int, mark: Mark, result: SessionResult, people: int | None, said: str
    ) -> None:
        session = make.session("art", day)
        came = make.marked(session, leader, mark)
        went = make.outcome(session, result, people=people, note=said)
        told = (
            (Table.ATTENDANCE, came),
            (Table.OUTCOMES, went),
            (Table.CONVERSATIONS, make.spoken(leader, day)),
        )
        self.do(changeset(Label("note"), [put(self.value, table, each) for table, each in told]))

    @rule(empty=st.booleans())
    def bring_in_another_programme(self, empty: bool) -> None:
        goal = make.programme(leaders=[make.leader(each) for each in ("ana", "ben", "cai")])
        base = rich()
        goal = replace(goal, groups=base.groups, venues=base.venues) if empty else base
        self.do(everything(self.value, goal))

    @rule()
    def undo(self) -> None:
        entry = self.store.undo("Sam", AT)
        assert (entry is None) == (not self.past)
        if entry:
            self.future.append(self.value)
            self.value = self.past.pop()
            self.deeds.append(Deed.UNDO)

    @rule()
    def redo(self) -> None:
        entry = self.store.redo("Sam", AT)
        assert (entry is None) == (not self.future)
        if entry:
            self.past.append(self.value)
            self.value = self.future.pop()
            self.deeds.append(Deed.REDO)

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.store = Store.open(self.path)

    @invariant()
    def the_file_equals_the_value(self) -> None:
        snapshot = self.store.snapshot()
        assert snapshot.programme == self.value
        assert snapshot.number == len(self.deeds)
        assert [entry.deed for entry in self.store.journal()] == self.deeds
        assert (len(snapshot.stacks.undo), len(snapshot.stacks.redo)) == (len(self.past), len(self.future))

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()


TestCoordinator = Coordinator.TestCase
TestCoordinator.settings = settings(max_examples=15, stateful_step_count=25)
