"""Building in the window: watched, stopped, kept whole, in part or not at all, honest when things change."""

import multiprocessing
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rosterdesk.cases.apart import SearchLost
from rosterdesk.domain.changes import ChangeSet, Label, Table, changeset, put
from rosterdesk.domain.edits import people, seats, settings
from rosterdesk.domain.edits.rosters import publish
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Goal, Role, Severity
from rosterdesk.exchange import samples
from solver.check import check, needs_attention
from solver.posed import Options
from tests import factories as make
from tests.ui.conftest import NOW, Open
from ui.actions import Command
from ui.building.panel import BuildPanel, Stage
from ui.views import Pick
from ui.window import MainWindow

QUICK = Options(seconds=30, workers=1, effort=2)
PATIENCE = 60_000
SUPPORT = make.session("support", 0)
ART = make.session("art", 1, "10:00")


@pytest.fixture
def window(open_window: Open, week: Programme) -> MainWindow:
    """A window in which a build of one week takes a moment."""
    return quick(open_window(week))


def quick(window: MainWindow, options: Options = QUICK, weeks: int = 1) -> MainWindow:
    """The window, its build panel set to a short search."""
    panel = window.building.panel
    panel.options = options
    panel.choices.weeks.choose(weeks)
    return window


def panel_of(window: MainWindow) -> BuildPanel:
    """The build panel."""
    return window.building.panel


def built(window: MainWindow, qtbot: QtBot) -> BuildPanel:
    """Press Build and wait for the proposal and the word of the rules on it."""
    window.frame.actions[Command.BUILD].trigger()
    panel = panel_of(window)
    qtbot.waitUntil(lambda: panel.stage is Stage.OFFERED, timeout=PATIENCE)
    return panel


def rows(window: MainWindow) -> frozenset[Row]:
    """The roster of the window."""
    return frozenset(assignment.row for assignment in window.document.programme.roster.values())


def decided(panel: BuildPanel, qtbot: QtBot) -> None:
    """Wait until the rules have been asked about what is ticked."""
    qtbot.waitUntil(lambda: panel.proposal.verdict is not None, timeout=PATIENCE)


def test_build_shows_the_goals_and_the_roster_over_the_board(window: MainWindow, qtbot: QtBot) -> None:
    panel = built(window, qtbot)
    assert window.frame.side.panel is panel
    assert panel.built is not None
    for result in panel.built.result.goals:
        assert panel.search.goals.told(result.goal).endswith("proved best")
    told = panel.search.goals.told(Goal.CAN_RUN)
    assert told == "Every session can run: every session can run, proved best"
    laid = window.frame.desk.proposal
    assert laid is not None
    assert laid.rows == frozenset(panel.built.result.rows)
    assert rows(window) == {Row(SUPPORT, Role.LEAD, "ana"), Row(SUPPORT, Role.CO_LEAD, "cleo")}


def test_keeping_all_is_one_change_and_is_said_to_be_proved(window: MainWindow, qtbot: QtBot) -> None:
    before = rows(window)
    panel = built(window, qtbot)
    assert panel.built is not None
    proposed = frozenset(panel.built.result.rows)
    assert panel.keep_button.text() == "Keep all"
    panel.keep_button.click()
    assert rows(window) == proposed
    assert window.frame.side.panel is None
    assert window.frame.desk.proposal is None
    assert "proved" in window.status.text
    assert not needs_attention(check(window.document.programme))
    window.frame.actions[Command.UNDO].trigger()
    assert rows(window) == before
    assert window.document.undo_label is None


def test_it_is_said_to_be_proved_only_as_long_as_what_it_was_weighed_by_stands(
    window: MainWindow, qtbot: QtBot
) -> None:
    built(window, qtbot).keep_button.click()
    desk, undo = window.frame.desk, window.frame.actions[Command.UNDO]
    desk.attempt(lambda now: settings.change(now, replace(now.settings, goals=now.settings.goals[::-1])))
    assert "proved" not in window.status.text
    undo.trigger()
    assert "proved" in window.status.text
    desk.attempt(lambda now: people.change(now, "dee", availability=make.ALWAYS))
    assert "proved" not in window.status.text
    undo.trigger()
    desk.attempt(lambda now: settings.change(now, replace(now.settings, name="Riverside")))
    assert "proved" in window.status.text


def test_keeping_some_leaves_the_others_alone(window: MainWindow, qtbot: QtBot) -> None:
    panel = built(window, qtbot)
    panel.proposal.list.tick({ART})
    decided(panel, qtbot)
    assert panel.keep_button.text() == "Keep 1 session"
    laid = window.frame.desk.proposal
    assert laid is not None
    assert {row for row in laid.rows if row.session == SUPPORT} <= rows(window)
    panel.keep_button.click()
    assert {row for row in rows(window) if row.session == SUPPORT} == {
        Row(SUPPORT, Role.LEAD, "ana"),
        Row(SUPPORT, Role.CO_LEAD, "cleo"),
    }
    assert {row.role for row in rows(window) if row.session == ART} == {Role.LEAD, Role.CO_LEAD}
    assert "proved" not in window.status.text


