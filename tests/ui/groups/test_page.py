"""The page Groups on a real window and a real file, by keyboard and by mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rosterdesk.domain.edits import groups as edits
from rosterdesk.domain.edits import qualifications
from rosterdesk.domain.groups import Group, TeamNeed
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import LadderStep, Load
from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.hands import choose, nameless, press, settle, write
from ui.actions import Command
from ui.forms.field import Trouble
from ui.groups.page import GroupsPage
from ui.settings import Remembered
from ui.window import MainWindow

HERE = Remembered(page=Command.GROUPS.value)


@pytest.fixture
def programme() -> Programme:
    """Art on Tuesdays, with a session led by Ana; support on Mondays; a hall and a studio."""
    return make.programme(
        leaders=[make.leader("ana", "fac"), make.leader("ben")],
        groups=[
            make.group("art", on="tue", at="10:00", venue="studio"),
            make.group("support", kind="support", co_leads=1),
        ],
        venues=[make.venue("hall"), make.venue("studio")],
        qualifications=[make.qualification("cpr")],
        roster=[make.assigned(make.session("art", 1, "10:00"), "ana")],
    )


@pytest.fixture
def window(open_window: Open, programme: Programme) -> MainWindow:
    return open_window(programme, HERE)


@pytest.fixture
def page(window: MainWindow) -> GroupsPage:
    shown = window.page(Command.GROUPS)
    assert isinstance(shown, GroupsPage)
    return shown


def group(page: GroupsPage, key: str = "art") -> Group:
    return page.frame.desk.programme.groups[key]


def undo(page: GroupsPage) -> None:
    page.frame.actions[Command.UNDO].trigger()


def test_every_group_is_listed_with_when_it_meets(page: GroupsPage) -> None:
    model = page.table.rows
    texts = [model.index(row, column).data() for row in range(model.rowCount()) for column in (0, 1)]
    assert texts == ["Art", "Every Tuesday, 10:00–11:30", "Support", "Every Monday, 18:30–20:00"]
    assert page.detail.title.text() == "Art"
    assert page.detail.summary.text() == "Every Tuesday, 10:00–11:30 · Studio"


def test_arrows_take_another_group_in_hand_and_enter_goes_into_it(page: GroupsPage) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.detail.title.text() == "Support"
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.detail.tabs.tabBar().hasFocus()


def test_a_new_group_is_added_by_name_and_asked_when_it_meets(page: GroupsPage) -> None:
    write(page.new, "Clay")
    assert page.table.key == "clay"
    assert page.detail.title.text() == "Clay"
    assert page.new.line.text() == ""
    editor = page.detail.meetings.editor
    assert editor.isVisible()
    assert editor.rhythm.often.box.hasFocus()
    undo(page)
    assert "clay" not in page.frame.desk.programme.groups


def test_a_name_that_is_taken_is_refused_beside_the_field_while_one_types(page: GroupsPage) -> None:
    write(page.new, "art", enter=False)
    assert page.new.trouble.text == "“art” is taken; write another name"
    press(page.add_button)
    assert set(page.frame.desk.programme.groups) == {"art", "support"}


def test_the_name_of_a_group_changes_once_it_is_confirmed_and_undo_takes_it_back(page: GroupsPage) -> None:
    page.detail.tabs.setCurrentIndex(2)
    name = page.detail.about.name
    write(name, "Painting", enter=False)
    assert group(page).name == "Art"
    QTest.keyClick(name.line, Qt.Key.Key_Return)
    assert group(page).name == "Painting"
    assert page.frame.actions[Command.UNDO].text() == "Undo: Painting: name"
    undo(page)
    assert (group(page).name, name.line.text()) == ("Art", "Art")


def test_nothing_is_written_while_a_field_is_wrong(page: GroupsPage) -> None:
    page.detail.tabs.setCurrentIndex(2)
    name = page.detail.about.name
    write(name, "support")
    assert "taken" in name.trouble.text
    assert group(page).name == "Art"
    QTest.keyClick(name.line, Qt.Key.Key_Escape)
    assert (name.line.text(), name.trouble.text) == ("Art", "")


def test_what_is_being_typed_stays_when_somebody_else_changes_the_group(page: GroupsPage) -> None:
    page.detail.tabs.setCurrentIndex(2)
    name = page.detail.about.name
    write(name, "Pain", enter=False)
    page.frame.desk.attempt(lambda p: edits.change(p, replace(p.groups["art"], priority=3)))
    assert name.line.text() == "Pain"
    assert name.line.hasFocus()
    assert page.detail.about.priority.value == 3


def test_what_was_typed_for_one_group_is_not_left_over_another(page: GroupsPage) -> None:
    page.detail.tabs.setCurrentIndex(2)
    write(page.detail.about.name, "support", enter=False)
    page.show_group("support")
    assert page.detail.about.name.line.text() == "Support"
    assert page.detail.about.name.trouble.text == ""


def test_kind_place_load_and_priority_are_chosen(page: GroupsPage) -> None:
    page.detail.tabs.setCurrentIndex(2)
    about = page.detail.about
    choose(about.kind, "recreation")
    choose(about.venue, None)
    choose(about.load, Load.HEAVY)
    assert (group(page).kind, group(page).venue, group(page).load) == ("recreation", None, Load.HEAVY)


def test_a_kind_of_ones_own_is_written(page: GroupsPage) -> None:
    page.detail.tabs.setCurrentIndex(2)
    about = page.detail.about
    about.kind.box.setFocus()
    QTest.keyClick(about.kind.box, Qt.Key.Key_End)
    assert about.other_kind.line.hasFocus()
    write(about.other_kind, "Choir")
    assert group(page).kind == "Choir"
    assert about.kind.box.currentText() == "Choir"


@pytest.mark.parametrize(("text", "minutes"), [("20", 20), ("1:15", 75), ("1 h", 60), ("", 0), ("0", 0)])
def test_setting_up_takes_as_long_as_is_written(page: GroupsPage, text: str, minutes: int) -> None:
    page.detail.tabs.setCurrentIndex(2)
    setup = page.detail.about.setup
    write(setup, "5")
    write(setup, text)
    assert group(page).setup_minutes == minutes


def test_a_length_that_is_none_is_said_to_be_none(page: GroupsPage) -> None:
    page.detail.tabs.setCurrentIndex(2)
    write(page.detail.about.setup, "soon")
    assert page.detail.about.setup.trouble.text.startswith("“soon” is not a length")
    assert group(page).setup_minutes == 0


def test_seats_are_counted(page: GroupsPage) -> None:
    page.detail.tabs.setCurrentIndex(1)
    for field, count in (("co_leads", 2), ("shadows", 1), ("backups", 3), ("min_team", 2)):
        write(page.detail.team.counts[field], str(count))
    art = group(page)
    assert (art.co_leads, art.shadows, art.backups, art.min_team) == (2, 1, 3, 2)


def test_requirements_are_typed_by_name_and_taken_away(page: GroupsPage) -> None:
    page.detail.tabs.setCurrentIndex(1)
    team = page.detail.team
    write(team.lead.line, "fac")
    write(team.lead_languages.line, "French")
    write(team.co_lead.line, "Cpr")
    assert group(page).lead == make.needs("fac", languages=["fr"])
    assert group(page).co_lead == make.needs("cpr")
    QTest.keyClick(team.lead.chips[0], Qt.Key.Key_Delete)
    assert group(page).lead == make.needs(languages=["fr"])


def test_a_qualification_nobody_knows_is_refused(page: GroupsPage) -> None:
    page.detail.tabs.setCurrentIndex(1)
    write(page.detail.team.lead.line, "juggling")
    assert "not among the choices" in page.detail.team.lead.trouble.text
    assert group(page).lead == make.needs()


def test_the_team_as_a_whole_needs_something(page: GroupsPage) -> None:
    page.detail.tabs.setCurrentIndex(1)
    needs = page.detail.team.needs
    write(needs.draft.fields[1], "2", enter=False)
    press(needs.add_button)
    assert group(page).team_needs == (TeamNeed(qualification="cpr", count=2),)
    write(needs.lines[0].fields[1], "1")
    assert group(page).team_needs == (TeamNeed(qualification="cpr", count=1),)
    press(needs.lines[0].remove_button)
    assert group(page).team_needs == ()


def test_a_qualification_that_is_new_can_be_asked_for_at_once(open_window: Open) -> None:
    page = open_window(make.programme(groups=[make.group("art")]), HERE).page(Command.GROUPS)
    assert isinstance(page, GroupsPage)
    page.detail.tabs.setCurrentIndex(1)
    assert not page.detail.team.needs.isEnabled()
    page.frame.desk.attempt(lambda programme: qualifications.add(programme, "First aid"))
    press(page.detail.team.needs.add_button)
    write(page.detail.team.lead.line, "First aid")
    assert group(page).team_needs == (TeamNeed(qualification="first-aid"),)
    assert group(page).lead == make.needs("first-aid")


def test_a_line_outlives_the_qualification_it_held(page: GroupsPage) -> None:
    desk = page.frame.desk
    desk.attempt(
        lambda p: edits.change(p, replace(p.groups["art"], team_needs=(TeamNeed(qualification="cpr"),)))
    )
    page.frame.actions[Command.ROSTER].trigger()
    desk.attempt(lambda p: edits.change(p, replace(p.groups["art"], team_needs=())))
    desk.attempt(lambda p: qualifications.remove(p, "cpr"))
    page.frame.actions[Command.GROUPS].trigger()
    assert page.detail.team.needs.lines == []


def test_regulars_and_what_to_do_when_nobody_is_found(page: GroupsPage) -> None:
    page.detail.tabs.setCurrentIndex(1)
    write(page.detail.team.regulars.line, "Ben")
    write(page.detail.team.ladder.line, "by telephone")
    write(page.detail.team.ladder.line, "cancel")
    assert group(page).regulars == ("ben",)
    assert group(page).ladder == (LadderStep.TELEPHONE, LadderStep.CANCEL)


def test_a_group_goes_with_undo_at_hand(page: GroupsPage) -> None:
    press(page.detail.remove_button)
    assert list(page.frame.desk.programme.groups) == ["support"]
    assert page.table.key == "support"
    assert page.frame.notices.news.message.text == "Art is removed."
    undo(page)
    assert "art" in page.frame.desk.programme.groups


def test_another_group_like_it_asks_for_the_same_and_is_named_next(page: GroupsPage) -> None:
    page.show_group("support")
    press(page.detail.copy_button)
    made = group(page, "support-second")
    assert (made.name, made.co_leads, made.kind, made.meetings) == ("Support, second", 1, "support", ())
    assert page.detail.about.name.line.hasFocus()
    assert page.detail.about.name.line.selectedText() == "Support, second"


def test_an_empty_programme_says_what_to_do(open_window: Open) -> None:
    page = open_window(make.programme(), HERE).page(Command.GROUPS)
    assert isinstance(page, GroupsPage)
    shown = page.right.currentWidget()
    assert shown is not None
    assert shown.accessibleName() == "No groups yet"
    write(page.new, "Art")
    assert page.right.currentWidget() is page.detail


def test_columns_are_where_they_were_after_a_restart(
    page: GroupsPage, open_window: Open, qtbot: QtBot
) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    page.table.show_column(2, shown=True)
    with qtbot.waitSignal(window.closing) as told:
        window.close()
    again = open_window(remembered=told.args[0] if told.args else None).page(Command.GROUPS)
    assert isinstance(again, GroupsPage)
    assert not again.table.isColumnHidden(2)
    assert again.table.isColumnHidden(3)


def test_the_group_in_hand_has_more_room_than_the_table(page: GroupsPage) -> None:
    page.window().resize(920, 600)
    settle()
    table, group_page = page.splitter.sizes()
    assert table < group_page
    area = page.detail.about.page
    body = area.widget()
    assert body is not None
    assert body.width() <= area.viewport().width()


def test_every_control_has_a_name_for_screen_readers(page: GroupsPage) -> None:
    page.detail.meetings.edit(None)
    page.detail.sessions.edit(None)
    for tab in range(3):
        page.detail.tabs.setCurrentIndex(tab)
        assert nameless(page) == []


def test_a_kind_of_ones_own_is_offered_to_other_groups_too_and_goes_with_its_last_group(
    page: GroupsPage,
) -> None:
    first = page.table.key
    page.detail.tabs.setCurrentIndex(2)
    about = page.detail.about
    choose(about.kind, about.kind.box.values[-1])
    write(about.other_kind, "Choir")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.key != first
    assert "Choir" in about.kind.box.values
    page.frame.actions[Command.UNDO].trigger()
    assert "Choir" not in about.kind.box.values


def test_without_groups_the_keyboard_is_where_the_first_is_named(open_window: Open) -> None:
    window = open_window(make.programme(leaders=[make.leader("ana")]), HERE)
    page = window.page(Command.GROUPS)
    assert isinstance(page, GroupsPage)
    assert page.new.line.hasFocus()
    page.table.setFocus()
    press(page.first)
    assert page.new.line.hasFocus()


def test_what_is_wrong_with_a_small_number_is_said_in_one_line_below_all_of_them(page: GroupsPage) -> None:
    page.table.select("support")
    page.detail.tabs.setCurrentIndex(1)
    count = page.detail.team.counts["backups"]
    write(count, "many", enter=False)
    said = [each for each in page.detail.team.page.findChildren(Trouble) if each.isVisible()]
    assert [each.text for each in said] == [count.trouble.text]
    assert "many" in count.trouble.text
    assert said[0].width() > 3 * count.width()
    page.table.select("art")
    settle()
    assert not said[0].isVisible()
