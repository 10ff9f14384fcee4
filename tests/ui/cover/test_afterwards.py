"""The ladder, the texts, the paper, and somebody who is back: in the panel, on a real file."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rosterdesk.cases.printing import Order, Sheet
from rosterdesk.domain.edits import rosters
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import CallAnswer, Grade, Role
from rosterdesk.words import language
from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.cover.conftest import EVENING, NOW, OpenDemo
from tests.ui.cover.steps import (
    CTRL,
    ENTER,
    PATIENCE,
    away_today,
    focus,
    holder,
    key,
    letters,
    name_away,
    sound,
    stage,
    to_evening,
)
from tests.ui.hands import choose_in, nameless, press, settle, write
from ui.cover.panel import LEAST_WIDTH, CoverPanel, Stage
from ui.cover.until import Until
from ui.sheets.page import SheetsPage
from ui.window import MainWindow

NEWCOMER = make.session("newcomer", 9, "10:00")
THURSDAY = make.session("support-fr", 10, "13:30")


@pytest.fixture
def published(window: MainWindow) -> MainWindow:
    """The same window with all four weeks published."""
    window.frame.desk.attempt(lambda programme: rosters.publish(programme, make.period(4), now=NOW))
    return window


class Post(QObject):
    """Stands in for the e-mail program of the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.sent.append(bytes(url.toEncoded().data()).decode())


@pytest.fixture
def post() -> Iterator[Post]:
    found = Post()
    QDesktopServices.setUrlHandler("mailto", found, "take")  # type: ignore[arg-type]  # the stub is wrong
    yield found
    QDesktopServices.unsetUrlHandler("mailto")


def nobody_comes(window: MainWindow) -> CoverPanel:
    """The lead of the evening is ill, and the one person who could come says no."""
    panel = away_today(window, holder(window.document.programme))
    to_evening(panel)
    letters("n")
    settle()
    return panel


def rung(panel: CoverPanel, text: str) -> None:
    press({each.text(): each for each in panel.calls.ladder.buttons}[text])


def orders(window: MainWindow) -> list[Order]:
    """The sheets that are asked for from now on, in place of showing them."""
    found: list[Order] = []
    window.frame.desk.sheet_wanted.disconnect()
    window.frame.desk.sheet_wanted.connect(found.append)
    return found


@pytest.mark.long
def test_the_ladder_goes_from_the_co_lead_to_the_telephone_to_another_session(published: MainWindow) -> None:
    panel = nobody_comes(published)
    assert [each.text() for each in panel.calls.ladder.buttons] == [
        "Peggy leads alone",
        "Run it by telephone",
        "Members join another session…",
        "Cancel the session",
    ]
    letters("l")
    assert focus() is panel.calls.ladder.buttons[0]
    rung(panel, "Run it by telephone")
    programme = sound(published.document.programme)
    assert programme.session(EVENING).venue is None
    to_evening(panel)
    assert "Run it by telephone" not in [each.text() for each in panel.calls.ladder.buttons]
    key(Qt.Key.Key_Z, CTRL)
    assert published.document.programme.session(EVENING).venue == "hall"


def test_members_join_the_session_that_is_chosen_and_its_door_gets_a_notice(published: MainWindow) -> None:
    panel = nobody_comes(published)
    away = published.document.programme
    rung(panel, "Members join another session…")
    choose_in(panel.calls.ladder.hosts, THURSDAY)
    press(panel.calls.ladder.join)
    programme = sound(published.document.programme)
    assert not programme.session(EVENING).runs
    assert programme.session(THURSDAY).note == "With Wednesday support group"
    press(panel.calls.tell_button)
    wanted = orders(published)
    assert [each.text() for each in panel.tell.door_buttons] == ["Door notice, Wed 9 Dec 18:30…"]
    letters("d")
    assert [(each.sheet, each.session, each.into) for each in wanted] == [(Sheet.DOOR, EVENING, THURSDAY)]
    key(Qt.Key.Key_Z, CTRL)
    assert published.document.programme == away
    assert panel.tell.door_buttons == []


