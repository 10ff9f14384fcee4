"""A window a fortnight after the first session: three Mondays of support and two Tuesdays of art are over."""

import pytest

from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from tests import factories as make
from tests.ui.conftest import Open, roster_page
from ui.window import MainWindow

NOW = make.moment(14, "21:00")
SUPPORT = [make.session("support", 7 * week) for week in range(4)]
ART = [make.session("art", 7 * week + 1, "10:00") for week in range(3)]


def house() -> Programme:
    """Ana leads support and Ben co-leads it every week; Cleo leads art."""
    return make.programme(
        leaders=[make.leader(each) for each in ("ana", "ben", "cleo", "dee")],
        groups=[
            make.group("support", co_leads=1, backups=1),
            make.group("art", on="tue", at="10:00", length=120),
        ],
        roster=[
            *(make.assigned(each, "ana") for each in SUPPORT),
            *(make.assigned(each, "ben", Role.CO_LEAD) for each in SUPPORT),
            *(make.assigned(each, "dee", Role.BACKUP) for each in SUPPORT),
            *(make.assigned(each, "cleo") for each in ART),
        ],
    )


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """The window on the board, which has the keyboard, late on the third Monday."""
    window = open_window(house(), now=NOW, size=(1280, 800))
    roster_page(window).board.setFocus()
    return window
