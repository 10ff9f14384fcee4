"""Where the set-up cannot go on, it says why in one sentence, and nothing runs."""

import ast
import os
from pathlib import Path

import pytest

from rosterdesk.bootstrap.gate import python_refusal
from rosterdesk.bootstrap.prepare import check_disk
from rosterdesk.bootstrap.sentences import Refusal
from tests.house.tree import ROOT
from tests.setup.shop import SmallCheckout, make_wheel, write_project

SEEN_BY_OLD_PYTHONS = ("__init__.py", "__main__.py", "bootstrap/__init__.py", "bootstrap/gate.py")


def refused(checkout: SmallCheckout, **settings: str) -> str:
    """Start the checkout, expect exit 2 and nothing on standard output; returns the last line said."""
    run = checkout.start("build", **settings)
    assert run.returncode == 2, run.stderr
    assert run.stdout == ""
    assert "Traceback" not in run.stderr
    return run.stderr.splitlines()[-1]


@pytest.fixture
def hungry(ready: SmallCheckout) -> SmallCheckout:
    """A checkout that was started before and asks for one more library since."""
    make_wheel(ready.root / "shelf", "onemore", "1.0", {"onemore.py": ""})
    write_project(ready.root, '"tinylib~=1.0", "onemore~=1.0"')
    return ready


def test_no_network_is_said_in_one_sentence(hungry: SmallCheckout) -> None:
    closed = {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_FIND_LINKS": os.devnull}
    said = refused(hungry, **closed, PIP_RETRIES="0")
    assert said.startswith("The first start needs the network once")


def test_a_forbidden_network_is_said_in_one_sentence(hungry: SmallCheckout) -> None:
    assert refused(hungry, PIP_FIND_LINKS=os.devnull).startswith("The first start needs the network once")


def test_a_refused_start_goes_on_when_the_network_is_back(hungry: SmallCheckout) -> None:
    refused(hungry, PIP_FIND_LINKS=os.devnull)
    run = hungry.start("build", PIP_FIND_LINKS=str(hungry.root / "shelf"))
    assert run.returncode == 0, run.stderr


def test_a_library_without_wheels_for_this_python_is_named(hungry: SmallCheckout) -> None:
    index = hungry.root / "index" / "onemore"
    index.mkdir(parents=True)
    (index / "index.html").write_text("<!DOCTYPE html><html><body></body></html>")
    said = refused(hungry, PIP_NO_INDEX="0", PIP_INDEX_URL=index.parent.as_uri())
    assert said.startswith("There is no ready-made onemore for Python 3.")


def test_a_folder_that_cannot_be_written_is_named(fresh: SmallCheckout) -> None:
    fresh.environment.write_text("in the way")
    assert refused(fresh).startswith(f"The folder {fresh.root} cannot be written")


def test_too_little_disk_is_refused_before_anything_is_fetched(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"Too little disk space: .* MB free and RosterDesk needs 10\d+ MB"):
        check_disk(tmp_path, 10**9)


def test_what_is_already_there_counts_against_the_disk_needed(tmp_path: Path) -> None:
    with (tmp_path / "library").open("wb") as file:
        file.truncate(10**12)  # no disk is used: the file is one hole
    check_disk(tmp_path, 10**6)


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13), (3, 14)])
def test_pythons_with_wheels_pass_the_gate(version: tuple[int, int]) -> None:
    assert python_refusal(version) == ""


@pytest.mark.parametrize(("version", "word"), [((3, 10), "old"), ((3, 6), "old"), ((3, 15), "new")])
def test_other_pythons_are_turned_away_with_the_ones_that_will_do(
    version: tuple[int, int], word: str
) -> None:
    said = python_refusal(version)
    assert f"is too {word}: RosterDesk needs Python 3.11 to 3.14" in said


@pytest.mark.parametrize("name", SEEN_BY_OLD_PYTHONS)
def test_old_pythons_can_read_as_far_as_the_gate(name: str) -> None:
    ast.parse((ROOT / "rosterdesk" / name).read_text(encoding="utf-8"), feature_version=(3, 6))
