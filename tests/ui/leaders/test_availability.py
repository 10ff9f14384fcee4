"""The week is painted by mouse and by keyboard, and windows of their own rhythm are changed beside it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from rosterdesk.domain.edits import people
from rosterdesk.domain.terms import Grade, Weekday
from rosterdesk.words import weekly
from rosterdesk.words.language import speaking
from tests import factories as make
from tests.ui.leaders.conftest import Show, day, now, retype, undo
from ui.leaders.availability import Availability
from ui.leaders.page import LeadersPage

Key = Qt.Key
Spoken = Qt.ItemDataRole.AccessibleTextRole
Shift = Qt.KeyboardModifier.ShiftModifier
NINE, ELEVEN = 18, 22  # rows of half an hour


def availability(page: LeadersPage) -> Availability:
    part = page.person.part("availability")
    assert isinstance(part, Availability)
    return part


def at(part: Availability, row: int, column: int) -> QPoint:
    return part.grid.visualRect(part.grid.cells.index(row, column)).center()


def drag(part: Availability, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Paint from the cell of a row and column to another."""
    view, left = part.grid.viewport(), Qt.MouseButton.LeftButton
    part.grid.scrollTo(part.grid.cells.index(*start))
    QTest.mousePress(view, left, pos=at(part, *start))
    QTest.mouseMove(view, at(part, *end))
    QTest.mouseRelease(view, left, pos=at(part, *end))


def put(part: Availability, row: int, column: int) -> None:
    part.grid.setFocus()
    part.grid.setCurrentIndex(part.grid.cells.index(row, column))


def said(part: Availability, row: int, column: int) -> str:
    return str(part.grid.cells.index(row, column).data(Spoken))


def test_dragging_paints_the_days_with_the_brush_and_one_undo_takes_it_back(show: Show) -> None:
    page = show("ben", "availability")
    part = availability(page)
    before = now(page, "ben")
    QTest.mouseClick(part.brushes[Grade.PREFER], Qt.MouseButton.LeftButton)
    drag(part, (NINE, 1), (ELEVEN - 1, 2))
    fresh = [w for w in now(page, "ben").availability if w not in before.availability]
    assert fresh == list(make.windows("tue wed", "09:00", "11:00", Grade.PREFER))
    undo(page)
    assert now(page, "ben") == before


def test_the_eraser_cuts_a_window_that_fits_no_raster_only_where_it_passes(show: Show) -> None:
    page = show("ben", "availability")
    part = availability(page)
    part.take_brush(Grade.CANNOT)
    drag(part, (20, 0), (21, 0))
    assert now(page, "ben").availability == (
        make.window("mon", "09:10", "10:00"),
        make.window("mon", "11:00", "12:00"),
    )


def test_a_click_paints_one_cell(show: Show) -> None:
    page = show("ben", "availability")
    part = availability(page)
    drag(part, (24, 0), (24, 0))
    assert now(page, "ben").availability == (make.window("mon", "09:10", "12:30"),)


def test_arrows_shift_and_a_letter_paint_without_a_mouse(show: Show) -> None:
    page = show("ben", "availability")
    part = availability(page)
    put(part, NINE, 3)
    QTest.keyClick(part.grid, Key.Key_Down, Shift)
    QTest.keyClick(part.grid, Key.Key_Right, Shift)
    QTest.keyClick(part.grid, Key.Key_R)
    painted = now(page, "ben").availability[1:]
    assert painted == make.windows("thu fri", "09:00", "10:00", Grade.RATHER_NOT)
    QTest.keyClick(part.grid, Key.Key_Space)
    assert {w.grade for w in now(page, "ben").availability} == {Grade.CAN}
    QTest.keyClick(part.grid, Key.Key_Delete)
    assert len(now(page, "ben").availability) == 1


def test_escape_lets_the_selection_go_before_it_leaves_the_page(show: Show) -> None:
    page = show("ben", "availability")
    part = availability(page)
    put(part, NINE, 3)
    QTest.keyClick(part.grid, Key.Key_Down, Shift)
    QTest.keyClick(part.grid, Key.Key_Escape)
    assert page.person.isVisible()
    assert len(part.grid.selectedIndexes()) == 1
    QTest.keyClick(part.grid, Key.Key_Escape)
    assert page.table.isVisible()


def test_every_cell_is_said_in_words(show: Show) -> None:
    part = availability(show("ben", "availability"))
    assert said(part, NINE, 0) == "Monday 09:00 to 09:30, cannot 09:00–09:10 and can 09:10–09:30"
    assert said(part, NINE + 1, 0) == "Monday 09:30 to 10:00, can"
    assert said(part, NINE, 6) == "Sunday 09:00 to 09:30, cannot"


