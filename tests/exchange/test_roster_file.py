"""The roster file is read for its programme and written as the contract shows it."""

import json
from pathlib import Path
from typing import Any

import pytest

from rosterdesk.domain.errors import UserError
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal, Role
from rosterdesk.exchange import roster_file, samples
from rosterdesk.exchange.roster_file import GoalLine, OpenSeat, RosterFile
from rosterdesk.words.errors import sentence
from tests import factories as f
from tests.exchange.documents import put

MON = "support-mon/2026-12-07T18:30"


def document() -> dict[str, Any]:
    """A roster file of the demo programme."""
    return {
        "format": "rosterdesk.roster", "version": 1, "from": "2026-11-30", "weeks": 4,
        "assignments": [
            {"session": MON, "role": "lead", "leader": "l01"},
            {"session": MON, "role": "backup", "leader": "l02"},
        ],
        "open": [{"session": MON, "role": "co_lead", "missing": 1, "why": "everyone who could is away"}],
        "goals": [{"goal": goal.value, "value": 3, "bound": 2, "proved": False} for goal in Goal],
        "seconds": 3.1,
    }  # fmt: skip


def roster() -> RosterFile:
    return RosterFile(
        since=f.MONDAY,
        weeks=4,
        assignments=(Row(MON, Role.LEAD, "l01"), Row(MON, Role.BACKUP, "l02")),
        open=(OpenSeat(session=MON, role=Role.CO_LEAD, missing=1, why="everyone who could is away"),),
        goals=tuple(GoalLine(goal=goal, value=3, bound=2, proved=False) for goal in Goal),
        seconds=3.1,
    )


def refusal(place: str, value: Any) -> str:
    spoiled = document()
    put(spoiled, place, value)
    with pytest.raises(UserError) as caught:
        roster_file.decode(json.dumps(spoiled).encode(), samples.sample("demo"))
    return sentence(caught.value)


def test_a_roster_file_says_what_the_contract_shows() -> None:
    assert json.loads(roster_file.encode(roster())) == document()
    assert roster_file.decode(json.dumps(document()).encode(), samples.sample("demo")) == roster()


def test_a_roster_written_is_the_roster_read(tmp_path: Path) -> None:
    roster_file.write(roster(), tmp_path / "roster.json")
    assert roster_file.read(tmp_path / "roster.json", samples.sample("demo")) == roster()


def test_a_roster_typed_by_hand_needs_only_its_weeks_and_rows() -> None:
    typed = {key: document()[key] for key in ("format", "version", "from", "weeks", "assignments")}
    read = roster_file.decode(json.dumps(typed).encode(), samples.sample("demo"))
    assert (read.open, read.goals, read.seconds) == ((), (), None)
    assert read.period == f.period(4)


@pytest.mark.parametrize(
    ("place", "value", "told"),
    [
        ("format", "rosterdesk.programme", "format: this is a “rosterdesk.programme” file"),
        ("version", 2, "version: the file has version 2 and was written by a newer program"),
        ("from", "2026-12-02", "from: 2026-12-02 is inside a week; write 2026-11-30"),
        ("from", "9999-12-27", "from: 9999-12-27 is too far away"),
        ("weeks", 0, "weeks: 0 is out of range"),
        ("assignments[1].leader", "l99", "assignments[1].leader: there is no leader “l99”"),
        ("assignments[1].session", "moon/2026-12-07T18:30", "assignments[1].session: no session “moon/"),
        ("assignments[1].session", MON.replace("07", "08"), "assignments[1].session: no session “support"),
        ("assignments[1].session", MON.replace("12-07", "11-23"), "assignments[1].session: “support"),
        ("assignments[1].role", "chef", 'assignments[1].role: "chef" is not known here'),
        ("assignments[1].lead", "l01", "assignments[1].lead: unknown key; perhaps “leader” is meant"),
        ("assignments[2]", {"session": MON, "role": "lead", "leader": "l01"}, "assignments[2]: this row is"),
        ("open[0].session", "moon/2026-12-07T18:30", "open[0].session: no session “moon/"),
        ("open[0].missing", 0, "open[0].missing: 0 is out of range"),
        ("goals[1].goal", "can_run", "goals[1].goal: “can_run” is in the list already"),
        ("goals[1].goal", "peace", 'goals[1].goal: "peace" is not known here'),
        ("seconds", -1, "seconds: -1.0 is not a number from 0 on"),
        ("seconds", "3", 'seconds: "3" is not a number from 0 on'),
    ],
)  # fmt: skip
def test_a_roster_that_does_not_fit_is_told_with_its_place(place: str, value: Any, told: str) -> None:
    assert refusal(place, value).startswith(told)


@pytest.mark.parametrize("number", ["1e999", "NaN"])
def test_seconds_without_end_are_refused(number: str) -> None:
    text = json.dumps(document()).replace("3.1", number)
    with pytest.raises(UserError) as caught:
        roster_file.decode(text.encode(), samples.sample("demo"))
    assert sentence(caught.value).startswith("seconds: ")


def test_a_session_moved_into_the_weeks_belongs_to_them() -> None:
    moved = f.changed("art", 7, moved_to=f.moment(6, "10:00"))
    programme = f.programme(leaders=[f.leader("ana")], groups=[f.group("art")], overrides=[moved])
    text = roster_file.encode(
        RosterFile(since=f.MONDAY, weeks=1, assignments=(f.row(f.session("art", 7), "ana"),))
    )
    assert roster_file.decode(text, programme).assignments[0].leader == "ana"
