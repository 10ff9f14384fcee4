"""Plays a coordinator on a real file until it is killed: absences, answers, ladders, people coming back.

    python -m tests.cases.playing_cover FILE SEED

Each deed is reported, once it has returned, as `NUMBER CODE OPEN`: the number of its journal entry, what it
was, and how many seats are still to be covered.
"""

import random
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from rosterdesk.cases import cover_back, cover_round
from rosterdesk.cases.cover_back import Homecoming, leave_on
from rosterdesk.cases.cover_ladder import climbing, rungs
from rosterdesk.cases.cover_round import Gap
from rosterdesk.domain.changes import ChangeSet, apply
from rosterdesk.domain.edits import cover
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import CallAnswer
from rosterdesk.storage.store import Store
from solver.cover import call_list
from solver.judge import Judge

NOW = datetime(2026, 12, 9, 9, 10)  # Wednesday of the second week of the demo
LONGEST = 10


class Play:
    """One coordinator with a telephone."""

    def __init__(self, store: Store, seed: int) -> None:
        self.store, self.chance = store, random.Random(seed)
        self.programme = store.load()
        self.gaps: list[Gap] = []
        self.hopeless: set[Row] = set()

    def deeds(self) -> Iterator[str]:
        """Do one thing after another, telling what was done."""
        while True:
            open_ = [each for each in self.open if each.row not in self.hopeless]
            away = [each for each in self.programme.leaders if leave_on(self.programme, each, NOW.date())]
            if away and self.chance.random() < 0.15:
                yield from self.welcome(self.chance.choice(away))
            elif open_ and self.chance.random() < 0.85:
                yield from self.call(open_[0])
            else:
                yield from self.fall_ill()

    @property
    def open(self) -> list[Gap]:
        """The seats to cover."""
        return [each for each in cover_round.standing(self.programme, self.gaps, NOW) if each.open]

    def remember(self, gaps: Iterable[Gap]) -> None:
        """Seats that were lost just now."""
        self.gaps = cover_round.with_more(self.gaps, gaps)

    def fall_ill(self) -> Iterator[str]:
        held = sorted({each.leader for each in self.programme.roster.values()})
        who = self.chance.choice(held)
        until = self.chance.choice([NOW.date(), NOW.date() + timedelta(days=LONGEST), None])
        if leave_on(self.programme, who, NOW.date()):
            return
        gone = cover_round.departure(self.programme, who, since=NOW.date(), until=until, now=NOW)
        self.remember(cover_round.gaps(self.programme, gone.lost))
        yield self.do(cover_round.leaving(self.programme, gone))

    def call(self, gap: Gap) -> Iterator[str]:
        judge = Judge(self.programme, self.programme.roster.values())
        row = gap.row
        people = [each for each in call_list(judge, row.session, row.role, instead_of=row.leader) if each.may]
        if people and self.chance.random() < 0.75:
            changes = cover_round.taking(judge, gap, people[0].leader, now=NOW)
            self.remember(cover_round.freed(self.programme, changes))
            yield self.do(changes)
        elif people:
            answer = self.chance.choice([CallAnswer.NO, CallAnswer.NO_ANSWER, CallAnswer.ASKED])
            asked = row._replace(leader=self.chance.choice(people).leader)
            yield self.do(cover.note(self.programme, asked, answer, at=NOW))
        else:
            yield from self.climb(judge, gap)

    def climb(self, judge: Judge, gap: Gap) -> Iterator[str]:
        steps = rungs(judge, gap, now=NOW)
        if not steps:
            self.hopeless.add(gap.row)
            return
        rung = self.chance.choice(steps)
        host = self.chance.choice(rung.hosts) if rung.hosts else None
        yield self.do(climbing(judge, gap, rung, host=host, now=NOW))

    def welcome(self, who: str) -> Iterator[str]:
        leave = leave_on(self.programme, who, NOW.date())
        assert leave is not None
        yield self.do(cover_back.returning(self.programme, Homecoming(who, leave, NOW.date()), NOW))
        theirs = cover_back.held_before(self.store, self.programme, who, since=NOW.date(), now=NOW)
        yield self.do(cover_back.giving_all(self.programme, theirs))

    def do(self, changes: ChangeSet) -> str:
        """Do the changes durably and say so; nothing is said of what changes nothing."""
        entry = self.store.do(changes, "Sam", NOW)
        if entry is None:
            return ""
        self.programme = apply(self.programme, entry.changes)
        return f"{entry.number} {entry.changes.label.code} {len(self.open)}"


def main() -> None:
    with Store.open(Path(sys.argv[1])) as store:
        for said in Play(store, int(sys.argv[2])).deeds():
            if said:
                print(said, flush=True)


if __name__ == "__main__":
    main()
