"""A shelf of wheels, and a small checkout that has been started once, shared by the tests of the set-up."""

from pathlib import Path

import pytest

from tests.setup.shop import SmallCheckout, copy_of, lay_out, stock


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheels that small checkouts ask for."""
    folder = tmp_path_factory.mktemp("shop") / "shelf"
    stock(folder)
    return folder


@pytest.fixture
def fresh(tmp_path: Path, shelf: Path) -> SmallCheckout:
    """A checkout that was never started, in a folder whose name has a space and an accent."""
    return lay_out(tmp_path / "Prénom Nom", shelf)


@pytest.fixture(scope="session")
def started_once(tmp_path_factory: pytest.TempPathFactory, shelf: Path) -> SmallCheckout:
    """A checkout that was started once; copy it before changing it."""
    checkout = lay_out(tmp_path_factory.mktemp("started") / "checkout", shelf)
    run = checkout.start("build")
    assert run.returncode == 0, run.stderr
    return checkout


@pytest.fixture
def ready(started_once: SmallCheckout, tmp_path: Path) -> SmallCheckout:
    """A copy, for one test, of a checkout that was started once."""
    return copy_of(started_once, tmp_path / "checkout")
