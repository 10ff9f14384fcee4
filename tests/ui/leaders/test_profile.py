"""Every field of a profile is entered, refused in words beside it while wrong, and taken back by undo."""

from dataclasses import fields
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rosterdesk.domain.edits import people as edits
from rosterdesk.domain.people import Leader
from rosterdesk.domain.terms import LeaderKind
from tests import factories as make
from tests.ui.leaders.conftest import Show, day, now, retype, undo
from ui.forms.picks import CheckField, ChoiceField, TagsField
from ui.forms.texts import TextField
from ui.leaders.page import LeadersPage
from ui.leaders.profile import Profile

Key = Qt.Key


def profile(page: LeadersPage) -> Profile:
    part = page.person.part("profile")
    assert isinstance(part, Profile)
    return part


def line(page: LeadersPage, name: str) -> TextField[Any]:
    part = profile(page)
    found = part.fields.get(name) or part.limits[name]
    assert isinstance(found, TextField)
    return found


TYPED = [
    ("name", "  Ben   Bright ", "Ben Bright"),
    ("display_name", "Benny", "Benny"),
    ("phone", "416-555-0199", "416-555-0199"),
    ("email", "ben@example.org", "ben@example.org"),
    ("since", "2026-01-05", day("2026-01-05")),
    ("until", "31 December 2026", day("2026-12-31")),
    ("contract_minutes_per_week", "7:30", 450),
    ("hourly_rate", "22,50", Decimal("22.50")),
]
LIMITS = [
    ("sessions_per_day", "2", 2),
    ("sessions_per_week", "5", 5),
    ("sessions_per_4_weeks", "18", 18),
    ("minutes_per_week", "15", 900),
    ("heavy_per_week", "0", 0),
    ("on_call_per_week", "2", 2),
]


@pytest.mark.parametrize(("name", "typed", "kept"), TYPED)
def test_what_is_typed_is_kept_and_undone(show: Show, name: str, typed: str, kept: object) -> None:
    page = show("ben")
    before = now(page, "ben")
    retype(line(page, name).line, typed)
    assert getattr(now(page, "ben"), name) == kept
    undo(page)
    assert now(page, "ben") == before
    assert line(page, name).value == getattr(before, name)


@pytest.mark.parametrize(("name", "typed", "kept"), LIMITS)
def test_a_cap_is_typed_and_emptied_again(show: Show, name: str, typed: str, kept: int) -> None:
    page = show("ben")
    retype(line(page, name).line, typed)
    assert getattr(now(page, "ben").limits, name) == kept
    retype(line(page, name).line, "")
    assert getattr(now(page, "ben").limits, name) is None
    assert line(page, name).line.placeholderText() == "no limit"


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("name", " ", "name"),
        ("since", "2026-02-30", "not a date"),
        ("until", "1999", "not a date"),
        ("hourly_rate", "a lot", "22.50"),
        ("email", "ana at home", "e-mail"),
        ("contract_minutes_per_week", "often", "hours"),
        ("sessions_per_week", "two", "digits"),
        ("sessions_per_week", "9999999", "too much"),
    ],
)
def test_what_cannot_be_kept_is_said_beside_the_field_and_not_written(
    show: Show, name: str, typed: str, said: str
) -> None:
    page = show("ben")
    before = page.frame.desk.programme
    field = line(page, name)
    retype(field.line, typed)
    assert field.trouble.isVisible()
    assert said in field.trouble.text
    assert field.trouble.text in field.line.accessibleDescription()
    field.line.clearFocus()
    assert page.frame.desk.programme is before
    assert field.line.text() == typed
    field.line.setFocus()
    QTest.keyClick(field.line, Key.Key_Escape)
    assert not field.trouble.isVisible()
    assert field.value == getattr(now(page, "ben"), name, None)
    assert page.person.isVisible()


def test_somebody_cannot_leave_before_they_came(show: Show) -> None:
    page = show("ben")
    retype(line(page, "since").line, "2026-05-01")
    retype(line(page, "until").line, "2026-04-30", enter=False)
    assert line(page, "until").trouble.text == "the last day is before the first; choose a later one"


