"""When a group meets, and single sessions of it, changed in the window."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rosterdesk.domain.groups import Meeting
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.rhythm import LAST
from rosterdesk.domain.terms import SessionState, Weekday
from tests import factories as make
from tests.ui.conftest import Open
from tests.ui.groups.test_page import HERE, group, undo
from tests.ui.hands import choose, press, write
from ui.actions import Command
from ui.groups.meeting_editor import MeetingEditor
from ui.groups.page import GroupsPage
from ui.groups.rhythm_fields import Often
from ui.groups.session_form import Place

SECOND_WEDNESDAY = make.meeting("wed", "10:00", since="2026-09-02", rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=WE")


@pytest.fixture
def programme() -> Programme:
    """Art every second Wednesday, on which the clock of the tests, Monday 30 November, says 9:10."""
    return make.programme(
        leaders=[make.leader("ana")],
        groups=[make.group("art", meetings=(SECOND_WEDNESDAY,), venue="hall"), make.group("board", on="fri")],
        venues=[make.venue("hall"), make.venue("studio")],
        overrides=[make.cancelled("art", 9, "10:00")],
        roster=[make.assigned(make.session("art", 9, "10:00"), "ana")],
    )


@pytest.fixture
def page(open_window: Open, programme: Programme) -> GroupsPage:
    shown = open_window(programme, HERE).page(Command.GROUPS)
    assert isinstance(shown, GroupsPage)
    return shown


def editor(page: GroupsPage) -> MeetingEditor:
    return page.detail.meetings.editor


def open_first(page: GroupsPage) -> MeetingEditor:
    press(next(iter(page.detail.meetings.rows.held.values())).change)
    return editor(page)


def meetings(page: GroupsPage) -> tuple[Meeting, ...]:
    return group(page).meetings


def test_a_meeting_is_said_in_plain_words_beside_its_rule(page: GroupsPage) -> None:
    row = next(iter(page.detail.meetings.rows.held.values()))
    assert row.said.text() == "Every second Wednesday, 10:00–11:30"
    assert row.detail.text() == "since 2 September 2026 · FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"


def test_the_editor_shows_the_next_dates_and_keeps_the_rhythm(page: GroupsPage) -> None:
    shown = open_first(page)
    assert shown.rhythm.often.value is Often.WEEKS
    assert shown.when.first.line.text() == "2026-12-09"
    assert "Next: Wed 9 Dec, Wed 23 Dec, Wed 6 Jan" in shown.preview.text()
    assert not shown.save.isEnabled()


def test_another_time_ends_the_meeting_and_adds_another(page: GroupsPage) -> None:
    shown = open_first(page)
    write(shown.when.start, "14:00", enter=False)
    assert shown.save.text() == "Change from 9 December on"
    press(shown.save)
    assert [(m.start, m.since, m.until) for m in meetings(page)] == [
        (840, date(2026, 12, 9), None),
        (600, date(2026, 9, 2), date(2026, 12, 8)),
    ]
    assert not shown.isVisible()
    undo(page)
    assert meetings(page) == (SECOND_WEDNESDAY,)


def test_what_has_been_is_not_rewritten(page: GroupsPage) -> None:
    shown = open_first(page)
    write(shown.when.start, "14:00", enter=False)
    write(shown.when.first, "2026-11-29", enter=False)
    assert shown.trouble.text.startswith("what has been stays as it was")
    assert not shown.save.isEnabled()


def test_a_last_day_ends_the_meeting_and_no_last_day_lets_it_go_on(page: GroupsPage) -> None:
    shown = open_first(page)
    write(shown.when.last, "2027-01-31", enter=False)
    press(shown.save)
    assert [m.until for m in meetings(page)] == [date(2027, 1, 31)]
    shown = open_first(page)
    write(shown.when.last, "", enter=False)
    press(shown.save)
    assert meetings(page) == (SECOND_WEDNESDAY,)


def test_a_rhythm_is_chosen_by_hand(page: GroupsPage) -> None:
    press(page.detail.meetings.add)
    choose(editor(page).rhythm.often, Often.MONTHLY)
    rhythm = editor(page).rhythm
    rhythm.nths.show_value(())
    for nth in (1, LAST):
        QTest.keyClick(rhythm.nths.chips[[1, 2, 3, 4, 5, LAST].index(nth)], Qt.Key.Key_Space)
    choose(rhythm.day, Weekday.FRI)
    assert editor(page).preview.text().startswith("First and last Friday of the month, 18:30–20:00")
    press(editor(page).save)
    assert meetings(page)[1].rrule == "FREQ=MONTHLY;BYDAY=1FR,-1FR"
    assert len(page.detail.meetings.rows.held) == 2


def test_days_are_in_or_out_and_at_least_one_is_in(page: GroupsPage) -> None:
    press(page.detail.meetings.add)
    choose(editor(page).rhythm.often, Often.WEEKLY)
    days = editor(page).rhythm.days
    chosen = next(n for n, chip in enumerate(days.chips) if chip.isChecked())
    press(days.chips[chosen])
    assert editor(page).trouble.text == "choose at least one day"
    press(days.chips[0])
    press(days.chips[3])
    press(editor(page).save)
    assert meetings(page)[1].rrule == "FREQ=WEEKLY;BYDAY=MO,TH"


def test_a_rule_of_ones_own_is_checked_while_one_types(page: GroupsPage) -> None:
    press(page.detail.meetings.add)
    choose(editor(page).rhythm.often, Often.OWN)
    write(editor(page).rhythm.own, "FREQ=HOURLY", enter=False)
    assert "cannot be read at" in editor(page).trouble.text
    assert not editor(page).save.isEnabled()
    write(editor(page).rhythm.own, "FREQ=MONTHLY;BYMONTHDAY=15", enter=False)
    assert editor(page).preview.text().startswith("On day 15 of the month")
    press(editor(page).save)
    assert meetings(page)[1].rrule == "FREQ=MONTHLY;BYMONTHDAY=15"


def test_escape_leaves_the_meeting_as_it_is(page: GroupsPage) -> None:
    shown = open_first(page)
    choose(editor(page).rhythm.often, Often.DAILY)
    shown.rhythm.often.box.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert meetings(page) == (SECOND_WEDNESDAY,)
    assert next(iter(page.detail.meetings.rows.held.values())).change.hasFocus()


WEDNESDAY = make.session("art", 9, "10:00")
LATER = make.session("art", 23, "10:00")


def test_the_next_sessions_say_what_is_different_about_them(page: GroupsPage) -> None:
    first = page.detail.sessions.rows.held[WEDNESDAY]
    assert first.said.text() == "Wednesday 9 December, 10:00–11:30"
    assert first.badge.text == "cancelled"
    assert first.turn.accessibleName() == "Restore: Wednesday 9 December, 10:00–11:30"
    assert not page.detail.sessions.rows.held[LATER].badge.isVisible()


def test_a_session_is_cancelled_and_restored_with_one_press(page: GroupsPage) -> None:
    press(page.detail.sessions.rows.held[WEDNESDAY].turn)
    assert page.frame.desk.programme.overrides == {}
    assert page.detail.sessions.rows.held[WEDNESDAY].detail.text() == "Hall · led by Ana"
    press(page.detail.sessions.rows.held[LATER].turn)
    assert page.frame.desk.programme.overrides[LATER].state is SessionState.CANCELLED
    assert page.frame.notices.news.message.text == "Cancelled: Wednesday 23 December, 10:00–11:30"


def test_a_session_is_moved_in_place(page: GroupsPage) -> None:
    press(page.detail.sessions.rows.held[LATER].change)
    form = page.detail.sessions.form
    write(form.day, "2026-12-22", enter=False)
    write(form.start, "18:00", enter=False)
    choose(form.venue, "studio")
    write(form.note, "Carols", enter=False)
    press(form.save)
    session = page.frame.desk.programme.session(LATER)
    assert (session.start, session.venue, session.note) == (make.moment(22, "18:00"), "studio", "Carols")
    assert page.detail.sessions.rows.held[LATER].badge.text == "moved from 23 Dec 10:00"
    assert not form.isVisible()


def test_a_session_is_held_by_telephone_this_once(page: GroupsPage) -> None:
    press(page.detail.sessions.rows.held[LATER].change)
    form = page.detail.sessions.form
    choose(form.venue, Place.REMOTE)
    press(form.save)
    assert page.frame.desk.programme.session(LATER).venue is None
    press(page.detail.sessions.rows.held[LATER].change)
    assert form.venue.value is Place.REMOTE
    choose(form.venue, "hall")
    press(form.save)
    assert page.frame.desk.programme.session(LATER).venue == "hall"


def test_a_session_is_cancelled_with_a_note_and_comes_back_at_another_time(page: GroupsPage) -> None:
    press(page.detail.sessions.rows.held[LATER].change)
    form = page.detail.sessions.form
    write(form.note, "Snow", enter=False)
    press(form.cancel)
    assert page.detail.sessions.rows.held[LATER].detail.text() == "Hall · “Snow”"
    press(page.detail.sessions.rows.held[LATER].change)
    press(form.save)
    assert page.frame.desk.programme.session(LATER).runs


def test_an_extra_session_is_added_and_taken_away(page: GroupsPage) -> None:
    press(page.detail.sessions.extra)
    form = page.detail.sessions.form
    write(form.day, "2026-12-05", enter=False)
    write(form.start, "13:00", enter=False)
    write(form.length, "3 h", enter=False)
    press(form.save)
    extra = make.session("art", 5, "13:00")
    assert page.frame.desk.programme.session(extra).minutes == 180
    assert page.detail.sessions.rows.held[extra].badge.text == "extra"
    press(page.detail.sessions.rows.held[extra].turn)
    assert extra not in page.frame.desk.programme.overrides


def test_an_extra_session_at_a_time_that_is_taken_is_refused_beside_the_fields(page: GroupsPage) -> None:
    press(page.detail.sessions.extra)
    form = page.detail.sessions.form
    write(form.day, "2026-12-09", enter=False)
    write(form.start, "10:00", enter=False)
    assert form.trouble.text == "Art has a session at that very time; choose another"
    assert not form.save.isEnabled()


def test_more_sessions_are_shown_when_asked(page: GroupsPage) -> None:
    before = len(page.detail.sessions.rows.held)
    press(page.detail.sessions.more)
    assert len(page.detail.sessions.rows.held) > before


def test_the_keyboard_stays_on_a_session_whose_state_changes(page: GroupsPage) -> None:
    turn = page.detail.sessions.rows.held[LATER].turn
    turn.setFocus()
    QTest.keyClick(turn, Qt.Key.Key_Space)
    assert page.frame.desk.programme.overrides[LATER].state is SessionState.CANCELLED
    assert page.detail.sessions.rows.held[LATER].turn is turn
    assert turn.hasFocus()


def test_a_meeting_is_stopped_after_today_and_one_that_has_not_begun_is_removed(page: GroupsPage) -> None:
    shown = open_first(page)
    assert shown.stop.text() == "Stop it after today"
    press(shown.stop)
    assert [each.until for each in meetings(page)] == [date(2026, 11, 30)]
    assert page.detail.meetings.add.hasFocus()
    press(page.detail.meetings.add)
    press(shown.save)
    assert len(meetings(page)) == 2
    press(list(page.detail.meetings.rows.held.values())[-1].change)
    assert shown.stop.text() == "Remove this meeting time"
    press(shown.stop)
    assert [each.until for each in meetings(page)] == [date(2026, 11, 30)]
