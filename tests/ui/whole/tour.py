"""Every page and panel of a window, one after another: `for stop in tour(window): …` sees what is there."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from rosterdesk.cases.telling.contents import Report
from rosterdesk.domain.terms import Role
from tests.ui.conftest import roster_page
from ui.actions import Command
from ui.contents import PAGES
from ui.leaders.page import LeadersPage
from ui.reports.page import ReportsPage
from ui.roster.layout import SeatBox
from ui.views import Pick, Rows
from ui.window import MainWindow

PANELS = (Command.SOMEONE_AWAY, Command.HELP, Command.KEYS)
BOARD_PANELS = (Command.SESSION_EXTRA, Command.SESSION_MOVE, Command.PUBLISH)
IN_PEACE = 10_000  # milliseconds in which work beside the window has come to an end


def rest(milliseconds: int) -> None:
    """Let the window be for so long; QTest.qWait would keep Python from those who work beside it."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(wait: int = 0) -> None:
    """Let the window lay out and show what has just come into it, and what it waits for so long."""
    if wait:
        rest(wait)
    for _ in range(3):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def tour(window: MainWindow, wait: int = 0) -> Iterator[str]:
    """Go from page to page and panel to panel; each stop is named in plain words.

    `wait` is how many milliseconds each may take to fill with what is worked out beside the window.
    """
    for page in PAGES:
        window.show_page(page.command)
        settle(wait)
        name = page.command.value
        yield name
        yield from _tabs(window.shown, name, wait)
        if isinstance(window.shown, LeadersPage):
            yield from _leader(window.shown, wait)
        if isinstance(window.shown, ReportsPage) and wait:  # a report is counted beside the window
            yield from _reports(window.shown, wait)
    yield from _board(window, wait)
    yield from _panels(window, wait)


def _tabs(page: QWidget, name: str, wait: int) -> Iterator[str]:
    for tabs in [each for each in page.findChildren(QTabWidget) if each.isVisible()]:
        for place in range(1, tabs.count()):
            tabs.setCurrentIndex(place)
            settle(wait)
            yield f"{name}, {tabs.tabText(place).casefold()}"
        tabs.setCurrentIndex(0)


def _reports(page: ReportsPage, wait: int) -> Iterator[str]:
    for report in Report:
        page.show_report(report)
        settle(wait)
        yield f"reports, {report.value}"


def _leader(page: LeadersPage, wait: int) -> Iterator[str]:
    page.open_leader(next(iter(page.frame.desk.programme.leaders)))
    settle(wait)
    yield "leader"
    yield from _tabs(page, "leader", wait)
    for command in (Command.LEADER_LEAVES, Command.LEADER_ADD):
        page.frame.actions[command].trigger()
        settle(wait)
        yield command.value
        _close(page)
    page.frame.actions[Command.LEADER_BACK].trigger()


def _board(window: MainWindow, wait: int) -> Iterator[str]:
    window.show_page(Command.ROSTER)
    page, desk = roster_page(window), window.frame.desk
    steps: dict[str, Callable[[], object]] = {
        "roster by leader": lambda: desk.show_rows(Rows.LEADER),
        "roster by venue": lambda: desk.show_rows(Rows.VENUE),
        "roster, compact": lambda: desk.set_compact(True),
        "roster, four weeks": lambda: desk.zoom(4),
        "roster, one week": lambda: desk.zoom(1),
        "roster, comfortable": lambda: desk.set_compact(False),
        "roster, by group": lambda: desk.show_rows(Rows.GROUP),
        "roster, a session": lambda: desk.select(Pick(_lead(window).session)),
        "roster, a seat": lambda: desk.select(_lead(window)),
        "roster, typing into a seat": lambda: page.commands.fill(_lead(window)),
    }
    for name, step in steps.items():
        step()
        settle(wait)
        yield name
    page.editor.close_editor()
    desk.select(_lead(window))
    window.frame.actions[Command.FIND].trigger()
    settle(wait)
    yield "roster, find"
    page.find_bar.close_bar()
    for command in BOARD_PANELS:
        window.frame.actions[command].trigger()
        settle(wait)
        yield f"roster, {command.value}"
        _close(page)


def _panels(window: MainWindow, wait: int) -> Iterator[str]:
    window.frame.side.open(window.building.panel)
    settle(wait)
    yield "build"
    window.frame.side.close_panel(window.building.panel)
    for command in PANELS:
        window.frame.actions[command].trigger()
        settle(wait)
        yield command.value
        _close(window.shown)
    window.frame.actions[Command.SEARCH].trigger()
    settle(wait or 200)
    yield "search"
    window.frame.actions[Command.SEARCH].trigger()


def _close(page: "QWidget") -> None:
    side = page.window().frame.side  # type: ignore[attr-defined]
    if side.panel is not None:
        side.close_panel(side.panel)


def _seats(window: MainWindow) -> list[SeatBox]:
    return roster_page(window).board.seats_in_sight()


def _lead(window: MainWindow) -> Pick:
    return next(box.seat.pick for box in _seats(window) if box.seat.role is Role.LEAD)
