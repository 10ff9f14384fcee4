"""The page Reports by keyboard and by mouse: reports, dates, figures to read, tables to take along."""

import csv
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rosterdesk.cases.printing import Order, Privacy, Sheet
from rosterdesk.cases.telling.contents import Report
from rosterdesk.cases.telling.told import Told
from rosterdesk.domain.edits import seats
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Dates
from rosterdesk.words.language import speaking
from tests import factories as make
from tests.cases.reporting.records import rostered
from tests.ui.conftest import Open
from tests.ui.hands import choose_in, nameless, press, settle, write
from ui.actions import Command
from ui.reports.page import ReportsPage
from ui.reports.period import Stretch
from ui.settings import Remembered
from ui.sheets.page import SheetsPage
from ui.window import MainWindow

HERE = Remembered(page=Command.REPORTS.value, week="2026-11-30")


@pytest.fixture
def page(open_window: Open) -> ReportsPage:
    """The page over the demo programme with its roster, on the morning of 30 November 2026."""
    return page_of(open_window(rostered(), HERE))


def page_of(window: MainWindow) -> ReportsPage:
    """The page Reports of a window."""
    found = window.page(Command.REPORTS)
    assert isinstance(found, ReportsPage)
    return found


def told(page: ReportsPage, qtbot: QtBot) -> Told:
    """The report once it is counted."""
    qtbot.waitUntil(lambda: page.told is not None, timeout=20_000)
    assert page.told is not None
    return page.told


def in_sight(page: ReportsPage) -> str:
    """What a screen reader calls what stands in the place of the report."""
    shown = page.stack.currentWidget()
    assert shown is not None
    return shown.accessibleName()


def test_the_page_opens_on_the_month_in_which_the_roster_is(page: ReportsPage, qtbot: QtBot) -> None:
    assert page.dates == Dates(date(2026, 12, 1), date(2026, 12, 31))
    assert told(page, qtbot).glance[:2] == (
        "61 of 61 sessions can run, 60 with a full team.",
        "59 of 61 have their backups.",
    )
    assert page.view.days.text() == "Coverage · 1 to 31 December 2026"


