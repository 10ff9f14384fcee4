"""Other dates, several people, the ladder, and calls that go on after a restart."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rosterdesk.domain.edits import rosters, sessions
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role
from rosterdesk.domain.times import minute_of
from rosterdesk.words import language
from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.cover.conftest import EVENING, NOW, OpenDemo
from tests.ui.cover.steps import (
    CTRL,
    DOWN,
    ENTER,
    away_today,
    holder,
    key,
    letters,
    name_away,
    sound,
    to_evening,
)
from tests.ui.hands import nameless, press, settle, write
from ui.actions import Command
from ui.cover.panel import LEAST_WIDTH, CoverPanel, Stage
from ui.cover.until import Until
from ui.header import ActionButton
from ui.roster.page import RosterPage
from ui.window import MainWindow


def test_until_further_notice_takes_every_seat_ahead(window: MainWindow) -> None:
    ill = holder(window.document.programme)
    panel = name_away(window, ill)
    key(DOWN)
    key(DOWN)
    assert panel.until.choices[Until.OPEN].isChecked()
    key(ENTER)
    programme = sound(window.document.programme)
    assert programme.leaders[ill].leave[-1].until is None
    rows = [each for each in programme.roster.values() if each.leader == ill]
    assert all(programme.session(each.session).span.end <= minute_of(NOW) for each in rows)


def test_other_dates_are_typed_and_what_is_past_is_refused(window: MainWindow) -> None:
    ill = holder(window.document.programme)
    panel = name_away(window, ill)
    panel.until.choices[Until.DATES].setChecked(True)
    write(panel.until.dates.since, "2026-12-01", enter=False)
    assert not panel.until.go.isEnabled()
    write(panel.until.dates.since, "2026-12-16", enter=False)
    write(panel.until.dates.until, "2026-12-17")
    leave = sound(window.document.programme).leaders[ill].leave[-1]
    assert (leave.since, leave.until) == (make.day(16), make.day(17))


def test_two_away_at_once_make_one_list_soonest_first(window: MainWindow) -> None:
    programme = window.document.programme
    one, other = holder(programme), holder(programme, Role.CO_LEAD)
    away_today(window, one)
    panel = away_today(window, other)
    starts = [window.document.programme.session(gap.row.session).start for gap in panel.gaps]
    assert starts == sorted(starts)
    assert {one, other} <= {gap.row.leader for gap in panel.gaps}
    for gap in panel.gaps:
        assert gap.open
    lists = [each.leader for each in panel.calls.list.found.lines if each.may]
    assert not {one, other} & set(lists)


def test_closed_and_opened_again_the_calls_go_on(window: MainWindow) -> None:
    panel = away_today(window, holder(window.document.programme))
    key(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    page = window.page(Command.ROSTER)
    assert isinstance(page, RosterPage)
    assert page.board.hasFocus()
    key(Qt.Key.Key_L, CTRL)
    press(panel.go_on_button)
    assert panel.stage is Stage.CALLS


def test_no_control_of_the_panel_is_without_a_name(window: MainWindow) -> None:
    panel = away_today(window, holder(window.document.programme))
    assert nameless(panel) == []
    panel.close_panel()
    name_away(window, "l01")
    assert nameless(panel) == []


@pytest.mark.parametrize("width", [900, 1280])
def test_the_way_in_is_always_in_sight_and_says_what_it_is(window: MainWindow, width: int) -> None:
    away_today(window, holder(window.document.programme))
    window.resize(width, 700)
    settle()
    assert window.width() == width
    found = [
        each
        for each in window.header.findChildren(ActionButton)
        if each.defaultAction() is window.frame.actions[Command.SOMEONE_AWAY]
    ]
    assert [each.isVisible() for each in found] == [True]
    assert found[0].accessibleName() == "Someone is away…"
    assert window.header.rect().contains(found[0].geometry())


def test_after_a_restart_the_calls_go_on_where_they_were(window: MainWindow, open_demo: OpenDemo) -> None:
    programme = window.document.programme
    ill, backup = holder(programme), holder(programme, Role.BACKUP)
    panel = away_today(window, ill)
    to_evening(panel)
    letters("y")
    left = panel.gaps
    assert {gap.open for gap in left} == {True, False}
    window.close()

    again = open_demo()
    again.setFocus()
    key(Qt.Key.Key_L, CTRL)
    panel = again.cover.panel
    assert panel.gaps == left
    press(panel.go_on_button)
    taken = {gap.row: gap.taken_by for gap in panel.gaps}
    assert taken[Row(EVENING, Role.LEAD, ill)] == backup
    calls = [each.leader for each in panel.calls.list.found.lines if each.may]
    assert ill not in calls


def test_calls_that_are_done_or_taken_back_are_not_brought_up_again(
    window: MainWindow, open_demo: OpenDemo
) -> None:
    away_today(window, holder(window.document.programme))
    key(Qt.Key.Key_Z, CTRL)
    window.close()
    again = open_demo()
    again.setFocus()
    key(Qt.Key.Key_L, CTRL)
    assert again.cover.panel.gaps == ()
    assert not again.cover.panel.go_on_button.isVisible()


def test_what_was_answered_is_there_after_a_restart_and_can_be_taken_back(
    window: MainWindow, open_demo: OpenDemo
) -> None:
    panel = away_today(window, holder(window.document.programme))
    to_evening(panel)
    asked = panel.calls.list.chosen
    assert asked is not None
    letters("n")
    window.close()

    again = open_demo()
    again.setFocus()
    key(Qt.Key.Key_L, CTRL)
    panel = again.cover.panel
    press(panel.go_on_button)
    to_evening(panel)
    said = next(each for each in panel.calls.list.found.lines if each.leader == asked.leader)
    assert said.answer == "said no, 09:10"
    key(Qt.Key.Key_Z, CTRL)
    back = next(each for each in panel.calls.list.found.lines if each.leader == asked.leader)
    assert back.waiting


def test_where_nobody_is_left_to_call_the_ladder_is_offered_and_can_be_taken_back(window: MainWindow) -> None:
    panel = away_today(window, holder(window.document.programme))
    to_evening(panel)
    assert not panel.calls.ladder.isVisible()
    letters("n")
    settle()
    away = window.document.programme
    steps = {each.text(): each for each in panel.calls.ladder.buttons}
    assert "Cancel the session" in steps
    press(steps["Cancel the session"])
    assert not sound(window.document.programme).session(EVENING).runs
    assert EVENING not in {gap.row.session for gap in panel.gaps}
    key(Qt.Key.Key_Z, CTRL)
    assert window.document.programme == away


def test_when_all_is_covered_the_wrong_sheets_are_named_and_one_press_away(window: MainWindow) -> None:
    desk = window.frame.desk
    desk.attempt(lambda programme: rosters.publish(programme, make.period(1, 7), now=NOW))
    programme = window.document.programme
    ill = holder(programme)
    panel = name_away(window, ill)
    key(ENTER)
    for gap in panel.gaps:
        if gap.row.session != EVENING:
            desk.attempt(partial(sessions.cancel, session=gap.row.session))
    assert not panel.calls.print_button.isVisible()
    letters("y")
    letters("y")
    settle()
    assert [gap.open for gap in panel.gaps] == [False, False]
    assert panel.calls.done_button.hasFocus()
    assert "version 1" in panel.calls.outdated.text()
    press(panel.calls.print_button)
    assert window.shown.command is Command.SHEETS
    assert desk.period.first == make.day(7)


def test_a_chain_of_two_is_offered_after_the_calls_and_is_one_change(open_window: Open, qtbot: QtBot) -> None:
    art, tea = make.session("art", 0), make.session("tea", 0)
    window = open_window(
        make.programme(
            leaders=[
                make.leader("ana", "fac", phone="416-555-0111"),
                make.leader("ben", "fac", phone="416-555-0112"),
                make.leader("dee", phone="416-555-0114"),
            ],
            groups=[make.group("art", lead=make.needs("fac")), make.group("tea")],
            roster=[make.assigned(art, "ana"), make.assigned(tea, "ben")],
        )
    )
    window.setFocus()
    panel = away_today(window, "ana")
    away, calls = window.document.programme, panel.calls
    qtbot.waitUntil(lambda: any(each.chain for each in calls.list.found.lines))
    assert calls.list.chosen is not None
    assert calls.list.chosen.chain is not None
    assert [each.number for each in calls.card.people] == ["416-555-0112", "416-555-0114"]
    letters("y")
    after = sound(window.document.programme)
    assert {each.row for each in after.roster.values()} == {make.row(art, "ben"), make.row(tea, "dee")}
    assert {note.leader for note in after.calls.values()} == {"ben", "dee"}
    key(Qt.Key.Key_Z, CTRL)
    assert window.document.programme == away


@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_nothing_in_the_narrow_panel_is_cut(window: MainWindow, spoken: str) -> None:
    with language.speaking(spoken):
        panel = CoverPanel(window.frame)
        panel.open()
        panel.resize(LEAST_WIDTH, 700)
        panel.until.begin("l03")
        panel.until.choices[Until.DATES].setChecked(True)
        panel.until.gently.box.box.click()
        for view in (panel.until.body, panel.calls, panel.repair, panel.calls.card, panel.tell, panel.back):
            assert view.minimumSizeHint().width() <= LEAST_WIDTH, view
        panel.close_panel()
