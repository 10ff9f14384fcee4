"""A request for leave from the page Away and from a leader's own page: its price, and granting it."""

import pytest
from pytestqt.qtbot import QtBot

from rosterdesk.domain.edits import seats
from tests import factories as make
from tests.ui.cover.steps import PATIENCE, sound, stage
from tests.ui.hands import press, write
from ui.actions import Command
from ui.away.page import AwayPage
from ui.cover.panel import CoverPanel, Stage
from ui.leaders.absences import Absences
from ui.leaders.page import LeadersPage
from ui.window import MainWindow


def asked(window: MainWindow, qtbot: QtBot) -> tuple[AwayPage, CoverPanel]:
    """Paulo asks for the rest of the week, on the page Away."""
    window.frame.actions[Command.AWAY].trigger()
    page = window.page(Command.AWAY)
    assert isinstance(page, AwayPage)
    write(page.form.leader, "Paulo")
    write(page.form.since, "2026-12-09", enter=False)
    write(page.form.until, "2026-12-13", enter=False)
    press(page.form.what_if)
    panel = window.cover.panel
    qtbot.waitUntil(lambda: panel.grant.price is not None, timeout=PATIENCE)
    return page, panel


@pytest.mark.long
def test_the_price_is_told_and_nothing_is_written_before_it_is_granted(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = window.document.programme
    _, panel = asked(window, qtbot)
    assert window.document.programme is before
    said = panel.grant.lines.said
    assert said[0] == "What would have to change"
    assert "Wed 9 Dec 10:00, Newcomer group: lead" in said
    assert any(each.startswith("Sessions that run: ") and "→" in each for each in said)
    assert any("whoever else is away" in each for each in said)
    press(panel.grant.leave_button)
    assert not panel.isVisible()
    assert window.document.programme is before


@pytest.mark.long
def test_granted_with_its_changes_it_is_one_deed_and_the_form_is_free_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = window.document.programme
    page, panel = asked(window, qtbot)
    press(panel.grant.grant_button)
    after = sound(window.document.programme)
    assert after.leaders["l10"].away_on(make.day(9))
    assert len(window.document.store.journal()) == 1
    assert stage(panel) is Stage.CALLS
    assert page.form.leader.line.text() == ""
    window.frame.actions[Command.UNDO].trigger()
    assert window.document.programme == before


@pytest.mark.long
def test_granted_by_telephone_its_seats_are_open_and_the_calls_are_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    _, panel = asked(window, qtbot)
    press(panel.grant.call_button)
    sound(window.document.programme)
    assert stage(panel) is Stage.CALLS
    assert all(gap.open for gap in panel.gaps)
    assert {gap.row.leader for gap in panel.gaps} == {"l10"}


@pytest.mark.long
def test_what_changes_meanwhile_is_taken_into_account(window: MainWindow, qtbot: QtBot) -> None:
    _, panel = asked(window, qtbot)
    first = panel.grant.price
    row = next(iter(window.document.programme.roster.values())).row
    window.frame.desk.attempt(lambda programme: seats.clear(programme, row))
    qtbot.waitUntil(lambda: panel.grant.price not in (None, first), timeout=PATIENCE)
    press(panel.grant.grant_button)
    assert sound(window.document.programme).leaders["l10"].away_on(make.day(9))


@pytest.mark.long
def test_a_leader_s_own_page_tells_the_price_too_and_its_draft_is_free_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.frame.actions[Command.LEADERS].trigger()
    page = window.page(Command.LEADERS)
    assert isinstance(page, LeadersPage)
    page.open_leader("l10", "away")
    part = page.person.part("away")
    assert isinstance(part, Absences)
    write(part.leave.draft.fields[1], "2026-12-13", enter=False)
    press(part.what_if)
    panel = window.cover.panel
    qtbot.waitUntil(lambda: panel.grant.price is not None, timeout=PATIENCE)
    press(panel.grant.grant_button)
    (leave,) = sound(window.document.programme).leaders["l10"].leave
    assert (leave.since, leave.until) == (make.day(9), make.day(13))
    assert part.leave.draft.read() != leave
