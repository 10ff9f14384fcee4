"""`rosterdesk demo` without a screen, and the building of rosters from the command line."""

import json
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from rosterdesk.cases import demo
from rosterdesk.domain.changes import ChangeSet, Label, Table, put
from rosterdesk.domain.programme import Programme
from rosterdesk.exchange import programme_file, samples
from rosterdesk.storage.store import Store
from tests.cli.call import refused, rosterdesk


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """The tiny programme as a file."""
    path = tmp_path / "tiny.json"
    programme_file.write(samples.sample("tiny"), path)
    return path


def renamed(programme: Programme) -> ChangeSet:
    """The change that gives the programme another name."""
    settings = replace(programme.settings, name="Another name")
    return ChangeSet(Label("settings"), (put(programme, Table.SETTINGS, settings),))


def test_the_fresh_copy_starts_next_week_with_the_weekdays_kept() -> None:
    today = date(2027, 3, 10)
    with Store.open(demo.fresh_copy("demo", today)) as store:
        programme = store.load()
    week = programme.calendar.between(date(2027, 3, 15), date(2027, 3, 21))
    original = samples.sample("demo").calendar.between(date(2026, 11, 30), date(2026, 12, 6))
    assert [(s.group.id, s.start.weekday()) for s in week] == [
        (s.group.id, s.start.weekday()) for s in original
    ]


def test_the_copy_is_fresh_each_time() -> None:
    first = demo.fresh_copy("tiny", date(2027, 3, 10))
    with Store.open(first) as store:
        programme = store.load()
        store.do(renamed(programme), author="somebody", at=datetime(2027, 3, 10, tzinfo=UTC))
        assert store.load() != programme
    assert demo.fresh_copy("tiny", date(2027, 3, 10)) == first
    with Store.open(first) as store:
        assert store.load() == programme


def test_without_a_display_the_demo_says_so_builds_and_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.chdir(tmp_path)
    answer = rosterdesk("demo", "--size", "tiny")
    assert "no display" in answer.err
    assert answer.status == 0
    assert "stay open" in answer.out, "tiny has a seat that nobody can take"
    assert (tmp_path / "rosterdesk-tiny.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 is asked on Linux alone")
@pytest.mark.parametrize("display", [":9871", "unix:9871.0", "nonsense", ""])
def test_a_display_on_which_nobody_answers_is_none(monkeypatch: pytest.MonkeyPatch, display: str) -> None:
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", display)
    assert "no display" in refused("open", "x.rosterdesk")


def test_a_built_roster_is_written_told_and_found_sound(tiny: Path) -> None:
    roster, sheet = tiny.parent / "roster.json", tiny.parent / "sheet.pdf"
    before = tiny.read_bytes()
    call = ("build", tiny, "--from", "2026-11-30", "--weeks", "1", "--workers", "1")
    answer = rosterdesk(*call, "--out", roster, "--pdf", sheet, "--json")
    assert json.loads(answer.out) == json.loads(roster.read_text())
    assert tiny.read_bytes() == before, "a programme file is not changed"
    assert sheet.read_bytes().startswith(b"%PDF")
    told = json.loads(answer.out)
    assert [goal["goal"] for goal in told["goals"]] == [
        goal.value for goal in samples.sample("tiny").settings.goals
    ]
    assert all(goal["proved"] == (goal["value"] == goal["bound"]) for goal in told["goals"])
    assert all(seat["why"] for seat in told["open"])
    checked = rosterdesk("check", tiny, roster, "--json")
    assert "broken" not in {finding["severity"] for finding in json.loads(checked.out)["findings"]}
    assert checked.status == answer.status


def test_building_into_a_database_saves_a_draft_that_can_be_undone(tiny: Path) -> None:
    database = tiny.parent / "tiny.rosterdesk"
    rosterdesk("import", database, tiny)
    call = ("build", database, "--from", "2026-11-30", "--weeks", "1", "--workers", "1")
    assert "Saved as a draft" in rosterdesk(*call).out
    assert "already holds" in rosterdesk(*call).out, "the same seed gives the same roster"
    with Store.open(database) as store:
        assert store.load().roster
        assert len(store.stacks.undo) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent another way there")
def test_ctrl_c_ends_a_build_and_keeps_the_best_roster_so_far(tmp_path: Path) -> None:
    demo_file, roster = tmp_path / "demo.json", tmp_path / "roster.json"
    programme_file.write(samples.sample("demo"), demo_file)
    call = [sys.executable, "-m", "rosterdesk", "build", str(demo_file), "--from", "2026-11-30"]
    call += ["--out", str(roster)]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        first = process.stderr.readline()  # a goal is proved: the search goes on
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert process.returncode == 0, err
    assert "proved best" in first
    assert "best roster so far" in err
    assert json.loads(roster.read_text())["assignments"]
    assert "Riverside" in out
