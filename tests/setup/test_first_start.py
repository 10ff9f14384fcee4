"""A fresh checkout sets itself up, goes on after being killed, and later starts are silent."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.setup.shop import SmallCheckout, lay_out, make_wheel, write_project

ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by signal")
NOWHERE = {"PIP_FIND_LINKS": os.devnull}


def answer(run: subprocess.CompletedProcess[str]) -> dict[str, object]:
    """Return what the stand-in program printed, which must be all there is on standard output."""
    assert run.returncode == 0, run.stderr
    value = json.loads(run.stdout)
    assert isinstance(value, dict)
    return value


def test_a_first_start_runs_the_command_in_a_private_environment(fresh: SmallCheckout) -> None:
    run = fresh.start("build", "x.json")
    assert answer(run)["arguments"] == ["build", "x.json"]
    assert Path(str(answer(run)["prefix"])) == fresh.environment
    assert run.stderr.startswith("First start:")


def test_nobody_waits_while_modules_are_compiled_that_nobody_uses(ready: SmallCheckout) -> None:
    compiled = {path.name.partition(".")[0] for path in ready.environment.rglob("tinylib/**/*.pyc")}
    assert compiled == {"__init__"}


def test_a_later_start_says_nothing_and_needs_no_network(ready: SmallCheckout) -> None:
    run = ready.start("build", **NOWHERE)
    assert answer(run)["tinylib"] == "one"
    assert run.stderr == ""


def test_the_exit_status_of_the_command_comes_through(ready: SmallCheckout) -> None:
    assert ready.start("check", "3").returncode == 3


def test_a_moved_checkout_still_runs(ready: SmallCheckout, tmp_path: Path) -> None:
    moved = SmallCheckout(ready.root.rename(tmp_path / "elsewhere"), ready.shelf)
    assert answer(moved.start("build", **NOWHERE))["tinylib"] == "one"


def test_a_new_requirement_is_installed_at_the_next_start(ready: SmallCheckout, tmp_path: Path) -> None:
    shelf = Path(shutil.copytree(ready.shelf, tmp_path / "shelf"))
    make_wheel(shelf, "tinylib", "1.1", {"tinylib/__init__.py": "WORD = 'newer'\n"})
    write_project(ready.root, '"tinylib~=1.1"')
    assert answer(SmallCheckout(ready.root, shelf).start("build"))["tinylib"] == "newer"
    assert answer(ready.start("build", **NOWHERE))["tinylib"] == "newer"


def test_other_settings_in_pyproject_install_nothing(ready: SmallCheckout) -> None:
    with (ready.root / "pyproject.toml").open("a") as file:
        file.write("[tool.ruff]\nline-length = 90\n")
    assert ready.start("build", **NOWHERE).stderr == ""


@ON_POSIX
def test_a_start_that_was_killed_goes_on_at_the_next(tmp_path: Path, shelf: Path) -> None:
    stuck = Path(shutil.copytree(shelf, tmp_path / "stuck"))
    wheel = stuck / "tinylib-1.0-py3-none-any.whl"
    wheel.unlink()
    os.mkfifo(wheel)  # pip waits here for ever
    checkout = lay_out(tmp_path / "checkout", stuck)
    process = subprocess.Popen(
        checkout.command("build"),
        cwd=checkout.root,
        env=checkout.settings(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with wheel.open("wb"):  # opens once pip is reading
        os.killpg(process.pid, signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    run = SmallCheckout(checkout.root, shelf).start("build")
    assert answer(run)["tinylib"] == "one"
    assert run.stderr.startswith("Bringing")


def unfinish(checkout: SmallCheckout) -> Path:
    """Take the stamp away, as if the set-up had been killed before its end; returns the library's folder."""
    (checkout.environment / "ready.json").unlink()
    return next(checkout.environment.glob("[Ll]ib/**/site-packages/tinylib"))


def test_a_library_that_lost_a_file_is_installed_again(ready: SmallCheckout) -> None:
    (unfinish(ready) / "__init__.py").unlink()
    assert answer(ready.start("build"))["tinylib"] == "one"


def test_a_library_whose_record_was_never_written_is_installed_again(ready: SmallCheckout) -> None:
    library = unfinish(ready)
    (library / "__init__.py").write_text("")
    (library.parent / "tinylib-1.0.dist-info" / "RECORD").unlink()
    assert answer(ready.start("build"))["tinylib"] == "one"


def test_an_environment_killed_while_it_was_made_is_made_anew(ready: SmallCheckout) -> None:
    shutil.rmtree(unfinish(ready).parent / "pip")
    (ready.environment / "made").unlink()
    assert answer(ready.start("build"))["tinylib"] == "one"


@ON_POSIX
def test_an_environment_whose_python_is_gone_is_made_anew(ready: SmallCheckout) -> None:
    python = ready.environment / "bin" / "python"
    python.unlink()
    python.symlink_to("nowhere")
    assert answer(ready.start("build"))["tinylib"] == "one"


def test_two_starts_at_once_make_one_environment(fresh: SmallCheckout) -> None:
    runs: list[subprocess.CompletedProcess[str]] = []
    other = threading.Thread(target=lambda: runs.append(fresh.start("build")))
    other.start()
    runs.append(fresh.start("build"))
    other.join()
    assert [answer(run)["tinylib"] for run in runs] == ["one", "one"]


def test_settings_that_would_install_elsewhere_do_not(ready: SmallCheckout, tmp_path: Path) -> None:
    shutil.rmtree(unfinish(ready).parent / "tinylib-1.0.dist-info")
    run = ready.start("build", PIP_TARGET=str(tmp_path / "target"), PIP_USER="1")
    assert answer(run)["tinylib"] == "one"
    assert not (tmp_path / "target").exists()


def test_the_test_command_hands_its_arguments_to_pytest(ready: SmallCheckout) -> None:
    run = ready.start("test", "-k", "one", DISPLAY=":0")
    assert run.stdout == "pytest ['-k', 'one']\n"
    assert run.returncode == 5
    assert answer(ready.start("build", **NOWHERE))["tinylib"] == "one"
