"""`rosterdesk print`: every sheet, and what it refuses in one plain line."""

from pathlib import Path

import pytest

from rosterdesk.cli.printing import SHEETS
from rosterdesk.exchange import programme_file, samples
from tests import factories as make
from tests.cli.call import refused, rosterdesk
from tests.reports.paper import opened, text


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """The tiny programme as a file."""
    path = tmp_path / "tiny.json"
    programme_file.write(samples.sample("tiny"), path)
    return path


def test_a_sheet_is_written_where_it_is_wanted(tiny: Path, tmp_path: Path) -> None:
    out = tmp_path / "week.pdf"
    answer = rosterdesk("print", tiny, "--sheet", "week", "--from", "2026-11-30", "--out", out)
    assert answer.status == 0
    assert "30 November 2026" in text(out.read_bytes())


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--leader", "l01"], "leave --leader out"),
        (["--venue", "main"], "leave --venue out"),
        (["--day", "2026-12-01"], "leave --day out"),
        (["--session", "art/2026-12-01T10:00"], "leave --session out"),
        (["--from", "2026-12-01", "--until", "2026-12-31"], "leave --until out"),
        (["--until", "2026-12-31"], "--until needs --from"),
        (["--from", "2026-12-01", "--until", "2026-12-31", "--weeks", "2"], "--until and --weeks"),
    ],
)
def test_what_a_sheet_has_no_use_for_is_refused_and_nothing_written(
    tiny: Path, tmp_path: Path, asked: list[str], said: str
) -> None:
    out = tmp_path / "week.pdf"
    assert said in refused("print", tiny, "--sheet", "week", *asked, "--out", out)
    assert not out.exists()


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_sheet_can_be_printed(tiny: Path, tmp_path: Path, sheet: str) -> None:
    out = tmp_path / "sheet.pdf"
    answer = rosterdesk("print", tiny, "--sheet", sheet, "--from", "2026-11-30", "--mono", "--out", out)
    assert (answer.status, answer.out) == (0, "Written: sheet.pdf\n")
    assert out.read_bytes().startswith(b"%PDF")


def test_one_leader_one_venue_one_day_or_one_session_can_be_asked_for(tiny: Path, tmp_path: Path) -> None:
    programme = samples.sample("tiny")
    out = tmp_path / "sheet.pdf"
    leader = next(iter(programme.leaders.values()))
    rosterdesk("print", tiny, "--sheet", "slip", "--leader", leader.id, "--from", "2026-11-30", "--out", out)
    assert leader.name.split()[0] in text(out.read_bytes())
    session = next(iter(programme.calendar.between(make.MONDAY, make.day(6))))
    day = session.date.isoformat()
    assert session.venue is not None
    asked = ["--venue", session.venue, "--day", day]
    answer = rosterdesk("print", tiny, "--sheet", "door", *asked, "--out", out)
    assert (answer.status, answer.err) == (0, "")
    assert session.group.name in text(out.read_bytes())
    with opened(out.read_bytes()) as document:
        assert len(document.pages) == 1
    answer = rosterdesk("print", tiny, "--sheet", "door", "--session", session.id, "--out", out)
    assert (answer.status, answer.err) == (0, "")
    assert "meets today" in text(out.read_bytes())


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--sheet", "slip", "--leader", "nobody"], "there is no leader “nobody”"),
        (["--sheet", "door", "--venue", "nowhere"], "there is no venue “nowhere”"),
        (["--sheet", "door", "--session", "art/2026-01-01T10:00"], "there is no session"),
        (["--sheet", "wall"], "invalid choice"),
        ([], "--sheet"),
    ],
)
def test_what_is_not_there_is_refused_by_name(
    tiny: Path, tmp_path: Path, asked: list[str], said: str
) -> None:
    out = tmp_path / "sheet.pdf"
    assert said in refused("print", tiny, *asked, "--out", out)
    assert not out.exists()


def test_the_default_is_the_wall_and_the_paper_of_the_region(tiny: Path, tmp_path: Path) -> None:
    out = tmp_path / "calls.pdf"
    programme = samples.sample("tiny")
    rosterdesk("print", tiny, "--sheet", "calls", "--from", "2026-11-30", "--out", out)
    written = text(out.read_bytes())
    assert "For the wall" in written
    assert not any(leader.phone and leader.phone in written for leader in programme.leaders.values())
    with opened(out.read_bytes()) as document:
        assert (document.pages[0].width, document.pages[0].height) == (792, 612)


def test_hours_and_the_evaluation_can_be_of_a_month(tiny: Path, tmp_path: Path) -> None:
    out = tmp_path / "hours.pdf"
    month = ("--from", "2026-12-01", "--until", "2026-12-31")
    for sheet in ("hours", "evaluation"):
        assert rosterdesk("print", tiny, "--sheet", sheet, *month, "--out", out).status == 0
        assert "1 to 31 December 2026" in text(out.read_bytes())
    wrong = ("--from", "2026-12-31", "--until", "2026-12-01")
    assert refused("print", tiny, "--sheet", "hours", *wrong, "--out", out)