def test_one_tick_takes_all_or_none(window: MainWindow, qtbot: QtBot) -> None:
    panel = built(window, qtbot)
    everything = panel.proposal.chosen
    QTest.mouseClick(panel.proposal.heading, Qt.MouseButton.LeftButton, pos=middle(panel))
    assert panel.proposal.chosen == frozenset()
    assert not panel.keep_button.isEnabled()
    QTest.mouseClick(panel.proposal.heading, Qt.MouseButton.LeftButton, pos=middle(panel))
    assert panel.proposal.chosen == everything


def middle(panel: BuildPanel) -> QPoint:
    """Where a hand clicks the heading's box."""
    box = panel.proposal.heading
    point = box.rect().center()
    point.setX(12)
    return point


def test_discarding_changes_nothing_and_can_be_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    before = rows(window)
    panel = built(window, qtbot)
    panel.discard_button.click()
    assert (rows(window), window.frame.desk.proposal, window.frame.side.panel) == (before, None, None)
    window.frame.notices.news.acted.emit()
    assert window.frame.side.panel is panel
    assert panel.proposal.chosen == {SUPPORT, ART}
    panel.keep_button.click()
    assert rows(window) > before


def test_escape_puts_nothing_away(window: MainWindow, qtbot: QtBot) -> None:
    panel = built(window, qtbot)
    QTest.keyClick(panel.proposal.list, Qt.Key.Key_Escape)
    assert window.frame.side.panel is panel
    assert panel.stage is Stage.OFFERED