def test_leaving_a_field_with_tab_writes_it(show: Show) -> None:
    page = show("ben")
    retype(line(page, "phone").line, "1234", enter=False)
    assert now(page, "ben").phone == ""
    QTest.keyClick(line(page, "phone").line, Key.Key_Tab)
    assert now(page, "ben").phone == "1234"
    assert line(page, "email").line.hasFocus()


def test_going_to_the_next_person_writes_to_the_one_it_was_typed_for(show: Show) -> None:
    page = show("ana")
    retype(line(page, "phone").line, "1234", enter=False)
    page.open_leader("ben")
    assert (now(page, "ana").phone, now(page, "ben").phone) == ("1234", "")
    assert line(page, "phone").line.text() == ""


def test_kind_ticks_and_words_are_kept_and_undone(show: Show) -> None:
    page = show("ben")
    before, part = now(page, "ben"), profile(page)
    kind, share, auto = part.fields["kind"], part.fields["share_phone"], part.fields["auto_assign"]
    assert isinstance(kind, ChoiceField)
    QTest.keyClick(kind.box, Key.Key_Up)
    assert now(page, "ben").kind is LeaderKind.STAFF
    for tick in (share, auto):
        assert isinstance(tick, CheckField)
        QTest.keyClick(tick.box, Key.Key_Space)
    assert (now(page, "ben").share_phone, now(page, "ben").auto_assign) == (True, False)
    for _ in range(3):
        undo(page)
    assert now(page, "ben") == before
    assert auto.value is True


def test_who_is_a_mentor_cannot_become_a_trainee(show: Show) -> None:
    page = show("ana")
    kind = profile(page).fields["kind"]
    assert isinstance(kind, ChoiceField)
    QTest.keyClick(kind.box, Key.Key_End)
    assert now(page, "ana").kind is LeaderKind.STAFF
    assert kind.value is LeaderKind.STAFF
    assert "mentor" in page.frame.notices.trouble.message.text


def test_languages_come_by_name_or_tag_and_go_by_key_or_click(show: Show) -> None:
    page = show("ben")
    field = profile(page).fields["languages"]
    assert isinstance(field, TagsField)
    for typed in ("Portuguese", "fr-CA", "english"):
        retype(field.line, typed)
    assert now(page, "ben").languages == ("en", "pt", "fr-CA")
    retype(field.line, "no language!")
    assert "language" in field.trouble.text
    QTest.keyClick(field.line, Key.Key_Escape)
    QTest.mouseClick(field.chips[0], Qt.MouseButton.LeftButton)
    assert now(page, "ben").languages == ("pt", "fr-CA")
    field.chips[0].setFocus()
    QTest.keyClick(field.chips[0], Key.Key_Delete)
    assert now(page, "ben").languages == ("fr-CA",)
    assert field.chips[0].hasFocus()


def test_a_need_is_kept_by_its_code_where_it_is_known(show: Show) -> None:
    page = show("ben")
    field = profile(page).fields["needs"]
    assert isinstance(field, TagsField)
    retype(field.line, "Step-free")
    retype(field.line, "a quiet room")
    assert now(page, "ben").needs == ("step_free", "a quiet room")


def test_what_others_change_appears_and_what_is_being_typed_stays(show: Show) -> None:
    page = show("ben")
    retype(line(page, "phone").line, "55", enter=False)
    page.frame.desk.document.do(
        edits.change(page.frame.desk.programme, "ben", email="new@example.org", phone="9")
    )
    assert line(page, "email").line.text() == "new@example.org"
    assert line(page, "phone").line.text() == "55"
    assert line(page, "phone").line.hasFocus()
    QTest.keyClick(line(page, "phone").line, Key.Key_Return)
    assert now(page, "ben").phone == "55"


def test_when_the_person_is_removed_elsewhere_the_table_comes_back(show: Show) -> None:
    page = show("tom")
    page.frame.desk.document.do(edits.remove(page.frame.desk.programme, "tom", today=make.MONDAY))
    assert page.table.isVisible()
    assert page.subject.id == ""


def test_every_field_of_a_leader_has_its_place_on_the_page(show: Show) -> None:
    page = show("ben")
    elsewhere = {"id", "limits", "qualifications", "mentor", "availability", "exceptions", "leave"}
    assert {field.name for field in fields(Leader)} - elsewhere == set(profile(page).fields)
    limits = now(page, "ben").limits
    assert {field.name for field in fields(limits)} == set(profile(page).limits)
