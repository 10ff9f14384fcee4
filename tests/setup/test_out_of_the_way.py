"""Where the program is installed, frozen or has its libraries, nothing is set up."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rosterdesk.bootstrap.checkout import Needs, find_checkout, is_installed
from rosterdesk.bootstrap.start import needs_of
from tests.setup.shop import SmallCheckout


def test_an_installed_copy_starts_at_once(ready: SmallCheckout, tmp_path: Path) -> None:
    site = tmp_path / "site-packages"
    shutil.copytree(ready.root / "rosterdesk", site / "rosterdesk")
    installed = SmallCheckout(site, ready.shelf)
    shutil.copytree(next(ready.environment.glob("[Ll]ib/**/site-packages/tinylib")), site / "tinylib")
    run = installed.start("build")
    assert (run.returncode, run.stderr) == (0, "")
    assert json.loads(run.stdout)["prefix"] == sys.prefix
    assert not installed.environment.exists()


def test_a_frozen_copy_starts_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert find_checkout() is not None
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert find_checkout() is None


def test_inside_the_private_environment_the_command_runs_at_once(ready: SmallCheckout) -> None:
    python = ready.environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    command = [str(python), "-m", "rosterdesk", "build"]
    run = subprocess.run(
        command, cwd=ready.root, env=ready.settings(), capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert Path(json.loads(run.stdout)["prefix"]) == ready.environment


@pytest.mark.parametrize(
    ("requirement", "installed"),
    [
        ("pytest~=9.0", True),
        ("pytest~=8.0", False),
        ("ortools==9.15.6755", True),
        ("pytest>=1", True),
        ("pytest~=999.0", False),
        ("pytest==1.0", False),
        ("no-such-library~=1.0", False),
        ("no-such-library>=1.0; sys_platform == 'win32'", sys.platform != "win32"),
    ],
)
def test_an_environment_of_ones_own_is_used_if_it_has_everything(requirement: str, installed: bool) -> None:
    assert is_installed(requirement) is installed


@pytest.mark.parametrize(
    ("line", "needs"),
    [
        ("", Needs(tests=False, window=True)),
        ("demo", Needs(tests=False, window=True)),
        ("demo --size tiny --out x.json", Needs(tests=False, window=False)),
        ("demo --out=x.json", Needs(tests=False, window=False)),
        ("my.rosterdesk", Needs(tests=False, window=True)),
        ("selftest", Needs(tests=False, window=True)),
        ("build x.json", Needs(tests=False, window=False)),
        ("check x.json --json", Needs(tests=False, window=False)),
        ("--version", Needs(tests=False, window=False)),
        ("demo --help", Needs(tests=False, window=False)),
        ("test --help", Needs(tests=True, window=True)),
    ],
)
def test_only_a_command_with_a_window_asks_for_what_windows_need(line: str, needs: Needs) -> None:
    assert needs_of(line.split()) == needs
