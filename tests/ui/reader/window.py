"""The real window in a process of its own, on a database: python -m tests.ui.reader.window DATABASE"""

import sys

from rosterdesk.storage.store import Store
from tests.ui.conftest import NOW, ON_ROSTER
from ui import app as application


def main(database: str) -> int:
    """Show the roster until the window is closed; the clock stands still."""
    app = application.application()
    with Store.open(database) as store:
        window = application.open_window(store, ON_ROSTER, clock=lambda: NOW)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