def test_the_space_bar_ticks_and_a_line_shows_its_session_on_the_board(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = built(window, qtbot)
    changes = panel.proposal.list
    changes.setFocus()
    first = changes.topLevelItem(0)
    assert first is not None
    changes.setCurrentItem(first)
    assert window.frame.desk.pick == Pick(SUPPORT)
    QTest.keyClick(changes, Qt.Key.Key_Space)
    assert panel.proposal.chosen == {ART}


def test_stop_and_keep_brings_what_there_is(open_window: Open, qtbot: QtBot) -> None:
    window = quick(open_window(samples.sample("demo")), Options(seconds=120, workers=1), weeks=4)
    window.frame.actions[Command.BUILD].trigger()
    panel = panel_of(window)
    qtbot.waitUntil(lambda: window.frame.desk.proposal is not None, timeout=PATIENCE)
    curve = panel.search.curve
    assert curve is not None
    qtbot.waitUntil(curve.isVisible, timeout=PATIENCE)
    assert len(curve.values[0])  # there is none without anything to see on it
    panel.stop_button.click()
    qtbot.waitUntil(lambda: panel.stage is Stage.OFFERED, timeout=PATIENCE)
    assert panel.built is not None
    assert panel.built.result.stopped
    assert not curve.isVisible()
    found = frozenset(panel.built.result.rows)
    panel.keep_button.click()
    assert rows(window) == found != frozenset()


def test_a_search_that_something_else_ends_leaves_the_best_roster_on_offer(
    open_window: Open, qtbot: QtBot
) -> None:
    window = quick(open_window(samples.sample("demo")), Options(seconds=120, workers=1), weeks=4)
    window.frame.actions[Command.BUILD].trigger()
    panel = panel_of(window)
    qtbot.waitUntil(lambda: window.frame.desk.proposal is not None, timeout=PATIENCE)
    with qtbot.captureExceptions() as caught:
        for child in multiprocessing.active_children():
            child.kill()
        qtbot.waitUntil(lambda: panel.stage is Stage.OFFERED, timeout=PATIENCE)
    assert [kind for kind, *_ in caught] == [SearchLost]
    assert panel.search.said.text().startswith("The search was cut short after")
    assert panel.built is not None
    found = frozenset(panel.built.result.rows)
    panel.keep_button.click()
    assert rows(window) == found != frozenset()
    assert all(finding.severity is not Severity.BROKEN for finding in check(window.document.programme))


def test_enter_again_and_again_stops_and_keeps_and_never_discards(open_window: Open, qtbot: QtBot) -> None:
    window = quick(open_window(samples.sample("demo")), Options(seconds=120, workers=1), weeks=4)
    window.frame.actions[Command.BUILD].trigger()
    panel = panel_of(window)
    qtbot.waitUntil(lambda: window.frame.desk.proposal is not None, timeout=PATIENCE)
    assert window.focusWidget() is panel.stop_button

    def kept() -> bool:
        focus = window.focusWidget()
        assert focus is not panel.discard_button
        if panel.stage is not Stage.IDLE:
            QTest.keyClick(focus, Qt.Key.Key_Return)
        return bool(rows(window))

    qtbot.waitUntil(kept, timeout=PATIENCE)


def test_discarding_while_it_searches_ends_the_search(open_window: Open, qtbot: QtBot) -> None:
    window = quick(open_window(samples.sample("demo")), Options(seconds=120, workers=1), weeks=4)
    window.frame.actions[Command.BUILD].trigger()
    panel = panel_of(window)
    qtbot.waitUntil(lambda: panel.stage is Stage.RUNNING)
    panel.discard_button.click()
    assert panel.stage is Stage.IDLE
    qtbot.wait(200)
    assert (rows(window), window.frame.desk.proposal) == (frozenset(), None)


def test_what_is_changed_by_hand_meanwhile_is_left_as_it_is(window: MainWindow, qtbot: QtBot) -> None:
    panel = built(window, qtbot)
    window.frame.desk.attempt(lambda now: seats.seat(now, Row(ART, Role.LEAD, "dee")))
    decided(panel, qtbot)
    assert panel.proposal.chosen == {SUPPORT}
    assert "You have changed 1 of these sessions" in panel.proposal.remark.text()
    panel.keep_button.click()
    assert {row for row in rows(window) if row.session == ART} == {Row(ART, Role.LEAD, "dee")}
    assert "proved" not in window.status.text


def test_undoing_the_change_offers_it_again(window: MainWindow, qtbot: QtBot) -> None:
    panel = built(window, qtbot)
    window.frame.desk.attempt(lambda now: seats.seat(now, Row(ART, Role.LEAD, "dee")))
    window.document.undo()
    decided(panel, qtbot)
    assert panel.proposal.offer is not None
    assert panel.proposal.offer.untouched == {SUPPORT, ART}


def test_leave_that_comes_meanwhile_keeps_the_proposal_from_breaking_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = built(window, qtbot)
    assert panel.built is not None
    backing = next(row.leader for row in panel.built.result.rows if row.role is Role.BACKUP)
    away = replace(window.document.programme.leaders[backing], leave=(make.leave(0, 0),))
    label = Label("keep", {"since": "2026-11-30", "weeks": 1, "count": 1})
    window.frame.desk.attempt(lambda now: changeset(label, [put(now, Table.LEADERS, away)]))
    decided(panel, qtbot)
    assert not panel.keep_button.isEnabled()
    assert panel.proposal.remark.text().startswith("Kept like this, it would break a rule.")
    panel.proposal.mend.click()
    decided(panel, qtbot)
    assert panel.proposal.chosen == {ART}
    assert panel.keep_button.isEnabled()


def test_weeks_without_sessions_are_not_searched(window: MainWindow, qtbot: QtBot) -> None:
    window.frame.desk.show(date(2030, 1, 1))
    panel = panel_of(window)
    window.document.do(ended(window.document.programme))
    window.frame.actions[Command.BUILD].trigger()
    qtbot.waitUntil(lambda: panel.search.said.text().startswith("No session takes place"))
    assert panel.stage is Stage.IDLE
    assert panel.discard_button.isHidden()


def ended(programme: Programme) -> ChangeSet:
    """No group meets after this year."""
    groups = [
        replace(group, meetings=tuple(replace(each, until=date(2026, 12, 31)) for each in group.meetings))
        for group in programme.groups.values()
    ]
    label = Label("keep", {"since": "2026-11-30", "weeks": 1, "count": 1})
    return changeset(label, [put(programme, Table.GROUPS, group) for group in groups])


def test_the_switch_for_what_was_published_is_there_once_something_is(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = built(window, qtbot)
    assert panel.choices.keep_published.isHidden()
    panel.keep_button.click()
    window.document.do(publish(window.document.programme, make.period(1), now=NOW))
    built(window, qtbot)
    assert panel.choices.keep_published.isVisible()
    assert panel.proposal.heading.text() == "Nothing would change: the roster is already this one."
    assert panel.keep_button.isHidden()


def test_a_window_closed_while_it_searches_leaves_no_search_behind(open_window: Open, qtbot: QtBot) -> None:
    window = quick(open_window(samples.sample("demo")), Options(seconds=120, workers=1), weeks=4)
    window.frame.actions[Command.BUILD].trigger()
    panel = panel_of(window)
    qtbot.waitUntil(lambda: panel.stage is Stage.RUNNING)
    qtbot.waitUntil(lambda: len(multiprocessing.active_children()) == 1)
    window.close()
    qtbot.waitUntil(lambda: multiprocessing.active_children() == [], timeout=PATIENCE)
