"""How the command line takes a call, and how it refuses one."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rosterdesk.exchange import programme_file, samples
from rosterdesk.storage.store import Store
from tests.cli.call import refused, rosterdesk


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """The tiny programme as a file."""
    path = tmp_path / "tiny.json"
    programme_file.write(samples.sample("tiny"), path)
    return path


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["frobnicate"], "frobnicate"),
        (["build"], "name one programme"),
        (["build", "x.json", "--database", "sqlite://"], "name one programme"),
        (["build", "x.json", "--seconds", "0"], "“0”"),
        (["build", "x.json", "--seconds", "1e9"], "below 1000000"),
        (["build", "x.json", "--workers", "1000000"], "to 999999"),
        (["build", "x.json", "--weeks", "0"], "“0”"),
        (["build", "x.json", "--weeks", "-1"], "“-1”"),
        (["build", "x.json", "--from", "2026-13-01"], "“2026-13-01”"),
        (["build", "x.json", "--from", "20261201"], "“20261201”"),
        (["build", "x.json", "--seed", "half"], "“half”"),
        (["build", "x.json", "--sec", "3"], "--sec"),
        (["print", "x.json", "--sheet", "week"], "--out"),
        (["print", "x.json", "--sheet", "poster", "--out", "x.pdf"], "poster"),
        (["check", "absent.json"], "absent.json"),
        (["check", "absent.rosterdesk"], "absent.rosterdesk"),
        (["export", "absent.rosterdesk", "--out", "x.xyz"], "x.xyz"),
        (["demo", "--size", "giant"], "giant"),
    ],
)
def test_a_wrong_call_is_refused_in_one_plain_line(call: list[str], said: str) -> None:
    assert said in refused(*call)


@pytest.mark.parametrize(
    "call",
    [
        ("print", "x.json", "--sheet", "week", "--out"),
        ("build", "x.json", "--pdf"),
        ("build", "x.json", "--out"),
        ("demo", "--out"),
    ],
)
@pytest.mark.parametrize("name", ["other.rosterdesk", "week", "-", ""])
def test_what_is_written_never_takes_the_place_of_another_sort_of_file(call: list[str], name: str) -> None:
    wanted = ".pdf" if "--sheet" in call or "--pdf" in call else ".json"
    assert wanted in refused(*call, name)


def test_a_device_takes_any_sort_of_file(tiny: Path) -> None:
    assert rosterdesk("print", tiny, "--sheet", "week", "--out", os.devnull).status == 0


def test_help_and_version_are_given_and_done() -> None:
    assert "selftest" in rosterdesk("--help").out
    assert rosterdesk("--version").out.startswith("RosterDesk ")


def test_nothing_is_written_where_the_input_is_wrong(tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"format": "rosterdesk.programme", "version": 1, "programme": {"name": "A", "nme": 1}}')
    before = sorted(tmp_path.iterdir())
    assert "programme.nme" in refused("build", bad, "--out", tmp_path / "r.json", "--pdf", tmp_path / "s.pdf")
    assert "programme.nme" in refused("import", tmp_path / "new.rosterdesk", bad)
    assert sorted(tmp_path.iterdir()) == before


def test_a_target_that_cannot_be_written_is_refused_before_any_work(tiny: Path) -> None:
    assert "nowhere" in refused("build", tiny, "--out", tiny.parent / "nowhere" / "r.json")
    assert "nowhere" in refused("print", tiny, "--sheet", "week", "--out", tiny.parent / "nowhere" / "w.pdf")


def test_a_date_inside_a_week_means_its_week_and_says_so(tiny: Path) -> None:
    answer = rosterdesk(
        "print", tiny, "--sheet", "week", "--from", "2026-12-02", "--out", tiny.parent / "w.pdf"
    )
    assert answer.status == 0
    assert "30 November 2026" in answer.err
    assert (tiny.parent / "w.pdf").read_bytes().startswith(b"%PDF")


def test_a_programme_survives_the_way_into_a_database_and_out(tmp_path: Path) -> None:
    first, database, second = (tmp_path / name for name in ("demo.json", "demo.rosterdesk", "again.json"))
    assert rosterdesk("demo", "--out", first).status == 0
    assert rosterdesk("import", database, first).status == 0
    assert "nothing to change" in rosterdesk("import", database, first).out
    assert rosterdesk("export", database, "--out", second).status == 0
    assert first.read_bytes() == second.read_bytes()


def test_bringing_in_a_changed_programme_is_one_change_that_can_be_undone(tmp_path: Path) -> None:
    tiny, demo, database = (tmp_path / name for name in ("tiny.json", "demo.json", "one.rosterdesk"))
    rosterdesk("demo", "--size", "tiny", "--out", tiny)
    rosterdesk("demo", "--out", demo)
    rosterdesk("import", database, tiny)
    assert rosterdesk("import", database, demo).status == 0
    with Store.open(database) as store:
        assert store.load() == samples.sample("demo")
        assert len(store.journal()) == 1
        store.undo("somebody", datetime(2026, 1, 1, tzinfo=UTC))
        assert store.load() == samples.sample("tiny")


def test_of_a_programme_and_a_roster_it_is_said_which_of_them_is_wrong(tiny: Path, tmp_path: Path) -> None:
    torn = tmp_path / "torn.json"
    torn.write_text("{", encoding="utf-8")
    assert refused("check", tiny, torn).startswith(f"rosterdesk: {torn}: line 1")
    assert refused("check", torn, tiny).startswith(f"rosterdesk: {torn}: line 1")
    assert refused("check", tiny, tmp_path / "absent.json").count("absent.json") == 1
    assert str(torn) not in refused("check", torn)


def test_a_programme_without_a_roster_has_nothing_to_check(tiny: Path) -> None:
    assert "no roster" in rosterdesk("check", tiny).out
    assert json.loads(rosterdesk("check", tiny, "--json").out) == {"findings": []}


def test_a_typed_roster_is_judged_in_the_place_of_the_programmes_own_rows(tiny: Path) -> None:
    roster = tiny.parent / "typed.json"
    head = {"format": "rosterdesk.roster", "version": 1, "from": "2026-11-30", "weeks": 1}
    roster.write_text(json.dumps({**head, "assignments": []}))
    answer = rosterdesk("check", tiny, roster, "--json")
    assert answer.status == 1, "without leads no session can run"
    found = json.loads(answer.out)["findings"]
    assert {finding["rule"] for finding in found} >= {"can_run"}
    assert all(finding["text"] for finding in found)
    roster.write_text(
        json.dumps({**head, "assignments": [{"session": "x/y", "role": "lead", "leader": "l01"}]})
    )
    assert "assignments[0]" in refused("check", tiny, roster)
