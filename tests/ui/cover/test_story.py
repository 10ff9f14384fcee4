"""Wednesday 09:10: the lead of the evening's group is ill. By keyboard, by mouse, and all taken back."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rosterdesk.domain.edits import settings
from rosterdesk.domain.history import Entry
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role, Severity
from rosterdesk.domain.times import minute_of
from solver.check import check
from tests import factories as make
from tests.ui.cover.conftest import EVENING, NOW, OpenDemo
from tests.ui.hands import nameless, press, settle, write
from ui.actions import Command
from ui.cover.calls import Call
from ui.cover.panel import CoverPanel, Stage
from ui.cover.until import Until
from ui.header import ActionButton
from ui.roster.page import RosterPage
from ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down
PATIENCE = 60_000


@pytest.fixture
def window(open_demo: OpenDemo) -> Iterator[MainWindow]:
    window = open_demo()
    page = window.page(Command.ROSTER)
    assert isinstance(page, RosterPage)
    page.board.setFocus()
    yield window
    broken = [each for each in check(window.document.programme) if each.severity is Severity.BROKEN]
    assert broken == []


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def key(which: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the keyboard is."""
    QTest.keyClick(focus(), which, modifiers)


def letters(text: str) -> None:
    QTest.keyClicks(focus(), text)


def holder(programme: Programme, role: Role = Role.LEAD, session: str = EVENING) -> str:
    """Who holds a seat of the session."""
    return next(each.leader for each in programme.assignments(session) if each.role is role)


def sound(programme: Programme) -> Programme:
    """The programme, in which no rule is broken."""
    assert [each for each in check(programme) if each.severity is Severity.BROKEN] == []
    return programme


def name_away(window: MainWindow, leader: str) -> CoverPanel:
    """Ctrl+L, a few letters, Enter: the panel asks until when."""
    key(Qt.Key.Key_L, CTRL)
    panel = window.cover.panel
    assert panel.who.field.hasFocus()
    letters(window.document.programme.leaders[leader].name[:4].lower())
    key(ENTER)
    assert panel.stage is Stage.UNTIL
    return panel


def away_today(window: MainWindow, leader: str) -> CoverPanel:
    """The same, and Enter: away today, and the calls are there."""
    panel = name_away(window, leader)
    key(ENTER)
    assert panel.stage is Stage.CALLS
    assert panel.calls.list.hasFocus()
    return panel


def stage(panel: CoverPanel) -> Stage:
    """What the panel asks for by now."""
    return panel.stage


def entries(window: MainWindow) -> tuple[Entry, ...]:
    return window.document.store.journal()


def to_evening(panel: CoverPanel) -> None:
    """Press Enter until the evening's seat is at hand."""
    for _ in panel.gaps:
        gap = panel.calls.gap
        assert gap is not None
        if gap.row.session == EVENING:
            return
        key(ENTER)
    raise AssertionError("the evening is not among the seats")


def test_the_evening_is_covered_by_keyboard_alone(window: MainWindow) -> None:
    before = window.document.programme
    ill, backup = holder(before), holder(before, Role.BACKUP)
    panel = away_today(window, ill)
    away = sound(window.document.programme)
    assert away.leaders[ill].away_on(NOW.date())
    assert Row(EVENING, Role.LEAD, ill).id not in away.roster
    to_evening(panel)
    first = panel.calls.list.chosen
    assert first is not None
    assert first.leader == backup
    assert "On call for this session" in first.why

    letters("y")
    covered = sound(window.document.programme)
    assert holder(covered) == backup
    override = covered.roster[Row(EVENING, Role.LEAD, backup).id].override
    assert override is not None
    assert override.reason == "on call"
    assert len(entries(window)) == 2

    wanted = [gap.row for gap in panel.gaps if gap.open]
    assert Row(EVENING, Role.BACKUP, backup) in wanted
    key(Qt.Key.Key_Z, CTRL)
    assert window.document.programme == away
    key(Qt.Key.Key_Z, CTRL)
    assert window.document.programme == before
    assert panel.gaps == ()
    assert panel.stage is Stage.WHO


def test_the_backup_that_stepped_up_is_replaced_by_the_next_best(window: MainWindow) -> None:
    programme = window.document.programme
    ill, backup = holder(programme), holder(programme, Role.BACKUP)
    panel = away_today(window, ill)
    to_evening(panel)
    letters("y")
    to_evening(panel)
    gap, call = panel.calls.gap, panel.calls.list.chosen
    assert gap is not None
    assert gap.row == Row(EVENING, Role.BACKUP, backup)
    assert call is not None
    assert call.may
    letters("y")
    after = sound(window.document.programme)
    assert holder(after, Role.BACKUP) == call.leader
    assert call.leader != backup


