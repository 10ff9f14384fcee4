"""Venues, ways, qualifications, settings and goals change one at a time, and never to what cannot be."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rosterdesk.domain.changes import ChangeSet, apply, inverse
from rosterdesk.domain.edits import qualifications, settings, venues
from rosterdesk.domain.errors import UserError
from rosterdesk.domain.groups import TeamNeed
from rosterdesk.domain.programme import Programme, RuleSettings
from rosterdesk.domain.terms import Goal, Weekday
from tests import factories as f


def house() -> Programme:
    return f.programme(
        leaders=[f.leader("ana", "cpr")],
        groups=[f.group("art", venue="hall", team_needs=[TeamNeed(qualification="first")])],
        venues=[
            f.venue("hall", travel={"studio": 30}),
            f.venue("studio", travel={"hall": 20}),
            f.venue("barn"),
        ],
        qualifications=[f.qualification("cpr"), f.qualification("first"), f.qualification("art")],
    )


def done(programme: Programme, changes: ChangeSet) -> Programme:
    """The programme after the changes, which undo takes back."""
    after = apply(programme, changes)
    assert apply(after, inverse(changes)) == programme
    return after


def refused(edit: Callable[[], object]) -> str:
    with pytest.raises(UserError) as error:
        edit()
    return error.value.code


def test_a_venue_is_added_and_described() -> None:
    programme = done(house(), venues.add(house(), "Main centre"))
    made = replace(
        programme.venues["main-centre"], address=" 1 Elm St ", features=("step_free", " step_free ")
    )
    after = done(programme, venues.change(programme, made)).venues["main-centre"]
    assert (after.name, after.address, after.features) == ("Main centre", "1 Elm St", ("step_free",))


def test_the_way_is_as_long_both_ways_and_told_once() -> None:
    after = done(house(), venues.set_travel(house(), "studio", "hall", 15))
    assert after.travel_minutes("hall", "studio") == after.travel_minutes("studio", "hall") == 15
    assert [len(after.venues[each].travel_minutes) for each in ("hall", "studio")] == [0, 1]
    near = done(after, venues.set_travel(after, "hall", "studio", 0))
    assert near.travel_minutes("hall", "studio") == 0


def test_no_way_leads_to_a_venue_that_is_not_there() -> None:
    lost = replace(house().venues["hall"], travel_minutes=(("nowhere", 5),))
    assert refused(lambda: venues.change(house(), lost)) == "venue_gone"


def test_a_venue_goes_with_the_ways_to_it() -> None:
    after = done(house(), venues.remove(house(), "studio"))
    assert after.venues["hall"].travel_minutes == ()


def test_a_venue_in_use_stays() -> None:
    assert refused(lambda: venues.remove(house(), "hall")) == "venue_used"
    moved = replace(house(), overrides={"x": f.changed("art", 0, venue="barn")})
    assert refused(lambda: venues.remove(moved, "barn")) == "venue_used"


def test_a_qualification_is_added_and_described() -> None:
    programme = done(house(), qualifications.add(house(), "Crafts"))
    made = replace(programme.qualifications["crafts"], valid_months=36, safety=True)
    after = done(programme, qualifications.change(programme, made)).qualifications["crafts"]
    assert (after.valid_months, after.safety) == (36, True)
    assert refused(lambda: qualifications.change(programme, replace(made, valid_months=0))) == "number_range"


@pytest.mark.parametrize("used", ["cpr", "first"])
def test_a_qualification_in_use_stays(used: str) -> None:
    assert refused(lambda: qualifications.remove(house(), used)) == "qualification_used"


def test_a_qualification_nobody_needs_goes() -> None:
    assert "art" not in done(house(), qualifications.remove(house(), "art")).qualifications


@pytest.mark.parametrize("name", ["", "  ", "hall", "HALL"])
def test_a_venue_needs_a_name_of_its_own(name: str) -> None:
    assert refused(lambda: venues.add(house(), name)) in ("name_blank", "name_taken")


@pytest.mark.parametrize("name", ["", "cpr"])
def test_a_qualification_needs_a_name_of_its_own(name: str) -> None:
    assert refused(lambda: qualifications.add(house(), name)) in ("name_blank", "name_taken")


def test_what_is_gone_is_not_brought_back_by_a_change() -> None:
    assert refused(lambda: venues.change(f.programme(), f.venue("hall"))) == "venue_gone"
    assert refused(lambda: qualifications.remove(f.programme(), "cpr")) == "qualification_gone"


def test_settings_change_and_name_what_changed() -> None:
    wanted = replace(house().settings, week_starts_on=Weekday.SUN)
    changes = settings.change(house(), wanted)
    assert changes.label.values == {"field": "week_starts_on"}
    assert done(house(), changes).settings == wanted


def test_a_rule_of_the_programme_is_named_by_itself() -> None:
    wanted = replace(house().settings, rules=RuleSettings(rest_minutes=600))
    assert settings.change(house(), wanted).label.values == {"field": "rest_minutes"}


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"name": " "}, "name_blank"),
        ({"timezone": "Mars/Olympus"}, "not_timezone"),
        ({"timezone": "../etc"}, "not_timezone"),
        ({"region": "Ontario"}, "not_region"),
        ({"language": "en french"}, "not_language"),
        ({"evening": 600}, "evening_first"),
        ({"rules": RuleSettings(days_per_week=8)}, "number_range"),
        ({"rules": RuleSettings(gap_minutes=-1)}, "number_range"),
    ],
)
def test_settings_that_cannot_be_are_refused(wrong: dict[str, object], code: str) -> None:
    wanted = replace(house().settings, **wrong)  # type: ignore[arg-type]
    assert refused(lambda: settings.change(house(), wanted)) == code


def test_the_goals_get_their_usual_order_back() -> None:
    programme = f.programme(goals=tuple(reversed(Goal)))
    after = done(programme, settings.order_goals(programme, tuple(Goal)))
    assert after.settings.goals == tuple(Goal)


def test_settings_are_tidied() -> None:
    wanted = replace(house().settings, name=" River ", timezone="", region="ca-on")
    after = done(house(), settings.change(house(), wanted)).settings
    assert (after.name, after.timezone, after.region) == ("River", None, "CA-ON")


@given(st.permutations(list(Goal)), st.sampled_from(list(Goal)), st.integers(-2, 13))
def test_a_goal_takes_its_place_and_the_others_keep_their_order(
    order: list[Goal], goal: Goal, place: int
) -> None:
    programme = f.programme(goals=tuple(order))
    after = done(programme, settings.move_goal(programme, goal, place)).settings.goals
    assert after.index(goal) == max(0, min(place, len(Goal) - 1))
    assert [each for each in after if each is not goal] == [each for each in order if each is not goal]
