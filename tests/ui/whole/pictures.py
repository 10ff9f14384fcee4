"""A picture of every page and panel of the demo programme, to be looked at, into a folder.

    python -m tests.ui.whole.pictures FOLDER [--dark] [--french] [--size 1280x800] [--scale 1.5]
                                             [--seconds 5] [--only PART]

`--seconds` builds the best roster first; without it seats are filled within a moment. The size is that of the
window on the screen; `--scale 1.5` draws as a screen at 150 % does, on which the window has less room.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from threading import Event

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rosterdesk.cases.building import build
from rosterdesk.domain.programme import Programme
from rosterdesk.exchange import samples
from rosterdesk.storage.store import Store
from rosterdesk.words.language import speaking
from solver.problem import Options
from tests.ui.conftest import NOW, ON_ROSTER
from tests.ui.whole.programmes import FOUR_WEEKS, rostered_demo
from tests.ui.whole.tour import rest, tour
from ui import app as application
from ui.actions import Command
from ui.look import Appearance, apply_look
from ui.window import MainWindow

AWAY = "l01"  # a leader of the demo with seats on that day
FILL = 1500  # milliseconds in which a page has filled with what is worked out beside the window


def programme(seconds: float) -> Programme:
    """The demo programme with the best roster found in so many seconds; 0 for the first that fits."""
    if not seconds:
        return rostered_demo()
    options = Options(seconds=seconds, seed=1)
    return build(samples.sample("demo"), FOUR_WEEKS, options, lambda _: None, Event()).after


def photograph(folder: Path, shown: Programme, size: QSize, only: str) -> None:
    """Save a picture of each stop whose name holds the words."""
    with (
        tempfile.TemporaryDirectory() as place,
        Store.create(Path(place) / "pictures.rosterdesk", shown) as store,
    ):
        window = application.open_window(store, ON_ROSTER, clock=lambda: NOW)
        window.resize(size)
        window.show()
        QTest.qWaitForWindowExposed(window)
        window.activateWindow()
        for number, stop in enumerate(chain(tour(window, wait=FILL), calls(window))):
            if only in stop:
                name = stop.replace(", ", "-").replace(" ", "-")
                window.grab().save(str(folder / f"{number:02}-{name}.png"))
        window.close()


def calls(window: MainWindow) -> Iterator[str]:
    """Somebody is away for the rest of the week: whom to call for each session, then who is told what."""
    window.show_page(Command.ROSTER)
    window.frame.actions[Command.SOMEONE_AWAY].trigger()
    panel = window.cover.panel
    panel.who.chosen.emit(AWAY)
    rest(FILL)
    yield "someone_away, until"
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(QApplication.focusWidget() or panel, key)
    rest(2 * FILL)
    yield "someone_away, calls"
    panel.calls.tell_wanted.emit()
    rest(FILL)
    yield "someone_away, told"


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--french", action="store_true")
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--seconds", type=float, default=0.0)
    parser.add_argument("--only", default="")
    return parser.parse_args()


def main() -> int:
    """Take the pictures."""
    asked = arguments()
    os.environ.setdefault("XDG_CURRENT_DESKTOP", "GNOME")  # else Qt knows no dark on a bare screen
    os.environ["QT_SCALE_FACTOR"] = str(asked.scale)
    size = QSize(*(round(int(each) / asked.scale) for each in asked.size.split("x")))
    app: QApplication = application.application()
    apply_look(app).choose(Appearance.DARK if asked.dark else Appearance.LIGHT)
    asked.folder.mkdir(parents=True, exist_ok=True)
    with speaking("fr" if asked.french else "en"):
        photograph(asked.folder, programme(asked.seconds), size, asked.only)
    return 0


if __name__ == "__main__":
    sys.exit(main())
