"""Wednesday 09:10: the lead of the evening's group is ill. By keyboard, by mouse, and all taken back."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rosterdesk.domain.edits import settings
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Role
from tests.ui.cover.conftest import EVENING, NOW
from tests.ui.cover.steps import (
    CTRL,
    DOWN,
    ENTER,
    LEFT,
    PATIENCE,
    away_today,
    entries,
    holder,
    key,
    letters,
    sound,
    stage,
    to_choice,
    to_evening,
)
from tests.ui.hands import press
from ui.actions import Command
from ui.cover.panel import Stage
from ui.window import MainWindow


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
