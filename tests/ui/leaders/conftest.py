"""Leaders on a real window and file: Ana on staff, Ben, Cleo who is away, Tom a trainee, Zoe who left."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from rosterdesk.domain.people import Holding, Leader, Qualification
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import Role
from tests import factories as make
from tests.ui.conftest import Open
from ui.actions import Command
from ui.leaders.page import LeadersPage
from ui.leaders.person import Person
from ui.settings import Remembered
from ui.window import MainWindow

ON_LEADERS = Remembered(page=Command.LEADERS.value)
CPR = Qualification(id="cpr", name="First aid", valid_months=12, safety=True)
FAC = Qualification(id="fac", name="Facilitation")
Show = Callable[..., LeadersPage]


def until(day: make.Day) -> Holding:
    return Holding(qualification="cpr", since=make.day(-300), until=make.day(day))


@pytest.fixture
def people() -> Programme:
    art = [make.session("art", n, "10:00") for n in (-6, 1, 8)]
    return make.programme(
        leaders=[
            make.staff("ana", "fac", until(12), languages=("en", "fr"), limits={"sessions_per_week": 1}),
            make.leader("ben", until(-3), availability=(make.window("mon", "09:10", "12:00"),)),
            make.leader("cleo", until(200), leave=(make.leave(-2),)),
            make.trainee("tom", mentor="ana", auto_assign=False),
            make.leader("zoe", until=make.day(-10)),
        ],
        qualifications=[CPR, FAC],
        groups=[make.group("art", on="tue", at="10:00", regulars=("ana", "ben"))],
        pairs=[make.apart("ana", "cleo")],
        roster=[
            make.assigned(art[0], "ana"),
            make.assigned(art[1], "ana"),
            make.assigned(art[1], "ben", Role.BACKUP),
            make.assigned(art[2], "ana"),
        ],
    )


@pytest.fixture
def show(open_window: Open, people: Programme) -> Show:
    """Open the window on the page, and if a leader is named on the page of that leader, at a part of it."""

    def opened(leader: str = "", part: str = "", programme: Programme | None = None) -> LeadersPage:
        page = leaders_page(open_window(programme or people, ON_LEADERS))
        if leader:
            page.open_leader(leader, part)
        return page

    return opened


def leaders_page(window: MainWindow) -> LeadersPage:
    page = window.page(Command.LEADERS)
    assert isinstance(page, LeadersPage)
    return page


def now(page: LeadersPage, leader: str) -> Leader:
    """The leader as the programme has them."""
    return page.frame.desk.programme.leaders[leader]


def undo(page: LeadersPage) -> None:
    page.frame.actions[Command.UNDO].trigger()


def retype(line: QLineEdit, text: str, *, enter: bool = True) -> None:
    """Type over what a line holds, and press Enter unless told otherwise."""
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)
    if enter:
        QTest.keyClick(line, Qt.Key.Key_Return)


def day(text: str) -> date:
    return date.fromisoformat(text)


def person(page: LeadersPage) -> Person:
    return page.person
