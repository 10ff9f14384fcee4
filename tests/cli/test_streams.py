"""What a command does when its streams are closed, full or small, and which files it may not write."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rosterdesk.exchange import programme_file, samples
from tests.cli.call import refused, rosterdesk


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """The tiny programme as a file."""
    path = tmp_path / "tiny.json"
    programme_file.write(samples.sample("tiny"), path)
    return path


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """The demo programme as a file."""
    path = tmp_path / "demo.json"
    programme_file.write(samples.sample("demo"), path)
    return path


def ran(
    *arguments: str | Path, out: int = subprocess.PIPE, err: int = subprocess.PIPE, **settings: str
) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own, as a shell would start it."""
    call = [sys.executable, "-m", "rosterdesk", *map(str, arguments)]
    environment = {**os.environ, **settings}
    return subprocess.run(call, stdout=out, stderr=err, env=environment, timeout=120, check=False)


def unread() -> int:
    """A pipe that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing


BUILD = ("--from", "2026-11-30", "--weeks", "1", "--seconds", "20", "--workers", "1")


def test_a_build_is_written_although_nobody_reads_its_progress(tiny: Path, tmp_path: Path) -> None:
    roster = tmp_path / "roster.json"
    ended = ran("build", tiny, *BUILD, "--out", roster, out=unread(), err=unread())
    assert ended.returncode == rosterdesk("check", tiny, roster).status
    assert json.loads(roster.read_text())["assignments"]


def test_whoever_interrupts_while_the_program_is_still_loading_gets_one_plain_line() -> None:
    pressed = "import builtins, sys\n"
    pressed += "def asked(name, *rest, load=builtins.__import__):\n"
    pressed += "    if name == 'argparse': raise KeyboardInterrupt\n"
    pressed += "    return load(name, *rest)\n"
    pressed += "from rosterdesk import __main__ as door\n"
    pressed += "builtins.__import__ = asked; sys.exit(door.main())\n"
    call = [sys.executable, "-c", pressed, "check", "x.json"]
    settled = {**os.environ, "ROSTERDESK_SETTLED": "1"}
    ended = subprocess.run(call, capture_output=True, env=settled, timeout=60, check=False)
    assert ended.returncode == 2
    assert ended.stderr.decode().splitlines() == ["rosterdesk: interrupted; nothing was changed"]


def test_a_reader_who_leaves_early_still_gets_the_exit_status_and_no_complaint(tiny: Path) -> None:
    document = json.loads(tiny.read_text())
    group = next(each for each in document["groups"] if "BYDAY=MO" in each["meetings"][0]["rrule"])
    session = f"{group['id']}/2026-11-30T{group['meetings'][0]['start']}"
    document["roster"] = [{"session": session, "role": "backup", "leader": document["leaders"][0]["id"]}]
    tiny.write_text(json.dumps(document))
    ended = ran("check", tiny, out=unread())
    assert (ended.returncode, ended.stderr) == (1, b"")


def test_names_that_a_stream_cannot_write_do_not_stop_the_answer(demo: Path) -> None:
    seat = ("--session", "drop-in/2026-12-08T10:00", "--role", "lead")
    plain = ran("explain", demo, *seat, PYTHONIOENCODING="ascii")
    assert plain.returncode == 0
    assert b"In?s Carvalho" in plain.stdout
    exact, escaped = (
        ran("explain", demo, *seat, "--json", PYTHONIOENCODING=signs, LANGUAGE="fr").stdout
        for signs in ("utf-8", "ascii")
    )
    assert json.loads(escaped) == json.loads(exact)
    assert exact != escaped


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="only some systems have a device that is always full"
)
def test_an_answer_that_has_no_room_is_refused_in_one_plain_line(tiny: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = ran("check", tiny, out=full.fileno())
    assert ended.returncode == 2
    assert ended.stderr.startswith(b"rosterdesk: the answer cannot be written")
    assert ended.stderr.count(b"\n") == 1


def test_a_programme_is_never_written_over_by_what_is_made_of_it(tiny: Path, tmp_path: Path) -> None:
    before = tiny.read_bytes()
    linked = tmp_path / "linked.json"
    linked.symlink_to(tiny)
    assert "tiny.json" in refused("build", tiny, *BUILD, "--out", tiny)
    assert "linked.json" in refused("build", tiny, *BUILD, "--pdf", linked)
    assert "tiny.json" in refused("print", tiny, "--sheet", "week", "--out", tiny)
    assert "tiny.json" in refused("export", tiny, "--out", tmp_path / "." / "tiny.json")
    assert tiny.read_bytes() == before


def test_a_database_is_never_written_over_by_what_is_made_of_it(tiny: Path, tmp_path: Path) -> None:
    database = tmp_path / "a.rosterdesk"
    assert rosterdesk("import", database, tiny).status == 0
    before = database.read_bytes()
    assert "a.rosterdesk" in refused("print", database, "--sheet", "week", "--out", database)
    url = f"sqlite:///{database}"
    assert "a.rosterdesk" in refused("print", "--database", url, "--sheet", "week", "--out", database)
    assert database.read_bytes() == before


def test_roster_and_sheet_cannot_be_one_file(tiny: Path, tmp_path: Path) -> None:
    both = tmp_path / "both"
    assert "both" in refused("build", tiny, *BUILD, "--out", both, "--pdf", both)
    assert not both.exists()
