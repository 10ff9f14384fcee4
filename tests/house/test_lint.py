"""The whole project is clean under ruff and under mypy's strict mode."""

import subprocess
import sys

from tests.house.tree import ROOT


def run_tool(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a tool of the environment over the project, its answer captured."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_ruff_finds_nothing() -> None:
    run = run_tool("ruff", "check", "--quiet", "--output-format=concise", ".")
    assert run.returncode == 0, run.stdout + run.stderr


def test_every_file_is_laid_out_as_ruff_lays_it_out() -> None:
    run = run_tool("ruff", "format", "--check", "--quiet", ".")
    assert run.returncode == 0, run.stdout + run.stderr


def test_mypy_strict_finds_nothing() -> None:
    run = run_tool("mypy", "--no-error-summary")
    assert run.returncode == 0, run.stdout + run.stderr
