"""`rosterdesk print`: every sheet, and what it refuses in one plain line."""

from pathlib import Path

import pytest

from rosterdesk.exchange import programme_file, samples
from tests.cli.call import refused, rosterdesk
from tests.reports.paper import text


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
    ],
)
def test_what_a_sheet_has_no_use_for_is_refused_and_nothing_written(
    tiny: Path, tmp_path: Path, asked: list[str], said: str
) -> None:
    out = tmp_path / "week.pdf"
    assert said in refused("print", tiny, "--sheet", "week", *asked, "--out", out)
    assert not out.exists()
