"""`rosterdesk explain`: why a seat is open, why (not) somebody, and what would open it."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from rosterdesk.exchange import programme_file
from tests import factories as f
from tests.cli.call import refused, rosterdesk
from tests.cli.test_cover import TEXT, listed, shape
from tests.solver.asking import backup

ART, TEA = f.session("art", 2), f.session("tea", 3)
REASONS = listed(shape(rule=TEXT, text=TEXT))
ANSWER = shape(
    session=TEXT,
    role=TEXT,
    leaders=listed(shape(leader=TEXT, may={"type": "boolean"}, reasons=REASONS)),
    agreements=listed(shape(asks=listed(shape(leader=TEXT, rule=TEXT, text=TEXT)), text=TEXT)),
)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Art on Wednesday is open: Ana has agreed to one session, Ben is away; Cleo leads tea."""
    path = tmp_path / "house.json"
    programme = f.programme(
        leaders=[
            f.leader("ana", "cpr", name="Ana Mota", limits={"sessions_per_week": 1}),
            f.leader("ben", "cpr", name="Ben Okafor", leave=(f.leave(0, 20),)),
            f.leader("cleo", name="Cleo Ito"),
        ],
        groups=[f.group("art", "wed", lead=f.needs("cpr"), backups=1), f.group("tea", "thu")],
        qualifications=[f.qualification("cpr", safety=True)],
        roster=[f.assigned(TEA, "ana")],
    )
    programme_file.write(programme, path)
    return path


def explain(house: Path, *said: str) -> Any:
    answer = rosterdesk("explain", house, *said, "--json")
    assert (answer.status, answer.err) == (0, "")
    found = json.loads(answer.out)
    jsonschema.validate(found, ANSWER)
    return found


def test_an_open_seat_is_told_with_every_leader_and_what_would_open_it(house: Path) -> None:
    found = explain(house, "--session", ART, "--role", "lead")
    assert (found["session"], found["role"]) == (ART, "lead")
    assert [(each["leader"], each["may"]) for each in found["leaders"]] == [
        ("ana", False),
        ("ben", False),
        ("cleo", False),
    ]
    assert found["leaders"][1]["reasons"] == [{"rule": "leave", "text": "away until 20 December"}]
    assert found["agreements"] == [
        {
            "asks": [
                {"leader": "ana", "rule": "limits", "text": "Ana serves 2 times this week instead of 1"}
            ],
            "text": "Ana serves 2 times this week instead of 1.",
        },
        {
            "asks": [
                {
                    "leader": "ana",
                    "rule": "limits",
                    "text": "Ana gives Tea, 3 December 18:30 (lead) to Cleo",
                }
            ],
            "text": "Ana gives Tea, 3 December 18:30 (lead) to Cleo.",
        },
    ]


def test_one_leader_is_told_alone(house: Path) -> None:
    found = explain(house, "--session", ART, "--role", "lead", "--leader", "cleo")
    assert [each["leader"] for each in found["leaders"]] == ["cleo"]
    assert found["leaders"][0]["reasons"][0]["text"] == "does not hold Cpr"
    assert [ask["text"] for each in found["agreements"] for ask in each["asks"]] == [
        "Ana gives Tea, 3 December 18:30 (lead) to Cleo"
    ]


def test_a_taken_seat_has_no_agreements(house: Path) -> None:
    found = explain(house, "--session", TEA, "--role", "lead")
    assert found["agreements"] == []
    assert [each["may"] for each in found["leaders"]] == [True, False, True]


def test_in_words(house: Path) -> None:
    said = rosterdesk("explain", house, "--session", ART, "--role", "lead")
    assert said.status == 0
    for words in (
        "Art, 2 December 18:30, lead: open",
        "Ben Okafor may not: away until 20 December",
        "2 ways to open it, the easiest first:",
    ):
        assert words in said.out
    said = rosterdesk("explain", house, "--session", TEA, "--role", "lead", "--leader", "cleo")
    assert "taken" in said.out
    assert "Cleo Ito may" in said.out


def test_a_seat_that_nothing_opens_is_told_as_such(house: Path) -> None:
    programme = programme_file.read(house)
    left = {key: each for key, each in programme.leaders.items() if key != "ana"}
    alone = f.programme(
        leaders=left.values(),
        groups=programme.groups.values(),
        qualifications=programme.qualifications.values(),
        roster=[backup(TEA, "cleo")],
    )
    programme_file.write(alone, house)
    assert explain(house, "--session", ART, "--role", "lead")["agreements"] == []
    said = rosterdesk("explain", house, "--session", ART, "--role", "lead")
    assert "No set of up to 3 agreements opens it." in said.out


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["--session", "art/2026-12-01T18:30", "--role", "lead"], "art/2026-12-01T18:30"),
        (["--session", "nothing", "--role", "lead"], "“nothing”"),
        (["--session", ART, "--role", "lead", "--leader", "nobody"], "“nobody”"),
        (["--session", ART, "--role", "chair"], "chair"),
        (["--session", ART, "--role", "shadow"], "shadow"),
        (["--session", ART], "--role"),
        (["--role", "lead"], "--session"),
    ],
)
def test_a_wrong_call_is_refused_in_one_plain_line(house: Path, call: list[str], said: str) -> None:
    assert said in refused("explain", house, *call)
