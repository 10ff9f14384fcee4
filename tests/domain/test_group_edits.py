"""Groups are made, changed and taken away; what refers to them stays true."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.domain.changes import ChangeSet, apply, inverse
from rosterdesk.domain.edits import groups
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import Group, TeamNeed
from rosterdesk.domain.programme import Programme
from tests import factories as f

ART = f.session("art", 0)


def house() -> Programme:
    return f.programme(
        leaders=[f.leader("ana")],
        groups=[f.group("art", name="Art"), f.group("music", "tue", name="Music")],
        overrides=[f.cancelled("art", 7), f.cancelled("music", 1)],
        roster=[f.assigned(ART, "ana"), f.assigned(f.session("music", 1), "ana")],
    )


def done(programme: Programme, changes: ChangeSet) -> Programme:
    """The programme after the changes, which undo takes back."""
    after = apply(programme, changes)
    assert apply(after, inverse(changes)) == programme
    return after


def test_a_new_group_is_remote_meets_never_and_wants_a_backup() -> None:
    programme = done(house(), groups.add(house(), "  Café   du lundi "))
    assert programme.groups["cafe-du-lundi"] == Group(id="cafe-du-lundi", name="Café du lundi", backups=1)


def test_a_new_group_may_ask_for_the_same_as_another() -> None:
    like = replace(house().groups["art"], priority=3, co_leads=2)
    made = done(house(), groups.add(house(), "Clay", like=like)).groups["clay"]
    assert (made.priority, made.co_leads, made.meetings) == (3, 2, ())


@pytest.mark.parametrize(("name", "made"), [("Art!", "art-2"), ("第一", "group"), ("Art / 2", "art-2")])
def test_the_id_of_a_new_group_is_legible_and_its_own(name: str, made: str) -> None:
    assert list(groups.add(house(), name).keys(next(iter(groups.add(house(), name).tables)))) == [made]


def test_a_new_group_never_gets_the_id_of_one_on_published_sheets() -> None:
    programme = f.programme(versions=[f.version(f.row(ART, "ana"))])
    assert groups.new_id(programme, "Art") == "art-2"


@pytest.mark.parametrize(("name", "code"), [("  ", "name_blank"), ("ART", "name_taken")])
def test_a_group_needs_a_name_of_its_own(name: str, code: str) -> None:
    edits: list[Callable[[], object]] = [
        lambda: groups.add(house(), name),
        lambda: groups.change(house(), replace(house().groups["music"], name=name)),
    ]
    for edit in edits:
        with pytest.raises(UserError) as error:
            edit()
        assert error.value.code == code


def test_a_group_keeps_its_own_name() -> None:
    assert not groups.change(house(), replace(house().groups["art"], name="Art"))


def test_a_change_of_one_field_names_it() -> None:
    changes = groups.change(house(), replace(house().groups["art"], priority=3))
    assert changes.label.values == {"group": "art", "field": "priority"}
    assert done(house(), changes).groups["art"].priority == 3


@pytest.mark.parametrize(
    "wrong", [{"priority": 4}, {"priority": 0}, {"setup_minutes": 1441}, {"backups": -1}, {"min_team": -1}]
)
def test_numbers_that_no_file_could_hold_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(UserError) as error:
        groups.change(house(), replace(house().groups["art"], **wrong))  # type: ignore[arg-type]
    assert error.value.code == "number_range"


def test_a_language_that_is_none_is_refused() -> None:
    with pytest.raises(UserError) as error:
        groups.change(house(), replace(house().groups["art"], lead=f.needs(languages=["french please"])))
    assert error.value.code == "not_language"


@pytest.mark.parametrize(
    ("named", "code"),
    [
        ({"venue": "nowhere"}, "venue_gone"),
        ({"regulars": ("ana", "eve")}, "leader_gone"),
        ({"lead": f.needs("juggling")}, "qualification_gone"),
        ({"co_lead": f.needs("juggling")}, "qualification_gone"),
        ({"team_needs": (TeamNeed(qualification="juggling"),)}, "qualification_gone"),
    ],
)
def test_a_group_names_only_what_is_there(named: dict[str, object], code: str) -> None:
    strange = replace(house().groups["art"], **named)  # type: ignore[arg-type]
    with pytest.raises(UserError) as changed:
        groups.change(house(), strange)
    with pytest.raises(UserError) as added:
        groups.add(house(), "New", like=strange)
    assert changed.value.code == added.value.code == code


def test_meetings_are_not_changed_in_passing() -> None:
    with pytest.raises(ValueError, match="meetings"):
        groups.change(house(), replace(house().groups["art"], meetings=()))


def test_a_group_that_is_gone_is_not_brought_back_by_a_change() -> None:
    with pytest.raises(UserError) as error:
        groups.change(f.programme(), f.group("art"))
    assert error.value.code == "group_gone"


def test_with_a_group_go_its_rows_and_changed_sessions_and_nothing_else() -> None:
    after = done(house(), groups.remove(house(), "art"))
    assert list(after.groups) == ["music"]
    assert [each.group for each in after.overrides.values()] == ["music"]
    assert [each.session for each in after.roster.values()] == [f.session("music", 1)]


def test_a_group_on_a_published_sheet_stays() -> None:
    programme = replace(house(), versions={"1": f.version(f.row(ART, "ana"))})
    with pytest.raises(UserError) as error:
        groups.remove(programme, "art")
    assert error.value.code == "group_published"


@given(st.text(max_size=60))
def test_every_name_makes_an_id_that_can_be_written(name: str) -> None:
    made = groups.new_id(house(), name)
    assert made.isascii()
    assert made.strip() == made != ""
    assert made not in house().groups
