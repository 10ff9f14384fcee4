"""Leaders come, change and go by pure edits, and nothing that the past says of them is lost."""

from dataclasses import replace
from decimal import Decimal

import pytest

from rosterdesk.domain.changes import ChangeSet, Table, apply, inverse
from rosterdesk.domain.edits import people
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.people import Holding
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.roster import Row
from rosterdesk.domain.terms import Grade, LeaderKind, Role
from tests import factories as make

PAST, NEXT = make.session("art", -6, "10:00"), make.session("art", 1, "10:00")
MONDAY_NINE = make.window("mon", "09:00", "12:00")


def programme(**said: object) -> Programme:
    """Ana on last week's roster, Ben only on next week's, Tom learning beside Ben; Ben and Cleo a pair."""
    given = {
        "leaders": [
            make.staff("ana", "cpr"),
            make.leader("ben", availability=(MONDAY_NINE,)),
            make.leader("cleo"),
            make.trainee("tom", mentor="ben"),
        ],
        "groups": [make.group("art", on="tue", at="10:00", regulars=("ana", "ben"))],
        "pairs": [make.together("ben", "cleo"), make.apart("ana", "cleo")],
        "roster": [
            make.assigned(PAST, "ana"),
            make.assigned(NEXT, "ana"),
            make.assigned(NEXT, "ben", Role.BACKUP),
        ],
        **said,
    }
    return make.programme(**given)  # type: ignore[arg-type]


def refused(code: str, run: object, *args: object, **said: object) -> None:
    assert callable(run)
    with pytest.raises(UserError) as caught:
        run(*args, **said)
    assert caught.value.code == code


def done(before: Programme, deed: ChangeSet) -> Programme:
    """The programme after the deed, once it is clear that undo gives the one before."""
    after = apply(before, deed)
    assert apply(after, inverse(deed)) == before
    return after


def test_a_new_leader_is_there_with_a_tidy_name() -> None:
    after = done(programme(), people.add(programme(), make.leader("dee", name="  Dee   Diaz ")))
    assert after.leaders["dee"].name == "Dee Diaz"


def test_nobody_takes_the_id_of_another() -> None:
    refused("leader_there", people.add, programme(), make.leader("ana"))


def test_one_field_is_named_in_the_label_and_the_rest_stays() -> None:
    deed = people.change(programme(), "ana", hourly_rate=Decimal("22.50"))
    assert deed.label.values == {"leader": "ana", "field": "hourly_rate"}
    after = done(programme(), deed).leaders["ana"]
    assert after == replace(programme().leaders["ana"], hourly_rate=Decimal("22.50"))


def test_a_cap_changes_alone_and_nothing_is_no_limit() -> None:
    capped = done(programme(), people.limit(programme(), "ben", "sessions_per_week", 3))
    assert capped.leaders["ben"].limits.sessions_per_week == 3
    assert done(capped, people.limit(capped, "ben", "sessions_per_week", None)).leaders == programme().leaders


