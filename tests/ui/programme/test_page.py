"""The page Settings on a real window and a real file, by keyboard and by mouse."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from rosterdesk.domain.groups import Closure
from rosterdesk.domain.people import Qualification
from rosterdesk.domain.programme import Programme, Settings
from rosterdesk.domain.terms import Goal, Weekday
from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.hands import choose, nameless, press, settle, write
from ui.actions import Command
from ui.programme.page import SettingsPage
from ui.settings import Remembered

HERE = Remembered(page=Command.SETTINGS.value)
GENERAL, RULES, GOALS, VENUES, SKILLS, CLOSURES = range(6)


@pytest.fixture
def programme() -> Programme:
    """Three venues, two of them on a way; a qualification in use and one that is not; a closed day."""
    return make.programme(
        leaders=[make.leader("ana", "fac")],
        groups=[make.group("art", on="fri", venue="hall")],
        venues=[make.venue("barn"), make.venue("hall", travel={"studio": 30}), make.venue("studio")],
        qualifications=[make.qualification("fac"), make.qualification("cpr", safety=True)],
        closures=[Closure(date=date(2026, 12, 25), reason="Rest")],
        region="CA-ON",
    )


@pytest.fixture
def page(open_window: Open, programme: Programme) -> SettingsPage:
    shown = open_window(programme, HERE).page(Command.SETTINGS)
    assert isinstance(shown, SettingsPage)
    return shown


def now(page: SettingsPage) -> Programme:
    return page.frame.desk.programme


def told(page: SettingsPage) -> Settings:
    return now(page).settings


def undo(page: SettingsPage) -> None:
    page.frame.actions[Command.UNDO].trigger()


def test_the_name_changes_in_the_title_of_the_window_too(page: SettingsPage) -> None:
    write(page.general.name, "River")
    assert told(page).name == "River"
    assert page.window().windowTitle() == "River – RosterDesk"
    assert page.frame.actions[Command.UNDO].text() == "Undo: Programme: name"
    undo(page)
    assert page.general.name.line.text() == "Small programme"


@pytest.mark.parametrize(
    ("field", "wrong", "said"),
    [
        ("name", "", "write a name"),
        ("timezone", "Toronto", "is not a time zone"),
        ("region", "Atlantis", "is not a region"),
        ("evening", "11:00", "the evening cannot start before the afternoon"),
        ("afternoon", "noon", "noon"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field_and_not_written(
    page: SettingsPage, field: str, wrong: str, said: str
) -> None:
    before = told(page)
    line = getattr(page.general, field)
    write(line, wrong)
    assert said in line.trouble.text
    assert told(page) == before
    QTest.keyClick(line.line, Qt.Key.Key_Escape)
    assert line.trouble.text == ""


def test_place_language_week_and_parts_of_the_day_are_written(page: SettingsPage) -> None:
    write(page.general.timezone, "America/Toronto")
    write(page.general.region, "ca-qc")
    choose(page.general.language, "fr")
    choose(page.general.week, Weekday.SUN)
    write(page.general.evening, "17:30")
    write(page.general.afternoon, "12:30")
    found = told(page)
    assert (found.timezone, found.region, found.language) == ("America/Toronto", "CA-QC", "fr")
    assert (found.week_starts_on, found.afternoon, found.evening) == (Weekday.SUN, 750, 1050)


def test_rules_are_written_as_numbers_and_lengths(page: SettingsPage) -> None:
    page.tabs.setCurrentIndex(RULES)
    for field, text in (("gap", "15"), ("rest", "10 h 30"), ("days", "5"), ("backed", "3"), ("weeks", "12")):
        write(getattr(page.rules, field), text)
    rules = told(page).rules
    assert (rules.gap_minutes, rules.rest_minutes, rules.days_per_week) == (15, 630, 5)
    assert (rules.sessions_backed_at_once, rules.fairness_weeks) == (3, 12)
    write(page.rules.days, "8")
    assert "from 0 to 7" in page.rules.days.trouble.text
    assert told(page).rules.days_per_week == 5


def test_a_goal_is_moved_by_the_keyboard(page: SettingsPage) -> None:
    page.tabs.setCurrentIndex(GOALS)
    shown = page.goals.list
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Down)
    QTest.keyClick(shown, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told(page).goals[:3] == (Goal.CAN_RUN, Goal.CHANGES, Goal.TEAM)
    assert shown.goal is Goal.TEAM
    assert shown.hasFocus()
    undo(page)
    assert told(page).goals == tuple(Goal)


def test_a_goal_is_dragged_with_the_mouse(page: SettingsPage) -> None:
    page.tabs.setCurrentIndex(GOALS)
    shown = page.goals.list

    def middle(row: int) -> QPoint:
        return shown.visualItemRect(shown.item(row)).center()

    port = shown.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=middle(3))
    for row in (2, 1, 0):
        QTest.mouseMove(port, middle(row))
    assert told(page).goals == tuple(Goal)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=middle(0))
    assert told(page).goals[:2] == (Goal.BACKUPS, Goal.CAN_RUN)
    assert page.frame.actions[Command.UNDO].text() == "Undo: Backups becomes goal 1"


def test_goals_move_by_buttons_and_go_back_to_their_usual_order(page: SettingsPage) -> None:
    page.tabs.setCurrentIndex(GOALS)
    assert not page.goals.up.isEnabled()
    assert not page.goals.usual.isEnabled()
    press(page.goals.down)
    assert told(page).goals[1] is Goal.CAN_RUN
    press(page.goals.usual)
    assert told(page).goals == tuple(Goal)


def test_a_goal_is_read_aloud_with_its_place_and_meaning(page: SettingsPage) -> None:
    page.tabs.setCurrentIndex(GOALS)
    item = page.goals.list.item(3)
    spoken = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "4. Backups. Somebody who could lead the session is on call for it."


def test_venues_are_added_described_and_taken_away(page: SettingsPage) -> None:
    page.tabs.setCurrentIndex(VENUES)
    write(page.venues.new, "Library")
    card = page.venues.cards.held["library"]
    write(card.address, "1 Elm St")
    write(card.features.line, "step-free")
    write(card.features.line, "Piano")
    write(card.name, "Old library")
    made = now(page).venues["library"]
    assert (made.name, made.address, made.features) == ("Old library", "1 Elm St", ("step_free", "Piano"))
    press(page.venues.cards.held["library"].remove_button)
    assert "library" not in now(page).venues


def test_a_venue_in_use_says_so_and_stays(page: SettingsPage) -> None:
    page.tabs.setCurrentIndex(VENUES)
    press(page.venues.cards.held["hall"].remove_button)
    assert "hall" in now(page).venues
    assert page.frame.notices.trouble.message.text.startswith("Hall is still in use (groups: 1")


def travel_cell(page: SettingsPage, row: int, column: int, text: str) -> QLineEdit:
    """Begin to type into a cell of the table of ways."""
    table = page.venues.travel.table
    table.setFocus()
    table.setCurrentIndex(page.venues.travel.model.index(row, column))
    QTest.keyClick(table, Qt.Key.Key_F2)
    line = table.findChild(QLineEdit)
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, text)
    return line


def test_the_way_between_two_venues_is_the_same_both_ways(page: SettingsPage) -> None:
    page.tabs.setCurrentIndex(VENUES)
    model = page.venues.travel.model
    assert model.index(1, 2).data() == model.index(2, 1).data() == "30\N{NO-BREAK SPACE}min"
    QTest.keyClick(travel_cell(page, 2, 0, "20"), Qt.Key.Key_Return)
    settle()
    assert now(page).travel_minutes("barn", "studio") == now(page).travel_minutes("studio", "barn") == 20
    assert model.index(0, 2).data() == "20\N{NO-BREAK SPACE}min"
    assert model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Barn to Studio")


def test_a_way_that_cannot_be_read_is_said_below_the_table(page: SettingsPage) -> None:
    page.tabs.setCurrentIndex(VENUES)
    line = travel_cell(page, 2, 0, "far")
    assert "far" in page.venues.travel.trouble.text
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert line.isVisible()
    assert now(page).travel_minutes("barn", "studio") == 0
    QTest.keyClick(line, Qt.Key.Key_Escape)
    settle()
    assert page.venues.travel.trouble.text == ""


def test_qualifications_are_added_changed_and_taken_away(page: SettingsPage) -> None:
    page.tabs.setCurrentIndex(SKILLS)
    lines = page.skills.lines
    name, months, safety = lines.draft.fields
    write(name, "Crafts", enter=False)
    write(months, "24", enter=False)
    press(safety.control)  # type: ignore[arg-type]
    press(lines.add_button)
    assert now(page).qualifications["crafts"] == Qualification(
        id="crafts", name="Crafts", valid_months=24, safety=True
    )
    assert [line.record.name for line in lines.lines if line.record] == ["Cpr", "Crafts", "Fac"]
    write(lines.lines[1].fields[1], "36 months")
    assert now(page).qualifications["crafts"].valid_months == 36
    write(lines.lines[1].fields[0], "cpr")
    assert "taken" in lines.lines[1].trouble.text
    press(lines.lines[1].remove_button)
    assert "crafts" not in now(page).qualifications


def test_after_one_was_added_the_keyboard_is_where_the_next_begins_or_where_something_is_wrong(
    page: SettingsPage,
) -> None:
    page.tabs.setCurrentIndex(SKILLS)
    lines = page.skills.lines
    name, months, _ = lines.draft.fields
    write(name, "Crafts", enter=False)
    press(lines.add_button)
    assert name.control.hasFocus()
    write(name, "Mediation", enter=False)
    write(months, "-4", enter=False)
    press(lines.add_button)
    assert months.control.hasFocus()
    assert "mediation" not in now(page).qualifications


def test_a_long_name_shows_how_it_begins(page: SettingsPage) -> None:
    page.tabs.setCurrentIndex(SKILLS)
    name, *_ = page.skills.lines.draft.fields
    write(name, "Facilitation of groups " * 4, enter=False)
    press(page.skills.lines.add_button)
    made = next(line for line in page.skills.lines.lines if line.record and len(line.record.name) > 80)
    line = made.fields[0].control
    assert isinstance(line, QLineEdit)
    assert line.cursorPosition() == 0


def test_a_qualification_in_use_says_so_and_stays(page: SettingsPage) -> None:
    page.tabs.setCurrentIndex(SKILLS)
    press(page.skills.lines.lines[1].remove_button)
    assert "fac" in now(page).qualifications
    assert "Fac is still in use" in page.frame.notices.trouble.message.text


def test_days_are_closed_changed_and_opened_again(page: SettingsPage) -> None:
    page.tabs.setCurrentIndex(CLOSURES)
    lines = page.closures.lines
    write(lines.draft.fields[0], "2026-12-14", enter=False)
    write(lines.draft.fields[1], "Training", enter=False)
    press(lines.add_button)
    assert now(page).closures["2026-12-14"].reason == "Training"
    write(lines.lines[0].fields[0], "2026-12-15")
    assert list(now(page).closures) == ["2026-12-25", "2026-12-15"]
    write(lines.lines[0].fields[0], "2026-12-25")
    assert lines.lines[0].trouble.text == "25 December 2026 is closed already; choose another day"
    press(lines.lines[0].remove_button)
    assert list(now(page).closures) == ["2026-12-25"]


def test_holidays_of_the_province_are_offered_as_closed_days(page: SettingsPage, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(CLOSURES)
    holidays = page.closures.holidays
    qtbot.waitUntil(lambda: bool(holidays.rows.held))
    rows = list(holidays.rows.held.values())
    assert [row.box.text() for row in rows] == [
        "Friday 25 December: Christmas Day",
        "Saturday 26 December: Boxing Day",
        "Monday 28 December: Boxing Day (observed)",
    ]
    assert [row.cost.text() for row in rows] == [
        "closed already",
        "no sessions that day",
        "no sessions that day",
    ]
    press(rows[2].box)
    press(holidays.close_button)
    assert now(page).closures["2026-12-26"].reason == "Boxing Day"
    assert "2026-12-28" not in now(page).closures
    assert page.frame.notices.news.message.text == "1 day is closed."
    assert not holidays.close_button.isEnabled()


def test_holidays_of_another_year_and_another_region(page: SettingsPage, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(CLOSURES)
    holidays = page.closures.holidays
    choose(holidays.year, 2027)
    qtbot.waitUntil(lambda: any("Family Day" in row.box.text() for row in holidays.rows.held.values()))
    write(page.general.region, "")
    qtbot.waitUntil(lambda: holidays.region.text().startswith("Write the region"))
    assert not holidays.close_button.isVisible()
    write(page.general.region, "ZZ")
    qtbot.waitUntil(lambda: holidays.region.text().startswith("The public holidays of ZZ are not known"))


def test_every_control_has_a_name_for_screen_readers(page: SettingsPage) -> None:
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        assert nameless(page) == []


def test_an_empty_programme_has_its_settings_too(open_window: Open) -> None:
    page = open_window(make.programme(), HERE).page(Command.SETTINGS)
    assert isinstance(page, SettingsPage)
    page.tabs.setCurrentIndex(VENUES)
    assert page.venues.nothing.isVisible()
    assert page.venues.travel.nothing.isVisible()


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("ontario", "CA-ON", "Ontario (CA-ON)"),
        ("Portugal", "PT", "Portugal (PT)"),
        ("us-ny", "US-NY", "US-NY"),
    ],
)
def test_a_region_is_typed_by_its_name_or_its_code(
    page: SettingsPage, typed: str, code: str, said: str
) -> None:
    write(page.general.region, typed)
    assert told(page).region == code
    assert page.general.region.line.text() == said
