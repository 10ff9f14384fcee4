"""Ids in a call, and what is said of those that name nothing."""

from pathlib import Path

import pytest

from rosterdesk.exchange import programme_file, samples
from tests.cli.call import refused

DROP_IN = "drop-in/2026-12-01T10:00"


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """The demo programme as a file."""
    path = tmp_path / "demo.json"
    programme_file.write(samples.sample("demo"), path)
    return path


@pytest.mark.parametrize(
    ("call", "meant"),
    [
        (("cover", "--from", "2026-12-01", "--leader", "Maya"), "l01"),
        (("cover", "--from", "2026-12-01", "--leader", "okafor"), "l01"),
        (("cover", "--from", "2026-12-01", "--leader", "L01"), "l01"),
        (("print", "--out", "x.pdf", "--sheet", "slip", "--leader", "maia"), "l01"),
        (("print", "--out", "x.pdf", "--sheet", "door", "--venue", "mian"), "main"),
        (("print", "--out", "x.pdf", "--sheet", "door", "--venue", "evening hall"), "hall"),
        (("print", "--out", "x.pdf", "--sheet", "door", "--session", "drop-in/2026-12-01"), DROP_IN),
        (("explain", "--role", "lead", "--session", "dropin/2026-12-01T10:00"), DROP_IN),
        (("explain", "--role", "lead", "--session", "drop-in/2026-12-01T11:00"), DROP_IN),
        (("explain", "--role", "lead", "--session", DROP_IN, "--leader", "l1"), "l01"),
    ],
)
def test_an_id_that_is_nearly_right_is_answered_with_the_one_that_is_meant(
    demo: Path, call: list[str], meant: str
) -> None:
    assert refused(call[0], demo, *call[1:]).endswith(f"perhaps “{meant}” is meant")


@pytest.mark.parametrize(
    "session", ["xx", "drop-in/9999-12-31T10:00", "drop-in/never", "zzz/2026-12-01T10:00"]
)
def test_an_id_that_is_like_none_is_answered_with_how_one_is_written(demo: Path, session: str) -> None:
    said = refused("explain", demo, "--role", "lead", "--session", session)
    assert said.endswith("a session is written like art/2026-12-07T18:30")
    assert "programme file" in refused(
        "explain", demo, "--role", "lead", "--session", DROP_IN, "--leader", "zz"
    )