def test_every_report_is_reached_by_keys_alone_and_can_be_read_out(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(rostered())
    QTest.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    page = page_of(window)
    assert window.shown is page
    page.list.setFocus()
    for report in Report:
        assert page.report is report
        found = told(page, qtbot)
        assert page.view.figure is not None
        assert page.view.figure.accessibleDescription() == found.figure.reading
        assert page.view.table is not None
        assert page.view.table.rows.rowCount() == len(found.numbers.lines) > 0
        assert nameless(page) == []
        QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.report is Report.HOURS


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_table_is_whole_on_a_small_laptop(open_window: Open, qtbot: QtBot, language: str) -> None:
    with speaking(language):
        page = page_of(open_window(rostered(), HERE, size=(1280, 800)))
        scrolled = []
        page.list.setFocus()
        for report in Report:
            told(page, qtbot)
            settle()
            assert page.view.table is not None
            if page.view.table.horizontalScrollBar().maximum():
                scrolled.append(report)
            QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert scrolled == []


def test_other_dates_are_chosen_from_the_box_or_typed(page: ReportsPage, qtbot: QtBot) -> None:
    choose_in(page.choice.box, Stretch.SHOWN)
    assert page.dates == Dates(date(2026, 11, 30), date(2026, 12, 6))
    assert told(page, qtbot).glance[0].startswith("17 of 17")
    choose_in(page.choice.box, Stretch.CHOSEN)
    write(page.choice.last, "2026-12-13")
    assert page.dates == Dates(date(2026, 11, 30), date(2026, 12, 13))
    assert told(page, qtbot).glance[0].startswith("36 of 36")
    write(page.choice.last, "2026-11-20")  # before the first: told beside the field, and nothing changes
    assert page.choice.last.trouble.text == "The last date comes before the first."
    assert page.dates == Dates(date(2026, 11, 30), date(2026, 12, 13))
    page.show_report(Report.HOURS)  # which are of what was done, up to today
    assert page.dates == Dates(date(2026, 11, 30), date(2026, 11, 30))


def test_a_report_follows_the_programme(page: ReportsPage, qtbot: QtBot) -> None:
    told(page, qtbot)
    document = page.frame.desk.document
    session = make.session("support-fr", 3, "13:30")
    (row,) = (a.row for a in document.programme.assignments(session) if a.role is Role.LEAD)
    document.do(seats.clear(document.programme, Row(session, Role.LEAD, row.leader)))
    assert told(page, qtbot).glance[0] == "60 of 61 sessions can run, 59 with a full team."
    document.undo()
    assert told(page, qtbot).glance[0] == "61 of 61 sessions can run, 60 with a full team."


def test_the_table_is_copied_as_it_is_read_and_saved_as_spreadsheets_read_it(
    page: ReportsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.show_report(Report.HOURS)
    found = told(page, qtbot)
    press(page.taking.copy_button)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].split("\t")[:4] == ["Leader", "Kind", "Sessions", "Hours"]
    assert any(
        line.startswith("Jonas Brandt\tstaff\t19\t43 h 30 min".replace(" h", "\u00a0h")[:20])
        for line in copied
    )
    page.taking.save_as(tmp_path / "hours.csv")
    with (tmp_path / "hours.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == len(found.numbers.lines) + 1
    (jonas,) = (row for row in rows if row[0] == "Jonas Brandt")
    assert (jonas[3], jonas[-1]) == ("43.5", "1065.75")
    assert page.frame.notices.news.message.text == "Saved: hours.csv"


@pytest.mark.long
def test_a_table_that_cannot_be_written_is_told_in_a_sentence(
    page: ReportsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    told(page, qtbot)
    page.taking.save_as(tmp_path / "nowhere" / "hours.csv")
    assert "nowhere" in page.frame.notices.trouble.message.text


def test_where_nobody_is_rostered_the_page_says_what_to_do(open_window: Open, qtbot: QtBot) -> None:
    page = page_of(
        open_window(make.programme(groups=[make.group("art")], leaders=[make.leader("ana")]), HERE)
    )
    qtbot.waitUntil(lambda: in_sight(page) == "Nobody is rostered in these dates")
    page.build_button.click()
    window = page.window()
    assert isinstance(window, MainWindow)
    assert window.building.panel.choices.period == make.period(4, 7)  # the month shown has begun long ago
    window.show_page(Command.REPORTS)
    page.show_report(Report.BARRIERS)
    assert told(page, qtbot).glance  # what keeps people away can be told all the same


@pytest.mark.long
def test_where_nothing_meets_the_page_says_so(open_window: Open, qtbot: QtBot) -> None:
    page = page_of(open_window(make.programme(leaders=[make.leader("ana")]), HERE))
    qtbot.waitUntil(lambda: in_sight(page) == "No sessions in these dates")
    assert not page.taking.copy_button.isEnabled()


@pytest.mark.long
def test_what_changed_and_who_did_it_is_one_press_away(page: ReportsPage, qtbot: QtBot) -> None:
    told(page, qtbot)
    press(page.history_button)
    assert page.window().findChild(ReportsPage) is page
    assert not page.in_front


def test_hours_are_printed_of_all_or_of_the_person_in_hand(page: ReportsPage, qtbot: QtBot) -> None:
    page.show_report(Report.HOURS)
    told(page, qtbot)
    assert not page.taking.statement_button.isVisible()
    assert page.view.table is not None
    page.view.table.select("l02")
    assert page.taking.statement_button.text() == "Statement of Jonas…"
    press(page.taking.statement_button)
    shown = ordered(page, qtbot)
    assert (shown.sheet, shown.leaders, shown.dates) == (Sheet.HOURS, ("l02",), page.dates)


@pytest.mark.long
def test_any_other_report_is_printed_in_the_evaluation(page: ReportsPage, qtbot: QtBot) -> None:
    page.show_report(Report.CONTINUITY)
    told(page, qtbot)
    press(page.taking.print_button)
    shown = ordered(page, qtbot)
    assert (shown.sheet, shown.dates, shown.privacy) == (Sheet.EVALUATION, page.dates, Privacy.WALL)


def ordered(page: ReportsPage, qtbot: QtBot) -> Order:
    """What the page Sheets has come to the front with."""
    window = page.window()
    assert isinstance(window, MainWindow)
    sheets = window.page(Command.SHEETS)
    assert isinstance(sheets, SheetsPage)
    assert window.shown is sheets
    qtbot.waitUntil(lambda: sheets.prepared is not None, timeout=20_000)
    assert sheets.prepared is not None
    return sheets.prepared.order


def test_a_count_can_be_stopped_and_begun_again(page: ReportsPage, qtbot: QtBot) -> None:
    told(page, qtbot)
    page.show_report(Report.RESILIENCE)
    page._say_counting()  # as after some patience, before anything was counted
    page.stop_button.click()
    assert in_sight(page) == "Not counted"
    assert page.told is None
    press(page.again_button)
    assert told(page, qtbot).glance[0].startswith("Whoever is away: 59 of 61")
