"""Who leaves stays on record; an entry made by mistake can go with all that names it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests import factories as make
from tests.ui.leaders.conftest import Show, now, retype, undo
from ui.actions import Command
from ui.leaders.load import Load
from ui.leaders.page import LeadersPage

LEFT = Qt.MouseButton.LeftButton


def leave(page: LeadersPage) -> None:
    page.frame.actions[Command.LEADER_LEAVES].trigger()
    assert page.frame.side.panel is page.leaving


def test_the_panel_says_what_the_last_day_opens_before_it_is_written(show: Show) -> None:
    page = show("ana")
    leave(page)
    panel = page.leaving
    assert panel.opened.text() == "2 seats and backups after it become open."
    assert not panel.remove.isVisible()
    retype(panel.last.line, "2026-12-01")
    assert panel.opened.text() == "1 seat or backup after it becomes open."
    QTest.mouseClick(panel.end, LEFT)
    assert now(page, "ana").until == make.day(1)
    sessions = {row.session for row in page.frame.desk.programme.roster.values() if row.leader == "ana"}
    assert sessions == {make.session("art", -6, "10:00"), make.session("art", 1, "10:00")}
    assert page.frame.side.panel is None
    undo(page)
    assert now(page, "ana").until is None


def test_a_last_day_that_cannot_be_is_refused_beside_the_field(show: Show) -> None:
    page = show("ana")
    leave(page)
    retype(page.leaving.last.line, "soon", enter=False)
    assert "not a date" in page.leaving.last.trouble.text
    assert not page.leaving.end.isEnabled()


def test_an_entry_by_mistake_goes_with_all_that_names_it_and_undo_brings_it_back(show: Show) -> None:
    page = show("ben")
    before = page.frame.desk.programme
    leave(page)
    QTest.mouseClick(page.leaving.remove, LEFT)
    programme = page.frame.desk.programme
    assert "ben" not in programme.leaders
    assert programme.groups["art"].regulars == ("ana",)
    assert page.table.isVisible()
    assert page.frame.notices.news.message.text == "Remove Ben"
    undo(page)
    assert page.frame.desk.programme == before


def test_the_load_of_the_last_weeks_is_drawn_and_told_in_numbers(show: Show) -> None:
    page = show("ana", "load")
    part = page.person.part("load")
    assert isinstance(part, Load)
    assert part.glance.text() == "In the last 12 weeks: 2 sessions of 12 offered."
    assert part.chart is not None
    assert part.chart.accessibleDescription() == part.glance.text()
    assert [week[1] for week in part.chart.weeks] == [0] * 10 + [1, 1]
    last = part.table.rows.rowCount() - 1
    told = [part.table.rows.index(last, column).data() for column in range(5)]
    assert told == ["30 Nov", "1", "1", "0", "1\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30\N{NO-BREAK SPACE}min"]


def test_why_somebody_serves_no_more_is_told_for_the_weeks_shown(show: Show, qtbot: QtBot) -> None:
    page = show("ben", "load")
    part = page.person.part("load")
    assert isinstance(part, Load)
    told = part.share
    qtbot.waitUntil(lambda: told.has.text().startswith("Ben"), timeout=20_000)
    assert told.has.text() == (
        "Ben serves in 0 of 1 session and is on call for 1. "
        "Over the weeks that fairness looks back on, they offered 63 sessions."
    )
    assert told.kept.isHidden()
    page.frame.desk.show(make.day(7))
    qtbot.waitUntil(told.kept.isVisible, timeout=20_000)
    assert told.has.text().startswith("Ben serves in 0 of 1 session and is on call for 0.")
    assert told.kept.text().startswith("Of the other sessions: ")
