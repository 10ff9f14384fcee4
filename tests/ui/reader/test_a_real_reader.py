"""A real screen reader's client, on a real accessibility bus, reads the roster and fills seats."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rosterdesk.domain.programme import Programme
from rosterdesk.storage.store import Store
from tests.house.tree import ROOT
from tests.screen import start_xvfb

PYTHON = "/usr/bin/python3"  # Debian's own: the bindings are made for it
CLIENT = Path(__file__).with_name("client.py")
BUS = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
SECONDS = 120


def missing() -> str:
    """The Debian package that a real client would still need, empty where all are there."""
    if not (shutil.which("Xvfb") and sys.platform.startswith("linux")):
        return "xvfb"
    if not shutil.which("dbus-run-session"):
        return "dbus"
    if not BUS.is_file():
        return "at-spi2-core"
    bound = Path(PYTHON).is_file() and subprocess.run(
        [PYTHON, "-c", BINDINGS], capture_output=True, check=False
    )
    return "" if bound and bound.returncode == 0 else "gir1.2-atspi-2.0 and python3-gi"


@pytest.fixture(scope="module")
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A screen and a home for one reader and one window."""
    needed = missing()
    if needed:
        pytest.skip(f"no real screen reader here: install {needed}")
    home = tmp_path_factory.mktemp("reader")
    home.chmod(0o700)
    with start_xvfb(str(shutil.which("Xvfb"))) as display:
        yield os.environ | {
            "DISPLAY": display,
            "HOME": str(home),
            "LANGUAGE": "en",
            "PYTHONPATH": str(ROOT),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": str(home),
        }


def test_a_real_client_reads_the_roster_and_fills_seats(
    surroundings: dict[str, str], tmp_path: Path, week: Programme
) -> None:
    database = tmp_path / "read.rosterdesk"
    Store.create(database, week).close()
    shown = [sys.executable, "-m", "tests.ui.reader.window", str(database)]
    done = subprocess.run(
        ["dbus-run-session", "--", PYTHON, "-W", "ignore", str(CLIENT), *shown],
        env=surroundings, capture_output=True, text=True, check=False, timeout=SECONDS,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    met = json.loads(done.stdout.splitlines()[-1])
    support, art = ["lead Ana", "co-lead Cleo", "backup open"], ["lead open", "co-lead open"]
    assert met["before"] == {
        "Support, 30 November 18:30, " + ", ".join(support): support,
        "Art, 1 December 10:00, " + ", ".join(art): art,
    }
    assert met["after"][1] == "Art, 1 December 10:00, lead Cleo, co-lead Dee"
    assert met["seats"] == ["Art, 1 December 10:00", "Art, 1 December 10:00"]
    with Store.open(database) as store:
        rows = store.load().roster.values()
        assert {(each.role.value, each.leader) for each in rows if each.session.startswith("art")} == {
            ("lead", "cleo"),
            ("co_lead", "dee"),
        }
