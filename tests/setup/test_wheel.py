"""The installed program is the four packages with their data, and runs away from its sources."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from tests.house.tree import ROOT, tracked_files

SHIPPED = ("resources", "rosterdesk", "solver", "ui")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the project as it lies here."""
    builder = WheelBuilder(str(ROOT))
    return Path(next(builder.build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"])))


def test_the_wheel_holds_every_file_of_the_four_packages_and_no_test(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    relative = (path.relative_to(ROOT).as_posix() for path in tracked_files())
    assert held == {name for name in relative if name.startswith(tuple(f"{top}/" for top in SHIPPED))}


def test_an_installed_copy_runs_away_from_its_sources(wheel: Path, tmp_path: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    run = subprocess.run(
        [sys.executable, "-m", "rosterdesk", "demo", "--out", "demo.json"],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(site), "PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    written = json.loads((elsewhere / "demo.json").read_text(encoding="utf-8"))
    assert written["format"] == "rosterdesk.programme"