def test_everybody_concerned_gets_a_text_and_the_paper_is_a_key_away(
    published: MainWindow, post: Post
) -> None:
    panel = away_today(published, ill := holder(published.document.programme))
    to_evening(panel)
    letters("y")
    letters("t")
    assert stage(panel) is Stage.TELL
    told = [each.leader for each in panel.tell.list.found.lines]
    assert holder(published.document.programme) in told
    assert ill not in told
    assert "version 1" in panel.tell.sheets.text()
    first = panel.tell.told
    assert first is not None
    letters("c")
    assert QApplication.clipboard().text().startswith("Hello ")
    assert panel.tell.list.found.lines[0].answer == "copied, 09:10"
    assert panel.tell.list.currentIndex().row() == 1
    people = published.document.programme.leaders
    reachable = next(place for place, each in enumerate(told) if people[each].email)
    panel.tell.list.choose(reachable)
    letters("e")
    (link,) = post.sent
    assert link.startswith(f"mailto:{people[told[reachable]].email}?subject=Change")
    wanted = orders(published)
    letters("p")
    (paper,) = wanted
    assert paper.sheet is Sheet.CHANGES
    assert paper.then is not None
    assert (paper.then.sheet, paper.then.leaders) == (Sheet.SLIP, tuple(told))
    key(Qt.Key.Key_Escape)
    assert stage(panel) is Stage.CALLS


def test_which_texts_were_copied_is_known_after_a_restart_but_not_whose_they_are(
    published: MainWindow, open_window: Open
) -> None:
    panel = away_today(published, holder(published.document.programme))
    to_evening(panel)
    letters("y")
    letters("t")
    first = panel.tell.told
    assert first is not None
    letters("c")
    remembered = published.remember()
    published.close()

    copied = QApplication.clipboard().text()
    kept = remembered.sent
    assert first.leader not in kept
    assert copied not in kept
    again = open_window(remembered=remembered, now=NOW + timedelta(hours=2))
    again.setFocus()
    key(Qt.Key.Key_L, CTRL)
    panel = again.cover.panel
    press(panel.go_on_button)
    letters("t")
    said = {each.leader: each.answer for each in panel.tell.list.found.lines}
    assert said.pop(first.leader) == "copied, 09:10"
    assert not any(said.values())


@pytest.mark.long
def test_the_door_notice_is_shown_ready_to_print(published: MainWindow, qtbot: QtBot) -> None:
    panel = nobody_comes(published)
    rung(panel, "Cancel the session")
    press(panel.calls.tell_button)
    press(panel.tell.door_buttons[0])
    page = published.shown
    assert isinstance(page, SheetsPage)
    qtbot.waitUntil(lambda: page.prepared is not None, timeout=PATIENCE)
    assert page.print_button.isEnabled()
    assert panel.isVisible()


@pytest.mark.long
def test_asked_is_noted_and_the_next_is_at_hand(window: MainWindow) -> None:
    panel = away_today(window, holder(window.document.programme))
    to_evening(panel)
    asked = panel.calls.list.chosen
    assert asked is not None
    letters("s")
    note = window.document.programme.calls[Row(EVENING, Role.LEAD, asked.leader).id]
    assert (note.answer, note.at) == (CallAnswer.ASKED, NOW)
    assert panel.calls.list.found.lines[0].answer == "asked, 09:10"
    letters("y")
    assert holder(sound(window.document.programme)) == asked.leader


def test_a_part_of_the_day_is_entered_as_hours_and_not_as_leave(window: MainWindow) -> None:
    ill = holder(window.document.programme)
    panel = name_away(window, ill)
    panel.until.choices[Until.PART].setChecked(True)
    press(panel.until.part.parts[max(panel.until.part.parts)])
    assert panel.until.part.start.line.text() == "17:30"
    key(ENTER)
    assert stage(panel) is Stage.CALLS
    person = sound(window.document.programme).leaders[ill]
    assert person.leave == ()
    assert person.exceptions[-1] == make.exception(9, Grade.CANNOT, "17:30", "24:00")
    assert {gap.row.session for gap in panel.gaps} == {EVENING}


