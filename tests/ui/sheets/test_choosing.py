"""Choosing a sheet by keyboard, its own options, and sheets that other pages ask for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rosterdesk.cases.printing import Privacy, Sheet, print_sheet, usual
from rosterdesk.domain.edits import rosters, seats, sessions
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import Period
from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.sheets.test_page import HERE, page_of, sheet, text
from ui.actions import Command
from ui.look import Tone, colour
from ui.sheets.kinds import OFFERED
from ui.sheets.topics import Topic
from ui.window import MainWindow

ART, YOGA = make.session("art", 0), make.session("yoga", 2)
WEEK = Period(make.MONDAY, 1)


def small() -> Programme:
    """Art on Monday in the hall, led by Ana; yoga on Wednesday, led by Bo with Ana on call."""
    return make.programme(
        leaders=[
            make.leader("ana", phone="555-0001", share_phone=True),
            make.leader("bo", phone="555-0002"),
        ],
        groups=[make.group("art", venue="hall"), make.group("yoga", on="wed", venue="loft", backups=1)],
        roster=[
            make.assigned(ART, "ana"),
            make.assigned(YOGA, "bo"),
            make.assigned(YOGA, "ana", Role.BACKUP),
        ],
    )


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """A small programme on the page Sheets."""
    return open_window(small(), HERE)


def take(window: MainWindow, wanted: Sheet) -> None:
    """Go to a sheet of the list by the arrow keys."""
    kinds = page_of(window).options.kinds.list
    kinds.setFocus()
    by = OFFERED.index(wanted) - kinds.currentRow()
    for _ in range(abs(by)):
        QTest.keyClick(kinds, Qt.Key.Key_Down if by > 0 else Qt.Key.Key_Up)


def test_every_sheet_is_a_key_away_with_its_purpose_and_only_its_own_choices(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = page_of(window)
    options, shown = page.options, {}
    for wanted in OFFERED:
        take(window, wanted)
        assert options.kinds.purpose.text().endswith(".")
        made = sheet(window, qtbot)
        assert made.order.sheet is wanted
        assert len(page.preview.pages) == len(made.sizes) > 0
        choices = (options.leaders, options.venue, options.topic, options.privacy)
        shown[wanted] = [choice.isVisibleTo(options) for choice in choices]
    assert shown[Sheet.WEEK] == [False, False, False, True]
    assert shown[Sheet.SLIP] == [True, False, False, True]
    assert shown[Sheet.DOOR] == [False, True, True, False]
    assert shown[Sheet.CALENDAR] == [False, False, False, False]
    assert options.kinds.list.height() >= options.kinds.list.sizeHintForRow(0) * len(OFFERED)


def test_slips_are_first_for_the_team_the_week_stays_for_the_wall_and_enter_goes_on_to_print(
    window: MainWindow, qtbot: QtBot
) -> None:
    take(window, Sheet.SLIP)
    made = sheet(window, qtbot)
    assert made.order.privacy is Privacy.TEAM
    assert "555-0001" in text(made.sheet.pdf)
    assert "555-0002" not in text(made.sheet.pdf)
    assert page_of(window).personal.text() == "the names of 2 leaders\n1 telephone number"
    take(window, Sheet.WEEK)
    assert sheet(window, qtbot).order.privacy is Privacy.WALL
    QTest.keyClick(page_of(window).options.kinds.list, Qt.Key.Key_Return)
    assert page_of(window).print_button.hasFocus()


def test_another_page_can_have_a_sheet_shown_ready_to_print(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page(Command.ROSTER)
    programme = window.document.programme
    later = Period(make.day(7), 3)
    order = usual(programme, Sheet.SLIP, later, privacy=Privacy.COORDINATOR, leaders=("bo", "ana"))
    window.frame.desk.sheet_wanted.emit(order)
    assert window.shown.command is Command.SHEETS
    assert window.frame.desk.period.first == later.first
    assert sheet(window, qtbot).order == order
    assert page_of(window).options.leaders.currentText() == "Bo and Ana"


def test_two_sheets_that_belong_together_are_one_print_until_another_is_chosen(
    window: MainWindow, qtbot: QtBot
) -> None:
    page, programme = page_of(window), window.document.programme
    week, slips = (usual(programme, kind, WEEK) for kind in (Sheet.WEEK, Sheet.SLIP))
    alone = [print_sheet(programme, each) for each in (week, slips)]
    window.frame.desk.sheet_wanted.emit(replace(week, then=slips))
    made = sheet(window, qtbot)
    assert text(made.sheet.pdf) == "\n".join(text(each.pdf) for each in alone)
    assert {line for each in alone for line in each.personal} == set(made.sheet.personal)
    page.options.mono.click()
    qtbot.waitUntil(lambda: page.prepared is not None and page.prepared is not made)
    assert page.prepared is not None
    assert text(page.prepared.sheet.pdf) == text(alone[0].pdf)


def test_a_session_that_is_off_is_offered_as_a_notice_and_let_go_once_it_is_no_more(
    window: MainWindow, qtbot: QtBot
) -> None:
    extra = make.session("art", 3, "10:00")
    programme = window.document.programme
    window.document.do(sessions.extra(programme, "art", make.moment(3, "10:00"), minutes=60))
    window.document.do(sessions.cancel(window.document.programme, ART))
    take(window, Sheet.DOOR)
    sheet(window, qtbot)
    topic = page_of(window).options.topic
    topic.setCurrentIndex(list(topic.values).index(Topic(session=ART)))
    topic.activated.emit(topic.currentIndex())
    made = sheet(window, qtbot)
    assert "does not meet today" in text(made.sheet.pdf)
    assert page_of(window).personal.text() == "no personal data"
    notice = usual(programme, Sheet.DOOR, WEEK, session=extra)
    window.frame.desk.sheet_wanted.emit(notice)
    assert sheet(window, qtbot).order.session == extra
    window.document.undo()
    window.document.undo()
    assert sheet(window, qtbot).order.session is None
    window.frame.desk.sheet_wanted.emit(notice)
    assert sheet(window, qtbot).order.session is None


def test_the_changes_sheet_follows_the_roster(window: MainWindow, qtbot: QtBot) -> None:
    take(window, Sheet.CHANGES)
    assert "no earlier sheet was published" in text(sheet(window, qtbot).sheet.pdf)
    month = Period(make.MONDAY, 4)
    window.document.do(rosters.publish(window.document.programme, month, now=make.moment(-3, "16:40")))
    window.document.do(seats.clear(window.document.programme, Row(ART, Role.LEAD, "ana")))
    assert "Ana no longer leads" in text(sheet(window, qtbot).sheet.pdf)


@pytest.mark.long
def test_of_many_pages_those_in_sight_are_drawn_and_far_ones_are_not_kept(
    open_window: Open, qtbot: QtBot
) -> None:
    people = [make.leader(f"p{n:02}") for n in range(60)]
    rows = [make.assigned(ART, person.id, Role.CO_LEAD) for person in people]
    crowd = make.programme(leaders=people, groups=[make.group("art", co_leads=60)], roster=rows)
    window = open_window(crowd, HERE)
    take(window, Sheet.SLIP)
    made = sheet(window, qtbot)
    pages = page_of(window).preview.pages
    assert len(pages) == len(made.sizes) == 30
    assert len(made.pictures) == 4
    bar = page_of(window).preview.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 10_000)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: pages[-1].picture is not None, timeout=20_000)
    assert pages[0].picture is None
    bar.setValue(0)
    qtbot.waitUntil(lambda: pages[0].picture is not None, timeout=20_000)
    assert sum(page.picture is not None for page in pages) < 20


def test_the_ring_goes_around_the_whole_line_in_hand(window: MainWindow) -> None:
    kinds = page_of(window).options.kinds.list
    take(window, Sheet.PEOPLE)
    line = kinds.visualItemRect(kinds.currentItem())
    drawn = kinds.viewport().grab().toImage()
    middle = line.center().y()
    assert (
        drawn.pixelColor(line.left(), middle) == drawn.pixelColor(line.right(), middle) == colour(Tone.FOCUS)
    )