@pytest.mark.parametrize(
    ("code", "values"),
    [
        ("name_blank", {"name": " "}),
        ("dates_reversed", {"since": make.day(1), "until": make.day(0)}),
        ("date_far", {"until": make.day("2390-01-01")}),
        ("not_language", {"languages": ("English!",)}),
        ("own_mentor", {"mentor": "ben"}),
        ("mentor_trainee", {"mentor": "tom"}),
        ("leader_gone", {"mentor": "nobody"}),
        ("qualification_gone", {"qualifications": (Holding(qualification="juggling"),)}),
        ("still_mentor", {"kind": LeaderKind.TRAINEE}),
        ("number_range", {"contract_minutes_per_week": -1}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_kept_is_refused_by_name(code: str, values: dict[str, object]) -> None:
    refused(code, people.change, programme(), "ben", **values)


def test_nobody_can_be_changed_who_is_gone() -> None:
    refused("leader_gone", people.change, programme(), "nobody", phone="1")


def test_an_entry_takes_the_place_of_the_one_before_it() -> None:
    first, second, third = (make.exception(n) for n in range(3))
    held = replace(make.leader("ana"), exceptions=(first, second))
    before = make.programme(leaders=[held])
    changed = done(before, people.exchange(before, "ana", before=first, after=third))
    assert changed.leaders["ana"].exceptions == (third, second)
    grown = done(before, people.exchange(before, "ana", before=None, after=third))
    assert grown.leaders["ana"].exceptions == (first, second, third)
    less = done(before, people.exchange(before, "ana", before=second, after=None))
    assert less.leaders["ana"].exceptions == (first,)


def test_an_entry_that_somebody_else_changed_is_not_overwritten() -> None:
    gone = make.exception(5)
    refused("entry_gone", people.exchange, programme(), "ana", before=gone, after=make.exception(6))


@pytest.mark.parametrize(
    ("code", "entry"),
    [
        ("times_reversed", make.exception(1, start="12:00", end="12:00")),
        ("times_reversed", make.window("mon", "13:00", "12:00")),
        ("every_without_first", make.window("mon", every=2)),
        ("number_range", make.window("mon", every=0)),
        ("number_range", make.window("mon", nth=(6,))),
        ("dates_reversed", Holding(qualification="cpr", since=make.day(1), until=make.day(0))),
        ("entry_there", MONDAY_NINE),
    ],
)
def test_an_entry_that_makes_no_sense_is_refused(code: str, entry: people.Item) -> None:
    refused(code, people.exchange, programme(), "ben", before=None, after=entry)


def test_a_window_of_cannot_is_a_defect_not_an_entry() -> None:
    with pytest.raises(ValueError, match="offered"):
        people.check_entry(make.window("mon", grade=Grade.CANNOT))


def test_who_was_on_a_roster_of_the_past_is_not_removed() -> None:
    refused("leader_in_history", people.remove, programme(), "ana", today=make.MONDAY)


def test_who_is_on_a_published_sheet_is_not_removed() -> None:
    sheet = make.version(Row(NEXT, Role.BACKUP, "ben"))
    refused("leader_in_history", people.remove, programme(versions=[sheet]), "ben", today=make.MONDAY)


def test_who_was_on_a_session_that_nobody_knows_any_more_is_not_removed() -> None:
    old = make.programme(leaders=[make.leader("ana")], roster=[make.assigned("gone/2020-01-01T10:00", "ana")])
    refused("leader_in_history", people.remove, old, "ana", today=make.MONDAY)


def test_who_is_removed_is_named_nowhere_and_undo_brings_all_of_it_back() -> None:
    before = programme()
    deed = people.remove(before, "ben", today=make.MONDAY)
    after = done(before, deed)
    assert "ben" not in after.leaders
    assert set(after.pairs) == {make.apart("ana", "cleo").id}
    assert after.leaders["tom"].mentor is None
    assert after.groups["art"].regulars == ("ana",)
    assert {row.leader for row in after.roster.values()} == {"ana"}
    assert deed.tables == {Table.LEADERS, Table.PAIRS, Table.GROUPS, Table.ROSTER}


def test_who_leaves_keeps_the_past_and_gives_back_what_comes_after_the_last_day() -> None:
    after = done(programme(), people.end(programme(), "ana", last=make.MONDAY))
    assert after.leaders["ana"].until == make.MONDAY
    assert [row.session for row in after.roster.values() if row.leader == "ana"] == [PAST]
    kept = done(programme(), people.end(programme(), "ana", last=make.day(1)))
    assert kept.roster == programme().roster


def test_nobody_leaves_before_they_came() -> None:
    came = make.programme(leaders=[make.leader("ana", since=make.day(3))])
    refused("dates_reversed", people.end, came, "ana", last=make.day(2))


def test_a_pair_is_two_leaders_who_are_there_and_comes_once() -> None:
    pair = people.pair
    refused("pair_of_one", pair, programme(), before=None, after=make.apart("ana", "ana"))
    refused("leader_gone", pair, programme(), before=None, after=make.apart("ana", "nobody"))
    refused("pair_twice", pair, programme(), before=None, after=make.together("cleo", "ben"))
    refused("pair_gone", pair, programme(), before=make.apart("ana", "ben"), after=None)


def test_a_pair_that_becomes_another_leaves_none_behind() -> None:
    before, after = make.together("ben", "cleo"), make.apart("ben", "cleo")
    changed = done(programme(), people.pair(programme(), before=before, after=after))
    assert set(changed.pairs) == {after.id, make.apart("ana", "cleo").id}


def test_a_leave_that_ends_before_it_begins_is_no_leave_of_anybody() -> None:
    backwards = (make.leave(5, 4),)
    refused("dates_reversed", people.change, programme(), "ana", leave=backwards)
    refused("dates_reversed", people.add, programme(), make.leader("dee", leave=backwards))