def test_a_finer_raster_paints_quarters_of_an_hour(show: Show) -> None:
    page = show("ben", "availability")
    part = availability(page)
    part.raster.choose(15)
    part.raster.chosen.emit()
    drag(part, (48, 0), (48, 0))
    assert now(page, "ben").availability == (make.window("mon", "09:10", "12:15"),)


def test_the_first_column_is_the_day_on_which_weeks_start(show: Show) -> None:
    sunday = make.programme(leaders=[make.leader("ana")], week_starts_on=Weekday.SUN)
    part = availability(show("ana", "availability", programme=sunday))
    assert said(part, 0, 0).startswith("Sunday")
    header = part.grid.cells.headerData(0, Qt.Orientation.Horizontal, Spoken)
    assert header == "Sunday"


def test_a_window_gets_a_rhythm_and_a_season_in_the_list(show: Show) -> None:
    page = show("ben", "availability")
    part = availability(page)
    before = now(page, "ben").availability[0]
    part.windows.list.setFocus()
    QTest.keyClick(part.windows.list, Key.Key_Down)
    assert part.windows.picked == before
    line = part.windows.line
    retype(line.every.line, "2")
    assert line.trouble.text == "say from which date the weeks are counted"
    assert now(page, "ben").availability == (before,)
    retype(line.since.line, "2026-11-30")
    after = make.window("mon", "09:10", "12:00", every=2, since=make.MONDAY)
    assert now(page, "ben").availability == (after,)
    assert part.windows.picked == after
    retype(line.until.line, "2026-12-31")
    QTest.mouseClick(line.nth.chips[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(line.nth.chips[2], Qt.MouseButton.LeftButton)
    (last,) = now(page, "ben").availability
    assert (last.until, last.nth) == (day("2026-12-31"), (1, 3))
    assert "every second week" in said(part, NINE + 1, 0)


def test_the_brush_leaves_windows_of_their_own_rhythm_alone(show: Show) -> None:
    own = make.window("tue", "09:00", "11:00", Grade.PREFER, nth=(1,))
    programme = make.programme(leaders=[make.leader("ana", availability=(own,))])
    page = show("ana", "availability", programme=programme)
    part = availability(page)
    part.take_brush(Grade.CANNOT)
    drag(part, (NINE, 1), (ELEVEN, 1))
    assert now(page, "ana").availability == (own,)
    part.take_brush(Grade.CAN)
    drag(part, (NINE, 1), (NINE, 1))
    assert now(page, "ana").availability == (own, make.window("tue", "09:00", "09:30"))


def test_a_window_is_added_changed_and_removed_by_its_fields(show: Show) -> None:
    page = show("ben", "availability")
    part = availability(page)
    line = part.windows.line
    retype(line.start.line, "18 h 15")
    retype(line.end.line, "17", enter=False)
    assert line.trouble.text == "it ends before it starts; choose a later end"
    QTest.mouseClick(part.windows.add, Qt.MouseButton.LeftButton)
    assert len(now(page, "ben").availability) == 1
    retype(line.end.line, "24:00")
    QTest.mouseClick(part.windows.add, Qt.MouseButton.LeftButton)
    made = make.window("mon", "18:15", "24:00")
    assert now(page, "ben").availability[1:] == (made,)
    assert part.windows.picked == made
    line.grade.box.setFocus()
    QTest.keyClick(line.grade.box, Key.Key_Home)
    assert now(page, "ben").availability[1].grade is Grade.PREFER
    QTest.mouseClick(part.windows.remove, Qt.MouseButton.LeftButton)
    assert len(now(page, "ben").availability) == 1
    assert part.windows.picked is None


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_brush_has_a_letter_of_its_own(language: str) -> None:
    with speaking(language):
        letters = [weekly.brush_key(grade) for grade in Grade]
    assert len(set(letters)) == len(Grade)
    assert all(len(letter) == 1 and letter.isupper() for letter in letters)


def test_what_is_selected_in_the_week_of_one_person_is_not_in_that_of_the_next(show: Show) -> None:
    page = show("ben", "availability")
    part = availability(page)
    drag(part, (NINE, 1), (ELEVEN - 1, 2))
    page.open_leader("cleo", "availability")
    assert len(part.grid.selectedIndexes()) == 1


def test_where_no_time_is_offered_no_empty_list_is_shown(show: Show) -> None:
    page = show("ben", "profile")
    page.frame.desk.attempt(lambda programme: people.change(programme, "ben", availability=()))
    page.open_leader("ben", "availability")
    windows = availability(page).windows
    assert not windows.nothing.isHidden()
    assert windows.list.isHidden()
