"""Every deed has a name that a coordinator understands."""

import ast
from datetime import datetime
from pathlib import Path

import pytest

from rosterdesk.domain.changes import ChangeSet, Label, apply
from rosterdesk.domain.edits import cover, marks, rosters, seats
from rosterdesk.domain.terms import CallAnswer, Mark, Reply, Role, SessionResult
from rosterdesk.words import changes
from rosterdesk.words.language import speaking
from tests import factories as make
from tests.house.tree import ROOT
from tests.words import people_deeds, setup_deeds

TUESDAY, LATER = make.session("art", 1), make.session("art", 8)
LEAD, BACKUP = make.row(TUESDAY, "maya"), make.row(TUESDAY, "ben", Role.BACKUP)
PROGRAMME = make.programme(
    leaders=[make.leader("maya"), make.leader("ben"), make.leader("cai")],
    groups=[make.group("art", on="tue", name="Tuesday art")],
    roster=[make.assigned(TUESDAY, "maya"), make.assigned(TUESDAY, "ben", Role.BACKUP)],
)
AFTER = make.moment(2, "09:00")
MOVED = {"session": LATER, "role": Role.CO_LEAD}
NAMES = [
    (seats.seat(PROGRAMME, make.row(LATER, "maya")), "Maya leads Tuesday art"),
    (seats.seat(PROGRAMME, make.row(LATER, "maya", Role.CO_LEAD)), "Maya co-leads Tuesday art"),
    (seats.seat(PROGRAMME, make.row(LATER, "maya", Role.SHADOW)), "Maya shadows in Tuesday art"),
    (seats.seat(PROGRAMME, make.row(LATER, "maya", Role.BACKUP)), "Maya backs Tuesday art"),
    (
        seats.agree(PROGRAMME, make.row(LATER, "maya"), come=[make.assigned(LATER, "maya")]),
        "Agreed: Maya leads Tuesday art",
    ),
    (seats.clear(PROGRAMME, LEAD), "Maya no longer leads Tuesday art"),
    (seats.clear(PROGRAMME, BACKUP), "Ben no longer backs Tuesday art"),
    (seats.replace_leader(PROGRAMME, LEAD, "cai"), "Cai leads Tuesday art instead of Maya"),
    (seats.move(PROGRAMME, LEAD, session=LATER, role=Role.CO_LEAD), "Maya moves to Tuesday art as co-lead"),
    (seats.swap(PROGRAMME, LEAD, BACKUP), "Maya and Ben swap seats, Tuesday art"),
    (cover.release(PROGRAMME, LEAD, at=AFTER), "Maya gives Tuesday art back"),
    (seats.set_locked(PROGRAMME, [LEAD], locked=True), "Lock Maya in Tuesday art"),
    (seats.set_locked(PROGRAMME, [LEAD, BACKUP], locked=True), "Lock 2 seats"),
    (seats.set_locked(PROGRAMME, [LEAD], locked=False), "Unlock Maya in Tuesday art"),
    (seats.set_locked(PROGRAMME, [LEAD, BACKUP], locked=False), "Unlock 2 seats"),
    (seats.answer(PROGRAMME, LEAD, Reply.YES), "Maya says yes to Tuesday art"),
    (seats.answer(PROGRAMME, LEAD, Reply.NO), "Maya says no to Tuesday art"),
    (seats.answer(PROGRAMME, LEAD, None), "Maya has not answered for Tuesday art yet"),
    (seats.answer_all(PROGRAMME, [LEAD, LEAD], Reply.YES), "Maya says yes to 2 sessions"),
    (rosters.keep(PROGRAMME, make.period(), []), "Keep the roster of 30 November to 6 December 2026"),
    (
        rosters.publish(PROGRAMME, make.period(2), now=datetime(2026, 11, 27, 16, 40)),
        "Publish version 1, 30 November to 13 December 2026",
    ),
    (
        rosters.go_back(PROGRAMME, make.version(number=3), now=AFTER),
        "Go back to version 3, 30 November to 6 December 2026",
    ),
    (
        ChangeSet(Label("step_back", {"at": "2026-11-27T16:40"}), ()),
        "Step back to 27 November 2026, 16:40",
    ),
    (ChangeSet(Label("import", {"name": "river.json"}), ()), "Import river.json"),
    (
        cover.chain(PROGRAMME, make.row(LATER, "maya"), gives=LEAD, other="cai"),
        "Maya leads Tuesday art, and Cai takes over Tuesday art",
    ),
    (cover.keep_repair(PROGRAMME, [make.assigned(LATER, "cai")]), "Repair: 1 seat"),
    (
        cover.note(PROGRAMME, make.row(LATER, "maya"), CallAnswer.NO_ANSWER, at=make.moment(1, "09:10")),
        "Maya does not answer for Tuesday art",
    ),
    (marks.attend(PROGRAMME, TUESDAY, "maya", Mark.ABSENT, at=AFTER), "Attendance of Maya, Tuesday art"),
    (marks.unmark(PROGRAMME, TUESDAY, "maya"), "No mark for Maya, Tuesday art"),
    (marks.spoken(PROGRAMME, "maya", at=AFTER), "A conversation with Maya"),
    (
        marks.outcome(PROGRAMME, TUESDAY, SessionResult.RAN, at=AFTER),
        "Outcome of Tuesday art, 1 December 18:30",
    ),
    (marks.forget_outcome(PROGRAMME, TUESDAY), "No outcome for Tuesday art, 1 December 18:30"),
    *setup_deeds.of(PROGRAMME),
    *people_deeds.of(PROGRAMME),
    *people_deeds.on_pairs(),
]
NEW = setup_deeds.new(PROGRAMME)


