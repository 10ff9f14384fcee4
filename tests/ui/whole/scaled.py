"""What is cut on any page, at a scale: QT_SCALE_FACTOR=2 python -m tests.ui.whole.scaled fr 853 533"""

import json
import sys
import tempfile
from pathlib import Path

from PySide6.QtTest import QTest

from rosterdesk.storage.store import Store
from rosterdesk.words.language import speaking
from tests.ui.conftest import NOW, ON_ROSTER
from tests.ui.whole.audits import still_cut
from tests.ui.whole.programmes import rostered_demo
from tests.ui.whole.tour import tour
from ui import app as application


def main(language: str, width: int, height: int) -> dict[str, object]:
    """The scale, the stops, and what is cut at which of them."""
    app = application.application()
    with (
        speaking(language),
        tempfile.TemporaryDirectory() as folder,
        Store.create(Path(folder) / "scaled.rosterdesk", rostered_demo()) as store,
    ):
        window = application.open_window(store, ON_ROSTER, clock=lambda: NOW)
        window.resize(width, height)
        window.show()
        QTest.qWaitForWindowExposed(window)
        found = {stop: still_cut(window) for stop in tour(window, wait=60)}
        window.close()
    scale = app.primaryScreen().devicePixelRatio()
    return {"scale": scale, "stops": len(found), "cut": {stop: cut for stop, cut in found.items() if cut}}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))
