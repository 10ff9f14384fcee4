"""`rosterdesk cover`: the call lists and the repair, in words and as JSON; nothing is written."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from rosterdesk.domain.terms import Role
from rosterdesk.exchange import programme_file
from tests import factories as f
from tests.cli.call import refused, rosterdesk
from tests.solver.asking import backup

ART, TEA = f.session("art", 2), f.session("tea", 3)
TEXT, SEAT = {"type": "string"}, {"session": {"type": "string"}, "role": {"enum": [r.value for r in Role]}}
NOBODY = {"type": ["string", "null"]}


def shape(**keys: Any) -> dict[str, Any]:
    """An object with just these keys."""
    return {"type": "object", "properties": keys, "required": list(keys), "additionalProperties": False}


def listed(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


CALL = shape(leader=TEXT, score={"type": "integer"}, terms={"type": "object"})
CANNOT = shape(leader=TEXT, reasons=listed(shape(rule=TEXT, text=TEXT)))
ANSWER = shape(
    affected=listed(shape(**SEAT, calls=listed(CALL), cannot=listed(CANNOT))),
    repair=shape(changes=listed(shape(**SEAT, **{"from": NOBODY, "to": NOBODY})), open=listed(shape(**SEAT))),
)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Art on Wednesday and tea on Thursday, both led by Ana; Ben backs art; Cleo is away."""
    path = tmp_path / "house.json"
    programme = f.programme(
        leaders=[
            f.leader("ana", name="Ana Mota"),
            f.staff("ben", name="Ben Okafor", phone="555 0101"),
            f.leader("cleo", name="Cleo Ito", leave=(f.leave(0, 6),)),
            f.trainee("dev", name="Dev Rao"),
        ],
        groups=[f.group("art", "wed", backups=1), f.group("tea", "thu", lead=f.needs("cpr"))],
        roster=[f.assigned(ART, "ana"), backup(ART, "ben"), f.assigned(TEA, "ana")],
    )
    programme_file.write(programme, path)
    return path


def cover(house: Path, *said: str) -> tuple[int, Any]:
    """The status and the JSON answer."""
    before = house.read_bytes()
    answer = rosterdesk("cover", house, "--leader", "ana", *said, "--json")
    assert (house.read_bytes(), list(house.parent.iterdir())) == (before, [house]), "nothing is written"
    assert answer.err == ""
    found = json.loads(answer.out)
    jsonschema.validate(found, ANSWER)
    return answer.status, found


def test_the_named_backup_is_called_first_and_everybody_else_has_a_reason(house: Path) -> None:
    status, found = cover(house, "--from", "2026-12-02", "--until", "2026-12-02")
    assert status == 0
    (seat,) = found["affected"]
    assert (seat["session"], seat["role"]) == (ART, "lead")
    assert seat["calls"] == [{"leader": "ben", "score": -100, "terms": {"backup": -100}}]
    assert [(each["leader"], each["reasons"][0]["rule"]) for each in seat["cannot"]] == [
        ("cleo", "leave"),
        ("dev", "kind"),
    ]
    assert seat["cannot"][0]["reasons"][0]["text"] == "away until 6 December"
    assert found["repair"] == {
        "changes": [
            {"session": ART, "role": "lead", "from": "ana", "to": "ben"},
            {"session": ART, "role": "backup", "from": "ben", "to": None},
        ],
        "open": [{"session": ART, "role": "backup"}],
    }


def test_without_an_end_the_absence_is_open_and_a_session_that_cannot_run_is_a_finding(house: Path) -> None:
    status, found = cover(house, "--from", "2026-12-02")
    assert status == 1
    assert [each["session"] for each in found["affected"]] == [ART, TEA], "soonest first"
    assert {"session": TEA, "role": "lead"} in found["repair"]["open"]
    assert {"session": TEA, "role": "lead", "from": "ana", "to": None} in found["repair"]["changes"]


def test_an_absence_that_touches_nothing_is_answered_with_nothing(house: Path) -> None:
    status, found = cover(house, "--from", "2026-12-04")
    assert (status, found) == (0, {"affected": [], "repair": {"changes": [], "open": []}})
    said = rosterdesk("cover", house, "--leader", "ana", "--from", "2026-12-04")
    assert "nothing has to change" in said.out


def test_in_words_names_numbers_and_reasons_are_told(house: Path) -> None:
    said = rosterdesk("cover", house, "--leader", "ana", "--from", "2026-12-02")
    assert said.status == 1
    for words in (
        "Ana Mota is away from 2 December 2026, until further notice",
        "1. Ben Okafor, 555 0101 (−100): on call for this session −100",
        "Cleo Ito: away until 6 December",
        "lead: Ana Mota → Ben Okafor (steps up)",
        "2 places stay open:",
    ):
        assert words in said.out


def test_who_could_come_if_another_took_their_seat_is_told_too(tmp_path: Path) -> None:
    path = tmp_path / "house.json"
    programme = f.programme(
        leaders=[
            f.leader("ana", "cpr"),
            f.leader("ben", "cpr", name="Ben Okafor"),
            f.leader("cleo", name="Cleo Ito"),
        ],
        groups=[f.group("art", "wed", lead=f.needs("cpr")), f.group("tea", "wed", "18:00")],
        roster=[f.assigned(ART, "ana"), f.assigned(f.session("tea", 2, "18:00"), "ben")],
    )
    programme_file.write(programme, path)
    said = rosterdesk("cover", path, "--leader", "ana", "--from", "2026-12-02")
    assert "or Ben Okafor, if Cleo Ito takes Tea, 2 December 18:00: lead from them" in said.out


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["--leader", "nobody", "--from", "2026-12-02"], "“nobody”"),
        (["--leader", "ana"], "--from"),
        (["--from", "2026-12-02"], "--leader"),
        (["--leader", "ana", "--from", "2 December"], "“2 December”"),
        (["--leader", "ana", "--from", "2026-12-02", "--until", "2026-12-01"], "2026-12-01"),
    ],
)
def test_a_wrong_call_is_refused_in_one_plain_line(house: Path, call: list[str], said: str) -> None:
    assert said in refused("cover", house, *call)