@pytest.mark.parametrize(("deed", "name"), NAMES)
def test_a_deed_is_called_what_it_does(deed: ChangeSet, name: str) -> None:
    assert changes.sentence(PROGRAMME, deed.label) == name


@pytest.mark.parametrize(("deed", "name"), NEW)
def test_a_deed_that_makes_something_calls_it_by_its_name(deed: ChangeSet, name: str) -> None:
    assert name in changes.sentence(apply(PROGRAMME, deed), deed.label)


def test_every_deed_has_a_french_name_of_its_own() -> None:
    told = [(PROGRAMME, deed.label) for deed, _ in NAMES]
    told += [(apply(PROGRAMME, deed), deed.label) for deed, _ in NEW]
    for programme, label in told:
        english = changes.sentence(programme, label)
        with speaking("fr"):
            french = changes.sentence(programme, label)
        assert french != english
        assert "{" not in french


def test_in_the_history_a_session_has_its_date() -> None:
    label = seats.seat(PROGRAMME, make.row(LATER, "maya")).label
    assert changes.dated_sentence(PROGRAMME, label) == "Maya leads Tuesday art, 8 December 18:30"


def test_a_deed_about_those_who_are_gone_still_has_a_name() -> None:
    label = seats.seat(PROGRAMME, make.row(LATER, "maya")).label
    assert changes.sentence(make.programme(), label) == "unknown leader leads art"


def codes(path: Path) -> set[str]:
    """The codes of every Label that a source file makes."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Label":
            found |= {
                each.value
                for each in (leaf for argument in node.args[:1] for leaf in _leaves(argument))
                if isinstance(each, ast.Constant) and isinstance(each.value, str)
            }
    return found


def _leaves(node: ast.expr) -> list[ast.expr]:
    """What an expression may come to: either side of a choice, else itself."""
    return [*_leaves(node.body), *_leaves(node.orelse)] if isinstance(node, ast.IfExp) else [node]


def test_every_deed_that_the_program_knows_has_a_name_and_an_example() -> None:
    sources = [path for part in ("rosterdesk", "ui", "solver") for path in (ROOT / part).rglob("*.py")]
    known = set().union(*(codes(path) for path in sources))
    assert {"seat", "lock", "unlock", "publish"} <= known
    assert known == set(changes.SAYINGS)
    assert {deed.label.code for deed, *_ in (*NAMES, *NEW)} == known
