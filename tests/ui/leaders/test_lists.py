"""Training, leave, single days, mentor and pairs: added, changed, refused in words, removed, undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from rosterdesk.domain.edits import leave as leave_edits
from rosterdesk.domain.people import Holding, Leave, PhasedReturn
from rosterdesk.domain.terms import Grade, LeaveKind, PairKind
from tests import factories as make
from tests.ui.leaders.conftest import Show, day, now, retype, undo, until
from ui.leaders.absences import Absences, ExceptionLine, LeaveLine
from ui.leaders.bonds import Bonds, PairLine
from ui.leaders.page import LeadersPage
from ui.leaders.training import HoldingLine, Training

Key = Qt.Key


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def training(page: LeadersPage) -> Training:
    part = page.person.part("training")
    assert isinstance(part, Training)
    return part


def absences(page: LeadersPage) -> Absences:
    part = page.person.part("away")
    assert isinstance(part, Absences)
    return part


def bonds(page: LeadersPage) -> Bonds:
    part = page.person.part("pairs")
    assert isinstance(part, Bonds)
    return part


def holding(line: object) -> HoldingLine:
    assert isinstance(line, HoldingLine)
    return line


def leave(line: object) -> LeaveLine:
    assert isinstance(line, LeaveLine)
    return line


def exception(line: object) -> ExceptionLine:
    assert isinstance(line, ExceptionLine)
    return line


def pair(line: object) -> PairLine:
    assert isinstance(line, PairLine)
    return line


def test_training_says_how_long_it_counts_and_what_is_due(show: Show) -> None:
    part = training(show("ana", "training"))
    told = [holding(line).badge.text for line in part.lines.lines]
    assert told == ["valid", "ends in 12 days"]
    due = [holding(line).renew.isVisible() for line in part.lines.lines]
    assert due == [False, True]
    assert holding(part.lines.lines[1]).renew.text() == "Renew until 29 November 2027"


def test_a_renewal_is_one_press_and_what_was_held_stays(show: Show) -> None:
    page = show("ben", "training")
    part = training(page)
    assert holding(part.lines.lines[0]).badge.text == "expired on 27 November 2026"
    click(holding(part.lines.lines[0]).renew)
    fresh = Holding(qualification="cpr", since=make.MONDAY, until=day("2027-11-29"))
    assert now(page, "ben").qualifications == (until(-3), fresh)
    undo(page)
    assert now(page, "ben").qualifications == (until(-3),)


def test_new_training_suggests_its_end_from_its_start(show: Show) -> None:
    page = show("tom", "training")
    draft = holding(training(page).lines.draft)
    assert (draft.which.value, draft.until.value) == ("fac", None)
    draft.which.box.setFocus()
    QTest.keyClick(draft.which.box, Key.Key_Down)
    assert draft.which.value == "cpr"
    retype(draft.since.line, "2026-03-01")
    assert draft.until.line.text() == "2027-02-28"
    click(training(page).lines.add_button)
    held = Holding(qualification="cpr", since=day("2026-03-01"), until=day("2027-02-28"))
    assert now(page, "tom").qualifications == (held,)


def test_a_date_of_training_that_makes_no_sense_is_said_and_not_written(show: Show) -> None:
    page = show("ben", "training")
    line = holding(training(page).lines.lines[0])
    retype(line.until.line, "2025-01-01")
    assert line.trouble.text == "the last day is before the first; choose a later one"
    assert now(page, "ben").qualifications == (until(-3),)
    QTest.keyClick(line.until.line, Key.Key_Escape)
    retype(line.until.line, "")
    assert now(page, "ben").qualifications == (Holding(qualification="cpr", since=make.day(-300)),)


def test_training_can_be_taken_away(show: Show) -> None:
    page = show("ana", "training")
    line = training(page).lines.lines[1]
    assert line.remove_button.accessibleName() == "Remove training First aid"
    click(line.remove_button)
    assert now(page, "ana").qualifications == (Holding(qualification="fac"),)


def test_leave_without_an_end_is_two_presses(show: Show) -> None:
    page = show("ben", "away")
    click(absences(page).leave.add_button)
    assert now(page, "ben").leave == (Leave(since=make.MONDAY, kind=LeaveKind.WELLNESS),)
    assert page.person.away.isVisible()
    undo(page)
    assert now(page, "ben").leave == ()


def test_leave_gets_an_end_a_kind_and_a_phased_return(show: Show) -> None:
    page = show("cleo", "away")
    line = leave(absences(page).leave.lines[0])
    retype(line.until.line, "2026-12-20")
    line.kind.box.setFocus()
    QTest.keyClick(line.kind.box, Key.Key_Home)
    retype(line.weeks.line, "2")
    retype(line.sessions.line, "1")
    expected = Leave(
        since=make.day(-2),
        until=day("2026-12-20"),
        kind=LeaveKind.WELLNESS,
        phased_return=PhasedReturn(weeks=2, sessions_per_week=1),
    )
    assert now(page, "cleo").leave == (expected,)
    retype(line.weeks.line, "")
    assert now(page, "cleo").leave[0].phased_return is None


def test_leave_that_ends_before_it_starts_is_refused_in_words(show: Show) -> None:
    page = show("cleo", "away")
    line = leave(absences(page).leave.lines[0])
    retype(line.until.line, "2026-11-01")
    assert "before the first" in line.trouble.text
    assert now(page, "cleo").leave == (make.leave(-2),)


def test_leave_added_elsewhere_appears_while_a_date_is_typed(show: Show) -> None:
    page = show("cleo", "away")
    part = absences(page)
    line = leave(part.leave.lines[0])
    retype(line.until.line, "2026-12", enter=False)
    document = page.frame.desk.document
    document.do(leave_edits.add(document.programme, "cleo", make.leave(60, 61)))
    assert len(part.leave.lines) == 2
    assert part.leave.lines[0] is line
    assert (line.until.line.text(), line.until.line.hasFocus()) == ("2026-12", True)


def test_a_single_day_is_whole_or_a_part_and_of_any_grade(show: Show) -> None:
    page = show("ben", "away")
    part = absences(page)
    draft = exception(part.exceptions.draft)
    retype(draft.day.line, "24 December")
    click(part.exceptions.add_button)
    assert now(page, "ben").exceptions == (make.exception("2026-12-24"),)
    line = exception(part.exceptions.lines[0])
    retype(line.start.line, "9")
    line.grade.box.setFocus()
    QTest.keyClick(line.grade.box, Key.Key_Home)
    assert now(page, "ben").exceptions == (make.exception("2026-12-24", Grade.PREFER, "09:00"),)
    click(line.remove_button)
    assert now(page, "ben").exceptions == ()


def test_a_calendar_can_be_pointed_at_instead_of_typing(show: Show) -> None:
    page = show("ben", "away")
    draft = exception(absences(page).exceptions.draft)
    draft.day.enter(day("2026-12-25"))
    assert draft.day.line.text() == "2026-12-25"
    assert draft.day.line.toolTip() == "Friday 25 December"


def test_a_mentor_is_chosen_among_those_who_can_be_one(show: Show) -> None:
    page = show("tom", "pairs")
    part = bonds(page)
    offered = [part.mentor.box.itemText(n) for n in range(part.mentor.box.count())]
    assert offered == ["nobody in particular", "Ana", "Ben", "Cleo", "Zoe"]
    part.mentor.box.setFocus()
    QTest.keyClick(part.mentor.box, Key.Key_Down)
    assert now(page, "tom").mentor == "ben"
    QTest.keyClick(part.mentor.box, Key.Key_Home)
    assert now(page, "tom").mentor is None
    page.open_leader("ana", "pairs")
    assert not part.mentoring.isVisible()
    undo(page)
    undo(page)
    assert part.mentoring.text() == "Mentor of Tom."


def test_a_pair_is_added_turned_round_and_removed(show: Show) -> None:
    page = show("ben", "pairs")
    part = bonds(page)
    click(part.pairs.add_button)
    assert part.pairs.draft.trouble.text == "choose the other leader of the pair"
    draft = pair(part.pairs.draft)
    draft.other.box.setFocus()
    QTest.keyClick(draft.other.box, Key.Key_Down)
    click(part.pairs.add_button)
    assert set(page.frame.desk.programme.pairs) == {
        make.apart("ana", "cleo").id,
        make.together("ben", "ana").id,
    }
    line = pair(part.pairs.lines[0])
    line.kind.box.setFocus()
    QTest.keyClick(line.kind.box, Key.Key_Up)
    assert {p.kind for p in page.frame.desk.programme.pairs.values()} == {PairKind.APART}
    click(part.pairs.lines[0].remove_button)
    assert set(page.frame.desk.programme.pairs) == {make.apart("ana", "cleo").id}


@pytest.mark.parametrize("leader", ["ana", "cleo"])
def test_a_pair_is_seen_from_both_sides(show: Show, leader: str) -> None:
    part = bonds(show(leader, "pairs"))
    (line,) = part.pairs.lines
    assert line.accessibleName() == f"pair apart from {'Cleo' if leader == 'ana' else 'Ana'}"
