"""What a reader of a sheet may know, and what no sheet can tell."""

from dataclasses import replace
from datetime import date

import pytest

from rosterdesk.domain.people import Leave
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import LeaveKind, Role
from rosterdesk.reports.order import Privacy
from rosterdesk.reports.story import personal_data
from rosterdesk.reports.week import story_of
from rosterdesk.words.language import speaking
from tests import factories as make
from tests.reports.paper import demo, filled, opened, sheet, text, view


def everyone_away(programme: Programme) -> Programme:
    """Every leader on wellness leave over the whole time."""
    leave = Leave(since=date(2026, 1, 1), kind=LeaveKind.WELLNESS)
    leaders = {key: replace(each, leave=(leave,)) for key, each in programme.leaders.items()}
    return replace(programme, leaders=leaders)


@pytest.mark.parametrize("privacy", list(Privacy))
def test_nobodys_leave_changes_a_byte_of_any_sheet(privacy: Privacy) -> None:
    rows = filled(demo(), skip=7)
    present = {key: replace(each, leave=()) for key, each in demo().leaders.items()}
    before = sheet(replace(demo(), leaders=present), rows, privacy=privacy)
    assert sheet(everyone_away(demo()), rows, privacy=privacy) == before


def test_no_telephone_number_is_on_the_wall() -> None:
    shared = {key: replace(each, share_phone=True) for key, each in demo().leaders.items()}
    pdf = sheet(replace(demo(), leaders=shared), filled(demo()), privacy=Privacy.WALL)
    written = text(pdf)
    numbers = [leader.phone for leader in demo().leaders.values() if leader.phone]
    assert len(numbers) > 10
    assert not any(number in written for number in numbers)
    assert not any(leader.email and leader.email in written for leader in demo().leaders.values())


def test_the_wall_shows_display_names_and_never_the_whole_name() -> None:
    programme = make.programme(
        leaders=[make.leader("a", name="Ana Mota"), make.leader("b", name="Bo Ek", display_name="Bobo")],
        groups=[make.group("art", co_leads=1)],
    )
    rows = [make.row(make.session("art", 0), "a"), make.row(make.session("art", 0), "b", Role.CO_LEAD)]
    written = text(sheet(programme, rows))
    assert "Ana" in written
    assert "Bobo" in written
    assert "Mota" not in written
    assert "Ek" not in written.split()


def test_the_team_sees_numbers_of_those_who_share_them_and_the_coordinator_all() -> None:
    people = [
        make.leader("ana", phone="111-1111", share_phone=True),
        make.leader("bo", phone="222-2222"),
        make.leader("cy", phone="333-3333", share_phone=True),
    ]
    programme = make.programme(leaders=people, groups=[make.group("art", co_leads=1)])
    rows = [
        make.row(make.session("art", 0), key, role) for key, role in zip(["ana", "bo"], Role, strict=False)
    ]
    seen = {privacy: text(sheet(programme, rows, privacy=privacy)) for privacy in Privacy}
    assert "111-1111" in seen[Privacy.TEAM]
    assert "222-2222" not in seen[Privacy.TEAM]
    assert "222-2222" in seen[Privacy.COORDINATOR]
    assert not any("333-3333" in written for written in seen.values()), "not on this week's roster"


def test_the_personal_data_on_a_sheet_is_named_before_printing() -> None:
    rows = filled(demo())
    wall, team = (
        personal_data(story_of(view(demo(), rows, privacy=p))) for p in (Privacy.WALL, Privacy.TEAM)
    )
    assert len(wall) == 1
    assert wall[0].startswith("the names of ")
    assert len(team) == 2
    assert team[1].endswith("telephone numbers")
    assert personal_data(story_of(view(demo(), []))) == ("no personal data",)
    with speaking("fr"):
        assert personal_data(story_of(view(demo(), []))) == ("aucun renseignement personnel",)


def test_a_foot_says_for_whom_a_sheet_with_numbers_is() -> None:
    assert "For the team only" in text(sheet(demo(), filled(demo()), privacy=Privacy.TEAM))
    assert "For the wall" in text(sheet(demo(), filled(demo()), privacy=Privacy.WALL))


def test_the_title_and_the_author_of_the_file_name_no_leader() -> None:
    with opened(sheet(demo(), filled(demo()), privacy=Privacy.COORDINATOR)) as document:
        told = " ".join(str(value) for value in document.metadata.values())
    assert not any(leader.name.split()[0] in told for leader in demo().leaders.values())
