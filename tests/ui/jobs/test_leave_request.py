"""A leave request: what it would open is seen before it is noted. By keyboard, and by mouse."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from rosterdesk.domain.programme import Programme
from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.jobs.ways import ALT, LEFT, Key, click, click_named, key, letters, press_by_keys, tab_to
from ui.actions import Command
from ui.away.page import AwayPage
from ui.window import MainWindow

ART = make.session("art", 1, "10:00")


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """Ana leads art on Tuesday, and asks for three days from Monday."""
    return open_window(
        make.programme(
            leaders=[make.leader("ana"), make.leader("ben")],
            groups=[make.group("art", on="tue", at="10:00")],
            roster=[make.assigned(ART, "ana")],
        )
    )


def page_of(window: MainWindow) -> AwayPage:
    found = window.page(Command.AWAY)
    assert isinstance(found, AwayPage)
    return found


def assert_seen_before(page: AwayPage) -> None:
    """Before anything is written the page says which session would lose its lead."""
    said = " ".join(label.text() for label in page.form.findChildren(QLabel) if label.isVisible())
    assert "Art" in said
    assert not page.frame.desk.programme.leaders["ana"].leave


def assert_granted(programme: Programme) -> None:
    """She is away on those days, and leads nothing in them."""
    (leave,) = programme.leaders["ana"].leave
    assert (leave.since, leave.until) == (date(2026, 11, 30), date(2026, 12, 2))
    assert "ana" not in [row.leader for row in programme.assignments(ART)]


def test_by_keyboard_alone(window: MainWindow) -> None:
    key(Key.Key_5, ALT)
    page = page_of(window)
    tab_to(page.form.leader.line)
    letters("ana")
    tab_to(page.form.since.line)
    tab_to(page.form.until.line)
    letters("2026-12-02")
    key(Key.Key_Tab)
    assert_seen_before(page)
    press_by_keys(page.form.save)
    assert_granted(window.document.programme)


def test_by_mouse_alone(window: MainWindow) -> None:
    click_named(window.navigation, "Away")
    page = page_of(window)
    row = page.days.row_of("ana")
    assert row is not None

    def middle(day: date) -> QPoint:
        return page.table.visualRect(page.days.index(row or 0, page.days.column(day))).center()

    port = page.table.viewport()
    QTest.mousePress(port, LEFT, pos=middle(make.day(0)))
    for day in (make.day(1), make.day(2)):
        QTest.mouseMove(port, middle(day))
    QTest.mouseRelease(port, LEFT, pos=middle(make.day(2)))
    assert_seen_before(page)
    click(page.form.save)
    assert_granted(window.document.programme)
