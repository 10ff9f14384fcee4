"""The inspector: everybody for a seat, best first, nobody hidden, and what would change."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rosterdesk.cases.seating import Verdict
from rosterdesk.domain.edits import groups, seats
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Override
from rosterdesk.domain.terms import Role, Rule
from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.hands import settle
from ui.actions import Command
from ui.inspector.panel import SOON_MS
from ui.parts.chip import Chip
from ui.views import Pick, Proposal
from ui.window import MainWindow

SUPPORT = make.session("support", 0)
BACKUP = Pick(SUPPORT, Role.BACKUP)


@pytest.fixture
def window(open_window: Open, week: Programme) -> MainWindow:
    return open_window(week)


def test_everybody_is_listed_those_who_may_first_and_those_who_may_not_with_reasons(
    window: MainWindow,
) -> None:
    window.frame.desk.select(BACKUP)
    shown = window.inspector.seat.list.choices.shown
    assert {each.leader for each in shown} == set(window.document.programme.leaders)
    order = list(Verdict)
    places = [order.index(each.verdict) for each in shown]
    assert places == sorted(places)
    assert shown[0].leader == "ben"
    assert all(each.note for each in shown if each.verdict is not Verdict.MAY)


def test_the_load_is_told_against_what_was_offered(window: MainWindow) -> None:
    window.frame.desk.select(BACKUP)
    loads = {each.leader: each.load for each in window.inspector.seat.list.choices.shown}
    assert loads["ben"] == "led 0 of 63 offered"


def test_the_button_seats_the_chosen_leader(window: MainWindow) -> None:
    window.frame.desk.select(BACKUP)
    QTest.mouseClick(window.inspector.seat.button, Qt.MouseButton.LeftButton)
    assert window.frame.desk.pick == Pick(SUPPORT, Role.BACKUP, "ben")
    assert any(
        a.leader == "ben" and a.role is Role.BACKUP for a in window.document.programme.assignments(SUPPORT)
    )


def test_nobody_who_may_never_sit_there_can_be_seated_by_the_button(window: MainWindow) -> None:
    window.frame.desk.select(BACKUP)
    seat = window.inspector.seat
    row = next(n for n, each in enumerate(seat.list.choices.shown) if each.leader == "eve")
    seat.list.setCurrentIndex(seat.list.choices.index(row, 0))
    assert not seat.button.isEnabled()


def test_what_would_change_is_said_of_the_chosen_leader(window: MainWindow, qtbot: QtBot) -> None:
    window.frame.desk.select(BACKUP)
    seat = window.inspector.seat
    qtbot.waitUntil(lambda: "1 → 0" in seat.effect)
    assert seat.effect.startswith("Would change: ")


def test_a_selected_session_shows_its_seats_as_chips_that_select(window: MainWindow) -> None:
    window.frame.desk.select(Pick(SUPPORT))
    chips = window.inspector.session.findChildren(Chip)
    assert [chip.accessibleName() for chip in chips] == ["lead Ana", "co-lead Cleo", "backup open"]
    chips[0].click()
    assert window.frame.desk.pick == Pick(SUPPORT, Role.LEAD, "ana")


def test_a_selected_session_lies_on_the_same_surface_as_its_name(window: MainWindow) -> None:
    window.frame.desk.select(Pick(SUPPORT))
    settle()
    shown = window.inspector.grab().toImage()
    edge = shown.width() - 2
    assert shown.pixelColor(edge, 2) == shown.pixelColor(edge, shown.height() - 2)


def test_a_session_that_does_not_take_place_needs_nobody(open_window: Open) -> None:
    programme = make.programme(groups=[make.group("art")], overrides=[make.cancelled("art", 0)])
    window = open_window(programme)
    window.frame.desk.show(make.day(0))
    window.frame.desk.select(Pick(make.session("art", 0), Role.LEAD))
    assert window.inspector.session.isVisible()


@pytest.fixture
def tired(week: Programme) -> Programme:
    """Support, in which Ana and Ben serve as often as they agreed to already; nobody else can lead it."""
    leaders = [
        make.leader(each, "fac", limits={"sessions_per_week": 0}) if each in ("ana", "ben") else leader
        for each, leader in week.leaders.items()
    ]
    return replace(week, leaders={each.id: each for each in leaders}, roster={})


def test_what_would_open_a_seat_that_nobody_can_take_is_offered_as_buttons_that_act(
    open_window: Open, tired: Programme, qtbot: QtBot
) -> None:
    window = open_window(tired)
    window.frame.desk.select(Pick(SUPPORT, Role.LEAD))
    openings = window.inspector.seat.openings
    qtbot.waitUntil(lambda: len(openings.buttons) == 3)
    assert openings.buttons[0].accessibleName() == (
        "Agreed: Ana serves once this week instead of not at all."
    )
    QTest.mouseClick(openings.buttons[0], Qt.MouseButton.LeftButton)
    (row,) = window.document.programme.assignments(SUPPORT)
    assert (row.leader, row.role) == ("ana", Role.LEAD)
    assert row.override == Override(
        rules=(Rule.LIMITS,), reason="agreed: Ana serves once this week instead of not at all"
    )
    assert not openings.isVisible()
    assert window.frame.actions[Command.UNDO].text() == "Undo: Agreed: Ana leads Support"


def test_nothing_is_asked_of_anybody_where_somebody_can_simply_come(window: MainWindow) -> None:
    window.frame.desk.select(BACKUP)
    assert not window.inspector.seat.openings.isVisible()


def test_another_seat_begins_with_its_best_candidate_and_the_same_one_keeps_who_was_in_hand(
    window: MainWindow,
) -> None:
    desk, seats_ = window.frame.desk, window.inspector.seat
    desk.select(BACKUP)
    seats_.list.step(4)
    chosen = seats_.list.chosen
    assert chosen is not None
    desk.attempt(lambda programme: groups.change(programme, replace(programme.groups["art"], name="Pottery")))
    assert seats_.list.chosen is not None
    assert seats_.list.chosen.leader == chosen.leader
    desk.select(Pick(make.session("art", 1, "10:00"), Role.LEAD))
    assert seats_.list.currentIndex().row() == 0


def test_a_selected_seat_that_somebody_takes_or_leaves_elsewhere_stays_selected_with_whoever_holds_it(
    window: MainWindow,
) -> None:
    desk = window.frame.desk
    desk.select(BACKUP)
    desk.attempt(lambda programme: seats.seat(programme, make.row(SUPPORT, "ben", Role.BACKUP)))
    assert desk.pick == Pick(SUPPORT, Role.BACKUP, "ben")
    window.document.undo()
    assert desk.pick == BACKUP
    window.document.redo()
    assert desk.pick == Pick(SUPPORT, Role.BACKUP, "ben")


def test_a_seat_that_is_only_proposed_can_be_looked_at_and_is_let_go_with_the_proposal(
    window: MainWindow, qtbot: QtBot
) -> None:
    desk, art = window.frame.desk, make.session("art", 1, "10:00")
    desk.propose(Proposal(make.period(), frozenset({make.row(art, "dee")})))
    desk.select(Pick(art, Role.LEAD, "dee"))
    qtbot.waitUntil(lambda: bool(window.inspector.seat.list.choices.shown))
    qtbot.wait(SOON_MS * 3)  # what would change is asked for by then, and an exception would fail here
    assert window.inspector.seat.effect == ""
    desk.propose(None)
    assert desk.pick == Pick(art)
