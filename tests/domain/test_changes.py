"""ChangeSets: undo is the inverse, a difference leads from one programme to the other, and races are told."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.domain.changes import (
    ENTITY_TYPES,
    Change,
    Label,
    Table,
    apply,
    changeset,
    current,
    difference,
    drop,
    inverse,
    key_of,
    put,
)
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.programme import Programme
from rosterdesk.domain.terms import CallAnswer, Mark, Reply, Role
from tests import factories as f

LABEL = Label("test")
NAMES = ("ana", "bo", "cy")
ART, MUSIC = f.session("art", 0), f.session("music", 1)


def some(strategy: st.SearchStrategy[Any], at_most: int = 3) -> st.SearchStrategy[list[Any]]:
    return st.lists(strategy, max_size=at_most)


names, days = st.sampled_from(NAMES), st.integers(0, 3)
PROGRAMMES = st.builds(
    f.programme,
    leaders=some(st.builds(f.leader, names, phone=st.sampled_from(["", "1"]))),
    groups=some(st.builds(f.group, st.sampled_from(["art", "music"]), backups=st.integers(0, 1))),
    venues=some(st.builds(f.venue, st.sampled_from(["hall", "main"]))),
    qualifications=some(st.builds(f.qualification, st.sampled_from(["cpr", "fac"]), safety=st.booleans())),
    pairs=some(st.sampled_from([f.apart("ana", "bo"), f.together("bo", "ana"), f.apart("bo", "cy")])),
    overrides=some(st.builds(f.cancelled, st.sampled_from(["art", "music"]), days)),
    closures=some(st.builds(f.closure, days)),
    roster=some(
        st.builds(
            f.assigned,
            st.sampled_from([ART, MUSIC]),
            names,
            st.sampled_from(Role),
            locked=st.booleans(),
            reply=st.sampled_from([None, Reply.YES]),
        )
    ),
    versions=some(st.builds(f.version, number=st.integers(1, 3), weeks=st.integers(1, 2))),
    calls=some(st.builds(f.call, st.sampled_from([ART, MUSIC]), names, st.sampled_from(CallAnswer))),
    attendance=some(st.builds(f.marked, st.sampled_from([ART, MUSIC]), names, st.sampled_from(Mark))),
    outcomes=some(st.builds(f.outcome, st.sampled_from([ART, MUSIC]), people=st.integers(0, 9))),
    conversations=some(st.builds(f.spoken, names, days)),
    region=st.sampled_from([None, "CA-ON"]),
)


@given(PROGRAMMES, PROGRAMMES)
def test_a_difference_leads_from_one_programme_to_the_other(one: Programme, other: Programme) -> None:
    assert apply(one, difference(one, other, LABEL)) == other


@given(PROGRAMMES, PROGRAMMES)
def test_undo_is_the_inverse(one: Programme, other: Programme) -> None:
    changes = difference(one, other, LABEL)
    assert apply(apply(one, changes), inverse(changes)) == one
    assert inverse(inverse(changes)) == changes


@given(PROGRAMMES)
def test_a_programme_does_not_differ_from_itself(one: Programme) -> None:
    assert not difference(one, one, LABEL)
    assert apply(one, difference(one, one, LABEL)) == one


@given(PROGRAMMES, PROGRAMMES)
def test_an_applied_change_gives_the_calendar_that_a_fresh_look_gives(
    one: Programme, other: Programme
) -> None:
    assert one.calendar.between(f.day(0), f.day(6)) is not None
    assert one.by_session is not None  # both are known before the change, and led on from there
    after = apply(one, difference(one, other, LABEL))
    assert after.calendar.between(f.day(0), f.day(6)) == other.calendar.between(f.day(0), f.day(6))
    assert after.by_session == other.by_session
    assert after.travel == other.travel


@given(PROGRAMMES, PROGRAMMES, PROGRAMMES)
def test_a_change_that_lost_a_race_is_told_and_changes_nothing(
    one: Programme, other: Programme, third: Programme
) -> None:
    changes = difference(one, other, LABEL)
    stale = [c for c in changes.changes if current(third, c.table, c.key) != c.before]
    if stale:
        with pytest.raises(UserError) as caught:
            apply(third, changes)
        assert caught.value.code == "changed_elsewhere"
    else:
        after = apply(third, changes)
        assert all(current(after, c.table, c.key) == c.after for c in changes.changes)


def test_the_settings_can_never_be_taken_away() -> None:
    programme = f.programme()
    gone = changeset(LABEL, [drop(programme, Table.SETTINGS, programme.settings.id)])
    with pytest.raises(UserError):
        apply(programme, gone)


def test_a_change_set_says_what_it_touches() -> None:
    programme = f.programme(leaders=[f.leader("ana")])
    changes = changeset(
        LABEL,
        [
            put(programme, Table.LEADERS, f.leader("ana", phone="1")),
            put(programme, Table.CLOSURES, f.closure(0)),
        ],
    )
    assert changes.tables == {Table.LEADERS, Table.CLOSURES}
    assert changes.keys(Table.LEADERS) == {"ana"}
    assert changes.keys(Table.CLOSURES) == {"2026-11-30"}
    assert changes.keys(Table.GROUPS) == frozenset()


def test_a_change_that_changes_nothing_is_left_out() -> None:
    programme = f.programme(leaders=[f.leader("ana")])
    same = put(programme, Table.LEADERS, f.leader("ana"))
    never = Change(Table.LEADERS, "bo", None, None)
    assert not changeset(LABEL, [same, never])


def test_what_is_said_twice_alike_is_done_once_and_two_wishes_at_once_are_refused() -> None:
    programme = f.programme(leaders=[f.leader("ana")])
    ana = programme.leaders["ana"]
    renamed, other = (put(programme, Table.LEADERS, replace(ana, name=name)) for name in ("Anna", "Anne"))
    assert changeset(Label("x"), [renamed, renamed]).changes == (renamed,)
    with pytest.raises(UserError) as refused:
        changeset(Label("x"), [renamed, other])
    assert refused.value.code == "named_twice"
    further = Change(Table.LEADERS, "ana", renamed.after, other.after)
    assert changeset(Label("x"), [renamed, further]).changes == (renamed, further)


def test_every_table_holds_one_kind_of_entity_under_its_key() -> None:
    programme = f.programme(
        leaders=[f.leader("ana", "cpr")],
        groups=[f.group("art", venue="hall")],
        pairs=[f.apart("ana", "bo")],
        overrides=[f.cancelled("art", 0)],
        closures=[f.closure(0)],
        roster=[f.assigned(ART, "ana")],
        versions=[f.version()],
        calls=[f.call(ART, "ana")],
        attendance=[f.marked(ART, "ana")],
        outcomes=[f.outcome(ART)],
        conversations=[f.spoken("ana")],
    )
    for table in Table:
        held = {"programme": programme.settings} if table is Table.SETTINGS else getattr(programme, table)
        assert isinstance(held, Mapping)
        assert held, table
        assert all(type(each) is ENTITY_TYPES[table] and key_of(each) == key for key, each in held.items())