@pytest.mark.long
def test_a_session_under_way_is_covered_from_now_on(
    open_demo: OpenDemo, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_demo()
    window.setFocus()
    monkeypatch.setattr(window.frame.desk, "clock", lambda: make.moment(9, "10:40"))
    drop_in = make.session("drop-in", 9, "10:00")
    ill = holder(window.document.programme, session=drop_in)
    panel = away_today(window, ill)
    assert panel.calls.gaps.found.said(0) == ("Wed 9 Dec 10:00, Drop-in", "Lead: to cover, under way now")
    letters("y")
    programme = sound(window.document.programme)
    assert holder(programme, session=drop_in) != ill
    assert programme.leaders[ill].exceptions[-1].start == 10 * 60 + 40


@pytest.mark.long
def test_a_gentle_way_back_is_noted_with_the_absence(window: MainWindow) -> None:
    panel = name_away(window, "l01")
    panel.until.choices[Until.WEEK].setChecked(True)
    panel.until.gently.box.box.click()
    write(panel.until.gently.weeks, "3", enter=False)
    press(panel.until.go)
    back = sound(window.document.programme).leaders["l01"].leave[-1].phased_return
    assert back is not None
    assert (back.weeks, back.sessions_per_week) == (3, 1)


def test_back_early_is_one_step_and_what_they_led_is_given_back(published: MainWindow) -> None:
    before = published.document.programme
    ill, backup = holder(before), holder(before, Role.BACKUP)
    panel = name_away(published, ill)
    panel.until.choices[Until.OPEN].setChecked(True)
    panel.until.choices[Until.OPEN].setFocus()
    key(ENTER)
    to_evening(panel)
    letters("y")
    key(Qt.Key.Key_Escape)

    panel = name_away(published, ill)
    assert panel.until.chosen is Until.BACK
    key(ENTER)
    assert stage(panel) is Stage.BACK
    assert not sound(published.document.programme).leaders[ill].away_on(NOW.date())
    names = [each.name for each in panel.back.list.found.lines]
    assert "Wed 9 Dec 18:30, Wednesday support group" in names
    panel.back.list.choose(names.index("Wed 9 Dec 18:30, Wednesday support group"))
    letters("y")
    programme = sound(published.document.programme)
    assert holder(programme) == ill
    assert holder(programme, Role.BACKUP) == backup
    if panel.back.list.found.lines:
        press(panel.back.all_button if panel.back.all_button.isVisible() else panel.back.give_button)
    assert sound(published.document.programme).roster.keys() == before.roster.keys()
    key(Qt.Key.Key_Z, CTRL)
    key(Qt.Key.Key_Z, CTRL)
    assert holder(published.document.programme) == backup


@pytest.mark.long
def test_undoing_the_return_asks_anew(window: MainWindow) -> None:
    panel = name_away(window, "l01")
    panel.until.choices[Until.OPEN].setChecked(True)
    panel.until.choices[Until.OPEN].setFocus()
    key(ENTER)
    key(Qt.Key.Key_Escape)
    panel = name_away(window, "l01")
    key(ENTER)
    assert stage(panel) is Stage.BACK
    key(Qt.Key.Key_Z, CTRL)
    assert stage(panel) is Stage.WHO
    assert window.document.programme.leaders["l01"].away_on(NOW.date())


@pytest.mark.long
@pytest.mark.parametrize("spoken", ["en", "fr"])
def test_nothing_in_the_later_views_is_cut_or_without_a_name(published: MainWindow, spoken: str) -> None:
    panel = nobody_comes(published)
    rung(panel, "Cancel the session")
    found = panel.begun.aftermath
    with language.speaking(spoken):
        fresh = CoverPanel(published.frame)
        fresh.resize(LEAST_WIDTH, 700)
        fresh.tell.show_aftermath(found)
        fresh.back.show_gaps(panel.gaps)
        fresh.grant.begin("l01", make.leave(14, 20))
        fresh.grant.forget()
        for view in (fresh.tell, fresh.back, fresh.grant, fresh.calls, fresh.until):
            assert view.minimumSizeHint().width() <= LEAST_WIDTH, view
    fresh.deleteLater()
    press(panel.calls.tell_button)
    assert nameless(panel) == []
