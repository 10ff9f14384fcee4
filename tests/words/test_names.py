"""What people, sessions and places are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.words import names
from rosterdesk.words.language import speaking
from tests import factories as make


def called(*people: tuple[str, str]) -> list[str]:
    """The display names of leaders with these names and chosen display names."""
    leaders = [
        make.leader(f"l{n:02}", name=name, display_name=shown) for n, (name, shown) in enumerate(people)
    ]
    programme = make.programme(leaders=leaders)
    return [names.display_name(programme, leader.id) for leader in leaders]


def test_a_leader_is_called_by_the_display_name_or_else_the_first_name() -> None:
    assert called(("Ana Mota", ""), ("Robert Ek", "Bob")) == ["Ana", "Bob"]


@pytest.mark.parametrize(
    ("people", "shown"),
    [
        ([("Ana Mota", ""), ("Ana Silva", "")], ["Ana M.", "Ana S."]),
        ([("Ana Mota", ""), ("Ana Melo", "")], ["Ana Mo.", "Ana Me."]),
        ([("Ana Mota", ""), ("Annabel Ek", "Ana")], ["Ana M.", "Ana"]),
        ([("Ana", ""), ("Ana Melo", "")], ["Ana", "Ana M."]),
        ([("Ana Mota", ""), ("Ana Mota", "")], ["Ana Mota 1", "Ana Mota 2"]),
    ],
)
def test_where_two_are_alike_as_little_of_the_last_name_as_needed_is_shown(
    people: list[tuple[str, str]], shown: list[str]
) -> None:
    assert called(*people) == shown


@given(
    st.lists(
        st.tuples(st.sampled_from(["Ana", "Ana B", "Ana B C", "Ana Bo", "Li", " "]), st.just("")), max_size=6
    )
)
def test_no_two_leaders_are_called_alike(people: list[tuple[str, str]]) -> None:
    shown = called(*people)
    assert len(set(shown)) == len(shown)


def test_a_leader_who_is_gone_has_no_name() -> None:
    programme = make.programme()
    assert names.display_name(programme, "gone") == "unknown leader"
    assert names.full_name(programme, "gone") == "unknown leader"


def test_a_session_is_called_by_group_date_and_time() -> None:
    group = make.group("support", name="Monday support group")
    programme = make.programme(groups=[group])
    session = programme.session(make.session("support", 0))
    assert names.session_label(session) == "Monday support group, 30 November 18:30"
    assert names.session_time(session) == "18:30–20:00"
    assert names.session_name(programme, "gone/2026-11-30T18:30") == "gone, 30 November 18:30"
    assert names.session_name(programme, "nonsense") == "nonsense"
    with speaking("fr"):
        label = names.session_label(session).replace("\N{NO-BREAK SPACE}", " ")
        assert label == "Monday support group, 30 novembre, 18 h 30"


def test_a_place_is_called_by_its_name_and_a_remote_session_by_telephone_or_online() -> None:
    programme = make.programme(venues=[make.venue("hall")])
    assert names.venue_name(programme, "hall") == "Hall"
    assert names.venue_name(programme, None) == "by telephone or online"


@pytest.mark.parametrize(
    ("name", "letters"), [("Ana", "A"), ("Ana M.", "AM"), ("Ana Maria Mota", "AM"), ("", "")]
)
def test_initials_are_at_most_two_letters(name: str, letters: str) -> None:
    assert names.initials(name) == letters


def test_namesakes_are_told_apart_by_their_whole_names_too() -> None:
    people = [("Amina Yusuf", ""), ("Amina Yusuf", ""), ("amina yusuf", "Mina"), ("Ana Mota", "")]
    leaders = [make.leader(f"l{n}", name=name, display_name=shown) for n, (name, shown) in enumerate(people)]
    programme = make.programme(leaders=leaders)
    whole = [names.full_name(programme, leader.id) for leader in leaders]
    assert whole == ["Amina Yusuf 1", "Amina Yusuf 2", "amina yusuf (Mina)", "Ana Mota"]