def to_choice(window: MainWindow) -> list[Call]:
    """Maya is away for good; go to the first of her seats for which three people could come."""
    panel = name_away(window, "l01")
    panel.until.choices[Until.OPEN].setChecked(True)
    key(ENTER)
    for _ in panel.gaps:
        people = [each for each in panel.calls.list.found.lines if each.waiting and each.chain is None]
        if len(people) >= 3:
            return people
        key(ENTER)
    raise AssertionError("no seat with a choice")


def test_no_and_no_answer_are_noted_with_the_time_and_the_next_is_at_hand(window: MainWindow) -> None:
    people = to_choice(window)
    before, calls = window.document.programme, window.cover.panel.calls
    letters("a")
    assert calls.list.found.lines[0].answer == "no answer, 09:10"
    assert calls.list.chosen is not None
    assert calls.list.chosen.leader == people[1].leader
    letters("n")
    assert calls.list.chosen is not None
    assert calls.list.chosen.leader == people[2].leader
    listed = [each for each in calls.list.found.lines if each.may and not each.fold and each.chain is None]
    assert {each.leader for each in listed} == {each.leader for each in people}
    assert (listed[-1].leader, listed[-1].answer) == (people[1].leader, "said no, 09:10")
    assert window.document.programme.roster == before.roster
    assert len(entries(window)) == 3


def test_a_change_from_elsewhere_leaves_the_call_at_hand(window: MainWindow) -> None:
    people = to_choice(window)
    calls = window.cover.panel.calls
    key(DOWN)
    rename = settings.change(window.document.programme, replace(window.document.programme.settings, name="X"))
    window.document.do(rename)
    assert calls.list.chosen is not None
    assert calls.list.chosen.leader == people[1].leader


def test_everybody_is_listed_once_and_those_who_cannot_say_why(window: MainWindow) -> None:
    programme = window.document.programme
    ill = holder(programme)
    panel = away_today(window, ill)
    to_evening(panel)
    lines = panel.calls.list
    fold = next((n for n, each in enumerate(lines.found.lines) if each.fold), None)
    assert fold is not None
    if len(lines.found.lines) == fold + 1:
        lines.choose(fold)
        key(Qt.Key.Key_Space)
    people = [each for each in lines.found.lines if not each.fold and each.chain is None]
    assert sorted(each.leader for each in people) == sorted(set(programme.leaders) - {ill})
    assert all(each.why for each in people)


def test_the_mouse_does_it_too(window: MainWindow) -> None:
    before = window.document.programme
    ill, backup = holder(before), holder(before, Role.BACKUP)
    window.frame.actions[Command.SOMEONE_AWAY].trigger()
    panel = window.cover.panel
    panel.who.field.setText(before.leaders[ill].name)
    place = panel.who.list.visualRect(panel.who.list.currentIndex()).center()
    QTest.mouseClick(panel.who.list.viewport(), LEFT, pos=place)
    press(panel.until.go)
    row = next(n for n, gap in enumerate(panel.gaps) if gap.row == Row(EVENING, Role.LEAD, ill))
    place = panel.calls.gaps.visualRect(panel.calls.gaps.found.index(row, 0)).center()
    QTest.mouseClick(panel.calls.gaps.viewport(), LEFT, pos=place)
    first = panel.calls.list.visualRect(panel.calls.list.found.index(0, 0))
    QTest.mouseClick(panel.calls.list.viewport(), LEFT, pos=first.topLeft() + QPoint(40, 6))
    press(panel.calls.card.people[0].copy_button)
    assert QGuiApplication.clipboard().text() == before.leaders[backup].phone
    assert 'href="tel:' in panel.calls.card.people[0].link.text()
    press(panel.calls.card.yes_button)
    assert holder(sound(window.document.programme)) == backup


def test_a_repair_changes_nothing_before_it_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    panel = away_today(window, holder(window.document.programme))
    away = window.document.programme
    press(panel.calls.repair_button)
    assert stage(panel) is Stage.REPAIR
    qtbot.waitUntil(lambda: panel.repair.offer is not None, timeout=PATIENCE)
    assert window.document.programme == away
    assert panel.repair.keep_button.hasFocus()
    key(ENTER)
    kept = sound(window.document.programme)
    assert stage(panel) is Stage.CALLS
    label = window.document.undo_label
    assert label is not None
    assert label.code == "repair"
    assert holder(kept)
    key(Qt.Key.Key_Z, CTRL)
    assert window.document.programme == away


def test_back_from_the_repair_nothing_is_changed(window: MainWindow) -> None:
    panel = away_today(window, holder(window.document.programme))
    away = window.document.programme
    press(panel.calls.repair_button)
    key(Qt.Key.Key_Escape)
    assert panel.stage is Stage.CALLS
    assert window.document.programme == away


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
    write(panel.until.since, "2026-12-01", enter=False)
    assert not panel.until.go.isEnabled()
    write(panel.until.since, "2026-12-16", enter=False)
    write(panel.until.until, "2026-12-17")
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
