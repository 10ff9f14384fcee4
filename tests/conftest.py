"""What every test shares: a screen when one is needed, a home of its own, and no threads left behind."""

import gc
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.screen import open_screen

THREAD_GRACE_SECONDS = 5.0

hypothesis.settings.register_profile("house", deadline=None, print_blob=True)
hypothesis.settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--long`, which also runs the tests marked `long`."""
    parser.addoption("--long", action="store_true", help="also run the tests that take long")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests marked `long` unless `--long` is given."""
    if config.getoption("--long"):
        return
    left_out = [item for item in items if item.get_closest_marker("long")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep settings, files and language of whoever runs the tests out of reach; gives the folder used."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA"):
            folder = home / name.lower()
            folder.mkdir()
            patch.setenv(name, str(folder))
        patch.setenv("LANGUAGE", "en")
        yield home


@pytest.fixture(scope="session")
def screen() -> Iterator[str]:
    """A screen for windows, ours or the desktop's; gives the value of DISPLAY, empty when off-screen."""
    with open_screen():
        yield os.environ.get("DISPLAY", "")


@pytest.fixture(scope="session")
def qapp_args(screen: str) -> list[str]:
    """Have pytest-qt make its application only once there is a screen."""
    return ["rosterdesk-tests"]


@pytest.fixture(autouse=True)
def collected_by_its_own_counting(request: pytest.FixtureRequest) -> Iterator[None]:
    """Have Python's collector come by itself where there is no Qt; where there is, only while that rests."""
    if "qapp" not in request.fixturenames and not gc.isenabled():
        gc.collect()  # what is left of windows, before other threads may come upon it
        gc.enable()
    yield
    if not gc.isenabled():
        gc.collect(0)


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """Fail a test that leaves a Python thread, or work in Qt's thread pool, behind."""
    before = set(threading.enumerate())
    yield
    leaked = [thread for thread in threading.enumerate() if thread not in before]
    for thread in leaked:
        thread.join(THREAD_GRACE_SECONDS)
    names = [thread.name for thread in leaked if thread.is_alive()]
    assert names == [], f"threads left behind: {names}"
    assert qt_pool_is_idle(), "work left behind in Qt's thread pool"


def qt_pool_is_idle() -> bool:
    """Return whether Qt's global thread pool has come to rest; true where Qt was never loaded."""
    core = sys.modules.get("PySide6.QtCore")
    if core is None:
        return True
    return bool(core.QThreadPool.globalInstance().waitForDone(int(THREAD_GRACE_SECONDS * 1000)))
